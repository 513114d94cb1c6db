/** The log: JSON lines without secrets. Only chosen fields of an error are written, and the finished line is searched for tokens. */
import pino, { type Logger } from 'pino'

interface LogStream {
  write(line: string): void
}

const HIDDEN = '[secret]'
/** Discord's bot tokens: three parts in base64url. */
const BOT_TOKEN = /[\w-]{20,40}\.[\w-]{4,12}\.[\w-]{20,120}/g
/** The path of a request about an interaction holds its token; anyone who has the token can answer in the bot's name. */
const TOKEN_IN_PATH = /(\/(?:interactions|webhooks)\/\d{1,20}\/)[^/?"\\\s]+/g
/** Base64 of "interaction:", with which Discord's interaction tokens begin. */
const INTERACTION_TOKEN = /aW50ZXJhY3Rpb246[\w+/=-]+/g
const AUTHORIZATION = /\b(Bot|Bearer) [\w.+/=-]{20,}/g

/**
 * @param level the least severe lines that are written, or `silent`
 * @param secrets values that are never written, whatever they look like
 * @param stream standard output by default
 */
export const createLog = (
  level: string,
  secrets: readonly string[],
  stream: LogStream = pino.destination({ dest: 1, sync: true }),
): Logger =>
  pino(
    { level, serializers: { err: describeError } },
    { write: (line) => void stream.write(withEscapes(withoutSecrets(line, secrets))) },
  )

/** Invisible characters, and those that act on a terminal: JSON itself escapes only some of them. */
const UNSEEN = /(?!\n)[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu

/** @param line JSON, in which such characters can only be inside strings @returns the same JSON, with them as `\u` escapes */
const withEscapes = (line: string): string =>
  line.replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, i) => character.charCodeAt(i).toString(16).padStart(4, '0'))
      .map((digits) => `\\u${digits}`)
      .join(''),
  )

/** @returns the text with everything replaced that is a secret or looks like a token */
export const withoutSecrets = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, HIDDEN), text)
    .replace(TOKEN_IN_PATH, `$1${HIDDEN}`)
    .replace(INTERACTION_TOKEN, HIDDEN)
    .replace(BOT_TOKEN, HIDDEN)
    .replace(AUTHORIZATION, `$1 ${HIDDEN}`)

/** Other fields of errors (requests, bodies, addresses) may hold tokens or members' words and are left out. */
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
