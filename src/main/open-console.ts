/** The terminal session as a program. It says its first word before it loads what reads and searches articles. */
import { existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import path from 'node:path'
import { config as loadEnvironment } from 'dotenv'
import type { ConsoleOptions } from '../console/run-console.ts'
import { createWaitingLine } from '../console/waiting-line.ts'
import { escapedName } from '../text/escaped-name.ts'
import { INTERFACE_LANGUAGES } from '../translations/messages.ts'
import { BRIEFINGS_FILE } from './briefings-file.ts'
import type { Given, Program, ProgramOption, ProgramWords } from './program.ts'

export const CORPUS_OPTION = {
  type: 'text',
  shown: 'DIR',
  help: 'the folder with the articles (by default CORPUS_DIR, or else corpus)',
} as const satisfies ProgramOption

export const BRIEFING_NAME_OPTION = {
  type: 'text',
  shown: 'NAME',
  help: 'the briefing of that name in briefings.yaml (by default the first that is not private)',
} as const satisfies ProgramOption

export const CONSOLE_OPTIONS = {
  corpus: CORPUS_OPTION,
  briefing: BRIEFING_NAME_OPTION,
  json: { type: 'flag', help: 'write one JSON object for each command, for scripts' },
  'no-wait': { type: 'flag', help: 'with --json, answer by words until all passages are encoded' },
  state: {
    type: 'text',
    shown: 'DIR',
    help: 'where to keep what was analysed (by default in the folder of CORPUS_DIR, for other folders in your cache folder)',
  },
  locale: {
    type: 'text',
    shown: 'LANGUAGE',
    help: 'how the session speaks; the commands, progress and JSON stay in English',
    choices: INTERFACE_LANGUAGES,
    default: 'en',
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
  const waiting = createWaitingLine(process.stderr, Date.now)
  const firstWord =
    corpus === undefined && process.env.SEARCH_URL
      ? 'Reaching the search engine …'
      : // The configuration has the same default, but takes too long to load for a first word.
        `Reading the articles${placeText(corpus)} …`
  if (process.stderr.isTTY) waiting.show(firstWord)
  else if (!json) process.stderr.write(`${firstWord}\n`)
  try {
    const [{ chosenCorpus }, { runConsole }, { interfaceLanguageOf }] = await Promise.all([
      import('./chosen-corpus.ts'),
      import('../console/run-console.ts'),
      import('../translations/wording.ts'),
    ])
    const open = async (named: Parameters<typeof chosenCorpus>[1]) => {
      const { config: chosen, briefing } = chosenCorpus(process.env, named)
      // The engine holds the articles of the configuration, not those of a folder that is named here.
      const config = named.corpus === undefined ? chosen : { ...chosen, SEARCH_URL: undefined }
      return { config, briefing, keeping: await keepingOf(config.CORPUS_DIR, options) }
    }
    const own = await open(options)
    const another = own.briefing && ((briefing: string) => open({ corpus: undefined, briefing }))
    const command = words.length > 0 ? words.join(' ') : undefined
    const language = interfaceLanguageOf(options.locale)
    await runConsole({ ...own, another, json, waits, language, command, waiting })
  } finally {
    waiting.clear()
  }
}

/**
 * A session writes nothing by itself into another folder than that of CORPUS_DIR or of a briefing: only commands change that
 * folder.
 */
async function keepingOf(
  directory: string,
  { corpus, state }: Given<typeof CONSOLE_OPTIONS>['options'],
): Promise<ConsoleOptions['keeping']> {
  const own = corpus === undefined ? directory : process.env.CORPUS_DIR || 'corpus'
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

/** Empty if it takes the configuration to say which folder it is. */
function placeText(corpus: string | undefined): string {
  const isOneOfSeveral = corpus === undefined && (process.env.BRIEFINGS_FILE || existsSync(BRIEFINGS_FILE))
  return isOneOfSeveral ? '' : ` in ${folderText(corpus ?? (process.env.CORPUS_DIR || 'corpus'))}`
}

const folderText = (folder: string): string => escapedName(/[\\/]$/.test(folder) ? folder : `${folder}/`)
