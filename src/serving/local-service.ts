/** Serves a briefing on this thread. */
import type { Command, CommandContext } from '../../commands/command.ts'
import type { Briefing, Holdings } from '../briefing/briefing.ts'
import type { OpenBriefingOptions, OpenSource } from '../briefing/open-briefing.ts'
import { openDeliveries } from '../deliveries/open-deliveries.ts'
import { openSource } from '../indexing/open-source.ts'
import type { Config } from '../process/config.ts'
import { ReaderError } from '../translations/reader-error.ts'
import type { OnProgress } from '../updates/report.ts'
import type { BriefingService, ServiceReports } from './briefing-service.ts'

/** A reader waits this long in all while quotations are still being found; Discord gives three seconds for everything. */
const MAX_WAIT_MS = 1_500
/** The same for a command whose reply the edge defers. */
const MAX_PATIENT_WAIT_MS = 60_000

interface LocalServiceOptions {
  readonly config: Config
  /** The commands that are offered; they may be loaded while the corpus is read. */
  readonly commands: readonly Command[] | Promise<readonly Command[]>
  readonly reports: ServiceReports
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Reaches an encoder of another thread. See `OpenBriefingOptions`. */
  readonly reachEncoder?: NonNullable<OpenBriefingOptions['reachEncoder']>
  /** Reads pages, and is closed with the service. See `OpenBriefingOptions`. */
  readonly pageReader?: NonNullable<OpenBriefingOptions['pageReader']>
  /** Whether this process serves other briefings meanwhile. See `OpenBriefingOptions`. */
  readonly isBesideOthers?: boolean
  /** Told of each briefing except the first. */
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
    openSource(config, { ...options, onChange: reports.onChange, onNote: reports.onNote }),
    options.commands,
  ])
  return serviceOf(opened, commands, options)
}

/** What a service tells, and what it tells commands. */
type ServiceOptions = Pick<LocalServiceOptions, 'config' | 'reports' | 'now'>

/** Serves what was opened. Closing the service closes it too. */
export function serviceOf(opened: OpenSource, commands: readonly Command[], options: ServiceOptions): BriefingService {
  const { source, updater } = opened
  let isClosed = false
  const quotationsReady = () =>
    source.run(async ({ verifier }) => {
      await verifier()
    })
  prepare({ source, quotationsReady, isClosed: () => isClosed }, options.reports)
  const { config, now, reports } = options
  const { watches, digests, ...deliveries } = openDeliveries({
    folder: config.deliveriesFolder ?? config.CORPUS_DIR,
    source,
    arrivals: opened.arrivals,
    now,
    onNote: reports.onNote,
  })
  const context = (briefing: Briefing, maxWaitMs = MAX_WAIT_MS): CommandContext => ({
    briefing: inTime(briefing, maxWaitMs),
    commands,
    now: options.now,
    hostedBy: options.config.HOSTED_BY,
    updater: updater,
    watches,
    digests,
  })
  const named = (name: string): Command => {
    const command = commands.find((candidate) => candidate.name === name)
    if (!command) throw new ReaderError('error.command-gone', { command: name })
    return command
  }
  return {
    isServing: () => !isClosed,
    holdings: source.holdings,
    servedSince: opened.servedSince,
    async run(command, values, call) {
      const { run, patient } = named(command)
      const maxWaitMs = patient ? MAX_PATIENT_WAIT_MS : MAX_WAIT_MS
      const { gapWords, ...result } = await source.run((briefing) =>
        run({ ...context(briefing, maxWaitMs), call }, values),
      )
      if (gapWords) updater.countGap(gapWords)
      return result
    },
    complete: (command, option, typed) =>
      source.run((briefing) => named(command).complete?.(context(briefing), option, typed) ?? []),
    show: (command, view, call) =>
      source.run(async (briefing) => (await named(command).show?.({ ...context(briefing), call }, view)) ?? null),
    ...deliveries,
    follow: updater.follow,
    reread: updater.reread,
    quotationsReady,
    endChanges: updater.close,
    async close() {
      isClosed = true
      await opened.close()
    },
  }
}

interface Preparing extends Pick<OpenSource, 'source'> {
  readonly quotationsReady: () => Promise<void>
  readonly isClosed: () => boolean
}

/** Starts finding quotations and encoding passages in the background. */
function prepare({ source, quotationsReady, isClosed }: Preparing, { onNote, onTrouble }: ServiceReports): void {
  quotationsReady().catch((error: unknown) => {
    if (!isClosed()) onTrouble('quotations could not be found', error)
  })
  source
    .run(({ meaning }) => meaningReady(meaning))
    .then((note) => note && !isClosed() && onNote(note))
    .catch((error: unknown) => {
      if (!isClosed()) onTrouble('passages could not be encoded', error)
    })
}

/** Starts the encoder in the background. @returns a sentence for the operator if it cannot run */
async function meaningReady(meaning: Briefing['meaning']): Promise<string | null> {
  await meaning.settled()
  const state = meaning.state()
  return state.kind === 'unavailable'
    ? `The sentence encoder cannot run here (${state.reason}). Questions are answered by their words alone.`
    : null
}

/** The briefing, whose quotations and checks a reader waits for only a short time together. */
function inTime(briefing: Briefing, maxWaitMs: number): Briefing {
  const soon = withinTime(maxWaitMs)
  return {
    ...briefing,
    quotations: () => soon(briefing.quotations()),
    verifier: () => soon(briefing.verifier()),
  }
}

/** @returns waits for jobs, for all of them together at most this long from the first on; then it throws a UserError */
function withinTime(maxWaitMs: number): <T>(job: Promise<T>) => Promise<T> {
  let until: number | null = null
  return (job) => {
    const now = performance.now()
    until ??= now + maxWaitMs
    const left = until - now
    let timer: NodeJS.Timeout
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new ReaderError('error.quotations-pending')), left)
    })
    return Promise.race([job, late]).finally(() => clearTimeout(timer))
  }
}
