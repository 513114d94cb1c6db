/** Changes a digit, a sign, a number in words, a negation or a prefix of a text, in every place where it can be changed. */

const PIECES = {
  numbers: 'two three four five six seven eight nine eleven twelve fifteen twenty forty ninety'.split(' '),
  ordinals: 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' '),
  romans: 'II III IV VI VII VIII IX XI'.split(' '),
  negations: 'not never no none nor neither without hardly nobody nothing nowhere'.split(' '),
  fractions: '½ ⅓ ¼ ¾'.split(' '),
}
const PREFIXES = ['un', 'in', 'non', 'non-', 'dis', 'anti-', 'mis', 're-']

/** A place in a text, and what it becomes. */
interface Change {
  readonly pattern: RegExp
  readonly into: (found: RegExpExecArray, n: number) => string
}

const oneOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`, 'giu')
/** The word that follows in a list, any number of steps on. */
const another = (words: readonly string[], word: string, n: number): string =>
  words[(words.indexOf(word.toLowerCase()) + 1 + (n % (words.length - 1))) % words.length] ?? ''
/** A word between two others is left out: at an end that would be a cut. */
const within = (words: readonly string[]): RegExp => new RegExp(`(?<=\\p{L} )(?:${words.join('|')}) (?=\\p{L})`, 'gu')

const CHANGES: readonly Change[] = [
  { pattern: /\p{Nd}/gu, into: ([digit], n) => String((Number(digit) + 1 + (n % 9)) % 10) },
  { pattern: /\p{Nd}/gu, into: ([digit], n) => `${digit}${n % 10}` },
  { pattern: /(?<=\p{Nd})\p{Nd}|\p{Nd}(?=\p{Nd})/gu, into: () => '' },
  { pattern: /(?<=\p{Nd})[.:/–-](?=\p{Nd})|[−+$€£≥≤±](?=\p{Nd})|(?<=\p{Nd})[%°]/gu, into: () => '' },
  {
    pattern: /(?<![\p{Nd}\p{Sc}\p{P}\p{S}])[\p{Sc}]?\p{Nd}/gu,
    into: ([figure], n) => `${['−', '+', '≥', '<', '±'][n % 5]}${figure}`,
  },
  {
    pattern: /(?<=\p{Nd})(?![\p{Nd}\p{P}\p{S}\p{L}])/gu,
    into: (_, n) => ['%', '°', '²', '½', ' million'][n % 5] ?? '',
  },
  ...[PIECES.numbers, PIECES.ordinals, PIECES.fractions].map((words) => ({
    pattern: oneOf(words),
    into: ([word]: RegExpExecArray, n: number) => another(words, word, n),
  })),
  {
    pattern: /(?<=\p{Lu}\p{Ll}+ )[IVX]+\b/gu,
    into: ([word], n) => PIECES.romans.filter((other) => other !== word)[n % 7] ?? '',
  },
  { pattern: within([...PIECES.numbers, ...PIECES.ordinals, ...PIECES.romans, ...PIECES.negations]), into: () => '' },
  { pattern: oneOf(PIECES.negations), into: () => 'always' },
  { pattern: /n[’']t\b/giu, into: () => '' },
  { pattern: /(?<=\b(?:is|are|was|were|do|does|did|have|has|had|would|could|should|must))(?= )/giu, into: () => 'n’t' },
  { pattern: / (?=\p{L})/gu, into: (_, n) => ` ${PIECES.negations[n % PIECES.negations.length]} ` },
  { pattern: /(?<= )(?=\p{Ll}{4})/gu, into: (_, n) => PREFIXES[n % PREFIXES.length] ?? '' },
  { pattern: /(?<= )(?:un|non-|dis|mis|anti-)(?=\p{Ll}{4})/gu, into: () => '' },
]

/** @returns the number of places in which the text can be changed */
export const placesOfChange = (text: string): number => placesIn(text).length

/** @param place which of them @param n which of several changes; both from 0 on */
export function changedAt(text: string, place: number, n: number): string {
  const { found, into } = placesIn(text)[place] as ReturnType<typeof placesIn>[number]
  return `${text.slice(0, found.index)}${into(found, n)}${text.slice(found.index + found[0].length)}`
}

const placesIn = (text: string) =>
  CHANGES.flatMap(({ pattern, into }) => [...text.matchAll(pattern)].map((found) => ({ found, into })))
