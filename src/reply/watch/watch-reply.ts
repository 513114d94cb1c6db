/** Watches in words: what they tell, and what a member is told of them. */
import type { Briefing } from '../../briefing/briefing.ts'
import { clipped } from '../../text/clipped.ts'
import { wordingIn } from '../../translations/wording.ts'
import { MAX_MESSAGES_A_DAY, type Watch } from '../../watches/watch.ts'
import { matchViewReply } from '../ask/answer-reply.ts'
import { commandPart } from '../command-part.ts'
import type { MatchView } from '../match-view.ts'
import type { Action, ListItem, Reply } from '../reply.ts'

/** The command whose views stop and resume watches. */
const COMMAND = 'watch list'
const VIEW = /^(?<deed>stop|resume):(?<id>[0-9a-z]{8})$/
/** In UTF-16 units: a question in a list or a menu. */
const MAX_LISTED_LENGTH = 80
/** Discord's menus have no more. */
const MAX_CHOICES = 25

export interface WatchView {
  readonly deed: 'stop' | 'resume'
  readonly id: string
}

/** @returns null if the text is not a view */
export function decodeWatchView(text: string): WatchView | null {
  const { deed, id } = VIEW.exec(text)?.groups ?? {}
  return id === undefined ? null : { deed: deed === 'stop' ? 'stop' : 'resume', id }
}

/** What is new on a watched question. @returns null if the passage is no longer in the briefing */
export function newsReply(
  briefing: Briefing,
  { id, question }: Pick<Watch, 'id' | 'question'>,
  view: MatchView,
): Reply | null {
  const reply = matchViewReply(briefing, view)
  if (!reply) return null
  const stop: Action = {
    kind: 'view',
    name: 'stop',
    label: 'Stop watching',
    view: `stop:${id}`,
    command: COMMAND,
    beside: true,
  }
  return {
    ...reply,
    heading: `New on your watch · ${reply.heading}`,
    asked: { question },
    actions: [...reply.actions, stop],
  }
}

const STORED =
  'I store the text of this question, your id and the place, until the watch is removed or I leave this server.'

export const watchAddedReply = (watch: Watch, notes: readonly string[]): Reply => ({
  audience: 'asker',
  heading: 'Watching',
  blocks: [
    { kind: 'note', text: `“${watch.question}”` },
    {
      kind: 'note',
      text: [
        'When a refresh brings a passage that answers it, a strong or likely match, I send it ',
        `${placeText(watch)}, once, and at most ${MAX_MESSAGES_A_DAY} a day.`,
      ],
    },
    ...notes.map((text) => ({ kind: 'note' as const, text })),
    { kind: 'note', text: STORED },
  ],
  actions: [{ kind: 'view', name: 'stop', label: 'Stop watching', view: `stop:${watch.id}`, command: COMMAND }],
})

const placeText = ({ channelId }: Watch): string =>
  channelId === undefined ? 'to you in a direct message' : 'to the channel that you chose'

export function watchListReply(watches: readonly Watch[]): Reply {
  if (watches.length === 0) {
    return {
      audience: 'asker',
      heading: 'You watch nothing',
      blocks: [{ kind: 'note', text: ['Set up a watch with ', commandPart('watch add', wordingIn()), '.'] }],
      actions: [],
    }
  }
  const paused = watches.filter((watch) => watch.paused !== undefined)
  return {
    audience: 'asker',
    heading: `${watches.length} ${watches.length === 1 ? 'watch' : 'watches'}`,
    blocks: [
      { kind: 'list', heading: 'Watched questions', items: watches.map(listed) },
      { kind: 'note', text: STORED },
    ],
    actions: [...choiceOf('stop', 'Stop watching …', watches), ...choiceOf('resume', 'Try again …', paused)],
  }
}

const listed = ({ question, channelId, paused }: Watch): ListItem => ({
  text: [
    clipped(question, MAX_LISTED_LENGTH),
    channelId === undefined ? ' · direct message' : ' · a channel',
    ...(paused === undefined ? [] : [` · paused, because ${paused}`]),
  ],
})

const choiceOf = (deed: WatchView['deed'], label: string, watches: readonly Watch[]): readonly Action[] =>
  watches.length === 0
    ? []
    : [
        {
          kind: 'choice',
          name: deed,
          label,
          choices: watches.slice(0, MAX_CHOICES).map(({ id, question }, i) => ({
            name: `${deed}${i + 1}`,
            label: clipped(question, MAX_LISTED_LENGTH),
            view: `${deed}:${id}`,
          })),
        },
      ]

/** @param deed what was done to it */
export const watchChangedReply = ({ question }: Watch, deed: WatchView['deed']): Reply => ({
  audience: 'asker',
  heading: deed === 'stop' ? 'No longer watched' : 'Watched again',
  blocks: [
    { kind: 'note', text: `“${question}”` },
    ...(deed === 'stop' ? [{ kind: 'note' as const, text: 'Its text is deleted.' }] : []),
  ],
  actions: [],
})

/** What a member should know of their paused watches, a sentence each. */
export const pausedNotes = (watches: readonly Watch[]): readonly string[] =>
  watches.flatMap(({ question, paused }) =>
    paused === undefined
      ? []
      : [
          `Your watch “${clipped(question, MAX_LISTED_LENGTH)}” is paused, because ${paused}. /watch list lets it go on.`,
        ],
  )
