/** Opens a briefing whose articles a search engine holds: commands run over the few that it gives, and changes reach it. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Arrivals, arrivalsInEngine } from '../briefing/arrivals.ts'
import { type BriefingSource, sourceInEngine } from '../briefing/briefing-source.ts'
import { holdingsInEngine } from '../briefing/narrowed-briefing.ts'
import type { OpenBriefingOptions, OpenSource } from '../briefing/open-briefing.ts'
import type { EncoderConfig } from '../briefing/open-encoder.ts'
import { type UpdateConfig, updaterParts } from '../briefing/open-updater.ts'
import type { LeanArticle } from '../corpus/article.ts'
import type { CorpusReader } from '../corpus/read-corpus.ts'
import { connectEngine, type EngineConfig, type EngineConnection } from '../engine/engine-connection.ts'
import { EngineFailure, type EngineFailureKind } from '../engine/engine-failure.ts'
import { createArticleEncoder } from '../meaning/article-encoder.ts'
import { type MeaningThread, startMeaningThread } from '../meaning/meaning-thread.ts'
import type { Narrower } from '../narrowing/narrower.ts'
import { createPageReader } from '../pages/page-reader.ts'
import { setAlarm } from '../process/alarm.ts'
import { collectOften } from '../process/collect-often.ts'
import { repeatJittered } from '../process/repeat-jittered.ts'
import { UserError } from '../process/user-error.ts'
import { createArticleStore } from '../store/article-store.ts'
import { ReaderError } from '../translations/reader-error.ts'
import { createCorpusUpdater } from '../updates/corpus-updater.ts'
import type { ServedContents } from '../updates/known-corpus.ts'
import type { CorpusUpdaterParts } from '../updates/updater-parts.ts'
import { ANALYSIS_VERSION } from './analysed-article.ts'
import { createArticleAnalyser } from './article-analyser.ts'
import { changeEngine } from './change-engine.ts'
import { openLeanReader } from './lean-reader.ts'
import { createVersionFinder, firstVersion, type ServedVersion } from './served-version.ts'

type Config = UpdateConfig & EncoderConfig & EngineConfig

export interface EngineSourceOptions
  extends Pick<OpenBriefingOptions, 'now' | 'onChange' | 'reachEncoder' | 'onServing' | 'onNote' | 'pageReader'> {
  /** Whether an engine that does not answer at the start is waited for. True by default. */
  readonly waitsForEngine?: boolean
}

/** Between two looks at whether another bot has changed what the engine holds. */
const LOOK_EVERY_MS = 2_000
/** For all that one command asks of the engine. Discord gives three seconds for everything. */
const MAX_LOOKUPS_MS = 2_400

/**
 * Waits until the engine answers, if it does not yet, unless the options say otherwise.
 * @throws UserError if the host has to do something about the engine, the corpus folder or the configuration
 */
export async function openEngineSource(config: Config, options: EngineSourceOptions): Promise<OpenSource> {
  const { now, onChange, onNote = () => undefined } = options
  collectOften()
  const connection = connectEngine(config)
  const served = await openServed(connection, config, options)
  const startEncoder =
    config.MEANING === 'on' ? (options.reachEncoder ?? (() => startMeaningThread({ threads: 1 }))) : null
  const encoder = startEncoder && createArticleEncoder(startEncoder)
  if (served.get().note.analysis !== ANALYSIS_VERSION) onNote(OLD_ANALYSIS)
  const pages = options.pageReader ?? createPageReader()
  const reader = openLeanReader(config, { pages, setAlarm, onNote })
  const updater = createCorpusUpdater({
    ...updaterParts(config, now, { reader, pages }),
    before: () => contentsIn(served),
    publish: publisher(config, { connection, served, reader, startEncoder, now }),
    ...(onChange && { onChange }),
  })
  const corpus = () => ({ ...served.get().corpus, encodeQuestion: encoder?.encodeQuestion ?? null })
  const inEngine = sourceInEngine(() => ({ ...corpus(), narrower: inTime(corpus().narrower) }))
  const guard = createGuard(served)
  return {
    source: guardedSource(inEngine, served, guard),
    // Nobody waits for what is told of changes.
    arrivals: guardedArrivals(arrivalsInEngine(corpus), guard),
    servedSince: served.since,
    // The engine is looked at all the time: a question is no reason to read the folder.
    updater: { ...updater, catchUp: async () => undefined },
    async close() {
      served.close()
      await updater.close()
      await Promise.all([pages.close(), encoder?.close()])
      await connection.close()
    },
  }
}

const OLD_ANALYSIS =
  'What the search engine holds was analysed by another version of the bot. Answers get better with npm run reindex.'

interface Served {
  get(): ServedVersion
  /** Since when that version is served here. Milliseconds since 1970. */
  since(): number
  isReachable(): boolean
  /** Looks which version is served, as the elected node knows. @throws EngineFailure */
  catchUp(): Promise<void>
  /** Says what went wrong for a reader or a moderator. Whether the engine answers at all, the next look shows. */
  note(failure: EngineFailure): void
  close(): void
}

async function openServed(
  connection: EngineConnection,
  { MEANING }: Config,
  { now, onServing = () => undefined, onNote = () => undefined, waitsForEngine = true }: EngineSourceOptions,
): Promise<Served> {
  const finder = createVersionFinder(connection, MEANING === 'on')
  const first = waitsForEngine ? firstVersion(finder, { onNote, wait }) : finder.look()
  let current = await first.catch(async (error: unknown) => {
    await connection.close()
    throw error instanceof EngineFailure ? new UserError(`${error.message}.`) : error
  })
  let since = now()
  let isReachable = true
  const tell = () => onServing({ ...holdingsInEngine(current.corpus), isReachable })
  const note = notedOnce(onNote, now)
  const failed = (failure: EngineFailure) => {
    if (!isReachable) return
    isReachable = false
    note(failure)
    tell()
  }
  const serve = (found: ServedVersion) => {
    if (found === current && isReachable) return
    if (!isReachable) onNote('The search engine answers again.')
    if (found !== current) since = now()
    isReachable = true
    current = found
    tell()
  }
  const endLooking = repeatJittered(
    LOOK_EVERY_MS,
    () =>
      finder.look().then(serve, (error: unknown) => {
        if (error instanceof EngineFailure) failed(error)
        else throw error
      }),
    Math.random,
  )
  return {
    get: () => current,
    since: () => since,
    isReachable: () => isReachable,
    catchUp: async () => serve(await finder.newest()),
    note,
    close: endLooking,
  }
}

/** A failure of the same kind is told again after so long. */
const NOTE_AGAIN_MS = 60_000

/** Under load one kind of failure may come many times a second. */
function notedOnce(onNote: (note: string) => void, now: () => number): (failure: EngineFailure) => void {
  const notedAt = new Map<EngineFailureKind, number>()
  return ({ kind, message }) => {
    if (now() - (notedAt.get(kind) ?? Number.NEGATIVE_INFINITY) < NOTE_AGAIN_MS) return
    notedAt.set(kind, now())
    onNote(`${message}.`)
  }
}

/** Runs what asks the engine. Readers are told if it does not answer, or not in time. */
type Guard = <Result>(run: () => Promise<Result>) => Promise<Result>

const createGuard =
  (served: Served): Guard =>
  async (run) => {
    const before = served.get()
    try {
      return await run().catch(async (error: unknown) => {
        // A run that has taken long may have outlived its version.
        if (!isAbsent(error)) throw error
        await served.catchUp()
        if (served.get() === before) throw error
        return run()
      })
    } catch (error) {
      if (!(error instanceof EngineFailure)) throw error
      served.note(error)
      throw new ReaderError('error.engine-unavailable')
    }
  }

const guardedSource = (source: BriefingSource, served: Served, guard: Guard): BriefingSource => ({
  holdings: () => ({ ...source.holdings(), isReachable: served.isReachable() }),
  run: (job) => guard(() => source.run(job)),
})

const guardedArrivals = (arrivals: Arrivals, guard: Guard): Arrivals => ({
  ...arrivals,
  since(mark) {
    const news = arrivals.since(mark)
    return { ...news, run: (job) => guard(() => news.run(job)) }
  },
  onAdded: (at, job) => guard(() => arrivals.onAdded(at, job)),
})

const isAbsent = (error: unknown): boolean => error instanceof EngineFailure && error.kind === 'absent'

/** The narrower of one command, whose questions may take so long together. */
function inTime({ overview, lookUp }: Narrower): Narrower {
  let leftMs = MAX_LOOKUPS_MS
  return {
    overview,
    async lookUp(lookups) {
      const startedAt = performance.now()
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new EngineFailure('slow', `${MAX_LOOKUPS_MS} ms`)), leftMs)
      })
      try {
        return await Promise.race([lookUp(lookups), late])
      } finally {
        clearTimeout(timer)
        leftMs = Math.max(0, leftMs - (performance.now() - startedAt))
      }
    },
  }
}

/** What is served, as changes read it. */
function contentsIn(served: Served): ServedContents {
  const { readContents, ...known } = served.get().known
  return {
    ...known,
    readContents: () =>
      readContents().catch((error: unknown) => {
        throw toldOfChange(error, served)
      }),
  }
}

/** @returns what a moderator is told whose change has failed */
function toldOfChange(error: unknown, served: Served): unknown {
  if (!(error instanceof EngineFailure)) return error
  served.note(error)
  return new ReaderError('error.engine-unchanged')
}

interface PublisherParts {
  readonly connection: EngineConnection
  readonly served: Served
  readonly reader: CorpusReader<LeanArticle>
  readonly startEncoder: (() => MeaningThread) | null
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** @returns brings a changed corpus into the engine, and serves it here */
function publisher(
  config: Config,
  { connection, served, reader, startEncoder, now }: PublisherParts,
): CorpusUpdaterParts<LeanArticle>['publish'] {
  const store = createArticleStore(config.CORPUS_DIR, now)
  return async (corpus, onProgress) => {
    const analyser = createArticleAnalyser(served.get().note.meanVector ? startEncoder : null)
    try {
      await store.index({ key: 'work.engine' }, async () => {
        await served.catchUp()
        const parts = { connection, served: served.get().version, analyser, whole: reader.whole, now }
        await changeEngine(parts, corpus, onProgress)
        await served.catchUp()
      })
    } catch (error) {
      throw toldOfChange(error, served)
    } finally {
      await analyser.close()
    }
  }
}
