import type { ENGLISH_BRIEFING } from './english.ts'

export const FRENCH_BRIEFING: Readonly<Record<keyof typeof ENGLISH_BRIEFING, string>> = {
  'sources.heading': '{count, plural, one {# article} other {# articles}}{from}{page}',
  'sources.from': ' de {outlet}',
  'sources.newest-first': 'Les plus récents d’abord',

  'holdings.text':
    'Le briefing contient {articles, plural, one {# article} other {# articles}} en {passages, plural, one {# passage} other {# passages}}{from}{when}.',
  'holdings.from': ' de {count, plural, one {# média} other {# médias}} ({names})',
  'holdings.when': ', publication : {days}',
  'holdings.short':
    '{articles, plural, one {# article} other {# articles}}, {passages, plural, one {# passage} other {# passages}}{when}.',

  'briefing.heading': 'Ce que couvre ce briefing',
  'briefing.chosen': 'C’est le briefing « {name} ».',
  'briefing.choose': ' Vous pouvez aussi choisir {names}.',
  'briefing.outlets': 'Médias',
  'briefing.outlet': '{name} : {count, plural, one {# article} other {# articles}}',
  'briefing.no-outlet': 'sans nom de média : {count, plural, one {# article} other {# articles}}',
  'briefing.most-quoted': 'Les plus cités',
  'briefing.speaker': '{name} : {count, plural, one {# citation} other {# citations}}',
  'briefing.counted': '{name} ({count, number})',
  'briefing.names': '{lead} : {names}.',
  'briefing.speakers-later': 'Je cherche encore qui est le plus cité. Redemandez dans une minute.',
  'briefing.quotations-later': 'Les citations sont en cours de lecture.',
  'briefing.refreshed': 'Mise à jour : {when}.',
  'briefing.last-refreshed': 'Dernière mise à jour : {when}.',
  'briefing.not-refreshed': 'Le briefing n’a pas encore été mis à jour.',
  'briefing.version': 'Version du corpus : {version}.',
  'briefing.rejected': '{count, plural, one {# fichier a été refusé} other {# fichiers ont été refusés}}.',
  'briefing.by-meaning': 'La recherche compare les mots et le sens.',
  'briefing.by-words': 'La recherche compare les mots.',
  'briefing.encoding': 'La recherche compare les mots. La comparaison du sens est prête à {share} %.',
  'briefing.earlier':
    'Le graphique omet {count, plural, one {# article plus ancien} other {# articles plus anciens}} (début : {first}).',
  'briefing.undated': '{count, plural, one {# article n’a} other {# articles n’ont}} pas de date.',
  'action.all': 'Tout afficher',
}
