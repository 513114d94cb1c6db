import type { ENGLISH_BRIEFING } from './english.ts'

export const GERMAN_BRIEFING: Readonly<Record<keyof typeof ENGLISH_BRIEFING, string>> = {
  'sources.heading': '{count, plural, one {# Artikel} other {# Artikel}}{from}{page}',
  'sources.from': ' von {outlet}',
  'sources.newest-first': 'Neueste zuerst',

  'holdings.text':
    'Das Briefing umfasst {articles, plural, one {# Artikel} other {# Artikel}} in {passages, plural, one {# Passage} other {# Passagen}}{from}{when}.',
  'holdings.from': ' aus {count, plural, one {# Medium} other {# Medien}} ({names})',
  'holdings.when': ', erschienen: {days}',
  'holdings.short':
    '{articles, plural, one {# Artikel} other {# Artikel}}, {passages, plural, one {# Passage} other {# Passagen}}{when}.',

  'briefing.heading': 'Was dieses Briefing umfasst',
  'briefing.chosen': 'Das ist das Briefing „{name}“.',
  'briefing.choose': ' Du kannst auch {names} wählen.',
  'briefing.outlets': 'Medien',
  'briefing.outlet': '{name}: {count, plural, one {# Artikel} other {# Artikel}}',
  'briefing.no-outlet': 'ohne Angabe des Mediums: {count, plural, one {# Artikel} other {# Artikel}}',
  'briefing.most-quoted': 'Am meisten zitiert',
  'briefing.speaker': '{name}: {count, plural, one {# Zitat} other {# Zitate}}',
  'briefing.counted': '{name} ({count, number})',
  'briefing.names': '{lead}: {names}.',
  'briefing.speakers-later': 'Ich ermittle noch, wer am meisten zitiert wird. Frag in einer Minute noch einmal.',
  'briefing.quotations-later': 'Zitate werden noch gelesen.',
  'briefing.refreshed': 'Aktualisiert: {when}.',
  'briefing.last-refreshed': 'Zuletzt aktualisiert: {when}.',
  'briefing.not-refreshed': 'Das Briefing wurde noch nicht aktualisiert.',
  'briefing.version': 'Version des Bestands: {version}.',
  'briefing.rejected': '{count, plural, one {# Datei wurde} other {# Dateien wurden}} abgelehnt.',
  'briefing.by-meaning': 'Gesucht wird nach Wörtern und nach Bedeutung.',
  'briefing.by-words': 'Gesucht wird nach Wörtern.',
  'briefing.encoding': 'Gesucht wird nach Wörtern. Die Suche nach Bedeutung ist zu {share} % bereit.',
  'briefing.earlier':
    'Im Diagramm {count, plural, one {fehlt # älterer Artikel} other {fehlen # ältere Artikel}} (Beginn: {first}).',
  'briefing.undated': '{count, plural, one {# Artikel hat} other {# Artikel haben}} kein Datum.',
  'action.all': 'Alles zeigen',
}
