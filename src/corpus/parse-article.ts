/** The text of a file -> an article. */
import type { Article } from './article.ts'
import { type SplitFrontMatter, splitFrontMatter } from './front-matter.ts'
import { RejectedFile } from './rejection.ts'
import { titleOf } from './title-of.ts'

/** An article, and what its front matter has that cannot be used. */
export interface ParsedArticle extends Pick<SplitFrontMatter, 'notes' | 'unknownKeys'> {
  readonly article: Article
}

/** The article alone; see `parseArticleFile`. */
export const parseArticle = (text: string, file: string): Article => parseArticleFile(text, file).article

/**
 * @param text the decoded file, without a BOM
 * @param file its path below the corpus, `/` between folders
 * @throws RejectedFile if the front matter cannot be read or there is no text below it
 */
export function parseArticleFile(text: string, file: string): ParsedArticle {
  const { fields, bodyStart, notes, unknownKeys } = splitFrontMatter(text)
  const body = text.slice(bodyStart)
  if (!/[\p{L}\p{N}]/u.test(body))
    throw new RejectedFile('has no text below its front matter: add the text of the article')
  const { title, tags, ...source } = fields
  const article = { id: articleId(file), file, title: title ?? titleOf(body), tags: tags ?? [], body, ...source }
  return { article, notes, unknownKeys }
}

/** @returns the path without its extension */
export const articleId = (file: string): string => file.replace(/\.[^./]+$/, '')
