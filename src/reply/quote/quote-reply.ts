/** A speaker's quotations in words: statements with their wordings, places and what differs. */

import type { Passage } from '../../passages/passage.ts'
import { type Attribution, attributionOf, sourceLine } from '../../sources/attribution.ts'
import type {
  PlacedQuotation,
  QuoteAnswer,
  QuotedStatement,
  QuotedWording,
  SpeakerChoice,
} from '../../speakers/quote-answer.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { contextAction, MAX_LINK_LENGTH } from '../actions.ts'
import { counted } from '../holdings-text.ts'
import { encodeMatchView, matchOf } from '../match-view.ts'
import type { Action, Block, Reply } from '../reply.ts'
import { encodeQuoteView, type QuoteView } from './quote-view.ts'

/** A page shows its first statement whole, and others as long as they stay below both limits. */
const MAX_WORDINGS_PER_PAGE = 3
/** In UTF-16 units. */
const MAX_TEXT_PER_PAGE = 1_500
/** Wordings of one statement that are shown; the others are listed. */
const MAX_WORDINGS = 3
/** Other places of the same words that are listed. */
const MAX_PLACES = 5
/** Two rows of buttons. */
const MAX_CHOICES = 10
/** Below this confidence the speaker is shown as probable. */
const MIN_SURE_CONFIDENCE = 0.8
/** In UTF-16 units: more of what was typed is not repeated. */
const MAX_TYPED_LENGTH = 80
/** In UTF-16 units: more of a mention or a cue is not shown. */
const MAX_MENTION_LENGTH = 60

/** Passages that name somebody, best first. */
type PassagesNaming = (name: string) => readonly Passage[]

interface QuoteAsked {
  readonly typed: string
  readonly about?: string | undefined
  readonly outlet?: string | undefined
}

/**
 * @param page from 0; a page beyond the last is the last
 * @param passagesNaming finds passages for somebody who is never quoted
 */
export function quoteReply(
  answer: QuoteAnswer,
  asked: QuoteAsked,
  page: number,
  passagesNaming: PassagesNaming,
): Reply {
  if (answer.outcome === 'quotations') return quotationsReply(answer.chosen, answer.statements, asked, page)
  if (answer.outcome === 'ambiguous') return whichReply(answer.choices, asked)
  if (answer.outcome === 'not-quoted') return notQuotedReply(answer, asked, passagesNaming)
  return {
    audience: 'asker',
    heading: 'No such speaker',
    blocks: [
      {
        kind: 'note',
        text: `This briefing has no speaker called “${asked.typed.slice(0, MAX_TYPED_LENGTH)}”. Quotations are attributed only in English articles.`,
      },
    ],
    actions: [passagesAction(passagesNaming(asked.typed))],
  }
}

function quotationsReply(
  { id, speaker }: SpeakerChoice,
  statements: readonly QuotedStatement[],
  { about, outlet }: QuoteAsked,
  asked: number,
): Reply {
  const pages = pagesOf(statements)
  const page = Math.min(asked, pages.length - 1)
  const shown = pages[page] ?? { first: 0, statements: [] }
  const view = (to: number): QuoteView => ({ speakerId: id, page: to, about, outlet })
  const last = shown.first + shown.statements.length
  const range = shown.statements.length > 1 ? `${shown.first + 1} to ${last}` : `${last}`
  const topic = about === undefined ? '' : ` about “${about.slice(0, MAX_TYPED_LENGTH)}”`
  const evidence = shown.statements.flatMap(({ wordings }) => wordings.slice(0, MAX_WORDINGS))
  return {
    audience: 'everyone',
    heading: `${speaker.name}${topic} · ${range} of ${counted(statements.length, 'statement')}`,
    blocks: shown.statements.flatMap(statementBlocks),
    actions: [
      { kind: 'view', name: 'previous', label: 'Previous', view: page > 0 ? encodeQuoteView(view(page - 1)) : null },
      {
        kind: 'view',
        name: 'next',
        label: 'Next',
        view: page + 1 < pages.length ? encodeQuoteView(view(page + 1)) : null,
      },
      ...evidence.flatMap((wording, i) => wordingContext(wording, evidence.length === 1 ? '' : String(i + 1))),
    ],
    view: encodeQuoteView(view(page)),
  }
}

interface Page {
  /** Number of its first statement, from 0. */
  readonly first: number
  readonly statements: readonly QuotedStatement[]
}

/** Fills each page with as many statements as fit; at least one. */
function pagesOf(statements: readonly QuotedStatement[]): readonly Page[] {
  const pages: { first: number; statements: QuotedStatement[]; evidence: number; text: number }[] = []
  for (const [i, statement] of statements.entries()) {
    const wordings = statement.wordings.slice(0, MAX_WORDINGS)
    const text = wordings.reduce((sum, { places }) => sum + (places[0]?.quotation.text.length ?? 0), 0)
    const page = pages.at(-1)
    if (page && page.evidence + wordings.length <= MAX_WORDINGS_PER_PAGE && page.text + text <= MAX_TEXT_PER_PAGE) {
      page.statements.push(statement)
      page.evidence += wordings.length
      page.text += text
    } else {
      pages.push({ first: i, statements: [statement], evidence: wordings.length, text })
    }
  }
  return pages
}

function statementBlocks({ wordings }: QuotedStatement): readonly Block[] {
  const blocks: Block[] = wordings.slice(0, MAX_WORDINGS).flatMap(wordingBlocks)
  const hidden = wordings.slice(MAX_WORDINGS).flatMap(({ places }) => places)
  if (wordings.length > 1) {
    blocks.unshift({ kind: 'note', text: `One statement in ${wordings.length} wordings; differences are underlined.` })
  }
  return hidden.length > 0 ? [...blocks, placesBlock('Also in other words', hidden)] : blocks
}

function wordingBlocks({ places, differing }: QuotedWording): readonly Block[] {
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
    label: labelOf(first.quotation),
    attribution: attributionIn(first),
  }
  return others.length > 0 ? [evidence, placesBlock('The same words are also in', others)] : [evidence]
}

const attributionIn = ({ quotation, article, passage }: PlacedQuotation): Attribution => ({
  ...attributionOf(article, passage.paragraph, quotation, MAX_LINK_LENGTH),
  id: quotation.id,
})

const placesBlock = (heading: string, places: readonly PlacedQuotation[]): Block => ({
  kind: 'list',
  heading,
  items: places.slice(0, MAX_PLACES).map((place) => {
    const attribution = attributionIn(place)
    return { text: `${attribution.title} — ${sourceLine(attribution)}`, link: attribution.link }
  }),
})

/** Who said it, how the article names them, and the cue: `Steve Witkoff (“he”, “warned”)`. */
export function labelOf({ speaker, mention, cue, kind, confidence }: PlacedQuotation['quotation']): string {
  const name = speaker?.name ?? ''
  const words = [mention, cue].flatMap((span) =>
    span === null || span.text === name ? [] : [`“${span.text.slice(0, MAX_MENTION_LENGTH)}”`],
  )
  const named = words.length > 0 ? `${name} (${words.join(', ')})` : name
  return [
    confidence < MIN_SURE_CONFIDENCE ? `Probably ${named}` : named,
    ...(kind === 'fragment' ? ['a fragment that the article quotes'] : []),
  ].join(' · ')
}

const wordingContext = ({ places: [first] }: QuotedWording, number: string): readonly Action[] =>
  first ? [contextAction(first.passage, first.quotation, number)] : []

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
  return {
    audience: 'asker',
    heading: `Which “${typed.slice(0, MAX_TYPED_LENGTH)}”?`,
    blocks: [
      {
        kind: 'list',
        heading: 'The name could mean',
        items: offered.map(({ speaker }, i) => ({
          text: `${i + 1}. ${speaker.name} — ${quotedText(speaker.quotations)}`,
        })),
      },
      ...(choices.length > offered.length
        ? [
            {
              kind: 'note' as const,
              text: `And ${choices.length - offered.length} more. Type more of the name to see them.`,
            },
          ]
        : []),
    ],
    actions: offered.map(({ id, speaker }, i) => ({
      kind: 'view',
      name: String(i + 1),
      label: speaker.name,
      view: viewOf(id),
    })),
  }
}

const quotedText = (quotations: number): string =>
  quotations === 0 ? 'named, never quoted' : counted(quotations, 'quotation')

function notQuotedReply(
  { chosen: { id, speaker }, quotedElsewhere }: Extract<QuoteAnswer, { outcome: 'not-quoted' }>,
  { about, outlet }: QuoteAsked,
  passagesNaming: PassagesNaming,
): Reply {
  if (quotedElsewhere === 0) {
    const text = `This briefing names ${speaker.name} ${counted(speaker.mentions, 'time')} but never quotes them.`
    return {
      audience: 'asker',
      heading: speaker.name,
      blocks: [{ kind: 'note', text }],
      actions: [passagesAction(passagesNaming(speaker.name))],
    }
  }
  const topic = about === undefined ? '' : ` about “${about.slice(0, MAX_TYPED_LENGTH)}”`
  const where = outlet === undefined ? '' : ` in ${outlet.slice(0, MAX_TYPED_LENGTH)}`
  const text = `No quotation by ${speaker.name}${topic}${where} was found. There ${isAre(quotedElsewhere)} ${counted(quotedElsewhere, 'quotation')} by ${speaker.name} in all.`
  return {
    audience: 'asker',
    heading: speaker.name,
    blocks: [{ kind: 'note', text }],
    actions: [
      { kind: 'view', name: 'all', label: 'All quotations', view: encodeQuoteView({ speakerId: id, page: 0 }) },
    ],
  }
}

const isAre = (count: number): string => (count === 1 ? 'is' : 'are')

/** A view carries no more passages. */
const MAX_PASSAGES = 10

function passagesAction(passages: readonly Passage[]): Action {
  const matches = passages.slice(0, MAX_PASSAGES).map((passage) => matchOf(passage, passage))
  const view = matches.length > 0 ? encodeMatchView({ matches, at: 0, context: 0, strength: 'quoted' }) : null
  return { kind: 'view', name: 'passages', label: 'Passages', view, command: 'ask', beside: true }
}
