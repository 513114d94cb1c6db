/** The places of the briefing that a claim may have been taken from, compared word by word, closest first. */
import { sentencesOf } from '../text/sentences.ts'
import { contains, type Span } from '../text/span.ts'
import { type Claim, wordsOfClaim } from './claim.ts'
import { type Comparison, compare, type Difference } from './compare.ts'
import { findWindow, type Window } from './find-window.ts'
import { type MarkedWords, mayBeOne } from './marked-words.ts'
import type { Place, Verdict } from './verdict.ts'
import type { ArticleWords, Stretch, WordIndex } from './word-index.ts'
import { isNegation, type Word, wordsOf } from './words.ts'

/** A place that is close to a claim, and the verdict as far as the words go. */
export interface Candidate {
  readonly place: Place
  readonly verdict: Exclude<Verdict, 'someone-elses' | 'not-here'>
  readonly differences: readonly Difference[]
  /** Share of the claim's words in common, in [0, 1]. */
  readonly similarity: number
}

export interface ClosestParts {
  readonly index: WordIndex
  readonly marksOf: (words: ArticleWords) => MarkedWords
}

/** So few words stand in many texts by chance: only the very words count. */
export const THIN_CLAIM = 2
const MAX_EXACT = 200
/** Stretches that are compared; fewer for a long claim, which costs more and is surer of its place. */
const MAX_STRETCHES = 12
const MAX_STRETCHES_FOR_LONG = 3
const LONG_CLAIM = 200
/** Words beyond the claim's own length in which its end may stand: an interruption; more, where it leaves words out. */
const REACH = 30
const REACH_OVER_GAPS = 250
/** Share of a claim's words that must stand in the place. */
const MIN_SIMILARITY = 0.5
/** A claim of so few words may differ in one of them only. */
const SHORT_CLAIM = 4
/** The words in common must tell this much more than it takes to find any one word of the briefing. Bits. */
const MIN_SURPRISE = 9
/** Share of what all words of the claim tell that those in common must tell. */
const MIN_TOLD = 0.5
/** What an article reports in its own words has to be closer to be named: it is the article's choice of words, not a slip. */
const MIN_SIMILARITY_OF_PROSE = 0.7
const MIN_TOLD_OF_PROSE = 0.7
/** What a place in quotation marks is worth against the article's own words, as a share of the claim's words. */
const MARKED_BONUS = 0.1
/** Left out just before the claim's first word, so few words away, a "not" turns its sense. */
const BESIDE = 3

/** @returns candidates, closest first */
export function findClosest(claim: Claim, { index, marksOf }: ClosestParts): readonly Candidate[] {
  const texts = wordsOfClaim(claim).map(({ text }) => text)
  const hasGaps = claim.elements.length > texts.length
  const assessed = (of: Claim, windows: readonly Window[]) =>
    windows.flatMap((window) => assess(of, window, marksOf(window.words), index) ?? [])
  const whole = withInsertedWords(claim)
  const exact = exactWindows(whole, index)
  const found = assessed(whole, exact)
  const isThin = texts.length <= THIN_CLAIM
  if (isThin || found.some(({ verdict }) => verdict === 'word-for-word')) return sorted(found)
  const reach = REACH + (texts.length >> 2) + (hasGaps ? REACH_OVER_GAPS : 0)
  const most = texts.length > LONG_CLAIM ? MAX_STRETCHES_FOR_LONG : MAX_STRETCHES
  const windows = index
    .near(texts, { reach, most, leastBits: leastBits(index) })
    .filter(({ from, to }) => to - from >= MIN_SIMILARITY * texts.length)
    .map((stretch) => findWindow(claim.elements, stretch, marksOf(stretch.words), index))
    .filter((window) => similarityOf(window, texts.length) >= MIN_SIMILARITY)
  return sorted([...found, ...assessed(claim, distinct(windows, exact))])
}

function exactWindows({ elements }: Claim, index: WordIndex): readonly Window[] {
  const words = elements.flatMap((element) => (element.kind === 'word' ? [element.text] : []))
  if (words.length < elements.length) return []
  return index.exactly(words, MAX_EXACT).map((stretch) => ({ ...stretch, cost: 0 }))
}

/** What stands in brackets as words like the others: the article may have put in the same. */
const withInsertedWords = (claim: Claim): Claim => ({
  ...claim,
  elements: claim.elements.flatMap((element) =>
    element.kind === 'insertion' ? element.words.map((word) => ({ ...word, kind: 'word' as const })) : [element],
  ),
})

const similarityOf = ({ cost }: Window, words: number): number => Math.max(0, 1 - cost / words)

const isSameStretch = (a: Stretch, b: Stretch): boolean => a.words === b.words && a.from < b.to && b.from < a.to

/** Of windows that overlap the cheapest. */
function distinct(windows: readonly Window[], known: readonly Window[]): readonly Window[] {
  const kept: Window[] = [...known]
  for (const window of [...windows].sort((a, b) => a.cost - b.cost)) {
    if (!kept.some((other) => isSameStretch(other, window))) kept.push(window)
  }
  return kept.slice(known.length)
}

function sorted(candidates: readonly Candidate[]): readonly Candidate[] {
  const whole = ({ verdict }: Candidate) => (verdict === 'word-for-word' ? 2 : verdict === 'shortened' ? 1 : 0)
  const score = ({ similarity, place }: Candidate) => similarity + (place.marked === 'none' ? 0 : MARKED_BONUS)
  return [...candidates].sort((a, b) => whole(b) - whole(a) || score(b) - score(a))
}

/** @returns null where too little is in common */
function assess(claim: Claim, window: Window, marked: MarkedWords, index: WordIndex): Candidate | null {
  const compared = compare(claim.elements, window, marked, index)
  const words = wordsOfClaim(claim)
  const place = compared && placeOf(window, compared, marked)
  if (!place || !isTelling(compared, window, { place, words, index })) return null
  const isAsSaid = compared.differences.every(({ at }) => at !== null)
  const differences = isAsSaid ? [...compared.differences, ...cutsAround(claim, place)] : compared.differences
  const similarity = Math.min(1, compared.common.length / words.length)
  return { place, differences, similarity, verdict: verdictOn(place, differences, joinsSpeakers(compared, marked)) }
}

/** Whether so much in common is no chance: as in BLAST, bits against the size of what was searched. */
function isTelling(
  { differences, bits, common }: Comparison,
  { cost }: Window,
  { place, words, index }: { readonly place: Place; readonly words: readonly Word[]; readonly index: WordIndex },
): boolean {
  if (cost === 0) return true
  const changed = differences.filter(({ at }) => at === null).length
  if (words.length <= SHORT_CLAIM && changed > 1) return false
  const told = bits / words.reduce((sum, { text }) => sum + index.bitsOf(text), 0)
  const isProse = place.quotation === null
  return (
    bits >= leastBits(index) &&
    told >= (isProse ? MIN_TOLD_OF_PROSE : MIN_TOLD) &&
    (!isProse || common.length >= MIN_SIMILARITY_OF_PROSE * words.length)
  )
}

const leastBits = ({ size }: WordIndex): number => Math.log2(Math.max(1, size)) + MIN_SURPRISE

function placeOf({ words, from, to }: Window, { common }: Comparison, marked: MarkedWords): Place | null {
  if (common.length === 0) return null
  const span = { start: words.starts[from] ?? 0, end: words.ends[to - 1] ?? 0 }
  const passage = words.passages.find((candidate) => contains(candidate, { start: span.start, end: span.start }))
  if (!passage) return null
  const counts = new Map<number, number>()
  for (const at of common) {
    const quotation = marked.quotationAt[at] ?? -1
    if (quotation >= 0) counts.set(quotation, (counts.get(quotation) ?? 0) + 1)
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a)
  const inMarks = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return {
    article: words.article,
    passage,
    span,
    quotation: most === undefined ? null : (marked.quotations[most[0]] ?? null),
    marked: inMarks === common.length ? 'all' : inMarks > 0 ? 'part' : 'none',
  }
}

function joinsSpeakers({ common }: Comparison, { quotationAt, quotations }: MarkedWords): boolean {
  const used = [...new Set(common.map((at) => quotationAt[at] ?? -1))].filter((quotation) => quotation >= 0)
  return used.some((a) => used.some((b) => !mayBeOne(quotations[a], quotations[b])))
}

/** An insertion may stand for a name or a word or two; for more it leaves words out as an ellipsis does. */
const MAX_INSERTED = 40

function verdictOn(place: Place, differences: readonly Difference[], joins: boolean): Candidate['verdict'] {
  const isHidden = ({ at, negation }: Difference) => negation && (at === 'ellipsis' || at === 'insertion')
  const isAltered = joins || differences.some((difference) => difference.at === null || isHidden(difference))
  if (!isAltered) {
    if (place.marked !== 'all') return 'reported'
    const isWhole = differences.every(({ at, said }) => at === 'insertion' && said.end - said.start <= MAX_INSERTED)
    return isWhole ? 'word-for-word' : 'shortened'
  }
  return place.quotation !== null || differences.some(({ negation }) => negation) ? 'altered' : 'reported'
}

/** What the claim leaves out of the sentences in which it begins and ends, and of a word or two beside them: a "not". */
function cutsAround(claim: Claim, { article: { body }, passage, quotation, span }: Place): readonly Difference[] {
  const within: Span = quotation && contains(quotation, span) ? quotation : passage
  const sentences = sentencesOf(body, within)
  const first = sentences.findIndex(({ end }) => span.start < end)
  const last = sentences.findIndex(({ end }) => span.end <= end)
  const before = outTo(body, sentences[first]?.start, sentences[first - 1])
  const after = outTo(body, sentences[last]?.end, sentences[last + 1])
  const end = claim.text.length
  return [
    ...(before ? cutOut(body, { start: Math.min(before.start, span.start), end: span.start }, 0) : []),
    ...(after ? cutOut(body, { start: span.end, end: Math.max(after.end, span.end) }, end) : []),
  ]
}

/** The sentence's own end, or that of a very short neighbour: `Do I think so? No.` */
function outTo(body: string, edge: number | undefined, neighbour: Span | undefined): Span | undefined {
  if (edge === undefined) return undefined
  const isShort = neighbour !== undefined && wordsOf(body, neighbour).length <= BESIDE
  return isShort ? neighbour : { start: edge, end: edge }
}

/** @param at where in the claim the words are missing: 0, or its end */
function cutOut(body: string, stretch: Span, at: number): readonly Difference[] {
  const words = wordsOf(body, stretch)
  const [first, last] = [words[0], words.at(-1)]
  const negation = at === 0 ? words.findLastIndex(isNegationWord) : words.findIndex(isNegationWord)
  const not = words[negation]
  if (!first || !last || !not) return []
  const isBeside =
    at === 0
      ? words.length - negation <= BESIDE && !PAUSE.test(body.slice(not.end, stretch.end))
      : negation === 0 && !PAUSE.test(body.slice(stretch.start, not.start))
  const said = { start: first.start, end: last.end }
  return [{ kind: 'left-out', at: isBeside ? null : 'cut', typed: { start: at, end: at }, said, negation: true }]
}

const isNegationWord = ({ text }: Word): boolean => isNegation(text)
const PAUSE = /[.,;:!?–—]/
