import type { ENGLISH_REPORTS } from './english.ts'

export const SPANISH_REPORTS: Readonly<Record<keyof typeof ENGLISH_REPORTS, string>> = {
  'report.page': 'La página {reason}.',
  'report.feed': 'El feed {reason}.',
  'report.list': 'El archivo {reason}.',
  'report.file': 'El archivo {file} {reason}.',
  'report.expired': 'El artículo caducado {reason}.',
  'report.waiting':
    '{count, plural, =1 {Un enlace espera a la próxima actualización.} other {{count, number} enlaces esperan a la próxima actualización.}}',
  'report.given-up': '{reason} {waiting}',
  'report.late':
    'Se acabó el tiempo de una actualización ({seconds} s) antes de descargarlo todo.{feeds, plural, =0 {} =1 { Un feed espera a la próxima actualización.} other { {feeds, number} feeds esperan a la próxima actualización.}}{links, plural, =0 {} =1 { Un enlace espera a la próxima actualización.} other { {links, number} enlaces esperan a la próxima actualización.}}',
  'report.unsaved': 'El estado del bot no se guardó. {reason}',
  'report.as-written': '«{text}»',

  'error.field':
    '«{name, select, title {título} outlet {medio} author {autor} published {fecha} other {{name}}}»: el valor {wrong}.',
  'error.no-page': 'El servidor de {link} no envió ninguna página. Inténtalo otra vez.',
  'error.feeds-file': 'No se añadió ningún feed. {file}, línea {line}: {reason}. Corrígelo primero.',
}
