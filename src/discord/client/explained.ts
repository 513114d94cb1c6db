/** Explains refusals of Discord and failures of the network to the host of the bot. */
import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError } from 'discord.js'
import { UserError } from '../../process/user-error.ts'

const BAD_TOKEN = 'Discord refused the token. Copy it again from the Developer Portal into DISCORD_TOKEN.'
const NOT_IN_GUILD = 'The bot is not in this server. Open the invite link first, then register again.'
const MISSING_ACCESS = 50_001
const UNKNOWN_GUILD = 10_004

/** The bot is not in a guild in which it is to do something. */
export class NotInGuild extends UserError {}

/**
 * Waits for a job that talks to Discord.
 * @throws NotInGuild; UserError if the token, the address or the network is the cause; any other error as it is
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
  if (error instanceof DiscordAPIError) return error.status === 401 ? BAD_TOKEN : null
  if (error instanceof HTTPError)
    return `Discord answered with status ${error.status}. Try again later, or check DISCORD_API_URL.`
  return isNetworkError(error)
    ? `Discord cannot be reached (${codeOf(error)}). Check the network and DISCORD_API_URL.`
    : null
}

/** Why a request failed, in a few words for the log: the status of the answer, or the code of the network's error. */
export function reasonOf(error: unknown): string {
  const isAnswered = error instanceof DiscordAPIError || error instanceof HTTPError
  return isAnswered ? `status ${error.status}` : codeOf(error) || String((error as Error).message)
}

const codeOf = (error: unknown): string => {
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: { readonly code?: unknown } }
  return String(cause?.code ?? code ?? '')
}

const isNetworkError = (error: unknown): boolean =>
  error instanceof Error && /^(?:E[A-Z]+|UND_ERR_[A-Z_]+)$/.test(codeOf(error))
