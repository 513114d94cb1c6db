/** `/corpus remove … forget: true`: an article is erased from everything that the bot keeps. */
import { createHash } from 'node:crypto'
import type { Article, HeldArticle } from '../corpus/article.ts'
import { decodeFile } from '../corpus/decode-file.ts'
import { articleTextKey } from '../corpus/drop-repeats.ts'
import { parseArticle } from '../corpus/parse-article.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import type { CorpusChange, RemovedFile } from '../store/article-store.ts'
import { ReaderError } from '../translations/reader-error.ts'
import { agentOf } from './agents.ts'
import type { ServedVersion } from './article-history.ts'
import { endsWriting, isOfDisk, unwritable } from './disk-failure.ts'
import { eraseFromFeedsMemory } from './feeds-files.ts'
import { saveManifest } from './known-corpus.ts'
import type { OnProgress, TakedownPlan, TakedownReport } from './report.ts'
import type { UpdaterContext } from './updater-context.ts'

/** Longer input is cut in messages. */
const MAX_QUOTED_LENGTH = 200
const TOKEN_DIGITS = 20

/** Everything under whose paths an article may be kept. */
interface Kept {
  readonly reading: CorpusReading<HeldArticle>
  readonly removed: readonly RemovedFile[]
  /** The newest last. */
  readonly versions: readonly ServedVersion[]
}

/**
 * @param named the path of an article below the corpus, with or without extension; it may have been removed
 * @throws UserError if nothing is kept under this path
 */
export async function planTakedown(context: UpdaterContext, named: string): Promise<TakedownPlan> {
  const kept = await context.changes.run(() =>
    writably(() => context.store.change({ key: 'work.look' }, (change) => keptNow(context, change))),
  )
  const typed = named.trim()
  const file = filesIn(kept).find((one) => one === typed || withoutExtension(one) === typed)
  if (file === undefined) throw new ReaderError('error.nothing-kept', { typed: typed.slice(0, MAX_QUOTED_LENGTH) })
  const ofFile = (article: HeldArticle) => article.file === file
  const title = (
    kept.reading.articles.find(ofFile) ?? kept.versions.findLast(({ article }) => ofFile(article))?.article
  )?.title
  return { token: tokenOf(file), file, title }
}

/**
 * Erases the article's file, what was moved out of it, its earlier versions, what was analysed of it and what feeds gave
 * for it. A takedown that died on its way is completed by another one.
 * @param token of the plan
 * @throws UserError if nothing is kept of it any more, or the change cannot be made
 */
export async function takeDown(
  context: UpdaterContext,
  token: string,
  by: string,
  onProgress: OnProgress,
): Promise<TakedownReport> {
  const { changes, notes, served, store } = context
  await notes.settled()
  const versionBefore = served.get().version
  const { file, alsoIn } = await changes.run(() =>
    writably(() =>
      store.change({ key: 'work.takedown', values: { by: agentOf(by) } }, (change) =>
        eraseAll(context, change, token, by),
      ),
    ),
  )
  const { version } = await served.serve(onProgress)
  const report = { file, alsoIn, versionBefore, versionAfter: version }
  context.tell(by, { key: 'change.taken-down' }, report)
  return report
}

async function writably<T>(job: () => Promise<T>): Promise<T> {
  try {
    return await job()
  } catch (error) {
    throw isOfDisk(error) || endsWriting(error) ? unwritable(error) : error
  }
}

const keptNow = async ({ reader, history }: UpdaterContext, change: CorpusChange): Promise<Kept> => ({
  reading: await reader.read(),
  removed: await change.removed(),
  versions: await history.versions(),
})

const filesIn = ({ reading, removed, versions }: Kept): readonly string[] => [
  ...[...reading.articles, ...reading.rejected].map(({ file }) => file),
  ...removed.map(({ file }) => file),
  ...versions.map(({ article }) => article.file),
]

const withoutExtension = (file: string): string => file.replace(/\.[^./]+$/, '')

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

const tokenOf = (file: string): string => `f${hashOf(file).slice(0, TOKEN_DIGITS)}`

/** The history comes last: as long as it is there, an unfinished takedown can be found and repeated. */
async function eraseAll(
  context: UpdaterContext,
  change: CorpusChange,
  token: string,
  by: string,
): Promise<Pick<TakedownReport, 'file' | 'alsoIn'>> {
  const { store, reader, history, lastRefresh, eraseAnalysis, now } = context
  const kept = await keptNow(context, change)
  const file = filesIn(kept).find((one) => tokenOf(one) === token)
  if (file === undefined) throw new ReaderError('error.nothing-kept-now')
  const copies = await copiesOf(file, kept, { change, reader })
  for (const place of copies.places) await change.erase(place)
  const last = await reader.read()
  const isErased = ({ article, sha256 }: ServedVersion) =>
    article.file === file || (copies.hashes.has(sha256) && !last.contents.has(article.file))
  const versions = kept.versions.filter(isErased)
  const articles = [...copies.articles, ...versions.map(({ article }) => article)]
  const files = new Set([file, ...articles.map((article) => article.file)])
  await eraseFromFeedsMemory(store, change, { files, urls: articles.flatMap(({ url }) => url ?? []) })
  for (const one of files) await lastRefresh.erase(change, one)
  await saveManifest(change, last)
  await eraseAnalysis(articles)
  await history.erase(change, isErased, { at: now(), with: 'takedown', by })
  const keys = new Set(articles.map(articleTextKey))
  return { file, alsoIn: last.articles.filter((one) => keys.has(articleTextKey(one))).map((one) => one.file) }
}

interface Copies {
  /** Paths below the corpus of the files to erase. */
  readonly places: readonly string[]
  /** Hashes of their bytes, and of the article's earlier versions. */
  readonly hashes: ReadonlySet<string>
  /** What they say, as far as they can be read. */
  readonly articles: readonly Article[]
}

/** The article's file and what was moved out of it, under whichever path it was. */
async function copiesOf(
  file: string,
  { reading, removed, versions }: Kept,
  { change, reader }: { readonly change: CorpusChange; readonly reader: UpdaterContext['reader'] },
): Promise<Copies> {
  const isThere = [...reading.articles, ...reading.rejected].some((one) => one.file === file)
  const own = new Set(versions.filter(({ article }) => article.file === file).map(({ sha256 }) => sha256))
  const candidates = [...(isThere ? [{ place: file, file }] : []), ...removed]
  const read = await Promise.all(candidates.map(async (one) => ({ ...one, bytes: await change.read(one.place) })))
  const hashed = read.map((one) => ({ ...one, sha256: hashOf(one.bytes) }))
  for (const one of hashed) if (one.file === file) own.add(one.sha256)
  const copies = hashed.filter((one) => one.file === file || own.has(one.sha256))
  // Read before its file is erased.
  const present = reading.articles.some((article) => article.file === file) ? await reader.whole(file) : null
  return {
    places: copies.map(({ place }) => place),
    hashes: own,
    articles: [
      ...(present ? [present.article] : []),
      ...copies.flatMap((copy) => articleIn(copy.bytes, copy.file) ?? []),
    ],
  }
}

/** @returns null if the bytes are no article that can be read as text */
function articleIn(bytes: Uint8Array, file: string): Article | null {
  try {
    return parseArticle(decodeFile(bytes).text, file)
  } catch (error) {
    if (error instanceof RejectedFile) return null
    throw error
  }
}
