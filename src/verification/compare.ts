/** Compares a claim with a stretch of an article, word by word. */
import { diffArrays } from 'diff'
import type { Span } from '../text/span.ts'
import type { ClaimElement } from './claim.ts'
import type { MarkedWords } from './marked-words.ts'
import type { Stretch, WordIndex } from './word-index.ts'
import { isNegation } from './words.ts'

/** A place in which claim and article differ. */
export interface Difference {
  /** `added`: words that only the claim has; `left-out`: words that only the article has; `changed`: both. */
  readonly kind: 'changed' | 'added' | 'left-out'
  /**
   * Why words may differ here; null if there is no such reason, so that the claim is altered:
   * - the claim has an `ellipsis`, or an `insertion` in brackets;
   * - the article makes an `interruption`, such as "he said";
   * - the claim begins or ends within a sentence, which is `cut`.
   */
  readonly at: 'ellipsis' | 'insertion' | 'interruption' | 'cut' | null
  /** A span of the claim's text; empty if the claim leaves words out without a sign. */
  readonly typed: Span
  /** A span of the article's body; `{ start: 0, end: 0 }` if the claim adds words. */
  readonly said: Span
  /** Whether one of the two has a "not" that the other lacks. */
  readonly negation: boolean
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** Indexes of the article's words that the claim has too, in order. */
  readonly common: readonly number[]
  /** The information in the common words, in bits. */
  readonly bits: number
}

/** If a larger share of all words differs, the texts are not compared. */
const MAX_CHANGED_SHARE = 0.8
/** Never equal to a word. */
const GAP = '\n'

/**
 * @param marked the marks of the article's words
 * @returns null if nearly every word differs
 */
export function compare(
  elements: readonly ClaimElement[],
  { words, from, to }: Stretch,
  marked: MarkedWords,
  index: Pick<WordIndex, 'wordOf' | 'bitsOf'>,
): Comparison | null {
  const typed = elements.map((element, i) => (element.kind === 'word' ? element.text : `${GAP}${i}`))
  const said = Array.from(words.ids.subarray(from, to), index.wordOf)
  const maxEditLength = Math.ceil(MAX_CHANGED_SHARE * (typed.length + said.length)) + 2
  const parts = diffArrays(typed, said, { maxEditLength })
  if (!parts) return null
  const common: number[] = []
  const differences: Difference[] = []
  let [i, j] = [0, from]
  let [typedFrom, saidFrom] = [0, from]
  const close = () => {
    const run: Run = {
      typed: elements.slice(typedFrom, i),
      typedAfter: elements[typedFrom - 1]?.end ?? 0,
      said: Array.from({ length: j - saidFrom }, (_, at) => saidFrom + at),
    }
    if (isSameWords(run, words, index)) common.push(...run.said)
    else differences.push(...differencesOf(run, words, marked, index))
  }
  for (const { removed, added, count } of parts) {
    if (removed) i += count
    else if (added) j += count
    else {
      close()
      for (let at = 0; at < count; at++) common.push(j + at)
      i += count
      j += count
      typedFrom = i
      saidFrom = j
    }
  }
  close()
  const bits = common.reduce((sum, at) => sum + index.bitsOf(index.wordOf(words.ids[at] ?? -1)), 0)
  return { differences, common, bits }
}

/** Neighbouring words for which the other text has other words, or none. */
interface Run {
  readonly typed: readonly ClaimElement[]
  /** Index in the claim's text of the run's place, if the claim has no words there. */
  readonly typedAfter: number
  /** Indexes of the article's words. */
  readonly said: readonly number[]
}

type Words = Stretch['words']

/** `cease-fire` and `ceasefire`, or an insertion of the very words that the article has. */
function isSameWords({ typed, said }: Run, words: Words, { wordOf }: Pick<WordIndex, 'wordOf'>): boolean {
  const own = typed.flatMap(textsOf).join('')
  return own !== '' && own === said.map((at) => wordOf(words.ids[at] ?? -1)).join('')
}

function textsOf(element: ClaimElement): readonly string[] {
  if (element.kind === 'word') return [element.text]
  return element.kind === 'insertion' ? element.words.map(({ text }) => text) : []
}

/** @returns the difference; none if the two differ in nothing that counts */
function differencesOf(
  run: Run,
  words: Words,
  marked: MarkedWords,
  { wordOf }: Pick<WordIndex, 'wordOf'>,
): readonly Difference[] {
  const { typed, said } = run
  const saidWords = spokenIn(run, marked).map((at) => wordOf(words.ids[at] ?? -1))
  const negation = negationsIn(typed.flatMap(textsOf)) !== negationsIn(saidWords)
  if (!hasWord(run) && !negation && said.every((at) => marked.inserted[at] === 1 && marked.interrupts[at] !== 1))
    return []
  return [
    {
      kind: kindOf(run, marked),
      at: signOf(run, marked),
      typed: typedSpan(run),
      said: saidSpan(run, words),
      negation,
    },
  ]
}

const hasWord = ({ typed }: Run): boolean => typed.some(({ kind }) => kind === 'word')

const isInterruption = ({ said }: Run, { interrupts }: MarkedWords): boolean =>
  said.length > 0 && said.every((at) => interrupts[at] === 1)

function kindOf(run: Run, marked: MarkedWords): Difference['kind'] {
  if (run.said.length === 0) return 'added'
  if (!hasWord(run)) return 'left-out'
  return isInterruption(run, marked) ? 'added' : 'changed'
}

function signOf(run: Run, marked: MarkedWords): Difference['at'] {
  if (hasWord(run)) return null
  return gapIn(run) ?? (isInterruption(run, marked) ? 'interruption' : null)
}

function gapIn({ typed }: Run): 'ellipsis' | 'insertion' | null {
  for (const { kind } of typed) if (kind !== 'word') return kind
  return null
}

/**
 * The words of the article in a run that may hold a "not" of the speaker's. Interruptions are left out. An ellipsis
 * between two quotations leaves out what the article says between them, so only its quoted words count.
 */
function spokenIn(run: Run, { interrupts, quotationAt }: MarkedWords): readonly number[] {
  const { said } = run
  const isQuoted = (at: number) => (quotationAt[at] ?? -1) >= 0
  const counted = said.filter((at) => interrupts[at] !== 1)
  const [first = 0] = said
  const joinsQuotations = gapIn(run) === 'ellipsis' && isQuoted(first - 1) && isQuoted((said.at(-1) ?? 0) + 1)
  return joinsQuotations ? counted.filter(isQuoted) : counted
}

const negationsIn = (words: readonly string[]): number => words.filter(isNegation).length

function typedSpan({ typed, typedAfter }: Run): Span {
  const [first, last] = [typed[0], typed.at(-1)]
  return first && last ? { start: first.start, end: last.end } : { start: typedAfter, end: typedAfter }
}

function saidSpan({ said }: Run, { starts, ends }: Words): Span {
  const [first, last] = [said[0], said.at(-1)]
  return first === undefined || last === undefined
    ? { start: 0, end: 0 }
    : { start: starts[first] ?? 0, end: ends[last] ?? 0 }
}
