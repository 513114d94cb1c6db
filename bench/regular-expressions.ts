/** `npm run bench:expressions`: every regular expression of the program on hostile texts of 10 kB and 100 kB. */
import { runProgram } from '../src/main/program.ts'
import { HOSTILE_GIANTS } from '../tests/builders/hostile-text.ts'
import {
  constructedExpressions,
  constructions,
  literalExpressions,
  type SourceExpression,
} from '../tests/builders/source-expressions.ts'
import { table } from './measures/table.ts'

/** UTF-16 units. */
const SMALL_LENGTH = 10_000
const LARGE_LENGTH = 100_000
/**
 * How many times longer ten times the text may take. Linear growth is 10 and quadratic growth 100; caches and
 * compilation turn 10 into up to 25.
 */
const MAX_GROWTH = 40
/** Each text runs this often; the fastest run counts. */
const RUNS = 7
/** Shorter times are only noise of the clock. */
const NOISE_MS = 3
/** How many of the slowest short texts of an expression are tried at full length. */
const SUSPECTS = 6
/** How many of the slowest expressions are printed. */
const SHOWN = 12

/** What is repeated to make a text, besides the literals of the expression itself. */
const COMMON = [
  'a',
  'A',
  '1',
  ' ',
  '\n',
  '\r',
  '\t',
  '.',
  ',',
  '-',
  ':',
  '"',
  '“',
  '’',
  '<',
  '(',
  '[',
  '#',
  '*',
  '\\',
  '\u0301',
  '\u00AD',
  '\uE0F1',
  '停',
]

interface Worst {
  readonly where: string
  readonly text: string
  readonly smallMs: number
  readonly largeMs: number
}

function pumpsOf({ source }: SourceExpression): readonly string[] {
  const literals = source.match(/[^\\()[\]{}|?*+.^$/\s]{2,}/g) ?? []
  const characters = [
    ...new Set([...COMMON, ...(source.replace(/\\./g, '').match(/[^\\()[\]{}|?*+^$\w]/gu) ?? [])]),
  ].slice(0, 26)
  const pairs = characters.flatMap((first) => characters.map((second) => first + second))
  return [
    ...new Set([...characters, ...pairs, ...literals.flatMap((literal) => [literal, `${literal} `, ` ${literal}=`])]),
  ]
}

/** The repeated part alone, followed by something that does not match, and between two other characters. */
const framed = (pump: string, size: number): readonly string[] => {
  const run = pump.repeat(Math.ceil(size / pump.length))
  return [run, `${run}\u0000`, `x${run}x\n`]
}

function timed(expression: RegExp, text: string, runs = 1): number {
  const started = performance.now()
  for (let run = 0; run < runs; run++) text.replace(expression, '')
  return (performance.now() - started) / runs
}

/** A first run is not counted, because it is interpreted; later ones are compiled. */
function fastest({ source, flags }: SourceExpression, text: string): number {
  const expression = new RegExp(source, flags)
  const runs = text.length > SMALL_LENGTH * 2 ? 1 : 10
  timed(expression, text)
  return Math.min(...Array.from({ length: RUNS }, () => timed(expression, text, runs)))
}

function worstOf(expression: SourceExpression): { readonly worst: Worst; readonly cases: number } {
  const compiled = new RegExp(expression.source, expression.flags)
  const small = pumpsOf(expression).flatMap((pump) =>
    framed(pump, SMALL_LENGTH).map((text, frame) => ({ pump, frame, ms: timed(compiled, text) })),
  )
  const suspects = small.sort((a, b) => b.ms - a.ms).slice(0, SUSPECTS)
  const measured = suspects.map(({ pump, frame }) => ({
    text: JSON.stringify(pump),
    smallMs: fastest(expression, framed(pump, SMALL_LENGTH)[frame] ?? ''),
    largeMs: fastest(expression, framed(pump, LARGE_LENGTH)[frame] ?? ''),
  }))
  const giants = Object.entries(HOSTILE_GIANTS).map(([text, giant]) => ({
    text,
    smallMs: fastest(expression, giant.slice(0, SMALL_LENGTH)),
    largeMs: fastest(expression, giant),
  }))
  const [worst = { text: '', smallMs: 0, largeMs: 0 }] = [...measured, ...giants].sort((a, b) => b.largeMs - a.largeMs)
  const cases = small.length + 2 * RUNS * (suspects.length + giants.length)
  return { worst: { ...worst, where: `${expression.where} /${expression.source.slice(0, 40)}/` }, cases }
}

const growth = ({ smallMs, largeMs }: Worst): number => largeMs / Math.max(smallMs, NOISE_MS / MAX_GROWTH)

async function run(): Promise<void> {
  const constructed = await Promise.all(Object.keys(constructions()).map(constructedExpressions))
  const expressions = [...literalExpressions(), ...constructed.flat()]
  const results = expressions.map(worstOf)
  const cases = results.reduce((sum, result) => sum + result.cases, 0)
  const worst = results.map((result) => result.worst).sort((a, b) => b.largeMs - a.largeMs)
  const tooSlow = worst.filter((one) => one.largeMs > NOISE_MS && growth(one) > MAX_GROWTH)
  const row = (one: Worst) => [
    one.where,
    one.text,
    one.smallMs.toFixed(2),
    one.largeMs.toFixed(2),
    growth(one).toFixed(1),
  ]
  console.log(`${expressions.length} expressions, ${cases} texts; the slowest:\n`)
  console.log(table([['expression', 'text', '10 kB, ms', '100 kB, ms', 'growth'], ...worst.slice(0, SHOWN).map(row)]))
  console.log(`\n${tooSlow.length} grow by more than ${MAX_GROWTH} for ten times the text`)
  if (tooSlow.length > 0) {
    console.log(table([['expression', 'text', '10 kB, ms', '100 kB, ms', 'growth'], ...tooSlow.map(row)]))
    process.exitCode = 1
  }
}

await runProgram(
  {
    command: 'npm run bench:expressions',
    purpose:
      'Runs every regular expression of the program on hostile texts of 10 kB and 100 kB.\n' +
      'The exit status is 1 if the time of one grows too fast.',
    options: {},
    examples: [
      { typed: 'npm run bench:expressions', does: 'lists the slowest expressions' },
      { typed: 'npm run --silent bench:expressions > expressions.txt', does: 'keeps the list' },
    ],
  },
  run,
)
