/** Several briefings on Discord: each server sees its own, and never a word of one that is not for it. */
import { PermissionFlagsBits } from 'discord.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BriefingSettings } from '../../src/briefings/briefing-settings.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import type { DiscordDouble, InteractionHandle, ShownMessage } from '../discord-double/index.ts'
import { rounds } from '../setup/test-all.ts'
import { type ServedBot, type ServedBotOptions, serveBot } from './served-bot.ts'

/** Articles of which every part holds the mark: whoever sees the mark has seen the briefing. */
const articlesOf = (mark: string): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    [1, 2, 3].map((i) => [
      `${mark}-${i}.md`,
      [
        `---\ntitle: ${mark} ferry report ${i}\noutlet: ${mark} Post ${i}\nauthor: Ina ${mark}\npublished: 2026-0${i}-10\nurl: https://example.org/${mark}/${i}\n---`,
        `The ${mark} night ferry to the ${mark} islands costs ${i}0 crowns from Monday on, the ${mark} harbour office said.`,
        `“The ${mark} ferry will sail on Tuesday in any weather,” said Mara ${mark}lind, who runs the ${mark} harbour.`,
        `Nobody at the ${mark} harbour would say who had asked for the ${mark} ferry to be moved to the old ${mark} pier.`,
      ].join('\n\n'),
    ]),
  ),
})

const MARKS = { Desk: 'Zorvale', School: 'Quilham', City: 'Openport' } as const
type Name = keyof typeof MARKS
const folders = () =>
  Object.fromEntries(Object.entries(MARKS).map(([name, mark]) => [name, corpusFolder(articlesOf(mark))]))

const settingsFor = (name: Name, folder: string, servers: readonly string[]): BriefingSettings => ({
  name,
  folder,
  servers,
  channels: [],
  moderators: [],
  private: servers.length > 0,
})

const GUILDS = [{ name: 'Newsroom', channels: ['general', 'staff'] }, { name: 'Classroom' }, { name: 'Elsewhere' }]

/** Newsroom has the Desk, Classroom the School; everyone else the City. */
async function served(options: ServedBotOptions = {}) {
  const at = folders()
  const settings = (newsroom: string, classroom: string): readonly BriefingSettings[] => [
    settingsFor('Desk', at.Desk ?? '', [newsroom]),
    settingsFor('School', at.School ?? '', [classroom]),
    settingsFor('City', at.City ?? '', []),
  ]
  const idOf = (discord: DiscordDouble, guild: string) => discord.guild(guild).id
  const bot = await serveBot({
    double: { guilds: GUILDS },
    several: (discord) => settings(idOf(discord, 'Newsroom'), idOf(discord, 'Classroom')),
    ...options,
  })
  return Object.assign(bot, {
    swap: () => bot.restart({}, settings(idOf(bot.discord, 'Classroom'), idOf(bot.discord, 'Newsroom'))),
  })
}

const member = ({ discord }: ServedBot, guild: string) => discord.guild(guild).member('Ada')
const QUESTION = 'what does the night ferry to the islands cost'
const ask = async (bot: ServedBot, guild: string, more: Readonly<Record<string, string>> = {}) =>
  (await member(bot, guild).types('/ask', { question: QUESTION, ...more })).reply()

describe('a server', () => {
  it('uses its own briefing, and one without uses the default', async () => {
    const bot = await served()
    expect((await ask(bot, 'Newsroom')).text).toContain('Zorvale')
    expect((await ask(bot, 'Classroom')).text).toContain('Quilham')
    expect((await ask(bot, 'Elsewhere')).text).toContain('Openport')
    const direct = await (await bot.discord.user('Dora').directMessage().types('/ask', { question: QUESTION })).reply()
    expect(direct.text).toContain('Openport')
  })

  it('chooses another one that it may choose, whose buttons then stay with that one', async () => {
    const bot = await served()
    const chosen = await ask(bot, 'Newsroom', { briefing: 'city' })
    expect(chosen.text).toContain('Openport')
    expect(chosen.text).toContain('· City')
    const opened = await member(bot, 'Newsroom').presses(chosen, 'Follow up')
    const followed = await (
      await member(bot, 'Newsroom').submits(opened, { question: 'who runs the harbour?' })
    ).reply()
    expect(followed.text).toContain('Openport')
    const next = await (await member(bot, 'Newsroom').presses(chosen, 'Next')).update()
    expect(next.text).toContain('Openport')
  })

  it('is spoken to in the language of its briefing, and each of its members in private in their own', async () => {
    const at = folders()
    const desk = (discord: DiscordDouble) => settingsFor('Desk', at.Desk ?? '', [discord.guild('Newsroom').id])
    const bot = await serveBot({
      double: { guilds: GUILDS },
      over: 'gateway',
      environment: { ANSWER_MENTIONS: 'on' },
      several: (discord) => [{ ...desk(discord), language: 'de' }, settingsFor('City', at.City ?? '', [])],
    })
    const shown = await ask(bot, 'Newsroom')
    expect(shown.content).toMatch(/^\*\*Frage:\*\* /)
    expect(shown.buttons.map(({ label }) => label)).toContain('Löschen')
    const chosen = await ask(bot, 'Newsroom', { briefing: 'City' })
    expect(chosen.content).toMatch(/^\*\*Frage:\*\* /)
    const own = await (await member(bot, 'Newsroom').types('/ask', { question: QUESTION, private: true })).reply()
    expect(own.buttons.map(({ label }) => label)).toContain('Share')
    expect((await ask(bot, 'Elsewhere')).content).toMatch(/^\*\*Question:\*\* /)
    const { applicationId } = bot.discord
    const { channelId } = member(bot, 'Newsroom').says(`<@${applicationId}> ${QUESTION}`)
    const answers = () => bot.discord.messagesIn(channelId).filter(({ raw }) => 'message_reference' in raw)
    await eventually(() => expect(answers()[0]?.content).toMatch(/^\*\*Frage:\*\* /))
  })

  it('is told which briefing it uses and which others it may choose, and completes those alone', async () => {
    const bot = await served()
    const summary = await (await member(bot, 'Newsroom').types('/briefing')).reply()
    expect(summary.text).toContain('This is the briefing “Desk”.')
    expect(summary.text).toContain('City')
    expect(summary.text).not.toContain('School')
    const choices = await member(bot, 'Newsroom').completes('/ask', { question: 'x', briefing: '' }, 'briefing')
    expect(choices.map(({ name }) => name)).toEqual(['Desk', 'City'])
    const outlets = await member(bot, 'Newsroom').completes(
      '/ask',
      { briefing: 'City', question: 'x', outlet: '' },
      'outlet',
    )
    expect(outlets.map(({ name }) => name)).toEqual(['Openport Post 1', 'Openport Post 2', 'Openport Post 3'])
  })

  it('cannot choose the briefing of another server, which it is told does not exist here', async () => {
    const bot = await served()
    const refused = await ask(bot, 'Classroom', { briefing: 'Desk' })
    expect(refused.ephemeral).toBe(true)
    expect(refused.text).toContain('There is no briefing “Desk” here. You can choose: School, City.')
    const nonsense = await ask(bot, 'Classroom', { briefing: 'Nowhere' })
    expect(nonsense.text).toBe(refused.text.replace('Desk', 'Nowhere'))
  })
})

describe('an old message', () => {
  const verified = async (bot: ServedBot) =>
    (await member(bot, 'Newsroom').types('/verify', { quotation: 'The Zorvale ferry will sail on Tuesday' })).reply()

  it('of a briefing that is not for the place any more is neither shared nor asked on, but can be deleted', async () => {
    const bot = await served()
    const [check, answer] = [await verified(bot), await ask(bot, 'Newsroom')]
    expect(check.text).toContain('Zorvale')
    await bot.swap()
    const ada = member(bot, 'Newsroom')
    for (const [message, button] of [
      [check, 'Share'],
      [answer, 'Next'],
      [answer, 'Follow up'],
    ] as const) {
      const pressed = await (await ada.presses(message, button)).settled()
      expect(pressed.text, button).toContain('is from a briefing that is not for this place any more')
      expect(pressed.ephemeral, button).toBe(true)
    }
    const deleted = await ada.presses(answer, 'Delete')
    await deleted.replyDeleted()
    expect(member(bot, 'Newsroom').channelMessages.some(({ id }) => id === answer.id)).toBe(false)
  })

  it('from the time of one briefing works on that of the place, and shows nothing that it no longer knows', async () => {
    const at = folders()
    const bot = await served({ several: () => undefined, environment: { CORPUS_DIR: at.Desk ?? '' } })
    const [check, answer] = [await verified(bot), await ask(bot, 'Newsroom')]
    await bot.restart({}, [settingsFor('City', at.City ?? '', [])])
    const ada = member(bot, 'Newsroom')
    const shared = await (await ada.presses(check, 'Share')).settled()
    expect(shared.text).toContain('is from a briefing that is not for this place any more')
    const next = await (await ada.presses(answer, 'Next')).settled()
    expect(next.text).toContain('This passage is no longer in the briefing')
    expect(next.text).not.toContain('Zorvale')
  })
})

describe('a channel with a briefing of its own', () => {
  it('uses it, and no other channel of the server knows of it', async () => {
    const at = folders()
    const bot = await served({
      several: (discord) => [
        {
          ...settingsFor('Desk', at.Desk ?? '', []),
          channels: [discord.guild('Newsroom').channel('staff').id],
          private: true,
        },
        settingsFor('City', at.City ?? '', []),
      ],
    })
    const ada = member(bot, 'Newsroom')
    const staff = ada.in(bot.discord.guild('Newsroom').channel('staff'))
    expect((await (await staff.types('/ask', { question: QUESTION })).reply()).text).toContain('Zorvale')
    expect((await ask(bot, 'Newsroom')).text).toContain('Openport')
    expect((await ask(bot, 'Newsroom', { briefing: 'Desk' })).text).toContain('There is no briefing “Desk” here')
  })

  it.each(['gateway', 'http'] as const)('has it in its threads too, over the %s', async (over) => {
    const at = folders()
    const general = (discord: DiscordDouble) => discord.guild('Newsroom').channel('general').id
    const bot = await served({
      over,
      several: (discord) => [
        { ...settingsFor('Desk', at.Desk ?? '', []), channels: [general(discord)], private: true },
        settingsFor('City', at.City ?? '', []),
      ],
    })
    const newsroom = bot.discord.guild('Newsroom')
    const ada = member(bot, 'Newsroom').in(newsroom.thread('an aside'))
    const answer = await (await ada.types('/ask', { question: QUESTION })).reply()
    expect(answer.text).toContain('Zorvale')
    expect((await (await ada.presses(answer, 'Next')).update()).text).toContain('Zorvale')
    const staff = member(bot, 'Newsroom').in(newsroom.channel('staff'))
    expect((await (await staff.types('/ask', { question: QUESTION })).reply()).text).toContain('Openport')
  })
})

describe('a moderator', () => {
  const moderator = ({ discord }: ServedBot, guild: string) =>
    discord.guild(guild).member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })

  it('changes the briefing of the own server, and no other', async () => {
    const bot = await served()
    const mona = moderator(bot, 'Newsroom')
    const removed = await (await mona.types('/corpus remove', { article: 'Zorvale-1.md' })).reply(
      ({ loading }) => !loading,
    )
    expect(removed.text).toContain('Zorvale')
    const refused = await (await mona.types('/corpus status', { briefing: 'City' })).reply()
    expect(refused.text).toContain('is for moderators only')
    const sources = await (await member(bot, 'Newsroom').types('/sources')).reply()
    expect(sources.text).not.toContain('report 1')
    const others = await (await member(bot, 'Classroom').types('/sources')).reply()
    expect(others.text).toContain('report 1')
  })
})

/** Whose words a server may see. */
const SERVED = { Newsroom: ['Desk', 'City'], Classroom: ['School', 'City'] } as const
const SWAPPED = { Newsroom: ['School', 'City'], Classroom: ['Desk', 'City'] } as const
type Server = keyof typeof SERVED

/** What a member does: a command with any options, a completion, or a press of any button, also of another server's. */
interface Act {
  readonly server: Server
  readonly command: string
  readonly briefing: string
  readonly typed: string
  readonly choice: number
}

const COMMANDS: Readonly<Record<string, string | null>> = {
  '/ask': 'question',
  '/quote': 'speaker',
  '/timeline': 'topic',
  '/compare topic': 'topic',
  '/compare speaker': 'speaker',
  '/sources': null,
  '/briefing': null,
  '/provenance': 'id',
  '/cite': 'id',
  '/verify': 'quotation',
  '/help': null,
  '/corpus status': null,
  '/corpus gaps': null,
  '/corpus refresh': null,
}

const acts: fc.Arbitrary<Act> = fc.record({
  server: fc.constantFrom<Server>('Newsroom', 'Classroom'),
  command: fc.constantFrom(...Object.keys(COMMANDS), 'complete', 'press', 'press', 'press', 'forge', 'forge'),
  briefing: fc.constantFrom('', '', 'Desk', 'School', 'City'),
  typed: fc.constantFrom('night ferry', 'what does the ferry cost', 'Mara', 'who asked for the pier', 'ID'),
  choice: fc.nat(),
})

const moderatorOf = ({ discord }: ServedBot, server: Server) =>
  discord.guild(server).member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })

const idsIn = (messages: readonly ShownMessage[]): readonly string[] =>
  messages.flatMap(({ buttons, selects }) =>
    [...buttons, ...selects].flatMap(({ customId }) => (customId === null ? [] : [customId])),
  )

/** Passage ids that buttons of both servers carry: whoever learns one may type it. */
function learntIds(bot: ServedBot): readonly string[] {
  const everywhere = (['Newsroom', 'Classroom'] as const).flatMap((server) => moderatorOf(bot, server).channelMessages)
  return idsIn(everywhere).flatMap((id) => /[slwnq]\d[0-9a-z]([0-9A-Za-z]{7})/.exec(id)?.[1] ?? [])
}

/** @returns one of the list; undefined if it is empty */
const oneOf = <T>(list: readonly T[], choice: number): T | undefined => list[choice % Math.max(1, list.length)]

const chosenBriefing = ({ briefing }: Act) => (briefing === '' ? {} : { briefing })

async function complete(bot: ServedBot, act: Act): Promise<InteractionHandle> {
  const mona = moderatorOf(bot, act.server)
  const chosen = chosenBriefing(act)
  if (act.choice % 3 === 0) return mona.startsCompleting('/quote', { ...chosen, speaker: '' }, 'speaker')
  const focused = act.choice % 3 === 1 ? 'outlet' : 'briefing'
  return mona.startsCompleting('/ask', { ...chosen, question: 'x', [focused]: '' }, focused)
}

/** Presses a button with the id of one of the other server's. */
async function forge(bot: ServedBot, { server, choice }: Act): Promise<InteractionHandle | null> {
  const mona = moderatorOf(bot, server)
  const other = moderatorOf(bot, server === 'Newsroom' ? 'Classroom' : 'Newsroom')
  const id = oneOf(idsIn(other.channelMessages), choice)
  if (id === undefined) return null
  const components = [{ type: 1, components: [{ type: 2, style: 1, label: 'Press', custom_id: id }] }]
  const planted = bot.discord.guild(server).plantMessage({ components, askedBy: choice % 2 ? mona : other })
  return mona.presses(planted, 'Press')
}

async function press(bot: ServedBot, { server, choice }: Act): Promise<InteractionHandle | null> {
  const mona = moderatorOf(bot, server)
  const pressable = mona.channelMessages.flatMap((message) =>
    message.buttons.flatMap(({ customId, disabled }) => (customId === null || disabled ? [] : [{ message, customId }])),
  )
  const pressed = oneOf(pressable, choice)
  return pressed ? mona.presses(pressed.message, pressed.customId) : null
}

async function type(bot: ServedBot, act: Act): Promise<InteractionHandle> {
  const option = COMMANDS[act.command]
  const isId = option === 'id' || act.typed === 'ID'
  const text = isId ? (oneOf(learntIds(bot), act.choice) ?? 'aB3dE9x') : act.typed
  return moderatorOf(bot, act.server).types(act.command, {
    ...chosenBriefing(act),
    ...(option ? { [option]: text } : {}),
  })
}

const DEEDS = new Map([
  ['complete', complete],
  ['forge', forge],
  ['press', press],
] as const satisfies readonly (readonly [string, (bot: ServedBot, act: Act) => Promise<InteractionHandle | null>])[])

const perform = (bot: ServedBot, act: Act): Promise<InteractionHandle | null> =>
  (DEEDS.get(act.command as 'press') ?? type)(bot, act)

const answered = ({ logged }: ServedBot) => logged.filter(({ command, outcome }) => command && outcome).length

/** @returns all that the bot sent in answer to the act */
async function sentFor(bot: ServedBot, act: Act): Promise<string> {
  const [requests, before] = [bot.discord.requests.length, answered(bot)]
  const handle = await perform(bot, act)
  if (!handle) return ''
  await handle.acknowledged()
  await eventually(() => expect(answered(bot)).toBe(before + 1))
  return JSON.stringify(bot.discord.requests.slice(requests).map(({ body }) => body))
}

function expectNoWordsOfOthers(sent: string, allowed: readonly string[], act: Act): void {
  for (const [name, mark] of Object.entries(MARKS)) {
    if (!allowed.includes(name))
      expect(sent.includes(mark), `${name} in the answer to ${JSON.stringify(act)}`).toBe(false)
  }
}

describe('two servers with two private briefings', () => {
  it('never see each other’s words: by no command, completion or button, forged or old', async () => {
    const bot = await served()
    const seen = new Set<string>()
    const holds = (allowed: Readonly<Record<Server, readonly string[]>>) => async (sequence: readonly Act[]) => {
      for (const act of sequence) {
        const sent = await sentFor(bot, act)
        expectNoWordsOfOthers(sent, allowed[act.server], act)
        for (const mark of Object.values(MARKS)) if (sent.includes(mark)) seen.add(`${act.server} ${mark}`)
      }
    }
    const runs = { numRuns: rounds({ always: 6, inAll: 40 }) }
    // Each sees its own and the public one: the words are there to be seen, and there are messages to press.
    for (const server of ['Newsroom', 'Classroom'] as const) {
      const asked = (briefing: string): Act => ({ server, command: '/ask', briefing, typed: 'night ferry', choice: 0 })
      await holds(SERVED)([asked(''), asked('City')])
    }
    await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 12 }), holds(SERVED)), runs)
    expect([...seen].sort()).toEqual([
      'Classroom Openport',
      'Classroom Quilham',
      'Newsroom Openport',
      'Newsroom Zorvale',
    ])
    // From now on the briefings are the other way round, and the old messages are still there.
    await bot.swap()
    await fc.assert(fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 12 }), holds(SWAPPED)), runs)
  })
})
