/** What a command is: its declaration, and one call on the briefing. No edge is known here. */
import type { Briefing } from '../src/briefing/briefing.ts'
import type { Reply } from '../src/reply/reply.ts'
import type { CorpusUpdater } from '../src/updates/corpus-updater.ts'
import type { OnProgress } from '../src/updates/report.ts'

export interface OptionDeclaration {
  /** A file is attached on Discord and named by its path in the terminal. */
  readonly type: 'text' | 'flag' | 'file'
  /** 1 to 100 characters, as Discord asks. */
  readonly description: string
  /** At most one required option; it is the first, and in the terminal the rest of the line. */
  readonly required?: true
  /** The command completes what is typed. */
  readonly completes?: true
}

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>

/** A file that a reader hands over; it is read only when it is asked for. */
export interface GivenFile {
  /** With extension, without folder. */
  readonly name: string
  /**
   * @param maxBytes a larger file is refused before it is read
   * @throws UserError where it is larger, or cannot be read
   */
  read(maxBytes: number): Promise<Uint8Array>
}

export type OptionValue = string | boolean | GivenFile

/** The values of declared options: text is a string, a flag a boolean, what is not required may be absent. */
export type OptionValues<O extends OptionDeclarations> = {
  readonly [Name in keyof O as O[Name] extends { required: true } ? Name : never]: ValueOf<O[Name]>
} & {
  readonly [Name in keyof O as O[Name] extends { required: true } ? never : Name]?: ValueOf<O[Name]> | undefined
}

type ValueOf<D extends OptionDeclaration> = D['type'] extends 'flag'
  ? boolean
  : D['type'] extends 'file'
    ? GivenFile
    : string

/** What a command may use. */
export interface CommandContext {
  readonly briefing: Briefing
  /** All commands that this edge offers, in the order in which help lists them. */
  readonly commands: readonly Command[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Who runs this bot, in the words of the configuration; absent where it says nothing. */
  readonly hostedBy?: string | undefined
  /** Changes the corpus; absent where the articles come from elsewhere than a folder. */
  readonly updater?: CorpusUpdater
  /** This use of the command; absent where nobody uses it, as in a script. */
  readonly call?: Call
}

/** One use of a command. */
export interface Call {
  /** Who uses it, as reports name them. */
  readonly by: string
  readonly onProgress: OnProgress
}

export interface CommandResult {
  readonly reply: Reply
  /** One JSON object for the machine-readable interface; has `command` and `outcome`. */
  readonly record: Readonly<Record<string, unknown>>
  /** The rare words of a question that got no answer: the edge has them counted. */
  readonly gapWords?: readonly string[]
}

export interface OnMessages {
  /** 1 to 32 characters; may have spaces and capitals. */
  readonly name: string
  /** The required option, of type text. */
  readonly option: string
}

export interface Command {
  /** Lower case; one word of 1 to 32 characters, or two for a command that belongs to a group: `corpus refresh`. */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
  /** For moderators alone, and only in the servers that the host lists. */
  readonly moderators?: true
  /** May take longer than a reader waits without a sign: the edge says that it is at work, and shows progress. */
  readonly slow?: true
  readonly options: OptionDeclarations
  /** Also offered on a message, under a name of its own: the message's text becomes the value of the option. */
  readonly onMessages?: OnMessages
  /**
   * @param values of the declared options only, each of its declared type, the required one among them
   * @throws UserError where an option makes no sense
   */
  run(context: CommandContext, values: Readonly<Record<string, OptionValue>>): CommandResult | Promise<CommandResult>
  /** Completions of an option that declares `completes`, best first; each 1 to 100 characters. */
  complete?(context: CommandContext, option: string, typed: string): readonly string[]
  /**
   * A view that an earlier reply offered, or null where `view` is none of this command's.
   * @throws UserError where what it shows is gone
   */
  show?(context: CommandContext, view: string): Reply | null | Promise<Reply | null>
}

/** A command as its file writes it, with the types of its own options. */
export interface CommandDefinition<O extends OptionDeclarations> extends Omit<Command, 'options' | 'run'> {
  readonly options: O
  run(context: CommandContext, values: OptionValues<O>): CommandResult | Promise<CommandResult>
}

/** What Discord says of a group of commands, by the group's name; 1 to 100 characters. */
export const GROUPS: Readonly<Record<string, string>> = {
  corpus: 'Keep the articles that the briefing holds',
}

/** Gives up the types of the options, which the edges keep to at run time. */
export const defineCommand = <const O extends OptionDeclarations>(definition: CommandDefinition<O>): Command =>
  definition as unknown as Command
