/** The text of a file -> an article. */
import type { Article } from './article.ts'
import { splitFrontMatter } from './front-matter.ts'
import { RejectedFile } from './rejection.ts'
import { titleOf } from './title-of.ts'

/**
 * @param text the decoded file, without a BOM
 * @param file its path below the corpus, `/` between folders
 * @throws RejectedFile if the front matter is wrong or there is no text below it
 */
export function parseArticle(text: string, file: string): Article {
  const { fields, bodyStart } = splitFrontMatter(text)
  const body = text.slice(bodyStart)
  if (!/[\p{L}\p{N}]/u.test(body))
    throw new RejectedFile('has no text below its front matter: add the text of the article')
  const { title, tags, ...source } = fields
  return { id: articleId(file), file, title: title ?? titleOf(body), tags: tags ?? [], body, ...source }
}

/** @returns the path without its extension */
export const articleId = (file: string): string => file.replace(/\.[^./]+$/, '')
