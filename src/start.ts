/** The main program: the bot on Discord where there is a token, the terminal session otherwise. */
import { config as loadEnvironment } from 'dotenv'
import { parseConfig } from './config.ts'
import { exitWithMessage, runConsole } from './console.ts'

loadEnvironment({ quiet: true })
await exitWithMessage(start(process.argv.slice(2)))

async function start(args: readonly string[]): Promise<void> {
  const config = parseConfig(process.env)
  if (config.DISCORD_TOKEN === undefined || args.length > 0) return runConsole(args)
  const { runBot } = await import('./run-bot.ts')
  return runBot(config, config.DISCORD_TOKEN)
}
