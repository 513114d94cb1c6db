/** A speaker's quotations for the machine-readable interface. */
import type { PlacedQuotation, QuoteAnswer, SpeakerChoice } from '../../speakers/quote-answer.ts'

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
