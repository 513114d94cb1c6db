import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import {
  cutConnection,
  type DiscordDouble,
  type Participant,
  refused,
  type ShownMessage,
} from '../discord-double/index.ts'
import { type ServedBotOptions, serveBot } from './served-bot.ts'

const QUESTION = 'when will trump and putin talk'
const OTHER_QUESTION = 'what did witkoff say about ukraine'
const MISSING = 'how do I make borscht'
const MINUTE_MS = 60_000
const CHANNEL_POST = { method: 'POST', path: /^\/channels\/\d+\/messages$/ }

/** The bot's messages that reply to this one, as they are now. */
const repliesTo = (discord: DiscordDouble, { id, channelId }: ShownMessage): ShownMessage[] =>
  discord.messagesIn(channelId).filter(({ raw }) => {
    const { author, message_reference: reference } = raw as unknown as Replying
    return author.id === discord.applicationId && reference?.message_id === id
  })

interface Replying {
  readonly author: { readonly id: string }
  readonly message_reference?: { readonly message_id: string }
}

async function mentioned(options: ServedBotOptions = {}) {
  const environment = { ANSWER_MENTIONS: 'on', ...(options.environment as Readonly<Record<string, string>>) }
  const served = await serveBot({ over: 'gateway', ...options, environment })
  const { discord } = served
  const newsroom = discord.guild('Newsroom')
  const bot = `<@${discord.applicationId}>`
  const answerTo = (message: ShownMessage) =>
    eventually(() => {
      const [answer] = repliesTo(discord, message)
      if (!answer) throw new Error(`nothing replies to “${message.content}”`)
      return answer
    })
  const asks = async (member: Participant, question = QUESTION) => answerTo(member.says(`${bot} ${question}`))
  const botMessages = (channelId: string) =>
    discord.messagesIn(channelId).filter(({ raw }) => (raw as unknown as Replying).author.id === discord.applicationId)
  const outcomes = () => served.logged.filter(({ kind }) => kind === 'mention').map(({ outcome }) => outcome)
  return {
    ...served,
    newsroom,
    ada: newsroom.member('Ada'),
    eve: newsroom.member('Eve'),
    bot,
    answerTo,
    asks,
    botMessages,
    outcomes,
  }
}

const heading = ({ embeds }: ShownMessage) => embeds[0]?.footer?.text

describe('a message that mentions the bot', () => {
  it('is answered as /ask answers, with the same buttons, in a reply that pings nobody', async () => {
    const { ada, asks, bot, answerTo } = await mentioned()
    const answer = await asks(ada)
    const typed = await (await ada.types('/ask', { question: QUESTION })).reply()
    expect(answer.content).toBe(typed.content)
    expect(answer.embeds).toEqual(typed.embeds)
    expect(answer.components).toEqual(typed.components)
    expect(answer.pings).toEqual({ everyone: false, users: [], roles: [] })
    const hostile = await answerTo(ada.says(`when will @everyone <@&1> trump and putin ${bot} talk? <:x:123> <#5>`))
    expect(hostile.content).toBe('**Question:** when will \\@everyone trump and putin talk?')
    expect(hostile.pings).toEqual({ everyone: false, users: [], roles: [] })
  })

  it('is answered in the language of the server, a miss and a mere mention too', async () => {
    const { ada, asks, answerTo, bot } = await mentioned({ double: { guilds: [{ name: 'Newsroom', locale: 'de' }] } })
    expect(heading(await asks(ada))).toMatch(/Treffer · 1 von \d+$/)
    expect((await asks(ada, MISSING)).content).toBe(
      'Keine Antwort in diesem Briefing. `/ask` zeigt, was durchsucht wurde.',
    )
    expect((await answerTo(ada.says(bot))).content).toMatch(/^Erwähne mich zusammen mit einer Frage/)
  })

  it('is heard without a privileged intent', async () => {
    const { discord } = await mentioned()
    expect(discord.gateway.connectedSessions.map(({ intents }) => intents)).toEqual([1 | 512])
  })

  it('is answered in a thread and under a forum post', async () => {
    const { newsroom, ada, asks } = await mentioned()
    for (const kind of ['thread', 'forum post'] as const) {
      const answer = await asks(ada.in(newsroom.thread(`a ${kind}`, kind)))
      expect(heading(answer)).toMatch(/match · 1 of/)
    }
  })

  it('may also mention others, who are named in the question', async () => {
    const { ada, eve, answerTo, bot } = await mentioned()
    const answer = await answerTo(ada.says(`${bot} <@${eve.id}> asks when will trump and putin talk`))
    expect(answer.content).toBe('**Question:** Eve asks when will trump and putin talk')
  })

  it('is told how to ask if it asks nothing', async () => {
    const { ada, answerTo, bot, clock, outcomes } = await mentioned()
    const answer = await answerTo(ada.says(` ${bot}\n`))
    await eventually(() => expect(outcomes()).toEqual(['no question']))
    expect(answer.text).toBe('Mention me together with a question, and I look for the passage that answers it.')
    clock.advance(MINUTE_MS)
    await eventually(() => expect(() => ada.sees(answer)).toThrow('deleted'))
  })
})

describe('what does not ask the bot', () => {
  it('is not answered: others, their bots and webhooks, everyone, roles, and messages that it is not mentioned in', async () => {
    const { discord, newsroom, ada, asks, bot, botMessages } = await mentioned()
    const admin = newsroom.member('Root', { permissions: [PermissionFlagsBits.MentionEveryone] })
    const role = newsroom.role('Briefing')
    newsroom.bot('Echo').says(`${bot} ${QUESTION}`)
    newsroom.webhook('Wire').says(`${bot} ${QUESTION}`)
    admin.says(`@everyone ${QUESTION}`)
    admin.says(`@everyone ${bot} ${QUESTION}`)
    ada.says(`<@&${role.id}> ${QUESTION}`)
    ada.says(`Briefing, ${QUESTION}`)
    discord.user('Ada').directMessage().says(`${bot} ${QUESTION}`)
    const answer = await asks(ada)
    const quiet = ada.replies(answer, OTHER_QUESTION, { pings: false })
    await asks(ada, OTHER_QUESTION)
    expect(botMessages(ada.channelId)).toHaveLength(2)
    expect(repliesTo(discord, quiet)).toEqual([])
  })

  it('is not even heard while mentions are off, as they are by default', async () => {
    const { discord, logged } = await mentioned({ environment: { ANSWER_MENTIONS: '' } })
    expect(discord.gateway.connectedSessions.map(({ intents }) => intents)).toEqual([1])
    expect(logged.filter(({ level }) => Number(level) >= 40)).toEqual([])
  })

  it('cannot mention a bot whose interactions arrive over HTTP, which says so at its start', async () => {
    const { logged } = await mentioned({ over: 'http' })
    expect(logged.map(({ msg }) => msg)).toContain(
      'ANSWER_MENTIONS has no effect while INTERACTIONS_PORT is set: mentions are heard on the gateway only',
    )
  })
})

describe('a reply to an answer that mentions the bot', () => {
  it('is asked together with the question of that answer if it leans on it, within the same limits', async () => {
    const { ada, eve, answerTo, bot } = await mentioned()
    const typed = await (await ada.types('/ask', { question: QUESTION, outlet: 'Weekend Desk' })).reply()
    const why = await answerTo(eve.replies(typed, 'why?'))
    expect(why.content).toContain(`**Asked with:** ${QUESTION}`)
    expect(why.content).toContain('**Outlet:** Weekend Desk')
    const onward = await answerTo(ada.replies(why, `${bot} when was that?`, { pings: false }))
    expect(onward.content).toContain(`**Asked with:** ${QUESTION}`)
    const alone = await answerTo(ada.replies(onward, `${bot} ${OTHER_QUESTION}`))
    expect(alone.content).not.toContain('Asked with')
  })

  it('says how to follow up if it replies to nothing', async () => {
    const { ada, asks } = await mentioned()
    expect((await asks(ada, 'why?')).text).toBe('To ask this about an answer, reply to that answer and mention me.')
  })
})

describe('a question without an answer', () => {
  it('gets one short line, which is gone after a minute', async () => {
    const { ada, asks, clock, outcomes } = await mentioned()
    const miss = await asks(ada, MISSING)
    expect(miss.text).toBe('No answer in this briefing. `/ask` shows what was searched.')
    expect(miss.buttons).toEqual([])
    await eventually(() => expect(outcomes()).toEqual(['no-answer']))
    clock.advance(MINUTE_MS - 1)
    expect(ada.sees(miss).deleted).toBe(false)
    clock.advance(1)
    await eventually(() => expect(() => ada.sees(miss)).toThrow('deleted'))
  })

  it('leaves no line behind if the bot stops first', async () => {
    const { discord, ada, asks, restart, outcomes } = await mentioned()
    const miss = await asks(ada, MISSING)
    await eventually(() => expect(outcomes()).toEqual(['no-answer']))
    await restart()
    expect(discord.message(miss.id).deleted).toBe(true)
  })
})

describe('a member who asks by mention', () => {
  it('is held to the cooldown of commands, and told so once', async () => {
    const { ada, eve, asks, bot, botMessages, outcomes } = await mentioned({ environment: { COOLDOWN: '2/60' } })
    await (await ada.types('/ask', { question: QUESTION })).reply()
    await asks(ada)
    const refusal = await asks(ada)
    expect(refusal.text).toMatch(/^You have used many commands in a short time. You can use the next one <t:\d+:R>\.$/)
    ada.says(`${bot} ${QUESTION}`)
    await eventually(() => expect(outcomes()).toEqual(['answer', 'cooldown', 'cooldown']))
    expect(botMessages(ada.channelId)).toHaveLength(3)
    expect(heading(await asks(eve))).toMatch(/match/)
  })

  it.each([
    ['with', true],
    ['without', false],
  ] as const)(
    'can turn the page and delete the answer, and nobody else can, %s the question in the press',
    async (_, resolvesReplies) => {
      const { ada, eve, asks } = await mentioned({ double: { resolvesReplies } })
      const answer = await asks(ada)
      expect((await (await eve.presses(answer, 'Next')).reply()).ephemeral).toBe(true)
      expect(heading(await (await ada.presses(answer, 'Next')).update())).toMatch(/2 of/)
      const refusal = await (await eve.presses(answer, 'Delete')).reply()
      expect(refusal.text).toMatch(/^Only the member who asked can delete this answer\./)
      await (await ada.presses(answer, 'Delete')).replyDeleted()
      expect(() => ada.sees(answer)).toThrow('deleted')
    },
  )

  it('can ask on with the button', async () => {
    const { ada, asks } = await mentioned()
    const form = await ada.presses(await asks(ada), 'Follow up')
    const reply = await (await ada.submits(form, { question: 'why?' })).reply()
    expect(reply.content).toContain(`**Asked with:** ${QUESTION}`)
  })

  it('who has deleted the question is told that nobody knows any more who asked', async () => {
    const { ada, asks, bot, answerTo } = await mentioned()
    const question = ada.says(`${bot} ${QUESTION}`)
    const answer = await answerTo(question)
    ada.deletes(question)
    const refusal = await (await ada.presses(answer, 'Delete')).reply()
    expect(refusal.text).toMatch(/^The question to this answer is gone/)
    expect((await (await ada.presses(answer, 'Next')).reply()).ephemeral).toBe(true)
    expect(await asks(ada)).toBeDefined()
  })

  it('who deletes the question before the answer gets none', async () => {
    const { ada, bot, botMessages, outcomes } = await mentioned()
    ada.deletes(ada.says(`${bot} ${QUESTION}`))
    await eventually(() => expect(outcomes()).toEqual(['question gone']))
    expect(botMessages(ada.channelId)).toEqual([])
  })
})

describe('a channel that denies the bot a permission', () => {
  it.each([
    ['Send Messages', PermissionFlagsBits.SendMessages, /Send Messages/],
    ['Read Message History', PermissionFlagsBits.ReadMessageHistory, /Read Message History/],
  ])('%s gets no answer, and the log says what to allow', async (_, permission, hint) => {
    const { newsroom, ada, bot, logged, outcomes } = await mentioned()
    newsroom.denyApp({ id: ada.channelId, name: 'general' }, [permission])
    ada.says(`${bot} ${QUESTION}`)
    await eventually(() => expect(outcomes()).toEqual(['not permitted']))
    expect(logged).toContainEqual(expect.objectContaining({ hint: expect.stringMatching(hint) }))
  })

  it('Send Messages in Threads gets no answer in threads, and answers outside of them', async () => {
    const { newsroom, ada, asks, bot, outcomes } = await mentioned()
    newsroom.denyApp({ id: ada.channelId, name: 'general' }, [PermissionFlagsBits.SendMessagesInThreads])
    ada.in(newsroom.thread('aside')).says(`${bot} ${QUESTION}`)
    await eventually(() => expect(outcomes()).toEqual(['not permitted']))
    expect(heading(await asks(ada))).toMatch(/match/)
  })

  it('Embed Links gets one line that says so, for a minute', async () => {
    const { newsroom, ada, bot, answerTo, clock } = await mentioned()
    newsroom.denyApp({ id: ada.channelId, name: 'general' }, [PermissionFlagsBits.EmbedLinks])
    const answer = await answerTo(ada.says(`${bot} ${QUESTION}`))
    await eventually(() => expect(ada.sees(answer).text).toMatch(/^I may not show embeds in this channel/))
    expect(ada.sees(answer).buttons).toEqual([])
    await eventually(() => {
      clock.advance(MINUTE_MS)
      expect(() => ada.sees(answer)).toThrow('deleted')
    })
  })
})

describe('an answer to a mention', () => {
  it('comes once, even if Discord’s receipt is lost', async () => {
    const { discord, ada, bot, botMessages, outcomes } = await mentioned()
    discord.failNext(CHANNEL_POST, cutConnection({ after: 'effect' }))
    ada.says(`${bot} ${QUESTION}`)
    await eventually(() => expect(outcomes()).toEqual(['answer']))
    expect(botMessages(ada.channelId)).toHaveLength(1)
  })

  it('that AutoMod blocks becomes a line that says so', async () => {
    const { discord, ada, asks } = await mentioned()
    discord.failNext(CHANNEL_POST, refused(403, 200_000))
    expect((await asks(ada)).text).toMatch(/^AutoMod of this server blocked my answer/)
  })

  it('that fails by a fault of the bot’s own is an apology with an id, which the log has too', async () => {
    const { discord, ada, asks, logged } = await mentioned()
    discord.failNext(CHANNEL_POST, refused(400, 50_008))
    const [, id] = /in my log as (\w+)/.exec((await asks(ada)).text) ?? []
    expect(logged).toContainEqual(expect.objectContaining({ id, msg: 'a mention failed' }))
  })
})

describe('“Ask the briefing” on a message', () => {
  it('answers the words of the message, for its reader alone', async () => {
    const { newsroom, ada, bot } = await mentioned({ environment: { ANSWER_MENTIONS: 'off' } })
    const message = newsroom.member('Eve').says(`${bot} when will **trump** and putin talk? <:x:123>`)
    const answer = await (await ada.uses('Ask the briefing', message)).reply()
    expect(answer.ephemeral).toBe(true)
    expect(answer.content).toBe('**Question:** when will trump and putin talk?')
    expect(heading(answer)).toMatch(/match · 1 of/)
    expect(answer.buttons.map(({ label }) => label)).toContain('Share')
    const empty = await (await ada.uses('Ask the briefing', ada.says(bot))).reply()
    expect(empty.text).toBe('This message has no words to look for. Type your question with /ask.')
  })
})
