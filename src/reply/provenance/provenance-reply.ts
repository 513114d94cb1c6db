/** Where a passage or quotation comes from, in words: the provenance card. */

import type { Article } from '../../corpus/article.ts'
import type { ArticleOrigin, Origin, PastWords } from '../../corpus/article-version.ts'
import { type Attribution, attributionOf, readableDay } from '../../sources/attribution.ts'
import type { IdentifiedPlace, Provenance } from '../../sources/provenance.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { sentencesWithin } from '../../text/sentences-within.ts'
import type { Span } from '../../text/span.ts'
import { citeAction, MAX_LINK_LENGTH, openAction } from '../actions.ts'
import type { Block, EvidenceBlock, ListItem, Reply } from '../reply.ts'
import { timeText } from '../time-text.ts'

export function provenanceReply(provenance: Provenance): Reply {
  if (provenance.outcome === 'unknown') return unknownReply(provenance.id)
  const common = { audience: 'everyone', view: provenance.id } as const
  if (provenance.outcome === 'unchanged') {
    const { id, place, origin } = provenance
    return {
      ...common,
      heading: `${KINDS[place.kind]} ${id}: unchanged since it was shown`,
      blocks: [wordsBlock(place, id), sourceBlock(place.article, linkOf(place.article, place), originItems(origin))],
      actions: [citeAction(id), ...openAction(linkOf(place.article, place))],
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

const unknownReply = (id: string): Reply => ({
  audience: 'asker',
  heading: 'No such id',
  blocks: [
    {
      kind: 'note',
      text: `This briefing has no record of a passage or quotation with the id “${id.slice(0, MAX_ID_LENGTH)}”. The id is at the end of the source line of every passage and quotation that I show.`,
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
): Block {
  const { url } = article
  const items = [
    ...sourceFacts(article),
    url === undefined ? null : { text: 'Link', link: url },
    link === url ? null : { text: 'Link to these words', link },
    ...more,
  ]
  return { kind: 'list', heading, items: items.filter((item) => item !== null) }
}

const fact = (name: string, value: string | undefined): ListItem | null =>
  value === undefined ? null : { text: `${name}: ${value}` }

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
}

/** Such as `2026-11-22 18:45 UTC, refresh by Ada`. */
const originText = ({ at, with: way, by }: Origin): string =>
  `${timeText(at)}, ${WAYS[way]}${by === undefined ? '' : ` by ${by}`}`

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
