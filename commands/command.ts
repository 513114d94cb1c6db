/** What a command is: its declaration, and one call on the briefing. No edge is known here. */
import type { Briefing } from '../src/briefing.ts'
import type { Reply } from '../src/reply/reply.ts'

export interface OptionDeclaration {
  readonly type: 'text' | 'flag'
  /** 1 to 100 characters, as Discord asks. */
  readonly description: string
  /** At most one required option; it is the first, and in the terminal the rest of the line. */
  readonly required?: true
  /** The command completes what is typed. */
  readonly completes?: true
}

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>

/** The values of declared options: text is a string, a flag a boolean, what is not required may be absent. */
export type OptionValues<O extends OptionDeclarations> = {
  readonly [Name in keyof O as O[Name] extends { required: true } ? Name : never]: ValueOf<O[Name]>
} & {
  readonly [Name in keyof O as O[Name] extends { required: true } ? never : Name]?: ValueOf<O[Name]> | undefined
}

type ValueOf<D extends OptionDeclaration> = D['type'] extends 'flag' ? boolean : string

/** What a command may use. */
export interface CommandContext {
  readonly briefing: Briefing
  /** All commands that this edge offers, in the order in which help lists them. */
  readonly commands: readonly Command[]
  /** Who runs this bot, in the words of the configuration; absent where it says nothing. */
  readonly hostedBy?: string | undefined
}

export interface CommandResult {
  readonly reply: Reply
  /** One JSON object for the machine-readable interface; has `command` and `outcome`. */
  readonly record: Readonly<Record<string, unknown>>
}

export interface Command {
  /** Lower case; 1 to 32 characters. */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
  readonly options: OptionDeclarations
  /**
   * @param values of the declared options only, each of its declared type, the required one among them
   * @throws UserError where an option makes no sense
   */
  run(
    context: CommandContext,
    values: Readonly<Record<string, string | boolean>>,
  ): CommandResult | Promise<CommandResult>
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

/** Gives up the types of the options, which the edges keep to at run time. */
export const defineCommand = <const O extends OptionDeclarations>(definition: CommandDefinition<O>): Command =>
  definition as unknown as Command
