/** What interactions are answered with. */
import type { Logger } from 'pino'
import type { Command } from '../../../commands/command.ts'
import type { Use } from '../../health/metrics.ts'
import type { CommandRunner } from '../../serving/briefing-service.ts'
import type { Briefings, UsedBriefing } from '../../serving/briefings.ts'
import type { Connection } from '../connection.ts'
import type { CommandIds } from './command-ids.ts'
import type { Cooldowns } from './cooldowns.ts'
import type { Deadline } from './deadline.ts'
import type { Shares } from './share-once.ts'

/** The same for all interactions. */
export interface BotContext {
  /** The commands that are offered. */
  readonly commands: readonly Command[]
  readonly briefings: Briefings
  readonly parentOf: Connection['parentOf']
  readonly cooldowns: Cooldowns
  readonly shares: Shares
  readonly log: Logger
  /** Called with each interaction when it has been answered. */
  readonly onUse: (use: Use) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly commandIds: CommandIds
  /** How long a slow command may take to answer, from its start: less than Discord's 15 minutes. Milliseconds. */
  readonly longestReplyMs: number
}

export interface InteractionContext extends BotContext {
  /** Of the interaction that is answered. */
  readonly deadline: Deadline
  /** Runs commands on the briefing that the interaction uses. */
  readonly runner: CommandRunner
  /** Who may change that briefing. */
  readonly moderators: UsedBriefing['moderators']
  /** In which everyone is spoken to where the interaction is; by default that of the server. */
  readonly language: UsedBriefing['language']
}
