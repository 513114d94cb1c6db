/** `npm run bench:discord`: how long after an interaction the bot has answered, on the double, as a process of its own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { REST } from 'discord.js'
import { commands } from '../commands/index.ts'
import { register } from '../src/discord/registration/registration.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { type Participant, startDiscordDouble } from '../tests/discord-double/index.ts'
import { exists, readGold } from './fit/gold-questions.ts'
import { table } from './measures/table.ts'

const GOLD_FOLDER = '../shared/gold'
/** How many questions are asked before the measuring starts, so that the code is compiled. */
const WARM_UP_QUESTIONS = 50

const PROGRAM = {
  command: 'npm run bench:discord',
  purpose: 'Measures how long the bot takes to answer an interaction, on a double of Discord.',
  words: { shown: '[CORPUS]', help: 'the folder with the articles', min: 0, max: 1 },
  options: {},
  examples: [
    {
      typed: 'npm run bench:discord',
      does: 'measures on ../shared/gold, or on the sample articles if that folder is missing',
    },
    { typed: 'npm run bench:discord -- corpus', does: 'measures on the sample articles' },
  ],
} as const satisfies Program

async function run({ words }: Given<typeof PROGRAM.options>): Promise<void> {
  const hasGold = await exists(GOLD_FOLDER)
  const corpus = words[0] ?? (hasGold ? GOLD_FOLDER : 'corpus')
  const { questions } = await readGold(hasGold ? GOLD_FOLDER : 'tests/gold')
  const discord = await startDiscordDouble({ timeoutMs: 60_000 })
  await register(new REST({ api: discord.apiUrl }).setToken(discord.token), commands, { scope: 'global' })
  const bot = spawn(process.execPath, ['src/main/run.mjs', 'start'], {
    env: {
      ...process.env,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_TOKEN: discord.token,
      CORPUS_DIR: corpus,
      COOLDOWN: '0',
      LOG_LEVEL: 'error',
    },
    stdio: 'inherit',
  })
  try {
    await discord.gateway.ready()
    const ada = discord.guild('Newsroom').member('Ada')
    await untilQuotationsAreReady(ada)
    const times: number[] = []
    for (const [i, { question }] of [...questions.slice(0, WARM_UP_QUESTIONS), ...questions].entries()) {
      const { afterMs } = await (await ada.types('/ask', { question })).acknowledged()
      if (i >= WARM_UP_QUESTIONS) times.push(afterMs)
    }
    times.sort((a, b) => a - b)
    const quantile = (q: number) => (times[Math.ceil(q * times.length) - 1] ?? Number.NaN).toFixed(1)
    console.log(`${corpus}: ${times.length} questions, from the interaction to its acknowledgement\n`)
    console.log(
      table([
        ['p50, ms', quantile(0.5)],
        ['p99, ms', quantile(0.99)],
      ]),
    )
  } finally {
    const left = once(bot, 'exit')
    bot.kill('SIGTERM')
    await left
    await discord.close()
  }
}

/** After the start, another thread analyses the quotations. The measured bot has finished that. */
async function untilQuotationsAreReady(member: Participant): Promise<void> {
  for (;;) {
    const reply = await (await member.types('/quote', { speaker: 'x' })).reply()
    if (!reply.text.includes('still working out')) return
  }
}

await runProgram(PROGRAM, run)
