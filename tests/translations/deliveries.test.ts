/** In every language: watches and digests, what they send, and what is said of them. */
import { describe, expect, it } from 'vitest'
import type { Digest } from '../../src/digests/digest-book.ts'
import { digestReply, digestSetReply, digestStoppedReply, scheduleText } from '../../src/reply/digest-reply.ts'
import { plainText } from '../../src/reply/plain-text.ts'
import type { Reply } from '../../src/reply/reply.ts'
import {
  newsReply,
  pausedNotes,
  watchAddedReply,
  watchChangedReply,
  watchListReply,
} from '../../src/reply/watch/watch-reply.ts'
import type { InterfaceLanguage } from '../../src/translations/messages.ts'
import { wordingIn } from '../../src/translations/wording.ts'
import { type Watch, watchesSchema } from '../../src/watches/watch.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { leftInEnglish, ownWords } from '../builders/own-words.ts'

const OTHERS = ['de', 'fr', 'es'] as const
const REASONS = [
  'messages-closed',
  'account-unknown',
  'channel-unseen',
  'channel-closed',
  'channel-gone',
  'embeds-denied',
  'other-briefing',
  'refused',
] as const

const BODY = 'The night ferry to Harrow sails at eleven in the evening from Friday on, the captain said.'
const articles = Array.from({ length: 17 }, (_, i) =>
  articleOf(BODY, `${i}.md`, { title: `Ferry ${i}`, ...(i === 0 ? {} : { outlet: `Desk ${i}` }) }),
)
const briefing = briefingOf(...articles)
const [passage] = briefing.articles.flatMap(briefing.passagesOf)
const sentence = { start: 0, end: BODY.length }

const WATCH: Watch = { id: 'abcdefgh', question: 'when does it sail', userId: '1', told: [] }
const paused = REASONS.map((reason) => ({ ...WATCH, channelId: '2', paused: reason }))
const DIGEST: Digest = {
  id: '12345678',
  guildId: '1',
  channelId: '2',
  at: '08:30',
  days: [1, 2, 3, 4, 5, 6, 7],
  zone: 'Europe/Berlin',
  done: 0,
  from: 0,
}
const WEEKLY = { ...DIGEST, days: [1, 7] }

function repliesIn(language: InterfaceLanguage): readonly Reply[] {
  if (!passage) throw new Error('no passage')
  const wording = wordingIn(language)
  const view = { matches: [{ passageId: passage.id, sentence: 0 }], at: 0, context: 0, strength: 'likely' } as const
  const content = {
    count: articles.length,
    articles,
    reported: [{ passage, sentence, outlets: 3 }],
    quoted: [{ name: 'Ada Lorne', article: passage.article }],
  }
  return [
    ...[newsReply(briefing, { ...WATCH, language }, view)].flatMap((reply) => reply ?? []),
    watchAddedReply(WATCH, pausedNotes(paused, wording), wording),
    watchAddedReply({ ...WATCH, channelId: '2' }, [], wording),
    watchListReply([], wording),
    watchListReply([WATCH, ...paused], wording),
    watchChangedReply(WATCH, 'stop', wording),
    watchChangedReply(WATCH, 'resume', wording),
    digestReply(briefing, { ...DIGEST, language }, content),
    digestSetReply(DIGEST, 0, wording),
    digestSetReply(WEEKLY, 0, wording),
    digestStoppedReply(WEEKLY, wording),
    digestStoppedReply(null, wording),
  ]
}

/** Names of outlets and persons, and what separates them from titles. */
const ALIKE = /^(?:Desk \d+: |Ada Lorne — |, |\.|: )$/

describe('a watch or a digest', () => {
  const english = repliesIn('en')

  it('has all of its replies here', () => {
    expect(english).toHaveLength(12)
    expect(new Set(english.flatMap(ownWords)).size).toBeGreaterThan(40)
  })

  it.each(OTHERS)('holds no word of the bot’s own that is still English: %s', (language) => {
    expect(leftInEnglish(english, repliesIn(language), language, ALIKE)).toEqual([])
  })

  it.each(OTHERS)('is in %s whole: its edge speaks it too', (language) => {
    for (const reply of repliesIn(language)) expect(reply.language).toBe(language)
  })
})

it('a schedule names its days as readers do', () => {
  const textIn = (language: InterfaceLanguage) => scheduleText(WEEKLY, wordingIn(language))
  expect(textIn('en')).toBe('08:30 (Europe/Berlin), Monday, Sunday')
  expect(textIn('de')).toBe('08:30 Uhr (Europe/Berlin), Montag, Sonntag')
  expect(textIn('fr')).toBe('08:30 (Europe/Berlin), lundi, dimanche')
  expect(textIn('es')).toBe('08:30 (Europe/Berlin), lunes, domingo')
})

it('commands are named as Discord names them in the language', () => {
  const [empty] = watchListReply([], wordingIn('de')).blocks
  if (empty?.kind !== 'note' || typeof empty.text === 'string') throw new Error('no text in parts')
  expect(empty.text).toContainEqual({ command: 'watch add', shown: 'merken neu' })
  expect(plainText(empty.text)).toContain('/watch add')
})

it('a watch that an older version paused, in words, is still read', () => {
  const { watches } = watchesSchema.parse({ version: 1, watches: [{ ...WATCH, paused: 'the channel is gone' }, WATCH] })
  expect(watches.map(({ paused: reason }) => reason)).toEqual(['refused', undefined])
})
