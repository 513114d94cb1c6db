/** What a briefing holds: its articles as a list, and what it covers. */

export const ENGLISH_BRIEFING = {
  'sources.heading': '{count, plural, one {# article} other {# articles}}{from}{page}',
  'sources.from': ' from {outlet}',
  'sources.newest-first': 'Newest first',

  'holdings.text':
    'The briefing holds {articles, plural, one {# article} other {# articles}} in {passages, plural, one {# passage} other {# passages}}{from}{when}.',
  'holdings.from': ' from {count, plural, one {# outlet} other {# outlets}} ({names})',
  'holdings.when': ', published {days}',
  'holdings.short':
    '{articles, plural, one {# article} other {# articles}}, {passages, plural, one {# passage} other {# passages}}{when}.',

  'briefing.heading': 'What this briefing covers',
  'briefing.chosen': 'This is the briefing “{name}”.',
  'briefing.choose': ' You can also choose {names}.',
  'briefing.outlets': 'Outlets',
  'briefing.outlet': '{name}: {count, plural, one {# article} other {# articles}}',
  'briefing.no-outlet': 'no outlet named: {count, plural, one {# article} other {# articles}}',
  'briefing.most-quoted': 'Most quoted',
  'briefing.speaker': '{name}: {count, plural, one {# quotation} other {# quotations}}',
  'briefing.counted': '{name} ({count, number})',
  'briefing.names': '{lead}: {names}.',
  'briefing.speakers-later': 'I am still finding out who is quoted most. Ask again in a minute.',
  'briefing.quotations-later': 'Quotations are still being read.',
  'briefing.refreshed': 'Refreshed {when}.',
  'briefing.last-refreshed': 'Last refreshed {when}.',
  'briefing.not-refreshed': 'The briefing has not been refreshed yet.',
  'briefing.version': 'Corpus version {version}.',
  'briefing.rejected': '{count, plural, one {# file was} other {# files were}} rejected.',
  'briefing.by-meaning': 'Questions are matched by their words and by their meaning.',
  'briefing.by-words': 'Questions are matched by their words.',
  'briefing.encoding': 'Questions are matched by their words. Matching by meaning is {share} % ready.',
  'briefing.earlier': 'The chart leaves out {count, plural, one {# article} other {# articles}} from before {first}.',
  'briefing.undated': '{count, plural, one {# article has} other {# articles have}} no date.',
  'action.all': 'Show all',
}
