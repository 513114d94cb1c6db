import type { ENGLISH_BRIEFING } from './english.ts'

export const SPANISH_BRIEFING: Readonly<Record<keyof typeof ENGLISH_BRIEFING, string>> = {
  'sources.heading': '{count, plural, one {# artículo} other {# artículos}}{from}{page}',
  'sources.from': ' de {outlet}',
  'sources.newest-first': 'Primero los más recientes',

  'holdings.text':
    'El briefing contiene {articles, plural, one {# artículo} other {# artículos}} en {passages, plural, one {# pasaje} other {# pasajes}}{from}{when}.',
  'holdings.from': ' de {count, plural, one {# medio} other {# medios}} ({names})',
  'holdings.when': ', publicación: {days}',
  'holdings.short':
    '{articles, plural, one {# artículo} other {# artículos}}, {passages, plural, one {# pasaje} other {# pasajes}}{when}.',

  'briefing.heading': 'Qué abarca este briefing',
  'briefing.chosen': 'Este es el briefing «{name}».',
  'briefing.choose': ' También puedes elegir {names}.',
  'briefing.outlets': 'Medios',
  'briefing.outlet': '{name}: {count, plural, one {# artículo} other {# artículos}}',
  'briefing.no-outlet': 'sin nombre de medio: {count, plural, one {# artículo} other {# artículos}}',
  'briefing.most-quoted': 'Los más citados',
  'briefing.speaker': '{name}: {count, plural, one {# cita} other {# citas}}',
  'briefing.counted': '{name} ({count, number})',
  'briefing.names': '{lead}: {names}.',
  'briefing.speakers-later': 'Todavía estoy averiguando a quién se cita más. Vuelve a preguntar en un minuto.',
  'briefing.quotations-later': 'Todavía se están leyendo las citas.',
  'briefing.refreshed': 'Actualizado: {when}.',
  'briefing.last-refreshed': 'Última actualización: {when}.',
  'briefing.not-refreshed': 'El briefing todavía no se ha actualizado.',
  'briefing.version': 'Versión del corpus: {version}.',
  'briefing.rejected': 'Se {count, plural, one {rechazó # archivo} other {rechazaron # archivos}}.',
  'briefing.by-meaning': 'La búsqueda compara las palabras y el significado.',
  'briefing.by-words': 'La búsqueda compara las palabras.',
  'briefing.encoding': 'La búsqueda compara las palabras. La comparación del significado está lista al {share} %.',
  'briefing.earlier':
    'El gráfico omite {count, plural, one {# artículo más antiguo} other {# artículos más antiguos}} (inicio: {first}).',
  'briefing.undated': '{count, plural, one {# artículo no tiene} other {# artículos no tienen}} fecha.',
  'action.all': 'Mostrar todo',
}
