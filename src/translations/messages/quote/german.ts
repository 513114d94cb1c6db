import type { ENGLISH_QUOTE } from './english.ts'

export const GERMAN_QUOTE: Readonly<Record<keyof typeof ENGLISH_QUOTE, string>> = {
  'quote.heading': '{name}{about} · {range} von {count, plural, one {# Aussage} other {# Aussagen}}',
  'quote.about': ' zu „{topic}“',
  'quote.in-outlet': ' in {outlet}',
  'quote.wordings-underlined': 'Eine Aussage in {count} Wortlauten; Unterschiede sind unterstrichen.',
  'quote.wordings': 'Eine Aussage in {count} Wortlauten:',
  'quote.other-words': 'Auch in anderen Worten',
  'quote.other-words-in': 'In anderen Worten in ',
  'quote.same-words': 'Dieselben Worte stehen auch in',
  'quote.same-words-in': 'Auch in ',
  'quote.probably': 'Wahrscheinlich {name}',
  'quote.fragment': 'ein Fragment, das der Artikel zitiert',
  'quote.fragment-short': 'ein Fragment',
  'quote.elsewhere':
    '{count, plural, one {# weiteres Zitat steht} other {# weitere Zitate stehen}} in anderen Artikeln. Nenne ein Thema oder ein Medium, um sie zu sehen.',

  'quote.which': 'Wer ist „{typed}“?',
  'quote.could-mean': 'Gemeint sein könnte',
  'quote.choose': 'Wähle, wer gemeint ist.',
  'quote.more-speakers': 'Und {count} weitere. Tippe mehr vom Namen, um sie zu sehen.',
  'quote.quotations': '{count, plural, one {# Zitat} other {# Zitate}}',
  'quote.only-named': 'genannt, nie zitiert',

  'quote.no-such-speaker': 'Niemand mit diesem Namen',
  'quote.unknown-speaker':
    'Dieses Briefing kennt niemanden namens „{typed}“. Zitate werden nur in englischen Artikeln zugeordnet.',
  'quote.never-quoted': 'Dieses Briefing nennt {name} {count, plural, one {#-mal} other {#-mal}}, zitiert aber nie.',
  'quote.none-found':
    'Von {name} fand sich kein Zitat{about}{where}. Insgesamt gibt es {count, plural, one {# Zitat} other {# Zitate}} von {name}.',

  'action.speaker': 'Wer gemeint ist',
  'action.all-quotations': 'Alle Zitate',
  'action.passages': 'Passagen',
}
