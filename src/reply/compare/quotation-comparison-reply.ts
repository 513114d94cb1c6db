/** A comparison of what somebody said in words: the form that each of at most three outlets prints. */
import type { ComparedQuotation, QuotationComparison } from '../../comparison/quotation-comparison.ts'
import { passageSentences } from '../../passages/passage.ts'
import { attributionOf } from '../../sources/attribution.ts'
import { clipped } from '../../text/clipped.ts'
import { sentencesOf } from '../../text/sentences.ts'
import type { Span } from '../../text/span.ts'
import { contextActions, MAX_LINK_LENGTH, pageActions } from '../actions.ts'
import { counted } from '../holdings-text.ts'
import {
  allQuotationsAction,
  labelOf,
  notQuotedReply,
  type QuoteLookUps,
  shortLabelOf,
  unknownSpeakerReply,
  whichSpeakerReply,
} from '../quote/quote-reply.ts'
import type { EvidenceBlock, Reply } from '../reply.ts'
import { howManySources, silentNote, sourceChoice } from './compared-names.ts'
import { differenceWords } from './difference-words.ts'
import { encodeQuotationComparisonView } from './quotation-comparison-view.ts'

interface ComparisonAsked {
  /** The name as typed; empty if a button leads here. */
  readonly typed: string
  readonly about?: string | undefined
}

/** In UTF-16 units: a longer name or mention is cut. */
const MAX_NAME_LENGTH = 60

export function quotationComparisonReply(
  comparison: QuotationComparison,
  { typed, about }: ComparisonAsked,
  lookUps: QuoteLookUps,
): Reply {
  const viewOf = (speakerId: string) => encodeQuotationComparisonView({ speakerId, statement: 0, page: 0, about })
  if (comparison.outcome === 'comparison') return formsReply(comparison, about)
  if (comparison.outcome === 'ambiguous') return whichSpeakerReply(comparison.choices, typed, viewOf)
  if (comparison.outcome === 'unknown') return unknownSpeakerReply(typed, lookUps, viewOf)
  if (comparison.outcome === 'not-quoted') return notQuotedReply(comparison, { typed, about }, lookUps)
  const { chosen, quotations } = comparison
  const text = `No words of ${chosen.speaker.name} were found in two outlets. This briefing has ${counted(quotations, 'quotation')} by ${chosen.speaker.name} in all.`
  return {
    audience: 'asker',
    heading: 'Nothing to compare',
    blocks: [{ kind: 'note', text }],
    actions: [allQuotationsAction(chosen.id)],
  }
}

type Forms = Extract<QuotationComparison, { outcome: 'comparison' }>

function formsReply(comparison: Forms, about: string | undefined): Reply {
  const { chosen, statements, statement, page, shown, silent } = comparison
  const sources = statements[statement] ?? []
  const view = (to: number, outlets = 0) =>
    encodeQuotationComparisonView({ speakerId: chosen.id, statement: to, page: outlets, about })
  const forms = shown.flatMap(({ reports }) => reports)
  const which = statements.length === 1 ? '' : ` · statement ${statement + 1} of ${statements.length}`
  return {
    audience: 'everyone',
    heading: `${chosen.speaker.name}${which} · ${howManySources(shown, sources)}`,
    blocks: [...forms.map(formBlock), ...silentNote('These words are not in', silent)],
    actions: [
      ...pageActions(statement, statements.length, view),
      ...sourceChoice(sources, (to) => view(statement, to)),
      ...contextActions(forms.map(({ passage, quotation }, i) => ({ passage, words: quotation, number: i + 1 }))).map(
        (action) => ({ ...action, only: 'wide' as const }),
      ),
    ],
    view: view(statement, page),
  }
}

function formBlock(form: ComparedQuotation): EvidenceBlock {
  const { quotation, article, passage, differing } = form
  const [first = quotation, ...others] = sentencesShown(form)
  return {
    kind: 'evidence',
    body: article.body,
    sentences: [first, ...others],
    answering: first,
    plain: true,
    differing,
    label: labelsOf(form, labelOf(quotation)),
    shortLabel: labelsOf(form, shortLabelOf(quotation)),
    attribution: {
      ...attributionOf(article, passage.paragraph, quotation, MAX_LINK_LENGTH),
      id: quotation.id,
    },
  }
}

/** The words alone; if the article denies that they were said, with what it says around them. */
const sentencesShown = ({ namedAs, quotation, article, passage }: ComparedQuotation): readonly Span[] =>
  namedAs === 'denied'
    ? passageSentences(passage).filter(({ start, end }) => start < quotation.end && end > quotation.start)
    : sentencesOf(article.body, quotation)

/** @param named how the article names the speaker, for one who is named */
function labelsOf({ namedAs, quotation, kinds }: ComparedQuotation, named: string): string {
  const mention = quotation.mention ? ` (“${clipped(quotation.mention.text, MAX_NAME_LENGTH)}”)` : ''
  const speaker = {
    speaker: named,
    nobody: `No named speaker found${mention}`,
    other: `Attributed to ${clipped(quotation.speaker?.name ?? '', MAX_NAME_LENGTH)}`,
    denied: 'Says that this was not said',
  }[namedAs]
  return [speaker, ...(kinds.length > 0 ? [differenceWords(kinds)] : [])].filter((part) => part !== '').join(' · ')
}
