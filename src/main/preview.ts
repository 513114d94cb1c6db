/** `npm run preview`: the bot in a browser on this machine, in Discord's look, without a token. */
import { config as loadEnvironment } from 'dotenv'
import { BRIEFING_NAME_OPTION, CORPUS_OPTION } from './open-console.ts'
import { type Given, type Program, runProgram } from './program.ts'

const PROGRAM = {
  command: 'npm run preview',
  purpose:
    'Opens the bot in a browser on this machine, in the look of Discord, without a token.\n' +
    'Moderators’ commands change the articles in the folder. Watches and digests end with the preview.',
  options: {
    corpus: CORPUS_OPTION,
    briefing: { ...BRIEFING_NAME_OPTION, help: 'the briefing of the channel, of those in briefings.yaml' },
    port: { type: 'number', default: 0, help: 'the port of the page; 0 takes any free one' },
  },
  examples: [
    { typed: 'npm run preview', does: 'prints the address of the page; Ctrl+C ends it' },
    { typed: 'npm run preview -- --corpus articles --port 8080', does: 'shows the articles of another folder' },
  ],
} as const satisfies Program

async function preview({ options: { port, ...named } }: Given<typeof PROGRAM.options>): Promise<void> {
  loadEnvironment({ quiet: true })
  process.stderr.write('Reading the articles …\n')
  const [{ openPreview }, { commands }, { chosenCorpus }, { createLog }] = await Promise.all([
    import('../preview/open-preview.ts'),
    import('../../commands/index.ts'),
    import('./chosen-corpus.ts'),
    import('../process/log.ts'),
  ])
  // Whoever tries things out is not held up, unless the configuration says so.
  const { config, several } = chosenCorpus({ COOLDOWN: '0', ...process.env }, named)
  const opened = await openPreview({
    config,
    several,
    commands,
    log: createLog('warn', []),
    now: Date.now,
    port,
  })
  process.stdout.write(`The preview is at ${opened.origin}\n`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void opened.close().finally(() => process.exit(0)))
  }
}

await runProgram(PROGRAM, preview)
