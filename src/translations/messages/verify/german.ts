import type { ENGLISH_VERIFY } from './english.ts'

export const GERMAN_VERIFY: Readonly<Record<keyof typeof ENGLISH_VERIFY, string>> = {
  'verdict.word-for-word': 'Wörtlich',
  'verdict.shortened': 'Gekürzt',
  'verdict.altered': 'Verändert',
  'verdict.someone-elses': 'Von jemand anderem',
  'verdict.reported': 'Berichtet, nicht zitiert',
  'verdict.not-here': 'Nicht in diesem Briefing',

  'verdicts.word-for-word': '{count} wörtlich',
  'verdicts.shortened': '{count} gekürzt',
  'verdicts.altered': '{count} verändert',
  'verdicts.someone-elses': '{count} von jemand anderem',
  'verdicts.reported': '{count} berichtet, nicht zitiert',
  'verdicts.not-here': '{count} nicht in diesem Briefing',

  'verify.one-checked': 'Zitat geprüft',
  'verify.checked': '{count} Zitate geprüft: {verdicts}',
  'verify.unchecked':
    'Der Text hat {found, plural, one {# Zitat} other {# Zitate}}; geprüft wurden nur die ersten {checked}.',
  'verify.may-be-real': ' Auch ein Zitat, das nicht in diesem Briefing steht, kann echt sein.',
  'verify.full-name': 'Führe /verify noch einmal mit dem vollen Namen aus.',
  'verify.nobodys': 'niemandes Worte: ein Titel, ein Name oder ein Wort in Anführungszeichen',
  'verify.unclear-who': 'unklar, wer es gesagt hat',

  'verify.thin':
    '{words, plural, one {Ein Wort beweist wenig: Es kann überall stehen.} other {Zwei Wörter beweisen wenig: Sie können überall stehen.}}',
  'verify.not-said-by': 'Nicht von {name} gesagt{altered, select, yes { und verändert} other {}}.',
  'verify.no-such-speaker': 'Dieses Briefing kennt niemanden namens „{name}“.',
  'verify.unclear-whether': 'Der Artikel sagt nicht eindeutig, ob {name} es gesagt hat.',
  'verify.denied': 'Der Artikel sagt nicht, dass jemand diese Worte ausgesprochen hat.',
  'verify.own-words': 'Das sind die eigenen Worte des Artikels, kein Zitat.',
  'verify.much-the-same': 'Der Artikel sagt ungefähr dasselbe in anderen Worten.',
  'verify.one-negation': 'Nur eines von beiden enthält eine Verneinung.',
  'verify.part-quoted': 'Der Artikel setzt nur einen Teil dieser Worte in Anführungszeichen.',
  'verify.similar': 'Ein Artikel sagt Ähnliches in eigenen Worten. Vergleiche beides.',

  'verify.ellipsis': 'Die Auslassungspunkte lassen „{words}“ weg.',
  'verify.interruption': 'Der Artikel unterbricht diese Worte mit „{words}“.',
  'verify.cut': 'Im selben Satz steht auch „{words}“.',
  'verify.put-in': '„{typed}“ wurde eingefügt: Im Artikel steht es hier nicht.',
  'verify.replaced': '„{typed}“ ersetzt „{words}“.',
  'verify.put-in-by-writer': 'Im Artikel steht „{words}“ in Klammern: Es wurde dort eingefügt.',
  'verify.brackets': '„{typed}“: Was in Klammern steht, wurde beim Schreiben eingefügt.',
  'verify.negation-lost': 'Im Artikel steht hier „{words}“.',
  'verify.negation-added': 'Im Artikel steht hier keine Verneinung.',
  'verify.same-words':
    'Dieselben Worte stehen auch an {count, plural, one {# weiteren Stelle} other {# weiteren Stellen}}: {names}.',
}
