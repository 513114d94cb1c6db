/** The briefing that is served now, and its replacement by the next one. */
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { OnProgress } from '../updates/report.ts'
import type { Analysis } from './analysis.ts'
import { type Briefing, createBriefingBuilder, type Holdings } from './briefing.ts'
import type { KnownArticles } from './read-articles.ts'

interface CurrentBriefing {
  get(): Briefing
  /** Milliseconds since 1970. */
  servedSince(): number
  /** Builds the briefing of a changed corpus and serves it once it can answer all that the one before could. */
  publish(corpus: CorpusReading, onProgress: OnProgress): Promise<void>
}

interface CurrentBriefingOptions {
  readonly analysis: Analysis
  /** What the snapshot knew of articles. */
  readonly restored: KnownArticles
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told of each briefing after the first. */
  readonly onServing: (holdings: Holdings) => void
  /** Told of the building of the first briefing. */
  readonly onProgress: OnProgress
}

/** @param first the corpus that is served first */
export async function createCurrentBriefing(
  first: CorpusReading,
  { analysis, restored, now, onServing, onProgress }: CurrentBriefingOptions,
): Promise<CurrentBriefing> {
  const { build, namesIn } = createBriefingBuilder(analysis.analyseQuotations, restored)
  let areQuotationsWanted = false
  const noted =
    <T>(job: () => Promise<T>) =>
    () => {
      areQuotationsWanted = true
      return job()
    }
  const built = async (corpus: CorpusReading, show: OnProgress): Promise<Briefing> => {
    const briefing = await build(corpus, (done, total) => show({ step: 'passages', done, total }))
    return { ...briefing, quotations: noted(briefing.quotations), verifier: noted(briefing.verifier) }
  }
  let briefing = await built(first, onProgress)
  let servedSince = now()
  const save = () => analysis.save({ passagesOf: briefing.passagesOf, namesIn })
  save()
  return {
    get: () => briefing,
    servedSince: () => servedSince,
    async publish(corpus, show) {
      const next = await built(corpus, show)
      const complete = areQuotationsWanted ? next.verifier().catch(() => undefined) : undefined
      // If quotations can be asked for now, the change must not make anyone wait for them.
      if (briefing.quotationsSoFar()) await complete
      briefing = next
      servedSince = now()
      onServing(briefing.holdings)
      save()
    },
  }
}
