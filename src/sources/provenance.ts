/** Tells what has become of words that were shown with an id: unchanged, edited, or removed. */
import { diffArrays } from 'diff'
import type { Article } from '../corpus/article.ts'
import type { ArticleOrigin, Origin, PastWords } from '../corpus/article-version.ts'
import type { Passage } from '../passages/passage.ts'
import { termsOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { wordsOf as textWords } from '../text/words.ts'

/** The place in the briefing, as it is now, of words with an id; a span of the article's body. */
export interface IdentifiedPlace extends Span {
  readonly kind: 'passage' | 'quotation'
  readonly article: Article
  /** Number of the paragraph in the article, from 1; absent in page furniture. */
  readonly paragraph?: number | undefined
  /** Whose words they are; absent if that is unknown or they are the article's own. */
  readonly speaker?: string | undefined
}

/** A passage as it is now, and what differs from its earlier words. */
interface EditedPassage {
  readonly passage: Passage
  /** Words that are new; spans of the article's body. */
  readonly differing: readonly Span[]
  /** Words that are gone; spans of the earlier body. */
  readonly differingBefore: readonly Span[]
}

export type Provenance =
  | {
      readonly outcome: 'unchanged'
      readonly id: string
      readonly place: IdentifiedPlace
      /** Absent if the articles do not come from a folder. */
      readonly origin?: ArticleOrigin | undefined
    }
  | {
      readonly outcome: 'edited'
      readonly id: string
      readonly past: PastWords
      readonly article: Article
      readonly origin?: ArticleOrigin | undefined
      /** Null if nothing like the words is left in the article. */
      readonly now: EditedPassage | null
    }
  | {
      readonly outcome: 'removed'
      readonly id: string
      readonly past: PastWords
      /** The same words in another article of the briefing. */
      readonly elsewhere?: Passage | undefined
    }
  | {
      readonly outcome: 'taken-down'
      readonly id: string
      readonly takenDown: Origin
    }
  | { readonly outcome: 'unknown'; readonly id: string }

/** A passage that keeps a smaller share of the old terms is not an edited version. */
const MIN_SHARE_LEFT = 0.3

/** A shorter text may be somewhere else by chance. In UTF-16 units. */
const MIN_TELLING_LENGTH = 40

/**
 * Looks for words whose id the briefing no longer has.
 * @param past the words as the bot last showed them
 * @param articles all articles of the briefing
 * @param passagesOf the passages of one of these articles, in order
 */
export function provenanceOfPast(
  past: PastWords,
  articles: readonly Article[],
  passagesOf: (article: Article) => readonly Passage[],
): Provenance {
  const { id, kind } = past
  const words = sliceOf(past.article.body, past)
  const holding = (article: Article): Passage | undefined => {
    const start = words.length < MIN_TELLING_LENGTH ? -1 : article.body.indexOf(words)
    return start < 0 ? undefined : passagesOf(article).find((passage) => start < passage.end)
  }
  const article = articles.find((other) => other.id === past.article.id)
  if (!article) {
    const holder = articles.find((other) => holding(other) !== undefined)
    return { outcome: 'removed', id, past, elsewhere: holder && holding(holder) }
  }
  const holder = holding(article)
  if (holder) {
    const start = article.body.indexOf(words)
    const place = { kind, article, start, end: start + words.length, paragraph: holder.paragraph }
    return { outcome: 'unchanged', id, place }
  }
  return { outcome: 'edited', id, past, article, now: nearestEdited(past, words, passagesOf(article)) }
}

/** The words that were shown, as `wordsOf` of the text room gives them. */
export const wordsOfPast = (past: PastWords): readonly string[] =>
  textWords(past.article.body, past).map(({ text }) => text)

/** The passage that keeps most of the words, and what differs. */
function nearestEdited(past: PastWords, words: string, passages: readonly Passage[]): EditedPassage | null {
  const before = new Set(termsOf(words))
  let best: { readonly passage: Passage; readonly share: number } | null = null
  for (const passage of passages) {
    const now = new Set(termsOf(sliceOf(passage.article.body, passage)))
    const share = [...before].filter((term) => now.has(term)).length / Math.max(1, before.size)
    if (share > (best?.share ?? 0)) best = { passage, share }
  }
  if (!best || best.share < MIN_SHARE_LEFT) return null
  const { passage } = best
  const [differingBefore, differing] = differingSpans(
    wordsOf(past.article.body, past),
    wordsOf(passage.article.body, passage),
  )
  return { passage, differing, differingBefore }
}

interface Word extends Span {
  readonly text: string
}

/** A run of letters and digits, or any other visible character by itself. */
const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu

const wordsOf = (body: string, span: Span): readonly Word[] =>
  [...sliceOf(body, span).matchAll(WORD)].map(({ 0: text, index }) => ({
    text,
    start: span.start + index,
    end: span.start + index + text.length,
  }))

/** @returns the stretches of words that only one of the two texts has: those of the first, and those of the second */
function differingSpans(a: readonly Word[], b: readonly Word[]): readonly [readonly Span[], readonly Span[]] {
  const [onlyInA, onlyInB]: [Span[], Span[]] = [[], []]
  let [atA, atB] = [0, 0]
  const changes = diffArrays(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  )
  for (const { count, added, removed } of changes) {
    if (removed) onlyInA.push(...spanOver(a, atA, count))
    if (added) onlyInB.push(...spanOver(b, atB, count))
    if (!added) atA += count
    if (!removed) atB += count
  }
  return [onlyInA, onlyInB]
}

/** @returns the span from the first of `count` words to the last; none if there are no such words */
function spanOver(words: readonly Word[], from: number, count: number): readonly Span[] {
  const [first, last] = [words[from], words[from + count - 1]]
  return first && last ? [{ start: first.start, end: last.end }] : []
}
