/** Compares a claim with a stretch of an article, word by word. */
import { diffArrays } from 'diff'
import { contains, type Span } from '../text/span.ts'
import type { Word } from '../text/words.ts'
import { bracketsOf, type Claim, type ClaimElement } from './claim.ts'
import { changesSense } from './insertion.ts'
import type { MarkedWords } from './marked-words.ts'
import { negates } from './negates.ts'
import { replacedBeyond } from './replaced-beyond.ts'
import { hasSameLetters, type SpacedWord } from './same-letters.ts'
import type { Stretch, WordIndex } from './word-index.ts'

/** A place in which claim and article differ. */
export interface Difference {
  /** `added`: words that only the claim has; `left-out`: words that only the article has; `changed`: both. */
  readonly kind: 'changed' | 'added' | 'left-out'
  /**
   * Why words may differ here; null if there is no such reason, so that the claim is altered:
   * - the claim has an `ellipsis`, or an `insertion` in brackets, or has the article's insertion without them;
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
  /** Whether an ellipsis or an insertion makes the words say something else, so that the claim is altered all the same. */
  readonly changesSense: boolean
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

type Compared = Pick<Claim, 'text' | 'elements'>

/**
 * @param marked the marks of the article's words
 * @returns null if nearly every word differs
 */
export function compare(
  claim: Compared,
  stretch: Stretch,
  marked: MarkedWords,
  index: Pick<WordIndex, 'idOf' | 'wordOf' | 'bitsOf'>,
): Comparison | null {
  const { elements } = claim
  const { words, from, to } = stretch
  const typed = elements.map((element, i) => (element.kind === 'word' ? element.text : `${GAP}${i}`))
  const said = Array.from(words.ids.subarray(from, to), index.wordOf)
  const maxEditLength = Math.ceil(MAX_CHANGED_SHARE * (typed.length + said.length)) + 2
  const parts = diffArrays(typed, said, { maxEditLength })
  if (!parts) return null
  const context: Context = { claim, stretch, marked, index }
  const common: number[] = []
  const differences: Difference[] = []
  let [i, j] = [0, from]
  let [typedFrom, saidFrom] = [0, from]
  const close = () => {
    const run: Run = {
      typed: elements.slice(typedFrom, i),
      typedAfter: elements[typedFrom - 1]?.end ?? 0,
      said: indexes(saidFrom, j),
    }
    if (isSameWords(run, context)) common.push(...run.said)
    else differences.push(...differencesOf(run, context))
  }
  for (const { removed, added, count } of parts) {
    if (removed) i += count
    else if (added) j += count
    else {
      close()
      common.push(...indexes(j, j + count))
      differences.push(...unbracketed(elements.slice(i, i + count), j, context))
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

const indexes = (from: number, to: number): readonly number[] => Array.from({ length: to - from }, (_, at) => from + at)

interface Context {
  readonly claim: Compared
  readonly stretch: Stretch
  readonly marked: MarkedWords
  readonly index: Pick<WordIndex, 'idOf' | 'wordOf'>
}

/** Neighbouring words for which the other text has other words, or none. */
interface Run {
  readonly typed: readonly ClaimElement[]
  /** Index in the claim's text of the run's place, if the claim has no words there. */
  readonly typedAfter: number
  /** Indexes of the article's words. */
  readonly said: readonly number[]
}

/** `cease-fire` and `ceasefire`, or an insertion of the very words that the article has. */
function isSameWords({ typed, said }: Run, { claim, stretch: { words }, index }: Context): boolean {
  const own = typed.flatMap(wordsIn)
  if (own.length === 0 || typed.some(({ kind }) => kind === 'ellipsis')) return false
  const { article, ids, starts, ends } = words
  const others = said.map((at) => ({
    text: index.wordOf(ids[at] ?? -1),
    start: starts[at] ?? 0,
    end: ends[at] ?? 0,
  }))
  return hasSameLetters(spaced(own, claim.text), spaced(others, article.body))
}

const spaced = (words: readonly Word[], text: string): readonly SpacedWord[] =>
  words.map((word, i) => ({ text: word.text, gap: i === 0 ? '' : text.slice(words[i - 1]?.end, word.start) }))

function wordsIn(element: ClaimElement): readonly Word[] {
  if (element.kind === 'word') return [element]
  return element.kind === 'insertion' ? element.words : []
}

/**
 * Words that the article has in brackets and the claim without them.
 * @param typed words of the claim that the article has too
 * @param from index of the first of them in the article
 */
function unbracketed(
  typed: readonly ClaimElement[],
  from: number,
  { claim, stretch: { words }, marked }: Context,
): readonly Difference[] {
  if (!typed.some((_, i) => marked.inserted[from + i] === 1)) return []
  const brackets = bracketsOf(claim.text)
  return typed.flatMap((element, i) => {
    if (marked.inserted[from + i] !== 1 || brackets.some((span) => contains(span, element))) return []
    const said = { start: words.starts[from + i] ?? 0, end: words.ends[from + i] ?? 0 }
    const { start, end } = element
    return [{ kind: 'changed', at: 'insertion', typed: { start, end }, said, negation: false, changesSense: false }]
  })
}

/** @returns the difference; none if the two differ in nothing that counts */
function differencesOf(run: Run, context: Context): readonly Difference[] {
  const { typed, said } = run
  const { stretch, marked, index } = context
  const saidWords = spokenIn(run, marked).map((at) => index.wordOf(stretch.words.ids[at] ?? -1))
  const { article } = stretch.words
  const negationsIn = (words: readonly string[]) => words.filter((word) => negates(article, word)).length
  const negation = negationsIn(typed.flatMap(wordsIn).map(({ text }) => text)) !== negationsIn(saidWords)
  if (said.length === 0 && typed.every(({ kind }) => kind === 'ellipsis')) return []
  if (!negation && isArticlesInsertion(run, marked)) return []
  const at = signOf(run, marked)
  const beyond = at === 'insertion' && said.length === 0 ? beyondClaim(run, context) : []
  const replaced = said.length > 0 ? said : beyond
  return [
    {
      kind: replaced === beyond && beyond.length > 0 ? 'left-out' : kindOf(run, marked),
      at,
      typed: typedSpan(run),
      said: saidSpan(replaced, stretch.words),
      negation,
      changesSense: (negation && at !== null) || (at === 'insertion' && isOtherSense(run, replaced, context)),
    },
  ]
}

/** What an insertion at an end of the claim stands for: the nearest word of the article beyond the claim. */
function beyondClaim({ typed, typedAfter }: Run, { claim, stretch, marked, index }: Context): readonly number[] {
  const isFirst = typedAfter === 0
  const isLast = typed.at(-1) === claim.elements.at(-1)
  if (!isFirst && !isLast) return []
  const inserted = typed.flatMap(wordsIn).map(({ text }) => text)
  return replacedBeyond(inserted, { stretch, marked, index, side: isFirst ? 'before' : 'after' })
}

/** Whether an insertion of the claim changes what is said. What the article has in brackets is not the claim's. */
function isOtherSense({ typed }: Run, replaced: readonly number[], { claim, stretch, index }: Context): boolean {
  const inserted = typed.flatMap(wordsIn)
  if (inserted.length === 0) return false
  const { ids } = stretch.words
  return changesSense({
    inserted: inserted.map(({ text }) => text),
    capitals: inserted.map(({ start }) => /^\p{Lu}/u.test(claim.text.slice(start))),
    replaced: replaced.map((at) => index.wordOf(ids[at] ?? -1)),
    isInArticle: (word) => [word, `${word}'s`].some((form) => isHeld(ids, index.idOf(form))),
  })
}

const isHeld = (ids: Int32Array, id: number): boolean => id >= 0 && ids.includes(id)

const hasWord = ({ typed }: Run): boolean => typed.some(({ kind }) => kind === 'word')

const isInterruption = ({ said }: Run, { interrupts }: MarkedWords): boolean =>
  said.length > 0 && said.every((at) => interrupts[at] === 1)

/** Words in brackets that the claim leaves out: the speaker did not say them. */
const isArticlesInsertion = ({ typed, said }: Run, { inserted, interrupts }: MarkedWords): boolean =>
  typed.length === 0 && said.every((at) => inserted[at] === 1 && interrupts[at] !== 1)

function kindOf(run: Run, marked: MarkedWords): Difference['kind'] {
  if (run.said.length === 0) return 'added'
  if (!hasWord(run)) return 'left-out'
  return isInterruption(run, marked) ? 'added' : 'changed'
}

function signOf(run: Run, marked: MarkedWords): Difference['at'] {
  if (hasWord(run)) return null
  const gap = gapIn(run)
  if (gap) return gap
  return isInterruption(run, marked) ? 'interruption' : null
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

function typedSpan({ typed, typedAfter }: Run): Span {
  const [first, last] = [typed[0], typed.at(-1)]
  return first && last ? { start: first.start, end: last.end } : { start: typedAfter, end: typedAfter }
}

function saidSpan(said: readonly number[], { starts, ends }: Stretch['words']): Span {
  const [first, last] = [said[0], said.at(-1)]
  return first === undefined || last === undefined
    ? { start: 0, end: 0 }
    : { start: starts[first] ?? 0, end: ends[last] ?? 0 }
}
