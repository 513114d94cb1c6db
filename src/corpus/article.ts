/** The article, the document of the corpus: its text and what is known about its source. */
import { z } from 'zod'
import { languageOfTag } from '../languages/language-of-tag.ts'
import { MAX_FIELD_LENGTH } from './clean-text.ts'
import type { PlainFieldKind } from './field-reason.ts'
import { readPublished } from './front-matter/read-published.ts'

/** Where an article comes from. An unknown field is absent, never guessed. */
export interface Source {
  readonly outlet?: string | undefined
  readonly author?: string | undefined
  /** The day of publication, `YYYY-MM-DD`; a month (`2025-03`) or a year (`2025`) if no more is known. */
  readonly published?: string | undefined
  /** http or https. */
  readonly url?: string | undefined
}

/** What is known of an article beside its text. */
interface ArticleHead extends Source {
  /** The path of the file below the corpus without extension, `/` between folders. It changes only if the file moves. */
  readonly id: string
  readonly title: string
  readonly tags: readonly string[]
  /** ISO 639-1, of two letters; absent for English and if it could not be told. */
  readonly language?: string | undefined
  /** The path below the corpus with extension, for reports. */
  readonly file: string
}

export interface Article extends ArticleHead {
  /**
   * The decoded text of the file after its front matter, without a BOM: unchanged, but with a placeholder for each character
   * of a mark of Markdown (`HIDDEN_MARK`). All spans are spans of this text, and of `writtenBody`.
   */
  readonly body: string
  /** The same with its marks, as the file has it; absent if there are none. */
  readonly written?: string | undefined
}

/** The body of an article, and the language by whose rules it is read. */
export type ArticleBody = Pick<Article, 'body' | 'language'>

/** An article whose text is not held: its file has it. */
export interface LeanArticle extends ArticleHead {
  /** As `articleTextKey` gives it. */
  readonly textKey: string
  /** Of the body, in UTF-16 units. */
  readonly length: number
}

/** An article as it is held in memory: with its text, or without. */
export type HeldArticle = Article | LeanArticle

/** @param textKey of its body */
export function leanArticle({ body, written, ...head }: Article, textKey: string): LeanArticle {
  return { ...head, textKey, length: body.length }
}

/** The body of an article as its file has it: what records and exports print. */
export const writtenBody = ({ body, written }: Pick<Article, 'body' | 'written'>): string => written ?? body

/** A day, a month or a year in any usual form. */
const published = z.string().transform((value, context) => {
  const read = readPublished(value)
  if (read) return read.published
  context.addIssue('field.day' satisfies PlainFieldKind)
  return z.NEVER
})

const line = z
  .string()
  .transform((value) => value.replace(/[\s\u0085]+/g, ' ').trim())
  .pipe(z.string().max(MAX_FIELD_LENGTH))

const link = z
  .url({ protocol: /^https?$/, error: 'field.link' satisfies PlainFieldKind })
  .regex(/^[^\s\p{C}]*$/u, { error: 'field.invisible' satisfies PlainFieldKind })

/** A language tag such as `de` or `fr_CA`, of which the language is kept. */
const language = z.string().transform((value, context) => {
  const read = languageOfTag(value)
  if (read !== null) return read
  context.addIssue('field.language' satisfies PlainFieldKind)
  return z.NEVER
})

/** Checks the fields of front matter one by one; `fieldReason` says what its issues mean. */
export const FIELD_SCHEMAS = {
  title: line,
  outlet: line,
  author: line,
  published,
  url: link,
  tags: z.array(line),
  language,
}

/** What is known of an article from its front matter. An unknown field is absent. */
export type FrontMatter = {
  readonly [Name in keyof typeof FIELD_SCHEMAS]?: z.output<(typeof FIELD_SCHEMAS)[Name]> | undefined
}
