import { describe, expect, it } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import { cutConnection, type Participant, type ShownMessage, serverError } from '../discord-double/index.ts'
import { serveBot } from './served-bot.ts'

const QUESTION = 'when will trump and putin talk'
const QUOTATION = 'I expect Trump and Putin to speak this week'
const FOLLOW_UP_POST = { method: 'POST', path: /^\/webhooks\/\d+\/[^/]+$/ }

type Asking = (ada: Participant) => Promise<ShownMessage>
/** Replies whose state is in the button, and replies that are shared as they are shown. */
const REPLIES: readonly (readonly [string, Asking])[] = [
  ['an answer', async (ada) => (await ada.types('/ask', { question: QUESTION, private: true })).reply()],
  ['a check', async (ada) => (await ada.types('/verify', { quotation: QUOTATION })).reply()],
]

async function asking(ask: Asking, environment: Readonly<Record<string, string>> = {}) {
  const served = await serveBot({ environment })
  await served.bot.quotationsReady()
  const ada = served.discord.guild('Newsroom').member('Ada')
  const publicPosts = () => ada.channelMessages.filter(({ ephemeral }) => !ephemeral)
  return { ...served, ada, reply: await ask(ada), publicPosts }
}

describe.each(REPLIES)('%s that is private', (_, ask) => {
  it('is shared once, however often and quickly the button is pressed, and the button says so', async () => {
    const { ada, reply, publicPosts } = await asking(ask)
    const presses = await Promise.all(Array.from({ length: 30 }, () => ada.presses(reply, 'Share')))
    const outcomes = await Promise.all(presses.map((press) => press.reply()))
    expect(publicPosts()).toHaveLength(1)
    const notices = outcomes.filter(({ ephemeral }) => ephemeral)
    expect(notices).toHaveLength(29)
    for (const notice of notices) expect(notice.text).toBe('This has been shared already.')
    await eventually(() => expect(ada.sees(reply).buttons.at(-1)).toMatchObject({ label: 'Shared', disabled: true }))
    expect(publicPosts()[0]?.buttons.map(({ label }) => label)).toContain('Delete')
  })

  it('can be shared after all if Discord has refused the message', async () => {
    const { discord, ada, reply, publicPosts } = await asking(ask)
    discord.failNext({ method: 'POST', path: /callback/, times: 4 }, serverError(500))
    const failed = await ada.presses(reply, 'Share')
    expect((await failed.settled()).text).toContain('Something went wrong')
    expect(publicPosts()).toEqual([])
    await (await ada.presses(reply, 'Share')).reply(({ ephemeral }) => !ephemeral)
    expect(publicPosts()).toHaveLength(1)
  })

  it('is not shared twice if the receipt of the message was lost', async () => {
    const { discord, ada, reply, publicPosts } = await asking(ask)
    discord.failNext(FOLLOW_UP_POST, cutConnection({ after: 'effect' }))
    await (await ada.presses(reply, 'Share')).settled()
    await (await ada.presses(reply, 'Share')).reply()
    expect(publicPosts()).toHaveLength(1)
  })

  it('can be deleted by who shared it, and by nobody else', async () => {
    const { discord, ada, reply, publicPosts } = await asking(ask)
    const shared = await (await ada.presses(reply, 'Share')).reply()
    const eve = discord.guild('Newsroom').member('Eve')
    expect((await (await eve.presses(shared, 'Delete')).reply()).text).toContain('Only the member who asked')
    await (await ada.presses(shared, 'Delete')).replyDeleted()
    expect(publicPosts()).toEqual([])
  })
})

describe('the cooldown', () => {
  const pressed = async (ada: Participant, message: ShownMessage, label: string) => {
    const outcome = await (await ada.presses(message, label)).settled()
    return outcome.text.includes('You can use the next one') ? 'told to wait' : 'done'
  }

  it('counts presses, half as much as commands', async () => {
    const { ada, reply } = await asking(REPLIES[0]?.[1] as Asking, { COOLDOWN: '3/3600' })
    const outcomes: string[] = []
    for (let press = 0; press < 5; press++) outcomes.push(await pressed(ada, ada.sees(reply), 'Next'))
    expect(outcomes).toEqual(['done', 'done', 'done', 'done', 'told to wait'])
  })

  it('counts shares, twice as much as commands', async () => {
    const { ada, reply, publicPosts } = await asking(REPLIES[0]?.[1] as Asking, { COOLDOWN: '6/3600' })
    const pages = [reply, await (await ada.types('/ask', { question: QUESTION, private: true })).reply()]
    const more = await (await ada.types('/ask', { question: QUESTION, private: true })).reply()
    expect(await pressed(ada, pages[0] as ShownMessage, 'Share')).toBe('done')
    expect(await pressed(ada, pages[1] as ShownMessage, 'Share')).toBe('told to wait')
    expect(await pressed(ada, more, 'Share')).toBe('told to wait')
    expect(publicPosts()).toHaveLength(1)
  })

  it('never lets a member flood a channel: thirty shares of thirty replies are at most four by default', async () => {
    const served = await serveBot({ environment: { COOLDOWN: '0' } })
    const ada = served.discord.guild('Newsroom').member('Ada')
    const asked = Array.from({ length: 30 }, () => ada.types('/ask', { question: QUESTION, private: true }))
    const replies = await Promise.all(asked.map(async (ask) => (await ask).reply()))
    expect(replies).toHaveLength(30)
    await served.restart({ COOLDOWN: '8/60' })
    await Promise.all(replies.map((reply) => pressed(ada, reply, 'Share')))
    expect(ada.channelMessages.filter(({ ephemeral }) => !ephemeral)).toHaveLength(4)
  })

  it('never keeps a member from deleting their answer', async () => {
    const { discord } = await asking(REPLIES[0]?.[1] as Asking, { COOLDOWN: '1/3600' })
    const bea = discord.guild('Newsroom').member('Bea')
    const answer = await (await bea.types('/ask', { question: QUESTION })).reply()
    expect(await pressed(bea, answer, 'Next')).toBe('told to wait')
    await (await bea.presses(answer, 'Delete')).replyDeleted()
  })
})
