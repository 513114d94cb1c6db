/** Digests in words: what is new, and what a moderator is told of a schedule. */
import type { Briefing } from '../briefing/briefing.ts'
import type { Digest } from '../digests/digest-book.ts'
import type { DigestContent, ReportedStatement } from '../digests/digest-content.ts'
import { nextDue, type Schedule } from '../digests/schedule.ts'
import { clipped } from '../text/clipped.ts'
import { type Wording, wordingIn } from '../translations/wording.ts'
import { matchViewReply } from './ask/answer-reply.ts'
import { commandPart } from './command-part.ts'
import { matchOf } from './match-view.ts'
import type { Action, Block, LinkedPart, ListItem, Reply } from './reply.ts'

const STOP = /^stop:(?<channelId>\d{1,20})$/
const MAX_ARTICLES = 15
/** In UTF-16 units. */
const MAX_TITLE_LENGTH = 120

/** @returns the id of the channel whose digest is to stop; null if the text is not a view */
export const decodeDigestView = (text: string): string | null => STOP.exec(text)?.groups?.channelId ?? null

const stopAction = ({ channelId }: Pick<Digest, 'channelId'>, { say }: Wording): Action => ({
  kind: 'view',
  name: 'stop',
  label: say('action.stop-digest'),
  view: `stop:${channelId}`,
  beside: true,
})

/** What is new, in the language of the digest. */
export function digestReply(briefing: Briefing, digest: Digest, content: DigestContent): Reply {
  const { articles, reported, quoted } = content
  const wording = wordingIn(digest.language)
  const { say, pieces, language } = wording
  const left = content.count - MAX_ARTICLES
  const more = pieces('digest.more', { count: left, command: commandPart('sources', wording) })
  return {
    audience: 'everyone',
    language,
    heading: say('digest.heading', { count: content.count }),
    blocks: [
      {
        kind: 'list',
        heading: say('digest.articles'),
        items: [
          ...articles.slice(0, MAX_ARTICLES).map((article) => listed(article, wording)),
          ...(left > 0 ? [{ text: more }] : []),
        ],
      },
      ...reported.flatMap((statement) => statementBlock(briefing, statement, wording)),
      ...(quoted.length === 0 ? [] : [quotedList(quoted, wording)]),
    ],
    actions: [stopAction(digest, wording)],
  }
}

type NewArticle = DigestContent['articles'][number]

const titleOf = ({ title, url }: NewArticle): LinkedPart => ({ text: clipped(title, MAX_TITLE_LENGTH), link: url })

function listed(article: NewArticle, { pieces }: Wording): ListItem {
  const { outlet } = article
  const title = titleOf(article)
  return { text: outlet === undefined ? [title] : pieces('digest.article', { outlet, title }) }
}

/** The sentence that several outlets report, word for word and with its source. */
function statementBlock(
  briefing: Briefing,
  { passage, sentence, outlets }: ReportedStatement,
  wording: Wording,
): readonly Block[] {
  const view = { matches: [matchOf(passage, sentence)], at: 0, context: 0, strength: 'quoted' } as const
  const words = matchViewReply(briefing, view, wording)?.blocks.find((block) => block.kind === 'evidence')
  if (!words) return []
  const { leads: _, ...block } = words
  const label = wording.say('digest.reported', { count: outlets })
  return [{ ...block, sentences: [sentence], answering: sentence, plain: true, label }]
}

const quotedList = (quoted: DigestContent['quoted'], { say }: Wording): Block => ({
  kind: 'list',
  heading: say('digest.quoted'),
  items: quoted.map(({ name, article }) => ({ text: [`${name} — `, titleOf(article)] })),
})

/** @param now milliseconds since 1970 */
export function digestSetReply(digest: Digest, now: number, wording: Wording): Reply {
  const { say, pieces, language } = wording
  const next = pieces('digest.next', { when: { time: nextDue(digest, now) } })
  return {
    audience: 'asker',
    language,
    heading: say('digest.set'),
    blocks: [
      { kind: 'note', text: say('digest.promise', { schedule: scheduleText(digest, wording) }) },
      { kind: 'note', text: next },
    ],
    actions: [stopAction(digest, wording)],
  }
}

/** @param digest null if there was none */
export function digestStoppedReply(digest: Digest | null, wording: Wording): Reply {
  const { say, language } = wording
  return {
    audience: 'asker',
    language,
    heading: say(digest === null ? 'digest.none' : 'digest.stopped'),
    blocks: [
      {
        kind: 'note',
        text:
          digest === null
            ? say('digest.channel-has-none')
            : say('digest.is-stopped', { schedule: scheduleText(digest, wording) }),
      },
    ],
    actions: [],
  }
}

const DAYS_A_WEEK = 7
/** Days of the week are counted from 1 for Monday. */
const SUNDAY = Date.UTC(1970, 0, 4)
const DAY_MS = 86_400_000

/** In words: `08:30 (Europe/Berlin), every day`. */
export function scheduleText({ at, zone, days }: Schedule, { say, language }: Wording): string {
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  const names = days.map((day) => weekday.format(SUNDAY + day * DAY_MS))
  const named = days.length === DAYS_A_WEEK ? say('digest.every-day') : names.join(', ')
  return say('digest.schedule', { at, zone, days: named })
}
