/** What an application hears of members' messages, and how it may reply to them. */
import { once } from 'node:events'
import { GatewayIntentBits, GatewayOpcodes, PermissionFlagsBits } from 'discord.js'
import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { send, start } from './double-under-test.ts'
import { type DiscordDouble, ManualClock } from './index.ts'

const sockets: WebSocket[] = []
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.terminate()
})

const MESSAGES = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages

async function listening(intents: number, privilegedIntents = 0) {
  const discord = await start({ privilegedIntents, clock: new ManualClock() })
  const newsroom = discord.guild('Newsroom')
  const ada = newsroom.member('Ada')
  const socket = new WebSocket(`${discord.gateway.url}?v=10&encoding=json`)
  sockets.push(socket)
  await once(socket, 'message')
  socket.send(JSON.stringify({ op: GatewayOpcodes.Identify, d: { token: discord.token, intents, properties: {} } }))
  await discord.gateway.ready()
  return { discord, newsroom, ada, bot: `<@${discord.applicationId}>` }
}

// biome-ignore lint/suspicious/noExplicitAny: the tests read payloads of every shape
const heard = (discord: DiscordDouble): any[] =>
  discord.gateway.events.filter(({ event }) => event === 'MESSAGE_CREATE').map(({ data }) => data)
const post = (discord: DiscordDouble, channelId: string, body: object) =>
  send(discord, 'POST', `/channels/${channelId}/messages`, body)

describe('a message in a server', () => {
  it('reaches an application only with the intent for messages', async () => {
    const { discord, ada, bot } = await listening(GatewayIntentBits.Guilds)
    ada.says(`${bot} hello`)
    expect(heard(discord)).toEqual([])
  })

  it('has no words for an application without the privileged intent, unless it mentions the application', async () => {
    const { discord, ada, bot } = await listening(MESSAGES)
    ada.says('hello all')
    ada.says(`${bot} hello`)
    ada.says('@everyone hello')
    expect(heard(discord).map(({ content, mentions }) => [content, mentions.length])).toEqual([
      ['', 0],
      [`${bot} hello`, 1],
      ['', 0],
    ])
    expect(heard(discord)[1]).toMatchObject({ author: { id: ada.id, bot: false }, member: { roles: [] }, type: 0 })
  })

  it('has its words with the privileged intent', async () => {
    const intents = MESSAGES | GatewayIntentBits.MessageContent
    const { discord, ada } = await listening(intents, GatewayIntentBits.MessageContent)
    ada.says('hello all')
    expect(heard(discord)[0].content).toBe('hello all')
  })

  it('is not heard where the application does not see the channel, nor in direct messages without their intent', async () => {
    const { discord, newsroom, ada, bot } = await listening(MESSAGES)
    newsroom.denyApp({ id: ada.channelId, name: 'general' }, [PermissionFlagsBits.ViewChannel])
    ada.says(`${bot} hello`)
    discord.user('Ada').directMessage().says('hello')
    expect(heard(discord)).toEqual([])
  })

  it('says who wrote it: a bot, or a webhook', async () => {
    const { discord, newsroom, bot } = await listening(MESSAGES)
    newsroom.bot('Echo').says(bot)
    newsroom.webhook('Wire').says(bot)
    expect(heard(discord).map(({ author, webhook_id }) => [author.bot, webhook_id !== undefined])).toEqual([
      [true, false],
      [true, true],
    ])
  })

  it('mentions everyone only if its author may', async () => {
    const { discord, newsroom, ada } = await listening(MESSAGES)
    ada.says('@everyone hello')
    newsroom.member('Root', { permissions: [PermissionFlagsBits.MentionEveryone] }).says('@everyone hello')
    expect(heard(discord).map(({ mention_everyone }) => mention_everyone)).toEqual([false, true])
  })

  it('is heard with its words if the application wrote it', async () => {
    const { discord, ada } = await listening(MESSAGES)
    await post(discord, ada.channelId, { content: 'mine' })
    expect(heard(discord).map(({ content }) => content)).toEqual(['mine'])
  })

  it('is heard in threads and forum posts, which were announced', async () => {
    const { discord, newsroom, ada, bot } = await listening(MESSAGES)
    for (const kind of ['thread', 'forum post'] as const) ada.in(newsroom.thread(kind, kind)).says(bot)
    const threads = discord.gateway.events.filter(({ event }) => event === 'THREAD_CREATE')
    expect(heard(discord).map(({ channel_id }) => channel_id)).toEqual(
      threads.map(({ data }) => (data as { id: string }).id),
    )
  })
})

describe('a reply to a message', () => {
  it('mentions its author unless that is switched off, and shows the message as far as the application may see it', async () => {
    const { discord, newsroom, ada, bot } = await listening(MESSAGES)
    const eve = newsroom.member('Eve')
    const { body: mine } = await post(discord, ada.channelId, { content: 'mine' })
    const hers = eve.says('words of hers')
    ada.replies(discord.message(mine.id), 'thanks')
    ada.replies(discord.message(mine.id), 'thanks', { pings: false })
    ada.replies(hers, `${bot} look`)
    const replies = heard(discord).filter(({ type }) => type === 19)
    expect(replies.map(({ content }) => content)).toEqual(['thanks', '', `${bot} look`])
    expect(replies.map(({ referenced_message: { content } }) => content)).toEqual(['mine', 'mine', ''])
    eve.deletes(hers)
    expect((await send(discord, 'GET', `/channels/${ada.channelId}/messages/${hers.id}`)).body.code).toBe(10008)
  })

  it('of the application pings the author by default, and not if it says so', async () => {
    const { discord, ada } = await listening(MESSAGES)
    const reference = { message_reference: { message_id: ada.says('hello').id } }
    const pings = async (more: object) => {
      const { body } = await post(discord, ada.channelId, { content: 'hello', ...reference, ...more })
      return discord.message(body.id).pings.users
    }
    expect(await pings({})).toEqual([ada.id])
    expect(await pings({ allowed_mentions: { parse: [] } })).toEqual([])
    expect(await pings({ allowed_mentions: { replied_user: true } })).toEqual([ada.id])
  })

  it('is refused if the message is gone or elsewhere, and without the permission to read what was said', async () => {
    const { discord, newsroom, ada } = await listening(MESSAGES)
    const message = ada.says('hello')
    const elsewhere = newsroom.channel('elsewhere')
    const body = { content: 'hello', message_reference: { message_id: message.id } }
    const refusedBody = await post(discord, elsewhere.id, body)
    expect(refusedBody.body.errors.message_reference._errors[0].code).toBe('REPLIES_UNKNOWN_MESSAGE')
    const lenient = { ...body, message_reference: { message_id: message.id, fail_if_not_exists: false } }
    expect((await post(discord, elsewhere.id, lenient)).status).toBe(200)
    newsroom.denyApp({ id: ada.channelId, name: 'general' }, [PermissionFlagsBits.ReadMessageHistory])
    expect((await post(discord, ada.channelId, body)).body.code).toBe(160002)
  })
})

describe('a message of the application', () => {
  it('needs the permission for threads in threads, and cannot be written into a forum itself', async () => {
    const { discord, newsroom } = await listening(MESSAGES)
    const thread = newsroom.thread('aside')
    newsroom.denyApp({ id: newsroom.channelId, name: 'general' }, [PermissionFlagsBits.SendMessagesInThreads])
    expect((await post(discord, thread.id, { content: 'x' })).body.code).toBe(50013)
    expect((await post(discord, newsroom.channelId, { content: 'x' })).status).toBe(200)
    const forum = newsroom.channel(`forum of ${newsroom.thread('asked', 'forum post').name}`)
    expect((await post(discord, forum.id, { content: 'x' })).body.code).toBe(50008)
  })

  it('loses its embeds where they are denied, and is refused if nothing is left', async () => {
    const { discord, newsroom, ada } = await listening(MESSAGES)
    newsroom.denyApp({ id: ada.channelId, name: 'general' }, [PermissionFlagsBits.EmbedLinks])
    const embeds = [{ title: 'x' }]
    expect((await post(discord, ada.channelId, { content: 'x', embeds })).body.embeds).toEqual([])
    expect((await post(discord, ada.channelId, { embeds })).body.code).toBe(50006)
  })

  it('is one message for some minutes if it is sent twice with one nonce that is enforced', async () => {
    const clock = new ManualClock()
    const discord = await start({ clock })
    const { channelId } = discord.guild('Newsroom')
    const sent = async (more: object) => (await post(discord, channelId, { content: 'x', nonce: '1', ...more })).body.id
    const first = await sent({ enforce_nonce: true })
    expect(await sent({ enforce_nonce: true })).toBe(first)
    expect(await sent({})).not.toBe(first)
    clock.advance(10 * 60_000)
    expect(await sent({ enforce_nonce: true })).not.toBe(first)
  })
})
