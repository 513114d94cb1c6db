/** What the double's own tests share: a started double and a client that talks to it without any library. */
import { ApplicationCommandOptionType } from 'discord.js'
import { afterEach, expect } from 'vitest'
import type { Participant } from './index.ts'
import { type DiscordDouble, type DoubleOptions, type InteractionHandle, startDiscordDouble } from './index.ts'

const started: DiscordDouble[] = []
afterEach(async () => {
  for (const discord of started.splice(0)) await discord.close()
})

/** Starts a double that is closed after the test. */
export async function start(options?: DoubleOptions): Promise<DiscordDouble> {
  const discord = await startDiscordDouble(options)
  started.push(discord)
  return discord
}

export type Answer = {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: the tests read answers of every shape
  readonly body: any
  readonly headers: Headers
}

type Send = (discord: DiscordDouble, method: string, path: string, body?: unknown) => Promise<Answer>

const sender =
  (authorizationOf: (discord: DiscordDouble) => string | null): Send =>
  async (discord, method, path, body) => {
    const isForm = body instanceof FormData
    const authorization = authorizationOf(discord)
    const response = await fetch(`${discord.apiUrl}/v10${path}`, {
      method,
      headers: {
        ...(authorization !== null && { authorization }),
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type') === 'application/json'
    return { status: response.status, body: isJson && text ? JSON.parse(text) : text, headers: response.headers }
  }

/** Sends a request with the bot's token and a JSON or multipart body. */
export const send = sender((discord) => `Bot ${discord.token}`)

/** As {@link send}, without any authorization: interactions and their webhooks need none. */
export const sendWithoutToken = sender(() => null)

/** As {@link send}, with another authorization. */
export const sendWith = (authorization: string): Send => sender(() => authorization)

/** Answers an interaction. */
export function respond(discord: DiscordDouble, interaction: InteractionHandle, body: unknown): Promise<Answer> {
  const path = `/interactions/${interaction.id}/${interaction.token}/callback?with_response=true`
  return sendWithoutToken(discord, 'POST', path, body)
}

/** `/webhooks/APP/TOKEN` of an interaction, with what follows. */
export function webhook(discord: DiscordDouble, interaction: InteractionHandle, rest = ''): string {
  return `/webhooks/${discord.applicationId}/${interaction.token}${rest}`
}

export const ASK = {
  name: 'ask',
  description: 'Asks the briefing',
  options: [
    { type: ApplicationCommandOptionType.String, name: 'question', description: 'What to ask', required: true },
    { type: ApplicationCommandOptionType.String, name: 'outlet', description: 'Which outlet', autocomplete: true },
    { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'Only you see it' },
  ],
}

/** Registers `/ask` globally and lets a member of the first guild use it. */
export async function asked(discord: DiscordDouble): Promise<{ ask: InteractionHandle; ada: Participant }> {
  const registered = await send(discord, 'PUT', `/applications/${discord.applicationId}/commands`, [ASK])
  expect(registered.status).toBe(200)
  const ada = discord.guild('Newsroom').member('Ada')
  return { ask: await ada.types('/ask', { question: 'when' }), ada }
}

/** A message with one button, whose press is returned. */
export async function pressed(discord: DiscordDouble): Promise<{ press: InteractionHandle; ada: Participant }> {
  const { ask, ada } = await asked(discord)
  const row = { type: 1, components: [{ type: 2, style: 1, label: 'Next', custom_id: 'next' }] }
  await respond(discord, ask, { type: 4, data: { content: 'first', components: [row] } })
  return { press: await ada.presses(await ask.reply(), 'Next'), ada }
}

/** Expects a 50035 whose `errors` tree has `code` at `path`, e.g. `data.embeds.0.title`. */
export function expectRefusedAt(answer: Answer, path: string, code: string): void {
  expect(answer.status, JSON.stringify(answer.body)).toBe(400)
  expect(answer.body).toMatchObject({ code: 50035, message: 'Invalid Form Body' })
  let node = answer.body.errors
  for (const step of path.split('.').filter(Boolean)) node = node?.[step]
  expect(node?._errors?.map((error: { code: string }) => error.code) ?? answer.body.errors, path).toContain(code)
}
