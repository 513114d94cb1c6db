/** The terminal session as a program. It says its first word before it loads what reads and searches articles. */
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { config as loadEnvironment } from 'dotenv'
import type { ConsoleOptions } from '../console/run-console.ts'
import { createWaitingLine } from '../console/waiting-line.ts'
import { escapedName } from '../text/escaped-name.ts'
import type { Given, Program, ProgramOption, ProgramWords } from './program.ts'

export const CORPUS_OPTION = {
  type: 'text',
  shown: 'DIR',
  help: 'the folder with the articles (by default CORPUS_DIR, or else corpus)',
} as const satisfies ProgramOption

export const CONSOLE_OPTIONS = {
  corpus: CORPUS_OPTION,
  json: { type: 'flag', help: 'write one JSON object for each command, for scripts' },
  'no-wait': { type: 'flag', help: 'with --json, answer by words until all passages are encoded' },
  state: {
    type: 'text',
    shown: 'DIR',
    help: 'where to keep what was analysed (by default in the folder of CORPUS_DIR, for other folders in your cache folder)',
  },
  why: { type: 'text', shown: 'FILE', help: 'say what the bot takes of a saved page, and why it leaves the rest out' },
} as const satisfies Program['options']

export const CONSOLE_WORDS: ProgramWords = {
  shown: '[COMMAND]',
  help: 'one question or command to run; without it, commands are read from the input',
  min: 0,
  max: Number.POSITIVE_INFINITY,
}

/** Opens the session, runs the one command that is given, or explains the one page. */
export async function openConsole({ options, words }: Given<typeof CONSOLE_OPTIONS>): Promise<void> {
  const { corpus, json } = options
  if (options.why !== undefined) {
    const { explainFile } = await import('./explain-file.ts')
    process.stdout.write(`${await explainFile(options.why, json)}\n`)
    return
  }
  const waits = !options['no-wait']
  loadEnvironment({ quiet: true })
  const environment = { ...process.env, ...(corpus !== undefined && { CORPUS_DIR: corpus }) }
  const waiting = createWaitingLine(process.stderr, Date.now)
  // The configuration has the same default, but takes too long to load for a first word.
  const firstWord = `Reading the articles in ${folderText(environment.CORPUS_DIR || 'corpus')} …`
  if (process.stderr.isTTY) waiting.show(firstWord)
  else if (!json) process.stderr.write(`${firstWord}\n`)
  try {
    const [{ parseConfig }, { runConsole }] = await Promise.all([
      import('../process/config.ts'),
      import('../console/run-console.ts'),
    ])
    const keeping = await keepingOf(options)
    const command = words.length > 0 ? words.join(' ') : undefined
    await runConsole({ config: parseConfig(environment), keeping, json, waits, command, waiting })
  } finally {
    waiting.clear()
  }
}

/** A session writes nothing by itself into another folder than that of CORPUS_DIR: only commands change that folder. */
async function keepingOf({
  corpus,
  state,
}: Given<typeof CONSOLE_OPTIONS>['options']): Promise<ConsoleOptions['keeping']> {
  const own = process.env.CORPUS_DIR || 'corpus'
  const directory = corpus ?? own
  const takesNotes = await isSameFolder(directory, own)
  const { analysisWithin, cachedAnalysis, ownAnalysis } = await import('../store/analysis-folders.ts')
  if (state !== undefined) return { takesNotes, analysisFolders: await analysisWithin(directory, state) }
  return {
    takesNotes,
    analysisFolders: takesNotes ? ownAnalysis(directory) : await cachedAnalysis(directory, Date.now()),
  }
}

async function isSameFolder(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((folder) => realpath(folder).catch(() => path.resolve(folder))))
  return a === b
}

const folderText = (folder: string): string => escapedName(/[\\/]$/.test(folder) ? folder : `${folder}/`)
