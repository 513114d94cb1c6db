import type { ENGLISH_VERIFY } from './english.ts'

export const SPANISH_VERIFY: Readonly<Record<keyof typeof ENGLISH_VERIFY, string>> = {
  'verdict.word-for-word': 'Palabra por palabra',
  'verdict.shortened': 'Acortada',
  'verdict.altered': 'Alterada',
  'verdict.someone-elses': 'De otra persona',
  'verdict.reported': 'Referida, no citada',
  'verdict.not-here': 'No está en este briefing',

  'verdicts.word-for-word': '{count} palabra por palabra',
  'verdicts.shortened': '{count, plural, one {# acortada} other {# acortadas}}',
  'verdicts.altered': '{count, plural, one {# alterada} other {# alteradas}}',
  'verdicts.someone-elses': '{count} de otra persona',
  'verdicts.reported': '{count, plural, one {# referida, no citada} other {# referidas, no citadas}}',
  'verdicts.not-here': '{count, plural, one {# no está en este briefing} other {# no están en este briefing}}',

  'verify.one-checked': 'Cita verificada',
  'verify.checked': '{count} citas verificadas: {verdicts}',
  'verify.unchecked':
    'El texto tiene {found, plural, one {# cita} other {# citas}} y solo se verificaron las {checked} primeras.',
  'verify.may-be-real': ' Una cita que no está en este briefing puede ser auténtica.',
  'verify.full-name': 'Ejecuta /verify de nuevo con el nombre completo.',
  'verify.nobodys': 'de nadie: un título, un nombre o una palabra entre comillas',
  'verify.unclear-who': 'no queda claro quién lo dijo',

  'verify.thin':
    '{words, plural, one {Una palabra prueba poco: puede aparecer en cualquier parte.} other {Dos palabras prueban poco: pueden aparecer en cualquier parte.}}',
  'verify.not-said-by': 'No lo dijo {name}{altered, select, yes {, y está alterada} other {}}.',
  'verify.no-such-speaker': 'Este briefing no conoce a nadie llamado «{name}».',
  'verify.unclear-whether': 'El artículo no dice claramente si lo dijo {name}.',
  'verify.denied': 'El artículo no dice que alguien pronunciara estas palabras.',
  'verify.own-words': 'Son palabras del propio artículo, no una cita.',
  'verify.much-the-same': 'El artículo dice casi lo mismo con otras palabras.',
  'verify.one-negation': 'Solo uno de los dos lleva una negación.',
  'verify.part-quoted': 'El artículo solo pone entre comillas una parte de estas palabras.',
  'verify.similar': 'Un artículo dice algo parecido con sus propias palabras. Compara ambos.',

  'verify.ellipsis': 'Los puntos suspensivos omiten «{words}».',
  'verify.interruption': 'El artículo interrumpe estas palabras con «{words}».',
  'verify.cut': 'La misma frase dice también «{words}».',
  'verify.put-in': '«{typed}» es un añadido: el artículo no lo tiene aquí.',
  'verify.replaced': '«{typed}» sustituye a «{words}».',
  'verify.put-in-by-writer': 'El artículo tiene «{words}» entre corchetes: es un añadido de su redacción.',
  'verify.brackets': '«{typed}»: las palabras entre corchetes son un añadido de redacción.',
  'verify.negation-lost': 'El artículo dice aquí «{words}».',
  'verify.negation-added': 'El artículo no tiene aquí ninguna negación.',
  'verify.same-words':
    'Las mismas palabras están también en {count, plural, one {# lugar más} other {# lugares más}}: {names}.',
}
