/** The history of the corpus: every served version of an article, so that the bot can explain later what it showed. */
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import type { Article, HeldArticle } from '../corpus/article.ts'
import type {
  ArticleOrigin,
  ArticleWords,
  IdentifiedWords,
  Origin,
  PastWords,
  TakenDownWords,
} from '../corpus/article-version.ts'
import type { CorpusReader, CorpusReading } from '../corpus/read-corpus.ts'
import { eachInSteps, inTurns, type Steps } from '../process/in-steps.ts'
import { jsonInSteps } from '../process/json-in-steps.ts'
import type { ArticleStore, CorpusChange } from '../store/article-store.ts'
import {
  eventOf,
  eventsIn,
  type HistoryEvent,
  lastLines,
  lineOf,
  originSchema,
  shortened,
  versionLine,
  type WrittenLine,
  writtenLine,
} from './history-lines.ts'
import { parsedState } from './parsed-state.ts'

/** One line for each event: an article has a new version, or has left. */
const HISTORY = 'history.jsonl'
/** Where each served article comes from: small, so that it can be read at every start. */
const LEDGER = 'ledger.json'

/** A history that would be longer is cut to half of this: served versions are kept first, then the newest. */
export const MAX_HISTORY_BYTES = 32_000_000
/** Articles that are written before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 20
/** The same for articles that are only looked up. */
const LOOK_UPS_A_STEP = 5_000

const ledgerSchema = z.object({
  articles: z.record(
    z.string(),
    z.object({ sha256: z.string(), added: originSchema, changed: originSchema.optional() }),
  ),
})

/** By the path of each file below the corpus. */
type Ledger = ReadonlyMap<string, z.output<typeof ledgerSchema>['articles'][string]>

type HeldReading = CorpusReading<HeldArticle>

export interface ArticleHistory {
  /** Whether served versions, or removals, are not written yet. */
  lacks(reading: HeldReading): Promise<boolean>
  /** Writes the lines of what is new, so that `record`, for which others wait, has little left to do. */
  prepare(reading: HeldReading, origin: Origin): Promise<PreparedLines>
  /**
   * Writes what is new in `reading`. What has changed since, and whose text is not held, the next change writes. After a crash in between, at most some lines are there twice.
   */
  record(change: CorpusChange, reading: HeldReading, origin: Origin, known?: KnownOfRecord): Promise<void>
  /** When and by whom a served article was added and last changed. @param file its path below the corpus */
  originOf(file: string): Promise<Pick<ArticleOrigin, 'added' | 'changed'>>
  /** The files of served articles that were added after a time. @param at milliseconds since 1970 */
  addedSince(at: number): Promise<ReadonlySet<string>>
  /** The words that had this id when they were last served, or null if none are known. */
  find(id: string): Promise<PastWords | TakenDownWords | null>
  /** The served versions of articles that are still known, the newest last. */
  versions(): Promise<readonly ServedVersion[]>
  /**
   * Erases versions, and whatever cannot be read. Their ids stay, without words.
   * @param isErased given a version's file, by its path below the corpus, and its hash
   */
  erase(change: CorpusChange, isErased: (version: ServedVersion) => boolean, origin: Origin): Promise<void>
}

/** The line of each article whose file has not changed since it was read. */
export type PreparedLines = ReadonlyMap<HeldArticle, WrittenLine>

interface KnownOfRecord {
  /**
   * What the folder holds now, if that may differ: what another process has changed and written meanwhile stays as it is, and an
   * article that has left is not written again.
   */
  readonly onDisk?: HeldReading
  /** Of the same reading and origin. */
  readonly prepared?: PreparedLines
}

/** One version of an article that was served. */
export interface ServedVersion {
  readonly article: Article
  /** Hash of the bytes of its file. */
  readonly sha256: string
}

/**
 * @param wordsOf everything in an article that can be shown under an id
 * @param maxBytes the history is never longer, at no moment
 * @param whole gives the articles whose texts a reading does not hold
 */
export function createArticleHistory(
  store: ArticleStore,
  wordsOf: (article: Article) => ArticleWords,
  maxBytes = MAX_HISTORY_BYTES,
  whole: CorpusReader<HeldArticle>['whole'] = async () => null,
): ArticleHistory {
  /** An earlier version may have left a longer history: of that, the end is known. */
  const historyNow = async (): Promise<string> => (await store.stateEnd(HISTORY, maxBytes)) ?? ''
  const { ledgerNow, saveLedger } = createLedger(store)
  const lineWriter = createLineWriter(wordsOf, whole)

  async function addLines(change: CorpusChange, lines: readonly WrittenLine[]): Promise<void> {
    const bytes = lines.reduce((sum, { length }) => sum + length, await store.stateBytes(HISTORY))
    if (bytes < maxBytes) return change.appendState(HISTORY, lines)
    const added = Buffer.concat(lines).toString('utf8')
    await change.saveState(HISTORY, shortened(`${await historyNow()}\n${added}`, maxBytes / 2))
  }

  return {
    async prepare(reading, origin) {
      const { fresh } = await inTurns(newsOf(reading, await ledgerNow(), reading))
      const write = lineWriter(reading, origin)
      const prepared = new Map<HeldArticle, WrittenLine>()
      for (const [i, article] of lastArticles(fresh, maxBytes / 2).entries()) {
        const line = await write(article)
        if (line) prepared.set(article, line)
        if (i % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) await turn()
      }
      return prepared
    },
    async lacks(reading) {
      const { fresh, gone } = await inTurns(newsOf(reading, await ledgerNow(), reading))
      return fresh.length + gone.length > 0
    },
    async record(change, reading, origin, { onDisk = reading, prepared } = {}) {
      const ledger = await ledgerNow()
      const news = await inTurns(newsOf(reading, ledger, onDisk))
      if (news.fresh.length + news.gone.length === 0) return
      const write = lineWriter(reading, origin)
      const lineFor = async (article: HeldArticle) => prepared?.get(article) ?? write(article)
      const { lines, changed } = await linesOf(news, { origin, lineFor, maxBytes: maxBytes / 2 })
      await addLines(change, lines)
      const fresh = news.fresh.filter((article) => !changed.has(article))
      await saveLedger(change, nextLedger(ledger, { ...news, fresh }, reading, origin))
    },
    async originOf(file) {
      const { added, changed } = (await ledgerNow()).get(file) ?? {}
      return { added, changed }
    },
    async addedSince(at) {
      return new Set([...(await ledgerNow())].flatMap(([file, { added }]) => (added.at > at ? [file] : [])))
    },
    find: async (id) => pastWords(id, await historyNow().catch(() => '')),
    versions: async () => eventsIn(await historyNow()).flatMap((event) => servedVersion(event) ?? []),
    async erase(change, isErased, origin) {
      const history = await historyNow()
      const erased = eventsIn(history)
        .flatMap((event) => servedVersion(event) ?? [])
        .filter(isErased)
      await change.saveState(HISTORY, withoutVersions(history, isErased, origin))
      const files = new Set(erased.map(({ article }) => article.file))
      await saveLedger(change, ledgerWithout(await ledgerNow(), files))
    },
  }
}

/** @returns writes the line of an article, or null if the article's file has changed since `reading` */
const createLineWriter =
  (wordsOf: (article: Article) => ArticleWords, whole: CorpusReader<HeldArticle>['whole']) =>
  (reading: HeldReading, origin: Origin) =>
  async (held: HeldArticle): Promise<WrittenLine | null> => {
    const hash = reading.contents.get(held.file)
    const own = 'body' in held ? { article: held, hash } : await whole(held.file)
    if (own?.hash !== hash || !own) return null
    return versionLine(versionEvent({ article: own.article, words: wordsOf(own.article) }, reading, origin))
  }

/** The ledger is read again only if its file is another one: with 100,000 articles, reading takes a second. */
function createLedger(store: ArticleStore) {
  let known: { readonly stamp: string; readonly ledger: Ledger } | null = null
  return {
    async ledgerNow(): Promise<Ledger> {
      // Taken before the file is read: if the file is replaced in between, it is read again next time.
      const stamp = await store.stateStamp(LEDGER)
      if (known && known.stamp === stamp) return known.ledger
      const saved = parsedState(await store.state(LEDGER).catch(() => null), ledgerSchema)
      const ledger = new Map(Object.entries(saved?.articles ?? {}))
      known = saved && stamp !== null ? { stamp, ledger } : null
      return ledger
    },
    async saveLedger(change: CorpusChange, ledger: Ledger): Promise<void> {
      await change.saveState(LEDGER, `{"articles":${await inTurns(jsonInSteps(ledger))}}`)
      // Nobody else writes it during a change.
      const stamp = await store.stateStamp(LEDGER)
      known = stamp === null ? null : { stamp, ledger }
    },
  }
}

/** An article with all that can be shown of it. */
interface WordedArticle {
  readonly article: Article
  readonly words: ArticleWords
}

interface News {
  readonly fresh: readonly HeldArticle[]
  /** Files. */
  readonly gone: readonly string[]
}

function* newsOf({ articles, contents }: HeldReading, ledger: Ledger, onDisk: HeldReading): Steps<News> {
  const fresh: HeldArticle[] = []
  yield* eachInSteps(articles, LOOK_UPS_A_STEP, (article) => {
    const { file } = article
    const noted = ledger.get(file)?.sha256
    const isNoted = noted !== undefined && (noted === contents.get(file) || noted === onDisk.contents.get(file))
    if (!isNoted && onDisk.contents.has(file)) fresh.push(article)
  })
  const gone: string[] = []
  yield* eachInSteps(ledger.keys(), LOOK_UPS_A_STEP, (file) => {
    if (!contents.has(file) && !onDisk.contents.has(file)) gone.push(file)
  })
  return { fresh, gone }
}

interface Written {
  readonly origin: Origin
  /** Null if the article's file has changed. */
  readonly lineFor: (article: HeldArticle) => Promise<WrittenLine | null>
  readonly maxBytes: number
}

/** @returns the last lines, of so many bytes at most, and the articles that they lack since their files have changed */
async function linesOf({ fresh, gone }: News, { origin, lineFor, maxBytes }: Written) {
  const changed = new Set<HeldArticle>()
  const lineOrNone = async (article: HeldArticle) => {
    const line = await lineFor(article)
    if (line === null) changed.add(article)
    return line ?? NO_LINE
  }
  const news = [
    ...gone.map((file) => async () => writtenLine({ event: 'removed', file, origin })),
    ...fresh.map((article) => () => lineOrNone(article)),
  ]
  return { lines: await lastLines(news, maxBytes), changed }
}

const NO_LINE: WrittenLine = new Uint8Array()

function nextLedger(ledger: Ledger, { fresh, gone }: News, { contents }: HeldReading, origin: Origin): Ledger {
  const next = new Map(ledger)
  for (const file of gone) next.delete(file)
  for (const { file } of fresh) {
    const sha256 = contents.get(file) ?? ''
    const known = ledger.get(file)
    next.set(file, known ? { sha256, added: known.added, changed: origin } : { sha256, added: origin })
  }
  return next
}

const ledgerWithout = (ledger: Ledger, files: ReadonlySet<string>): Ledger =>
  new Map([...ledger].filter(([file]) => !files.has(file)))

/** @returns as many articles from the end as have bodies of this length together: more do not fit into the history */
function lastArticles(articles: readonly HeldArticle[], maxLength: number): readonly HeldArticle[] {
  let length = 0
  const first = articles.findLastIndex((article) => {
    length += 'body' in article ? article.body.length : article.length
    return length > maxLength
  })
  return articles.slice(first + 1)
}

const tripleOf = ({ id, start, end }: IdentifiedWords): [string, number, number] => [id, start, end]

function versionEvent({ article: own, words }: WordedArticle, reading: HeldReading, origin: Origin): HistoryEvent {
  const { file, tags, ...article } = own
  const { contents, version } = reading
  return {
    event: 'version',
    file,
    origin,
    sha256: contents.get(file) ?? '',
    corpusVersion: version,
    article: { ...article, tags: [...tags] },
    passages: words.passages.map(tripleOf),
    quotations: words.quotations.map(tripleOf),
  }
}

function servedVersion(event: HistoryEvent): ServedVersion | null {
  if (event.event !== 'version') return null
  return { article: { ...event.article, file: event.file }, sha256: event.sha256 }
}

/** A line that cannot be read may hold words as well, so it does not stay. */
function withoutVersions(history: string, isErased: (version: ServedVersion) => boolean, origin: Origin): string {
  const events = eventsIn(history)
  const erased = events.filter((event) => {
    const version = servedVersion(event)
    return version !== null && isErased(version)
  })
  const files = new Set(erased.flatMap((event) => ('file' in event ? [event.file] : [])))
  const isKept = (event: HistoryEvent) =>
    !erased.includes(event) && (event.event !== 'removed' || !files.has(event.file) || hasVersion(event.file))
  const hasVersion = (file: string) =>
    events.some((event) => event.event === 'version' && event.file === file && !erased.includes(event))
  const ids = erased.flatMap((event) =>
    event.event === 'version' ? [...event.passages, ...event.quotations].map(([id]) => id) : [],
  )
  const notice: HistoryEvent = { event: 'taken-down', ids: [...new Set(ids)], origin }
  return [...events.filter(isKept), ...(ids.length > 0 ? [notice] : [])].map(lineOf).join('')
}

function pastWords(id: string, history: string): PastWords | TakenDownWords | null {
  if (!/^[0-9A-Za-z_-]{7,10}$/.test(id)) return null
  const lines = history.split('\n')
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? ''
    const event = line.includes(`"${id}"`) ? eventOf(line) : null
    if (event?.event === 'taken-down' && event.ids.includes(id)) return { id, takenDown: event.origin }
    if (event?.event !== 'version') continue
    const found = wordsIn(event, id)
    if (!found) continue
    const later = eventsOf(event.file, lines.slice(i + 1))
    const last = later.at(-1)
    return { ...found, gone: later[0]?.origin, removed: last?.event === 'removed' ? last.origin : undefined }
  }
  return null
}

function wordsIn(event: Extract<HistoryEvent, { event: 'version' }>, id: string): PastWords | null {
  for (const kind of ['passage', 'quotation'] as const) {
    const [, start, end] = event[`${kind}s`].find(([own]) => own === id) ?? []
    if (start === undefined || end === undefined) continue
    const { sha256, corpusVersion, file, article, origin } = event
    return { id, kind, start, end, article: { ...article, file }, sha256, corpusVersion, added: origin }
  }
  return null
}

const eventsOf = (file: string, lines: readonly string[]): readonly HistoryEvent[] =>
  lines
    .filter((line) => line.includes(JSON.stringify(file)))
    .flatMap((line) => eventOf(line) ?? [])
    .filter((event) => 'file' in event && event.file === file)
