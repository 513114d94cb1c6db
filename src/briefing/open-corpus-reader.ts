/** Opens the reader of a corpus folder, with the page reader that finds the articles on saved pages. */
import { type CorpusReader, createCorpusReader, type KnownFile } from '../corpus/read-corpus.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import { ExtractionFailure } from '../pages/extraction-failure.ts'
import { createPageReader, type PageReader } from '../pages/page-reader.ts'
import type { Config } from '../process/config.ts'
import { decodeBody } from '../web/decode-body.ts'
import { FETCH_LIMITS } from '../web/fetch-limits.ts'

export interface OpenCorpusReader {
  readonly reader: CorpusReader
  /** Reads fetched pages as well as saved ones. The caller closes it. */
  readonly pages: PageReader
}

/**
 * @param known what an earlier reader knew of the folder's files, by their paths below the corpus
 * @param pages the page reader; by default a new one
 */
export function openCorpusReader(
  config: Pick<Config, 'CORPUS_DIR' | 'MAX_ARTICLE_BYTES'>,
  known?: ReadonlyMap<string, KnownFile>,
  pages = createPageReader(),
): OpenCorpusReader {
  const reader = createCorpusReader(config.CORPUS_DIR, {
    maxArticleBytes: config.MAX_ARTICLE_BYTES,
    maxPageBytes: FETCH_LIMITS.bytes,
    readPage: readPageWith(pages),
    ...(known && { known }),
  })
  return { reader, pages }
}

/** Reads saved pages as fetched ones are read. The returned function throws RejectedFile if there is no article. */
export const readPageWith = (pages: PageReader) => async (bytes: Uint8Array) => {
  try {
    return await pages.article(decodeBody(bytes))
  } catch (error) {
    if (error instanceof ExtractionFailure) throw new RejectedFile(error.message)
    throw error
  }
}
