/** Explains refusals of Discord and failures of the network to the host of the bot. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js'
import { UserError } from '../../process/user-error.ts'
import { LostConnection } from './request-in-time.ts'

const BAD_TOKEN = 'Discord refused the token. Copy it again from the Developer Portal into DISCORD_TOKEN.'
const NOT_IN_GUILD = 'The bot is not in this server. Open the invite link first, then register again.'
const MISSING_ACCESS = 50_001
const UNKNOWN_GUILD = 10_004

/** The bot is not in a guild in which it is to do something. */
export class NotInGuild extends UserError {}

/**
 * Waits for a job that talks to Discord.
 * @throws NotInGuild; UserError if Discord refuses, or if the address or the network is the cause; any other error as it is
 */
export async function explained<T>(job: Promise<T>): Promise<T> {
  try {
    return await job
  } catch (error) {
    if (isElsewhere(error)) throw new NotInGuild(NOT_IN_GUILD)
    const words = inWords(error)
    throw words === null ? error : new UserError(words)
  }
}

const isElsewhere = (error: unknown): boolean =>
  error instanceof DiscordAPIError && (error.code === MISSING_ACCESS || error.code === UNKNOWN_GUILD)

function inWords(error: unknown): string | null {
  if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) return BAD_TOKEN
  if (error instanceof DiscordAPIError) return error.status === 401 ? BAD_TOKEN : refusalText(error)
  if (error instanceof HTTPError) return statusText(error.status)
  return isNetworkError(error)
    ? `Discord cannot be reached (${codeOf(error)}). Check the network and DISCORD_API_URL.`
    : null
}

/** Discord's reason has a line for each field that it refuses. An answer without a code is not Discord's own. */
function refusalText({ code, status, message }: DiscordAPIError): string {
  if (code === undefined) return statusText(status)
  const reasons = message.split('\n').map((line) => line.trim().replace(/\.$/, ''))
  return `Discord refused the request (code ${code}): ${reasons.join('; ')}.`
}

const statusText = (status: number): string =>
  `Discord answered with status ${status}. Try again later, or check DISCORD_API_URL.`

/** Why a request failed, in a few words for the log: the status of the answer, or the code of the network's error. */
export function reasonOf(error: unknown): string {
  const isAnswered = error instanceof DiscordAPIError || error instanceof HTTPError
  return isAnswered ? `status ${error.status}` : codeOf(error) || String((error as Error).message)
}

/** A code in words, such as ECONNREFUSED: the cause's own if it has one. An aborted request has only a number. */
const codeOf = (error: unknown): string => {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: { readonly code?: unknown } }
  return String([cause?.code, code].find((each) => typeof each === 'string') ?? '')
}

const isNetworkError = (error: unknown): boolean =>
  error instanceof LostConnection || (error instanceof Error && /^(?:E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(codeOf(error)))
