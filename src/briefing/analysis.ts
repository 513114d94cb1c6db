/**
 * The analysis of a corpus folder, kept in its snapshot: the only door to all that a snapshot holds. Files of this room
 * that this module does not reach import no functions from the rooms that read and analyse articles.
 */
import pLimit from 'p-limit'
import type { Article } from '../corpus/article.ts'
import type { CorpusReader } from '../corpus/read-corpus.ts'
import type { PageReader } from '../pages/page-reader.ts'
import { type ArticleReader, createArticleReader } from '../passages/article-reader.ts'
import type { NameMentions } from '../passages/name-mentions.ts'
import type { Passage } from '../passages/passage.ts'
import type { ReadPassage } from '../passages/read-passage.ts'
import type { Config } from '../process/config.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import { createQuotationAnalyser, type QuotationAnalyser } from '../quotations/quotation-analyser.ts'
import type { AnalysedFile } from '../snapshot/encode-part.ts'
import { createSnapshot } from '../snapshot/snapshot.ts'
import type { AnalysisFolders } from '../store/analysis-folders.ts'
import { codeVersion } from '../store/code-version.ts'
import { createPartFiles } from '../store/part-files.ts'
import { type OpenCorpusReader, openCorpusReader } from './open-corpus-reader.ts'
import type { KnownArticles } from './read-articles.ts'

/** What the briefing that is served has read of its articles. */
interface ServedArticles {
  readonly articles: readonly Article[]
  passagesOf(article: Article): readonly Passage[]
  namesIn(article: Article): NameMentions | undefined
  readonly readPassage: ReadPassage
}

export interface Analysis extends OpenCorpusReader {
  /** Cuts articles into passages and reads these. It knows what `reader` has read. */
  readonly articleReader: ArticleReader
  /** Finds the quotations of articles on a thread of its own, one corpus at a time. @returns one result each, in order */
  analyseQuotations(articles: readonly Article[]): Promise<readonly ArticleQuotations[]>
  /** Saves what is known in the background. New quotations of the same list of articles are saved as they come. */
  save(served: ServedArticles): void
  /** Ends the threads, and waits until what is being saved is saved. */
  close(): Promise<void>
}

/** While quotations are being found, those found so far are saved this often. */
const SAVE_INTERVAL_MS = 60_000

interface AnalysisOptions {
  /** Where the analysis is kept. */
  readonly folders: AnalysisFolders
  /** Told, in a sentence for the operator, what is wrong with the snapshot. */
  readonly onNote: (note: string) => void
  /** Whether this process serves other briefings meanwhile. */
  readonly isBesideOthers: boolean
}

/**
 * @param pageReader the page reader, which is closed with the analysis; by default a new one
 * @returns the analysis, and what the snapshot knew of articles: apart, so that it can be freed when it is outdated
 */
export async function openAnalysis(
  config: Pick<Config, 'CORPUS_DIR' | 'MAX_ARTICLE_BYTES'>,
  { folders, onNote, isBesideOthers }: AnalysisOptions,
  pageReader?: PageReader,
): Promise<{ readonly analysis: Analysis; readonly restored: KnownArticles }> {
  const version = `${codeVersion(import.meta.url)} ${config.MAX_ARTICLE_BYTES}`
  const snapshot = createSnapshot(createPartFiles(folders, 'snapshot', version), onNote)
  const restored = await snapshot.load()
  const articleReader = createArticleReader({ isBesideOthers })
  const told = { known: restored.files, onArticle: articleReader.expect }
  const { reader, pages } = openCorpusReader(config, told, pageReader)
  const analyser = createQuotationAnalyser(restored.quotations)
  const [analysing, saving] = [pLimit(1), pLimit(1)]
  let latest: ServedArticles | null = null
  // What is saved is read when its turn has come: what waits keeps no briefing alive, and need not wait twice.
  const saveLatest = () => {
    if (saving.pendingCount > 0) return
    void saving(async () => {
      if (latest) await snapshot.save(analysedFiles(reader, latest, analyser), latest.readPassage)
    })
  }
  const analysis: Analysis = {
    reader,
    pages,
    articleReader,
    analyseQuotations(articles) {
      // Those of a briefing that is not served yet are saved with its passages, when it is.
      const saveServed = () => {
        if (latest?.articles === articles) saveLatest()
      }
      return analysing(() => savedMeanwhile(() => analyser.analyse(articles), saveServed))
    },
    save(served) {
      latest = served
      saveLatest()
    },
    async close() {
      await Promise.all([pages.close(), articleReader.close(), analyser.close()])
      await saving(() => undefined)
    },
  }
  return { analysis, restored }
}

/** Saves while a job runs, and at its end even if it failed. */
async function savedMeanwhile<T>(job: () => Promise<T>, save: () => void): Promise<T> {
  const timer = setInterval(save, SAVE_INTERVAL_MS)
  try {
    return await job()
  } finally {
    clearInterval(timer)
    save()
  }
}

function* analysedFiles(
  reader: CorpusReader,
  served: ServedArticles,
  analyser: QuotationAnalyser,
): Iterable<AnalysedFile> {
  for (const [file, known] of reader.known()) {
    const { result, hash } = known
    if (hash === '') continue
    if (!('body' in result)) {
      yield { file, known, passages: [] }
      continue
    }
    const [names, quotations] = [served.namesIn(result), analyser.known(result)]
    yield { file, known, passages: served.passagesOf(result), names, quotations }
  }
}
