/** The bar in which a person types a message or a command, as values: what is typed, what is suggested, what is picked. */
import { CHANNEL_NAME, type Choice, type OfferedCommand, type OfferedOption } from './page-contract.ts'

export interface CommandBar {
  /** Typed while no command is chosen. */
  readonly text: string
  readonly command: OfferedCommand | null
  /** What is typed into the options, by their names. */
  readonly values: Readonly<Record<string, string>>
  /** What is shown instead of a value: the name of a file or of a picked completion. */
  readonly labels: Readonly<Record<string, string>>
  /** The options that have a field, in order. */
  readonly fields: readonly string[]
  /** The option that is being typed. */
  readonly focused: string | null
  /** Completions for the focused option. */
  readonly choices: readonly Choice[]
  /** The highlighted suggestion, -1 for none. */
  readonly active: number
  readonly isOpen: boolean
}

export const EMPTY_BAR: CommandBar = {
  text: '',
  command: null,
  values: {},
  labels: {},
  fields: [],
  focused: null,
  choices: [],
  active: -1,
  isOpen: false,
}

export type Suggestion =
  | { readonly kind: 'command'; readonly command: OfferedCommand }
  | { readonly kind: 'choice'; readonly choice: Choice }
  | { readonly kind: 'option'; readonly option: OfferedOption }

/** Types of options (interactions/application-commands). */
export const OPTION_TYPE = { boolean: 5, channel: 7, file: 11 } as const
const choicesOf = (...words: readonly string[]): readonly Choice[] => words.map((word) => ({ name: word, value: word }))
const TRUE_OR_FALSE = choicesOf('True', 'False')
/** By the type of the option. */
const FIXED_CHOICES: Readonly<Record<number, readonly Choice[]>> = {
  [OPTION_TYPE.boolean]: TRUE_OR_FALSE,
  [OPTION_TYPE.channel]: choicesOf(`#${CHANNEL_NAME}`),
}

/** What the bar suggests now, if its list is open. */
export function suggestionsOf(bar: CommandBar, commands: readonly OfferedCommand[]): readonly Suggestion[] {
  const { command, fields, choices } = bar
  if (!command) return commandsLike(bar.text, commands).map((one) => ({ kind: 'command', command: one }))
  return [
    ...choices.map((choice) => ({ kind: 'choice' as const, choice })),
    ...command.options
      .filter(({ name }) => !fields.includes(name))
      .map((option) => ({ kind: 'option' as const, option })),
  ]
}

/** Commands whose name begins with what is typed after the slash, then those that contain it. */
function commandsLike(text: string, commands: readonly OfferedCommand[]): readonly OfferedCommand[] {
  if (!text.startsWith('/')) return []
  const typed = text.slice(1).toLowerCase()
  const offered = commands.filter(
    ({ kind, name, shown }) => kind === 'typed' && (shown.includes(typed) || name.includes(typed)),
  )
  return [...offered].sort((a, b) => Number(b.shown.startsWith(typed)) - Number(a.shown.startsWith(typed)))
}

/**
 * A person types while no command is chosen, or pastes. A whole name and a space choose the command; what follows is the
 * value of its first required option, and `name: value` for others, as Discord shows a command.
 */
export function typeText(text: string, commands: readonly OfferedCommand[]): CommandBar {
  const typed = commands.flatMap((command) =>
    [command.shown, command.name].flatMap((name) =>
      command.kind === 'typed' && text.startsWith(`/${name} `) ? [{ command, name }] : [],
    ),
  )
  const [longest] = typed.sort((a, b) => b.name.length - a.name.length)
  if (longest) return chooseCommand(longest.command, pastedValues(longest.command, text.slice(longest.name.length + 2)))
  const isOpen = text.startsWith('/')
  return { ...EMPTY_BAR, text, isOpen, active: isOpen ? 0 : -1 }
}

/** As Discord shows an option with its value. */
const WRITTEN_OPTION = /(?<!\S)(?<name>[\p{L}\p{N}_-]{1,32}): /gu

/** A file cannot be pasted as text. */
function pastedValues({ options }: OfferedCommand, text: string): CommandBar['values'] {
  const named = options.filter(({ type }) => type !== OPTION_TYPE.file)
  const written = [...text.matchAll(WRITTEN_OPTION)].flatMap((match) => {
    const option = named.find(({ name, shown }) => shown === match[1] || name === match[1])
    return option ? [{ ...option, start: match.index, end: match.index + match[0].length }] : []
  })
  const first = text.slice(0, written[0]?.start).trimEnd()
  const required = options.find((option) => option.required === true)?.name
  const pairs = written.map(({ name, type, end }, at) => {
    const value = text.slice(end, written[at + 1]?.start).trim()
    return [name, type === OPTION_TYPE.boolean ? asChoice(value) : value] as const
  })
  return { ...(required === undefined || first === '' ? {} : { [required]: first }), ...Object.fromEntries(pairs) }
}

/** A flag is written in any case; the bar has its choices. */
const asChoice = (value: string): string =>
  TRUE_OR_FALSE.find((one) => one.name.toLowerCase() === value.toLowerCase())?.name ?? value

export function chooseCommand(command: OfferedCommand, values: CommandBar['values'] = {}): CommandBar {
  const shown = command.options.filter(({ name, required }) => required === true || name in values)
  const fields = shown.map(({ name }) => name)
  return { ...EMPTY_BAR, command, fields, focused: fields[0] ?? null, values, isOpen: true }
}

/** A person types into an option. */
export const typeValue = (bar: CommandBar, name: string, value: string): CommandBar => ({
  ...bar,
  values: { ...bar.values, [name]: value },
  labels: without(bar.labels, name),
  focused: name,
  choices: fixedChoices(bar.command, name),
  isOpen: true,
  active: -1,
})

/** Choices that need no request. */
function fixedChoices(command: OfferedCommand | null, name: string): readonly Choice[] {
  const option = command?.options.find((one) => one.name === name)
  return (option && FIXED_CHOICES[option.type]) ?? []
}

/** Completions arrive; they are dropped if the person has gone on meanwhile. The first is highlighted, as on Discord. */
export function showChoices(
  bar: CommandBar,
  asked: { readonly option: string; readonly value: string },
  choices: readonly Choice[],
): CommandBar {
  const isNow = bar.focused === asked.option && (bar.values[asked.option] ?? '') === asked.value
  if (!isNow || asked.option in bar.labels) return bar
  return { ...bar, choices, active: asked.value !== '' && choices.length > 0 ? 0 : -1 }
}

export const focusOption = (bar: CommandBar, name: string): CommandBar =>
  bar.focused === name && bar.isOpen
    ? bar
    : { ...bar, focused: name, choices: fixedChoices(bar.command, name), isOpen: true, active: -1 }

export function pick(bar: CommandBar, suggestion: Suggestion): CommandBar {
  if (suggestion.kind === 'command') return chooseCommand(suggestion.command)
  if (suggestion.kind === 'option') {
    const { name } = suggestion.option
    return focusOption({ ...bar, fields: [...bar.fields, name] }, name)
  }
  const { focused } = bar
  if (focused === null) return bar
  const { name, value } = suggestion.choice
  return {
    ...bar,
    values: { ...bar.values, [focused]: String(value) },
    labels: { ...bar.labels, [focused]: name },
    choices: [],
    active: -1,
    isOpen: true,
  }
}

/** A person empties a field with the backspace key: the option goes, or the whole command if it is its first field. */
export function removeField(bar: CommandBar, name: string): CommandBar {
  const { command, fields } = bar
  const at = fields.indexOf(name)
  if (!command || at <= 0) return { ...EMPTY_BAR, text: command ? `/${command.shown}` : '', isOpen: true, active: 0 }
  const left = fields.filter((field) => field !== name)
  const before = left[at - 1] ?? name
  return focusOption(
    { ...bar, fields: left, values: without(bar.values, name), labels: without(bar.labels, name) },
    before,
  )
}

/** Highlights the next or the previous suggestion, around the ends. */
export function move(bar: CommandBar, step: 1 | -1, count: number): CommandBar {
  if (count === 0) return bar
  const start = bar.active === -1 && step === -1 ? 0 : bar.active
  return { ...bar, isOpen: true, active: (start + step + count) % count }
}

/** @returns the name, as it is shown, of the first required option that has no value, or null */
export function missingOption({ command, values }: CommandBar): string | null {
  const missing = command?.options.find(({ name, required }) => required === true && (values[name] ?? '').trim() === '')
  return missing?.shown ?? null
}

const without = <T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))
