/** `npm run bench:load`: 200 members use a running bot through the double of Discord, and a refresh runs in the middle. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFile, mkdir, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { PermissionFlagsBits, REST } from 'discord.js'
import { commands } from '../commands/index.ts'
import { moderatorCommands, register } from '../src/discord/registration/registration.ts'
import { type Given, type Program, runProgram } from '../src/main/program.ts'
import { type DiscordDouble, type Participant, startDiscordDouble } from '../tests/discord-double/index.ts'
import { madeCorpus } from './made/made-corpus.ts'
import { quantile } from './measures/quantiles.ts'
import { table } from './measures/table.ts'

const MEMBERS = 200
const GUILD = 'Newsroom'
/** Every tenth use is a /quote, and every seventh is a completion for it. */
const QUOTE_EVERY = 10
const COMPLETE_EVERY = 7
/** The share of the articles that have changed when the refresh runs. */
const CHANGED_SHARE = 0.02
/** What readers are told if something failed. */
const FAILED = /Something went wrong|lost hold|after a fault|restarting|takes longer|asked more than I can answer/
/** Longer waits are counted. */
const MAX_WAIT_MS = 1_000

interface Use {
  readonly tookMs: number
  /** What the reader was told instead of an answer; absent if there was one. */
  readonly failure?: string
}

const PROGRAM = {
  command: 'npm run bench:load',
  purpose: `Measures the bot under load: ${MEMBERS} members use it on a double of Discord, and a refresh runs in the middle.`,
  options: {
    seconds: { type: 'number', default: 120, help: 'how many seconds the members ask' },
    rate: { type: 'number', default: 50, help: 'how many commands they use in a second' },
    passages: { type: 'number', default: 10_000, help: 'how many passages the generated corpus has' },
    folder: {
      type: 'text',
      shown: 'DIR',
      default: path.join(tmpdir(), 'briefing-bot-load'),
      help: 'the folder for the generated corpus',
    },
  },
  examples: [
    { typed: 'npm run bench:load', does: 'measures two minutes of load' },
    {
      typed: 'npm run bench:load -- --seconds 1800 --rate 5',
      does: 'measures half an hour of light load, in which memory must stay flat',
    },
  ],
} as const satisfies Program

async function run({ options }: Given<typeof PROGRAM.options>): Promise<void> {
  const { seconds, rate } = options
  await mkdir(options.folder, { recursive: true })
  const corpus = await madeCorpus(options.folder, options.passages)
  const discord = await startDiscordDouble({ timeoutMs: 60_000 })
  const guildId = discord.guild(GUILD).id
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token)
  await register(rest, commands, { scope: 'global' })
  await register(rest, moderatorCommands(commands), { scope: 'guild', guildId })
  const bot = startBot(discord, corpus.folder, guildId)
  try {
    await discord.gateway.ready()
    const newsroom = discord.guild(GUILD)
    const members = Array.from({ length: MEMBERS }, (_, i) => newsroom.member(`Reader${i}`))
    const moderator = newsroom.member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
    await untilQuotationsAreReady(moderator)
    const total = seconds * rate
    const uses: Promise<Use>[] = []
    const memory: number[] = []
    let refreshed: Promise<string> | null = null
    const start = performance.now()
    for (let i = 0; i < total; i++) {
      await pause(Math.max(0, start + (1_000 * i) / rate - performance.now()))
      uses.push(useOnce(members[i % MEMBERS] as Participant, i, corpus))
      if (i % Math.ceil(total / 10) === 0) memory.push(await residentMegabytes(bot))
      if (i === Math.floor(total / 2)) refreshed = refresh(moderator, corpus.folder)
    }
    const done = await Promise.all(uses)
    report(done, memory, (await refreshed) ?? 'none')
  } finally {
    const left = once(bot, 'exit')
    bot.kill('SIGTERM')
    await left
    await discord.close()
  }
}

const startBot = (discord: DiscordDouble, corpus: string, guildId: string): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'src/main/start.ts'], {
    env: {
      ...process.env,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_TOKEN: discord.token,
      CORPUS_DIR: corpus,
      MODERATOR_GUILD_IDS: guildId,
      COOLDOWN: '0',
      LOG_LEVEL: 'error',
    },
    stdio: 'inherit',
  })

async function useOnce(
  member: Participant,
  i: number,
  { questions, people }: { readonly questions: readonly string[]; readonly people: readonly string[] },
): Promise<Use> {
  const start = performance.now()
  const person = people[i % people.length] ?? ''
  const tookMs = () => performance.now() - start
  try {
    if (i % COMPLETE_EVERY === 0) {
      await member.completes('/quote', { speaker: person.slice(0, 3) }, 'speaker')
      return { tookMs: tookMs() }
    }
    const use =
      i % QUOTE_EVERY === 0
        ? await member.types('/quote', { speaker: person })
        : await member.types('/ask', { question: questions[i % questions.length] ?? '' })
    const { text } = await use.reply()
    const failure = FAILED.exec(text)?.[0]
    return { tookMs: tookMs(), ...(failure === undefined ? {} : { failure }) }
  } catch (error) {
    return { tookMs: tookMs(), failure: (error as Error).message }
  }
}

/** Changes some articles, and refreshes. @returns how long it took and what the moderator is told */
async function refresh(moderator: Participant, folder: string): Promise<string> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.md')).sort()
  for (const file of files.slice(0, Math.ceil(CHANGED_SHARE * files.length))) {
    await appendFile(
      path.join(folder, file),
      '\nOne more paragraph has been added to this article by its editors today.\n',
    )
  }
  const start = performance.now()
  const reply = await (await moderator.types('/corpus refresh')).reply(({ embeds }) => embeds.length > 0)
  const [first = ''] = (reply.embeds[0]?.description ?? reply.text).split('\n')
  return `${((performance.now() - start) / 1_000).toFixed(1)} s: ${first}`
}

/** Known on Linux only; NaN elsewhere. */
async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024
}

async function untilQuotationsAreReady(member: Participant): Promise<void> {
  for (;;) {
    const reply = await (await member.types('/quote', { speaker: 'x' })).reply()
    if (!reply.text.includes('still working out')) return
  }
}

function report(uses: readonly Use[], memory: readonly number[], refreshed: string): void {
  const times = uses.map(({ tookMs }) => tookMs)
  const failures = uses.flatMap(({ failure }) => failure ?? [])
  console.log(
    table([
      ['uses', String(uses.length)],
      ['failed', String(failures.length)],
      ['p50, ms', quantile(times, 0.5).toFixed(1)],
      ['p99, ms', quantile(times, 0.99).toFixed(1)],
      ['slowest, ms', quantile(times, 1).toFixed(0)],
      [`over ${MAX_WAIT_MS} ms`, String(times.filter((time) => time > MAX_WAIT_MS).length)],
      ['the refresh', refreshed],
      ['memory at every tenth, MB', memory.map((megabytes) => megabytes.toFixed(0)).join(' ')],
    ]),
  )
  for (const failure of new Set(failures)) console.log(`failed: ${failure}`)
  if (failures.length > 0) process.exitCode = 1
}

await runProgram(PROGRAM, run)
