/** Makes a title for an article whose front matter has none. */
import { withoutHiddenMarks } from '../text/hidden-marks.ts'
import { paragraphsOf } from '../text/paragraphs.ts'
import { sliceOf } from '../text/span.ts'
import type { ArticleBody } from './article.ts'
import { articleSentences } from './article-sentences.ts'
import { withoutFurniture } from './furniture.ts'

/** UTF-16 units. A longer first line is prose; a longer first sentence is cut. */
const MAX_TITLE_LENGTH = 110

/**
 * @param article its language, and a body with at least one visible character
 * @returns a first line that is a Markdown heading, or short and without a full stop. Otherwise the first sentence; if
 *   that is too long, its start, cut between words and marked with `…`.
 */
export function titleOf(article: ArticleBody): string {
  const { body } = article
  const paragraphs = paragraphsOf(body)
  const first = withoutFurniture(body, paragraphs)[0] ?? paragraphs[0] ?? { start: 0, end: body.length }
  const line = withoutHiddenMarks(sliceOf(body, first))
    .replace(/^(?:#{1,6}|[-*+•])\s+/, '')
    .replace(/(?<=\S)\s+#+$/, '')
  if (line.length <= MAX_TITLE_LENGTH && !/[.!?…][”’"')\]»]*$/.test(line)) return folded(line)
  const sentence = folded(withoutHiddenMarks(sliceOf(body, articleSentences(article, first)[0] ?? first)))
  if (sentence.length <= MAX_TITLE_LENGTH) return sentence
  const cut = sentence.lastIndexOf(' ', MAX_TITLE_LENGTH)
  return `${sentence.slice(0, cut > 0 ? cut : MAX_TITLE_LENGTH).replace(/(?<![\uD800-\uDBFF\s,;:–—-])[\uD800-\uDBFF\s,;:–—-]+$/, '')}…`
}

const folded = (text: string): string => text.replace(/[\s\u0085]+/g, ' ').trim()
