/** The limits of an application command's declaration (interactions/application-commands). */
import { ApplicationCommandType as CommandType, ApplicationCommandOptionType as OptionType } from 'discord.js'
import type { Form, Json, Path } from './form.ts'

const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const MAX_TOTAL = 8000
const OPTION_TYPES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]
const OPTION_TYPE_NAMES = OPTION_TYPES.map((type) => `${type}`)
const WITH_CHOICES: readonly unknown[] = [OptionType.String, OptionType.Integer, OptionType.Number]
const NESTED: readonly unknown[] = [OptionType.Subcommand, OptionType.SubcommandGroup]
const NUMERIC: readonly unknown[] = [OptionType.Integer, OptionType.Number]
const MAX_STRING_OPTION = 6000
const MAX_OPTIONS = 25
const MAX_CHOICES = 25
const CONTEXTS = [0, 1, 2]
const INTEGRATION_TYPES = [0, 1]

export type CommandScope = 'global' | 'guild'

/**
 * Checks one declaration.
 *
 * @param path of the command in the request: `[]` for one command, `[index]` in a bulk overwrite
 */
export function checkCommand(form: Form, path: Path, value: unknown, scope: CommandScope): void {
  const command = form.record(path, value)
  if (!command) return
  const type =
    command.type === undefined || command.type === null
      ? CommandType.ChatInput
      : form.choice([...path, 'type'], command.type as number, [1, 2, 3, 4])
  if (type === CommandType.ChatInput) {
    checkName(form, [...path, 'name'], command.name)
    form.text([...path, 'description'], command.description, { min: 1, max: 100, required: true })
    checkOptions(form, [...path, 'options'], command.options, 'command')
  } else {
    form.text([...path, 'name'], command.name, { min: 1, max: 32, required: true })
    if (command.description) {
      form.refuse(
        [...path, 'description'],
        'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID',
        'Context menu commands cannot have description',
      )
    }
    if (Array.isArray(command.options) && command.options.length > 0) {
      form.refuse(
        [...path, 'options'],
        'APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID',
        'Context menu commands cannot have options',
      )
    }
  }
  checkLocalizations(form, path, command, type === CommandType.ChatInput)
  checkAccess(form, path, command, scope)
  const total = commandLength(command)
  if (total > MAX_TOTAL) {
    form.refuse(path, 'APPLICATION_COMMAND_TOO_LARGE', `Command exceeds maximum size (${MAX_TOTAL})`)
  }
}

/** The characters that count towards the 8,000 of a command: names, descriptions and choices' values. */
export function commandLength(command: Json): number {
  const longest = (text: unknown, localized: unknown): number =>
    Math.max(textLength(text), ...Object.values((localized as Json | null) ?? {}).map(textLength))
  const own =
    longest(command.name, command.name_localizations) + longest(command.description, command.description_localizations)
  const choices = records(command.choices).reduce(
    (sum, choice) => sum + longest(choice.name, choice.name_localizations) + textLength(choice.value),
    0,
  )
  return own + choices + records(command.options).reduce((sum, option) => sum + commandLength(option), 0)
}

function checkName(form: Form, path: Path, value: unknown): void {
  const name = form.text(path, value, { min: 1, max: 32, required: true })
  if (name === undefined) return
  if (!NAME.test(name) || name !== name.toLowerCase()) {
    form.refuse(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
  }
}

function checkOptions(form: Form, path: Path, value: unknown, parent: 'command' | 'group' | 'subcommand'): void {
  const options = form.list(path, value, { max: MAX_OPTIONS }) ?? []
  const names = new Set<unknown>()
  let optionalSeen = false
  const nested = options.filter((option) => NESTED.includes((option as Json | null)?.type)).length
  if (parent === 'command' && nested > 0 && nested < options.length) {
    form.refuse(
      path,
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    )
  }
  if (parent === 'group' && options.length === 0) {
    form.refuse(path, 'BASE_TYPE_REQUIRED', 'This field is required')
  }
  options.forEach((value, index) => {
    const at = [...path, index]
    const option = form.record(at, value)
    if (!option) return
    checkOption(form, at, option, parent)
    if (names.has(option.name)) {
      form.refuse(at, 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'Option name is already used in these options')
    }
    names.add(option.name)
    if (option.required === true && optionalSeen) {
      form.refuse(
        at,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      )
    }
    if (option.required !== true && !NESTED.includes(option.type)) optionalSeen = true
  })
}

function checkOption(form: Form, path: Path, option: Json, parent: 'command' | 'group' | 'subcommand'): void {
  const type = form.choice([...path, 'type'], option.type as number, OPTION_TYPES, OPTION_TYPE_NAMES)
  checkName(form, [...path, 'name'], option.name)
  form.text([...path, 'description'], option.description, { min: 1, max: 100, required: true })
  form.boolean([...path, 'required'], option.required)
  checkLocalizations(form, path, option, true)
  const isGroup = type === OptionType.SubcommandGroup
  const isSubcommand = type === OptionType.Subcommand
  const nestingIsWrong = (parent === 'group' && !isSubcommand) || (parent === 'subcommand' && (isGroup || isSubcommand))
  if (type !== undefined && nestingIsWrong) {
    form.refuse(
      [...path, 'type'],
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      parent === 'group' ? 'Groups may hold sub-commands only' : 'Sub-commands may not hold sub-commands or groups',
    )
  } else if (isGroup) checkOptions(form, [...path, 'options'], option.options, 'group')
  else if (isSubcommand) checkOptions(form, [...path, 'options'], option.options, 'subcommand')
  else if (Array.isArray(option.options) && option.options.length > 0) {
    form.refuse([...path, 'options'], 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Only sub-commands hold options')
  }
  checkChoices(form, path, option)
  checkRange(form, path, option)
  if (option.channel_types !== undefined && type !== OptionType.Channel) misplaced(form, path, 'channel_types')
}

function checkChoices(form: Form, path: Path, option: Json): void {
  const at = [...path, 'choices']
  const choices = form.list(at, option.choices, { max: MAX_CHOICES }) ?? []
  form.boolean([...path, 'autocomplete'], option.autocomplete)
  if (choices.length > 0 && !WITH_CHOICES.includes(option.type)) misplaced(form, path, 'choices')
  if (option.autocomplete === true && !WITH_CHOICES.includes(option.type)) misplaced(form, path, 'autocomplete')
  if (option.autocomplete === true && choices.length > 0) {
    form.refuse(
      [...path, 'autocomplete'],
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID',
      'Autocomplete and choices are mutually exclusive',
    )
  }
  const names = new Set<unknown>()
  choices.forEach((value, index) => {
    const choice = form.record([...at, index], value)
    if (!choice) return
    checkChoice(form, [...at, index], choice, option.type)
    if (names.has(choice.name)) {
      form.refuse([...at, index], 'APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_DUPLICATE', 'Choice name is already used')
    }
    names.add(choice.name)
  })
}

/** Checks one choice, declared or suggested by autocompletion, for an option of `optionType`. */
export function checkChoice(form: Form, path: Path, choice: Json, optionType: unknown): void {
  form.text([...path, 'name'], choice.name, { min: 1, max: 100, required: true })
  const at = [...path, 'value']
  if (optionType === OptionType.Integer) form.number(at, choice.value, { required: true })
  else if (optionType === OptionType.Number) form.number(at, choice.value, { required: true }, 'float')
  else form.text(at, choice.value, { min: 1, max: 100, required: true })
}

function checkRange(form: Form, path: Path, option: Json): void {
  const kind = option.type === OptionType.Integer ? 'int' : 'float'
  for (const field of ['min_value', 'max_value'].filter((field) => isGiven(option[field]))) {
    if (!NUMERIC.includes(option.type)) misplaced(form, path, field)
    else form.number([...path, field], option[field], { min: -(2 ** 53), max: 2 ** 53 }, kind)
  }
  for (const [field, min] of Object.entries({ min_length: 0, max_length: 1 })) {
    if (!isGiven(option[field])) continue
    if (option.type !== OptionType.String) misplaced(form, path, field)
    else form.number([...path, field], option[field], { min, max: MAX_STRING_OPTION })
  }
  checkOrder(form, path, option, ['min_value', 'max_value'])
  checkOrder(form, path, option, ['min_length', 'max_length'])
}

function checkOrder(form: Form, path: Path, option: Json, [low, high]: readonly [string, string]): void {
  const [min, max] = [option[low], option[high]]
  if (typeof min !== 'number' || typeof max !== 'number' || min <= max) return
  form.refuse([...path, low], 'NUMBER_TYPE_MAX', `int value should be less than or equal to ${max}.`)
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null

function checkLocalizations(form: Form, path: Path, command: Json, isChatInput: boolean): void {
  for (const [locale, name] of Object.entries((command.name_localizations as Json | null | undefined) ?? {})) {
    const at = [...path, 'name_localizations', locale]
    if (name === null) continue
    if (isChatInput) checkName(form, at, name)
    else form.text(at, name, { min: 1, max: 32 })
  }
  const descriptions = (command.description_localizations as Json | null | undefined) ?? {}
  for (const [locale, text] of Object.entries(descriptions)) {
    form.text([...path, 'description_localizations', locale], text, { min: 1, max: 100 })
  }
}

function checkAccess(form: Form, path: Path, command: Json, scope: CommandScope): void {
  const permissions = command.default_member_permissions
  if (permissions !== undefined && permissions !== null) {
    const at = [...path, 'default_member_permissions']
    const text = form.text(at, permissions)
    if (text !== undefined && !/^\d+$/.test(text)) {
      form.refuse(at, 'NUMBER_TYPE_COERCE', `Value "${text}" is not int.`)
    }
  }
  form.boolean([...path, 'nsfw'], command.nsfw)
  for (const [field, allowed] of [
    ['contexts', CONTEXTS],
    ['integration_types', INTEGRATION_TYPES],
  ] as const) {
    const list = form.list([...path, field], command[field])
    if (list === undefined) continue
    if (scope === 'guild') {
      form.refuse(
        [...path, field],
        'APPLICATION_COMMAND_GUILD_FIELD_INVALID',
        `${field} can only be set for globally-scoped commands`,
      )
      continue
    }
    list.forEach((value, index) => {
      form.choice([...path, field, index], value as number, allowed)
    })
    if (new Set(list).size !== list.length) {
      form.refuse([...path, field], 'SET_TYPE_CONTAINS_DUPLICATES', 'This set contains duplicate values')
    }
    if (list.length === 0) form.refuse([...path, field], 'BASE_TYPE_MIN_LENGTH', 'Must be 1 or more in length.')
  }
}

function misplaced(form: Form, path: Path, field: string): void {
  form.refuse(
    [...path, field],
    'APPLICATION_COMMAND_OPTIONS_FIELD_INVALID',
    `${field} is not allowed for this type of option`,
  )
}

const textLength = (text: unknown): number => (text === undefined || text === null ? 0 : String(text).length)
const records = (list: unknown): Json[] =>
  Array.isArray(list) ? list.filter((item): item is Json => typeof item === 'object' && item !== null) : []
