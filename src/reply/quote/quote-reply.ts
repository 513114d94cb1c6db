/** A speaker's quotations in words: statements with their wordings, places and what differs. */

import type { Briefing } from '../../briefing/briefing.ts'
import { articleSentences } from '../../corpus/article-sentences.ts'
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
import { type Wording, type Wordings, wordingIn } from '../../translations/wording.ts'
import { contextActions, MAX_LINK_LENGTH, pageActions } from '../actions.ts'
import { filledPages, linesOfText, MAX_PAGE_LINES } from '../filled-pages.ts'
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

interface QuoteAsked extends Wordings {
  readonly typed: string
  readonly about?: string | undefined
  readonly outlet?: string | undefined
}

/** @param page from 0; a page beyond the last is the last */
export function quoteReply(answer: QuoteAnswer, asked: QuoteAsked, page: number, lookUps: QuoteLookUps): Reply {
  if (answer.outcome === 'quotations') return quotationsReply(answer, asked, page)
  if (answer.outcome === 'ambiguous') return whichSpeakerReply(answer.choices, asked, viewsFor(asked))
  if (answer.outcome === 'not-quoted') return notQuotedReply(answer, asked, lookUps)
  return unknownSpeakerReply(asked, lookUps, viewsFor(asked))
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

/** The first page of a speaker's quotations. */
const viewsFor =
  ({ about, outlet }: Pick<QuoteAsked, 'about' | 'outlet'>) =>
  (speakerId: string): string =>
    encodeQuoteView({ speakerId, page: 0, about, outlet })

/** @param viewOf the view that continues with the speaker of this id */
export function unknownSpeakerReply(
  { typed, asker }: Pick<QuoteAsked, 'typed' | 'asker'>,
  lookUps: QuoteLookUps,
  viewOf: (speakerId: string) => string,
): Reply {
  const { say, language } = asker
  const text = say('quote.unknown-speaker', { typed: typed.slice(0, MAX_TYPED_LENGTH) })
  return {
    audience: 'asker',
    language,
    heading: say('quote.no-such-speaker'),
    blocks: [{ kind: 'note', text }],
    actions: [
      ...likeTyped(typed, lookUps.book).map(({ id, speaker }, i) => ({
        kind: 'view' as const,
        name: i === 0 ? 'meant' : `meant${i + 1}`,
        label: say('action.meant', { name: speaker.name }),
        view: viewOf(id),
      })),
      ...passagesAction(passagesNaming(typed, lookUps), asker),
    ],
  }
}

function quotationsReply(
  { chosen: { id, speaker }, statements, elsewhere = 0 }: Extract<QuoteAnswer, { outcome: 'quotations' }>,
  { about, outlet, everyone }: QuoteAsked,
  asked: number,
): Reply {
  const pages = filledPages(statements, linesOf)
  const page = Math.min(asked, pages.length - 1)
  const shown = pages[page] ?? { first: 0, items: [] }
  const view = (to: number): QuoteView => ({ speakerId: id, page: to, about, outlet })
  const last = shown.first + shown.items.length
  const { say, language } = everyone
  const range = shown.items.length > 1 ? say('list.range', { first: shown.first + 1, last }) : String(last)
  const forms = shown.items.flatMap(({ wordings }) => wordings.slice(0, MAX_WORDINGS))
  const numberOf = (form: QuotedWording) => forms.indexOf(form) + 1
  return {
    audience: 'everyone',
    language,
    heading: say('quote.heading', {
      name: speaker.name,
      about: aboutText(about, everyone),
      range,
      count: statements.length,
    }),
    maxLines: MAX_PAGE_LINES,
    blocks: [
      ...shown.items.flatMap((statement) => statementBlocks(statement, numberOf, everyone)),
      ...(elsewhere > 0 ? [{ kind: 'note' as const, text: say('quote.elsewhere', { count: elsewhere }) }] : []),
    ],
    actions: [
      ...pageActions(page, pages.length, (to) => encodeQuoteView(view(to)), everyone),
      ...contextActions(
        forms.flatMap((form) => {
          const [first] = form.places
          return first ? [{ passage: first.passage, words: first.quotation, number: numberOf(form) }] : []
        }),
        everyone,
      ),
    ],
    view: encodeQuoteView(view(page)),
  }
}

const aboutText = (about: string | undefined, { say }: Wording): string =>
  about === undefined ? '' : say('quote.about', { topic: about.slice(0, MAX_TYPED_LENGTH) })

/**
 * About how many lines a statement takes: of each wording a label, the words and the source. They are counted in English, so that a
 * page holds the same in every language.
 */
function linesOf({ wordings }: QuotedStatement): number {
  const shown = wordings.slice(0, MAX_WORDINGS).flatMap(({ places: [first] }) => (first ? [first] : []))
  const ofWording = (place: PlacedQuotation) => {
    const attribution = attributionIn(place, wordingIn())
    return (
      linesOfText(`1. ${labelOf(place.quotation, wordingIn())}`) +
      linesOfText(place.quotation.text) +
      linesOfText(`${attribution.title} · ${publishedLine(attribution)}`)
    )
  }
  const notes = wordings.filter(({ places }) => places.length > 1).length + (wordings.length > 1 ? 1 : 0)
  return shown.reduce((sum, place) => sum + ofWording(place), notes)
}

function statementBlocks(
  { wordings }: QuotedStatement,
  numberOf: (form: QuotedWording) => number,
  wording: Wording,
): readonly Block[] {
  const { say } = wording
  const shown = wordings.slice(0, MAX_WORDINGS)
  const blocks: Block[] = shown.flatMap((form) => wordingBlocks(form, numberOf(form), wording))
  const hidden = wordings.slice(MAX_WORDINGS).flatMap(({ places }) => places)
  if (wordings.length > 1) {
    const count = wordings.length
    blocks.unshift(
      { kind: 'note', text: say('quote.wordings-underlined', { count }), only: 'wide' },
      { kind: 'note', text: say('quote.wordings', { count }), only: 'narrow' },
    )
  }
  return hidden.length > 0 ? [...blocks, ...placesBlocks('quote.other-words', hidden, wording)] : blocks
}

function wordingBlocks({ places, differing }: QuotedWording, number: number, wording: Wording): readonly Block[] {
  const [first, ...others] = places
  if (!first) return []
  const { quotation, article } = first
  const sentences = articleSentences(article, quotation)
  const answering = sentences[0] ?? quotation
  const evidence: Block = {
    kind: 'evidence',
    body: article.body,
    sentences: sentences.length > 0 ? sentences : [quotation],
    answering,
    plain: true,
    differing,
    number,
    label: labelOf(first.quotation, wording),
    shortLabel: shortLabelOf(first.quotation, wording),
    attribution: attributionIn(first, wording),
  }
  return others.length > 0 ? [evidence, ...placesBlocks('quote.same-words', others, wording)] : [evidence]
}

const attributionIn = ({ quotation, article, passage }: PlacedQuotation, { language }: Wording): Attribution => ({
  ...attributionOf(article, passage.paragraph, quotation, MAX_LINK_LENGTH),
  id: quotation.id,
  language,
})

/** Other places: a list with their sources, or one line with links. */
const placesBlocks = (
  heading: 'quote.other-words' | 'quote.same-words',
  places: readonly PlacedQuotation[],
  wording: Wording,
): readonly Block[] => [
  {
    kind: 'list',
    heading: wording.say(heading),
    items: places.slice(0, MAX_PLACES).map((place) => {
      const attribution = attributionIn(place, wording)
      return { text: `${attribution.title} — ${sourceLine(attribution)}`, link: attribution.link }
    }),
    only: 'wide',
  },
  { kind: 'note', text: linkedPlaces(wording.say(`${heading}-in`), places, wording), only: 'narrow' },
]

/** Places that are named in one line; the others are counted. */
const MAX_PLACES_LINKED = 2

function linkedPlaces(lead: string, places: readonly PlacedQuotation[], wording: Wording): readonly TextPart[] {
  const named = places.slice(0, MAX_PLACES_LINKED).map((place) => {
    const { outlet, title, link } = attributionIn(place, wording)
    return { text: clipped(outlet ?? title, MAX_PLACE_LENGTH), link }
  })
  const more = places.length - named.length
  return [
    lead,
    ...named.flatMap((part, i) => (i === 0 ? [part] : [', ', part])),
    more > 0 ? wording.say('reports.and-more', { count: more }) : '',
  ]
}

/** Who said it, how the article names them, and the cue: `Steve Witkoff (“he”, “warned”)`. */
export function labelOf(quotation: PlacedQuotation['quotation'], wording: Wording): string {
  const words = wordsAround(quotation, wording)
  const name = nameOf(quotation, wording)
  return [
    words.length > 0 ? `${name} (${words.join(', ')})` : name,
    ...(quotation.kind === 'fragment' ? [wording.say('quote.fragment')] : []),
  ].join(' · ')
}

/** The same under a heading with the name; it is repeated if it is only probable. */
export function shortLabelOf(quotation: PlacedQuotation['quotation'], wording: Wording): string {
  const words = wordsAround(quotation, wording)
  return [
    ...(quotation.confidence < MIN_SURE_CONFIDENCE ? [nameOf(quotation, wording)] : []),
    ...(words.length > 0 ? [words.join(', ')] : []),
    ...(quotation.kind === 'fragment' ? [wording.say('quote.fragment-short')] : []),
  ].join(' · ')
}

/** How the article names the speaker, if not by the whole name, and the cue. */
const wordsAround = ({ speaker, mention, cue }: PlacedQuotation['quotation'], { say }: Wording): readonly string[] =>
  [mention, cue].flatMap((span) =>
    span === null || span.text === speaker?.name
      ? []
      : [say('text.quoted', { text: span.text.slice(0, MAX_MENTION_LENGTH) })],
  )

/** Who said it, and whether that is only probable. */
export const nameOf = ({ speaker, confidence }: PlacedQuotation['quotation'], { say }: Wording): string => {
  const name = speaker?.name ?? ''
  return confidence < MIN_SURE_CONFIDENCE ? say('quote.probably', { name }) : name
}

/**
 * Asks who is meant.
 * @param viewOf the view that continues with the speaker of this id; null if none is short enough for a button
 */
export function whichSpeakerReply(
  choices: readonly SpeakerChoice[],
  { typed, asker }: Pick<QuoteAsked, 'typed' | 'asker'>,
  viewOf: (speakerId: string) => string | null,
): Reply {
  const { say, language } = asker
  const offered = choices.slice(0, MAX_CHOICES)
  const lines = offered.map(({ speaker }, i) => `${i + 1}. ${speaker.name} — ${quotedText(speaker.quotations, asker)}`)
  const views = offered.flatMap(({ id }, i) => {
    const view = viewOf(id)
    return view === null ? [] : [{ name: String(i + 1), label: lines[i] ?? '', view }]
  })
  const more = choices.length - offered.length
  return {
    audience: 'asker',
    language,
    heading: say('quote.which', { typed: typed.slice(0, MAX_TYPED_LENGTH) }),
    blocks: [
      {
        kind: 'list',
        heading: say('quote.could-mean'),
        items: lines.map((text) => ({ text })),
        // A choice that is offered names them too.
        ...(views.length > 0 ? { only: 'wide' as const } : {}),
      },
      ...(views.length > 0 ? [{ kind: 'note' as const, text: say('quote.choose'), only: 'narrow' as const }] : []),
      ...(more > 0 ? [{ kind: 'note' as const, text: say('quote.more-speakers', { count: more }) }] : []),
    ],
    actions:
      views.length > 0 ? [{ kind: 'choice', name: 'speaker', label: say('action.speaker'), choices: views }] : [],
  }
}

const quotedText = (count: number, { say }: Wording): string =>
  count === 0 ? say('quote.only-named') : say('quote.quotations', { count })

export function notQuotedReply(
  { chosen: { id, speaker }, quotedElsewhere }: Extract<QuoteAnswer, { outcome: 'not-quoted' }>,
  { about, outlet, asker }: Pick<QuoteAsked, 'about' | 'outlet' | 'asker'>,
  lookUps: QuoteLookUps,
): Reply {
  const { say, language } = asker
  const { name, mentions } = speaker
  const where = outlet === undefined ? '' : say('quote.in-outlet', { outlet: outlet.slice(0, MAX_TYPED_LENGTH) })
  const isQuoted = quotedElsewhere > 0
  const text = isQuoted
    ? say('quote.none-found', { name, about: aboutText(about, asker), where, count: quotedElsewhere })
    : say('quote.never-quoted', { name, count: mentions })
  return {
    audience: 'asker',
    language,
    heading: name,
    blocks: [{ kind: 'note', text }],
    actions: isQuoted ? [allQuotationsAction(id, asker)] : passagesAction(passagesNaming(name, lookUps), asker),
  }
}

/** Leads to all quotations of a speaker. */
export const allQuotationsAction = (speakerId: string, { say }: Wording): Action => ({
  kind: 'view',
  name: 'all',
  label: say('action.all-quotations'),
  view: encodeQuoteView({ speakerId, page: 0 }),
  command: 'quote',
})

/** A view carries no more passages. */
const MAX_PASSAGES = 10

function passagesAction(passages: readonly Passage[], { say }: Wording): readonly Action[] {
  const matches = passages.slice(0, MAX_PASSAGES).map((passage) => matchOf(passage, passage))
  if (matches.length === 0) return []
  const view = encodeMatchView({ matches, at: 0, context: 0, strength: 'quoted' })
  return [{ kind: 'view', name: 'passages', label: say('action.passages'), view, command: 'ask', beside: true }]
}
