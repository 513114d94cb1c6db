/** Where words with an id come from: they stand as they were shown, were edited, or are gone. */
import { diffArrays } from 'diff'
import type { Article } from '../corpus/article.ts'
import type { ArticleOrigin, PastWords } from '../corpus/article-version.ts'
import type { Passage } from '../passages/passage.ts'
import { termsOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'

/** Words with an id, where they stand in the briefing now. */
export interface IdentifiedPlace extends Span {
  readonly kind: 'passage' | 'quotation'
  readonly article: Article
  /** Number of the paragraph in the article, from 1; absent in page furniture. */
  readonly paragraph?: number | undefined
  /** Whose words they are, where that is known and they are anybody's. */
  readonly speaker?: string | undefined
}

/** A passage as it is now, and what was different in it. */
export interface EditedPassage {
  readonly passage: Passage
  /** Words that were otherwise before; spans of the article's body. */
  readonly differing: readonly Span[]
  /** The same in the words of before; spans of the earlier body. */
  readonly differingBefore: readonly Span[]
}

export type Provenance =
  | {
      readonly outcome: 'unchanged'
      readonly id: string
      readonly place: IdentifiedPlace
      /** Absent where the articles come from elsewhere than a folder. */
      readonly origin?: ArticleOrigin | undefined
    }
  | {
      readonly outcome: 'edited'
      readonly id: string
      readonly past: PastWords
      readonly article: Article
      readonly origin?: ArticleOrigin | undefined
      /** Null where nothing like the words is left in the article. */
      readonly now: EditedPassage | null
    }
  | {
      readonly outcome: 'removed'
      readonly id: string
      readonly past: PastWords
      /** The same words in another article that is served now. */
      readonly elsewhere?: Passage | undefined
    }
  | { readonly outcome: 'unknown'; readonly id: string }

/** What is left of words that were edited: less than this share of their terms is something else. */
const MIN_SHARE_LEFT = 0.3

/** Shorter words may stand somewhere else by chance. UTF-16 units. */
const MIN_TELLING = 40

/**
 * What has become of words that are no longer served under their id.
 * @param past the words when they were last served
 * @param articles those that are served now
 * @param passagesOf the passages of one of them, in order
 */
export function provenanceOfPast(
  past: PastWords,
  articles: readonly Article[],
  passagesOf: (article: Article) => readonly Passage[],
): Provenance {
  const { id, kind } = past
  const words = sliceOf(past.article.body, past)
  const holding = (article: Article): Passage | undefined => {
    const start = words.length < MIN_TELLING ? -1 : article.body.indexOf(words)
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

/** Runs of letters and digits, and every other visible character by itself. */
const WORD = /[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu

const wordsOf = (body: string, span: Span): readonly Word[] =>
  [...sliceOf(body, span).matchAll(WORD)].map(({ 0: text, index }) => ({
    text,
    start: span.start + index,
    end: span.start + index + text.length,
  }))

/** The stretches of words that only one of two texts has: those of the first, and those of the second. */
function differingSpans(a: readonly Word[], b: readonly Word[]): readonly [readonly Span[], readonly Span[]] {
  const only: [Span[], Span[]] = [[], []]
  const at = [0, 0]
  const changes = diffArrays(
    a.map(({ text }) => text),
    b.map(({ text }) => text),
  )
  for (const { count, added, removed } of changes) {
    for (const [side, words] of [a, b].entries()) {
      if (side === 0 ? added : removed) continue
      const [first, last] = [words[at[side] ?? 0], words[(at[side] ?? 0) + count - 1]]
      if ((added || removed) && first && last) only[side]?.push({ start: first.start, end: last.end })
      at[side] = (at[side] ?? 0) + count
    }
  }
  return only
}
