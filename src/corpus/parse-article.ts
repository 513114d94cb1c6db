/** The text of a file -> an article. */
import type { Reason } from '../reasons/reason.ts'
import type { Article } from './article.ts'
import { articleLanguage } from './article-language.ts'
import { decodeFile } from './decode-file.ts'
import { type SplitFrontMatter, splitFrontMatter } from './front-matter.ts'
import { readableBody } from './readable-body.ts'
import { RejectedFile } from './rejection.ts'
import { titleOf } from './title-of.ts'

const MARKDOWN_FILE = /\.md$/i

/** An article, and what its front matter has that cannot be used. */
export interface ParsedArticle extends Omit<SplitFrontMatter, 'bodyStart'> {
  readonly article: Article
}

/** The article alone; see `parseArticleFile`. */
export const parseArticle = (text: string, file: string): Article => parseArticleFile(text, file).article

/**
 * @param text the decoded file, without a BOM
 * @param file its path below the corpus, `/` between folders
 * @throws RejectedFile if the front matter cannot be read or there is no text below it
 */
function parseArticleFile(text: string, file: string): ParsedArticle {
  const { fields, bodyStart, notes, unknownKeys } = splitFrontMatter(text)
  const written = text.slice(bodyStart)
  const body = MARKDOWN_FILE.test(file) ? readableBody(written) : written
  if (!/[\p{L}\p{N}]/u.test(body)) throw new RejectedFile({ key: 'file.no-body' })
  const { title, tags, language, ...source } = fields
  const inLanguage = articleLanguage(body, { stated: language })
  const article = {
    id: articleId(file),
    file,
    title: title ?? titleOf({ body, ...inLanguage }),
    tags: tags ?? [],
    body,
    ...(body !== written && { written }),
    ...inLanguage,
    ...source,
  }
  return { article, fields, notes, unknownKeys }
}

/**
 * @param bytes a text file, in any charset that can be told
 * @throws RejectedFile if they are no text, or no article
 */
export function parseTextFile(bytes: Uint8Array, file: string): ParsedArticle {
  const { text, guessedCharset } = decodeFile(bytes)
  const parsed = parseArticleFile(text, file)
  if (guessedCharset === undefined) return parsed
  const reason: Reason = { key: 'file.guessed-charset', values: { charset: guessedCharset } }
  return { ...parsed, notes: [{ reason }, ...parsed.notes] }
}

/** The text of a document, and what it tells beside its text. */
export interface DocumentArticle {
  /** Becomes the article's body, less the lines at its head that name its fields. */
  readonly text: string
  readonly title?: string
  readonly url?: string
  /** Each completes "The file …". */
  readonly notes: readonly Reason[]
}

/**
 * The lines at the head of the text may name its fields, as in a text file; the document itself may tell the others.
 * @throws RejectedFile if there is no text
 */
export function parseDocument({ text, title, url, notes }: DocumentArticle, file: string): ParsedArticle {
  const parsed = parseArticleFile(text, file)
  const fields = { ...(title !== undefined && { title }), ...(url !== undefined && { url }), ...parsed.fields }
  return {
    ...parsed,
    article: {
      ...parsed.article,
      ...(fields.title !== undefined && { title: fields.title }),
      ...(fields.url !== undefined && { url: fields.url }),
    },
    fields,
    notes: [...notes.map((reason) => ({ reason })), ...parsed.notes],
  }
}

/** @returns the path without its extension */
export const articleId = (file: string): string => file.replace(/\.[^./]+$/, '')
