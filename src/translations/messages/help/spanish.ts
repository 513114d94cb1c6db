import type { ENGLISH_HELP } from './english.ts'

export const SPANISH_HELP: Readonly<Record<keyof typeof ENGLISH_HELP, string>> = {
  'help.heading': 'Respuestas del briefing, palabra por palabra',
  'help.ask': 'da el pasaje que responde',
  'help.quote': 'muestra lo que dijo alguien',
  'help.topic': 'un tema',
  'help.verify': 'comprueba una cita',
  'help.watch': 'novedades',
  'help.holdings': 'qué contengo',
  'help.words': 'origen y cita',
  'help.on-message': 'Mensaje: Apps → {name}',
  'help.writes-nothing': 'Muestro los artículos palabra por palabra, con su fuente, y no escribo nada propio.',
  'help.privacy':
    'No guardo el texto de ningún mensaje, salvo la pregunta de un seguimiento, hasta que se quite o yo deje el servidor. Cuento palabras raras sueltas de preguntas sin respuesta adecuada, nunca quién preguntó, salvo que quien me aloja lo haya desactivado.',
  'help.intro':
    'Encuentro en el briefing el pasaje que responde a tu pregunta y lo muestro palabra por palabra, con su fuente. Nunca escribo una respuesta propia y, si el briefing no tiene ninguna, lo digo.',
  'help.commands': 'Comandos',
  'help.usage': '{usage} — {description}{onMessage}{moderators}',
  'help.on-message-too': '; en un mensaje de Discord: Apps → {name}',
  'help.moderators-only': ' (solo moderadores)',
  'help.strengths':
    'Cada coincidencia es segura, probable o débil. Una coincidencia débil tiene poco en común con tu pregunta, así que léela con cuidado.',
  'help.host': 'Me aloja {name}.',
  'help.host-unknown': 'Quien me aloja no ha dado su nombre.',
  'action.privacy': 'Privacidad y alojamiento',
  'action.moderators': 'Para moderadores',
}
