import type { ENGLISH_ANSWERS } from './english.ts'

export const SPANISH_ANSWERS: Readonly<Record<keyof typeof ENGLISH_ANSWERS, string>> = {
  'list.and-more': '{names} y {count, number} más',
  'list.rest': 'y {count, number} más',
  'list.range': '{first, number} a {last, number}',
  'list.page': ' · página {page, number} de {pages, number}',
  'text.quoted': '«{text}»',

  'match.strong': 'Coincidencia segura',
  'match.likely': 'Coincidencia probable',
  'match.weak': 'Coincidencia débil, quizá no es una respuesta',
  'match.none': 'Pasaje más cercano, no es una respuesta',
  'match.quoted': 'En el artículo',
  'match.another': 'Otra coincidencia',
  'match.another-near': 'Otro pasaje cercano, no es una respuesta',
  'match.number': '{heading} · {number, number} de {count, number}',
  'match.missing-words': 'Ni en este pasaje ni junto a él: {words}.',

  'action.nearest': 'Pasaje más cercano',
  'action.back': 'Atrás',
  'action.next': 'Siguiente',
  'action.context': 'Contexto',
  'action.open': 'Abrir el artículo',
  'action.cite': 'Referencia',
  'action.provenance': 'Procedencia',
  'action.source': 'Fuente',
  'action.as-typed': 'Buscar tal cual',
  'action.meant': '¿Querías decir {name}?',
  'action.follow-up': 'Seguir preguntando',
  'action.share': 'Compartir',
  'action.shared': 'Compartido',
  'action.delete': 'Borrar',
  'action.contexts': 'Contexto de …',
  'action.left-out': 'Omitido',
  'action.wordings': 'Redacciones',
  'action.passage': 'Pasaje',
  'action.outlets': 'Medios …',

  'source.paragraph': 'párrafo {number}',
  'source.id': 'id {id}',
  'source.days': '{first} – {last}',

  'context.whole': 'Este es el artículo entero.',
  'context.no-more': 'Aquí no se puede mostrar más. Abre el artículo para leer el resto.',

  'reports.also': 'También lo cuentan',
  'reports.copies': 'También publicado, casi palabra por palabra (contado una vez)',
  'reports.also-by': 'También lo cuentan: ',
  'reports.same-text-in': 'El mismo texto en: ',
  'reports.again': '{name} otra vez',
  'reports.and-more': ' y {count, number} más',
  'reports.same-text': '{source} · el mismo texto en {names}',
  'reports.later-figure': 'Un artículo posterior da otra cifra',
  'reports.earlier-figure': 'Un artículo anterior da otra cifra',
  'reports.differs': 'Otra versión difiere',
  'reports.more-differ': 'Más versiones que difieren',
  'reports.outlets':
    '{count, plural, one {# medio de este briefing lo cuenta} other {# medios de este briefing lo cuentan}}.',
  'reports.articles':
    '{count, plural, one {# artículo de este briefing lo cuenta} other {# artículos de este briefing lo cuentan}}.',
  'reports.printed-by-outlets':
    'Se halló una sola versión, publicada por {count, plural, one {# medio} other {# medios}}.',
  'reports.printed-by-articles':
    'Se halló una sola versión, publicada en {count, plural, one {# artículo} other {# artículos}}.',
  'reports.no-other-outlet': 'No se halló otro medio de este briefing que lo cuente.',
  'reports.no-other-article': 'No se halló otro artículo de este briefing que lo cuente.',

  'miss.heading': 'Sin respuesta en este briefing',
  'miss.empty':
    'El briefing está vacío. Pon artículos (.md, .txt, .html, .pdf o .docx) en su carpeta y ejecuta /corpus refresh.',
  'miss.unknown-words':
    '{count, plural, one {Esta palabra no está} other {Estas palabras no están}} en ningún artículo del briefing: {words}.',
  'miss.unknown-words-short': 'En ningún artículo: {words}.',
  'miss.unknown-link': 'Ningún artículo del briefing tiene el enlace {link}.',
  'miss.unknown-link-short': 'Ningún artículo tiene el enlace {link}.',
  'miss.searched': 'Se buscó en {count, plural, one {# artículo} other {# artículos}}{from}{when}.',
  'miss.searched-short': 'Se buscó en {count, plural, one {# artículo} other {# artículos}}{from}{when}.',
  'miss.from': ' de {outlets}',
  'miss.from-outlets': ' de {count, plural, one {# medio} other {# medios}}',
  'miss.when': ', {days}',
  'miss.undated': ' {count, plural, one {Se omitió # artículo} other {Se omitieron # artículos}} sin fecha.',
  'miss.nearest': 'El pasaje más cercano no responde a la pregunta. Es de «{title}»{outlet}.',
  'miss.of-outlet': ', {outlet}',

  'reason.unknown-link': 'Ningún artículo del briefing tiene este enlace.',
  'reason.names-nothing': '¿Qué debo buscar? Nombra una persona, un lugar o una cosa.',
  'reason.writes-nothing':
    'El bot no escribe nada por sí mismo. Muestra lo que dicen los artículos: pregunta lo que quieras saber.',
  'reason.newest-articles':
    '¿Qué debo buscar? Nombra una persona, un lugar o una cosa. Los artículos más recientes son los primeros de /sources.',
  'reason.newest-articles-short':
    'Nombra una persona, un lugar o una cosa. Los artículos más recientes son los primeros de /sources.',
  'reason.no-words': 'Ninguna palabra de la pregunta está en los artículos en que se buscó.',
  'reason.no-passage': 'Ningún pasaje coincide lo bastante con la pregunta.',
  'reason.no-article':
    'El briefing no tiene ningún artículo{outlet, select, yes { de este medio} other {}}{days, select, since { publicado el {since} o después} until { publicado el {until} o antes} both { publicado entre el {since} y el {until}} other {}}.',

  'corrections.one': '«{used}» en lugar de «{typed}»',
  'corrections.searched': 'Se buscó {words}.',
  'corrections.hint': 'Se buscó {words}. Pon una palabra entre comillas para buscarla tal cual.',
}
