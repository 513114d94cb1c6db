import type { ENGLISH_CHANGES } from './english.ts'

export const SPANISH_CHANGES: Readonly<Record<keyof typeof ENGLISH_CHANGES, string>> = {
  'by.terminal': 'el terminal',
  'by.script': 'un script',
  'by.timer': 'el temporizador',

  'work.refresh': 'una actualización hecha por {by}',
  'work.addition': 'una incorporación hecha por {by}',
  'work.removal': 'una retirada hecha por {by}',
  'work.restoration': 'una recuperación hecha por {by}',
  'work.import': 'una importación de feeds hecha por {by}',
  'work.takedown': 'un borrado definitivo hecho por {by}',
  'work.look': 'un vistazo a lo que se guarda',
  'work.history': 'una nota de lo que se muestra',
  'work.gaps': 'un recuento de lo que no se encontró',
  'work.sending': 'un envío de seguimientos y resúmenes',
  'work.reindex': 'un llenado del motor de búsqueda',
  'work.engine': 'un cambio en el motor de búsqueda',
  'work.state': 'un cambio de {name}',
  'work.check': 'una comprobación de npm run doctor',

  'error.busy': 'Solo un cambio a la vez: hace {age} empezó {what}. Inténtalo otra vez cuando termine.',
  'error.busy-elsewhere':
    'Solo un cambio a la vez: hace {age} empezó {what}, en el proceso {pid} de {host}. Inténtalo otra vez cuando termine.',
  'error.linked-folder': 'La carpeta {folder} es un enlace que sale de la carpeta de artículos.',
  'error.leaves-folder': '{file} sale de la carpeta de artículos.',

  'change.told': '{by} {what}.',
  'change.refreshed': 'actualizó el corpus: {counts}',
  'change.counts':
    '{added, plural, =0 {} one {# añadido, } other {# añadidos, }}{changed, plural, =0 {} one {# modificado, } other {# modificados, }}{removed, plural, =0 {} one {# quitado, } other {# quitados, }}{rejected, plural, =0 {} one {# rechazado, } other {# rechazados, }}{unchanged, number} sin cambios',
  'change.added': 'añadió {file}',
  'change.updated': 'actualizó {file}',
  'change.removed': 'quitó {file}',
  'change.restored': 'recuperó {file}',
  'change.taken-down': 'borró un artículo definitivamente',
  'change.feeds': 'añadió {count, plural, one {# feed} other {# feeds}}',
}
