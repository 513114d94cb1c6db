/** What a timeline says. */

export const ENGLISH_TIMELINE = {
  'timeline.heading': 'Timeline of “{topic}” · {range} of {count, plural, one {# report} other {# reports}}',
  'timeline.other-figure': 'another figure than before',
  'timeline.also-in': 'also in {names}',
  'timeline.undated':
    '{count, plural, one {# article on this topic has} other {# articles on this topic have}} no date and no place here.',
  'timeline.nothing': 'Nothing on this topic',
  'timeline.no-article':
    'In this briefing no dated article{outlet, select, yes { of {name}} other {}}{days, select, since { published on or after {since}} until { published on or before {until}} both { published on or after {since} and on or before {until}} other {}} was found to report on “{topic}”.',

  'chart.axis':
    '{unit, select, day {articles per day} week {articles per week} month {articles per month} other {articles per year}}',
  'chart.heading':
    '{unit, select, day {Articles per day} week {Articles per week} month {Articles per month} other {Articles per year}}',
  'chart.alt':
    'Bar chart of articles published per {unit, select, day {day} week {week} month {month} other {year}}, {days}; the most, {most}, in the {unit, select, day {day} week {week} month {month} other {year}} of {when}.',
}
