/** Joins what keeps a corpus with what serves it: the current briefing, and the updater that puts the next in its place. */
import pLimit from 'p-limit'
import packageFile from '../../package.json' with { type: 'json' }
import type { Article } from '../corpus/article.ts'
import type { ArticleWords } from '../corpus/article-version.ts'
import { type CorpusReader, type CorpusReading, createCorpusReader, type KnownFile } from '../corpus/read-corpus.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import { ExtractionFailure } from '../pages/extraction-failure.ts'
import { createPageReader, type PageReader } from '../pages/page-reader.ts'
import { passagesOf } from '../passages/passages-of.ts'
import type { Config } from '../process/config.ts'
import { quotedWordsOf } from '../quotations/marks/quoted-words.ts'
import { createQuotationAnalyser, type QuotationAnalyser } from '../quotations/quotation-analyser.ts'
import type { AnalysedFile } from '../snapshot/encode-part.ts'
import { createSnapshot } from '../snapshot/snapshot.ts'
import { type ArticleStore, createArticleStore } from '../store/article-store.ts'
import { codeVersion, createSnapshotFiles } from '../store/snapshot-files.ts'
import { createArticleHistory } from '../updates/article-history.ts'
import { type CorpusUpdater, createCorpusUpdater, MANIFEST_STATE, type OnChange } from '../updates/corpus-updater.ts'
import { parsedState } from '../updates/feed-memory.ts'
import { createGapCounts } from '../updates/gap-counts.ts'
import { type KnownCorpus, knownCorpusOf, manifestSchema } from '../updates/known-corpus.ts'
import type { OnProgress } from '../updates/report.ts'
import { parseAllowedHosts } from '../web/allowed-hosts.ts'
import { decodeBody } from '../web/decode-body.ts'
import { FETCH_LIMITS } from '../web/fetch-limits.ts'
import { userAgentOf } from '../web/user-agent.ts'
import { type Briefing, type BriefingBuilder, createBriefingBuilder, type Holdings } from './briefing.ts'

type UpdateConfig = Pick<
  Config,
  'CORPUS_DIR' | 'COUNT_GAPS' | 'MAX_ARTICLE_BYTES' | 'FETCH_ALLOW_HOSTS' | 'FETCH_CONTACT' | 'FETCH_TIMEOUT'
>

/** Puts a changed corpus in the place of the one that is served. */
export type PublishCorpus = (corpus: CorpusReading, onProgress: OnProgress) => Promise<void>

export interface OpenBriefing {
  /** The briefing that is served now. */
  readonly current: () => Briefing
  /** Since when it is served. Milliseconds since 1970. */
  readonly servedSince: () => number
  readonly updater: CorpusUpdater
  /** Ends what is under way and the threads; nothing can be asked of the updater any more. */
  close(): Promise<void>
}

/** How the bot introduces itself to servers; robots.txt files may name it. */
const PRODUCT = 'briefing-bot'

export interface OpenBriefingOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly onChange?: OnChange
  /** Publishes a corpus that is too large to be built where another is served. By default every one is built here. */
  readonly publishLarge?: PublishCorpus
  /** Text of the largest corpus that is built here all the same. UTF-16 units. */
  readonly maxLocalTextLength?: number
  /** Told of each briefing that was built here and has taken the place of `current`. */
  readonly onServing?: (holdings: Holdings) => void
  /** Of building the first briefing. */
  readonly onProgress?: OnProgress
  /** Told, in a sentence, what whoever runs the program may want to know of the snapshot. */
  readonly onNote?: (note: string) => void
}

/** Whose files decide what a snapshot holds. */
const ANALYSING_ROOMS = [
  'src/text',
  'src/english',
  'src/ranker',
  'src/corpus',
  'src/web',
  'src/pages',
  'src/passages',
  'src/quotations',
  'src/snapshot',
]
/**
 * Building a briefing holds up what is asked of another on the same thread: half a second for so much text, about 30,000
 * passages. UTF-16 units.
 */
const MAX_LOCAL_TEXT_LENGTH = 12_000_000
/** While quotations are worked through, what is done is kept this often. Milliseconds. */
const BETWEEN_SAVES = 60_000

/**
 * Reads the corpus and builds its briefing.
 * @throws UserError where the folder is missing or the configuration of fetching does not fit
 */
export async function openBriefing(
  config: UpdateConfig,
  {
    now,
    onChange,
    publishLarge,
    maxLocalTextLength = MAX_LOCAL_TEXT_LENGTH,
    onServing = () => undefined,
    onProgress = () => undefined,
    onNote = () => undefined,
  }: OpenBriefingOptions,
): Promise<OpenBriefing> {
  const version = await codeVersion(ANALYSING_ROOMS)
  const snapshot = createSnapshot(
    createSnapshotFiles(config.CORPUS_DIR, `${version} ${config.MAX_ARTICLE_BYTES}`),
    onNote,
  )
  const restored = await snapshot.load()
  const parts = partsOf(config, now, restored.files)
  const analyser = createQuotationAnalyser(restored.quotations)
  const [analysing, saving] = [pLimit(1), pLimit(1)]
  const builder = createBriefingBuilder((articles) => analysing(() => analyseAll(articles)), restored)
  const before = await parts.reader.read()
  let quotationsWanted = false
  const wanting =
    <T>(job: () => Promise<T>) =>
    () => {
      quotationsWanted = true
      return job()
    }
  const build = async (corpus: CorpusReading, show: OnProgress): Promise<Briefing> => {
    const built = await builder.build(corpus, (done, total) => show({ step: 'passages', done, total }))
    return { ...built, quotations: wanting(built.quotations), verifier: wanting(built.verifier) }
  }
  let briefing = await build(before, onProgress)
  let servedSince = now()
  const save = () => saving(() => snapshot.save(analysedFiles(parts.reader, briefing, builder, analyser)))
  void save()

  async function analyseAll(articles: readonly Article[]) {
    const timer = setInterval(() => void save(), BETWEEN_SAVES)
    try {
      return await analyser.analyse(articles)
    } finally {
      clearInterval(timer)
      void save()
    }
  }

  const publishHere: PublishCorpus = async (corpus, show) => {
    const next = await build(corpus, show)
    const complete = quotationsWanted ? next.verifier().catch(() => undefined) : undefined
    // Nothing that can be asked now shall be turned away after the change.
    if (briefing.quotationsSoFar()) await complete
    briefing = next
    servedSince = now()
    onServing(briefing.holdings)
    void save()
  }
  const updater = createCorpusUpdater({
    ...parts,
    before,
    publish: (corpus, show) =>
      publishLarge && textOf(corpus) > maxLocalTextLength ? publishLarge(corpus, show) : publishHere(corpus, show),
    ...(onChange ? { onChange } : {}),
  })
  // What goes wrong here goes wrong again at the next look at the folder, and is said there.
  void updater.remember().catch(() => undefined)
  return {
    current: () => briefing,
    servedSince: () => servedSince,
    updater,
    async close() {
      await updater.close()
      await Promise.all([parts.pages.close(), analyser.close()])
      // What is being saved is saved.
      await saving(() => undefined)
    },
  }
}

const textOf = ({ articles }: CorpusReading): number => articles.reduce((sum, { body }) => sum + body.length, 0)

function* analysedFiles(
  reader: CorpusReader,
  briefing: Briefing,
  builder: BriefingBuilder,
  analyser: QuotationAnalyser,
): Iterable<AnalysedFile> {
  for (const [file, known] of reader.known()) {
    const { result, hash } = known
    if (hash === '') continue
    const article = 'body' in result ? result : null
    const passages = article ? briefing.passagesOf(article) : []
    yield {
      file,
      known,
      passages,
      ...(article ? { names: builder.namesIn(article), quotations: analyser.known(article) } : {}),
    }
  }
}

/** The updater alone, for a process that serves nobody; it compares with what the last change left. */
export async function openUpdater(
  config: UpdateConfig,
  now: () => number,
): Promise<{ readonly updater: CorpusUpdater; close(): Promise<void> }> {
  const parts = partsOf(config, now)
  const before = await corpusBefore(parts.store, parts.reader)
  const updater = createCorpusUpdater({ ...parts, before, publish: async () => undefined })
  return {
    updater,
    async close() {
      await updater.close()
      await parts.pages.close()
    },
  }
}

async function corpusBefore(store: ArticleStore, reader: CorpusReader): Promise<KnownCorpus> {
  const manifest = parsedState(await store.state(MANIFEST_STATE).catch(() => null), manifestSchema)
  return manifest ? knownCorpusOf(manifest) : reader.read()
}

function partsOf(config: UpdateConfig, now: () => number, known?: ReadonlyMap<string, KnownFile>) {
  const pages = createPageReader()
  const allowed = parseAllowedHosts(config.FETCH_ALLOW_HOSTS ?? '')
  const userAgent = userAgentOf(PRODUCT, packageFile.version, config.FETCH_CONTACT)
  const limits = { maxArticleBytes: config.MAX_ARTICLE_BYTES, maxPageBytes: FETCH_LIMITS.bytes }
  const store = createArticleStore(config.CORPUS_DIR, now)
  return {
    ...limits,
    now,
    pages,
    store,
    history: createArticleHistory(store, wordsOf),
    gapCounts: config.COUNT_GAPS === 'on' ? createGapCounts(store, now) : null,
    reader: createCorpusReader(config.CORPUS_DIR, {
      ...limits,
      readPage: readPageWith(pages),
      ...(known ? { known } : {}),
    }),
    // Loaded with the first link: it takes a tenth of a second, and most starts fetch nothing.
    openFetcher: async (signal: AbortSignal) => {
      const { createFetcher } = await import('../web/fetcher.ts')
      return createFetcher({ userAgent, allowed, limits: { timeMs: config.FETCH_TIMEOUT * 1_000 }, now, signal })
    },
  }
}

/** Everything in an article that can be shown under an id. */
export const wordsOf = (article: Article): ArticleWords => ({
  passages: passagesOf(article),
  quotations: quotedWordsOf(article),
})

/** Saved pages of the corpus go through the same reader as fetched ones. */
export const readPageWith = (pages: PageReader) => async (bytes: Uint8Array) => {
  try {
    return await pages.article(decodeBody(bytes))
  } catch (error) {
    if (error instanceof ExtractionFailure) throw new RejectedFile(error.message)
    throw error
  }
}
