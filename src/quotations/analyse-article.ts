/** Reads an article once: its marked spans, words, people and mentions, by which its quotations are attributed. */
import type { ArticleBody } from '../corpus/article.ts'
import type { Span } from '../text/span.ts'
import { type SourceContext, sourceContextOf } from './attribution/source-context.ts'
import { labelsOfMarks, signatureOf, signsSections } from './marks/find-labels.ts'
import type { MarkedSpan } from './marks/find-marks.ts'
import { findQuotedSpans, type QuotedSpans } from './marks/quoted-words.ts'
import { tagText, withNames } from './marks/tag-text.ts'
import { findNames } from './people/find-names.ts'
import { peopleOfArticle } from './people/people-in-article.ts'

interface AnalysedArticle {
  /** Those of the article, without page furniture. */
  readonly paragraphs: readonly Span[]
  readonly context: SourceContext
  /** The label over a marked span or the signature under it. For a span without one the sentences around have to tell. */
  readonly labels: ReadonlyMap<MarkedSpan, Span>
}

export function analyseArticle(article: ArticleBody): AnalysedArticle {
  const { body } = article
  const spans = findQuotedSpans(body)
  const { paragraphs, marks } = spans
  const people = peopleOfArticle(findNames(body, paragraphs))
  const namesOfPeople = people.names.filter(({ entity }) => entity.kind === 'person')
  const text = withNames(tagText(article, paragraphs, marks), namesOfPeople)
  const context = sourceContextOf({ body, text }, marks, people)
  return { paragraphs, context, labels: labelsAndSignatures(context, spans) }
}

function labelsAndSignatures(context: SourceContext, spans: QuotedSpans): ReadonlyMap<MarkedSpan, Span> {
  const found = new Map<MarkedSpan, Span>(labelsOfMarks(spans.marks, spans.labels))
  if (signsSections(context.body, spans.paragraphs)) return found
  for (const mark of spans.marks) {
    const signature = found.has(mark) ? null : signatureOf(context.body, spans.paragraphs, mark)
    const name = signature && nameWithin(context, signature)
    if (name) found.set(mark, name)
  }
  return found
}

/** The name that a signature holds, else its words up to the first comma; `null` if those are no name. */
function nameWithin({ body, people }: SourceContext, signature: Span): Span | null {
  const name = people.names.find((mention) => mention.start >= signature.start && mention.end <= signature.end)
  if (name && name.kind !== 'place') return { start: name.titleStart, end: name.end }
  const words = /^[^,(]+/.exec(body.slice(signature.start, signature.end))?.[0].trimEnd() ?? ''
  const isName = words.split(/\s+/).every((word) => /^(?:\p{Lu}|(?:de|la|van|von|bin|al|the|of)$)/u.test(word))
  return isName && words.includes(' ') ? { start: signature.start, end: signature.start + words.length } : null
}
