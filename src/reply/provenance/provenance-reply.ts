/** Where a passage or quotation comes from, in words: the provenance card. */

import type { Article } from '../../corpus/article.ts'
import type { ArticleOrigin, Origin, PastWords } from '../../corpus/article-version.ts'
import { type Attribution, attributionOf, readableDay } from '../../sources/attribution.ts'
import { citationOf } from '../../sources/citation.ts'
import type { IdentifiedPlace, Provenance } from '../../sources/provenance.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { sentencesWithin } from '../../text/sentences-within.ts'
import type { Span } from '../../text/span.ts'
import { citeAction, MAX_LINK_LENGTH, openAction, sourceCardView } from '../actions.ts'
import type { Block, EvidenceBlock, ListBlock, ListItem, Reply, Text, TextPart } from '../reply.ts'

/** A phone shows it without scrolling. */
const MAX_LINES = 15
/** Tells the view of the card that holds provenance and citation, and that of everything, from an id. */
const ALL = '*'
/** Between the id and the rare words of a question, in the view of a card whose reader says that it does not answer. */
const MISFIT = '!'
/** In UTF-16 units: what a button's id has room for (components reference), less the rest of the view. */
const MAX_MISFIT_LENGTH = 60

export type ProvenanceForm = 'short' | 'card' | 'whole'

interface ProvenanceView {
  /** Of a passage or a quotation. */
  readonly id: string
  readonly form: ProvenanceForm
  /** The rare words of a question that the passage does not answer, as its reader says. */
  readonly misfit?: readonly string[]
}

/** Reads the view of a provenance: an id, with `+` for the card, `*` for everything, and `!` before words that it does not answer. */
export function decodeProvenanceView(view: string): ProvenanceView {
  if (view.endsWith(ALL)) return { id: view.slice(0, -1), form: 'whole' }
  const [unfit = '', words] = view.split(MISFIT, 2)
  if (words !== undefined) return { id: unfit, form: 'card', misfit: words.split(' ') }
  const id = view.replace(/\+$/, '')
  return { id, form: sourceCardView(id) === view ? 'card' : 'short' }
}

/** @param form how much an edge with little room shows; others show everything */
export function provenanceReply(provenance: Provenance, form: ProvenanceForm = 'short'): Reply {
  const reply = wholeReply(provenance)
  if (provenance.outcome === 'unknown') return reply
  const { id } = provenance
  if (form === 'whole') return { ...reply, view: `${id}${ALL}` }
  if (form === 'card' && provenance.outcome === 'unchanged') return cardOf(provenance)
  const details = { kind: 'view', name: 'details', label: 'Details', view: `${id}${ALL}`, only: 'narrow' } as const
  const facts = provenance.outcome === 'unchanged' ? shortFacts(provenance.place, provenance.origin) : []
  return {
    ...reply,
    maxLines: MAX_LINES,
    blocks: [...reply.blocks.map((block) => (block.kind === 'list' ? onlyWide(block) : block)), ...facts],
    actions: [...reply.actions, details],
  }
}

const onlyWide = (block: ListBlock): ListBlock => ({ ...block, only: 'wide' })

/**
 * The card of an answer, whose reader may say that it does not answer.
 * @param words the rare words of the question; without any there is nothing to count
 */
export function withMisfit(card: Reply, id: string, words: readonly string[]): Reply {
  const fitting = wordsWithin(words, MAX_MISFIT_LENGTH)
  if (fitting.length === 0) return card
  const view = `${id}${MISFIT}${fitting.join(' ')}`
  return { ...card, actions: [...card.actions, { kind: 'view', name: 'misfit', label: 'This does not answer', view }] }
}

/** As many of the words, in order, as fit with a space between them. */
function wordsWithin(words: readonly string[], maxLength: number): readonly string[] {
  const count = words.findIndex((_, at) => words.slice(0, at + 1).join(' ').length > maxLength)
  return count === -1 ? words : words.slice(0, count)
}

/** What the card becomes when its reader has said so. */
export const MISFIT_NOTED: Reply = {
  audience: 'asker',
  heading: 'Noted: this does not answer',
  blocks: [{ kind: 'note', text: 'Moderators see the rare words of such questions, never the question or who asked.' }],
  actions: [],
}

/** Provenance and citation together, for a reader who sees the words already. */
function cardOf({ id, place, origin }: Extract<Provenance, { outcome: 'unchanged' }>): Reply {
  const { apa } = citationOf(place.article, place.paragraph, id)
  return {
    audience: 'asker',
    heading: `Source of ${KINDS[place.kind].toLowerCase()} ${id}`,
    maxLines: MAX_LINES,
    blocks: [{ kind: 'copy', heading: 'APA', text: apa }, ...shortFacts(place, origin), ...fileFacts(place, origin)],
    actions: [
      { ...citeAction(id), label: 'Other styles' },
      { kind: 'view', name: 'details', label: 'Details', view: `${id}${ALL}` },
    ],
    view: sourceCardView(id),
  }
}

/** In hexadecimal digits: enough to tell files apart; the details show all of them. */
const SHORT_HASH_LENGTH = 12

/** Where the words are, and since when as they are, in a few lines. */
function shortFacts({ paragraph, kind }: IdentifiedPlace, origin: ArticleOrigin | undefined): readonly Block[] {
  const { added, changed } = origin ?? {}
  const since: Text = changed ? ['File changed ', { time: changed.at }] : firstServed(added)
  return notesOf([paragraph === undefined ? '' : `${KINDS[kind]} in paragraph ${paragraph}`, since])
}

const firstServed = (added: Origin | undefined): Text => (added ? ['In the briefing since ', { time: added.at }] : '')

/** Which file the words are in, and which version of it. */
function fileFacts(
  { article }: IdentifiedPlace,
  { sha256, corpusVersion }: Partial<ArticleOrigin> = {},
): readonly Block[] {
  const versions = [
    ...(sha256 === undefined ? [] : [`SHA-256 ${sha256.slice(0, SHORT_HASH_LENGTH)}…`]),
    ...(corpusVersion === undefined ? [] : [`corpus version ${corpusVersion}`]),
  ]
  return notesOf([clipped(escapedName(article.file), MAX_FILE_LENGTH), versions.join(', ')])
}

const notesOf = (texts: readonly Text[]): readonly Block[] =>
  texts.filter((text) => text.length > 0).map((text) => ({ kind: 'note', text, only: 'narrow' }))

/** In UTF-16 units: two lines of a phone. */
const MAX_FILE_LENGTH = 70

function wholeReply(provenance: Provenance): Reply {
  if (provenance.outcome === 'unknown') return unknownReply(provenance.id)
  if (provenance.outcome === 'taken-down') return takenDownReply(provenance.id, provenance.takenDown)
  const common = { audience: 'everyone', view: provenance.id } as const
  if (provenance.outcome === 'unchanged') {
    const { id, place, origin } = provenance
    const link = linkOf(place.article, place)
    return {
      ...common,
      heading: `${KINDS[place.kind]} ${id}: unchanged since shown`,
      blocks: [{ ...wordsBlock(place, id), leads: true }, sourceBlock(place.article, link, originItems(origin))],
      actions: [citeAction(id), ...openAction(link)],
    }
  }
  const { id, past } = provenance
  const before: EvidenceBlock = {
    ...wordsBlock(past, id),
    label: 'As it was shown',
    ...(provenance.outcome === 'edited' && provenance.now ? { differing: provenance.now.differingBefore } : {}),
  }
  if (provenance.outcome === 'removed') {
    return {
      ...common,
      heading: `${KINDS[past.kind]} ${id}: its article was removed`,
      blocks: [before, ...elsewhereBlocks(provenance), pastSourceBlock(past)],
      actions: [],
    }
  }
  const { now, article, origin } = provenance
  return {
    ...common,
    heading: `${KINDS[past.kind]} ${id}: edited since it was shown`,
    blocks: [
      before,
      ...(now
        ? [
            {
              ...wordsBlock(now.passage, now.passage.id),
              label: 'As it is now; differences are underlined',
              differing: now.differing,
            },
          ]
        : [{ kind: 'note' as const, text: 'The article no longer has these words or similar ones.' }]),
      pastSourceBlock(past),
      nowBlock(past.article, article, origin),
    ],
    actions: openAction(article.url),
  }
}

/** In UTF-16 units: a reply repeats no more of what was typed. */
const MAX_ID_LENGTH = 40

const KINDS = { passage: 'Passage', quotation: 'Quotation' } as const

function unknownReply(id: string): Reply {
  const text = `This briefing has no record of a passage or quotation with the id “${clipped(id, MAX_ID_LENGTH)}”.`
  return {
    audience: 'asker',
    heading: 'No such id',
    blocks: [
      {
        kind: 'note',
        text: `${text} The id is at the end of the source line of every passage and quotation that I show.`,
        only: 'wide',
      },
      { kind: 'note', text: `${text} “Source” under an answer shows its id.`, only: 'narrow' },
    ],
    actions: [],
  }
}

const takenDownReply = (id: string, origin: Origin): Reply => ({
  audience: 'asker',
  heading: `${id}: its article was taken down`,
  blocks: [
    {
      kind: 'note',
      text: `The article of these words was taken down: ${originText(origin)}. Nothing of it is kept, so I cannot show the words or their source.`,
    },
  ],
  actions: [],
})

/** The words with their source; the link is shown with the other facts. */
function wordsBlock(
  words: Span & Pick<IdentifiedPlace, 'article' | 'speaker'> & { readonly paragraph?: number | undefined },
  id: string,
): EvidenceBlock {
  const { article, paragraph, speaker } = words
  const sentences = sentencesWithin(article.body, words)
  const attribution: Attribution = { ...attributionOf(article, paragraph, words, MAX_LINK_LENGTH), id, link: undefined }
  return {
    kind: 'evidence',
    body: article.body,
    sentences: sentences.length > 0 ? sentences : [words],
    answering: sentences[0] ?? words,
    plain: true,
    attribution,
    ...(speaker === undefined ? {} : { label: speaker }),
  }
}

const linkOf = (article: Article, words: Span): string | undefined =>
  attributionOf(article, undefined, words, MAX_LINK_LENGTH).link

function sourceBlock(
  article: Article,
  link: string | undefined,
  more: readonly (ListItem | null)[],
  heading = 'Source',
): ListBlock {
  const { url } = article
  const items = [
    ...sourceFacts(article),
    url === undefined ? null : { text: 'Link', link: url },
    link === url ? null : { text: 'Link to these words', link },
    ...more,
  ]
  return { kind: 'list', heading, items: items.filter((item) => item !== null) }
}

const fact = (name: string, value: Text | undefined): ListItem | null => {
  if (value === undefined) return null
  return { text: typeof value === 'string' ? `${name}: ${value}` : [`${name}: `, ...value] }
}

const sourceFacts = ({ title, outlet, author, published, file }: Article): readonly (ListItem | null)[] => [
  fact('Title', title),
  fact('Outlet', outlet),
  fact('Author', author),
  fact('Published', published === undefined ? undefined : readableDay(published)),
  fact('File', escapedName(file)),
]

/** The facts that have changed, and where the file comes from. */
function nowBlock(then: Article, now: Article, origin: ArticleOrigin | undefined): Block {
  const before = sourceFacts(then).map((item) => item?.text)
  const items = [...sourceFacts(now).filter((item) => item && !before.includes(item.text)), ...originItems(origin)]
  return { kind: 'list', heading: 'The article now', items: items.filter((item) => item !== null) }
}

const originItems = (origin: ArticleOrigin | undefined): readonly (ListItem | null)[] => [
  fact('Added', origin?.added && originText(origin.added)),
  fact('File last changed', origin?.changed && originText(origin.changed)),
  fact('SHA-256 of the file', origin?.sha256),
  fact('Corpus version', origin?.corpusVersion),
]

const pastSourceBlock = (past: PastWords): Block =>
  sourceBlock(
    past.article,
    past.article.url,
    [
      fact('In the briefing from', originText(past.added)),
      fact('In the briefing until', past.gone && originText(past.gone)),
      fact('Removed', past.removed && originText(past.removed)),
      fact('SHA-256 of the file', past.sha256),
      fact('Corpus version', past.corpusVersion),
    ],
    'The article then',
  )

const WAYS: Readonly<Record<Origin['with'], string>> = {
  start: 'found when the bot started',
  refresh: 'refresh',
  addition: 'addition',
  removal: 'removal',
  restoration: 'restoration',
  takedown: 'takedown',
}

/** Such as `2026-11-22 18:45 UTC, refresh by Ada`. */
const originText = ({ at, with: way, by }: Origin): readonly TextPart[] => [
  { time: at },
  `, ${WAYS[way]}${by === undefined ? '' : ` by ${by}`}`,
]

function elsewhereBlocks({ elsewhere }: Extract<Provenance, { outcome: 'removed' }>): readonly Block[] {
  if (!elsewhere) return []
  const { article, id } = elsewhere
  return [
    {
      kind: 'list',
      heading: 'The same words are in',
      items: [{ text: `${article.title} · ${escapedName(article.file)} · id ${id}`, link: article.url }],
    },
  ]
}
