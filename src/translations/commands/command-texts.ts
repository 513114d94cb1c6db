/** What Discord shows of a command in another language than English; the bot goes on calling it by its English name. */

export interface NamedText {
  /** Of a command or an option: 1 to 32 characters, in lower case, one word. */
  readonly name: string
  /** 1 to 100 characters. */
  readonly description: string
}

export interface CommandText extends NamedText {
  /** By the option's English name. */
  readonly options: Readonly<Record<string, NamedText>>
  /** The name of the command on messages; may have spaces and capitals. */
  readonly onMessages?: string
}

export interface CommandTexts {
  /** By the English name of the command. The name of one that belongs to a group is its second word. */
  readonly commands: Readonly<Record<string, CommandText>>
  /** By the English name of the group. */
  readonly groups: Readonly<Record<string, NamedText>>
  /** The option that every command has if there are several briefings. */
  readonly briefingOption: NamedText
}
