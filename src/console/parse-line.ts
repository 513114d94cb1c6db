/** A typed line -> a command and the values of its options, as Discord would deliver them. */
import { checkNumber } from '../../commands/check-number.ts'
import type { Command, OptionDeclarations, OptionValue } from '../../commands/command.ts'
import { ReaderError } from '../translations/reader-error.ts'
import { givenFile } from './given-file.ts'

interface ParsedLine {
  readonly command: Command
  readonly values: Readonly<Record<string, OptionValue>>
}

/** Such as `12`, `-3` or `0.5`: what Discord lets a member type into a number option. */
const NUMBER = /^-?\d+(?:\.\d+)?$/
const TRUE = /^(?:true|yes|on|1)$/i
const FALSE = /^(?:false|no|off|0)$/i

/** The word after the slash, and what follows it; null if the line does not begin with a slash. */
export function splitCommand(line: string): { readonly name: string; readonly rest: string } | null {
  const [, name, rest] = /^\/(\S*)\s*(.*)/s.exec(line.trim()) ?? []
  return name === undefined ? null : { name, rest: rest ?? '' }
}

/**
 * @param line such as `/ask when do they talk outlet: Morning Desk`: the rest of the line is the required option;
 *   the name of a declared option followed by a colon and a space starts a pair, any other colon is text
 * @throws UserError if the command is unknown or an option is missing, doubled or of the wrong type
 */
export function parseLine(line: string, commands: readonly Command[]): ParsedLine {
  const split = splitCommand(line)
  const found = findCommand(line, commands)
  if (!found) {
    const group = commands.filter(({ name }) => name.startsWith(`${split?.name} `))
    const names = (group.length > 0 ? group : commands).map(({ name }) => `/${name}`).join(', ')
    throw new ReaderError('error.unknown-command', { typed: split ? `/${split.name}` : line.trim(), names })
  }
  return { command: found.command, values: parseOptions(found.rest, found.command) }
}

/** The command that a line begins with, of one or two words, and what follows it. */
export function findCommand(
  line: string,
  commands: readonly Command[],
): { readonly command: Command; readonly rest: string } | null {
  const split = splitCommand(line)
  if (!split) return null
  const [, second = '', rest = ''] = /^(\S*)\s*(.*)/s.exec(split.rest) ?? []
  const single = commands.find(({ name }) => name === split.name)
  if (single) return { command: single, rest: split.rest }
  // A colon behind the second word makes it look like an option.
  const double = commands.find(({ name }) => name === `${split.name} ${second.replace(/:$/, '')}`)
  return double ? { command: double, rest } : null
}

function parseOptions(rest: string, command: Command): Readonly<Record<string, OptionValue>> {
  const names = Object.keys(command.options)
  const required = names.find((name) => command.options[name]?.required)
  const values: Record<string, OptionValue> = {}
  for (const { name, text } of pairsOf(rest, names)) {
    const option = name ?? required
    if (option === undefined) throw takesNoText(command.name, text, names)
    if (option in values) throw new ReaderError('error.given-twice', { option, command: command.name })
    values[option] = typedValue(option, text, command.options)
  }
  if (required !== undefined && !(required in values)) {
    throw new ReaderError('error.needs-value', { option: required, command: command.name })
  }
  return values
}

/** Splits the line into options. Text before the first pair has no name. */
function pairsOf(
  rest: string,
  names: readonly string[],
): readonly { readonly name: string | null; readonly text: string }[] {
  const pairs: { name: string | null; text: string }[] = []
  let name: string | null = null
  let from = 0
  const close = (end: number) => {
    const text = rest.slice(from, end).trim()
    if (name !== null || text !== '') pairs.push({ name, text })
  }
  for (const match of rest.matchAll(/(?<!\S)([^\s:]+):(?=\s)/g)) {
    const found = match[1] ?? ''
    if (!names.includes(found)) continue
    close(match.index)
    name = found
    from = match.index + match[0].length
  }
  close(rest.length)
  return pairs
}

const takesNoText = (command: string, typed: string, names: readonly string[]): ReaderError =>
  new ReaderError('error.takes-no-text', {
    command,
    typed,
    named: names.length === 0 ? 'no' : 'yes',
    names: names.map((name) => ({ key: 'terminal.option-form', values: { name } })),
  })

function typedValue(name: string, text: string, options: OptionDeclarations): OptionValue {
  const option = options[name]
  if (text === '') throw new ReaderError('error.empty-value', { option: name })
  if (option?.type === 'file') return givenFile(text)
  if (option?.type === 'channel') throw new ReaderError('error.no-channels', { option: name })
  if (option?.type === 'number') return checkNumber(name, option, NUMBER.test(text) ? Number(text) : Number.NaN, text)
  if (option?.type !== 'flag') return text
  if (TRUE.test(text)) return true
  if (FALSE.test(text)) return false
  throw new ReaderError('error.true-or-false', { option: name, typed: text })
}
