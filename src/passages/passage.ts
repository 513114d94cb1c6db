/** The passage: the unit that is found and shown. */
import type { Article } from '../corpus/article.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'

/** A stretch of one article's body; `article.body.slice(start, end)` are its words. */
export interface Passage extends Span {
  /** Seven characters of `[0-9A-Za-z]`, unique in the corpus; the same as long as article id and text are. */
  readonly id: string
  readonly article: Article
  /** Number of its first paragraph in the article, from 1. */
  readonly paragraph: number
  /** The parts of paragraphs that it is made of: at least one, in order, within it. */
  readonly paragraphs: readonly Span[]
}

/** The words of a passage: always a slice of its article. */
export const passageText = (passage: Passage): string => passage.article.body.slice(passage.start, passage.end)

/** Its sentences in order, none across two paragraphs; spans of the article's body that hold all its visible words. */
export const passageSentences = (passage: Passage): readonly Span[] =>
  passage.paragraphs.flatMap((paragraph) => sentencesOf(passage.article.body, paragraph))
