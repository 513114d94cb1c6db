/** What a command is: its declaration, and one call on the briefing. It knows nothing of Discord or the terminal. */
import type { Briefing } from '../src/briefing/briefing.ts'
import type { DigestBook } from '../src/digests/digest-book.ts'
import type { Reply } from '../src/reply/reply.ts'
import type { InterfaceLanguage } from '../src/translations/messages.ts'
import type { CorpusUpdater } from '../src/updates/corpus-updater.ts'
import type { OnProgress } from '../src/updates/report.ts'
import type { Watcher } from '../src/watches/watch-book.ts'
import type { Watches } from '../src/watches/watches.ts'

interface AnyOption {
  /** 1 to 100 characters, as Discord asks. */
  readonly description: string
  /** A command has at most one required option. It is declared first, and in the terminal it takes the rest of the line. */
  readonly required?: true
}

interface TextOption extends AnyOption {
  readonly type: 'text'
  /** The command completes what is typed. */
  readonly completes?: true
}

export interface NumberOption extends AnyOption {
  readonly type: 'number'
  /** Only whole numbers are taken. */
  readonly integer?: true
  /** The smallest and the largest number that are taken, both included; -2^53 and 2^53 by default, as on Discord. */
  readonly min?: number
  readonly max?: number
  readonly completes?: undefined
}

/** Yes or no. */
interface FlagOption extends AnyOption {
  readonly type: 'flag'
  readonly completes?: undefined
}

/** A channel of the server; its value is the id. The terminal has none. */
interface ChannelOption extends AnyOption {
  readonly type: 'channel'
  readonly completes?: undefined
}

/** A file: attached on Discord, named by its path in the terminal. */
interface FileOption extends AnyOption {
  readonly type: 'file'
  readonly completes?: undefined
}

export type OptionDeclaration = TextOption | NumberOption | FlagOption | ChannelOption | FileOption

/** An option that several commands have. */
export const ONLY_OUTLET = {
  type: 'text',
  completes: true,
  description: 'Only articles from this outlet',
} as const satisfies TextOption

/** Discord shows no more completions than these. */
export const MAX_COMPLETIONS = 25

export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>

/** A file that a reader hands over. Its content is read only when a command asks for it. */
export interface GivenFile {
  /** With extension, without folder. */
  readonly name: string
  /**
   * @param maxBytes a larger file is refused before it is read
   * @throws UserError if the file is larger or cannot be read
   */
  read(maxBytes: number): Promise<Uint8Array>
}

interface ValuesByType {
  readonly text: string
  readonly number: number
  readonly flag: boolean
  readonly channel: string
  readonly file: GivenFile
}

export type OptionValue = ValuesByType[OptionDeclaration['type']]

/** The values of declared options, each of its declared type; an option that is not required may be absent. */
export type OptionValues<O extends OptionDeclarations> = {
  readonly [Name in keyof O as O[Name] extends { required: true } ? Name : never]: ValuesByType[O[Name]['type']]
} & {
  readonly [Name in keyof O as O[Name] extends { required: true } ? never : Name]?:
    | ValuesByType[O[Name]['type']]
    | undefined
}

/** What a command may use. */
export interface CommandContext {
  readonly briefing: Briefing
  /** All commands that this edge offers, in the order in which help lists them. */
  readonly commands: readonly Command[]
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Who runs this bot, in the words of the configuration; absent if the configuration does not say. */
  readonly hostedBy?: string | undefined
  /** What members want to be told; absent where no messages are sent. */
  readonly watches?: Watches
  /** What is posted into channels at set times; absent as `watches` are. */
  readonly digests?: DigestBook
  /** Changes the corpus; absent if the articles do not come from a folder. */
  readonly updater?: CorpusUpdater
  /** This use of the command; absent if a script runs it. */
  readonly call?: Call
}

/** One use of a command. */
export interface Call {
  /** Who uses it, as reports name them. */
  readonly by: string
  readonly onProgress: OnProgress
  /** Who that is on Discord; absent elsewhere. */
  readonly member?: Watcher
  /** What the question before was about, for a command that takes follow-ups. */
  readonly topic?: string | undefined
  /** For a button: the question that its message shows, as far as it does. */
  readonly question?: string | undefined
  /** The reader says that it leans on the topic; otherwise the words tell. */
  readonly isFollowUp?: true
  /** Absent where everything is said in English. */
  readonly languages?: ReadersLanguages
  /** Present if there are several briefings. */
  readonly briefing?: ChosenBriefing
}

/** In which languages the bot speaks. */
interface ReadersLanguages {
  /** To the member who asks. */
  readonly asker: InterfaceLanguage
  /** To everyone who reads along. */
  readonly everyone: InterfaceLanguage
}

/** One of several briefings, as a reader has chosen it. */
export interface ChosenBriefing {
  readonly name: string
  /** The names of all that the reader may choose, this one among them. */
  readonly choices: readonly string[]
  /** The ids of the channels that it is for; absent if it is for the whole server, or for everyone. */
  readonly onlyIn?: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/** What a command gives back to the edge that runs it. */
export interface CommandResult {
  readonly reply: Reply
  /** What came of it: `answer`, `no-answer`, `refreshed` and the like. A command has a small, fixed set. */
  readonly outcome: string
  /** What the command could not do although it did the rest, a sentence each; absent if nothing failed. */
  readonly failures?: readonly string[]
  /** The JSON object of the machine-readable interface: `command`, what was asked, `outcome`, then the details. */
  readonly record: Fields
  /** The rare words of a question that got no answer: the edge counts them. */
  readonly gapWords?: readonly string[]
}

/** What a command's file returns; `defineCommand` makes the record from it. */
interface CommandReturn extends Omit<CommandResult, 'record'> {
  /** What the record repeats of the question, between `command` and `outcome`. */
  readonly asked?: Fields
  /** What the record holds after `outcome`. */
  readonly details?: object
}

interface OnMessages {
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
  /** For moderators only, and only in the servers that the host lists. */
  readonly moderators?: true
  /** May take longer than Discord waits for a first response: the edge defers the reply and shows progress. */
  readonly slow?: true
  /**
   * May have to wait for what is still being prepared after a start. Its reply is for the asker alone; if it takes long, the
   * edge says so and shows the reply later.
   */
  readonly patient?: true
  /** Its views show only what the member has set up, and no words of a briefing: they work in direct messages for any. */
  readonly showsOwn?: true
  readonly options: OptionDeclarations
  /** The required option, of type text, whose value may lean on what was asked before: "why", "and Putin?". */
  readonly followUps?: string
  /** The command is also offered on a message: the text of the message becomes the value of the option. */
  readonly onMessages?: OnMessages
  /** Buttons that the terminal offers even after other replies, by name, with the view that each leads to. */
  readonly standing?: Readonly<Record<string, string>>
  /**
   * @param values of the declared options only, each of its declared type, the required one among them
   * @throws UserError if an option makes no sense
   */
  run(context: CommandContext, values: Readonly<Record<string, OptionValue>>): Promise<CommandResult>
  /** Completions of an option that declares `completes`, best first; each 1 to 100 characters. */
  complete?(context: CommandContext, option: string, typed: string): readonly string[]
  /**
   * Shows a view that an earlier reply offered, or returns null if `view` is not one of this command.
   * @throws UserError if what the view shows is gone
   */
  show?(context: CommandContext, view: string): Reply | null | Promise<Reply | null>
}

/** A command as its file writes it, with the types of its own options. */
interface CommandDefinition<O extends OptionDeclarations> extends Omit<Command, 'options' | 'run'> {
  readonly options: O
  run(context: CommandContext, values: OptionValues<O>): CommandReturn | Promise<CommandReturn>
}

/** What Discord says about a group of commands, by the group's name; 1 to 100 characters. */
export const GROUPS: Readonly<Record<string, string>> = {
  compare: 'Put what the outlets print side by side',
  corpus: 'Manage the articles in the briefing',
  watch: 'Be told what a refresh brings on your questions',
}

/** Turns a definition into a command: makes its record, and gives up the types of its options, which the edges check. */
export const defineCommand = <const O extends OptionDeclarations>(definition: CommandDefinition<O>): Command => ({
  ...definition,
  async run(context, values) {
    const { asked, details, ...result } = await definition.run(context, values as OptionValues<O>)
    return { ...result, record: { command: definition.name, ...asked, outcome: result.outcome, ...details } }
  },
})
