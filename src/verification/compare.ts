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
  /** A span of the article's body; empty where words are added. */
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
const MOST_CHANGED = 0.8
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
  const maxEditLength = Math.ceil(MOST_CHANGED * (typed.length + said.length)) + 2
  const parts = diffArrays(typed, said, { maxEditLength })
  if (!parts) return null
  const common: number[] = []
  const differences: Difference[] = []
  let [i, j] = [0, from]
  let [typedFrom, saidFrom] = [0, from]
  const close = () => {
    if (typedFrom < i || saidFrom < j) {
      const run = { typed: elements.slice(typedFrom, i), saidFrom, saidTo: j }
      const found = differenceOf(run, { elements, typedFrom, words, marked, index })
      if (found) differences.push(found)
      else if (isSameWords(run, words, index)) for (let at = saidFrom; at < j; at++) common.push(at)
    }
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

interface Run {
  readonly typed: readonly ClaimElement[]
  readonly saidFrom: number
  readonly saidTo: number
}

interface RunSurroundings {
  readonly elements: readonly ClaimElement[]
  readonly typedFrom: number
  readonly words: Stretch['words']
  readonly marked: MarkedWords
  readonly index: Pick<WordIndex, 'wordOf' | 'bitsOf'>
}

/** @returns null where the two differ in nothing that counts */
function differenceOf(run: Run, { elements, typedFrom, words, marked, index }: RunSurroundings): Difference | null {
  const typedWords = run.typed.filter((element) => element.kind === 'word').map(({ text }) => text)
  const gap = run.typed.find((element) => element.kind !== 'word')
  const insertions = run.typed.flatMap((element) =>
    element.kind === 'insertion' ? element.words.map(({ text }) => text) : [],
  )
  const all = positions(run)
  const counted = all.filter((at) => marked.interrupts[at] !== 1)
  const saidWords = counted.map((at) => index.wordOf(words.ids[at] ?? -1))
  if (isSameWords(run, words, index)) return null
  const turned = differInNegation([...typedWords, ...insertions], saidWords)
  if (typedWords.length === 0 && !turned && counted.every((at) => marked.inserted[at] === 1) && all.length > 0) {
    if (counted.length === all.length) return null
  }
  if (gap && typedWords.length === 0 && all.length === 0 && !turned) return null
  const at = typedWords.length > 0 ? null : gap ? gap.kind : counted.length === 0 ? 'interruption' : null
  const kind =
    saidWords.length === 0 && at !== 'interruption' ? 'added' : typedWords.length > 0 ? 'changed' : 'left-out'
  return {
    kind,
    at,
    typed: typedSpan(run.typed, elements, typedFrom),
    said: saidSpan(run, words),
    negation: turned,
  }
}

const positions = ({ saidFrom, saidTo }: Run): readonly number[] =>
  Array.from({ length: saidTo - saidFrom }, (_, i) => saidFrom + i)

/** `cease-fire` and `ceasefire`, and an insertion of the very words that the article has. */
function isSameWords(run: Run, words: Stretch['words'], { wordOf }: Pick<WordIndex, 'wordOf'>): boolean {
  const typed = run.typed.flatMap((element) =>
    element.kind === 'word'
      ? [element.text]
      : element.kind === 'insertion'
        ? element.words.map(({ text }) => text)
        : [],
  )
  const said = positions(run).map((at) => wordOf(words.ids[at] ?? -1))
  return typed.length > 0 && typed.join('') === said.join('')
}

function differInNegation(typed: readonly string[], said: readonly string[]): boolean {
  const count = (words: readonly string[]) => words.filter(isNegation).length
  return count(typed) !== count(said)
}

function typedSpan(run: readonly ClaimElement[], elements: readonly ClaimElement[], typedFrom: number): Span {
  const [first, last] = [run[0], run.at(-1)]
  if (first && last) return { start: first.start, end: last.end }
  const before = elements[typedFrom - 1]?.end ?? 0
  return { start: before, end: before }
}

function saidSpan({ saidFrom, saidTo }: Run, { starts, ends }: Stretch['words']): Span {
  if (saidFrom < saidTo) return { start: starts[saidFrom] ?? 0, end: ends[saidTo - 1] ?? 0 }
  const before = saidFrom > 0 ? (ends[saidFrom - 1] ?? 0) : 0
  return { start: before, end: before }
}
