/** Works out, once an article, all that its quotations are attributed by. */
import type { Span } from '../text/span.ts'
import { type SourceContext, sourceContextOf } from './attribution/source-context.ts'
import { labelsOfMarks, signatureOf } from './marks/find-labels.ts'
import { findQuotedSpans } from './marks/quoted-words.ts'
import { tagText } from './mentions/tag-text.ts'
import { findNames } from './people/find-names.ts'
import { peopleOfArticle } from './people/people-in-article.ts'

export interface AnalysedArticle {
  readonly context: SourceContext
  /** For each marked span the label over it or the signature under it; `null`: the sentences around have to tell. */
  readonly labels: readonly (Span | null)[]
}

/** @param body the article's text */
export function analyseArticle(body: string): AnalysedArticle {
  const { paragraphs, labels, marks } = findQuotedSpans(body)
  const people = peopleOfArticle(findNames(body, paragraphs))
  const context = sourceContextOf(body, marks, tagText(body, paragraphs, marks), people)
  const labelOfMark = labelsOfMarks(marks, labels)
  const labelsAndSignatures = marks.map((mark, quote) => {
    const signature = labelOfMark[quote] ? null : signatureOf(body, paragraphs, mark)
    return labelOfMark[quote] ?? (signature && nameWithin(context, signature))
  })
  return { context, labels: labelsAndSignatures }
}

/** The name that a signature starts with, else its words up to the first comma. */
function nameWithin(context: SourceContext, signature: Span): Span {
  const name = context.people.names.find((mention) => mention.start >= signature.start && mention.end <= signature.end)
  if (name && name.kind !== 'place') return { start: name.titleStart, end: name.end }
  const words = /^[^,(]+/.exec(context.body.slice(signature.start, signature.end))?.[0].trimEnd() ?? ''
  return { start: signature.start, end: signature.start + words.length }
}
