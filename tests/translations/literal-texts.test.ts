/** No sentence that a reader sees is written into the code: the catalogues have all of them, in every language. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { type SourceText, sourcesIn, textsIn, textsInFile } from '../builders/source-sentences.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** What whoever runs the bot reads: the log, programs, answers to strangers on the network, and the channel that they log into. */
const FOR_OPERATORS = [
  'src/discord/channels/post-message.ts',
  'src/discord/client/',
  'src/discord/http/',
  'src/discord/interactions/audit-channel.ts',
  'src/discord/registration/',
  'src/discord/shards/',
  'src/discord/start-timers.ts',
]

/** What came of an interaction, as the log and the metrics call it. */
const OUTCOMES = [
  'acknowledged before',
  'blocked by AutoMod',
  'dead interaction',
  'form opened',
  'message gone',
  'no question',
  'not permitted',
  'question gone',
  'turned away',
  'unknown button or form',
  'user error',
  '{}, too late to say so',
]

/** Names that are the same in every language. */
const NAMES = ['APA', ...commands.map(({ name }) => name)]

const isLeftOut = ({ text, where }: SourceText): boolean =>
  !FOR_OPERATORS.some((place) => where.startsWith(place)) && ![...OUTCOMES, ...NAMES].includes(text)

it('is in the code of replies and of Discord', () => {
  const texts = ['src/reply', 'src/discord'].flatMap(sourcesIn).flatMap(textsInFile)
  expect(texts.length).toBeGreaterThan(20)
  expect(texts.filter(isLeftOut)).toEqual([])
})

/** Where it is found out why something is not taken, and what was changed. */
const GIVING_REASONS = ['src/corpus', 'src/documents', 'src/pages/feeds', 'src/updates', 'src/web']

/** What whoever sets the bot up reads, names of elements, and what reports keep. */
const NO_REASONS = [
  'src/corpus/first-article.ts',
  'src/corpus/list-files.ts',
  'src/corpus/readable-body.ts',
  'src/updates/agents.ts',
  'src/web/allowed-hosts.ts',
]

/** What requests say of the bot. */
const HEADERS = ['gzip, deflate, br', 'en, *;q=0.5']

it('is in the code that says why something is not taken: a reason is a kind with values', () => {
  const texts = GIVING_REASONS.flatMap(sourcesIn).flatMap(textsInFile)
  const isReason = ({ text, where }: SourceText) =>
    !NO_REASONS.some((file) => where.startsWith(`${file}:`)) && !HEADERS.includes(text)
  expect(texts.filter(isReason)).toEqual([])
})

/** Where readers are told what they can do otherwise. */
const TELLING_READERS = [
  'commands',
  'src/digests',
  'src/discord/interactions',
  'src/discord/mentions',
  'src/sources',
  'src/store',
  'src/updates',
]

it('is in an error that readers see: it would be in English for all of them', () => {
  const files = TELLING_READERS.flatMap(sourcesIn)
  expect(files.filter((file) => readFileSync(path.join(ROOT, file), 'utf8').includes('new UserError('))).toEqual([])
})

it('would be found in any form', () => {
  const source = `const heading = 'No such thing'
    const more = \` and \${count} more of them\`
    const reply = { heading: 'Gone', kind: 'note', text: isOld ? 'Old' : \`New \${name}\` }
    throw new UserError('This is gone.')
    log.warn({ a: 'b' }, 'the bot is gone')
    throw new RangeError('too long a text')
    type Kind = 'one of two' | 'two of two'
    const view = { kind: 'view', name: 'next', label: say('action.next'), view: \`\${id}+\` }`
  expect(textsIn(source, 'a.ts')).toEqual([
    { text: 'No such thing', where: 'a.ts:1' },
    { text: ' and {} more of them', where: 'a.ts:2' },
    { text: 'Gone', where: 'a.ts:3' },
    { text: 'Old', where: 'a.ts:3' },
    { text: 'New {}', where: 'a.ts:3' },
    { text: 'This is gone.', where: 'a.ts:4' },
  ])
})
