/** A speaker's quotations in words: statements with their wordings, places and what differs. */

import type { Briefing } from '../../briefing/briefing.ts'
import type { Passage } from '../../passages/passage.ts'
import { type Attribution, attributionOf, publishedLine, sourceLine } from '../../sources/attribution.ts'
import type { QuotationBook } from '../../speakers/quotation-book.ts'
import type {
  PlacedQuotation,
  QuoteAnswer,
  QuotedStatement,
  QuotedWording,
  SpeakerChoice,
} from '../../speakers/quote-answer.ts'
import { clipped } from '../../text/clipped.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { contextActions, MAX_LINK_LENGTH, pageActions } from '../actions.ts'
import { filledPages, linesOfText, MAX_PAGE_LINES } from '../filled-pages.ts'
import { counted } from '../holdings-text.ts'
import { encodeMatchView, matchOf } from '../match-view.ts'
import type { Action, Block, Reply, TextPart } from '../reply.ts'
import { encodeQuoteView, type QuoteView } from './quote-view.ts'

/** Wordings of one statement that are shown; the others are listed. */
const MAX_WORDINGS = 3
/** Other places of the same words that are listed. */
const MAX_PLACES = 5
/** Speakers that a reader may choose from. */
const MAX_CHOICES = 10
/** Below this confidence the speaker is shown as probable. */
const MIN_SURE_CONFIDENCE = 0.8
/** In UTF-16 units: more of the name of a place is not shown in a line. */
const MAX_PLACE_LENGTH = 30
/** In UTF-16 units: more of what was typed is not repeated. */
const MAX_TYPED_LENGTH = 80
/** In UTF-16 units: more of a mention or a cue is not shown. */
const MAX_MENTION_LENGTH = 60

/** Where to look if there are no quotations to show. */
export interface QuoteLookUps {
  readonly briefing: Pick<Briefing, 'ask'>
  readonly book: Pick<QuotationBook, 'complete' | 'whoIs'>
}

interface QuoteAsked {
  readonly typed: string
  readonly about?: string | undefined
  readonly outlet?: string | undefined
}

/** @param page from 0; a page beyond the last is the last */
export function quoteReply(answer: QuoteAnswer, asked: QuoteAsked, page: number, lookUps: QuoteLookUps): Reply {
  if (answer.outcome === 'quotations') return quotationsReply(answer.chosen, answer.statements, asked, page)
  if (answer.outcome === 'ambiguous') return whichReply(answer.choices, asked)
  if (answer.outcome === 'not-quoted') return notQuotedReply(answer, asked, lookUps)
  const { about, outlet } = asked
  return unknownSpeakerReply(asked.typed, lookUps, (speakerId) =>
    encodeQuoteView({ speakerId, page: 0, about, outlet }),
  )
}

/** Speakers that are offered if nobody has the typed name. */
const MAX_LIKE_TYPED = 3
/** Shorter words are like too many names. UTF-16 units. */
const MIN_WORD_LENGTH = 4

/** Those whose name is like a word of what was typed, each once. */
function likeTyped(typed: string, { complete, whoIs }: QuoteLookUps['book']): readonly SpeakerChoice[] {
  const names = typed.split(/\s+/).flatMap((word) => (word.length < MIN_WORD_LENGTH ? [] : complete(word, 1)))
  return [...new Set(names)].flatMap((name) => whoIs({ typed: name }).slice(0, 1)).slice(0, MAX_LIKE_TYPED)
}

const passagesNaming = (name: string, { briefing }: QuoteLookUps): readonly Passage[] =>
  briefing.ask({ question: name }).evidence.map(({ passage }) => passage)

/** @param viewOf the view that continues with the speaker of this id */
export function unknownSpeakerReply(
  typed: string,
  lookUps: QuoteLookUps,
  viewOf: (speakerId: string) => string,
): Reply {
  return {
    audience: 'asker',
    heading: 'No such speaker',
    blocks: [
      {
        kind: 'note',
        text: `This briefing has no speaker called “${typed.slice(0, MAX_TYPED_LENGTH)}”. Quotations are attributed only in English articles.`,
      },
    ],
    actions: [
      ...likeTyped(typed, lookUps.book).map(({ id, speaker }, i) => ({
        kind: 'view' as const,
        name: i === 0 ? 'meant' : `meant${i + 1}`,
        label: `Did you mean ${speaker.name}?`,
        view: viewOf(id),
      })),
      ...passagesAction(passagesNaming(typed, lookUps)),
    ],
  }
}

function quotationsReply(
  { id, speaker }: SpeakerChoice,
  statements: readonly QuotedStatement[],
  { about, outlet }: QuoteAsked,
  asked: number,
): Reply {
  const pages = filledPages(statements, linesOf)
  const page = Math.min(asked, pages.length - 1)
  const shown = pages[page] ?? { first: 0, items: [] }
  const view = (to: number): QuoteView => ({ speakerId: id, page: to, about, outlet })
  const last = shown.first + shown.items.length
  const range = shown.items.length > 1 ? `${shown.first + 1} to ${last}` : `${last}`
  const topic = about === undefined ? '' : ` about “${about.slice(0, MAX_TYPED_LENGTH)}”`
  const wordings = shown.items.flatMap((statement) => statement.wordings.slice(0, MAX_WORDINGS))
  const numberOf = (wording: QuotedWording) => wordings.indexOf(wording) + 1
  return {
    audience: 'everyone',
    heading: `${speaker.name}${topic} · ${range} of ${counted(statements.length, 'statement')}`,
    maxLines: MAX_PAGE_LINES,
    blocks: shown.items.flatMap((statement) => statementBlocks(statement, numberOf)),
    actions: [
      ...pageActions(page, pages.length, (to) => encodeQuoteView(view(to))),
      ...contextActions(
        wordings.flatMap((wording) => {
          const [first] = wording.places
          return first ? [{ passage: first.passage, words: first.quotation, number: numberOf(wording) }] : []
        }),
      ),
    ],
    view: encodeQuoteView(view(page)),
  }
}

/** About how many lines a statement takes: of each wording a label, the words and the source. */
function linesOf({ wordings }: QuotedStatement): number {
  const shown = wordings.slice(0, MAX_WORDINGS).flatMap(({ places: [first] }) => (first ? [first] : []))
  const ofWording = (place: PlacedQuotation) => {
    const attribution = attributionIn(place)
    return (
      linesOfText(`1. ${labelOf(place.quotation)}`) +
      linesOfText(place.quotation.text) +
      linesOfText(`${attribution.title} · ${publishedLine(attribution)}`)
    )
  }
  const notes = wordings.filter(({ places }) => places.length > 1).length + (wordings.length > 1 ? 1 : 0)
  return shown.reduce((sum, place) => sum + ofWording(place), notes)
}

function statementBlocks(
  { wordings }: QuotedStatement,
  numberOf: (wording: QuotedWording) => number,
): readonly Block[] {
  const shown = wordings.slice(0, MAX_WORDINGS)
  const blocks: Block[] = shown.flatMap((wording) => wordingBlocks(wording, numberOf(wording)))
  const hidden = wordings.slice(MAX_WORDINGS).flatMap(({ places }) => places)
  if (wordings.length > 1) {
    const text = `One statement in ${wordings.length} wordings; differences are underlined.`
    blocks.unshift(
      { kind: 'note', text, only: 'wide' },
      { kind: 'note', text: `One statement in ${wordings.length} wordings:`, only: 'narrow' },
    )
  }
  return hidden.length > 0 ? [...blocks, ...placesBlocks('Also in other words', 'In other words in', hidden)] : blocks
}

function wordingBlocks({ places, differing }: QuotedWording, number: number): readonly Block[] {
  const [first, ...others] = places
  if (!first) return []
  const { quotation, article } = first
  const sentences = sentencesOf(article.body, quotation)
  const answering = sentences[0] ?? quotation
  const evidence: Block = {
    kind: 'evidence',
    body: article.body,
    sentences: sentences.length > 0 ? sentences : [quotation],
    answering,
    plain: true,
    differing,
    number,
    label: labelOf(first.quotation),
    shortLabel: shortLabelOf(first.quotation),
    attribution: attributionIn(first),
  }
  return others.length > 0 ? [evidence, ...placesBlocks('The same words are also in', 'Also in', others)] : [evidence]
}

const attributionIn = ({ quotation, article, passage }: PlacedQuotation): Attribution => ({
  ...attributionOf(article, passage.paragraph, quotation, MAX_LINK_LENGTH),
  id: quotation.id,
})

/** Other places: a list with their sources, or one line with links. */
const placesBlocks = (heading: string, lead: string, places: readonly PlacedQuotation[]): readonly Block[] => [
  {
    kind: 'list',
    heading,
    items: places.slice(0, MAX_PLACES).map((place) => {
      const attribution = attributionIn(place)
      return { text: `${attribution.title} — ${sourceLine(attribution)}`, link: attribution.link }
    }),
    only: 'wide',
  },
  { kind: 'note', text: linkedPlaces(lead, places), only: 'narrow' },
]

/** Places that are named in one line; the others are counted. */
const MAX_PLACES_LINKED = 2

function linkedPlaces(lead: string, places: readonly PlacedQuotation[]): readonly TextPart[] {
  const named = places.slice(0, MAX_PLACES_LINKED).map((place) => {
    const { outlet, title, link } = attributionIn(place)
    return { text: clipped(outlet ?? title, MAX_PLACE_LENGTH), link }
  })
  const more = places.length - named.length
  return [
    `${lead} `,
    ...named.flatMap((part, i) => (i === 0 ? [part] : [', ', part])),
    more > 0 ? ` and ${more} more` : '',
  ]
}

/** Who said it, how the article names them, and the cue: `Steve Witkoff (“he”, “warned”)`. */
export function labelOf(quotation: PlacedQuotation['quotation']): string {
  const words = wordsAround(quotation)
  return [
    words.length > 0 ? `${nameOf(quotation)} (${words.join(', ')})` : nameOf(quotation),
    ...(quotation.kind === 'fragment' ? ['a fragment that the article quotes'] : []),
  ].join(' · ')
}

/** The same under a heading with the name; it is repeated if it is only probable. */
export const shortLabelOf = (quotation: PlacedQuotation['quotation']): string =>
  [
    ...(quotation.confidence < MIN_SURE_CONFIDENCE ? [nameOf(quotation)] : []),
    ...(wordsAround(quotation).length > 0 ? [wordsAround(quotation).join(', ')] : []),
    ...(quotation.kind === 'fragment' ? ['a fragment'] : []),
  ].join(' · ')

/** How the article names the speaker, if not by the whole name, and the cue. */
const wordsAround = ({ speaker, mention, cue }: PlacedQuotation['quotation']): readonly string[] =>
  [mention, cue].flatMap((span) =>
    span === null || span.text === speaker?.name ? [] : [`“${span.text.slice(0, MAX_MENTION_LENGTH)}”`],
  )

/** Who said it, and whether that is only probable. */
export const nameOf = ({ speaker, confidence }: PlacedQuotation['quotation']): string =>
  `${confidence < MIN_SURE_CONFIDENCE ? 'Probably ' : ''}${speaker?.name ?? ''}`

const whichReply = (choices: readonly SpeakerChoice[], { typed, about, outlet }: QuoteAsked): Reply =>
  whichSpeakerReply(choices, typed, (speakerId) => encodeQuoteView({ speakerId, page: 0, about, outlet }))

/**
 * Asks who is meant.
 * @param viewOf the view that continues with the speaker of this id; null if none is short enough for a button
 */
export function whichSpeakerReply(
  choices: readonly SpeakerChoice[],
  typed: string,
  viewOf: (speakerId: string) => string | null,
): Reply {
  const offered = choices.slice(0, MAX_CHOICES)
  const lines = offered.map(({ speaker }, i) => `${i + 1}. ${speaker.name} — ${quotedText(speaker.quotations)}`)
  const views = offered.flatMap(({ id }, i) => {
    const view = viewOf(id)
    return view === null ? [] : [{ name: String(i + 1), label: lines[i] ?? '', view }]
  })
  const more = choices.length - offered.length
  return {
    audience: 'asker',
    heading: `Which “${typed.slice(0, MAX_TYPED_LENGTH)}”?`,
    blocks: [
      {
        kind: 'list',
        heading: 'The name could mean',
        items: lines.map((text) => ({ text })),
        // A choice that is offered names them too.
        ...(views.length > 0 ? { only: 'wide' as const } : {}),
      },
      ...(views.length > 0 ? [{ kind: 'note' as const, text: 'Choose who is meant.', only: 'narrow' as const }] : []),
      ...(more > 0 ? [{ kind: 'note' as const, text: `And ${more} more. Type more of the name to see them.` }] : []),
    ],
    actions: views.length > 0 ? [{ kind: 'choice', name: 'speaker', label: 'Who is meant', choices: views }] : [],
  }
}

const quotedText = (quotations: number): string =>
  quotations === 0 ? 'named, never quoted' : counted(quotations, 'quotation')

export function notQuotedReply(
  { chosen: { id, speaker }, quotedElsewhere }: Extract<QuoteAnswer, { outcome: 'not-quoted' }>,
  { about, outlet }: QuoteAsked,
  lookUps: QuoteLookUps,
): Reply {
  if (quotedElsewhere === 0) {
    const text = `This briefing names ${speaker.name} ${counted(speaker.mentions, 'time')} but never quotes them.`
    return {
      audience: 'asker',
      heading: speaker.name,
      blocks: [{ kind: 'note', text }],
      actions: passagesAction(passagesNaming(speaker.name, lookUps)),
    }
  }
  const topic = about === undefined ? '' : ` about “${about.slice(0, MAX_TYPED_LENGTH)}”`
  const where = outlet === undefined ? '' : ` in ${outlet.slice(0, MAX_TYPED_LENGTH)}`
  const text = `No quotation by ${speaker.name}${topic}${where} was found. There ${isAre(quotedElsewhere)} ${counted(quotedElsewhere, 'quotation')} by ${speaker.name} in all.`
  return {
    audience: 'asker',
    heading: speaker.name,
    blocks: [{ kind: 'note', text }],
    actions: [allQuotationsAction(id)],
  }
}

/** Leads to all quotations of a speaker. */
export const allQuotationsAction = (speakerId: string): Action => ({
  kind: 'view',
  name: 'all',
  label: 'All quotations',
  view: encodeQuoteView({ speakerId, page: 0 }),
  command: 'quote',
})

const isAre = (count: number): string => (count === 1 ? 'is' : 'are')

/** A view carries no more passages. */
const MAX_PASSAGES = 10

function passagesAction(passages: readonly Passage[]): readonly Action[] {
  const matches = passages.slice(0, MAX_PASSAGES).map((passage) => matchOf(passage, passage))
  if (matches.length === 0) return []
  const view = encodeMatchView({ matches, at: 0, context: 0, strength: 'quoted' })
  return [{ kind: 'view', name: 'passages', label: 'Passages', view, command: 'ask', beside: true }]
}
