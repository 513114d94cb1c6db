/** Checked quotations for the machine-readable interface. */

import type { Holdings } from '../../briefing/briefing.ts'
import { type Article, writtenBody } from '../../corpus/article.ts'
import type { SpeakerChoice } from '../../speakers/quote-answer.ts'
import type { Span } from '../../text/span.ts'
import type { CheckedQuotation, Place } from '../../verification/verdict.ts'
import type { CheckedMessage } from '../../verification/verifier.ts'
import { choiceRecord } from '../quote/quote-record.ts'
import { rounded, sourceRecord, spanRecord } from '../record-parts.ts'

/** What the record of `/verify` holds after its outcome. */
export const verifyRecord = (
  { quotations, unchecked }: CheckedMessage,
  { articles, outlets, days }: Holdings,
): Readonly<Record<string, unknown>> => ({
  quotations: quotations.map(quotationRecord),
  unchecked,
  searched: { articles, outlets, days },
})

/** The same if the typed name fits several speakers. */
export const whichVerifyRecord = (
  choices: readonly SpeakerChoice[],
  typed: string,
): Readonly<Record<string, unknown>> => ({
  speaker: typed,
  choices: choices.map(choiceRecord),
})

function quotationRecord({ claim, verdict, claimed, closest, also }: CheckedQuotation) {
  const body = closest ? writtenBody(closest.place.article) : ''
  return {
    text: claim.text,
    start: claim.start,
    end: claim.end,
    verdict,
    ...(claimed ? { claimed: claimed.typed } : {}),
    ...(closest
      ? {
          speaker: closest.place.quotation?.speaker ?? null,
          similarity: rounded(closest.similarity, 4),
          by: closest.by,
          differences: closest.differences.map(({ kind, at, negation, typed, said }) => ({
            kind,
            at,
            negation,
            typed: spanRecord(claim.text, typed),
            said: spanRecord(body, said),
          })),
          evidence: placeRecord(closest.place),
        }
      : {}),
    also: also.map(placeRecord),
  }
}

function placeRecord({ passage, span, quotation, marked, article }: Place) {
  return {
    ...sourceRecord(passage),
    paragraph: passage.paragraph,
    passage: passage.id,
    ...spanRecord(writtenBody(article), span),
    marked,
    quotation:
      quotation === null
        ? null
        : {
            id: quotation.id,
            ...spanRecord(writtenBody(article), quotation),
            kind: quotation.kind,
            speaker: quotation.speaker,
            mention: spanIn(article, quotation.mention),
            cue: spanIn(article, quotation.cue),
            confidence: quotation.confidence,
          },
  }
}

const spanIn = (article: Article, span: Span | null) => span && spanRecord(writtenBody(article), span)
