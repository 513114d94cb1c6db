/** A speaker's quotations for the machine-readable interface. */
import type { PlacedQuotation, QuoteAnswer, SpeakerChoice } from '../../speakers/quote-answer.ts'

/** The record of `/quote`: `statements` hold `wordings`, which hold the `places` that print the same words. */
export function quoteRecord(answer: QuoteAnswer, typed: string): Readonly<Record<string, unknown>> {
  const head = { command: 'quote', speaker: typed, outcome: answer.outcome }
  if (answer.outcome === 'ambiguous') return { ...head, choices: answer.choices.map(choiceRecord) }
  if (answer.outcome === 'unknown') return head
  if (answer.outcome === 'not-quoted') return { ...head, chosen: choiceRecord(answer.chosen) }
  return {
    ...head,
    chosen: choiceRecord(answer.chosen),
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

function placeRecord({ quotation, article, passage }: PlacedQuotation) {
  const { id, start, end, text, kind, mention, cue, confidence } = quotation
  const { title, outlet, author, published, url } = article
  return {
    article: article.id,
    title,
    outlet,
    author,
    published,
    url,
    paragraph: passage.paragraph,
    quotation: { id, start, end, text, kind, mention, cue, confidence },
  }
}
