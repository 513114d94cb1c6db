/** A passage with the paragraphs around it. */
import { articleSentences } from '../corpus/article-sentences.ts'
import { paragraphsOf } from '../text/paragraphs.ts'
import type { Span } from '../text/span.ts'
import type { Passage } from './passage.ts'

interface WidenedPassage {
  /** Sentences in order, those of the passage among them. None reaches across two paragraphs. */
  readonly sentences: readonly Span[]
  /** Whether these are all sentences of the article. */
  readonly isWholeArticle: boolean
}

/**
 * @param passages all passages of its article, in order
 * @param context how many paragraphs are shown before and after it; 0 for the passage alone
 */
export function widenedPassage(passage: Passage, passages: readonly Passage[], context: number): WidenedPassage {
  const { article } = passage
  const parts = passages.flatMap(({ paragraphs }) => paragraphs)
  const range = context === 0 ? passage : rangeAround(article.body, passage, parts, context)
  const shown = parts.filter(({ start, end }) => start >= range.start && end <= range.end)
  return {
    sentences: shown.flatMap((part) => articleSentences(article, part)),
    isWholeArticle: shown.length === parts.length,
  }
}

function rangeAround(body: string, passage: Span, parts: readonly Span[], context: number): Span {
  const overlaps = (a: Span) => (b: Span) => a.start < b.end && b.start < a.end
  const prose = paragraphsOf(body).filter((paragraph) => parts.some(overlaps(paragraph)))
  const first = prose.findIndex(overlaps(passage))
  const last = prose.findLastIndex(overlaps(passage))
  return {
    start: prose[Math.max(0, first - context)]?.start ?? passage.start,
    end: prose[Math.min(prose.length - 1, last + context)]?.end ?? passage.end,
  }
}
