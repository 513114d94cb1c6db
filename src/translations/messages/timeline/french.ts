import type { ENGLISH_TIMELINE } from './english.ts'

export const FRENCH_TIMELINE: Readonly<Record<keyof typeof ENGLISH_TIMELINE, string>> = {
  'timeline.heading':
    'Chronologie de « {topic} » · {range} sur {count, plural, one {# information} other {# informations}}',
  'timeline.other-figure': 'chiffre différent d’avant',
  'timeline.also-in': 'aussi dans {names}',
  'timeline.undated':
    '{count, plural, one {# article sur ce sujet n’a pas de date et n’apparaît} other {# articles sur ce sujet n’ont pas de date et n’apparaissent}} pas ici.',
  'timeline.nothing': 'Rien sur ce sujet',
  'timeline.no-article':
    'Aucun article daté de ce briefing{outlet, select, yes {, de {name},} other {}}{days, select, since { publié le {since} ou après} until { publié le {until} ou avant} both { publié entre le {since} et le {until}} other {}} ne semble parler de « {topic} ».',

  'chart.axis':
    '{unit, select, day {articles par jour} week {articles par semaine} month {articles par mois} other {articles par an}}',
  'chart.heading':
    '{unit, select, day {Articles par jour} week {Articles par semaine} month {Articles par mois} other {Articles par an}}',
  'chart.alt':
    'Diagramme en barres des articles publiés par {unit, select, day {jour} week {semaine} month {mois} other {an}}, {days} ; le maximum, {most}, {unit, select, day {le {when}} week {la semaine du {when}} month {en {when}} other {en {when}}}.',
}
