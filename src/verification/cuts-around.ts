/** Finds what the sentences around a claim say that the claim leaves out, if it denies, doubts or binds what the claim says. */
import type { Article } from '../corpus/article.ts'
import { articleSentences } from '../corpus/article-sentences.ts'
import { frameWordsOf } from '../languages/frame-words.ts'
import type { Quotation } from '../quotations/quotation.ts'
import { contains, type Span, sliceOf } from '../text/span.ts'
import { type Word, wordsOf } from '../text/words.ts'
import { type Claim, wordsOfClaim } from './claim.ts'
import type { Difference } from './compare.ts'
import { foreignFrameIn } from './foreign-frames.ts'
import { frameIn, isOtherClause, type LeftOut } from './frames.ts'
import { mayBeOne } from './marked-words.ts'
import { negates } from './negates.ts'
import type { Place } from './verdict.ts'

/** A "not" that the claim leaves out reverses its sense if it is at most this many words before the claim. */
const MAX_WORDS_BESIDE = 3
/** In UTF-16 units: of a longer stretch only the part from the frame to the claim is shown. */
const MAX_SHOWN_LENGTH = 140
/** In UTF-16 units: an article's interruption between two parts of a sentence is no longer. */
const MAX_INTERRUPTION_LENGTH = 160

/** @param quotations all of the article, in order */
export function cutsAround(claim: Claim, place: Place, quotations: readonly Quotation[]): readonly Difference[] {
  const { article, passage, quotation, span } = place
  const { body } = article
  const own = quotation && contains(quotation, span) ? quotation : null
  const sentences = articleSentences(article, own ?? passage)
  const first = sentences.findIndex(({ end }) => span.start < end)
  const last = sentences.findIndex(({ end }) => span.end <= end)
  const before = outTo(body, sentences[first]?.start, sentences[first - 1])
  const after = outTo(body, sentences[last]?.end, sentences[last + 1])
  const ending = sentences[last]
  const isQuestion = ending !== undefined && isAsked(sliceOf(body, ending)) && !isAsked(claim.text)
  const claimed = wordsOfClaim(claim).map(({ text }) => text)
  const spoken = (side: LeftOut['side'], stretch: Span) => [
    ...(side === 'after' ? wordsOf(body, stretch) : []),
    ...(own ? spokenBeyond(own, quotations, { article, side, stretch }) : []),
    ...(side === 'before' ? wordsOf(body, stretch) : []),
  ]
  const cut = (side: LeftOut['side'], stretch: Span) => {
    const edge = side === 'before' ? stretch.end : stretch.start
    return cutOut(article, { body, claimed, isQuestion, side, edge, words: spoken(side, stretch) }, claim.text.length)
  }
  return [
    ...(before ? cut('before', { start: Math.min(before.start, span.start), end: span.start }) : []),
    ...(after ? cut('after', { start: span.end, end: Math.max(after.end, span.end) }) : []),
  ]
}

function isAsked(text: string): boolean {
  const mark = text.lastIndexOf('?')
  return mark >= 0 && !/[\p{L}\p{N}]/u.test(text.slice(mark))
}

/** The end of the sentence, or a neighbour that is very short and belongs to it: `Do I think so? No.` */
function outTo(body: string, edge: number | undefined, neighbour: Span | undefined): Span | undefined {
  if (edge === undefined) return undefined
  const isShort = neighbour !== undefined && wordsOf(body, neighbour).length <= MAX_WORDS_BESIDE
  return isShort ? neighbour : { start: edge, end: edge }
}

interface Beyond extends Pick<LeftOut, 'side'> {
  readonly article: Article
  /** What the claim leaves out of its quotation. */
  readonly stretch: Span
}

/**
 * The part of the speaker's sentence beyond an interruption by the article: `“It is a lie,” Roe said, “that …”`. None if the
 * claim leaves out nothing of its own quotation: then the quotation is whole.
 */
function spokenBeyond(
  own: Quotation,
  quotations: readonly Quotation[],
  { article, side, stretch }: Beyond,
): readonly Word[] {
  const { body } = article
  if (wordsOf(body, stretch).length === 0) return []
  const at = quotations.indexOf(own)
  if (side === 'before') {
    const part = quotations[at - 1]
    if (!part || wordsOf(body, { start: own.start, end: stretch.start }).length > 0) return []
    const sentence = continues(part, own, body) ? articleSentences(article, part).at(-1) : undefined
    return sentence ? wordsOf(body, sentence) : []
  }
  const part = quotations[at + 1]
  if (!part || wordsOf(body, { start: stretch.end, end: own.end }).length > 0) return []
  const sentence = continues(own, part, body) ? articleSentences(article, part)[0] : undefined
  return sentence ? wordsOf(body, sentence) : []
}

const continues = (a: Quotation, b: Quotation, body: string): boolean =>
  mayBeOne(a, b) &&
  b.start - a.end <= MAX_INTERRUPTION_LENGTH &&
  /[^.!?…]$/.test(sliceOf(body, a).trimEnd()) &&
  !/[.!?\n]/.test(sliceOf(body, { start: a.end, end: b.start }))

function cutOut(article: Article, left: LeftOut, claimLength: number): readonly Difference[] {
  const { words, side } = left
  const frames = frameWordsOf(article.language)
  const found = frames ? foreignFrameIn(frames, left) : frameIn(left)
  const [first, last] = [words[0], words.at(-1)]
  if (found < 0 || !first || !last) return []
  const at = side === 'before' ? 0 : claimLength
  const isTurned = isBeside(article, left)
  const isLong = last.end - first.start > MAX_SHOWN_LENGTH
  const shownFrom = isLong ? (words[side === 'before' ? Math.max(0, found - MAX_WORDS_BESIDE) : found] ?? first) : first
  return [
    {
      kind: 'left-out',
      at: isTurned ? null : 'cut',
      typed: { start: at, end: at },
      said: { start: shownFrom.start, end: last.end },
      negation: words.some(({ text }) => negates(article, text)),
      changesSense: false,
    },
  ]
}

/** Whether a "not" that is left out belongs to the claim's own clause: "We will not" before it, "not" right after it. */
function isBeside(article: Article, { body, words, side, edge }: LeftOut): boolean {
  const isNot = ({ text }: Word) => negates(article, text)
  const at = side === 'before' ? words.findLastIndex(isNot) : words.findIndex(isNot)
  const not = words[at]
  if (!not) return false
  if (side === 'after') return at === 0 && !PAUSE.test(body.slice(edge, not.start))
  const isNear = words.length - at <= MAX_WORDS_BESIDE && !PAUSE.test(body.slice(not.end, edge))
  const between = words.slice(at + 1)
  const frames = frameWordsOf(article.language)
  const isOther = frames ? between.some(({ text }) => frames.clauseOpeners.has(text)) : isOtherClause(between)
  return isNear && !isOther
}

const PAUSE = /[.,;:!?–—]/
