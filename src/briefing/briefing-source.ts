/** Where a command gets its briefing from: from memory, or for each command from an engine that holds the corpus. */
import type { Briefing, Holdings } from './briefing.ts'
import { holdingsInEngine, type NarrowedCorpus, runOnNarrowed } from './narrowed-briefing.ts'

export interface BriefingSource {
  /** What the briefing holds that is served now. */
  holdings(): Holdings
  /**
   * Runs a job on the briefing that is served now.
   * @param job may be run several times, of which only the last counts: it must have no effects before it has asked all its
   *   questions of the briefing
   */
  run<Result>(job: (briefing: Briefing) => Result | Promise<Result>): Promise<Result>
}

/** @param current the briefing that is served now, which holds all articles: each job is run once */
export const sourceInMemory = (current: () => Briefing): BriefingSource => ({
  holdings: () => current().holdings,
  run: async (job) => job(current()),
})

/** @param current the version of the corpus that is served now */
export const sourceInEngine = (current: () => NarrowedCorpus): BriefingSource => ({
  holdings: () => holdingsInEngine(current()),
  run: (job) => runOnNarrowed(current(), job),
})
