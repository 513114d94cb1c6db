/** Reads the corpus folder. No other file reads articles. */
import { createHash } from 'node:crypto'
import { stat } from 'node:fs'
import { constants, open } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { eachInSteps, inTurns, partsInSteps, type Steps } from '../process/in-steps.ts'
import type { Reason } from '../reasons/reason.ts'
import type { Article, Source } from './article.ts'
import { articleLanguage } from './article-language.ts'
import { articleTextKey, createRepeatCheck, dropRepeatsSteps, rememberTextKey } from './drop-repeats.ts'
import type { FileNote } from './front-matter/entry.ts'
import { foldedKey } from './front-matter/field-names.ts'
import { byName, corpusRoot, listFiles } from './list-files.ts'
import { articleId, type DocumentArticle, type ParsedArticle, parseDocument, parseTextFile } from './parse-article.ts'
import { RejectedFile, type Rejection } from './rejection.ts'
import { systemCode } from './system-code.ts'
import { titleOf } from './title-of.ts'

export interface Corpus {
  /** In the order of their ids. */
  readonly articles: readonly Article[]
  readonly rejected: readonly Rejection[]
  /** About served files: what of their front matter is not used. A key that is not known is named once for all files. */
  readonly notes?: readonly Rejection[]
}

export interface CorpusReading extends Corpus {
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

export interface ReadCorpusOptions {
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
  readonly known?: ReadonlyMap<string, KnownFile>
  /** Told of each article that is read anew. */
  readonly onArticle?: (article: Article) => void
}

/** Reads one folder as often as needed. A file that has not changed is not read again. */
export interface CorpusReader {
  /**
   * Reads every article file below the folder. One bad file never stops the rest. The article of an unchanged file is the
   * same object as before. If no file has changed, so is the whole reading.
   * @throws UserError if the folder itself is missing or cannot be read
   */
  read(): Promise<CorpusReading>
  /** What the last `read` found, by the paths of the files below the corpus. */
  known(): ReadonlyMap<string, KnownFile>
}

/** What a reader knows about a file. */
export interface KnownFile {
  /** Size and times of the file; empty if it could not be read. */
  readonly stamp: string
  /** Whether the file was so old when it was read that any later change shows in its times. */
  readonly settled: boolean
  /** Hash of its content; empty if it could not be read. */
  readonly hash: string
  readonly result: Article | Rejection
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
  let known = options.known ?? new Map<string, KnownFile>()
  /** What the last `read` returned; null if more was rejected than files that were read. */
  let latest: CorpusReading | null = null
  for (const { result, textKey } of known.values()) if ('body' in result) rememberTextKey(result, textKey)
  return {
    known: () => known,
    async read() {
      const rejected: Rejection[] = []
      const found = new Map<string, KnownFile>()
      for await (const read of readFiles(directory, { ...options, known }, rejected)) found.set(read.file, read.known)
      const isSame = rejected.length === 0 && haveSameResults(found, known)
      const reading = (isSame ? latest : null) ?? (await inTurns(readingSteps(found, rejected)))
      known = found
      latest = rejected.length === 0 ? reading : null
      return reading
    },
  }
}

interface ReadFile {
  /** Path below the folder. */
  readonly file: string
  readonly known: KnownFile
  /** How many files there are. */
  readonly total: number
}

/**
 * Reads the files of a folder, some at a time, without keeping them.
 * @param rejected gets one entry for each link, folder and other thing that cannot be read
 * @returns the files in the order of their paths
 */
async function* readFiles(
  directory: string,
  { known: before, ...options }: ReadCorpusOptions,
  rejected: Rejection[],
): AsyncIterable<ReadFile> {
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
  for await (const { file, known, total } of readFiles(directory, options, rejected)) {
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

function haveSameResults(a: ReadonlyMap<string, KnownFile>, b: ReadonlyMap<string, KnownFile>): boolean {
  if (a.size !== b.size) return false
  for (const [file, { result }] of a) if (b.get(file)?.result !== result) return false
  return true
}

function* readingSteps(files: ReadonlyMap<string, KnownFile>, unlisted: readonly Rejection[]): Steps<CorpusReading> {
  const read: Article[] = []
  const rejected = [...unlisted]
  yield* eachInSteps(files.values(), FILES_A_STEP, ({ result }) => {
    if ('body' in result) read.push(result)
    else rejected.push(result)
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
function* notesOf(articles: readonly Article[], files: ReadonlyMap<string, KnownFile>): Steps<readonly Rejection[]> {
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

async function readFile(
  root: string,
  file: string,
  before: KnownFile | undefined,
  options: ReadCorpusOptions,
): Promise<KnownFile> {
  const failed = (reason: Reason, line?: number): KnownFile => ({
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
  { maxArticleBytes, maxPageBytes = 0, maxDocumentBytes = 0 }: ReadCorpusOptions,
): number {
  if (PAGE_FILE.test(file)) return Math.max(maxArticleBytes, maxPageBytes)
  return DOCUMENT_FILE.test(file) ? Math.max(maxArticleBytes, maxDocumentBytes) : maxArticleBytes
}

/** @throws RejectedFile if the file is too large, and whatever the file system throws */
async function contentOf(file: string, before: KnownFile | undefined, maxBytes: number): Promise<Content> {
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

async function parsedFile(
  file: string,
  { bytes, stamp, settled }: Extract<Content, { kind: 'whole' }>,
  before: KnownFile | undefined,
  options: ReadCorpusOptions,
): Promise<KnownFile> {
  const hash = hashOf(bytes)
  if (before?.hash === hash) return { ...before, stamp, settled }
  const { result, ...told } = await articleOrRejection(file, bytes, options)
  if (!('body' in result)) return { stamp, settled, hash, result, ...told, textKey: '' }
  options.onArticle?.(result)
  return { stamp, settled, hash, result, ...told, textKey: articleTextKey(result) }
}

async function articleOrRejection(
  file: string,
  bytes: Uint8Array,
  { readPage, readDocument }: ReadCorpusOptions,
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
    const known = { id: articleId(file), file, title: title ?? titleOf(text), tags: [], body: text }
    const article = { ...known, ...articleLanguage(text, { declared }), ...source }
    return knownOf({ article, notes: notes.map((reason) => ({ reason })), unknownKeys: [] })
  } catch (error) {
    if (!(error instanceof RejectedFile)) throw error
    return { result: { file, reason: error.reason, ...(error.line === undefined ? {} : { line: error.line }) } }
  }
}
