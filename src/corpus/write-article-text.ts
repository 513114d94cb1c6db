/** The fields and the text of an article -> the content of its file in the corpus. */
import { stringify } from 'yaml'
import type { Source } from './article.ts'
import { cleanText, fieldLine } from './clean-text.ts'
import { writtenField } from './front-matter/plain-field.ts'

export interface ArticleFields extends Source {
  readonly title?: string | undefined
  readonly tags?: readonly string[] | undefined
  /** ISO 639-1. */
  readonly language?: string | undefined
}

/**
 * @param text paragraphs separated by blank lines
 * @returns front matter with the known fields, a blank line, the text and a line end. `parseArticle` reads the same
 *   fields from it, and the same text except for white space at its start and end.
 */
export function writeArticleText(fields: ArticleFields, text: string): string {
  const tags = (fields.tags ?? []).flatMap((tag) => lineOf(tag) ?? [])
  const known = Object.entries({
    title: lineOf(fields.title),
    outlet: lineOf(fields.outlet),
    author: lineOf(fields.author),
    published: fields.published,
    url: fields.url,
    lang: fields.language,
    tags: tags.length > 0 ? tags : undefined,
  }).filter(([, value]) => value !== undefined)
  const frontMatter = known.length === 0 ? '' : stringify(Object.fromEntries(known), { lineWidth: 0 })
  return `---\n${frontMatter}---\n\n${cleanText(text).trim()}\n`
}

/** A field that reads as the text does. */
function lineOf(text: string | undefined): string | undefined {
  const line = fieldLine(text)
  return line === undefined ? undefined : writtenField(line)
}
