/** The text of one file -> an article. */
import type { Article } from './article.ts'
import { splitFrontMatter } from './front-matter.ts'
import { RejectedFile } from './rejection.ts'
import { titleOf } from './title-of.ts'

/**
 * @param text the decoded file, less a BOM
 * @param file its path below the corpus, `/` between folders
 * @throws RejectedFile where the front matter is wrong or nothing stands below it
 */
export function parseArticle(text: string, file: string): Article {
  const { fields, bodyStart } = splitFrontMatter(text)
  const body = text.slice(bodyStart)
  if (!/[\p{L}\p{N}]/u.test(body)) throw new RejectedFile('has no text below its front matter')
  const { title, tags, ...source } = fields
  return { id: articleId(file), file, title: title ?? titleOf(body), tags: tags ?? [], body, ...source }
}

/** The path without its extension. */
export const articleId = (file: string): string => file.replace(/\.[^./]+$/, '')
