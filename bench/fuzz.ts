/** `npm run bench:fuzz`: hostile cases of every input that strangers control. */
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { UserError } from '../src/process/user-error.ts'
import { runTarget } from '../tests/fuzz/run-target.ts'
import { FUZZ_TARGETS } from '../tests/fuzz/targets.ts'
import { table } from './measures/table.ts'

const PROGRAM = {
  command: 'npm run bench:fuzz',
  purpose: 'Runs hostile cases of every input that strangers control. The exit status is 1 if one fails.',
  options: {
    cases: { type: 'number', default: 1_050_000, help: 'how many cases to run, over all inputs' },
    seed: { type: 'number', default: 1, help: 'another number makes other cases' },
    target: { type: 'text', shown: 'NAME', help: 'run only the cases of this input' },
  },
  examples: [
    { typed: 'npm run bench:fuzz', does: 'runs a million cases' },
    { typed: 'npm run bench:fuzz -- --cases 10000 --seed 2', does: 'runs other, fewer ones' },
  ],
} as const satisfies Program

async function run({ options }: Given<typeof PROGRAM.options>): Promise<void> {
  const targets = FUZZ_TARGETS.filter(({ name }) => options.target === undefined || name === options.target)
  if (targets.length === 0) {
    throw new UserError(
      `There is no input '${options.target}', but ${FUZZ_TARGETS.map(({ name }) => name).join(', ')}.`,
    )
  }
  const rows = [['input', 'cases', 's', 'slowest, ms']]
  let cases = 0
  let findings = 0
  for (const target of targets) {
    try {
      const ran = await runTarget(target, options.seed, Math.ceil(options.cases * target.share))
      cases += ran.cases
      rows.push([target.name, String(ran.cases), ran.seconds.toFixed(1), ran.slowestCaseMs.toFixed(1)])
    } catch (error) {
      findings++
      console.error(error)
    }
  }
  console.log(`${table(rows)}\n\nseed ${options.seed}: ${cases} cases, ${findings} findings`)
  if (findings > 0) process.exitCode = 1
}

await runProgram(PROGRAM, run)
