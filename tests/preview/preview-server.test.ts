import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { APIMessage } from 'discord.js'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { Preview } from '../../src/preview/open-preview.ts'
import type { Person } from '../../src/preview/page/page-contract.ts'
import { type SetAlarm, setAlarm } from '../../src/process/alarm.ts'
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

interface Button {
  readonly label?: string
  readonly custom_id?: string
}

const buttonsOf = ({ components = [] }: Pick<APIMessage, 'components'>): readonly Button[] =>
  components.flatMap((row) => ('components' in row ? (row.components as readonly Button[]) : []))

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

  it.each([
    ['de', 'fragen', 'Zitate prüfen', /Treffer/],
    ['fr', 'demander', 'Vérifier les citations', /Correspondance/],
    ['es-ES', 'preguntar', 'Verificar citas', /Coincidencia/],
  ] as const)('speaks the language of whoever looks: %s', async (locale, name, onMessages, footer) => {
    const { commands } = await seen(origin(), 'member', locale)
    expect(commands.find((one) => one.name === 'ask')).toMatchObject({ shown: name })
    expect(commands.find((one) => one.kind === 'message' && one.name === 'Check quotations')?.shown).toBe(onMessages)
    expect(await act(origin(), { ...ask, person: 'member', locale })).toEqual({ kind: 'shown' })
    expect((await newest())?.embeds[0]?.footer?.text).toMatch(footer)
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

describe('a watch in the preview', () => {
  it('tells its member alone by direct message what a refresh brings, can be stopped there, and leaves the bot’s own alone', async () => {
    const corpus = corpusFolder({ 'swans.md': 'The swans of the lake have come back early this spring, say keepers.' })
    const soon: SetAlarm = (_, ring) => setAlarm(20, ring)
    const preview = await startPreview(corpus, undefined, { setAlarm: soon })
    onTestFinished(() => preview.close())
    const { origin } = preview
    const types = (person: Person, name: string, options: Readonly<Record<string, string>> = {}) =>
      act(origin, { kind: 'command', person, name, options })
    await types('member', 'watch add', { question: 'when does the ferry to the outer islands sail' })
    const ferry = 'The ferry to the outer islands sails at noon every Friday, the harbour master said.'
    writeFileSync(path.join(corpus, 'ferry.md'), ferry)
    await types('moderator', 'corpus refresh')
    const told = await eventually(async () => {
      const { messages, directId } = await seen(origin, 'member')
      const direct = messages.find((message) => message.channel_id === directId)
      if (!direct) throw new Error('nothing was told yet')
      return direct
    })
    expect(told.embeds[0]?.description).toContain('noon every Friday')
    expect((await seen(origin, 'moderator')).messages.map(({ id }) => id)).not.toContain(told.id)
    const [stop] = buttonsOf(told).filter(({ label }) => label === 'Stop watching')
    await act(origin, { kind: 'press', person: 'member', message: told.id, customId: stop?.custom_id ?? '' })
    await types('member', 'watch list')
    expect(JSON.stringify((await seen(origin, 'member')).messages.at(-1)?.embeds)).not.toContain('ferry')
    expect(existsSync(path.join(corpus, '.state/watches.json'))).toBe(false)
  })
})

describe('a digest in the preview', () => {
  it('goes into its only channel', async () => {
    const preview = await startPreview(corpusFolder({ 'swans.md': 'The swans of the lake have come back early.' }))
    onTestFinished(() => preview.close())
    const { origin } = preview
    const digest = { channel: '#briefing', at: '08:00' }
    const set = (channel: string) =>
      act(origin, { kind: 'command', person: 'moderator', name: 'digest', options: { ...digest, channel } })
    expect(await set('#elsewhere')).toEqual({ error: 'The only channel here is #briefing.' })
    expect(await set('#briefing')).toEqual({ kind: 'shown' })
    const shown = (await seen(origin, 'moderator')).messages.at(-1)
    expect(JSON.stringify(shown?.embeds)).toContain('Digest set up')
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

describe('a comparison in the preview', () => {
  it('is shown side by side, with other outlets in a menu', async () => {
    const endStretch = stretchLimits()
    const report = (paper: number) =>
      `---\noutlet: Paper ${paper}\n---\nThe night ferry to Lind will cost ${40 + paper} crowns from Monday on, the harbour office said.`
    const files = Object.fromEntries([1, 2, 3, 4].map((paper) => [`${paper}.md`, report(paper)]))
    const preview = await startPreview(corpusFolder(files))
    onTestFinished(async () => {
      await preview.close()
      endStretch()
    })
    const newest = async () => (await seen(preview.origin, 'member')).messages.at(-1)
    const options = { topic: 'night ferry' }
    await act(preview.origin, { kind: 'command', name: 'compare topic', options, person: 'member' })
    const shown = await newest()
    expect(JSON.stringify(shown?.embeds)).toContain('in 3 of 4 outlets')
    expect(JSON.stringify(shown?.embeds)).toContain('Differs: another figure')
    const [menu] = JSON.parse(JSON.stringify(shown?.components)) as {
      components: { custom_id: string; options: { value: string }[] }[]
    }[]
    const [{ custom_id: customId = '', options: choices = [] } = {}] = menu?.components ?? []
    const value = choices[1]?.value ?? ''
    await act(preview.origin, {
      kind: 'press',
      person: 'member',
      message: shown?.id ?? '',
      customId,
      values: [value],
    })
    expect(JSON.stringify((await newest())?.embeds)).toContain('in 2 of 4 outlets')
  })
})
