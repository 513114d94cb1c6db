/** The program as a host starts it, with everything that it says. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, onTestFinished } from 'vitest'
import { eventually } from '../builders/eventually.ts'
import { UNSET } from '../builders/run-console.ts'
import type { DiscordDouble } from '../discord-double/index.ts'
import { transpiled } from '../setup/transpiled.ts'

export interface BotProcess {
  readonly child: ChildProcess
  /** Standard output and standard error so far. */
  output(): string
  /** @returns the exit status */
  ended(): Promise<number | null>
}

type Environment = Readonly<Record<string, string>>

export const environmentOf = ({ apiUrl, token }: Pick<DiscordDouble, 'apiUrl' | 'token'>, more: Environment = {}) => ({
  ...process.env,
  ...UNSET,
  DISCORD_API_URL: apiUrl,
  DISCORD_TOKEN: token,
  CORPUS_DIR: 'corpus',
  COOLDOWN: '0',
  ...more,
})

/** Of a program that is asked nothing: to read the shipped articles takes longer than to start. */
export const ONE_ARTICLE = { 'a.md': 'The envoy spoke of a ceasefire on Sunday.' }

/**
 * Starts what `npm start` starts; it is killed when the test has finished.
 * @param user whose process it is, by number; by default that of the tests
 */
export function startBotProcess(
  discord: Pick<DiscordDouble, 'apiUrl' | 'token'>,
  more: Environment = {},
  { program = 'src/main/start.ts', user }: { readonly program?: string; readonly user?: number | undefined } = {},
): BotProcess {
  const owner = user === undefined ? {} : { uid: user, gid: user }
  const child = spawn(process.execPath, [transpiled(program)], { env: environmentOf(discord, more), ...owner })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  }
  const exit = once(child, 'close')
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, output: () => text, ended: async () => (await exit)[0] }
}

/** Waits for the log line with a message, and takes the address that it says. */
export async function originAfter(bot: Pick<BotProcess, 'output'>, message: string): Promise<string> {
  const line = () =>
    bot
      .output()
      .split('\n')
      .find((text) => text.includes(message))
  await eventually(() => expect(line()).toBeDefined())
  return String(JSON.parse(line() ?? '').origin)
}
