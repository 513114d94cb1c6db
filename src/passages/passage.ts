/** The passage: the unit that the search finds and the bot shows. */
import type { Article } from '../corpus/article.ts'
import { articleSentences } from '../corpus/article-sentences.ts'
import type { Span } from '../text/span.ts'

/**
 * What a passage is for:
 * - `prose`: the article's own text, lists of facts and headings above them included;
 * - `caption`: describes a picture or a video, with its credit;
 * - `link`: names other articles, alone or in a list;
 * - `promotion`: newsletters, subscriptions, social media, puzzles, paid links;
 * - `quiz`: a question of a quiz, or its options;
 * - `headline`: repeats the article's title;
 * - `notice`: about the article itself: contributors, corrections, the author, copyright.
 */
export type PassageRole = 'prose' | 'caption' | 'link' | 'promotion' | 'quiz' | 'headline' | 'notice'

/** A part of one article's body; its text is `article.body.slice(start, end)`. */
export interface Passage extends Span {
  /** Seven characters of `[0-9A-Za-z]`, unique in the corpus. It stays the same as long as the article's id and the text do. */
  readonly id: string
  readonly article: Article
  /** Number of its first paragraph in the article, from 1. */
  readonly paragraph: number
  /** The parts of paragraphs that it consists of: at least one, in order, within the passage. */
  readonly paragraphs: readonly Span[]
  readonly role: PassageRole
}

/** The text of a passage: always a slice of its article. */
export const passageText = (passage: Passage): string => passage.article.body.slice(passage.start, passage.end)

/**
 * @returns the sentences of a passage in order, as spans of the article's body. None reaches across two paragraphs; together
 *   they hold all visible words.
 */
export const passageSentences = (passage: Passage): readonly Span[] =>
  passage.paragraphs.flatMap((paragraph) => articleSentences(passage.article, paragraph))
