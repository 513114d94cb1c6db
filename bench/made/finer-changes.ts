/** Changes a quotation in ways that are easily overlooked: joined words, figures, signs, apostrophes, brackets and cuts. */
import type { Verdict } from '../../src/verification/verdict.ts'

interface FinerChange {
  /** The kind of change, as the table of results names it. */
  readonly row: string
  readonly text: string
  readonly expected: readonly Verdict[]
}

interface Parts {
  /** The words of a quotation. */
  readonly text: string
  readonly pick: <T>(list: readonly T[]) => T
}

type Rule = readonly [row: string, pattern: RegExp, change: (match: RegExpMatchArray, parts: Parts) => string]

const DIGITS = '0123456789'
const NUMBERS =
  'two three four five six seven eight nine ten eleven twelve twenty thirty first second third fourth'.split(' ')
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'XI']
const MIN_WORDS_OF_A_CUT = 4
const NAMES = ['Zorgland', 'Quillon Vade', 'Marrowby']
const SENSE_IN_BRACKETS = ['not', 'never', 'refuse to', 'allegedly', 'may', 'fail to', 'hardly']

const RULES: readonly Rule[] = [
  [
    'words joined',
    /(?<=\s)(?!no one|for ever|under way|can not|per cent)(\p{Ll}{2,}) (\p{Ll}{2,})(?=\s)/gu,
    ([, a, b]) => `${a}${b}`,
  ],
  [
    'word split',
    /(?<=\s)(?!cannot|percent|forever|underway)(\p{Ll}{3})(\p{Ll}{3,})(?=\s)/gu,
    ([, a, b]) => `${a} ${b}`,
  ],
  ['word with a hyphen', /(?<=\s)(re|un|in|dis|a)(?![aeiou])(\p{Ll}{4,})(?=\s)/gu, ([, a, b]) => `${a}-${b}`],
  ['digit changed', /\p{Nd}/gu, ([digit], { pick }) => pick([...DIGITS].filter((other) => other !== digit))],
  ['digit added', /\p{Nd}(?!\p{Nd})/gu, ([digit], { pick }) => `${digit}${pick([...DIGITS])}`],
  ['mark in a figure lost', /(?<=\p{Nd})[-–./:](?=\p{Nd})/gu, () => ''],
  ['sign lost', /[$£€%](?=\s?\p{Nd})|(?<=\p{Nd}\s?)[%°]/gu, () => ''],
  ['sign changed', /[$£€](?=\p{Nd})|(?<=\p{Nd})%/gu, ([sign]) => (sign === '%' ? '‰' : '¥')],
  ['minus added', /(?<=\s)\p{Nd}/gu, ([digit]) => `−${digit}`],
  ['comparison added', /(?<=\s)\p{Nd}/gu, ([digit], { pick }) => `${pick(['≥', '<', '± ', '≤ '])}${digit}`],
  ['plus added', /(?<=\s)[$£€]?\p{Nd}/gu, ([figure]) => `+${figure}`],
  [
    'number in words changed',
    new RegExp(`\\b(?:${NUMBERS.join('|')})\\b`, 'gu'),
    ([word], { pick }) => pick(NUMBERS.filter((other) => other !== word)),
  ],
  [
    'Roman numeral changed',
    /(?<=\p{Lu}\p{Ll}+ )[IVX]{1,4}\b/gu,
    ([found], { pick }) => pick(ROMAN.filter((other) => other !== found)),
  ],
  ['n’t lost', /(?<=\b(?!ca|wo)\p{L}+)n[’']t\b/giu, () => ''],
  ['n’t added', /(?<=\b(?:is|are|was|were|do|did|has|have|had|would|could|should))(?= )/gu, () => 'n’t'],
  ['negating prefix lost', /(?<=\s)(?:un|non-?|dis|mis|anti-?)(?=\p{Ll}{4,})/gu, () => ''],
  [
    'negating prefix added',
    /(?<=\s)(?=\p{Ll}{5})/gu,
    (_, { pick }) => pick(['un', 'in', 'non-', 'dis', 'mis', 'anti-']),
  ],
  ['superscript', /(?<=\p{Nd})2(?!\p{Nd})/gu, () => '²'],
  ['apostrophe lost', /\b(?:we['’](?:re|ll)|(?:he|she|i)['’]ll|it['’]s)\b/giu, ([word]) => word.replace(/['’]/, '')],
  ['apostrophe of a name lost', /(?<=\p{Lu}\p{Ll}{3,})(?<!That|Here|What|There|Where)['’]s\b/gu, () => 's'],
  ['name in brackets', /(?<=\s)\p{Lu}\p{Ll}{3,}(?=\s)/gu, (_, { pick }) => `[${pick(NAMES)}]`],
  ['sense in brackets', /(?<=\p{Ll} )(?=\p{Ll})/gu, (_, { pick }) => `[${pick(SENSE_IN_BRACKETS)}] `],
]

/** Other words may leave too little of a short quotation to recognise it. */
const OTHER_WORDS: readonly Verdict[] = ['altered', 'not-here', 'reported']

/** What is cut out of a sentence, and what must be said about it. */
const CUTS: readonly (readonly [row: string, pattern: RegExp])[] = [
  [
    'cut from a negated clause',
    /\b(?:not|never|n['’]t) (?:think|believe|say|said|know|true|suggest) that (?<cut>[^.!?;“”"]+)/giu,
  ],
  [
    'cut from a denied clause',
    /\b(?:den(?:y|ied|ies|ying)|(?<!no )doubt|lie|refus\w+) (?:that|to) (?<cut>[^.!?;“”"]+)/giu,
  ],
  ['cut from its condition', /(?:^|[.!?] )(?<cut>[^.!?,;“”"–—:]+?) (?:if|unless) /giu],
]

/** Another style for the same words. */
const STYLES: readonly Rule[] = [
  ['thousands without commas', /(?<=\b\p{Nd}{1,3}),(?=\p{Nd}{3}\b)/gu, () => ''],
  ['dash of a range', /(?<=\p{Nd})[-–](?=\p{Nd})/gu, ([dash]) => (dash === '-' ? '–' : '-')],
  ['space before a per cent sign', /(?<=\p{Nd})%/gu, () => ' %'],
  ['contraction without its apostrophe', /(?<=\p{L}n)(?<!\b(?:ca|wo)n)['’](?=t\b)/giu, () => ''],
  ['hyphen as a space', /(?<=\p{Ll}{2})-(?=\p{Ll}{2})/gu, () => ' '],
]

/** @returns one change of each kind that the text allows */
export const finerChanges = (parts: Parts): readonly FinerChange[] => [
  ...RULES.flatMap((rule) => changed(rule, parts, /^(?:word|negating)/.test(rule[0]) ? OTHER_WORDS : ['altered'])),
  ...CUTS.flatMap(([row, pattern]) =>
    [...parts.text.matchAll(pattern)].slice(0, 1).flatMap(({ groups }) => {
      const cut = (groups?.cut ?? '').trim()
      const isLong = cut.split(/\s+/).length >= MIN_WORDS_OF_A_CUT
      return isLong ? [{ row, text: cut, expected: ['shortened', 'altered'] as const }] : []
    }),
  ),
  ...STYLES.flatMap((rule) => changed(rule, parts, ['word-for-word'])),
]

function changed([row, pattern, change]: Rule, parts: Parts, expected: readonly Verdict[]): readonly FinerChange[] {
  const { text, pick } = parts
  const matches = [...text.matchAll(pattern)]
  if (matches.length === 0) return []
  const match = pick(matches)
  const end = match.index + match[0].length
  return [{ row, text: `${text.slice(0, match.index)}${change(match, parts)}${text.slice(end)}`, expected }]
}
