/** A running bot on a double of Discord, with members who use it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { PermissionFlagsBits, REST } from 'discord.js'
import { commands } from '../../commands/index.ts'
import { moderatorCommands, register } from '../../src/discord/registration/registration.ts'
import { type DiscordDouble, type Participant, startDiscordDouble } from '../../tests/discord-double/index.ts'
import type { MadeCorpus } from '../made/made-corpus.ts'

export const MEMBERS = 200
const GUILD = 'Newsroom'
/** Every tenth use is a /quote, and every seventh is a completion for it. */
const QUOTE_EVERY = 10
const COMPLETE_EVERY = 7
/** What readers are told if the bot cannot get to their question in time. */
const TOLD = /asked more than I can answer/
/** What readers are told if something failed. */
const FAILED = /Something went wrong|lost hold|after a fault|restarting|takes longer/

export interface Use {
  readonly tookMs: number
  /** `told`: to ask again, since the bot is asked too much. `unanswered`: nothing came, or nothing that helps. */
  readonly outcome: 'answered' | 'told' | 'unanswered'
  /** What the reader was told instead of an answer, or what went wrong. */
  readonly failure?: string
}

export interface LoadedBot {
  readonly bot: ChildProcess
  readonly moderator: Participant
  /** Lets the next member use the bot. @param i how many have done so before */
  use(i: number): Promise<Use>
  close(): Promise<void>
}

interface LoadedBotOptions {
  readonly isApart?: boolean
  readonly nodeOptions?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
}

/**
 * @param options `isApart`: whether the members act from a processor core that the bot does not use; on Linux, with `taskset`.
 *   `nodeOptions`: what the bot's Node is given. `environment`: variables that the bot gets beside those of this process
 * @returns the bot, once it can answer every command
 */
export async function openLoadedBot(
  corpus: MadeCorpus,
  { isApart = false, nodeOptions = [], environment = {} }: LoadedBotOptions = {},
): Promise<LoadedBot> {
  const discord = await startDiscordDouble({ timeoutMs: 60_000 })
  const guildId = discord.guild(GUILD).id
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token)
  await register(rest, commands, { scope: 'global' })
  await register(rest, moderatorCommands(commands), { scope: 'guild', guildId })
  const last = availableParallelism() - 1
  if (isApart) spawnSync('taskset', ['-a', '-p', '-c', String(last), String(process.pid)])
  const bot = startBot(discord, {
    corpus: corpus.folder,
    guildId,
    cores: isApart ? `0-${Math.max(0, last - 1)}` : null,
    nodeOptions,
    environment,
  })
  const close = async () => {
    const left = once(bot, 'exit')
    bot.kill('SIGTERM')
    await left
    await discord.close()
  }
  await discord.gateway.ready().catch(async (error) => {
    await close()
    throw error
  })
  const newsroom = discord.guild(GUILD)
  const members = Array.from({ length: MEMBERS }, (_, i) => newsroom.member(`Reader${i}`))
  const moderator = newsroom.member('Mona', { permissions: [PermissionFlagsBits.ManageGuild] })
  await untilQuotationsAreReady(moderator)
  return {
    bot,
    moderator,
    use: (i) => useOnce(members[i % MEMBERS] as Participant, i, corpus),
    close,
  }
}

/** @param cores the processor cores that the bot may use, as `taskset` takes them; null for all */
function startBot(
  discord: DiscordDouble,
  {
    corpus,
    guildId,
    cores,
    nodeOptions,
    environment,
  }: Required<Omit<LoadedBotOptions, 'isApart'>> & {
    readonly corpus: string
    readonly guildId: string
    readonly cores: string | null
  },
): ChildProcess {
  const command = [process.execPath, ...nodeOptions, 'src/main/run.mjs', 'start']
  const [program = '', ...args] = cores === null ? command : ['taskset', '-c', cores, ...command]
  return spawn(program, args, {
    env: {
      ...process.env,
      ...environment,
      DISCORD_API_URL: discord.apiUrl,
      DISCORD_TOKEN: discord.token,
      CORPUS_DIR: corpus,
      MODERATOR_GUILD_IDS: guildId,
      COOLDOWN: '0',
      LOG_LEVEL: 'error',
    },
    stdio: 'inherit',
  })
}

async function useOnce(member: Participant, i: number, corpus: MadeCorpus): Promise<Use> {
  const start = performance.now()
  const tookMs = () => performance.now() - start
  try {
    const failure = await failureOf(member, i, corpus)
    if (failure === undefined) return { tookMs: tookMs(), outcome: 'answered' }
    return { tookMs: tookMs(), outcome: TOLD.test(failure) ? 'told' : 'unanswered', failure }
  } catch (error) {
    return { tookMs: tookMs(), outcome: 'unanswered', failure: (error as Error).message }
  }
}

/** @returns what the reader is told instead of an answer; undefined if there is one */
async function failureOf(
  member: Participant,
  i: number,
  { questions, people }: MadeCorpus,
): Promise<string | undefined> {
  const person = people[i % people.length] ?? ''
  if (i % COMPLETE_EVERY === 0) {
    await member.completes('/quote', { speaker: person.slice(0, 3) }, 'speaker')
    return undefined
  }
  const use =
    i % QUOTE_EVERY === 0
      ? await member.types('/quote', { speaker: person })
      : await member.types('/ask', { question: questions[i % questions.length] ?? '' })
  const { text } = await use.reply()
  return TOLD.exec(text)?.[0] ?? FAILED.exec(text)?.[0]
}

/** A bot that is still busy with its start may let a command go unanswered. */
async function untilQuotationsAreReady(member: Participant): Promise<void> {
  for (;;) {
    const text = await member
      .types('/quote', { speaker: 'x' })
      .then((use) => use.reply())
      .then((reply) => reply.text)
      .catch(() => null)
    if (text !== null && !text.includes('still working out') && !TOLD.test(text)) return
  }
}
