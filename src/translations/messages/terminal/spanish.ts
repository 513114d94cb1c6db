import type { ENGLISH_TERMINAL } from './english.ts'

export const SPANISH_TERMINAL: Readonly<Record<keyof typeof ENGLISH_TERMINAL, string>> = {
  'terminal.title': 'Bot de briefing',
  'terminal.how-to': 'Escribe una pregunta, «help» para ver los comandos o «quit» para salir. Tab completa.',
  'terminal.no-article':
    'Todavía no hay ningún artículo en «{folder}». Para empezar, pon uno: un archivo de texto como first.md, con el título en la primera línea y el texto debajo; después escribe «/corpus refresh».',
  'terminal.not-taken': 'Sin incorporar: {file}',
  'terminal.note': 'Nota: {file}',
  'terminal.more-not-taken': 'Sin incorporar: {count, number} más',
  'terminal.notes':
    '{count, plural, one {# nota} other {# notas}} sobre archivos que se muestran, por ejemplo campos sin usar: /corpus status',
  'terminal.option-form': '«{name}: …»',
  'terminal.leave': 'Pulsa Ctrl+C otra vez para salir.',
  'terminal.asked-together': 'Preguntado junto con tu pregunta anterior: «{topic}»',
  'terminal.how-to-follow-up':
    'Si se refiere a una pregunta anterior, escríbela en la misma sesión, justo después de esa.',

  'error.unknown-command': 'No existe el comando «{typed}». Los comandos son {names}.',
  'error.takes-no-text': '/{command} no admite texto: «{typed}».{named, select, yes { Escribe {names}.} other {}}',
  'error.given-twice': 'La opción «{option}» de /{command} aparece dos veces.',
  'error.needs-value': '/{command} necesita un valor para «{option}»: /{command} <{option}>.',
  'error.empty-value': 'La opción «{option}» aparece sin valor.',
  'error.no-channels': 'La opción «{option}» nombra un canal, y aquí no hay ninguno.',
  'error.true-or-false': 'La opción «{option}» debe ser «true» o «false», no «{typed}».',
  'error.file-limit': '{file} tiene {size} bytes. El límite es de {limit} bytes.',
  'error.file-unreadable': '{file} no se puede leer: «{reason}».',
  'error.no-step': 'La última respuesta no ofrece /{step}. Su última línea nombra los comandos que ofrece.',
}
