/** Opens the reader of a corpus folder, with the reader of saved pages and documents. */
import type { Article, HeldArticle } from '../corpus/article.ts'
import { type CorpusReader, createCorpusReader, type ReadCorpusOptions } from '../corpus/read-corpus.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import { MAX_DOCUMENT_BYTES } from '../documents/document-text.ts'
import { ExtractionFailure } from '../pages/extraction-failure.ts'
import { createPageReader, type DocumentFormat, type PageReader } from '../pages/page-reader.ts'
import type { Config } from '../process/config.ts'
import { decodeBody } from '../web/decode-body.ts'
import { FETCH_LIMITS } from '../web/fetch-limits.ts'

export interface OpenCorpusReader<Held extends HeldArticle = Article> {
  readonly reader: CorpusReader<Held>
  /** Reads fetched pages as well as saved ones. The caller closes it. */
  readonly pages: PageReader
}

/**
 * @param told what an earlier reader knew of the folder's files, and who is told of articles
 * @param pages the page reader; by default a new one
 */
export function openCorpusReader(
  config: Pick<Config, 'CORPUS_DIR' | 'MAX_ARTICLE_BYTES'>,
  told: Pick<ReadCorpusOptions, 'known' | 'onArticle'> = {},
  pages = createPageReader(),
): OpenCorpusReader {
  const reader = createCorpusReader(config.CORPUS_DIR, { ...readingOptions(config, pages), ...told })
  return { reader, pages }
}

/** How the files of a corpus are read, saved pages and documents too. */
export const readingOptions = (
  { MAX_ARTICLE_BYTES }: Pick<Config, 'MAX_ARTICLE_BYTES'>,
  pages: PageReader,
): Omit<ReadCorpusOptions, 'known'> => ({
  maxArticleBytes: MAX_ARTICLE_BYTES,
  maxPageBytes: FETCH_LIMITS.bytes,
  maxDocumentBytes: MAX_DOCUMENT_BYTES,
  readPage: readPageWith(pages),
  readDocument: readDocumentWith(pages),
})

/** Reads saved pages as fetched ones are read. The returned function throws RejectedFile if there is no article. */
export const readPageWith = (pages: PageReader) => async (bytes: Uint8Array) => {
  try {
    return await pages.article(decodeBody(bytes))
  } catch (error) {
    if (error instanceof ExtractionFailure) throw new RejectedFile(error.why)
    throw error
  }
}

/** Reads documents. The returned function throws RejectedFile if there is no text. */
export const readDocumentWith = (pages: PageReader) => async (bytes: Uint8Array, format: DocumentFormat) => {
  try {
    return await pages.document(bytes, format)
  } catch (error) {
    if (error instanceof ExtractionFailure) throw new RejectedFile(error.why)
    throw error
  }
}
