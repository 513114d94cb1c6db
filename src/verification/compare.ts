/** Word by word: what a claim has and a stretch of an article has not, and the other way round. */
import { diffArrays } from 'diff'
import type { Span } from '../text/span.ts'
import type { ClaimElement } from './claim.ts'
import type { MarkedWords } from './marked-words.ts'
import type { Stretch, WordIndex } from './word-index.ts'
import { isNegation } from './words.ts'

/** A place where claim and article part. */
export interface Difference {
  /** `added`: words of the claim alone; `left-out`: words of the article alone; `changed`: both. */
  readonly kind: 'changed' | 'added' | 'left-out'
  /**
   * What stands there for words that are left out: an ellipsis or an insertion in brackets of the claim, an interruption
   * by the article (`he said`), or the end of the claim within a sentence; null: nothing, and so it is an alteration.
   */
  readonly at: 'ellipsis' | 'insertion' | 'interruption' | 'cut' | null
  /** A span of the claim's text; empty where words are left out without a sign. */
  readonly typed: Span
  /** A span of the article's body; where words are added, an empty one at its start. */
  readonly said: Span
  /** One of the two has a "not" that the other lacks. */
  readonly negation: boolean
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** Positions in the article's words that the claim has too, in order. */
  readonly common: readonly number[]
  /** What the common words tell together, in bits. */
  readonly bits: number
}

/** More changes than this share of all words are no comparison. */
const MAX_CHANGED = 0.8
/** Never equal to a word. */
const GAP = '\n'

/** @returns null where nearly every word differs */
export function compare(
  elements: readonly ClaimElement[],
  { words, from, to }: Stretch,
  marked: MarkedWords,
  index: Pick<WordIndex, 'wordOf' | 'bitsOf'>,
): Comparison | null {
  const typed = elements.map((element, i) => (element.kind === 'word' ? element.text : `${GAP}${i}`))
  const said = Array.from(words.ids.subarray(from, to), index.wordOf)
  const maxEditLength = Math.ceil(MAX_CHANGED * (typed.length + said.length)) + 2
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
    else differences.push(...differenceOf(run, words, marked, index))
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

/** Neighbouring words of which the other text has none, or others. */
interface Run {
  readonly typed: readonly ClaimElement[]
  /** Where in the claim the run stands, if it has no words there. */
  readonly typedAfter: number
  /** Positions in the article's words. */
  readonly said: readonly number[]
}

type Words = Stretch['words']

/** `cease-fire` and `ceasefire`, and an insertion of the very words that the article has. */
function isSameWords({ typed, said }: Run, words: Words, { wordOf }: Pick<WordIndex, 'wordOf'>): boolean {
  const own = typed.flatMap(textsOf).join('')
  return own !== '' && own === said.map((at) => wordOf(words.ids[at] ?? -1)).join('')
}

const textsOf = (element: ClaimElement): readonly string[] =>
  element.kind === 'word' ? [element.text] : element.kind === 'insertion' ? element.words.map(({ text }) => text) : []

/** @returns none where the two differ in nothing that counts */
function differenceOf(
  run: Run,
  words: Words,
  { interrupts, inserted, quotationAt }: MarkedWords,
  { wordOf }: Pick<WordIndex, 'wordOf'>,
): readonly Difference[] {
  const { typed, said } = run
  const counted = said.filter((at) => interrupts[at] !== 1)
  const hasTyped = typed.some(({ kind }) => kind === 'word')
  const gap = typed.find(({ kind }) => kind !== 'word')?.kind as 'ellipsis' | 'insertion' | undefined
  // Between two quotations an ellipsis also leaves out what the article says: its "not" is not the speaker's.
  const isQuoted = (at: number | undefined) => at !== undefined && (quotationAt[at] ?? -1) >= 0
  const joinsQuotations = gap === 'ellipsis' && isQuoted((said[0] ?? 0) - 1) && isQuoted((said.at(-1) ?? 0) + 1)
  const speech = joinsQuotations ? counted.filter(isQuoted) : counted
  const saidWords = speech.map((at) => wordOf(words.ids[at] ?? -1))
  const negation = negationsIn(typed.flatMap(textsOf)) !== negationsIn(saidWords)
  if (!hasTyped && !negation) {
    // Nothing left out, or only what the article itself has put in.
    if (said.length === 0 || (counted.length === said.length && said.every((at) => inserted[at] === 1))) return []
  }
  const isInterruption = said.length > 0 && counted.length === 0
  return [
    {
      kind: hasTyped && counted.length > 0 ? 'changed' : said.length > 0 && !hasTyped ? 'left-out' : 'added',
      at: hasTyped ? null : (gap ?? (isInterruption ? 'interruption' : null)),
      typed: typedSpan(run),
      said: saidSpan(run, words),
      negation,
    },
  ]
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
