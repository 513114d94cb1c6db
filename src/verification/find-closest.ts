/** Finds the places of the briefing that a claim may have been taken from, and compares each with it word by word. */
import { contains, type Span } from '../text/span.ts'
import type { Word } from '../text/words.ts'
import { type Claim, wordsOfClaim } from './claim.ts'
import { type Comparison, compare, type Difference } from './compare.ts'
import { cutWords } from './cut-words.ts'
import { cutsAround } from './cuts-around.ts'
import { deniedWords, withoutSpeaker } from './denied-words.ts'
import { findWindow, type Window } from './find-window.ts'
import { markedPart } from './marked-part.ts'
import { type MarkedWords, mayBeOne } from './marked-words.ts'
import type { Place, Verdict } from './verdict.ts'
import type { ArticleWords, Stretch, WordIndex } from './word-index.ts'

/** A place that is close to a claim, and the verdict on the words alone, whoever spoke them. */
export interface Candidate {
  readonly place: Place
  readonly verdict: Exclude<Verdict, 'someone-elses' | 'not-here'>
  readonly differences: readonly Difference[]
  /** Share of the claim's words that the place has too, in [0, 1]. */
  readonly similarity: number
}

interface ClosestParts {
  readonly index: WordIndex
  readonly marksOf: (words: ArticleWords) => MarkedWords
}

/** A claim of at most this many words may be in many texts by chance: only the exact words count. */
export const MAX_THIN_CLAIM_WORDS = 2
/** Places of the exact words that are compared. */
const MAX_EXACT = 200
/** Stretches that are compared. */
const MAX_STRETCHES = 12
/**
 * Of a claim with more words fewer stretches are compared: each takes longer, and the first is more likely the right
 * one.
 */
const MAX_NORMAL_CLAIM_WORDS = 200
const MAX_STRETCHES_FOR_LONG_CLAIM = 3
/** A stretch is this many words longer than the claim on both sides, because the article may interrupt the quotation. */
const REACH_WORDS = 30
/** So many words more if the claim has gaps. */
const REACH_WORDS_OVER_GAPS = 250
/** Share of the claim's words that the place must have. */
const MIN_SIMILARITY = 0.5
/** A claim of at most this many words may differ in one place only. */
const MAX_SHORT_CLAIM_WORDS = 4
/** The common words must hold this many bits more than it takes to tell one word of the briefing from all others. */
const MIN_SURPRISE_BITS = 9
/** Share of the claim's bits that the common words must hold. */
const MIN_SHARE_OF_BITS = 0.5
/** The article's own words must be closer to the claim than a quotation: they differ by choice, not by mistake. */
const MIN_SIMILARITY_OF_PROSE = 0.7
const MIN_SHARE_OF_BITS_OF_PROSE = 0.7
/** Added to the similarity of a place in quotation marks when places are ranked. */
const MARKED_BONUS = 0.1
/** @returns candidates, closest first */
export function findClosest(claim: Claim, { index, marksOf }: ClosestParts): readonly Candidate[] {
  const texts = wordsOfClaim(claim).map(({ text }) => text)
  const hasGaps = claim.elements.length > texts.length
  const assessed = (of: Claim, windows: readonly Window[]) =>
    windows.flatMap((window) => assess(of, window, marksOf(window.words), index) ?? [])
  const whole = withInsertedWords(claim)
  const exact = exactWindows(whole, index)
  const found = assessed(whole, exact)
  const isThin = texts.length <= MAX_THIN_CLAIM_WORDS
  if (isThin || found.some(({ verdict }) => verdict === 'word-for-word')) return sorted(found)
  const reach = REACH_WORDS + (texts.length >> 2) + (hasGaps ? REACH_WORDS_OVER_GAPS : 0)
  const max = texts.length > MAX_NORMAL_CLAIM_WORDS ? MAX_STRETCHES_FOR_LONG_CLAIM : MAX_STRETCHES
  const windows = index
    .near(texts, { reach, max, minBits: minBits(index) })
    .filter(({ from, to }) => to - from >= MIN_SIMILARITY * texts.length)
    .map((stretch) => findWindow(claim.elements, stretch, marksOf(stretch.words), index))
    .filter((window) => similarityOf(window, texts.length) >= MIN_SIMILARITY)
  // With an insertion the words alone may be a quotation, even if the article says the inserted ones before it.
  const known = claim.elements.some(({ kind }) => kind === 'insertion') ? [] : exact
  return sorted([...found, ...assessed(claim, distinct(windows, known))])
}

function exactWindows({ elements }: Claim, index: WordIndex): readonly Window[] {
  const words = elements.flatMap((element) => (element.kind === 'word' ? [element.text] : []))
  if (words.length < elements.length) return []
  return index.exactly(words, MAX_EXACT).map((stretch) => ({ ...stretch, cost: 0 }))
}

/** The claim with inserted words as normal words, since the article may have the same insertion. */
const withInsertedWords = (claim: Claim): Claim => ({
  ...claim,
  elements: claim.elements.flatMap((element) =>
    element.kind === 'insertion' ? element.words.map((word) => ({ ...word, kind: 'word' as const })) : [element],
  ),
})

const similarityOf = ({ cost }: Window, words: number): number => Math.max(0, 1 - cost / words)

const overlap = (a: Stretch, b: Stretch): boolean => a.words === b.words && a.from < b.to && b.from < a.to

/** Of windows that overlap, the cheapest; none that overlaps a known one. */
function distinct(windows: readonly Window[], known: readonly Window[]): readonly Window[] {
  const kept: Window[] = [...known]
  for (const window of [...windows].sort((a, b) => a.cost - b.cost)) {
    if (!kept.some((other) => overlap(other, window))) kept.push(window)
  }
  return kept.slice(known.length)
}

/** Verdicts that rank before all others, the better one last. */
const FAITHFUL_VERDICTS: readonly Verdict[] = ['shortened', 'word-for-word']

function sorted(candidates: readonly Candidate[]): readonly Candidate[] {
  const rank = ({ verdict }: Candidate) => FAITHFUL_VERDICTS.indexOf(verdict)
  const score = ({ similarity, place }: Candidate) => similarity + (place.marked === 'none' ? 0 : MARKED_BONUS)
  return [...candidates].sort((a, b) => rank(b) - rank(a) || score(b) - score(a))
}

/** @returns null if too little is in common */
function assess(claim: Claim, window: Window, marked: MarkedWords, index: WordIndex): Candidate | null {
  const compared = compare(claim, window, marked, index)
  const words = wordsOfClaim(claim)
  const place = compared && placeOf(window, compared, marked)
  if (!place || !isTelling(compared, window, { place, words, index })) return null
  const torn = [...compared.differences, ...tornWords(claim, window, index)]
  const isAsSaid = torn.every(({ at }) => at !== null)
  const around = isAsSaid ? [...torn, ...cutsAround(claim, place, marked.quotations)] : torn
  const denial = deniedWords(place, marked.quotations)
  const similarity = Math.min(1, compared.common.length / words.length)
  const joins = joinsSpeakers(compared, marked)
  if (!denial) return { place, differences: around, similarity, verdict: verdictOn(place, around, joins) }
  const differences = [...around, frameDifference(denial)]
  return {
    place: withoutSpeaker(place),
    differences,
    similarity,
    verdict: isAltered(differences, joins) ? 'altered' : 'reported',
  }
}

/** What the sentence says around a quotation that nobody is said to have spoken. */
const frameDifference = (said: Span): Difference => ({
  kind: 'left-out',
  at: 'cut',
  typed: { start: 0, end: 0 },
  said,
  negation: true,
  changesSense: false,
})

/** Parts of words and figures that the claim cuts off at its beginning and its end. */
function tornWords(claim: Claim, window: Window, index: WordIndex): readonly Difference[] {
  const { before, after } = cutWords(window, index.wordOf)
  const at = (said: Span, place: number): Difference => ({
    kind: 'left-out',
    at: null,
    typed: { start: place, end: place },
    said,
    negation: false,
    changesSense: false,
  })
  const { elements, text } = claim
  return [
    ...(before && elements[0]?.kind === 'word' ? [at(before, 0)] : []),
    ...(after && elements.at(-1)?.kind === 'word' ? [at(after, text.length)] : []),
  ]
}

/** Whether the common words are no chance: as in BLAST, their bits count against the size of what was searched. */
function isTelling(
  { differences, bits, common }: Comparison,
  { cost }: Window,
  { place, words, index }: { readonly place: Place; readonly words: readonly Word[]; readonly index: WordIndex },
): boolean {
  if (cost === 0) return true
  const changed = differences.filter(({ at }) => at === null).length
  if (words.length <= MAX_SHORT_CLAIM_WORDS && changed > 1) return false
  const share = bits / words.reduce((sum, { text }) => sum + index.bitsOf(text), 0)
  const isProse = place.quotation === null
  return (
    bits >= minBits(index) &&
    share >= (isProse ? MIN_SHARE_OF_BITS_OF_PROSE : MIN_SHARE_OF_BITS) &&
    (!isProse || common.length >= MIN_SIMILARITY_OF_PROSE * words.length)
  )
}

const minBits = ({ size }: WordIndex): number => Math.log2(Math.max(1, size)) + MIN_SURPRISE_BITS

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
    marked: markedPart(inMarks, common.length),
  }
}

/** Whether the common words come from quotations of different speakers. */
function joinsSpeakers({ common }: Comparison, { quotationAt, quotations }: MarkedWords): boolean {
  const used = [...new Set(common.map((at) => quotationAt[at] ?? -1))].filter((quotation) => quotation >= 0)
  return used.some((a) => used.some((b) => !mayBeOne(quotations[a], quotations[b])))
}

/**
 * An insertion that replaces more than a name or a word or two leaves words out as an ellipsis does. In UTF-16 units.
 */
const MAX_REPLACED_LENGTH = 40

function verdictOn(place: Place, differences: readonly Difference[], joins: boolean): Candidate['verdict'] {
  if (!isAltered(differences, joins)) {
    if (place.marked !== 'all') return 'reported'
    const isWhole = differences.every(
      ({ at, said }) => at === 'insertion' && said.end - said.start <= MAX_REPLACED_LENGTH,
    )
    return isWhole ? 'word-for-word' : 'shortened'
  }
  return place.quotation !== null || differences.some(({ negation }) => negation) ? 'altered' : 'reported'
}

const isAltered = (differences: readonly Difference[], joins: boolean): boolean =>
  joins || differences.some(({ at, changesSense }) => at === null || changesSense)
