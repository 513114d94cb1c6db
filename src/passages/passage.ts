/** The passage: the unit that the search finds and the bot shows. */
import type { Article } from '../corpus/article.ts'
import { sentencesOf } from '../text/sentences.ts'
import type { Span } from '../text/span.ts'

/** A part of one article's body; its text is `article.body.slice(start, end)`. */
export interface Passage extends Span {
  /** Seven characters of `[0-9A-Za-z]`, unique in the corpus. It stays the same as long as the article's id and the text do. */
  readonly id: string
  readonly article: Article
  /** Number of its first paragraph in the article, from 1. */
  readonly paragraph: number
  /** The parts of paragraphs that it consists of: at least one, in order, within the passage. */
  readonly paragraphs: readonly Span[]
}

/** The text of a passage: always a slice of its article. */
export const passageText = (passage: Passage): string => passage.article.body.slice(passage.start, passage.end)

/**
 * @returns the sentences of a passage in order, as spans of the article's body. None reaches across two paragraphs; together
 *   they hold all visible words.
 */
export const passageSentences = (passage: Passage): readonly Span[] =>
  passage.paragraphs.flatMap((paragraph) => sentencesOf(passage.article.body, paragraph))
