/** A comparison of what somebody said for the machine-readable interface. */
import { withFirstMarked } from '../../comparison/compared-source.ts'
import type { ComparedQuotation, QuotationComparison } from '../../comparison/quotation-comparison.ts'
import { writtenBody } from '../../corpus/article.ts'
import { choiceRecord, placeRecord } from '../quote/quote-record.ts'
import { spanRecord } from '../record-parts.ts'

/** What the record of `/compare speaker` holds after its outcome. */
export function quotationComparisonRecord(comparison: QuotationComparison): Readonly<Record<string, unknown>> {
  if (comparison.outcome === 'ambiguous') return { choices: comparison.choices.map(choiceRecord) }
  if (comparison.outcome === 'unknown') return {}
  const chosen = choiceRecord(comparison.chosen)
  if (comparison.outcome !== 'comparison') return { chosen }
  const { statements, silent } = comparison
  return {
    chosen,
    statements: statements.map((sources) => ({
      outlets: withFirstMarked(sources).map(({ source, reports }) => ({
        outlet: source,
        reports: reports.map(formRecord),
      })),
    })),
    silent,
  }
}

const formRecord = ({ namedAs, kinds, differing, ...place }: ComparedQuotation) => ({
  ...placeRecord(place),
  namedAs,
  kinds,
  differing: differing.map((span) => spanRecord(writtenBody(place.article), span)),
})
