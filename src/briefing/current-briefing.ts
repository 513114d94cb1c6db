/** The briefing that is served now, and its replacement by the next one. */
import { setImmediate as turn } from 'node:timers/promises'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import { type ArticleText, articleText } from '../meaning/article-text.ts'
import type { ReadPassage } from '../passages/read-passage.ts'
import { collectOften } from '../process/collect-often.ts'
import type { OnProgress } from '../updates/report.ts'
import type { Analysis } from './analysis.ts'
import { type Briefing, createBriefingBuilder, type Holdings } from './briefing.ts'
import { type BriefingMeaning, createBriefingMeaning, NO_MEANING } from './briefing-meaning.ts'
import type { OpenEncoder } from './open-encoder.ts'
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
  /** Null if meaning is switched off. */
  readonly encoder: OpenEncoder | null
  /** What the snapshot knew of articles. */
  readonly restored: KnownArticles
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told of each briefing after the first. */
  readonly onServing: (holdings: Holdings) => void
  /** Told of the building of the first briefing. */
  readonly onProgress: OnProgress
}

/** A change waits this long for the meaning of its articles; after that, words alone answer until it is there. */
const MAX_MEANING_DELAY_MS = 5_000

/** Resolves after a time, without keeping the process alive. */
const delayed = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms).unref())

/** @param first the corpus that is served first */
export async function createCurrentBriefing(
  first: CorpusReading,
  { analysis, encoder, restored, now, onServing, onProgress }: CurrentBriefingOptions,
): Promise<CurrentBriefing> {
  const { build, namesIn, readPassage } = createBriefingBuilder(
    analysis.analyseQuotations,
    restored,
    analysis.articleReader,
  )
  let areQuotationsWanted = false
  let isMeaningWanted = false
  const noted =
    <T>(job: () => Promise<T>) =>
    () => {
      areQuotationsWanted = true
      return job()
    }
  const wanted = (meaning: BriefingMeaning): BriefingMeaning => ({
    ...meaning,
    settled() {
      isMeaningWanted = true
      return meaning.settled()
    },
  })
  const built = async (corpus: CorpusReading, show: OnProgress): Promise<Briefing> => {
    const briefing = await build(corpus, (done, total) => show({ step: 'passages', done, total }))
    return {
      ...briefing,
      quotations: noted(briefing.quotations),
      verifier: noted(briefing.verifier),
      meaning: wanted(meaningOf(briefing, encoder, readPassage)),
    }
  }
  let briefing = await built(first, onProgress)
  collectOften()
  let servedSince = now()
  const save = () =>
    analysis.save({ articles: briefing.articles, passagesOf: briefing.passagesOf, namesIn, readPassage })
  save()
  return {
    get: () => briefing,
    servedSince: () => servedSince,
    async publish(corpus, show) {
      const next = await built(corpus, show)
      const complete = areQuotationsWanted ? next.verifier().catch(() => undefined) : undefined
      // If quotations can be asked for now, the change must not make anyone wait for them.
      if (briefing.quotationsSoFar()) await complete
      const encoded = isMeaningWanted ? next.meaning.settled().catch(() => undefined) : undefined
      // The same holds for meaning, unless so much is new that the change would be late.
      if (briefing.meaning.state().kind === 'ready') await Promise.race([encoded, delayed(MAX_MEANING_DELAY_MS)])
      briefing = next
      servedSince = now()
      onServing(briefing.holdings)
      save()
    },
  }
}

/** Articles whose texts are put together before other work gets its turn. */
const ARTICLES_A_STEP = 20

function meaningOf(
  { articles, passagesOf, corrected }: Briefing,
  opened: OpenEncoder | null,
  read: ReadPassage,
): BriefingMeaning {
  if (opened === null) return NO_MEANING
  return createBriefingMeaning({
    opened: opened.encoder,
    async readTexts() {
      const texts: ArticleText[] = []
      for (const [i, article] of articles.entries()) {
        texts.push(articleText(article, passagesOf(article), read))
        if (i % ARTICLES_A_STEP === 0) await turn()
      }
      return texts
    },
    corrected,
    onReady({ keepOnly }, texts) {
      keepOnly(new Set(texts.map(({ key }) => key)))
      opened.save()
    },
  })
}
