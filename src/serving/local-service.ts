/** Serves a briefing on this very thread. */
import type { Command, CommandContext } from '../../commands/command.ts'
import type { Briefing, Holdings } from '../briefing/briefing.ts'
import { openBriefing, type PublishCorpus } from '../briefing/open-briefing.ts'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import type { OnProgress } from '../updates/report.ts'
import type { BriefingService, ServiceReports } from './briefing-service.ts'

/** A reader waits this long for quotations that are still being worked through; Discord gives three seconds for everything. Milliseconds. */
const MAX_WAIT = 1_500

export interface LocalServiceOptions {
  readonly config: Config
  /** Those that are offered; they may be loaded while the corpus is read. */
  readonly commands: readonly Command[] | Promise<readonly Command[]>
  readonly reports: ServiceReports
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Publishes a corpus that is too large to be built where another is served. By default every one is built here. */
  readonly publishLarge?: PublishCorpus
  /** Text of the largest corpus that is built here all the same. UTF-16 units. */
  readonly mostTextHere?: number
  /** Told of each briefing that was built here after the first. */
  readonly onServing?: (holdings: Holdings) => void
  /** Of building the first briefing. */
  readonly onProgress?: OnProgress
}

/**
 * Reads the corpus and builds its briefing; quotations are worked through beside everything else.
 * @throws UserError where the folder is missing or the configuration of fetching does not fit
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
    if (!isClosed) reports.onTrouble('quotations were not worked through', error)
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

const inTime = (briefing: Briefing): Briefing => ({
  ...briefing,
  quotations: () => soon(briefing.quotations()),
  verifier: () => soon(briefing.verifier()),
})

function soon<T>(job: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout
  const late = new Promise<never>((_, reject) => {
    const say = () => {
      reject(new UserError('I am still working out who says what in the articles. Ask again in a minute.'))
    }
    timer = setTimeout(say, MAX_WAIT)
  })
  return Promise.race([job, late]).finally(() => clearTimeout(timer))
}
