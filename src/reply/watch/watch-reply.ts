/** Watches in words: what they tell, and what a member is told of them. */
import type { Briefing } from '../../briefing/briefing.ts'
import { clipped } from '../../text/clipped.ts'
import { type Wording, wordingIn } from '../../translations/wording.ts'
import { MAX_MESSAGES_A_DAY, type Watch } from '../../watches/watch.ts'
import { matchViewReply } from '../ask/answer-reply.ts'
import { commandPart } from '../command-part.ts'
import type { MatchView } from '../match-view.ts'
import type { Action, ListItem, NoteBlock, Reply } from '../reply.ts'

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

/** What is new on a watched question, in the language of the watch. @returns null if the passage is no longer in the briefing */
export function newsReply(
  briefing: Briefing,
  { id, question, language }: Pick<Watch, 'id' | 'question' | 'language'>,
  view: MatchView,
): Reply | null {
  const wording = wordingIn(language)
  const reply = matchViewReply(briefing, view, wording)
  if (!reply) return null
  return {
    ...reply,
    heading: wording.say('watch.news', { heading: reply.heading }),
    asked: { question },
    actions: [...reply.actions, { ...stopAction(id, wording), beside: true }],
  }
}

const stopAction = (id: string, { say }: Wording) =>
  ({ kind: 'view', name: 'stop', label: say('action.stop-watch'), view: `stop:${id}`, command: COMMAND }) as const

const noteOf = (text: string): NoteBlock => ({ kind: 'note', text })

/** @param notes what else the member should know, a sentence each */
export const watchAddedReply = (watch: Watch, notes: readonly string[], wording: Wording): Reply => {
  const { say, language } = wording
  const told = say('watch.told', { place: placeOf(watch), most: MAX_MESSAGES_A_DAY })
  return {
    audience: 'asker',
    language,
    heading: say('watch.added'),
    blocks: [say('text.quoted', { text: watch.question }), told, ...notes, say('watch.stored')].map(noteOf),
    actions: [stopAction(watch.id, wording)],
  }
}

const placeOf = ({ channelId }: Watch): 'member' | 'channel' => (channelId === undefined ? 'member' : 'channel')

export function watchListReply(watches: readonly Watch[], wording: Wording): Reply {
  const { say, pieces, language } = wording
  if (watches.length === 0) {
    return {
      audience: 'asker',
      language,
      heading: say('watch.none'),
      blocks: [{ kind: 'note', text: pieces('watch.how-to-add', { command: commandPart('watch add', wording) }) }],
      actions: [],
    }
  }
  const paused = watches.filter((watch) => watch.paused !== undefined)
  return {
    audience: 'asker',
    language,
    heading: say('watch.count', { count: watches.length }),
    blocks: [
      { kind: 'list', heading: say('watch.questions'), items: watches.map((watch) => listed(watch, wording)) },
      noteOf(say('watch.stored')),
    ],
    actions: [
      ...choiceOf('stop', say('action.stop-watches'), watches),
      ...choiceOf('resume', say('action.resume-watches'), paused),
    ],
  }
}

function listed(watch: Watch, { say }: Wording): ListItem {
  const { paused } = watch
  const question = clipped(watch.question, MAX_LISTED_LENGTH)
  const why = paused === undefined ? '' : say('watch.paused', { reason: say(`paused.${paused}`) })
  return { text: say('watch.listed', { question, place: placeOf(watch) }) + why }
}

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
export function watchChangedReply({ question }: Watch, deed: WatchView['deed'], { say, language }: Wording): Reply {
  const quoted = say('text.quoted', { text: question })
  return {
    audience: 'asker',
    language,
    heading: say(deed === 'stop' ? 'watch.stopped' : 'watch.resumed'),
    blocks: (deed === 'stop' ? [quoted, say('watch.text-deleted')] : [quoted]).map(noteOf),
    actions: [],
  }
}

/** What a member should know of their paused watches, a sentence each. */
export const pausedNotes = (watches: readonly Watch[], { say }: Wording): readonly string[] =>
  watches.flatMap(({ question, paused }) =>
    paused === undefined
      ? []
      : [
          say('watch.is-paused', {
            question: clipped(question, MAX_LISTED_LENGTH),
            reason: say(`paused.${paused}`),
          }),
        ],
  )
