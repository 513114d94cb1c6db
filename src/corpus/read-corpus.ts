/** Reads the corpus folder. No other file reads articles. */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs'
import { constants, open } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { eachInSteps, inTurns, partsInSteps, type Steps } from '../process/in-steps.ts'
import type { Reason } from '../reasons/reason.ts'
import { type Article, type HeldArticle, type LeanArticle, leanArticle, type Source } from './article.ts'
import { articleLanguage } from './article-language.ts'
import { articleTextKey, createRepeatCheck, dropRepeatsSteps, rememberTextKey } from './drop-repeats.ts'
import type { FileNote } from './front-matter/entry.ts'
import { foldedKey } from './front-matter/field-names.ts'
import { byName, corpusRoot, listFiles } from './list-files.ts'
import { articleId, type DocumentArticle, type ParsedArticle, parseDocument, parseTextFile } from './parse-article.ts'
import { RejectedFile, type Rejection } from './rejection.ts'
import { systemCode } from './system-code.ts'
import { titleOf } from './title-of.ts'

export interface Corpus<Held extends HeldArticle = Article> {
  /** In the order of their ids. */
  readonly articles: readonly Held[]
  readonly rejected: readonly Rejection[]
  /** About served files: what of their front matter is not used. A key that is not known is named once for all files. */
  readonly notes?: readonly Rejection[]
}

export interface CorpusReading<Held extends HeldArticle = Article> extends Corpus<Held> {
  /** For each article, a hash of the content of its file, by the file's path below the corpus. */
  readonly contents: ReadonlyMap<string, string>
  /** Eight hexadecimal digits, the same for the same articles. */
  readonly version: string
}

/** The article of a saved page. */
interface PageArticle extends Source {
  readonly title?: string | undefined
  /** That the page declares, ISO 639-1. */
  readonly language?: string | undefined
  /** Becomes the article's body. */
  readonly text: string
  /** What the keeper of the corpus should know, each completing "The file …". */
  readonly notes?: readonly Reason[]
}

export interface ReadCorpusOptions<Held extends HeldArticle = Article> {
  /** A file with more bytes is rejected. */
  readonly maxArticleBytes: number
  /** The same for saved pages, most of which is not article text. It has no effect below `maxArticleBytes`. */
  readonly maxPageBytes?: number
  /** The same for documents, which may hold pictures. */
  readonly maxDocumentBytes?: number
  /**
   * Finds the article of a saved page in its bytes. Without it, `.html` files are rejected.
   * @throws RejectedFile if the page holds no article
   */
  readonly readPage?: (bytes: Uint8Array) => Promise<PageArticle>
  /**
   * Reads the text of a document. Without it, `.pdf` and `.docx` files are rejected.
   * @throws RejectedFile if the document holds no text
   */
  readonly readDocument?: (bytes: Uint8Array, format: 'pdf' | 'docx') => Promise<DocumentArticle>
  /** What an earlier reader knew about the files, by their paths below the corpus. */
  readonly known?: ReadonlyMap<string, KnownFile<Held>>
  /** Told of each article that is read anew. */
  readonly onArticle?: (article: Article) => void
}

/** Reads one folder as often as needed. A file that has not changed is not read again. */
export interface CorpusReader<Held extends HeldArticle = Article> {
  /**
   * Reads every article file below the folder. One bad file never stops the rest. The article of an unchanged file is the
   * same object as before. If no file has changed, so is the whole reading.
   * @throws UserError if the folder itself is missing or cannot be read
   */
  read(): Promise<CorpusReading<Held>>
  /** What the last `read` found, by the paths of the files below the corpus. */
  known(): ReadonlyMap<string, KnownFile<Held>>
  /**
   * The article of a file with its text: as the last `read` found it, or as the file has it now if the reader holds no texts.
   * @param file path below the corpus
   * @returns null if there is none
   */
  whole(file: string): Promise<WholeArticle | null>
}

export interface WholeArticle {
  readonly article: Article
  /** Of the content of its file. */
  readonly hash: string
}

/** What a reader knows about a file. */
export interface KnownFile<Held extends HeldArticle = Article> {
  /** Size and times of the file; empty if it could not be read. */
  readonly stamp: string
  /** Whether the file was so old when it was read that any later change shows in its times. */
  readonly settled: boolean
  /** Hash of its content; empty if it could not be read. */
  readonly hash: string
  readonly result: Held | Rejection
  /** What its front matter has that cannot be used; absent if there is nothing. */
  readonly notes?: readonly FileNote[]
  /** Keys of its front matter that name no field; absent if there are none. */
  readonly unknownKeys?: readonly string[]
  /** The `textKey` of the article; empty for a rejection. */
  readonly textKey: string
}

/** How many files are read at the same time: enough to keep the disk busy, and below any limit on open files. */
const FILES_AT_ONCE = 32
/** Takes half as long as that of `fs/promises`. */
const statsOf = promisify(stat)
/** Some file systems (FAT) round times to this many milliseconds. */
const COARSEST_TIME_MS = 2_000
/** How often a file is read at most if it changes while it is read. */
const MAX_TRIES = 3
/** Files of which the results are put together before other work gets its turn: about 10 ms. */
const FILES_A_STEP = 5_000
const VERSION_DIGITS = 8
const PAGE_FILE = /\.html?$/i
const DOCUMENT_FILE = /\.(pdf|docx)$/i

/** Reads the folder once. @throws UserError if the folder is missing or cannot be read */
export const readCorpus = (directory: string, options: ReadCorpusOptions): Promise<CorpusReading> =>
  createCorpusReader(directory, options).read()

export function createCorpusReader(directory: string, options: ReadCorpusOptions): CorpusReader {
  for (const { result, textKey } of options.known?.values() ?? []) {
    if ('body' in result) rememberTextKey(result, textKey)
  }
  const { read, known } = readerThatHolds(directory, options, asItIs)
  return {
    read,
    known,
    async whole(file) {
      const { result, hash } = known().get(file) ?? {}
      return result && 'body' in result && hash !== undefined ? { article: result, hash } : null
    },
  }
}

/** A reader that holds no texts, so that it takes little memory for each article. */
export function createLeanReader(
  directory: string,
  options: ReadCorpusOptions<LeanArticle>,
): CorpusReader<LeanArticle> {
  const { known: _, ...others } = options
  return {
    ...readerThatHolds(directory, options, leanArticle),
    async whole(file) {
      const { result, hash } = await readFile(await corpusRoot(directory), file, undefined, { ...others, hold: asItIs })
      return 'body' in result ? { article: result, hash } : null
    },
  }
}

/** What is held of an article. */
type Hold<Held extends HeldArticle> = (article: Article, textKey: string) => Held

const asItIs: Hold<Article> = (article) => article

function readerThatHolds<Held extends HeldArticle>(
  directory: string,
  options: ReadCorpusOptions<Held>,
  hold: Hold<Held>,
): Pick<CorpusReader<Held>, 'read' | 'known'> {
  let known = options.known ?? new Map<string, KnownFile<Held>>()
  /** What the last `read` returned; null if more was rejected than files that were read. */
  let latest: CorpusReading<Held> | null = null
  return {
    known: () => known,
    async read() {
      const rejected: Rejection[] = []
      const found = new Map<string, KnownFile<Held>>()
      const how = { ...options, known, hold }
      for await (const read of readFiles(directory, how, rejected)) found.set(read.file, read.known)
      const isSame = rejected.length === 0 && haveSameResults(found, known)
      const reading = (isSame ? latest : null) ?? (await inTurns(readingSteps(found, rejected)))
      known = found
      latest = rejected.length === 0 ? reading : null
      return reading
    },
  }
}

interface ReadFile<Held extends HeldArticle> {
  /** Path below the folder. */
  readonly file: string
  readonly known: KnownFile<Held>
  /** How many files there are. */
  readonly total: number
}

interface ReadingOptions<Held extends HeldArticle> extends ReadCorpusOptions<Held> {
  readonly hold: Hold<Held>
}

/**
 * Reads the files of a folder, some at a time, without keeping them.
 * @param rejected gets one entry for each link, folder and other thing that cannot be read
 * @returns the files in the order of their paths
 */
async function* readFiles<Held extends HeldArticle>(
  directory: string,
  { known: before, ...options }: ReadingOptions<Held>,
  rejected: Rejection[],
): AsyncIterable<ReadFile<Held>> {
  const root = await corpusRoot(directory)
  const files = await listFiles(root, rejected)
  for (let i = 0; i < files.length; i += FILES_AT_ONCE) {
    const batch = files.slice(i, i + FILES_AT_ONCE)
    const read = await Promise.all(batch.map((file) => readFile(root, file, before?.get(file), options)))
    for (const [at, known] of read.entries()) yield { file: batch[at] ?? '', known, total: files.length }
  }
}

/** What is known of a corpus whose articles are not kept. */
export type StreamedCorpus = Pick<CorpusReading, 'rejected' | 'contents' | 'version'>

export interface CorpusVisitor {
  /** Gets each article that is served, in order, with a hash of the content of its file. The next one waits for it. */
  visit(article: Article, hash: string): Promise<void>
  /** Told how many of the files are done. */
  onProgress(done: number, total: number): void
}

/**
 * Reads the folder once and gives each article away, so that memory does not grow with the corpus as `read` of a reader does.
 * @throws UserError if the folder is missing or cannot be read, and what the visitor throws
 */
export async function streamCorpus(
  directory: string,
  options: ReadCorpusOptions,
  { visit, onProgress }: CorpusVisitor,
): Promise<StreamedCorpus> {
  const rejected: Rejection[] = []
  const contents = new Map<string, string>()
  const repeatOf = createRepeatCheck()
  let done = 0
  for await (const { file, known, total } of readFiles(directory, { ...options, hold: asItIs }, rejected)) {
    const { result, hash } = known
    onProgress(++done, total)
    const rejection = 'reason' in result ? result : repeatOf(result)
    if (rejection) rejected.push(rejection)
    if ('reason' in result || rejection) continue
    contents.set(file, hash)
    await visit(result, hash)
  }
  return {
    rejected: rejected.sort((a, b) => byName(a.file, b.file)),
    contents,
    version: await inTurns(versionOf(contents)),
  }
}

function haveSameResults(
  a: ReadonlyMap<string, KnownFile<HeldArticle>>,
  b: ReadonlyMap<string, KnownFile<HeldArticle>>,
): boolean {
  if (a.size !== b.size) return false
  for (const [file, { result }] of a) if (b.get(file)?.result !== result) return false
  return true
}

function* readingSteps<Held extends HeldArticle>(
  files: ReadonlyMap<string, KnownFile<Held>>,
  unlisted: readonly Rejection[],
): Steps<CorpusReading<Held>> {
  const read: Held[] = []
  const rejected = [...unlisted]
  yield* eachInSteps(files.values(), FILES_A_STEP, ({ result }) => {
    if ('reason' in result) rejected.push(result)
    else read.push(result)
  })
  const articles = yield* dropRepeatsSteps(read, rejected)
  const contents = new Map<string, string>()
  yield* eachInSteps(articles, FILES_A_STEP, ({ file }) => contents.set(file, files.get(file)?.hash ?? ''))
  const notes = yield* notesOf(articles, files)
  return {
    articles,
    rejected: rejected.sort((a, b) => byName(a.file, b.file)),
    notes,
    contents,
    version: yield* versionOf(contents),
  }
}

/** Of the list of files and hashes as JSON. */
function* versionOf(contents: ReadonlyMap<string, string>): Steps<string> {
  const list = [...contents]
  const hash = createHash('sha256').update('[')
  yield* partsInSteps(list.length, FILES_A_STEP, (start, end) => {
    const entries = JSON.stringify(list.slice(start, end)).slice(1, -1)
    hash.update(start === 0 ? entries : `,${entries}`)
  })
  return hash.update(']').digest('hex').slice(0, VERSION_DIGITS)
}

/** In the order of the files; keys that name no field come last. */
function* notesOf(
  articles: readonly HeldArticle[],
  files: ReadonlyMap<string, KnownFile<HeldArticle>>,
): Steps<readonly Rejection[]> {
  const notes: Rejection[] = []
  const byKey = new Map<string, { readonly file: string; readonly key: string; files: number }>()
  yield* eachInSteps(articles, FILES_A_STEP, ({ file }) => {
    const known = files.get(file)
    for (const note of known?.notes ?? []) notes.push({ file, ...note })
    for (const key of known?.unknownKeys ?? []) {
      const before = byKey.get(foldedKey(key))
      if (before) before.files++
      else byKey.set(foldedKey(key), { file, key, files: 1 })
    }
  })
  return [...notes, ...[...byKey.values()].map(unknownKeyNote)]
}

const unknownKeyNote = (found: { readonly file: string; readonly key: string; readonly files: number }): Rejection => ({
  file: found.file,
  reason: { key: 'front.unknown-key', values: { name: found.key, others: found.files - 1 } },
})

const knownOf = ({
  article,
  notes,
  unknownKeys,
}: Pick<ParsedArticle, 'article' | 'notes' | 'unknownKeys'>): Pick<KnownFile, 'result' | 'notes' | 'unknownKeys'> => ({
  result: article,
  ...(notes.length > 0 && { notes }),
  ...(unknownKeys.length > 0 && { unknownKeys }),
})

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

async function readFile<Held extends HeldArticle>(
  root: string,
  file: string,
  before: KnownFile<Held> | undefined,
  options: ReadingOptions<Held>,
): Promise<KnownFile<Held>> {
  const failed = (reason: Reason, line?: number): KnownFile<Held> => ({
    stamp: '',
    settled: false,
    hash: '',
    textKey: '',
    result: { file, reason, ...(line === undefined ? {} : { line }) },
  })
  try {
    for (let tries = 1; ; tries++) {
      const content = await contentOf(path.join(root, file), before, maxBytesOf(file, options))
      if (content.kind === 'unchanged' && before) return before
      if (content.kind === 'whole') return await parsedFile(file, content, before, options)
      if (tries === MAX_TRIES) return failed({ key: 'file.changing' })
    }
  } catch (error) {
    if (error instanceof RejectedFile) return failed(error.reason, error.line)
    return failed({ key: 'file.unreadable', values: { code: systemCode(error as Error) } })
  }
}

type Content =
  | { readonly kind: 'unchanged' | 'changing' }
  | { readonly kind: 'whole'; readonly bytes: Uint8Array; readonly stamp: string; readonly settled: boolean }

function maxBytesOf(
  file: string,
  { maxArticleBytes, maxPageBytes = 0, maxDocumentBytes = 0 }: Omit<ReadCorpusOptions, 'known'>,
): number {
  if (PAGE_FILE.test(file)) return Math.max(maxArticleBytes, maxPageBytes)
  return DOCUMENT_FILE.test(file) ? Math.max(maxArticleBytes, maxDocumentBytes) : maxArticleBytes
}

/** @throws RejectedFile if the file is too large, and whatever the file system throws */
async function contentOf(file: string, before: KnownFile<HeldArticle> | undefined, maxBytes: number): Promise<Content> {
  if (before?.settled && before.stamp === stampOf(await statsOf(file, { bigint: true }))) return { kind: 'unchanged' }
  // Without blocking: what was listed as a file may be a pipe now.
  const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stats = await handle.stat({ bigint: true })
    if (!stats.isFile()) throw new RejectedFile({ key: 'file.not-plain' })
    const stamp = stampOf(stats)
    if (stats.size > BigInt(maxBytes)) {
      throw new RejectedFile({ key: 'file.too-large', values: { bytes: Number(stats.size), most: maxBytes } })
    }
    const settled = Date.now() - Math.max(Number(stats.mtimeMs), Number(stats.ctimeMs)) > COARSEST_TIME_MS
    const bytes = await handle.readFile()
    if (stampOf(await handle.stat({ bigint: true })) !== stamp) return { kind: 'changing' }
    return { kind: 'whole', bytes, stamp, settled }
  } finally {
    await handle.close()
  }
}

const stampOf = (stats: { readonly size: bigint; readonly mtimeNs: bigint; readonly ctimeNs: bigint }): string =>
  `${stats.size}:${stats.mtimeNs}:${stats.ctimeNs}`

async function parsedFile<Held extends HeldArticle>(
  file: string,
  { bytes, stamp, settled }: Extract<Content, { kind: 'whole' }>,
  before: KnownFile<Held> | undefined,
  options: ReadingOptions<Held>,
): Promise<KnownFile<Held>> {
  const hash = hashOf(bytes)
  if (before?.hash === hash) return { ...before, stamp, settled }
  const { result, ...told } = await articleOrRejection(file, bytes, options)
  if (!('body' in result)) return { stamp, settled, hash, result, ...told, textKey: '' }
  options.onArticle?.(result)
  const textKey = articleTextKey(result)
  return { stamp, settled, hash, result: options.hold(result, textKey), ...told, textKey }
}

async function articleOrRejection(
  file: string,
  bytes: Uint8Array,
  { readPage, readDocument }: Omit<ReadCorpusOptions, 'known'>,
): Promise<Pick<KnownFile, 'result' | 'notes' | 'unknownKeys'>> {
  try {
    const format = DOCUMENT_FILE.exec(file)?.[1]?.toLowerCase() as 'pdf' | 'docx' | undefined
    if (format !== undefined) {
      if (!readDocument) throw new RejectedFile({ key: 'file.unread-document' })
      return knownOf(parseDocument(await readDocument(bytes, format), file))
    }
    if (!PAGE_FILE.test(file)) return knownOf(parseTextFile(bytes, file))
    if (!readPage) throw new RejectedFile({ key: 'file.unread-page' })
    const { text, title, language: declared, notes = [], ...source } = await readPage(bytes)
    const inLanguage = articleLanguage(text, { declared })
    const known = { id: articleId(file), file, tags: [], body: text }
    const article = { ...known, title: title ?? titleOf({ body: text, ...inLanguage }), ...inLanguage, ...source }
    return knownOf({ article, notes: notes.map((reason) => ({ reason })), unknownKeys: [] })
  } catch (error) {
    if (!(error instanceof RejectedFile)) throw error
    return { result: { file, reason: error.reason, ...(error.line === undefined ? {} : { line: error.line }) } }
  }
}
