import type { ENGLISH_QUOTE } from './english.ts'

export const SPANISH_QUOTE: Readonly<Record<keyof typeof ENGLISH_QUOTE, string>> = {
  'quote.heading': '{name}{about} · {range} de {count, plural, one {# declaración} other {# declaraciones}}',
  'quote.about': ' sobre «{topic}»',
  'quote.in-outlet': ' en {outlet}',
  'quote.wordings-underlined': 'Una declaración en {count} redacciones; las diferencias están subrayadas.',
  'quote.wordings': 'Una declaración en {count} redacciones:',
  'quote.other-words': 'También con otras palabras',
  'quote.other-words-in': 'Con otras palabras en ',
  'quote.same-words': 'Las mismas palabras están también en',
  'quote.same-words-in': 'También en ',
  'quote.probably': 'Probablemente {name}',
  'quote.fragment': 'un fragmento que el artículo cita',
  'quote.fragment-short': 'un fragmento',
  'quote.elsewhere':
    '{count, plural, one {Hay # cita más} other {Hay # citas más}} en otros artículos. Indica un tema o un medio para verlas.',

  'quote.which': '¿Quién es «{typed}»?',
  'quote.could-mean': 'El nombre puede referirse a',
  'quote.choose': 'Elige a quién te refieres.',
  'quote.more-speakers': 'Y {count} más. Escribe más del nombre para verlos.',
  'quote.quotations': '{count, plural, one {# cita} other {# citas}}',
  'quote.only-named': 'con menciones, sin citas',

  'quote.no-such-speaker': 'Nadie con ese nombre',
  'quote.unknown-speaker':
    'Este briefing no conoce a nadie llamado «{typed}». Las citas solo se atribuyen en los artículos en inglés.',
  'quote.never-quoted':
    'Este briefing menciona a {name} {count, plural, one {# vez} other {# veces}}, pero sin ninguna cita.',
  'quote.none-found':
    'No se encontró ninguna cita de {name}{about}{where}. En total hay {count, plural, one {# cita} other {# citas}} de {name}.',

  'action.speaker': 'A quién te refieres',
  'action.all-quotations': 'Todas las citas',
  'action.passages': 'Pasajes',
}
