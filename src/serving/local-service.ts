/** Serves a briefing on this thread. */
import type { Command, CommandContext } from '../../commands/command.ts'
import type { Briefing, Holdings } from '../briefing/briefing.ts'
import { openBriefing, type PublishCorpus } from '../briefing/open-briefing.ts'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import type { OnProgress } from '../updates/report.ts'
import type { BriefingService, ServiceReports } from './briefing-service.ts'

/** A reader waits this long while quotations are still being found; Discord gives three seconds for everything. */
const MAX_WAIT_MS = 1_500

interface LocalServiceOptions {
  readonly config: Config
  /** The commands that are offered; they may be loaded while the corpus is read. */
  readonly commands: readonly Command[] | Promise<readonly Command[]>
  readonly reports: ServiceReports
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Publishes a corpus that is too long to be built on this thread. By default all are built here. */
  readonly publishLarge?: PublishCorpus
  /** The longest corpus that is built on this thread. See `OpenBriefingOptions`. */
  readonly maxLocalTextLength?: number
  /** Told of each briefing that was built on this thread, except the first. */
  readonly onServing?: (holdings: Holdings) => void
  /** Told of the building of the first briefing. */
  readonly onProgress?: OnProgress
}

/**
 * Reads the corpus and builds its briefing; quotations are found in the background.
 * @throws UserError if the folder is missing or the configuration of fetching is invalid
 */
export async function openLocalService(options: LocalServiceOptions): Promise<BriefingService> {
  const { config, reports } = options
  const [opened, commands] = await Promise.all([
    openBriefing(config, { ...options, onChange: reports.onChange, onNote: reports.onNote }),
    options.commands,
  ])
  let isClosed = false
  const quotationsReady = async () => {
    await opened.current().verifier()
  }
  quotationsReady().catch((error: unknown) => {
    if (!isClosed) reports.onTrouble('quotations could not be found', error)
  })
  meaningReady(opened.current().meaning)
    .then((note) => note && !isClosed && reports.onNote(note))
    .catch((error: unknown) => {
      if (!isClosed) reports.onTrouble('passages could not be encoded', error)
    })
  const context = (): CommandContext => ({
    briefing: inTime(opened.current()),
    commands,
    now: options.now,
    hostedBy: config.HOSTED_BY,
    updater: opened.updater,
  })
  const named = (name: string): Command => {
    const command = commands.find((candidate) => candidate.name === name)
    if (!command) throw new UserError(`/${name} is not a command of this bot any more.`)
    return command
  }
  return {
    holdings: () => opened.current().holdings,
    servedSince: opened.servedSince,
    async run(command, values, call) {
      const { gapWords, ...result } = await named(command).run({ ...context(), call }, values)
      if (gapWords) opened.updater.countGap(gapWords)
      return result
    },
    complete: async (command, option, typed) => named(command).complete?.(context(), option, typed) ?? [],
    show: async (command, view, call) => (await named(command).show?.({ ...context(), call }, view)) ?? null,
    follow: opened.updater.follow,
    reread: opened.updater.reread,
    quotationsReady,
    endChanges: opened.updater.close,
    async close() {
      isClosed = true
      await opened.close()
    },
  }
}

/** Starts the encoder in the background. @returns a sentence for the operator if it cannot run */
async function meaningReady(meaning: Briefing['meaning']): Promise<string | null> {
  await meaning.settled()
  const state = meaning.state()
  return state.kind === 'unavailable'
    ? `The sentence encoder cannot run here (${state.reason}). Questions are answered by their words alone.`
    : null
}

/** The briefing, whose quotations a reader waits for only a short time. */
const inTime = (briefing: Briefing): Briefing => ({
  ...briefing,
  quotations: () => soon(briefing.quotations()),
  verifier: () => soon(briefing.verifier()),
})

/** @throws UserError if the job takes longer than a reader waits */
function soon<T>(job: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    const say = () => {
      reject(new UserError('I am still working out who says what in the articles. Ask again in a minute.'))
    }
    timer = setTimeout(say, MAX_WAIT_MS)
  })
  return Promise.race([job, late]).finally(() => clearTimeout(timer))
}
