/** A comparison of what somebody said in words: the form that each of at most three outlets prints. */
import type { ComparedQuotation, QuotationComparison } from '../../comparison/quotation-comparison.ts'
import { articleSentences } from '../../corpus/article-sentences.ts'
import { passageSentences } from '../../passages/passage.ts'
import { attributionOf } from '../../sources/attribution.ts'
import { clipped } from '../../text/clipped.ts'
import type { Span } from '../../text/span.ts'
import type { Wording, Wordings } from '../../translations/wording.ts'
import { contextActions, MAX_LINK_LENGTH, pageActions } from '../actions.ts'
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
import { differenceWords, howManySources, silentNote, sourceChoice } from './compared-names.ts'
import { encodeQuotationComparisonView } from './quotation-comparison-view.ts'

interface ComparisonAsked extends Wordings {
  /** The name as typed; empty if a button leads here. */
  readonly typed: string
  readonly about?: string | undefined
}

/** In UTF-16 units: a longer name or mention is cut. */
const MAX_NAME_LENGTH = 60

export function quotationComparisonReply(
  comparison: QuotationComparison,
  { typed, about, asker, everyone }: ComparisonAsked,
  lookUps: QuoteLookUps,
): Reply {
  const viewOf = (speakerId: string) => encodeQuotationComparisonView({ speakerId, statement: 0, page: 0, about })
  if (comparison.outcome === 'comparison') return formsReply(comparison, about, everyone)
  if (comparison.outcome === 'ambiguous') return whichSpeakerReply(comparison.choices, { typed, asker }, viewOf)
  if (comparison.outcome === 'unknown') return unknownSpeakerReply({ typed, asker }, lookUps, viewOf)
  if (comparison.outcome === 'not-quoted') return notQuotedReply(comparison, { about, asker }, lookUps)
  const { chosen, quotations } = comparison
  const text = asker.say('compare.printed-once', { name: chosen.speaker.name, count: quotations })
  return {
    audience: 'asker',
    language: asker.language,
    heading: asker.say('compare.nothing'),
    blocks: [{ kind: 'note', text }],
    actions: [allQuotationsAction(chosen.id, asker)],
  }
}

type Forms = Extract<QuotationComparison, { outcome: 'comparison' }>

function formsReply(comparison: Forms, about: string | undefined, wording: Wording): Reply {
  const { chosen, statements, statement, page, shown, silent } = comparison
  const sources = statements[statement] ?? []
  const view = (to: number, outlets = 0) =>
    encodeQuotationComparisonView({ speakerId: chosen.id, statement: to, page: outlets, about })
  const forms = shown.flatMap(({ reports }) => reports)
  const outlets = howManySources(shown, sources, wording)
  const named = { name: chosen.speaker.name, outlets, number: statement + 1, count: statements.length }
  return {
    audience: 'everyone',
    language: wording.language,
    heading: wording.say(statements.length === 1 ? 'compare.only-statement' : 'compare.statement', named),
    blocks: [...forms.map((form) => formBlock(form, wording)), ...silentNote('compare.words-not-in', silent, wording)],
    actions: [
      ...pageActions(statement, statements.length, view, wording),
      ...sourceChoice(sources, (to) => view(statement, to), wording),
      ...contextActions(
        forms.map(({ passage, quotation }, i) => ({ passage, words: quotation, number: i + 1 })),
        wording,
      ).map((action) => ({ ...action, only: 'wide' as const })),
    ],
    view: view(statement, page),
  }
}

function formBlock(form: ComparedQuotation, wording: Wording): EvidenceBlock {
  const { quotation, article, passage, differing } = form
  const [first = quotation, ...others] = sentencesShown(form)
  return {
    kind: 'evidence',
    body: article.body,
    sentences: [first, ...others],
    answering: first,
    plain: true,
    differing,
    label: labelsOf(form, labelOf(quotation, wording), wording),
    shortLabel: labelsOf(form, shortLabelOf(quotation, wording), wording),
    attribution: {
      ...attributionOf(article, passage.paragraph, quotation, MAX_LINK_LENGTH),
      id: quotation.id,
      language: wording.language,
    },
  }
}

/** The words alone; if the article denies that they were said, with what it says around them. */
const sentencesShown = ({ namedAs, quotation, article, passage }: ComparedQuotation): readonly Span[] =>
  namedAs === 'denied'
    ? passageSentences(passage).filter(({ start, end }) => start < quotation.end && end > quotation.start)
    : articleSentences(article, quotation)

/** @param named how the article names the speaker, for one who is named */
function labelsOf({ namedAs, quotation, kinds }: ComparedQuotation, named: string, wording: Wording): string {
  const { say } = wording
  const mention = clipped(quotation.mention?.text ?? '', MAX_NAME_LENGTH)
  const speaker = {
    speaker: named,
    nobody: say(mention === '' ? 'compare.no-speaker' : 'compare.no-speaker-but', { mention }),
    other: say('compare.attributed', { name: clipped(quotation.speaker?.name ?? '', MAX_NAME_LENGTH) }),
    denied: say('compare.denied'),
  }[namedAs]
  return [speaker, ...(kinds.length > 0 ? [differenceWords(kinds, wording)] : [])]
    .filter((part) => part !== '')
    .join(' · ')
}
