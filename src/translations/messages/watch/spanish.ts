import type { ENGLISH_WATCH } from './english.ts'

export const SPANISH_WATCH: Readonly<Record<keyof typeof ENGLISH_WATCH, string>> = {
  'watch.news': 'Novedad en tu seguimiento · {heading}',
  'watch.added': 'Pregunta en seguimiento',
  'watch.told':
    'Cuando una actualización trae un pasaje que la responde, de forma segura o probable, {place, select, channel {lo envío al canal que elegiste} other {te lo envío por mensaje directo}}, una sola vez, y como máximo {most, number} al día.',
  'watch.stored':
    'Guardo el texto de esta pregunta, tu identificador, tu idioma y el lugar, hasta que se quite el seguimiento o yo deje este servidor.',
  'watch.none': 'No sigues nada',
  'watch.how-to-add': 'Para seguir una pregunta: {command}.',
  'watch.count': '{count, plural, one {# seguimiento} other {# seguimientos}}',
  'watch.questions': 'Preguntas en seguimiento',
  'watch.listed': '{question} · {place, select, channel {un canal} other {mensaje directo}}',
  'watch.paused': ' · en pausa, porque {reason}',
  'watch.is-paused': 'Tu seguimiento «{question}» está en pausa, porque {reason}. Con /watch list puedes reanudarlo.',
  'watch.stopped': 'Seguimiento detenido',
  'watch.resumed': 'Seguimiento reanudado',
  'watch.text-deleted': 'Su texto se ha borrado.',
  'action.stop-watch': 'Dejar de seguir',
  'action.stop-watches': 'Dejar de seguir …',
  'action.resume-watches': 'Reanudar …',

  'paused.messages-closed': 'tus mensajes directos están cerrados para mí',
  'paused.account-unknown': 'no puedo contactar con esta cuenta',
  'paused.channel-unseen': 'no veo el canal',
  'paused.channel-closed': 'no puedo escribir en el canal',
  'paused.channel-gone': 'el canal ya no existe',
  'paused.embeds-denied': 'en el canal me falta el permiso «Insertar enlaces»',
  'paused.other-briefing': 'este briefing ya no es para ese lugar',
  'paused.refused': 'Discord rechazó mi mensaje',

  'error.watch-for-moderators':
    'Solo los moderadores pueden crear un seguimiento para un canal. Sin canal, te avisaré a ti.',
  'error.watch-gone':
    'Este seguimiento ya no existe o no es tuyo. Puede detenerlo quien lo creó; los moderadores, también los de sus canales.',
  'error.no-such-watch': 'No sigues ninguna pregunta así. /watch list muestra lo que sigues.',
  'error.several-watches': 'Varios de tus seguimientos empiezan así. Con /watch list puedes elegir uno.',
  'error.watch-on-discord': 'Los seguimientos envían mensajes en Discord: ejecuta allí el bot y créalos allí.',
  'error.watch-empty': 'Un seguimiento necesita una pregunta. Escribe sobre qué quieres saber.',
  'error.watch-too-long': 'Una pregunta para seguir tiene como máximo {most} caracteres. Acórtala.',
  'error.watched-already': 'Esta pregunta ya se sigue ahí.',
  'error.too-many-watches': 'Ahí ya hay {most} seguimientos. Quita antes uno: /watch list los muestra.',
}
