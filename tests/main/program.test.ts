import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { helpText, type Program, parseProgram } from '../../src/main/program.ts'
import { UserError } from '../../src/process/user-error.ts'

const PROGRAM = {
  command: 'npm run sail',
  purpose: 'Sails the ships.',
  words: { shown: 'HARBOUR', help: 'where to', min: 1, max: 2 },
  options: {
    flag: { type: 'text', shown: 'COLOUR', help: 'what they fly' },
    crew: { type: 'number', default: 12, help: 'how many sail' },
    rig: { type: 'text', choices: ['sloop', 'ketch'], default: 'sloop', help: 'what they carry' },
    fast: { type: 'flag', help: 'at full speed' },
  },
  examples: [
    { typed: 'npm run sail -- Varnhem', does: 'sails there' },
    { typed: 'npm run sail -- Varnhem --fast', does: 'sails there faster' },
  ],
} as const satisfies Program
const USAGE = 'Usage: npm run sail -- HARBOUR [--flag COLOUR] [--crew N] [--rig sloop|ketch] [--fast]'

const parse = (...args: readonly string[]) => parseProgram(PROGRAM, args)

describe('the command line of a program', () => {
  it('gives each option a value of its declared type, and its default if it is not given', () => {
    expect(parse('Varnhem')).toEqual({ words: ['Varnhem'], options: { crew: 12, rig: 'sloop', fast: false } })
    expect(parse('--flag', 'red', 'Varnhem', '--crew=3', '--fast', '--rig', 'ketch', '--', '--north')).toEqual({
      words: ['Varnhem', '--north'],
      options: { flag: 'red', crew: 3, rig: 'ketch', fast: true },
    })
  })

  it.each([
    [['Varnhem', '--falg', 'red'], "Unknown option '--falg'."],
    [['Varnhem', '-x'], "Unknown option '-x'."],
    [['Varnhem', '--toString'], "Unknown option '--toString'."],
    [['Varnhem', '--flag'], "The option '--flag' needs a value: --flag COLOUR."],
    [['Varnhem', '--flag', '--fast'], "The option '--flag' needs a value: --flag COLOUR."],
    [['Varnhem', '--flag='], "The option '--flag' needs a value: --flag COLOUR."],
    [['Varnhem', '--fast=yes'], "The option '--fast' takes no value."],
    [['Varnhem', '--crew', 'many'], "The option '--crew' must be a whole number, not 'many'."],
    [['Varnhem', '--rig', 'raft'], "The option '--rig' must be sloop or ketch, not 'raft'."],
    [[], 'HARBOUR is missing.'],
    [['a', 'b', 'c'], "'c' is one word too many."],
  ])('says in one sentence and the usage line what is wrong: %j', (args, sentence) => {
    expect(() => parse(...args)).toThrow(new UserError(`${sentence}\n${USAGE}`))
  })

  it('is answered with the help text, whatever else is wrong with it', () => {
    for (const args of [['--help'], ['-h'], ['Varnhem', '--nonsense', '-h']])
      expect(parse(...args)).toBe(helpText(PROGRAM))
  })

  it('is answered with the version of the package', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    expect(parse('--version')).toBe(`${version}\n`)
  })
})

describe('the help text of a program', () => {
  it('shows usage, purpose, every option and the examples', () => {
    expect(helpText(PROGRAM)).toBe(`${USAGE}

Sails the ships.

Options:
  HARBOUR            where to
  --flag COLOUR      what they fly
  --crew N           how many sail (by default 12)
  --rig sloop|ketch  what they carry (by default sloop)
  --fast             at full speed
  -h, --help         show this text
  --version          show the version

Examples:
  npm run sail -- Varnhem
      sails there
  npm run sail -- Varnhem --fast
      sails there faster
`)
  })
})

describe('every program that package.json starts', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly scripts: Record<string, string> }
  const programs = Object.entries(scripts).flatMap(([name, script]) => {
    const [, own] = /^node src\/main\/run\.mjs ([\w-]+)$/.exec(script) ?? []
    const [, file] = own ? [own, `src/main/${own}.ts`] : (/^node --import tsx (bench\/\S+\.ts)$/.exec(script) ?? [])
    return file === undefined ? [] : [{ name, file }]
  })

  it('is found', () => {
    expect(programs.map(({ name }) => name)).toEqual(expect.arrayContaining(['start', 'console', 'export', 'bench']))
    const others = Object.keys(scripts).filter((script) => programs.every(({ name }) => name !== script))
    expect(others).toEqual(['bundle', 'check', 'types', 'lint', 'format', 'test', 'test:all'])
  })

  it.each(programs)('$name declares its command line under its own name', ({ name, file }) => {
    const source = readFileSync(file, 'utf8')
    expect(source).toMatch(/^await runProgram\(/m)
    expect(source).toContain(`command: '${name === 'start' ? 'npm start' : `npm run ${name}`}'`)
  })
})
