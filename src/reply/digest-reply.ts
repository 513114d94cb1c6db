/** Digests in words: what is new, and what a moderator is told of a schedule. */
import type { Briefing } from '../briefing/briefing.ts'
import type { Digest } from '../digests/digest-book.ts'
import type { DigestContent, ReportedStatement } from '../digests/digest-content.ts'
import { nextDue, scheduleText } from '../digests/schedule.ts'
import { clipped } from '../text/clipped.ts'
import { wordingIn } from '../translations/wording.ts'
import { matchViewReply } from './ask/answer-reply.ts'
import { commandPart } from './command-part.ts'
import { matchOf } from './match-view.ts'
import type { Action, Block, ListItem, Reply } from './reply.ts'

const STOP = /^stop:(?<channelId>\d{1,20})$/
const MAX_ARTICLES = 15
/** In UTF-16 units. */
const MAX_TITLE_LENGTH = 120

/** @returns the id of the channel whose digest is to stop; null if the text is not a view */
export const decodeDigestView = (text: string): string | null => STOP.exec(text)?.groups?.channelId ?? null

const stopAction = ({ channelId }: Pick<Digest, 'channelId'>): Action => ({
  kind: 'view',
  name: 'stop',
  label: 'Stop this digest',
  view: `stop:${channelId}`,
  beside: true,
})

export function digestReply(briefing: Briefing, digest: Digest, { articles, reported, quoted }: DigestContent): Reply {
  const more = articles.length - MAX_ARTICLES
  return {
    audience: 'everyone',
    heading: `New in the briefing: ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`,
    blocks: [
      {
        kind: 'list',
        heading: 'Articles',
        items: [
          ...articles.slice(0, MAX_ARTICLES).map(listed),
          ...(more > 0 ? [{ text: ['and ', `${more} more: `, commandPart('sources', wordingIn())] }] : []),
        ],
      },
      ...reported.flatMap((statement) => statementBlock(briefing, statement)),
      ...(quoted.length === 0 ? [] : [quotedList(quoted)]),
    ],
    actions: [stopAction(digest)],
  }
}

const listed = (article: DigestContent['articles'][number]): ListItem => ({
  text: [
    ...(article.outlet === undefined ? [] : [`${article.outlet}: `]),
    { text: clipped(article.title, MAX_TITLE_LENGTH), link: article.url },
  ],
})

/** The sentence that several outlets report, word for word and with its source. */
function statementBlock(briefing: Briefing, { passage, sentence, outlets }: ReportedStatement): readonly Block[] {
  const view = { matches: [matchOf(passage, sentence)], at: 0, context: 0, strength: 'quoted' } as const
  const words = matchViewReply(briefing, view)?.blocks.find((block) => block.kind === 'evidence')
  if (!words) return []
  const { leads: _, ...block } = words
  return [
    { ...block, sentences: [sentence], answering: sentence, plain: true, label: `${outlets} outlets report this` },
  ]
}

const quotedList = (quoted: DigestContent['quoted']): Block => ({
  kind: 'list',
  heading: 'Quoted for the first time',
  items: quoted.map(({ name, article }) => ({
    text: [`${name} — `, { text: clipped(article.title, MAX_TITLE_LENGTH), link: article.url }],
  })),
})

/** @param now milliseconds since 1970 */
export const digestSetReply = (digest: Digest, now: number): Reply => ({
  audience: 'asker',
  heading: 'Digest set up',
  blocks: [
    {
      kind: 'note',
      text: `At ${scheduleText(digest)}, I post there what is new in the briefing. If nothing is new, I post nothing.`,
    },
    { kind: 'note', text: ['The next time is ', { time: nextDue(digest, now) }, '.'] },
  ],
  actions: [stopAction(digest)],
})

/** @param digest null if there was none */
export const digestStoppedReply = (digest: Digest | null): Reply => ({
  audience: 'asker',
  heading: digest === null ? 'No digest' : 'Digest stopped',
  blocks: [
    {
      kind: 'note',
      text: digest === null ? 'This channel has no digest.' : `The digest at ${scheduleText(digest)} is stopped.`,
    },
  ],
  actions: [],
})
