import type { ENGLISH_CORPUS } from './english.ts'

export const SPANISH_CORPUS: Readonly<Record<keyof typeof ENGLISH_CORPUS, string>> = {
  'gaps.heading': 'Lo que los lectores buscaron sin encontrarlo',
  'gaps.off': 'Las palabras de esas preguntas no se cuentan, porque quien me aloja puso COUNT_GAPS=off.',
  'gaps.none': 'Todavía no hay palabras así.',
  'gaps.words': 'Palabras de sus preguntas',
  'gaps.word': '{word}: {count, plural, one {# pregunta} other {# preguntas}}{misfits}, la última el {day}',
  'gaps.misfits': ' ({count, number} con una respuesta que no encajaba)',
  'gaps.more': 'y {count, number} palabras más',
  'gaps.promise':
    'Una palabra aparece cuando {count, number} preguntas la han contenido. No se guardan las preguntas ni quién las hizo.',

  'corpus.removed': 'Artículo quitado',
  'corpus.removed-file':
    '«{title}» ya no está en el briefing. Su archivo {file} se guarda en la carpeta .removed del corpus.',
  'corpus.plan': '¿Borrar este artículo para siempre?',
  'corpus.plan-file':
    '{titled, select, yes {«{title}»} other {El artículo}} de {file} se borrará: su archivo, sus versiones quitadas y anteriores, y todo lo que se derivó de ellas. No se puede deshacer.',
  'corpus.plan-stays': 'Los mensajes que ya lo muestran y tus propias copias de seguridad quedan como están.',
  'corpus.taken-down': 'Artículo borrado',
  'corpus.erased': 'El artículo de {file} está borrado. Sus identificadores solo dicen que se borró.',
  'corpus.also-in':
    'El mismo texto está también en {file}, que se sigue mostrando. Bórralo también si lo que quieres quitar es el texto.',
  'corpus.brought-back': 'Artículo recuperado',
  'corpus.again': 'El artículo de {file} está de nuevo en el briefing.',
  'corpus.version-same': 'La versión del corpus sigue siendo {version}.',
  'corpus.version-new': 'La versión del corpus era {before} y ahora es {after}.',
  'action.undo': 'Deshacer',
  'action.take-down': 'Borrar para siempre',

  'error.later-report': 'Una actualización posterior ha sustituido este informe. /corpus status muestra el último.',
  'error.link-or-file':
    '/corpus add necesita un enlace o un archivo. Da uno de los dos: «link: https://…» o «file: …».',
  'error.no-folder': 'Los artículos de este briefing no se pueden cambiar aquí, porque no vienen de una carpeta.',
  'error.no-such-article':
    'En el corpus no hay ningún artículo «{typed}». Elige uno de los que se sugieren al escribir.',
  'error.nothing-removed': 'No queda ningún artículo quitado que recuperar.',
  'error.not-among-removed': 'Este artículo ya no está entre los quitados.',
  'error.another-article': 'Ahora hay otro artículo en {file}. Muévelo antes.',
  'error.nothing-kept':
    'No se guarda nada de un artículo «{typed}»: no está en el corpus, ni entre los quitados, ni en el historial.',
  'error.nothing-kept-now': 'Ya no se guarda nada de este artículo.',
  'error.stopping': 'El bot se está deteniendo. Inténtalo otra vez cuando vuelva.',

  'refresh.done': 'El corpus está actualizado',
  'refresh.in-part': 'Actualizado en parte',
  'refresh.summary':
    'Añadidos: {added}, modificados: {changed}, quitados: {removed}, sin cambios: {unchanged}, rechazados: {rejected}.{feeds} {version} Ejecutado por {by}, {when}. Duración: {seconds} s.',
  'refresh.polled': ' {count, plural, one {# feed consultado} other {# feeds consultados}}.',
  'refresh.version-same': 'La versión sigue siendo {version}.',
  'refresh.version-new': 'La versión era {before} y ahora es {after}.',
  'refresh.rejected': 'Rechazados',
  'refresh.noted': 'Mostrados, con una nota',
  'refresh.added': 'Añadidos',
  'refresh.changed': 'Modificados',
  'refresh.removed': 'Quitados',
  'refresh.line': '{source}, línea {line}',
  'refresh.refused': '{place}: {reason}',

  'status.heading': 'El corpus',
  'status.held': '{count, plural, one {# artículo} other {# artículos}}, versión {version}.',
  'status.last': 'Última actualización:',
  'status.never': 'Todavía no ha habido ninguna actualización.',
  'status.refreshed': 'Actualizado: {when}, por {by}.',
  'status.feeds': 'Feeds',
  'status.feed-read': '{feed}: última lectura {when}',
  'status.feed-unread': '{feed}: nunca leído',
  'status.feed-failed': '; fallo {when}: {reason}',
  'status.failing':
    '{count, plural, one {# feed} other {# feeds}}, {failing} con fallos{more, select, yes {:} other {.}}',
  'status.rejected': '{count, plural, one {# archivo rechazado} other {# archivos rechazados}}:',
  'status.rejected-files': 'Archivos rechazados',
  'action.report': 'Último informe',

  'add.added': 'Artículo añadido',
  'add.new-text': 'Artículo actualizado: su texto ha cambiado',
  'add.same-text': 'Artículo actualizado: su texto no ha cambiado',
  'add.there': 'Este artículo ya está en el corpus',
  'add.title': '«{title}» ({source})',
  'add.no-outlet': 'medio desconocido',
  'add.no-date': 'fecha desconocida',
  'add.file': 'Su archivo es {file}.',
  'add.not-served': 'No se muestra a los lectores: el archivo {reason}.',
  'add.to-check': 'Para revisar',
  'corpus.back': '{file} está de nuevo en el corpus.',

  'feeds.added-some': 'Feeds añadidos',
  'feeds.added-none': 'No se añadió ningún feed',
  'feeds.summary':
    '{count, plural, one {# feed añadido} other {# feeds añadidos}} a feeds.yaml, ya estaban: {there}, sin añadir: {rejected}.{next}',
  'feeds.next': ' /corpus refresh incorpora sus artículos.',
  'feeds.added': 'Añadidos',
  'feeds.not-added': 'Sin añadir',
  'feeds.there': 'Ya estaban',
  'feeds.unreadable': '{feed}: no se puede leer ahora. {reason}',
}
