/** Articles for tests, made from their text. */
import type { Article } from '../../src/corpus/article.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'

/** @param fields front matter as it would be written, one `name: value` a line */
export function articleOf(
  body: string,
  file = 'desk/story.md',
  fields: Readonly<Record<string, string>> = {},
): Article {
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
  return parseArticle(lines.length === 0 ? body : `---\n${lines.join('')}---\n${body}`, file)
}
