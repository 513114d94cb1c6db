/** `npm run bench:fuzz -- [--cases N] [--seed N] [--target NAME]`: hostile cases of every input that strangers control. */
import { parseArgs } from 'node:util'
import { runTarget } from '../tests/fuzz/run-target.ts'
import { FUZZ_TARGETS } from '../tests/fuzz/targets.ts'
import { table } from './measures/table.ts'

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1050000' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string' },
  },
})
const [total, seed] = [Number(values.cases), Number(values.seed)]
const targets = FUZZ_TARGETS.filter(({ name }) => values.target === undefined || name === values.target)
const rows = [['input', 'cases', 's', 'slowest, ms']]
let cases = 0
let findings = 0
for (const target of targets) {
  try {
    const run = await runTarget(target, seed, Math.ceil(total * target.share))
    cases += run.cases
    rows.push([target.name, String(run.cases), run.seconds.toFixed(1), run.slowestCaseMs.toFixed(1)])
  } catch (error) {
    findings++
    console.error(error)
  }
}
console.log(`${table(rows)}\n\nseed ${seed}: ${cases} cases, ${findings} findings`)
if (findings > 0) process.exitCode = 1
