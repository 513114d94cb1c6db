/** The log: JSON lines that hold no secret. What is written of an error is chosen, and the finished line is looked through. */
import pino, { type Logger } from 'pino'

/** Where lines go. */
export interface LogStream {
  write(line: string): void
}

const HIDDEN = '[secret]'
/** As Discord makes bot tokens: three parts in base64url. */
const BOT_TOKEN = /[\w-]{20,40}\.[\w-]{4,12}\.[\w-]{20,120}/g
/** An interaction's token stands in the path of what is sent about it; who has it can answer in the bot's name. */
const TOKEN_IN_PATH = /(\/(?:interactions|webhooks)\/\d{1,20}\/)[^/?"\\\s]+/g
/** Base64 of "interaction:", with which Discord's interaction tokens begin. */
const INTERACTION_TOKEN = /aW50ZXJhY3Rpb246[\w+/=-]+/g
const AUTHORIZATION = /\b(Bot|Bearer) [\w.+/=-]{20,}/g

/**
 * @param level the least severe lines that are written, or `silent`
 * @param secrets values that are never written, whatever they look like
 * @param stream standard output where there is none
 */
export const createLog = (
  level: string,
  secrets: readonly string[],
  stream: LogStream = pino.destination({ dest: 1, sync: true }),
): Logger =>
  pino(
    { level, serializers: { err: describeError } },
    { write: (line) => void stream.write(withoutSecrets(line, secrets)) },
  )

/** @returns the text with everything that is or looks like a token replaced */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)
    .replace(TOKEN_IN_PATH, `$1${HIDDEN}`)
    .replace(INTERACTION_TOKEN, HIDDEN)
    .replace(BOT_TOKEN, HIDDEN)
    .replace(AUTHORIZATION, `$1 ${HIDDEN}`)

/** What errors carry besides (requests, bodies, addresses) may hold tokens and members' words, and is left out. */
function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { message: String(error) }
  const { name, message, stack, cause } = error
  const { code, status, method } = error as {
    readonly code?: unknown
    readonly status?: unknown
    readonly method?: unknown
  }
  return { name, message, code, status, method, stack, ...(cause === undefined ? {} : { cause: describeError(cause) }) }
}
