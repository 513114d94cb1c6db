/** What an edge asks of the briefing, whichever thread holds it. All values are plain data, except functions in arguments. */
import type { Call, CommandResult, OptionValue } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import type { Deliver } from '../deliveries/delivery.ts'
import type { Reply } from '../reply/reply.ts'
import type { OnChange } from '../updates/updater-parts.ts'
import type { Patience } from './patience.ts'

/**
 * Runs commands by their names. Without patience, a command begins however late it is.
 * @throws UserError if the reader can fix it; TurnedAway if the command did not begin in time; anything else with its stack
 */
export interface CommandRunner {
  /** @param values of the declared options, each of its declared type, with the required one */
  run(
    command: string,
    values: Readonly<Record<string, OptionValue>>,
    call: Call,
    patience?: Patience,
  ): Promise<CommandResult>
  /** Completions of what is typed into an option; none if the option has no completions or nothing is served yet. */
  complete(command: string, option: string, typed: string, patience?: Patience): Promise<readonly string[]>
  /** The view that an earlier reply offered, or null if the command has no such view. */
  show(command: string, view: string, call: Call, patience?: Patience): Promise<Reply | null>
}

/** A corpus that is served while it is updated. */
export interface BriefingService extends CommandRunner {
  /** Whether commands can run now: not while the thread that holds the briefing is being replaced. */
  isServing(): boolean
  /** What the briefing that is served now holds. */
  holdings(): Holdings
  /** Since when that briefing is served, in milliseconds since 1970. */
  servedSince(): number
  /**
   * Sends what members have asked to be told, if no other process is doing so.
   * @returns whether all is done; if not, call again
   * @throws what the file system throws
   */
  deliver(deliver: Deliver): Promise<boolean>
  /** The ids of servers for which anything is kept. */
  watchedServers(): Promise<readonly string[]>
  /** Removes what is kept for a server. @throws what the file system throws */
  forgetServer(guildId: string): Promise<void>
  /** Takes over what another process has changed. */
  follow(): Promise<void>
  /** Serves what the folder holds now, even if no change was recorded. */
  reread(): Promise<void>
  /** Resolves when speaker attribution has finished. */
  quotationsReady(): Promise<void>
  /** Stops fetching, and waits until changes that are under way have ended. */
  endChanges(): Promise<void>
  /** Ends the threads; commands that still run fail. */
  close(): Promise<void>
}

/** What a service tells the program that runs it. */
export interface ServiceReports {
  readonly onChange: OnChange
  /** Told what the operator may want to know, in a sentence. */
  readonly onNote: (note: string) => void
  /** Told of failures that no reader was waiting for; the service goes on. */
  readonly onTrouble: (what: string, error: unknown) => void
}
