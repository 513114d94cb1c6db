/** Checked quotations in words: the verdict on each, what differs word by word, and where the closest words are. */

import type { Holdings } from '../../briefing/briefing.ts'
import { attributionOf } from '../../sources/attribution.ts'
import type { SpeakerChoice } from '../../speakers/quote-answer.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { contains, type Span, sliceOf } from '../../text/span.ts'
import { isNegation, wordsOf } from '../../text/words.ts'
import { bracketsOf, wordsOfClaim } from '../../verification/claim.ts'
import type { Difference } from '../../verification/compare.ts'
import { MAX_THIN_CLAIM_WORDS } from '../../verification/find-closest.ts'
import { isClaimants } from '../../verification/is-claimants.ts'
import type { CheckedQuotation, Place, Verdict } from '../../verification/verdict.ts'
import type { CheckedMessage } from '../../verification/verifier.ts'
import { contextActions, MAX_LINK_LENGTH } from '../actions.ts'
import { searchedText, shortSearchedText } from '../ask/answer-reply.ts'
import { counted } from '../holdings-text.ts'
import { labelOf, nameOf, whichSpeakerReply } from '../quote/quote-reply.ts'
import type { EvidenceBlock, Remark, Reply, TypedPiece, VerdictBlock, WordChange } from '../reply.ts'
import { encodeVerifyView } from './verify-view.ts'

type Closest = NonNullable<CheckedQuotation['closest']>

const VERDICTS: Readonly<Record<Verdict, string>> = {
  'word-for-word': 'Word for word',
  shortened: 'Shortened',
  altered: 'Altered',
  'someone-elses': 'Someone else’s',
  reported: 'Reported, not quoted',
  'not-here': 'Not in this briefing',
}

/** In UTF-16 units: a remark repeats no more of a text. */
const MAX_REPEATED_LENGTH = 160
/** In UTF-16 units: a longer name is cut. */
const MAX_NAME_LENGTH = 80
/** In UTF-16 units: if the sentences around the words are longer, only the sentences with the words are shown. */
const MAX_AROUND_LENGTH = 700
/** Other outlets that are named. */
const MAX_OUTLETS_NAMED = 3

/** @param checked holds at least one quotation */
export function verifyReply({ quotations, unchecked }: CheckedMessage, holdings: Holdings): Reply {
  const found = quotations.length + unchecked
  const searched = searchedText({ ...holdings, undatedLeftOut: 0 })
  const shortSearched = shortSearchedText({ ...holdings, undatedLeftOut: 0 })
  const isMissed = quotations.some(({ verdict }) => verdict === 'not-here')
  const mayBeReal = isMissed ? ' A quotation that is not in this briefing may still be real.' : ''
  return {
    audience: 'asker',
    heading: headingOf(quotations),
    blocks: [
      ...(unchecked > 0
        ? [
            {
              kind: 'note' as const,
              text: `The text has ${counted(found, 'quotation')}, and only the first ${quotations.length} were checked.`,
            },
          ]
        : []),
      ...quotations.map((quotation, i) => verdictBlock(quotation, quotations.length > 1 ? i + 1 : null)),
      { kind: 'note', text: `${searched}${mayBeReal}`, only: 'wide' },
      { kind: 'note', text: `${shortSearched}${mayBeReal}`, only: 'narrow' },
    ],
    actions: contextActions(
      quotations.flatMap(({ closest }, i) =>
        closest ? [{ passage: closest.place.passage, words: closest.place.span, number: i + 1 }] : [],
      ),
    ),
    isSharedAsShown: true,
  }
}

/** Asks who is meant; if the text is short enough, with a button for each speaker. */
export const whichVerifyReply = (choices: readonly SpeakerChoice[], typed: string, text: string): Reply => {
  const reply = whichSpeakerReply(choices, typed, (speakerId) => encodeVerifyView({ speakerId, text }))
  const isOffered = reply.actions.length > 0
  const again = { kind: 'note' as const, text: 'Run /verify again with the full name.' }
  return isOffered ? reply : { ...reply, blocks: [...reply.blocks, again] }
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
  const quotation = closest && !isDenied(checked) ? closest.place.quotation : null
  const whose = quotation ? ` — ${whoseWords(quotation)}` : ''
  const speaker = quotation ? ` — ${speakerOf(quotation)}` : ''
  const head = `${number === null ? '' : `${number}. `}${VERDICTS[verdict]}`
  const isAsSaid = verdict === 'word-for-word' && closest?.differences.length === 0
  return {
    kind: 'verdict',
    label: `${head}${whose}`,
    shortLabel: `${head}${speaker}`,
    changes: closest ? changesIn(claim.text, closest) : [],
    typed: isAsSaid ? [] : typedPieces(claim.text, closest?.differences ?? []),
    remarks: [...remarksOn(checked), ...alsoRemarks(checked, isAsSaid)],
    morePlaces: checked.also.length,
    ...(closest ? { evidence: evidenceOf(closest.place, closest.differences) } : {}),
  }
}

/** Whether the words are quoted, and the article denies or leaves open that they were spoken. */
const isDenied = ({ verdict, closest }: CheckedQuotation): boolean =>
  verdict === 'reported' && closest?.place.marked === 'all'

function whoseWords(quotation: NonNullable<Place['quotation']>): string {
  const { kind, speaker, mention } = quotation
  if (kind === 'not-speech') return 'nobody’s words: a title, a name, or a word in quotation marks'
  if (speaker) return labelOf(quotation)
  return mention ? `“${clipped(mention.text, MAX_NAME_LENGTH)}”` : 'it is unclear who said it'
}

/** Whose words they are, without how the article names them. */
const speakerOf = (quotation: NonNullable<Place['quotation']>): string =>
  quotation.speaker && quotation.kind !== 'not-speech'
    ? nameOf({ ...quotation, speaker: quotation.speaker })
    : whoseWords(quotation)

/** The words that change the claim, in order; what was left out or put in with a mark is a remark. */
const changesIn = (text: string, { place, differences }: Closest): readonly WordChange[] =>
  differences
    .filter(({ at }) => at === null)
    .map(({ typed, said }) => ({ typed: sliceOf(text, typed), said: sliceOf(place.article.body, said) }))

/** The claim in pieces; a piece that the article does not have is marked as differing. */
function typedPieces(text: string, differences: readonly Difference[]): readonly TypedPiece[] {
  const pieces: TypedPiece[] = []
  let at = 0
  const add = (end: number, differs: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), differs })
    at = Math.max(at, end)
  }
  for (const { typed, at: sign, changesSense } of differences) {
    if (sign !== null && !changesSense) continue
    add(typed.start, false)
    add(typed.end, true)
  }
  add(text.length, false)
  return pieces
}

function evidenceOf(place: Place, differences: readonly Difference[]): EvidenceBlock {
  const { article, passage, quotation } = place
  const sentences = sentencesAround(place, differences)
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
      ...attributionOf(article, passage.paragraph, place.span, MAX_LINK_LENGTH),
      id: quotation?.id ?? passage.id,
    },
  }
}

/** The sentences that the words and what was cut off are in, as far as the quotation goes if it holds all of them. */
function sentencesAround(
  { article: { body }, passage, quotation, span }: Place,
  differences: readonly Difference[],
): readonly Span[] {
  const cut = differences.flatMap(({ at, said }) => (at === 'cut' ? [said] : []))
  const shown = {
    start: Math.min(span.start, ...cut.map(({ start }) => start)),
    end: Math.max(span.end, ...cut.map(({ end }) => end)),
  }
  const within = [quotation, passage].find((stretch) => stretch !== null && contains(stretch, shown)) ?? span
  const around = sentencesOf(body, within).filter(({ start, end }) => start < shown.end && shown.start < end)
  const length = (around.at(-1)?.end ?? 0) - (around[0]?.start ?? 0)
  return around.length > 0 && length <= MAX_AROUND_LENGTH ? around : sentencesOf(body, span)
}

function remarksOn(checked: CheckedQuotation): readonly Remark[] {
  const { claim, closest } = checked
  const thin = thinRemark(wordsOfClaim(claim).length)
  const texts = closest ? [...remarksOnClosest(checked, closest), ...thin] : thin
  return texts.map((text) => ({ text }))
}

function remarksOnClosest(checked: CheckedQuotation, closest: Closest): readonly string[] {
  const { claim } = checked
  return [
    ...speakerRemarks(checked, closest),
    ...wordingRemarks(checked, closest),
    ...closest.differences.flatMap((difference) => remarkOn(difference, claim.text, closest.place.article.body)),
    ...bracketRemarks(claim.text, closest.differences),
  ]
}

function thinRemark(words: number): readonly string[] {
  if (words > MAX_THIN_CLAIM_WORDS) return []
  return [
    words === 1
      ? 'One word proves little: it can appear anywhere.'
      : 'Two words prove little: they can appear anywhere.',
  ]
}

/** Whether the claimed speaker said it. */
function speakerRemarks({ verdict, claimed }: CheckedQuotation, { place, differences }: Closest): readonly string[] {
  if (!claimed) return []
  const name = clipped(claimed.typed, MAX_NAME_LENGTH)
  const isAltered = differences.some(({ at }) => at === null)
  const isUnclear = place.quotation !== null && isClaimants(claimed, place.quotation) === 'unknown'
  return [
    ...(verdict === 'someone-elses' ? [`Not said by ${name}${isAltered ? ', and altered' : ''}.`] : []),
    ...(claimed.meant.length === 0 ? [`This briefing has no speaker called “${name}”.`] : []),
    ...(isUnclear ? [`The article does not say clearly whether ${name} said it.`] : []),
  ]
}

/** How the closest words of the briefing relate to those that were checked. */
function wordingRemarks(checked: CheckedQuotation, { place, differences, by }: Closest): readonly string[] {
  const { claim, verdict } = checked
  if (isDenied(checked)) return [DENIED]
  const isTurned = by === 'content' && hasNegation(claim.text) !== hasNegation(sliceOf(place.article.body, place.span))
  return [
    ...(verdict === 'reported' ? [reportedRemark(place, by, differences)] : []),
    ...(verdict === 'altered' && place.marked === 'none' ? [OWN_WORDS] : []),
    ...(verdict === 'altered' && by === 'content' ? ['The article says much the same in other words.'] : []),
    ...(isTurned ? ['Only one of the two has a negation.'] : []),
  ]
}

const OWN_WORDS = 'These are the article’s own words, not a quotation.'

const DENIED = 'The article does not say that anyone spoke these words.'

function reportedRemark({ marked }: Place, by: 'words' | 'content', differences: readonly Difference[]): string {
  if (marked === 'part') return 'The article has only a part of these words in quotation marks.'
  const isExact = by === 'words' && differences.length === 0
  return isExact ? OWN_WORDS : 'An article says something similar in its own words. Compare the two.'
}

function remarkOn({ at, typed, said, negation }: Difference, claim: string, body: string): readonly string[] {
  const hidden = clipped(sliceOf(body, said).replace(/\s+/g, ' '), MAX_REPEATED_LENGTH)
  const turned = negation ? [negationRemark(sliceOf(claim, typed), sliceOf(body, said))] : []
  if (at === 'ellipsis') return [`The ellipsis leaves out “${hidden}”.`, ...turned]
  if (at === 'interruption') return [`The article interrupts these words with “${hidden}”.`]
  if (at === 'cut') return [`The same sentence also says “${hidden}”.`]
  return at === 'insertion' ? [insertionRemark(sliceOf(claim, typed), hidden), ...turned] : turned
}

function insertionRemark(typed: string, hidden: string): string {
  const inserted = clipped(typed, MAX_REPEATED_LENGTH)
  if (hidden === '') return `“${inserted}” was put in: the article does not have it here.`
  return typed.startsWith('[')
    ? `“${inserted}” replaces “${hidden}”.`
    : `The article has “${hidden}” in brackets: its writer put it in.`
}

/** What a claim has in brackets, and the article has too or does not miss. */
const bracketRemarks = (claim: string, differences: readonly Difference[]): readonly string[] =>
  bracketsOf(claim)
    .filter((span) => !/^\s*(?:…|\.)/.test(claim.slice(span.start + 1)))
    .filter((span) => !differences.some(({ typed }) => typed.start < span.end && span.start < typed.end))
    .map((span) => `“${sliceOf(claim, span)}”: words in brackets were put in by a writer.`)

function negationRemark(typed: string, said: string): string {
  const lost = wordsOf(said).find(({ text }) => isNegation(text))
  if (lost && !hasNegation(typed)) return `The article says “${sliceOf(said, lost)}” here.`
  return 'The article has no negation here.'
}

const hasNegation = (text: string): boolean => wordsOf(text).some((word) => isNegation(word.text))

/** @param isAsSaid whether an edge with little room counts the places beside the verdict */
function alsoRemarks({ also }: CheckedQuotation, isAsSaid: boolean): readonly Remark[] {
  if (also.length === 0) return []
  const sources = [...new Set(also.map(({ article }) => article.outlet ?? escapedName(article.file)))]
  const named = sources.slice(0, MAX_OUTLETS_NAMED).map((source) => clipped(source, MAX_NAME_LENGTH))
  const more = sources.length > named.length ? ` and ${sources.length - named.length} more` : ''
  const text = `The same words are also in ${counted(also.length, 'other place')}: ${named.join(', ')}${more}.`
  return [isAsSaid ? { text, only: 'wide' } : { text }]
}
