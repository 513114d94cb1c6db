import type { ENGLISH_TIMELINE } from './english.ts'

export const SPANISH_TIMELINE: Readonly<Record<keyof typeof ENGLISH_TIMELINE, string>> = {
  'timeline.heading':
    'Cronología de «{topic}» · {range} de {count, plural, one {# información} other {# informaciones}}',
  'timeline.other-figure': 'cifra distinta de la anterior',
  'timeline.also-in': 'también en {names}',
  'timeline.undated':
    '{count, plural, one {# artículo sobre este tema no tiene fecha y no aparece} other {# artículos sobre este tema no tienen fecha y no aparecen}} aquí.',
  'timeline.nothing': 'Nada sobre este tema',
  'timeline.no-article':
    'En este briefing no se encontró ningún artículo con fecha{outlet, select, yes { de {name}} other {}}{days, select, since { publicado el {since} o después} until { publicado el {until} o antes} both { publicado entre el {since} y el {until}} other {}} sobre «{topic}».',

  'chart.axis':
    '{unit, select, day {artículos por día} week {artículos por semana} month {artículos por mes} other {artículos por año}}',
  'chart.heading':
    '{unit, select, day {Artículos por día} week {Artículos por semana} month {Artículos por mes} other {Artículos por año}}',
  'chart.alt':
    'Gráfico de barras de los artículos publicados por {unit, select, day {día} week {semana} month {mes} other {año}}, {days}; el máximo, {most}, {unit, select, day {el {when}} week {la semana del {when}} month {en {when}} other {en {when}}}.',
}
