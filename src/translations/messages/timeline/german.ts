import type { ENGLISH_TIMELINE } from './english.ts'

export const GERMAN_TIMELINE: Readonly<Record<keyof typeof ENGLISH_TIMELINE, string>> = {
  'timeline.heading': 'Zeitleiste zu „{topic}“ · {range} von {count, plural, one {# Bericht} other {# Berichten}}',
  'timeline.other-figure': 'andere Zahl als zuvor',
  'timeline.also-in': 'auch in {names}',
  'timeline.undated':
    '{count, plural, one {# Artikel zu diesem Thema hat kein Datum und fehlt} other {# Artikel zu diesem Thema haben kein Datum und fehlen}} hier.',
  'timeline.nothing': 'Nichts zu diesem Thema',
  'timeline.no-article':
    'In diesem Briefing fand sich kein datierter Artikel{outlet, select, yes { von {name}} other {}}{days, select, since { vom {since} oder später} until { vom {until} oder früher} both { vom {since} bis zum {until}} other {}} zu „{topic}“.',

  'chart.axis':
    '{unit, select, day {Artikel pro Tag} week {Artikel pro Woche} month {Artikel pro Monat} other {Artikel pro Jahr}}',
  'chart.heading':
    '{unit, select, day {Artikel pro Tag} week {Artikel pro Woche} month {Artikel pro Monat} other {Artikel pro Jahr}}',
  'chart.alt':
    'Balkendiagramm der {unit, select, day {pro Tag} week {pro Woche} month {pro Monat} other {pro Jahr}} erschienenen Artikel, {days}; die meisten, {most}, {unit, select, day {am {when}} week {in der Woche ab {when}} month {im {when}} other {im Jahr {when}}}.',
}
