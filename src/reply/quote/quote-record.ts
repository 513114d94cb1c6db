/** A speaker's quotations for the machine-readable interface. */
import { writtenBody } from '../../corpus/article.ts'
import type { PlacedQuotation, QuoteAnswer, SpeakerChoice } from '../../speakers/quote-answer.ts'
import type { Span } from '../../text/span.ts'
import { spanRecord } from '../record-parts.ts'

/**
 * What the record of `/quote` holds after its outcome: `statements` hold `wordings`, which hold the `places` that print
 * the same words.
 */
export function quoteRecord(answer: QuoteAnswer): Readonly<Record<string, unknown>> {
  if (answer.outcome === 'ambiguous') return { choices: answer.choices.map(choiceRecord) }
  if (answer.outcome === 'unknown') return {}
  if (answer.outcome === 'not-quoted') return { chosen: choiceRecord(answer.chosen) }
  return {
    chosen: choiceRecord(answer.chosen),
    elsewhere: answer.elsewhere,
    statements: answer.statements.map(({ wordings }) => ({
      wordings: wordings.map(({ places, differing }) => ({ differing, places: places.map(placeRecord) })),
    })),
  }
}

export const choiceRecord = ({ id, speaker: { name, kind, quotations, mentions } }: SpeakerChoice) => ({
  id,
  name,
  kind,
  quotations,
  mentions,
})

export function placeRecord({ quotation, article, passage }: PlacedQuotation) {
  const { id, start, end, kind, mention, cue, confidence } = quotation
  const body = writtenBody(article)
  const inBody = (span: Span | null) => span && spanRecord(body, span)
  const { title, outlet, author, published, url } = article
  return {
    article: article.id,
    title,
    outlet,
    author,
    published,
    url,
    paragraph: passage.paragraph,
    quotation: {
      id,
      ...spanRecord(body, { start, end }),
      kind,
      mention: inBody(mention),
      cue: inBody(cue),
      confidence,
    },
  }
}
