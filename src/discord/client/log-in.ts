/** Logs the client in. */
import type { Client } from 'discord.js'
import type { Logger } from 'pino'
import { explained } from './explained.ts'
import { awaitSessions } from './session-budget.ts'

/**
 * Waits until Discord allows a session, then logs in. A client that cannot log in is destroyed.
 * @param signal ends the waiting
 * @throws UserError if the token or the address is wrong; AbortError; what discord.js throws otherwise
 */
export async function logIn(client: Client, token: string, log: Logger, signal?: AbortSignal): Promise<void> {
  try {
    await explained(awaitSessions(client.rest.setToken(token), 1, log, signal))
    await explained(client.login(token))
  } catch (error) {
    await client.destroy()
    throw error
  }
}
