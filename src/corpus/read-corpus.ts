/** Reads the corpus folder: the one place where article files are touched. */
import { createHash } from 'node:crypto'
import type { Dirent } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../user-error.ts'
import type { Article } from './article.ts'
import { decodeFile } from './decode-file.ts'
import { parseArticle } from './parse-article.ts'
import { RejectedFile, type Rejection } from './rejection.ts'

export interface Corpus {
  /** In the order of their ids. */
  readonly articles: readonly Article[]
  readonly rejected: readonly Rejection[]
}

export interface ReadCorpusOptions {
  /** A larger file is rejected. Bytes. */
  readonly maxArticleBytes: number
}

const ARTICLE_FILE = /\.(?:md|txt)$/i
const README_FILE = /^readme\.(?:md|txt)$/i
/** Files read at the same time: enough to keep the disk busy, few enough for any limit on open files. */
const READ_AT_ONCE = 32

/**
 * Reads every article file below `directory`. One bad file never stops the rest.
 * @throws UserError where the folder itself is missing or cannot be read
 */
export async function readCorpus(directory: string, options: ReadCorpusOptions): Promise<Corpus> {
  const root = await realpath(directory).catch(() => {
    throw new UserError(
      `There is no corpus folder at "${directory}". Make it, or name another with --corpus or CORPUS_DIR.`,
    )
  })
  if (!(await stat(root)).isDirectory()) {
    throw new UserError(
      `"${directory}" is no folder. Name the folder that holds the articles with --corpus or CORPUS_DIR.`,
    )
  }
  const rejected: Rejection[] = []
  const files = (await listFiles(root, rejected)).sort(byName)
  const parsed: (Article | Rejection)[] = []
  for (let i = 0; i < files.length; i += READ_AT_ONCE) {
    parsed.push(
      ...(await Promise.all(files.slice(i, i + READ_AT_ONCE).map((file) => readArticle(root, file, options)))),
    )
  }
  const articles = parsed.filter((result): result is Article => 'body' in result)
  rejected.push(...parsed.filter((result): result is Rejection => 'reason' in result))
  const served = withoutDoubles(articles, rejected)
  return { articles: served, rejected: rejected.sort((a, b) => byName(a.file, b.file)) }
}

/** Ordered by UTF-16 units, so that the order is the same on every machine and in every locale. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

async function listFiles(root: string, rejected: Rejection[]): Promise<string[]> {
  const files: string[] = []
  const walk = async (folder: string): Promise<void> => {
    for (const entry of await entriesOf(root, folder, rejected)) {
      if (entry.name.startsWith('.')) continue
      const file = folder === '' ? entry.name : `${folder}/${entry.name}`
      const kind = entry.isSymbolicLink() ? await linkTarget(root, file, rejected) : kindOf(entry)
      if (kind === 'folder') await walk(file)
      else if (kind === 'file' && ARTICLE_FILE.test(entry.name) && !README_FILE.test(entry.name)) files.push(file)
    }
  }
  await walk('')
  return files
}

const kindOf = (entry: Pick<Dirent, 'isDirectory' | 'isFile'>): 'folder' | 'file' | 'neither' =>
  entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'neither'

/** A folder that cannot be listed does not stop the others, unless it is the corpus itself. */
async function entriesOf(root: string, folder: string, rejected: Rejection[]): Promise<readonly Dirent[]> {
  try {
    return await readdir(path.join(root, folder), { withFileTypes: true })
  } catch (error) {
    const reason = `cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}`
    if (folder === '') throw new UserError(`The corpus folder "${root}" ${reason}`)
    rejected.push({ file: folder, reason })
    return []
  }
}

/**
 * A link may point within the corpus only. A linked folder is not entered: its files are read where they stand, so no
 * loop of links can be endless and every article keeps its id.
 */
async function linkTarget(root: string, file: string, rejected: Rejection[]): Promise<'file' | 'neither'> {
  const target = await realpath(path.join(root, file)).catch(() => null)
  if (target === null) {
    rejected.push({ file, reason: 'is a link to nothing' })
    return 'neither'
  }
  if (target !== root && !target.startsWith(root + path.sep)) {
    rejected.push({ file, reason: 'is a link that leaves the corpus folder: put the file itself there' })
    return 'neither'
  }
  return (await stat(target)).isFile() ? 'file' : 'neither'
}

async function readArticle(root: string, file: string, options: ReadCorpusOptions): Promise<Article | Rejection> {
  try {
    const absolute = path.join(root, file)
    const { size } = await stat(absolute)
    if (size > options.maxArticleBytes) {
      throw new RejectedFile(
        `has ${size} bytes, more than the ${options.maxArticleBytes} that MAX_ARTICLE_BYTES allows`,
      )
    }
    return parseArticle(decodeFile(await readFile(absolute)), file)
  } catch (error) {
    if (error instanceof RejectedFile) {
      return { file, reason: error.message, ...(error.line === undefined ? {} : { line: error.line }) }
    }
    return { file, reason: `cannot be read: ${(error as NodeJS.ErrnoException).code ?? (error as Error).message}` }
  }
}

/**
 * Leaves out the second of two files with one id, and the second of two with one text, and reports them. The same text
 * from two outlets that name themselves is two sources of one report, and both are kept.
 */
function withoutDoubles(articles: readonly Article[], rejected: Rejection[]): readonly Article[] {
  const byId = new Map<string, Article>()
  const byText = new Map<string, Article[]>()
  return articles.filter((article) => {
    const sameId = byId.get(article.id)
    if (sameId) {
      rejected.push({ file: article.file, reason: `has the same name as ${sameId.file}, which is served: rename one` })
      return false
    }
    const key = createHash('sha256').update(article.body.replace(/\s+/g, ' ').trim()).digest('base64')
    const twins = byText.get(key) ?? []
    const twin = twins.find((other) => !other.outlet || !article.outlet || other.outlet === article.outlet)
    if (twin) {
      rejected.push({ file: article.file, reason: `has the same text as ${twin.file}, which is served` })
      return false
    }
    byId.set(article.id, article)
    byText.set(key, [...twins, article])
    return true
  })
}
