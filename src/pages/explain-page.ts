/** What the extraction takes of a page and what it leaves out, with the reasons in words. */
import { oneLine } from '../corpus/clean-text.ts'
import type { Reason } from '../reasons/reason.ts'
import { countWords } from '../text/count-words.ts'
import { type ExtractedArticle, extractArticle } from './extract-article.ts'
import { ExtractionFailure, type ExtractionFailureReason } from './extraction-failure.ts'
import type { Removal } from './removals/removal.ts'

export interface PageExplanation {
  /** `null` if the page is refused. */
  readonly article: ExplainedArticle | null
  readonly refusal: { readonly reason: ExtractionFailureReason; readonly message: string } | null
  /** In the order in which they were left out. */
  readonly removals: readonly Removal[]
}

type ExplainedArticle = Omit<ExtractedArticle, 'notes'> & { readonly notes?: readonly string[] }

/**
 * @param html a whole page; it is read on the calling thread
 * @param inWords puts a reason into words
 */
export function explainPage(html: string, inWords: (reason: Reason) => string): PageExplanation {
  const removals: Removal[] = []
  try {
    const { notes, ...article } = extractArticle(html, undefined, (removal) => removals.push(removal))
    return { article: { ...article, ...(notes && { notes: notes.map(inWords) }) }, refusal: null, removals }
  } catch (error) {
    if (!(error instanceof ExtractionFailure)) throw error
    return { article: null, refusal: { reason: error.reason, message: inWords(error.why) }, removals }
  }
}

/** UTF-16 units of each part that is left out. */
const MAX_SHOWN_LENGTH = 100

/** @returns the explanation as lines of plain text, the parts that were left out by their reasons */
export function explanationText({ article, refusal, removals }: PageExplanation): string {
  const byReason = new Map<string, Removal[]>()
  for (const removal of removals) byReason.set(removal.reason, [...(byReason.get(removal.reason) ?? []), removal])
  const left = [...byReason].flatMap(([reason, parts]) => [
    `  ${reason} (${wordCount(parts.map(({ text }) => text).join('\n'))})`,
    ...parts.map(({ text }) => `    ${shortened(text)}`),
  ])
  return [
    ...(article ? articleLines(article) : [`Refused: the page ${refusal?.message}.`]),
    '',
    ...(left.length > 0 ? ['Left out:', ...left] : ['Nothing is left out.']),
  ].join('\n')
}

function articleLines({
  text,
  title,
  outlet,
  author,
  published,
  url,
  notes = [],
}: ExplainedArticle): readonly string[] {
  const fields = { Title: title, Outlet: outlet, Author: author, Published: published, Link: url }
  return [
    ...Object.entries(fields).map(([name, value]) => `${name}: ${value ?? 'unknown'}`),
    `Text: ${wordCount(text)}`,
    `  ${shortened(text)}`,
    ...notes.map((note) => `Note: the page ${note}`),
  ]
}

function wordCount(text: string): string {
  const words = countWords(text)
  return words === 1 ? '1 word' : `${words} words`
}

const shortened = (text: string): string => oneLine(text, MAX_SHOWN_LENGTH)
