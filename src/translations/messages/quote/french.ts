import type { ENGLISH_QUOTE } from './english.ts'

export const FRENCH_QUOTE: Readonly<Record<keyof typeof ENGLISH_QUOTE, string>> = {
  'quote.heading': '{name}{about} · {range} sur {count, plural, one {# déclaration} other {# déclarations}}',
  'quote.about': ' sur « {topic} »',
  'quote.in-outlet': ' dans {outlet}',
  'quote.wordings-underlined': 'Une déclaration en {count} formulations ; les différences sont soulignées.',
  'quote.wordings': 'Une déclaration en {count} formulations :',
  'quote.other-words': 'Aussi en d’autres mots',
  'quote.other-words-in': 'En d’autres mots dans ',
  'quote.same-words': 'Les mêmes mots sont aussi dans',
  'quote.same-words-in': 'Aussi dans ',
  'quote.probably': 'Probablement {name}',
  'quote.fragment': 'un fragment que l’article cite',
  'quote.fragment-short': 'un fragment',
  'quote.elsewhere':
    '{count, plural, one {# autre citation se trouve} other {# autres citations se trouvent}} dans d’autres articles. Indiquez un sujet ou un média pour les voir.',

  'quote.which': 'Qui est « {typed} » ?',
  'quote.could-mean': 'Ce nom peut désigner',
  'quote.choose': 'Choisissez de qui il s’agit.',
  'quote.more-speakers': 'Et {count} de plus. Tapez davantage du nom pour les voir.',
  'quote.quotations': '{count, plural, one {# citation} other {# citations}}',
  'quote.only-named': 'des mentions, aucune citation',

  'quote.no-such-speaker': 'Personne de ce nom',
  'quote.unknown-speaker':
    'Ce briefing ne connaît personne du nom de « {typed} ». Les citations ne sont attribuées que dans les articles en anglais.',
  'quote.never-quoted':
    'Ce briefing mentionne {name} {count, plural, one {# fois} other {# fois}}, mais sans aucune citation.',
  'quote.none-found':
    'Aucune citation de {name}{about}{where} n’a été trouvée. Il y a en tout {count, plural, one {# citation} other {# citations}} de {name}.',

  'action.speaker': 'De qui il s’agit',
  'action.all-quotations': 'Toutes les citations',
  'action.passages': 'Voir les passages',
}
