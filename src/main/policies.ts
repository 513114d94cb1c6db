/** `npm run policies`: writes the privacy notice and the terms of use as this host can publish them. */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { config as loadEnvironment } from 'dotenv'
import { filledPolicy, type PolicyFacts } from '../policies/filled-policy.ts'
import { type Config, parseConfig } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { type Given, type Program, runProgram } from './program.ts'

const PROGRAM = {
  command: 'npm run policies',
  purpose:
    'Writes the privacy notice and the terms of use for a host to publish, filled in from the configuration.\n' +
    'Needs HOSTED_BY and HOST_CONTACT (in .env or the environment).',
  options: {
    out: { type: 'text', shown: 'DIR', default: 'policies', help: 'the folder that the files are written to' },
  },
  examples: [
    { typed: 'npm run policies', does: 'writes policies/privacy.md and policies/terms.md' },
    { typed: 'npm run policies -- --out site', does: 'writes them into another folder' },
  ],
} as const satisfies Program

const NOTICES = ['privacy.md', 'terms.md'] as const
const TEMPLATES = new URL('../../docs/', import.meta.url)

async function policies({ options: { out } }: Given<typeof PROGRAM.options>): Promise<void> {
  loadEnvironment({ quiet: true })
  const facts = factsOf(parseConfig(process.env), new Date())
  await mkdir(out, { recursive: true })
  for (const notice of NOTICES) {
    const file = path.join(out, notice)
    await writeFile(file, filledPolicy(await readFile(new URL(notice, TEMPLATES), 'utf8'), facts))
    process.stdout.write(`Written: ${file}\n`)
  }
  process.stdout.write('Read both before you publish them. Then enter their links in the Developer Portal.\n')
}

/** @throws UserError if the configuration does not say who hosts the bot, or how to reach them */
function factsOf({ HOSTED_BY, HOST_CONTACT, COUNT_GAPS, AUDIT_CHANNEL_ID }: Config, today: Date): PolicyFacts {
  if (HOSTED_BY === undefined || HOST_CONTACT === undefined)
    throw new UserError(
      'The notices have to say who hosts the bot and how to reach them: set HOSTED_BY and HOST_CONTACT in .env.',
    )
  return {
    hostedBy: HOSTED_BY,
    contact: HOST_CONTACT,
    day: today.toISOString().slice(0, 10),
    holds: { gaps: COUNT_GAPS === 'on', audit: AUDIT_CHANNEL_ID !== undefined },
  }
}

await runProgram(PROGRAM, policies)
