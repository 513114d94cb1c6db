/** The way in which interactions reach the bot. */
import type { Health } from '../health/health-server.ts'

export interface Connection {
  /** Whether interactions can arrive now, and the state of the connection in a word. */
  state(): Pick<Health, 'ready' | 'gateway'>
  /** The channel that a thread belongs to; null if it is no thread, or if that is not known. */
  parentOf(channelId: string): string | null
  /** Resolves when interactions can arrive. @throws UserError if the host has to correct the configuration */
  open(): Promise<void>
  /** Whether a load balancer has to notice first that the bot leaves: until then interactions arrive, and are answered. */
  readonly isBalanced: boolean
  /** Lets no more interactions in, as far as that is in time. Never rejects. */
  close(): Promise<void>
}
