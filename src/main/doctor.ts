/** `npm run doctor`: checks what a host can get wrong, and says in words what to mend. */
import { config as loadEnvironment } from 'dotenv'
import { commands } from '../../commands/index.ts'
import { wrapped } from '../console/render-text.ts'
import { styleOf, type TextStyle } from '../console/text-style.ts'
import { runEncoder } from '../doctor/check-meaning.ts'
import { examine } from '../doctor/examine.ts'
import type { Finding } from '../doctor/finding.ts'
import { visibleText } from '../text/visible-text.ts'
import { type Given, type Program, runProgram } from './program.ts'
import { readBriefings } from './read-briefings.ts'

const PROGRAM = {
  command: 'npm run doctor',
  purpose:
    'Checks the configuration, the articles, the encoder, and, with a token, what Discord says about the bot.\n' +
    'Leaves nothing behind but the bot’s folder .state/. The exit status is 1 if there is something to mend.',
  options: { json: { type: 'flag', help: 'write the findings as one JSON object' } },
  examples: [
    { typed: 'npm run doctor', does: 'says what is right, and what to mend' },
    { typed: 'npm run --silent doctor -- --json', does: 'says it for a program' },
  ],
} as const satisfies Program

/** What each finding begins with. */
const MARKS = { good: 'ok', note: 'note', mend: 'mend' } as const
const COLUMNS = 6

async function doctor({ options: { json } }: Given<typeof PROGRAM.options>): Promise<void> {
  const { parsed = {} } = loadEnvironment({ quiet: true })
  const findings = await examine({
    environment: process.env,
    inFile: Object.keys(parsed),
    commands,
    readBriefings,
    now: Date.now,
    tryEncoder: runEncoder,
  })
  const toMend = findings.filter(({ verdict }) => verdict === 'mend').length
  const record = { command: 'doctor', outcome: toMend === 0 ? 'good' : 'mend', findings }
  process.stdout.write(`${json ? JSON.stringify(record) : textOf(findings, toMend, styleOf(process.stdout))}\n`)
  if (toMend > 0) process.exitCode = 1
}

function textOf(findings: readonly Finding[], toMend: number, style: TextStyle): string {
  const lines = findings.map((finding) => lineOf(finding, style))
  const end = toMend === 0 ? 'Nothing to mend.' : `To mend: ${toMend}. Run npm run doctor again afterwards.`
  return [...lines, '', style.colors.bold(end)].join('\n')
}

function lineOf({ verdict, text }: Finding, { colors, width }: TextStyle): string {
  const colour = { good: colors.green, note: colors.yellow, mend: colors.red }[verdict]
  const body = wrapped(visibleText(text), width - COLUMNS).replace(/\n/g, `\n${' '.repeat(COLUMNS)}`)
  return `${colour(MARKS[verdict].padEnd(COLUMNS))}${body}`
}

await runProgram(PROGRAM, doctor)
