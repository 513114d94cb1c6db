/** Makes one HTTP request to Discord, in time for a reader; it succeeds only when the whole response has arrived. */
import { setTimeout as wait } from 'node:timers/promises'
import { DefaultRestOptions, type RESTOptions } from 'discord.js'

/** A first response that hangs is tried again within Discord's 3 seconds (interactions/receiving-and-responding). */
const FIRST_RESPONSE_TIMEOUT_MS = 1_200
/** discord.js tries again without a pause after a 5xx or a lost connection. */
const RETRY_DELAY_MS = 250
const FIRST_RESPONSE = /\/interactions\/\d+\/[^/]+\/callback/

/** No whole response arrived. discord.js knows by the code that the request may be tried again. */
export class LostConnection extends Error {
  override readonly name = 'LostConnection'
  readonly code = 'ECONNRESET'
}

/** The request may have taken effect; a second one might take effect again. */
class UncertainRequest extends Error {
  override readonly name = 'UncertainRequest'
}

export const isUncertain = (error: unknown): boolean => error instanceof UncertainRequest

export const isFirstResponse = (url: string): boolean => FIRST_RESPONSE.test(url)

/**
 * For `makeRequest` of discord.js, which reads the body when it no longer watches for failures: it would not try again
 * if a response is cut off or never ends.
 * @throws LostConnection if there is no whole response and the request may be repeated: Discord counts a first response
 *   to an interaction once (40060), and methods other than POST are idempotent; UncertainRequest otherwise
 */
export const requestInTime: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    const response = await wholeResponse(url, init)
    if (response.status >= 500) await wait(RETRY_DELAY_MS)
    return response as Awaited<ReturnType<typeof requestInTime>>
  } catch (cause) {
    if (init.method === 'POST' && !isFirstResponse(url))
      throw new UncertainRequest('Discord’s response was lost; the request may have taken effect', { cause })
    await wait(RETRY_DELAY_MS)
    throw new LostConnection('the connection to Discord was lost', { cause })
  }
}

async function wholeResponse(url: string, init: Parameters<typeof requestInTime>[1]): Promise<Response> {
  const limit = isFirstResponse(url) ? [AbortSignal.timeout(FIRST_RESPONSE_TIMEOUT_MS)] : []
  const signal = AbortSignal.any([...(init.signal ? [init.signal as AbortSignal] : []), ...limit])
  const { status, statusText, headers, ...reply } = await DefaultRestOptions.makeRequest(url, { ...init, signal })
  const body = await reply.arrayBuffer()
  return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers: [...headers] })
}
