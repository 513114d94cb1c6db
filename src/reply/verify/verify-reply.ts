/** Checked quotations in words: the verdict on each, what differs word by word, and where the closest words are. */

import type { Holdings } from '../../briefing/briefing.ts'
import type { Article } from '../../corpus/article.ts'
import { articleSentences } from '../../corpus/article-sentences.ts'
import { attributionOf } from '../../sources/attribution.ts'
import type { SpeakerChoice } from '../../speakers/quote-answer.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { contains, type Span, sliceOf } from '../../text/span.ts'
import { wordsOf } from '../../text/words.ts'
import type { MessageKey } from '../../translations/messages.ts'
import type { Wording } from '../../translations/wording.ts'
import { bracketsOf, wordsOfClaim } from '../../verification/claim.ts'
import type { Difference } from '../../verification/compare.ts'
import { MAX_THIN_CLAIM_WORDS } from '../../verification/find-closest.ts'
import { isClaimants } from '../../verification/is-claimants.ts'
import { negates } from '../../verification/negates.ts'
import type { CheckedQuotation, Place, Verdict } from '../../verification/verdict.ts'
import type { CheckedMessage } from '../../verification/verifier.ts'
import { contextActions, MAX_LINK_LENGTH } from '../actions.ts'
import { searchedText, shortSearchedText } from '../ask/answer-reply.ts'
import { labelOf, nameOf, whichSpeakerReply } from '../quote/quote-reply.ts'
import type { EvidenceBlock, Remark, Reply, TypedPiece, VerdictBlock, WordChange } from '../reply.ts'
import { encodeVerifyView } from './verify-view.ts'

type Closest = NonNullable<CheckedQuotation['closest']>

/** In the order in which a heading counts them. */
const VERDICTS: readonly Verdict[] = ['word-for-word', 'shortened', 'altered', 'someone-elses', 'reported', 'not-here']

/** In UTF-16 units: a remark repeats no more of a text. */
const MAX_REPEATED_LENGTH = 160
/** In UTF-16 units: a longer name is cut. */
const MAX_NAME_LENGTH = 80
/** In UTF-16 units: if the sentences around the words are longer, only the sentences with the words are shown. */
const MAX_AROUND_LENGTH = 700
/** Other outlets that are named. */
const MAX_OUTLETS_NAMED = 3

/** @param checked holds at least one quotation */
export function verifyReply({ quotations, unchecked }: CheckedMessage, holdings: Holdings, asker: Wording): Reply {
  const { say, language } = asker
  const checked = quotations.length
  const searched = searchedText({ ...holdings, undatedLeftOut: 0 }, asker)
  const shortSearched = shortSearchedText({ ...holdings, undatedLeftOut: 0 }, asker)
  const isMissed = quotations.some(({ verdict }) => verdict === 'not-here')
  const mayBeReal = isMissed ? say('verify.may-be-real') : ''
  return {
    audience: 'asker',
    language,
    heading: headingOf(quotations, asker),
    blocks: [
      ...(unchecked > 0
        ? [{ kind: 'note', text: say('verify.unchecked', { found: checked + unchecked, checked }) } as const]
        : []),
      ...quotations.map((quotation, i) => verdictBlock(quotation, checked > 1 ? i + 1 : null, asker)),
      { kind: 'note', text: `${searched}${mayBeReal}`, only: 'wide' },
      { kind: 'note', text: `${shortSearched}${mayBeReal}`, only: 'narrow' },
    ],
    actions: contextActions(
      quotations.flatMap(({ closest }, i) =>
        closest ? [{ passage: closest.place.passage, words: closest.place.span, number: i + 1 }] : [],
      ),
      asker,
    ),
    isSharedAsShown: true,
  }
}

interface WhichAsked {
  /** The name as typed. */
  readonly typed: string
  /** What is to be checked. */
  readonly text: string
  readonly asker: Wording
}

/** Asks who is meant; if the text is short enough, with a button for each speaker. */
export function whichVerifyReply(choices: readonly SpeakerChoice[], { text, ...asked }: WhichAsked): Reply {
  const reply = whichSpeakerReply(choices, asked, (speakerId) => encodeVerifyView({ speakerId, text }))
  const isOffered = reply.actions.length > 0
  const again = { kind: 'note' as const, text: asked.asker.say('verify.full-name') }
  return isOffered ? reply : { ...reply, blocks: [...reply.blocks, again] }
}

function headingOf(quotations: readonly CheckedQuotation[], { say }: Wording): string {
  if (quotations.length === 1) return say('verify.one-checked')
  const counts = VERDICTS.flatMap((verdict) => {
    const count = quotations.filter((quotation) => quotation.verdict === verdict).length
    return count > 0 ? [say(`verdicts.${verdict}`, { count })] : []
  })
  return say('verify.checked', { count: quotations.length, verdicts: counts.join('; ') })
}

function verdictBlock(checked: CheckedQuotation, number: number | null, wording: Wording): VerdictBlock {
  const { claim, verdict, closest } = checked
  const quotation = closest && !isDenied(checked) ? closest.place.quotation : null
  const whose = quotation ? ` — ${whoseWords(quotation, wording)}` : ''
  const speaker = quotation ? ` — ${speakerOf(quotation, wording)}` : ''
  const head = `${number === null ? '' : `${number}. `}${wording.say(`verdict.${verdict}`)}`
  const isAsSaid = verdict === 'word-for-word' && closest?.differences.length === 0
  return {
    kind: 'verdict',
    label: `${head}${whose}`,
    shortLabel: `${head}${speaker}`,
    changes: closest ? changesIn(claim.text, closest) : [],
    typed: isAsSaid ? [] : typedPieces(claim.text, closest?.differences ?? []),
    remarks: [...remarksOn(checked, wording), ...alsoRemarks(checked, isAsSaid, wording)],
    morePlaces: checked.also.length,
    ...(closest ? { evidence: evidenceOf(closest.place, closest.differences, wording) } : {}),
  }
}

/** Whether the words are quoted, and the article denies or leaves open that they were spoken. */
const isDenied = ({ verdict, closest }: CheckedQuotation): boolean =>
  verdict === 'reported' && closest?.place.marked === 'all'

function whoseWords(quotation: NonNullable<Place['quotation']>, wording: Wording): string {
  const { kind, speaker, mention } = quotation
  const { say } = wording
  if (kind === 'not-speech') return say('verify.nobodys')
  if (speaker) return labelOf(quotation, wording)
  return mention ? say('text.quoted', { text: clipped(mention.text, MAX_NAME_LENGTH) }) : say('verify.unclear-who')
}

/** Whose words they are, without how the article names them. */
const speakerOf = (quotation: NonNullable<Place['quotation']>, wording: Wording): string =>
  quotation.speaker && quotation.kind !== 'not-speech'
    ? nameOf({ ...quotation, speaker: quotation.speaker }, wording)
    : whoseWords(quotation, wording)

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

function evidenceOf(place: Place, differences: readonly Difference[], { language }: Wording): EvidenceBlock {
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
      language,
    },
  }
}

/** The sentences that the words and what was cut off are in, as far as the quotation goes if it holds all of them. */
function sentencesAround(
  { article, passage, quotation, span }: Place,
  differences: readonly Difference[],
): readonly Span[] {
  const cut = differences.flatMap(({ at, said }) => (at === 'cut' ? [said] : []))
  const shown = {
    start: Math.min(span.start, ...cut.map(({ start }) => start)),
    end: Math.max(span.end, ...cut.map(({ end }) => end)),
  }
  const within = [quotation, passage].find((stretch) => stretch !== null && contains(stretch, shown)) ?? span
  const around = articleSentences(article, within).filter(({ start, end }) => start < shown.end && shown.start < end)
  const length = (around.at(-1)?.end ?? 0) - (around[0]?.start ?? 0)
  return around.length > 0 && length <= MAX_AROUND_LENGTH ? around : articleSentences(article, span)
}

function remarksOn(checked: CheckedQuotation, wording: Wording): readonly Remark[] {
  const { claim, closest } = checked
  const words = wordsOfClaim(claim).length
  const thin = words > MAX_THIN_CLAIM_WORDS ? [] : [wording.say('verify.thin', { words })]
  const texts = closest ? [...remarksOnClosest(checked, closest, wording), ...thin] : thin
  return texts.map((text) => ({ text }))
}

function remarksOnClosest(checked: CheckedQuotation, closest: Closest, wording: Wording): readonly string[] {
  const { text } = checked.claim
  const { differences, place } = closest
  return [
    ...speakerRemarks(checked, closest, wording),
    ...wordingRemarks(checked, closest).map((key) => wording.say(key)),
    ...differences.flatMap((difference) => remarkOn(difference, text, place.article, wording)),
    ...bracketRemarks(text, differences, wording),
  ]
}

/** Whether the claimed speaker said it. */
function speakerRemarks(
  { verdict, claimed }: CheckedQuotation,
  { place, differences }: Closest,
  { say }: Wording,
): readonly string[] {
  if (!claimed) return []
  const name = clipped(claimed.typed, MAX_NAME_LENGTH)
  const isAltered = differences.some(({ at }) => at === null)
  const isUnclear = place.quotation !== null && isClaimants(claimed, place.quotation) === 'unknown'
  return [
    ...(verdict === 'someone-elses' ? [say('verify.not-said-by', { name, altered: isAltered ? 'yes' : 'no' })] : []),
    ...(claimed.meant.length === 0 ? [say('verify.no-such-speaker', { name })] : []),
    ...(isUnclear ? [say('verify.unclear-whether', { name })] : []),
  ]
}

/** How the closest words of the briefing relate to those that were checked. */
function wordingRemarks(checked: CheckedQuotation, { place, differences, by }: Closest): readonly MessageKey[] {
  const { claim, verdict } = checked
  if (isDenied(checked)) return ['verify.denied']
  const { article, span } = place
  const isTurned =
    by === 'content' && hasNegation(article, claim.text) !== hasNegation(article, sliceOf(article.body, span))
  return [
    ...(verdict === 'reported' ? [reportedRemark(place, by, differences)] : []),
    ...(verdict === 'altered' && place.marked === 'none' ? (['verify.own-words'] as const) : []),
    ...(verdict === 'altered' && by === 'content' ? (['verify.much-the-same'] as const) : []),
    ...(isTurned ? (['verify.one-negation'] as const) : []),
  ]
}

function reportedRemark({ marked }: Place, by: 'words' | 'content', differences: readonly Difference[]): MessageKey {
  if (marked === 'part') return 'verify.part-quoted'
  const isExact = by === 'words' && differences.length === 0
  return isExact ? 'verify.own-words' : 'verify.similar'
}

function remarkOn(
  { at, typed, said, negation }: Difference,
  claim: string,
  article: Article,
  wording: Wording,
): readonly string[] {
  const { body } = article
  const words = clipped(sliceOf(body, said).replace(/\s+/g, ' '), MAX_REPEATED_LENGTH)
  const turned = negation ? [negationRemark(article, sliceOf(claim, typed), sliceOf(body, said), wording)] : []
  if (at === 'ellipsis') return [wording.say('verify.ellipsis', { words }), ...turned]
  if (at === 'interruption' || at === 'cut') return [wording.say(`verify.${at}`, { words })]
  return at === 'insertion' ? [insertionRemark(sliceOf(claim, typed), words, wording), ...turned] : turned
}

function insertionRemark(inserted: string, words: string, { say }: Wording): string {
  const typed = clipped(inserted, MAX_REPEATED_LENGTH)
  if (words === '') return say('verify.put-in', { typed })
  return inserted.startsWith('[') ? say('verify.replaced', { typed, words }) : say('verify.put-in-by-writer', { words })
}

/** What a claim has in brackets, and the article has too or does not miss. */
const bracketRemarks = (claim: string, differences: readonly Difference[], { say }: Wording): readonly string[] =>
  bracketsOf(claim)
    .filter((span) => !/^\s*(?:…|\.)/.test(claim.slice(span.start + 1)))
    .filter((span) => !differences.some(({ typed }) => typed.start < span.end && span.start < typed.end))
    .map((span) => say('verify.brackets', { typed: sliceOf(claim, span) }))

function negationRemark(article: Article, typed: string, said: string, { say }: Wording): string {
  const lost = wordsOf(said).find(({ text }) => negates(article, text))
  if (lost && !hasNegation(article, typed)) return say('verify.negation-lost', { words: sliceOf(said, lost) })
  return say('verify.negation-added')
}

const hasNegation = (article: Article, text: string): boolean =>
  wordsOf(text).some((word) => negates(article, word.text))

/** @param isAsSaid whether an edge with little room counts the places beside the verdict */
function alsoRemarks({ also }: CheckedQuotation, isAsSaid: boolean, { say }: Wording): readonly Remark[] {
  if (also.length === 0) return []
  const sources = [...new Set(also.map(({ article }) => article.outlet ?? escapedName(article.file)))]
  const named = sources.slice(0, MAX_OUTLETS_NAMED).map((source) => clipped(source, MAX_NAME_LENGTH))
  const more = sources.length - named.length
  const shown = named.join(', ')
  const names = more > 0 ? say('list.and-more', { names: shown, count: more }) : shown
  const text = say('verify.same-words', { count: also.length, names })
  return [isAsSaid ? { text, only: 'wide' } : { text }]
}
