import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Preview } from '../../src/preview/open-preview.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { stretchLimits } from '../builders/unhurried-timers.ts'
import { serveBot } from '../discord/served-bot.ts'
import { act, request, seen, startPreview } from './served-preview.ts'

const QUESTION = 'when will trump and putin talk'
const ask = { kind: 'command', name: 'ask', options: { question: QUESTION } } as const

/** Discord numbers the components of a message. */
const withoutIds = (components: readonly object[]): unknown =>
  JSON.parse(JSON.stringify(components, (key, value) => (key === 'id' ? undefined : value)))

describe('the preview without a browser', () => {
  let preview: Preview
  let endStretch: () => void = () => undefined
  const origin = () => preview.origin
  const newest = async (person: 'member' | 'moderator' = 'member') => (await seen(origin(), person)).messages.at(-1)

  beforeAll(async () => {
    endStretch = stretchLimits()
    preview = await startPreview(
      corpusFolder({ 'envoy.md': readFileSync('corpus/morning-desk/2025-03-18-corrections.md', 'utf8') }),
    )
    await preview.quotationsReady()
  })
  afterAll(async () => {
    await preview.close()
    endStretch()
  })

  it('shows the very embeds and components that Discord gets', async () => {
    const { discord } = await serveBot({
      files: { 'envoy.md': readFileSync('corpus/morning-desk/2025-03-18-corrections.md', 'utf8') },
    })
    const reply = await (await discord.guild('Newsroom').member('Ada').types('/ask', { question: QUESTION })).reply()
    expect(await act(origin(), { ...ask, person: 'member' })).toEqual({ kind: 'shown' })
    const shown = await newest()
    expect(shown?.content).toBe(reply.content)
    expect(shown?.embeds).toEqual(reply.embeds)
    expect(shown?.components).toEqual(withoutIds(reply.components))
  })

  it('answers a message that mentions the bot, and whoever asked can delete the answer', async () => {
    const said = async (person: 'member' | 'moderator', text: string) => act(origin(), { kind: 'say', person, text })
    await said('member', QUESTION)
    await said('member', `@Briefing bot ${QUESTION}`)
    const answer = await eventually(async () => {
      const message = await newest()
      if (message?.referenced_message?.content !== `<@${message?.author.id}> ${QUESTION}`)
        throw new Error('no answer yet')
      return message
    })
    expect(answer.embeds[0]?.footer?.text).toMatch(/match/)
    const remove = { kind: 'press', message: answer.id, customId: '1:ask:delete:' } as const
    await act(origin(), { ...remove, person: 'moderator' })
    expect((await seen(origin(), 'member')).messages.map(({ id }) => id)).toContain(answer.id)
    await act(origin(), { ...remove, person: 'member' })
    await eventually(async () =>
      expect((await seen(origin(), 'member')).messages.map(({ id }) => id)).not.toContain(answer.id),
    )
  })

  it.each([
    ['another name for this machine', { host: 'briefing.example' }],
    ['another port', { host: '127.0.0.1:1' }],
    ['a page of another site', { origin: 'https://briefing.example' }],
    ['a page without an origin', { origin: 'null' }],
  ])('refuses requests for %s', async (_, headers) => {
    expect(await request(origin(), '/', headers as Record<string, string>)).toMatchObject({ status: 403 })
    const post = { method: 'POST', body: JSON.stringify({ ...ask, person: 'member' }) }
    const sent = { ...post, 'content-type': 'application/json', ...headers } as Record<string, string>
    expect(await request(origin(), '/acts', sent)).toMatchObject({ status: 403 })
  })

  it('answers its own page by both names of this machine', async () => {
    const port = new URL(origin()).port
    expect(await request(origin(), '/', { host: `localhost:${port}` })).toMatchObject({ status: 200 })
    expect(await request(origin(), '/page.css')).toMatchObject({ status: 200 })
  })

  it.each([
    ['what no page sends', '/acts', { 'content-type': 'text/plain', body: '{}' }, 415],
    ['what is no JSON', '/acts', { 'content-type': 'application/json', body: '{' }, 400],
    ['nobody', '/acts', { 'content-type': 'application/json', body: '{"kind":"say","text":"a","person":"me"}' }, 400],
    ['what is too long', '/acts', { 'content-type': 'application/json', body: 'a'.repeat(200_000) }, 400],
  ])('refuses %s', async (_, where, { body, ...headers }, status) => {
    expect(await request(origin(), where, { method: 'POST', body, ...headers })).toMatchObject({ status })
  })

  it('has no other files than its own', async () => {
    for (const where of ['/../package.json', '/files/1/..%2Fpackage.json', '/%2e%2e/package.json', '/src']) {
      expect(await request(origin(), where)).toMatchObject({ status: 404 })
    }
    expect(await request(origin(), '/', { method: 'DELETE' })).toMatchObject({ status: 405 })
  })

  it('lets nobody press what is not there, or what somebody else sees', async () => {
    await act(origin(), { ...ask, options: { ...ask.options, private: 'True' }, person: 'member' })
    const message = (await newest())?.id ?? ''
    const press = { kind: 'press', message, customId: 'x' } as const
    expect(await act(origin(), { ...press, person: 'member' })).toMatchObject({
      error: expect.stringContaining('cannot be pressed'),
    })
    expect(await act(origin(), { ...press, person: 'moderator' })).toMatchObject({
      error: expect.stringContaining('gone'),
    })
    expect(await act(origin(), { kind: 'dismiss', message, person: 'moderator' })).toMatchObject({
      error: expect.stringContaining('gone'),
    })
  })

  it('checks options as Discord’s client does', async () => {
    const sends = (name: string, options: Readonly<Record<string, string>>) =>
      act(origin(), { kind: 'command', person: 'member', name, options })
    expect(await sends('ask', {})).toEqual({ error: 'The option “question” is required.' })
    expect(await sends('ask', { question: 'a', private: 'perhaps' })).toMatchObject({
      error: expect.stringContaining('True or False'),
    })
    expect(await sends('corpus status', {})).toMatchObject({ error: expect.stringContaining('does not offer') })
    expect(await sends('nothing', {})).toMatchObject({ error: expect.stringContaining('does not offer') })
  })

  it('lets a moderator add an article from a file, and tells how it went', async () => {
    const article = '---\ntitle: Ferry back in service\noutlet: Harbour Post\n---\nThe ferry to Varnhem sails again.\n'
    const { text } = await request(origin(), '/files?name=ferry.md', { method: 'POST', body: article })
    const { id } = JSON.parse(text)
    await act(origin(), { kind: 'command', person: 'moderator', name: 'corpus add', options: { file: id } })
    await expect.poll(async () => JSON.stringify(await newest('moderator'))).toContain('Ferry back in service')
    await act(origin(), {
      kind: 'command',
      person: 'member',
      name: 'ask',
      options: { question: 'does the ferry to Varnhem sail' },
    })
    expect(JSON.stringify(await newest())).toContain('sails again')
  })
})

describe('the preview of several briefings', () => {
  it('is a channel with the first, in which all can be chosen, even those for other servers', async () => {
    const endStretch = stretchLimits()
    const rest = { servers: ['1'], channels: [], moderators: [], private: true }
    const [city, desk] = ['Openport', 'Zorvale'].map((port) =>
      corpusFolder({ 'a.md': `The ferry of ${port} costs ten crowns from Monday on, the harbour office said.` }),
    )
    const preview = await startPreview('corpus', [
      { name: 'City', folder: city ?? '', ...rest },
      { name: 'Desk', folder: desk ?? '', ...rest },
    ])
    onTestFinished(async () => {
      await preview.close()
      endStretch()
    })
    const asks = async (options: Readonly<Record<string, string>>) => {
      await act(preview.origin, { kind: 'command', name: 'ask', options, person: 'member' })
      return JSON.stringify((await seen(preview.origin, 'member')).messages.at(-1)?.embeds)
    }
    const question = 'what does the ferry cost'
    expect(await asks({ question })).toContain('Openport')
    expect(await asks({ question, briefing: 'Desk' })).toContain('Zorvale')
  })
})
