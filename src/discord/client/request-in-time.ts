/** One HTTP request to Discord: in time for a reader, and no success before the whole reply is here. */
import { setTimeout as wait } from 'node:timers/promises'
import { DefaultRestOptions, type RESTOptions } from 'discord.js'

/** A first response that hangs is tried again while Discord's 3 seconds last (interactions/receiving-and-responding). */
const MAX_RESPONSE = 1_200
/** discord.js tries again at once what failed with a 5xx or a lost connection. Milliseconds. */
const PAUSE_AFTER_FAILURE = 250
const FIRST_RESPONSE = /\/interactions\/\d+\/[^/]+\/callback/

/** The code by which discord.js knows what may be tried again. */
class LostConnection extends Error {
  override readonly name = 'LostConnection'
  readonly code = 'ECONNRESET'
}

/** The same request a second time might take effect twice. */
class UncertainRequest extends Error {
  override readonly name = 'UncertainRequest'
}

export const isFirstResponse = (url: string): boolean => FIRST_RESPONSE.test(url)

/**
 * For `makeRequest` of discord.js, which reads replies after it has stopped to look for failures: a reply that is cut in the
 * middle, or never ends, would be an error of its own.
 * @throws LostConnection where there is no whole reply and the request may be repeated: a first response to an interaction
 *   counts once (40060), other methods than POST say how things shall be; UncertainRequest otherwise
 */
export const requestInTime: RESTOptions['makeRequest'] = async (url, init) => {
  try {
    const response = await wholeResponse(url, init)
    if (response.status >= 500) await wait(PAUSE_AFTER_FAILURE)
    return response as Awaited<ReturnType<typeof requestInTime>>
  } catch (cause) {
    if (init.method === 'POST' && !isFirstResponse(url))
      throw new UncertainRequest('Discord’s reply was lost; whether the request took effect is not known', { cause })
    await wait(PAUSE_AFTER_FAILURE)
    throw new LostConnection('the connection to Discord was lost', { cause })
  }
}

async function wholeResponse(url: string, init: Parameters<typeof requestInTime>[1]): Promise<Response> {
  const limit = isFirstResponse(url) ? [AbortSignal.timeout(MAX_RESPONSE)] : []
  const signal = AbortSignal.any([...(init.signal ? [init.signal as AbortSignal] : []), ...limit])
  const { status, statusText, headers, ...reply } = await DefaultRestOptions.makeRequest(url, { ...init, signal })
  const body = await reply.arrayBuffer()
  return new Response(body.byteLength === 0 ? null : body, { status, statusText, headers: [...headers] })
}
