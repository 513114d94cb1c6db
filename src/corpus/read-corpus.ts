/** Reads the corpus folder: the one place where article files are read. */
import { createHash } from 'node:crypto'
import { open, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Article, Source } from './article.ts'
import { decodeFile } from './decode-file.ts'
import { byName, corpusRoot, listFiles } from './list-files.ts'
import { articleId, parseArticle } from './parse-article.ts'
import { RejectedFile, type Rejection } from './rejection.ts'
import { titleOf } from './title-of.ts'

export interface Corpus {
  /** In the order of their ids. */
  readonly articles: readonly Article[]
  readonly rejected: readonly Rejection[]
}

export interface CorpusReading extends Corpus {
  /** A hash of the content of each article's file, by its path below the corpus. */
  readonly contents: ReadonlyMap<string, string>
  /** Eight hexadecimal digits that are the same for the same served articles. */
  readonly version: string
}

/** What a saved page holds. */
export interface PageArticle extends Source {
  readonly title?: string | undefined
  /** Becomes the article's body. */
  readonly text: string
}

export interface ReadCorpusOptions {
  /** A larger file is rejected. Bytes. */
  readonly maxArticleBytes: number
  /** The same for saved pages, most of which is no article. Bytes; `maxArticleBytes` where it is less. */
  readonly maxPageBytes?: number
  /**
   * Finds the article on a saved page, of which it is given the bytes. Without it `.html` files are rejected.
   * @throws RejectedFile where there is none
   */
  readonly readPage?: (bytes: Uint8Array) => Promise<PageArticle>
  /** What an earlier reader knew of the folder's files, by their paths. */
  readonly known?: ReadonlyMap<string, KnownFile>
}

/** Reads one folder again and again; a file that has not changed is not worked through again. */
export interface CorpusReader {
  /**
   * Reads every article file below the folder. One bad file never stops the rest. The article of an unchanged file is the
   * same object as before.
   * @throws UserError where the folder itself is missing or cannot be read
   */
  read(): Promise<CorpusReading>
  /** What was read last, by the paths of the files. */
  known(): ReadonlyMap<string, KnownFile>
}

/** A file as it was read. */
export interface KnownFile {
  /** Size and times; empty where the file could not be read. */
  readonly stamp: string
  /** Whether the file was old enough when it was read for a later change to show in its times. */
  readonly settled: boolean
  /** Of its content; empty where the file could not be read. */
  readonly hash: string
  readonly result: Article | Rejection
  /** The same for articles whose texts differ in white space only; empty for a rejection. */
  readonly textKey: string
}

/** Files read at the same time: enough to keep the disk busy, few enough for any limit on open files. */
const READ_AT_ONCE = 32
/** File systems keep times as coarsely as this (FAT). Milliseconds. */
const COARSEST_TIME = 2_000
/** A file that is being written is read again this often. */
const MAX_TRIES = 3
const VERSION_DIGITS = 8
const PAGE_FILE = /\.html?$/i

/** Reads the folder once. @throws UserError as the reader does */
export const readCorpus = (directory: string, options: ReadCorpusOptions): Promise<CorpusReading> =>
  createCorpusReader(directory, options).read()

export function createCorpusReader(directory: string, options: ReadCorpusOptions): CorpusReader {
  let known = options.known ?? new Map<string, KnownFile>()
  for (const { result, textKey } of known.values()) if ('body' in result) textKeys.set(result, textKey)
  return {
    known: () => known,
    async read() {
      const root = await corpusRoot(directory)
      const rejected: Rejection[] = []
      const files = await listFiles(root, rejected)
      const found = new Map<string, KnownFile>()
      for (let i = 0; i < files.length; i += READ_AT_ONCE) {
        const batch = files.slice(i, i + READ_AT_ONCE)
        const results = await Promise.all(batch.map((file) => readFile(root, file, known.get(file), options)))
        for (const [at, result] of results.entries()) found.set(batch[at] ?? '', result)
      }
      known = found
      return readingOf(found, rejected)
    },
  }
}

function readingOf(files: ReadonlyMap<string, KnownFile>, unlisted: readonly Rejection[]): CorpusReading {
  const results = [...files.values()].map(({ result }) => result)
  const rejected = [...unlisted, ...results.filter((result): result is Rejection => 'reason' in result)]
  const articles = withoutDoubles(
    results.filter((result): result is Article => 'body' in result),
    ({ file }) => files.get(file)?.textKey ?? '',
    rejected,
  )
  const contents = new Map(articles.map(({ file }) => [file, files.get(file)?.hash ?? '']))
  return {
    articles,
    rejected: rejected.sort((a, b) => byName(a.file, b.file)),
    contents,
    version: hashOf(JSON.stringify([...contents])).slice(0, VERSION_DIGITS),
  }
}

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

async function readFile(
  root: string,
  file: string,
  before: KnownFile | undefined,
  options: ReadCorpusOptions,
): Promise<KnownFile> {
  const failed = (reason: string, line?: number): KnownFile => ({
    stamp: '',
    settled: false,
    hash: '',
    textKey: '',
    result: { file, reason, ...(line === undefined ? {} : { line }) },
  })
  try {
    for (let tries = 1; ; tries++) {
      const content = await contentOf(path.join(root, file), before, mostBytes(file, options))
      if (content.kind === 'unchanged' && before) return before
      if (content.kind === 'whole') return await parsedFile(file, content, before, options)
      if (tries === MAX_TRIES) return failed('is being changed while it is read: refresh again when it is complete')
    }
  } catch (error) {
    if (error instanceof RejectedFile) return failed(error.message, error.line)
    return failed(`cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`)
  }
}

type Content =
  | { readonly kind: 'unchanged' | 'changing' }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array; readonly stamp: string; readonly settled: boolean }

function mostBytes(file: string, { maxArticleBytes, maxPageBytes = 0 }: ReadCorpusOptions): number {
  return PAGE_FILE.test(file) ? Math.max(maxArticleBytes, maxPageBytes) : maxArticleBytes
}

/** @throws RejectedFile where the file is too large, and what the file system throws */
async function contentOf(file: string, before: KnownFile | undefined, maxBytes: number): Promise<Content> {
  if (before?.settled && before.stamp === stampOf(await stat(file, { bigint: true }))) return { kind: 'unchanged' }
  const handle = await open(file)
  try {
    const stats = await handle.stat({ bigint: true })
    const stamp = stampOf(stats)
    if (stats.size > BigInt(maxBytes)) {
      throw new RejectedFile(`has ${stats.size} bytes, more than the ${maxBytes} that MAX_ARTICLE_BYTES allows`)
    }
    const settled = Date.now() - Math.max(Number(stats.mtimeMs), Number(stats.ctimeMs)) > COARSEST_TIME
    const bytes = await handle.readFile()
    if (stampOf(await handle.stat({ bigint: true })) !== stamp) return { kind: 'changing' }
    return { kind: 'whole', bytes, stamp, settled }
  } finally {
    await handle.close()
  }
}

const stampOf = (stats: { readonly size: bigint; readonly mtimeNs: bigint; readonly ctimeNs: bigint }): string =>
  `${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`

async function parsedFile(
  file: string,
  { bytes, stamp, settled }: Extract<Content, { kind: 'whole' }>,
  before: KnownFile | undefined,
  options: ReadCorpusOptions,
): Promise<KnownFile> {
  const hash = hashOf(bytes)
  if (before?.hash === hash) return { ...before, stamp, settled }
  const result = await articleOrRejection(file, bytes, options)
  return { stamp, settled, hash, result, textKey: 'body' in result ? articleTextKey(result) : '' }
}

async function articleOrRejection(
  file: string,
  bytes: Uint8Array,
  { readPage }: ReadCorpusOptions,
): Promise<Article | Rejection> {
  try {
    if (!PAGE_FILE.test(file)) return parseArticle(decodeFile(bytes), file)
    if (!readPage) throw new RejectedFile('is a saved page, and pages are not read here')
    const { text, title, ...source } = await readPage(bytes)
    return { id: articleId(file), file, title: title ?? titleOf(text), tags: [], body: text, ...source }
  } catch (error) {
    if (!(error instanceof RejectedFile)) throw error
    return { file, reason: error.message, ...(error.line === undefined ? {} : { line: error.line }) }
  }
}

/** The same for texts that differ in white space only. */
export const textKey = (body: string): string =>
  createHash('sha256').update(body.replace(/\s+/g, ' ').trim()).digest('base64')

const textKeys = new WeakMap<Article, string>()

/** `textKey` of the article's body, worked out once, since the article of an unchanged file stays the same object. */
export function articleTextKey(article: Article): string {
  const key = textKeys.get(article) ?? textKey(article.body)
  textKeys.set(article, key)
  return key
}

/** Of one text, two outlets that name themselves are two sources; all else is the same article twice. */
export const isSameSource = (a: Pick<Source, 'outlet'>, b: Pick<Source, 'outlet'>): boolean =>
  !a.outlet || !b.outlet || a.outlet === b.outlet

/**
 * Leaves out the second of two files with one id, and the second of two with one text, and reports them. The same text
 * from two outlets that name themselves is two sources of one report, and both are kept.
 */
function withoutDoubles(
  articles: readonly Article[],
  keyOf: (article: Article) => string,
  rejected: Rejection[],
): readonly Article[] {
  const byId = new Map<string, Article>()
  const byText = new Map<string, Article[]>()
  return articles.filter((article) => {
    const sameId = byId.get(article.id)
    if (sameId) {
      rejected.push({ file: article.file, reason: `has the same name as ${sameId.file}, which is served: rename one` })
      return false
    }
    const key = keyOf(article)
    const twins = byText.get(key) ?? []
    const twin = twins.find((other) => isSameSource(other, article))
    if (twin) {
      rejected.push({ file: article.file, reason: `has the same text as ${twin.file}, which is served` })
      return false
    }
    byId.set(article.id, article)
    byText.set(key, [...twins, article])
    return true
  })
}
