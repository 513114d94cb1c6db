/** Where a passage or quotation comes from, in words: the provenance card. */

import type { Article } from '../../corpus/article.ts'
import type { ArticleOrigin, Origin, PastWords } from '../../corpus/article-version.ts'
import { sentencesWithin } from '../../passages/sentences-within.ts'
import { type Attribution, attributionOf, readableDay } from '../../sources/attribution.ts'
import { citationOf } from '../../sources/citation.ts'
import type { IdentifiedPlace, Provenance } from '../../sources/provenance.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import type { Span } from '../../text/span.ts'
import type { MessageKey } from '../../translations/messages.ts'
import { type Wording, type Wordings, wordingIn } from '../../translations/wording.ts'
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

type Unchanged = Extract<Provenance, { outcome: 'unchanged' }>
type EditedWords = NonNullable<Extract<Provenance, { outcome: 'edited' }>['now']>

const ENGLISH: Wordings = { asker: wordingIn(), everyone: wordingIn() }

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
export function provenanceReply(
  provenance: Provenance,
  form: ProvenanceForm = 'short',
  spoken: Wordings = ENGLISH,
): Reply {
  const reply = wholeReply(provenance, spoken)
  if (provenance.outcome === 'unknown') return reply
  const { id } = provenance
  if (form === 'whole') return { ...reply, view: `${id}${ALL}` }
  if (form === 'card' && provenance.outcome === 'unchanged') return cardOf(provenance, spoken.asker)
  const wording = wordingIn(reply.language)
  const facts = provenance.outcome === 'unchanged' ? shortFacts(provenance.place, provenance.origin, wording) : []
  return {
    ...reply,
    maxLines: MAX_LINES,
    blocks: [...reply.blocks.map((block) => (block.kind === 'list' ? onlyWide(block) : block)), ...facts],
    actions: [...reply.actions, { ...detailsAction(id, wording), only: 'narrow' }],
  }
}

const detailsAction = (id: string, { say }: Wording) =>
  ({ kind: 'view', name: 'details', label: say('action.details'), view: `${id}${ALL}` }) as const

const onlyWide = (block: ListBlock): ListBlock => ({ ...block, only: 'wide' })

/**
 * The card of an answer, whose reader may say that it does not answer.
 * @param words the rare words of the question; without any there is nothing to count
 */
export function withMisfit(card: Reply, id: string, words: readonly string[]): Reply {
  const { say } = wordingIn(card.language)
  const fitting = wordsWithin(words, MAX_MISFIT_LENGTH)
  if (fitting.length === 0) return card
  const view = `${id}${MISFIT}${fitting.join(' ')}`
  return { ...card, actions: [...card.actions, { kind: 'view', name: 'misfit', label: say('action.misfit'), view }] }
}

/** As many of the words, in order, as fit with a space between them. */
function wordsWithin(words: readonly string[], maxLength: number): readonly string[] {
  const count = words.findIndex((_, at) => words.slice(0, at + 1).join(' ').length > maxLength)
  return count === -1 ? words : words.slice(0, count)
}

/** What the card becomes when its reader has said so. */
export const misfitNoted = ({ say, language }: Wording): Reply => ({
  audience: 'asker',
  language,
  heading: say('misfit.noted'),
  blocks: [{ kind: 'note', text: say('misfit.kept') }],
  actions: [],
})

/** Provenance and citation together, for a reader who sees the words already. */
function cardOf({ id, place, origin }: Unchanged, wording: Wording): Reply {
  const { say, language } = wording
  const { apa } = citationOf(place.article, place.paragraph, id)
  return {
    audience: 'asker',
    language,
    heading: say('provenance.card', { kind: place.kind, id }),
    maxLines: MAX_LINES,
    blocks: [
      { kind: 'copy', heading: 'APA', text: apa },
      ...shortFacts(place, origin, wording),
      ...fileFacts(place, origin, wording),
    ],
    actions: [{ ...citeAction(id, wording), label: say('action.other-styles') }, detailsAction(id, wording)],
    view: sourceCardView(id),
  }
}

/** In hexadecimal digits: enough to tell files apart; the details show all of them. */
const SHORT_HASH_LENGTH = 12

/** Where the words are, and since when as they are, in a few lines. */
function shortFacts(
  { paragraph, kind }: IdentifiedPlace,
  origin: ArticleOrigin | undefined,
  { say, pieces }: Wording,
): readonly Block[] {
  const { added, changed } = origin ?? {}
  const since = changed ?? added
  const key = changed ? 'provenance.file-changed' : 'provenance.served-since'
  const place = paragraph === undefined ? '' : say('provenance.paragraph', { kind, number: String(paragraph) })
  return notesOf([place, since ? pieces(key, { when: { time: since.at } }) : ''])
}

/** Which file the words are in, and which version of it. */
function fileFacts(
  { article }: IdentifiedPlace,
  { sha256, corpusVersion }: Partial<ArticleOrigin> = {},
  { say }: Wording,
): readonly Block[] {
  const versions = [
    ...(sha256 === undefined ? [] : [`SHA-256 ${sha256.slice(0, SHORT_HASH_LENGTH)}…`]),
    ...(corpusVersion === undefined ? [] : [say('provenance.version', { version: corpusVersion })]),
  ]
  return notesOf([clipped(escapedName(article.file), MAX_FILE_LENGTH), versions.join(', ')])
}

const notesOf = (texts: readonly Text[]): readonly Block[] =>
  texts.filter((text) => text.length > 0).map((text) => ({ kind: 'note', text, only: 'narrow' }))

/** In UTF-16 units: two lines of a phone. */
const MAX_FILE_LENGTH = 70

function wholeReply(provenance: Provenance, { asker, everyone }: Wordings): Reply {
  if (provenance.outcome === 'unknown') return unknownReply(provenance.id, asker)
  if (provenance.outcome === 'taken-down') return takenDownReply(provenance.id, provenance.takenDown, asker)
  const { id } = provenance
  const { kind } = provenance.outcome === 'unchanged' ? provenance.place : provenance.past
  return {
    audience: 'everyone',
    language: everyone.language,
    view: id,
    heading: everyone.say(`provenance.${provenance.outcome}`, { kind, id }),
    ...shownOf(provenance, everyone),
  }
}

function shownOf(
  provenance: Unchanged | Extract<Provenance, { outcome: 'edited' | 'removed' }>,
  wording: Wording,
): Pick<Reply, 'blocks' | 'actions'> {
  if (provenance.outcome === 'unchanged') {
    const { id, place, origin } = provenance
    const link = linkOf(place.article, place)
    const source = sourceBlock({ article: place.article, link }, originItems(origin, wording), wording)
    return {
      blocks: [{ ...wordsBlock(place, id, wording), leads: true }, source],
      actions: [citeAction(id, wording), ...openAction(link, wording)],
    }
  }
  const { id, past } = provenance
  const before: EvidenceBlock = { ...wordsBlock(past, id, wording), label: wording.say('provenance.as-shown') }
  const then = pastSourceBlock(past, wording)
  if (provenance.outcome === 'removed')
    return { blocks: [before, ...elsewhereBlocks(provenance, wording), then], actions: [] }
  const { now, article, origin } = provenance
  return {
    blocks: [
      { ...before, ...(now ? { differing: now.differingBefore } : {}) },
      now ? nowWords(now, wording) : { kind: 'note', text: wording.say('provenance.words-gone') },
      then,
      nowBlock(past.article, article, originItems(origin, wording), wording),
    ],
    actions: openAction(article.url, wording),
  }
}

const nowWords = ({ passage, differing }: EditedWords, wording: Wording): EvidenceBlock => ({
  ...wordsBlock(passage, passage.id, wording),
  label: wording.say('provenance.as-now'),
  differing,
})

/** In UTF-16 units: a reply repeats no more of what was typed. */
const MAX_ID_LENGTH = 40

function unknownReply(id: string, { say, language }: Wording): Reply {
  const text = say('provenance.unknown', { id: clipped(id, MAX_ID_LENGTH) })
  return {
    audience: 'asker',
    language,
    heading: say('provenance.no-such-id'),
    blocks: [
      { kind: 'note', text: `${text}${say('provenance.where-ids-are')}`, only: 'wide' },
      { kind: 'note', text: `${text}${say('provenance.where-ids-are-behind')}`, only: 'narrow' },
    ],
    actions: [],
  }
}

const takenDownReply = (id: string, origin: Origin, wording: Wording): Reply => ({
  audience: 'asker',
  language: wording.language,
  heading: wording.say('provenance.article-taken-down', { id }),
  blocks: [
    {
      kind: 'note',
      text: wording.pieces('provenance.taken-down', { when: { time: origin.at }, how: howText(origin, wording) }),
    },
  ],
  actions: [],
})

/** The words with their source; the link is shown with the other facts. */
function wordsBlock(
  words: Span & Pick<IdentifiedPlace, 'article' | 'speaker'> & { readonly paragraph?: number | undefined },
  id: string,
  { language }: Wording,
): EvidenceBlock {
  const { article, paragraph, speaker } = words
  const sentences = sentencesWithin(article, words)
  const known = attributionOf(article, paragraph, words, MAX_LINK_LENGTH)
  const attribution: Attribution = { ...known, id, link: undefined, language }
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
  { article, link }: { readonly article: Article; readonly link: string | undefined },
  more: readonly ListItem[],
  wording: Wording,
): ListBlock {
  const { say } = wording
  const { url } = article
  return {
    kind: 'list',
    heading: say('provenance.source'),
    items: [
      ...sourceFacts(article, wording),
      ...(url === undefined ? [] : [{ text: say('provenance.link'), link: url }]),
      ...(link === url ? [] : [{ text: say('provenance.link-to-words'), link }]),
      ...more,
    ],
  }
}

type FactKey = Extract<MessageKey, `fact.${string}`>

/** What is known of the facts. */
const factsOf = (facts: Readonly<Partial<Record<FactKey, Text | undefined>>>, { say }: Wording): readonly ListItem[] =>
  (Object.keys(facts) as FactKey[]).flatMap((key) => {
    const value = facts[key]
    if (value === undefined) return []
    return [{ text: typeof value === 'string' ? `${say(key)}${value}` : [say(key), ...value] }]
  })

function sourceFacts(article: Article, wording: Wording): readonly ListItem[] {
  const { title, outlet, author, published, file } = article
  const facts = {
    'fact.title': title,
    'fact.outlet': outlet,
    'fact.author': author,
    'fact.published': published === undefined ? undefined : readableDay(published, wording.language),
    'fact.file': escapedName(file),
  }
  return factsOf(facts, wording)
}

/** The facts that have changed, and where the file comes from. */
function nowBlock(then: Article, now: Article, origin: readonly ListItem[], wording: Wording): Block {
  const before = sourceFacts(then, wording).map(({ text }) => text)
  const changed = sourceFacts(now, wording).filter(({ text }) => !before.includes(text))
  return { kind: 'list', heading: wording.say('provenance.article-now'), items: [...changed, ...origin] }
}

const originItems = (origin: ArticleOrigin | undefined, wording: Wording): readonly ListItem[] =>
  factsOf(
    {
      'fact.added': originText(origin?.added, wording),
      'fact.changed': originText(origin?.changed, wording),
      'fact.sha256': origin?.sha256,
      'fact.version': origin?.corpusVersion,
    },
    wording,
  )

function pastSourceBlock(past: PastWords, wording: Wording): Block {
  const facts = {
    'fact.from': originText(past.added, wording),
    'fact.until': originText(past.gone, wording),
    'fact.removed': originText(past.removed, wording),
    'fact.sha256': past.sha256,
    'fact.version': past.corpusVersion,
  }
  const { article } = past
  const source = sourceBlock({ article, link: article.url }, factsOf(facts, wording), wording)
  return { ...source, heading: wording.say('provenance.article-then') }
}

/** Such as `2026-11-22 18:45 UTC, refresh by Ada`; undefined if nothing is known. */
const originText = (origin: Origin | undefined, wording: Wording): readonly TextPart[] | undefined =>
  origin && [{ time: origin.at }, `, ${howText(origin, wording)}`]

/** Such as `refresh by Ada`. */
function howText({ with: way, by }: Origin, { say }: Wording): string {
  const how = say(`origin.${way}`)
  return by === undefined ? how : say('origin.by', { how, name: by })
}

function elsewhereBlocks(
  { elsewhere }: Extract<Provenance, { outcome: 'removed' }>,
  { say }: Wording,
): readonly Block[] {
  if (!elsewhere) return []
  const { article, id } = elsewhere
  const text = `${article.title} · ${escapedName(article.file)} · ${say('source.id', { id })}`
  return [{ kind: 'list', heading: say('provenance.same-words'), items: [{ text, link: article.url }] }]
}
