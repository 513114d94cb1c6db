/** Opens the briefing of a corpus folder: the briefing that is served, and the updater that replaces it. */
import { type MeaningThread, startMeaningThread } from '../meaning/meaning-thread.ts'
import type { PageReader } from '../pages/page-reader.ts'
import { type AnalysisFolders, ownAnalysis } from '../store/analysis-folders.ts'
import { type CorpusUpdater, createCorpusUpdater } from '../updates/corpus-updater.ts'
import type { OnProgress } from '../updates/report.ts'
import type { OnChange } from '../updates/updater-parts.ts'
import { openAnalysis } from './analysis.ts'
import { type Arrivals, arrivalsInMemory } from './arrivals.ts'
import type { Briefing, Holdings } from './briefing.ts'
import { type BriefingSource, sourceInMemory } from './briefing-source.ts'
import { createCurrentBriefing } from './current-briefing.ts'
import { type EncoderConfig, openEncoder } from './open-encoder.ts'
import { type UpdateConfig, updaterParts } from './open-updater.ts'

/** The briefing of a corpus folder, wherever its articles are held, and what changes it. */
export interface OpenSource {
  readonly source: BriefingSource
  /** What watches and digests tell of. */
  readonly arrivals: Arrivals
  /** Since when the briefing is served. Milliseconds since 1970. */
  readonly servedSince: () => number
  readonly updater: CorpusUpdater
  /** Waits for changes that are under way, and ends the threads. Do not use the updater afterwards. */
  close(): Promise<void>
}

export interface OpenBriefing extends OpenSource {
  /** The briefing that is served now. */
  readonly current: () => Briefing
}

export interface OpenBriefingOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onChange?: OnChange
  /** Processor cores that the encoder may use; one, if not set, so that readers have the others. */
  readonly encoderThreads?: number
  /** Reaches the encoder, if this thread may die: then another thread has to start it. By default it is started here. */
  readonly reachEncoder?: () => MeaningThread
  /** Told of each briefing that has replaced the one before. */
  readonly onServing?: (holdings: Holdings) => void
  /** Told of the building of the first briefing. */
  readonly onProgress?: OnProgress
  /** Told, in a sentence for the operator, what is wrong with the snapshot. */
  readonly onNote?: (note: string) => void
  /** Where what is analysed is kept; by default in the corpus folder. */
  readonly analysisFolders?: AnalysisFolders
  /** Whether it is noted in the corpus folder what is served and what readers miss. True by default. */
  readonly takesNotes?: boolean
  /** Whether this process serves other briefings meanwhile, whose readers need its cores. False by default. */
  readonly isBesideOthers?: boolean
  /** Reads pages and feeds, and is closed with the briefing. By default a new one, with a thread of its own. */
  readonly pageReader?: PageReader
}

/**
 * Reads the corpus and builds its briefing.
 * @throws UserError if the folder is missing or the configuration of fetching is invalid
 */
export async function openBriefing(
  config: UpdateConfig & EncoderConfig,
  options: OpenBriefingOptions,
): Promise<OpenBriefing> {
  const { now, onChange } = options
  const { onServing = () => undefined, onProgress = () => undefined, onNote = () => undefined } = options
  const { analysisFolders = ownAnalysis(config.CORPUS_DIR), takesNotes = true, isBesideOthers = false } = options
  const kept = { folders: analysisFolders, onNote, isBesideOthers }
  const { analysis, restored } = await openAnalysis(config, kept, options.pageReader)
  const parts = updaterParts(config, now, analysis)
  const before = await analysis.reader.read()
  const startEncoder = () => startMeaningThread({ threads: options.encoderThreads ?? 1 })
  const encoder = openEncoder({ ...config, folders: analysisFolders }, options.reachEncoder ?? startEncoder, onNote)
  const current = await createCurrentBriefing(before, { analysis, encoder, restored, now, onServing, onProgress })
  const updater = createCorpusUpdater({
    ...parts,
    before,
    publish: current.publish,
    ...(onChange && { onChange }),
  })
  // A failure here repeats at the next look at the folder, and is reported there.
  if (takesNotes) void updater.remember().catch(() => undefined)
  return {
    current: current.get,
    source: sourceInMemory(current.get),
    arrivals: arrivalsInMemory(current.get, { addedSince: updater.addedSince, now }),
    servedSince: current.servedSince,
    updater: takesNotes ? updater : { ...updater, countGap: () => undefined, countsGaps: false },
    async close() {
      await updater.close()
      await Promise.all([analysis.close(), encoder?.close()])
    },
  }
}
