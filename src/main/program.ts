/** What a program is on a command line: it is declared once, and its parsing, help and error texts come from that. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import packageFile from '../../package.json' with { type: 'json' }
import { UserError } from '../process/user-error.ts'

/** One option of a program, given as `--name`, `--name VALUE` or `--name=VALUE`. */
export interface ProgramOption {
  /** A flag takes no value; a number is a whole number from 0. */
  readonly type: 'text' | 'number' | 'flag'
  readonly help: string
  /** What stands for the value in help, such as `DIR`. */
  readonly shown?: string
  /** The only values that fit. */
  readonly choices?: readonly string[]
  readonly default?: string | number
}

/** What a program takes besides its options. */
export interface ProgramWords {
  /** How help shows them, such as `[CORPUS]`. */
  readonly shown: string
  readonly help: string
  readonly min: number
  readonly max: number
}

interface ProgramExample {
  /** What is typed. */
  readonly typed: string
  /** What it does, as a sentence without its subject: "writes every quotation". */
  readonly does: string
}

export interface Program<O extends ProgramOptions = ProgramOptions> {
  /** How it is started: `npm start`, `npm run export`. */
  readonly command: string
  /** One or two sentences. */
  readonly purpose: string
  /** Absent if it takes none. */
  readonly words?: ProgramWords
  readonly options: O
  readonly examples: readonly [ProgramExample, ProgramExample, ...ProgramExample[]]
}

type ProgramOptions = Readonly<Record<string, ProgramOption>>

type ValueOf<D extends ProgramOption> = D extends { type: 'flag' }
  ? boolean
  : D extends { type: 'number' }
    ? number
    : D extends { choices: readonly (infer Choice)[] }
      ? Choice
      : string

/** The values of the options: a flag is always there, so is an option with a default. */
type OptionsOf<O extends ProgramOptions> = {
  readonly [Name in keyof O]:
    | ValueOf<O[Name]>
    | (O[Name] extends { type: 'flag' } | { default: string | number } ? never : undefined)
}

export interface Given<O extends ProgramOptions> {
  readonly options: OptionsOf<O>
  readonly words: readonly string[]
}

/**
 * Parses the command line and runs the job with it. `--help` and `--version` write their text instead. A mistake that the
 * reader can mend is one clear message on the error output, and exit status 1.
 */
export async function runProgram<const O extends ProgramOptions>(
  program: Program<O>,
  job: (given: Given<O>) => void | Promise<void>,
  args: readonly string[] = process.argv.slice(2),
): Promise<void> {
  try {
    const asked = parseProgram(program, args)
    if (typeof asked === 'string') process.stdout.write(asked)
    else await job(asked)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    await writeMistake(error)
  }
}

/** The text renderer is loaded only for a mistake: a program that starts says its first word sooner without it. */
async function writeMistake({ message }: UserError): Promise<void> {
  const [{ renderError }, { styleOf }] = await Promise.all([
    import('../console/render-text.ts'),
    import('../console/text-style.ts'),
  ])
  process.stderr.write(`${renderError(message, styleOf(process.stderr))}\n`)
  process.exitCode = 1
}

type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]
type OptionToken = Extract<Token, { kind: 'option' }>

/**
 * @returns what is given, or the text that `--help` or `--version` asks for
 * @throws UserError with one sentence and the usage line
 */
export function parseProgram<const O extends ProgramOptions>(
  program: Program<O>,
  args: readonly string[],
): Given<O> | string {
  const { tokens, positionals } = parseArgs({
    args: [...args],
    options: { ...nodeOptions(program.options), help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    strict: false,
    tokens: true,
  })
  const given = tokens.filter((token): token is OptionToken => token.kind === 'option')
  if (given.some(({ name }) => name === 'help')) return helpText(program)
  if (given.some(({ name }) => name === 'version')) return `${packageFile.version}\n`
  const values: Record<string, unknown> = {}
  for (const [name, option] of Object.entries(program.options)) {
    values[name] = option.type === 'flag' ? false : option.default
  }
  try {
    for (const token of given) values[token.name] = parsedValue(token, program.options)
    checkWords(positionals, program.words)
  } catch (error) {
    throw error instanceof UserError ? new UserError(`${error.message}\n${usageLine(program)}`) : error
  }
  // The loops above set each declared option to a value of its declared type.
  return { options: values as OptionsOf<O>, words: positionals }
}

const nodeOptions = (options: ProgramOptions): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(
    Object.entries(options).map(([name, { type }]) => [name, { type: type === 'flag' ? 'boolean' : 'string' }]),
  )

function parsedValue(
  { name, rawName, value, inlineValue }: OptionToken,
  options: ProgramOptions,
): string | number | true {
  const option = Object.hasOwn(options, name) ? options[name] : undefined
  if (!option) throw new UserError(`Unknown option '${rawName}'.`)
  if (option.type === 'flag') {
    if (value !== undefined) throw new UserError(`The option '${rawName}' takes no value.`)
    return true
  }
  // Without "=" a value that begins with a hyphen is more likely the next option.
  if (value === undefined || value === '' || (value.startsWith('-') && !inlineValue)) {
    throw new UserError(`The option '${rawName}' needs a value: ${shownOption(name, option)}.`)
  }
  if (option.choices && !option.choices.includes(value)) {
    throw new UserError(`The option '${rawName}' must be ${option.choices.join(' or ')}, not '${value}'.`)
  }
  return option.type === 'number' ? wholeNumber(rawName, value) : value
}

function wholeNumber(rawName: string, value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new UserError(`The option '${rawName}' must be a whole number, not '${value}'.`)
  return Number(value)
}

function checkWords(words: readonly string[], declared: ProgramWords | undefined): void {
  const { shown = '', min = 0, max = 0 } = declared ?? {}
  if (words.length < min) throw new UserError(`${shown} is missing.`)
  const extra = words[max]
  if (extra !== undefined) throw new UserError(`'${extra}' is one word too many.`)
}

const shownOption = (name: string, { type, shown, choices }: ProgramOption): string =>
  type === 'flag' ? `--${name}` : `--${name} ${choices?.join('|') ?? shown ?? (type === 'number' ? 'N' : 'TEXT')}`

/** Such as `Usage: npm run export -- quotations|articles [--corpus DIR]`. */
export function usageLine({ command, words, options }: Program): string {
  const shown = Object.entries(options).map(([name, option]) => `[${shownOption(name, option)}]`)
  const parts = [...(words ? [words.shown] : []), ...shown]
  return `Usage: ${[command, ...(parts.length > 0 ? ['--'] : []), ...parts].join(' ')}`
}

export function helpText(program: Program): string {
  const { purpose, words, options, examples } = program
  const defaultText = (value: string | number | undefined) => (value === undefined ? '' : ` (by default ${value})`)
  const rows = [
    ...(words ? [[words.shown, words.help] as const] : []),
    ...Object.entries(options).map(
      ([name, option]) => [shownOption(name, option), `${option.help}${defaultText(option.default)}`] as const,
    ),
    ['-h, --help', 'show this text'] as const,
    ['--version', 'show the version'] as const,
  ]
  const widest = Math.max(...rows.map(([shown]) => shown.length))
  return [
    usageLine(program),
    '',
    purpose,
    '',
    'Options:',
    ...rows.map(([shown, help]) => `  ${shown.padEnd(widest)}  ${help}`),
    '',
    'Examples:',
    ...examples.flatMap(({ typed, does }) => [`  ${typed}`, `      ${does}`]),
    '',
  ].join('\n')
}
