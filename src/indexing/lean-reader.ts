/** The reader of a corpus folder whose articles a search engine holds. It holds no texts, and nothing while nobody changes the corpus. */
import { readingOptions } from '../briefing/open-corpus-reader.ts'
import type { LeanArticle } from '../corpus/article.ts'
import { type CorpusReader, type CorpusReading, createLeanReader } from '../corpus/read-corpus.ts'
import type { PageReader } from '../pages/page-reader.ts'
import type { SetAlarm } from '../process/alarm.ts'
import type { Config } from '../process/config.ts'
import { createKnownFiles, type KnownFiles } from '../snapshot/known-files.ts'
import { ownAnalysis } from '../store/analysis-folders.ts'
import { codeVersion } from '../store/code-version.ts'
import { createPartFiles } from '../store/part-files.ts'

/** A change reads the folder several times, and no longer. */
const FORGET_AFTER_MS = 60_000

/** Changes with the code that reads files. */
const READING_VERSION = codeVersion(import.meta.url)

interface LeanReaderParts {
  readonly pages: PageReader
  readonly setAlarm: SetAlarm
  /** Told, in a sentence for the operator, if what is known of the files cannot be kept. */
  readonly onNote: (note: string) => void
}

/**
 * What is known of the files is kept in the corpus folder, and forgotten here when it has not been used for a while: a file that has
 * not changed since costs one look at its times.
 */
export function openLeanReader(
  config: Pick<Config, 'CORPUS_DIR' | 'MAX_ARTICLE_BYTES'>,
  { pages, setAlarm, onNote }: LeanReaderParts,
): CorpusReader<LeanArticle> {
  const version = `${READING_VERSION} ${config.MAX_ARTICLE_BYTES}`
  const parts = createPartFiles(ownAnalysis(config.CORPUS_DIR), 'files', version)
  const options = readingOptions(config, pages)
  let opened: Opened | null = null
  let keep: () => void = () => undefined
  const open = async (): Promise<Opened> => {
    const files = createKnownFiles(parts)
    const known = await files.load().catch(noted(onNote, 'read'))
    return { files, reader: createLeanReader(config.CORPUS_DIR, { ...options, ...(known && { known }) }), saved: null }
  }
  return {
    known: () => opened?.reader.known() ?? new Map(),
    async read() {
      keep()
      opened ??= await open()
      const now = opened
      const reading = await now.reader.read()
      if (now.saved !== reading) await now.files.save(now.reader.known()).catch(noted(onNote, 'written'))
      now.saved = reading
      keep = setAlarm(FORGET_AFTER_MS, () => {
        opened = null
      })
      return reading
    },
    whole: (file) => (opened?.reader ?? createLeanReader(config.CORPUS_DIR, options)).whole(file),
  }
}

interface Opened {
  readonly files: KnownFiles
  readonly reader: CorpusReader<LeanArticle>
  /** What was read when the files were saved last. */
  saved: CorpusReading<LeanArticle> | null
}

const noted =
  (onNote: (note: string) => void, done: 'read' | 'written') =>
  ({ code, message }: NodeJS.ErrnoException): undefined => {
    onNote(`What is known of the files cannot be ${done} (${code ?? message}): the next change takes longer.`)
  }
