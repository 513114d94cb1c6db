/** Checked quotations in words: the verdict on each, what differs word by word, and where the closest words stand. */

import type { Holdings } from '../../briefing/briefing.ts'
import { attributionOf } from '../../sources/attribution.ts'
import type { SpeakerChoice } from '../../speakers/quote-answer.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { contains, type Span, sliceOf } from '../../text/span.ts'
import { wordsOfClaim } from '../../verification/claim.ts'
import type { Difference } from '../../verification/compare.ts'
import { MAX_THIN_CLAIM_WORDS } from '../../verification/find-closest.ts'
import { isClaimants } from '../../verification/is-claimants.ts'
import type { CheckedQuotation, Place, Verdict } from '../../verification/verdict.ts'
import type { CheckedMessage } from '../../verification/verifier.ts'
import { isNegation, wordsOf } from '../../verification/words.ts'
import { MAX_LINK } from '../actions.ts'
import { matchOf, searchedText } from '../ask/answer-reply.ts'
import { counted } from '../holdings-text.ts'
import { encodeMatchView } from '../match-view.ts'
import { labelOf, whichSpeakerReply } from '../quote/quote-reply.ts'
import type { Action, EvidenceBlock, Reply, TypedPiece, VerdictBlock } from '../reply.ts'
import { encodeVerifyView } from './verify-view.ts'

const VERDICTS: Readonly<Record<Verdict, string>> = {
  'word-for-word': 'Word for word',
  shortened: 'Shortened',
  altered: 'Altered',
  'someone-elses': 'Someone else’s',
  reported: 'Reported, not quoted',
  'not-here': 'Not in this briefing',
}

/** UTF-16 units of what a remark repeats of a text. */
const MAX_REPEATED = 160
const MAX_NAME = 80
/** More than this of the sentences around is not shown beside the words themselves. */
const MAX_STATEMENT = 700
/** Other outlets that are named. */
const MAX_ALSO = 3

/** @param checked holds at least one quotation */
export function verifyReply({ quotations, unchecked }: CheckedMessage, holdings: Holdings): Reply {
  const found = quotations.length + unchecked
  const searched = searchedText({ ...holdings, undatedLeftOut: 0 })
  const isMissed = quotations.some(({ verdict }) => verdict === 'not-here')
  return {
    audience: 'asker',
    heading: headingOf(quotations),
    blocks: [
      ...(unchecked > 0
        ? [
            {
              kind: 'note' as const,
              text: `${counted(found, 'quotation')}; the first ${quotations.length} were checked.`,
            },
          ]
        : []),
      ...quotations.map((quotation, i) => verdictBlock(quotation, quotations.length > 1 ? i + 1 : null)),
      {
        kind: 'note',
        text: `${searched}${isMissed ? ' What is not here may have been said all the same.' : ''}`,
      },
    ],
    actions: quotations.flatMap(({ closest }, i) =>
      closest ? [contextAction(closest.place, quotations.length > 1 ? String(i + 1) : '')] : [],
    ),
    sharedAsItStands: true,
  }
}

/** Asks who is meant; where the text is short enough, with a button for each. */
export const whichVerifyReply = (choices: readonly SpeakerChoice[], typed: string, text: string): Reply => {
  const reply = whichSpeakerReply(choices, typed, (speakerId) => encodeVerifyView({ speakerId, text }))
  const isOffered = reply.actions.some((action) => action.kind === 'view' && action.view !== null)
  const again = { kind: 'note' as const, text: 'Run /verify again with the whole name.' }
  return isOffered ? reply : { ...reply, blocks: [...reply.blocks, again], actions: [] }
}

function headingOf(quotations: readonly CheckedQuotation[]): string {
  if (quotations.length === 1) return 'Quotation checked'
  const counts = Object.entries(VERDICTS).flatMap(([verdict, words]) => {
    const count = quotations.filter((quotation) => quotation.verdict === verdict).length
    return count > 0 ? [`${count} ${words.toLowerCase()}`] : []
  })
  return `${quotations.length} quotations checked: ${counts.join('; ')}`
}

function verdictBlock(checked: CheckedQuotation, number: number | null): VerdictBlock {
  const { claim, verdict, closest } = checked
  const whose = closest?.place.quotation ? ` — ${whoseWords(closest.place.quotation)}` : ''
  const isAsSaid = verdict === 'word-for-word' && closest?.differences.length === 0
  return {
    kind: 'verdict',
    label: `${number === null ? '' : `${number}. `}${VERDICTS[verdict]}${whose}`,
    typed: isAsSaid ? [] : typedPieces(claim.text, closest?.differences ?? []),
    remarks: remarksOn(checked),
    ...(closest ? { evidence: evidenceOf(closest.place, closest.differences) } : {}),
  }
}

function whoseWords(quotation: NonNullable<Place['quotation']>): string {
  const { kind, speaker, mention } = quotation
  if (kind === 'not-speech') return 'nobody’s words: a title, a name or a word in marks'
  if (speaker) return labelOf(quotation)
  return mention ? `“${clipped(mention.text, MAX_NAME)}”` : 'it is not clear who said it'
}

/** The claim in pieces: those that the article does not have differ. */
function typedPieces(text: string, differences: readonly Difference[]): readonly TypedPiece[] {
  const pieces: TypedPiece[] = []
  let at = 0
  const add = (end: number, differs: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), differs })
    at = Math.max(at, end)
  }
  for (const { typed, at: sign } of differences) {
    if (sign !== null) continue
    add(typed.start, false)
    add(typed.end, true)
  }
  add(text.length, false)
  return pieces
}

function evidenceOf(place: Place, differences: readonly Difference[]): EvidenceBlock {
  const { article, passage, quotation } = place
  const sentences = sentencesAround(place)
  const differing = differences.flatMap(({ said, at }) =>
    at !== 'interruption' && said.end > said.start ? [said] : [],
  )
  const first = differing[0] ?? place.span
  return {
    kind: 'evidence',
    plain: true,
    body: article.body,
    sentences,
    answering: sentences.find(({ end }) => first.start < end) ?? sentences[0] ?? place.span,
    differing,
    attribution: {
      ...attributionOf(article, passage.paragraph, place.span, MAX_LINK),
      id: quotation?.id ?? passage.id,
    },
  }
}

/** The sentences in which the words stand: as much of them as the quotation holds. */
function sentencesAround({ article: { body }, passage, quotation, span }: Place): readonly Span[] {
  const within = [quotation, passage].find((stretch) => stretch !== null && contains(stretch, span)) ?? span
  const around = sentencesOf(body, within).filter(({ start, end }) => start < span.end && span.start < end)
  const length = (around.at(-1)?.end ?? 0) - (around[0]?.start ?? 0)
  return around.length > 0 && length <= MAX_STATEMENT ? around : sentencesOf(body, span)
}

function remarksOn(checked: CheckedQuotation): readonly string[] {
  const { claim, verdict, claimed, closest, also } = checked
  const words = wordsOfClaim(claim).length
  const thin =
    words <= MAX_THIN_CLAIM_WORDS
      ? [`${words === 1 ? 'One word proves' : 'Two words prove'} little: they may stand anywhere.`]
      : []
  if (!closest) return thin
  const { place, differences, by } = closest
  const name = claimed && clipped(claimed.typed, MAX_NAME)
  const isTold = claimed && isClaimants(claimed, place.quotation)
  return [
    ...(verdict === 'someone-elses'
      ? [`Not by ${name}${differences.some(({ at }) => at === null) ? ', and altered' : ''}.`]
      : []),
    ...(claimed && claimed.meant.length === 0 ? [`The briefing knows no speaker called “${name}”.`] : []),
    ...(claimed && place.quotation && isTold === 'unknown'
      ? [`The article does not say clearly whether ${name} said it.`]
      : []),
    ...(verdict === 'reported' ? [reportedRemark(place, by, differences)] : []),
    ...(verdict === 'altered' && place.marked === 'none' ? ['The article’s own words, not a quotation.'] : []),
    ...(verdict === 'altered' && by === 'content' ? ['Much of the same in other words.'] : []),
    ...(by === 'content' && isTurned(claim.text, sliceOf(place.article.body, place.span))
      ? ['One of the two has a negation that the other lacks.']
      : []),
    ...differences.flatMap((difference) => remarkOn(difference, claim.text, place.article.body)),
    ...alsoRemark(also),
    ...thin,
  ]
}

function reportedRemark({ marked }: Place, by: 'words' | 'content', differences: readonly Difference[]): string {
  if (marked === 'part') return 'Only a part of it stands in quotation marks in the article.'
  const isExact = by === 'words' && differences.length === 0
  return isExact
    ? 'These are the article’s own words, not a quotation.'
    : 'An article says something close in its own words: compare.'
}

function remarkOn({ at, typed, said, negation }: Difference, claim: string, body: string): readonly string[] {
  const hidden = clipped(sliceOf(body, said).replace(/\s+/g, ' '), MAX_REPEATED)
  const isEmpty = said.start === said.end
  const turned = negation ? [negationRemark(sliceOf(claim, typed), sliceOf(body, said))] : []
  if (at === 'ellipsis') return [`The ellipsis leaves out “${hidden}”.`, ...turned]
  if (at === 'interruption') return [`The article puts in between: “${hidden}”.`]
  if (at === 'cut') return [`The same sentence also says “${hidden}”.`]
  if (at === 'insertion') return [...(isEmpty ? [] : [`“${sliceOf(claim, typed)}” stands for “${hidden}”.`]), ...turned]
  return turned
}

function negationRemark(typed: string, said: string): string {
  const [lost] = wordsOf(said).filter(({ text }) => isNegation(text))
  if (lost && !wordsOf(typed).some(({ text }) => isNegation(text)))
    return `The article says “${sliceOf(said, lost)}” here.`
  return 'The article has no such negation here.'
}

function isTurned(a: string, b: string): boolean {
  const holds = (text: string) => wordsOf(text).some((word) => isNegation(word.text))
  return holds(a) !== holds(b)
}

function alsoRemark(also: readonly Place[]): readonly string[] {
  if (also.length === 0) return []
  const sources = [...new Set(also.map(({ article }) => article.outlet ?? article.file))]
  const named = sources.slice(0, MAX_ALSO).map((source) => clipped(source, MAX_NAME))
  const more = sources.length > named.length ? ` and ${sources.length - named.length} more` : ''
  return [`The same words also in ${counted(also.length, 'other place')}: ${named.join(', ')}${more}.`]
}

function contextAction({ passage, span }: Place, number: string): Action {
  return {
    kind: 'view',
    name: `context${number}`,
    label: `Context ${number}`.trim(),
    view: encodeMatchView({ matches: [matchOf(passage, span)], at: 0, context: 0, strength: 'quoted' }),
    command: 'ask',
    beside: true,
  }
}

const clipped = (text: string, longest: number): string =>
  text.length <= longest ? text : `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`
