/** Completion of a line that is being typed: commands, option names, and values that a command completes. */
import { BRIEFING_OPTION } from '../../commands/briefing-option.ts'
import type { Command } from '../../commands/command.ts'
import { findCommand, splitCommand } from './parse-line.ts'
import type { ConsoleContext } from './session.ts'

/**
 * @param steps names of the buttons that the last reply offered
 * @returns the completions, and the end of the line that they replace (the shape that node:readline asks for)
 * @throws UserError if the search engine does not answer
 */
export async function completeLine(
  line: string,
  context: ConsoleContext,
  steps: readonly string[],
): Promise<[string[], string]> {
  const split = splitCommand(line)
  if (!split) return [[], line]
  const command = findCommand(line, context.commands)?.command
  if (command && line.trimStart().startsWith(`/${command.name} `)) return completeOption(command, context, line)
  const names = [...context.commands.map(({ name }) => name), ...steps, 'quit'].map((name) => `/${name} `)
  return [names.filter((name) => name.startsWith(line)), line]
}

/** A name with its colon and a space. */
const PAIR = /(?<!\S)([^\s:]+):\s/g

async function completeOption(command: Command, context: ConsoleContext, line: string): Promise<[string[], string]> {
  const names = Object.keys(command.options)
  const { name, typed } = optionBeingTyped(line, command)
  if (name === BRIEFING_OPTION) return [briefingsLike(typed, context), typed]
  const { complete } = command
  if (name !== undefined && command.options[name]?.completes && complete) {
    const values = await context.source.run((briefing) => complete({ ...context, briefing }, name, typed))
    if (values.length > 0) return [[...values], typed]
  }
  const word = /(?<!\S)\S*$/.exec(line)?.[0] ?? ''
  const given = [...line.matchAll(PAIR)].map((pair) => pair[1])
  const unused = names.filter((option) => !given.includes(option)).map((option) => `${option}: `)
  return [unused.filter((option) => option.startsWith(word)), word]
}

const briefingsLike = (typed: string, { call }: ConsoleContext): string[] =>
  (call?.briefing?.choices ?? []).filter((choice) => choice.toLowerCase().startsWith(typed.toLowerCase()))

/** The option whose value is being typed: that of the last pair, else the required one. */
function optionBeingTyped(
  line: string,
  command: Command,
): { readonly name: string | undefined; readonly typed: string } {
  const pair = [...line.matchAll(PAIR)].at(-1)
  const name = pair?.[1]
  if (pair && name !== undefined && name in command.options)
    return { name, typed: line.slice(pair.index + pair[0].length).trimStart() }
  const required = Object.entries(command.options).find(([, option]) => option.required)?.[0]
  return {
    name: required,
    typed: line
      .trimStart()
      .slice(command.name.length + 1)
      .trimStart(),
  }
}
