/** Interactions over HTTP: Discord's signed requests to the address that an application has set (interactions/overview). */
import { generateKeyPairSync, sign } from 'node:crypto'
import { InteractionResponseType, InteractionType } from 'discord.js'
import type { Clock } from './clock.ts'
import type { Json } from './form.ts'

/** Discord sends wrong signatures on purpose; here it is every so many interactions. */
const BAD_SIGNATURE_EVERY = 5
const HOUR_MS = 3_600_000

interface Signing {
  /** On the double's clock. */
  readonly signedAt: number
  readonly isGenuine: boolean
}

/** What the application has answered to an interaction. */
export type EndpointAnswer = { readonly status: number; readonly body: Json | null }

export class InteractionsEndpoint {
  /** As the Developer Portal shows it. */
  readonly publicKey: string
  readonly #privateKey
  readonly #clock: Clock
  #url: string | null = null
  #sent = 0

  constructor(clock: Clock) {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    this.#privateKey = privateKey
    this.#clock = clock
    const { x = '' } = publicKey.export({ format: 'jwk' })
    this.publicKey = Buffer.from(x, 'base64url').toString('hex')
  }

  /** Where interactions go instead of to the gateway; null if none is set. */
  get url(): string | null {
    return this.#url
  }

  /** Whether interactions go there instead of to the gateway. */
  get isUsed(): boolean {
    return this.#url !== null
  }

  /**
   * Sets the address, as the Developer Portal does it: a ping has to be answered, and what is not signed well refused.
   * @throws Error with what is wrong
   */
  async use(url: string): Promise<void> {
    const ping = { id: '1', type: InteractionType.Ping, version: 1 }
    const now = this.#clock.now()
    const genuine = await this.#post(url, ping, { signedAt: now, isGenuine: true })
    if (genuine.status !== 200 || genuine.body?.type !== InteractionResponseType.Pong)
      throw new Error(`a ping was answered with ${genuine.status} ${JSON.stringify(genuine.body)}`)
    for (const signing of [
      { signedAt: now, isGenuine: false },
      { signedAt: now - HOUR_MS, isGenuine: true },
    ]) {
      const { status } = await this.#post(url, ping, signing)
      if (status !== 401) throw new Error(`a ping with a bad or old signature was answered with ${status}, not 401`)
    }
    this.#url = url
  }

  /**
   * Sends an interaction.
   * @throws Error if the application has accepted a wrong signature, or cannot be reached
   */
  async send(interaction: Json): Promise<EndpointAnswer> {
    const url = this.#url
    if (url === null) throw new Error('no address is set')
    const signedAt = this.#clock.now()
    if (this.#sent++ % BAD_SIGNATURE_EVERY === 0) {
      const { status } = await this.#post(url, interaction, { signedAt, isGenuine: false })
      if (status !== 401) throw new Error(`an interaction with a bad signature was answered with ${status}, not 401`)
    }
    return this.#post(url, interaction, { signedAt, isGenuine: true })
  }

  async #post(url: string, interaction: Json, { signedAt, isGenuine }: Signing): Promise<EndpointAnswer> {
    const body = JSON.stringify(interaction)
    const timestamp = String(Math.floor(signedAt / 1_000))
    const signature = sign(null, Buffer.from(`${timestamp}${isGenuine ? body : `${body} `}`), this.#privateKey)
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
        'x-signature-ed25519': signature.toString('hex'),
        'x-signature-timestamp': timestamp,
      },
      body,
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json')
    return { status: response.status, body: isJson && text ? (JSON.parse(text) as Json) : null }
  }
}
