/** What an edge asks of the briefing that is served, whichever thread holds it: all that goes in and comes out is plain data. */
import type { Call, CommandResult, OptionValue } from '../../commands/command.ts'
import type { Holdings } from '../briefing/briefing.ts'
import type { Reply } from '../reply/reply.ts'
import type { OnChange } from '../updates/updater-parts.ts'
import type { Patience } from './patience.ts'

/**
 * Runs commands by their names. Without patience they are begun however late it is.
 * @throws UserError where the reader can mend it; TurnedAway where it was not begun in time; anything else with its stack
 */
export interface CommandRunner {
  /** @param values of the declared options, each of its declared type, the required one among them */
  run(
    command: string,
    values: Readonly<Record<string, OptionValue>>,
    call: Call,
    patience?: Patience,
  ): Promise<CommandResult>
  /** Completions of what is typed into an option; none where the option completes nothing, or nothing is served yet. */
  complete(command: string, option: string, typed: string, patience?: Patience): Promise<readonly string[]>
  /** The view that an earlier reply offered, or null where it is none of the command's. */
  show(command: string, view: string, call: Call, patience?: Patience): Promise<Reply | null>
}

/** A corpus that is served while it is kept. */
export interface BriefingService extends CommandRunner {
  /** Of the briefing that is served now. */
  holdings(): Holdings
  /** Since when it is served. Milliseconds since 1970. */
  servedSince(): number
  /** Takes over what another process has changed. */
  follow(): Promise<void>
  /** Serves what the folder holds now, also where nothing was written that could be followed. */
  reread(): Promise<void>
  /** Resolves once who says what is worked out. */
  quotationsReady(): Promise<void>
  /** Ends fetching, and waits until the changes that are under way have ended, as far as they came. */
  endChanges(): Promise<void>
  /** Ends the threads; what still runs fails. */
  close(): Promise<void>
}

/** What a service tells whoever runs it. */
export interface ServiceReports {
  readonly onChange: OnChange
  /** Something that whoever runs the program may want to know, in a sentence. */
  readonly onNote: (note: string) => void
  /** Something went wrong that no reader was waiting for; the service goes on. */
  readonly onTrouble: (what: string, error: unknown) => void
}
