/** The history of the corpus: every served version of an article, so that the bot can explain later what it showed. */
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import type { Article } from '../corpus/article.ts'
import type {
  ArticleOrigin,
  ArticleWords,
  IdentifiedWords,
  Origin,
  PastWords,
  TakenDownWords,
} from '../corpus/article-version.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { ArticleStore, CorpusChange } from '../store/article-store.ts'
import { parsedState } from './parsed-state.ts'

/** One line for each event: an article has a new version, or has left. */
const HISTORY = 'history.jsonl'
/** Where each served article comes from: small, so that it can be read at every start. */
const LEDGER = 'ledger.json'

/** A longer history is cut to half as many UTF-16 units: served versions are kept first, then the newest. */
const MAX_HISTORY_BYTES = 32_000_000
/** A version that is longer, in UTF-16 units of its line, is not kept. */
const MAX_VERSION_LENGTH = MAX_HISTORY_BYTES / 8
/** Articles that are written before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 20

const originSchema = z.object({
  at: z.number(),
  with: z.enum(['start', 'refresh', 'addition', 'removal', 'restoration', 'takedown']),
  by: z.string().optional(),
})

const ledgerSchema = z.object({
  articles: z.record(
    z.string(),
    z.object({ sha256: z.string(), added: originSchema, changed: originSchema.optional() }),
  ),
})

type Ledger = z.output<typeof ledgerSchema>

/** Id, start and end. */
const wordsSchema = z.tuple([z.string(), z.number(), z.number()])

const versionSchema = z.object({
  event: z.literal('version'),
  file: z.string(),
  origin: originSchema,
  sha256: z.string(),
  corpusVersion: z.string(),
  article: z.object({
    id: z.string(),
    title: z.string(),
    outlet: z.string().optional(),
    author: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
    tags: z.array(z.string()),
    body: z.string(),
    written: z.string().optional(),
  }),
  passages: z.array(wordsSchema),
  quotations: z.array(wordsSchema),
})

const eventSchema = z.discriminatedUnion('event', [
  versionSchema,
  z.object({ event: z.literal('removed'), file: z.string(), origin: originSchema }),
  z.object({ event: z.literal('taken-down'), ids: z.array(z.string()), origin: originSchema }),
])

type Event = z.output<typeof eventSchema>

export interface ArticleHistory {
  /** Whether served versions, or removals, are not written yet. */
  lacks(reading: CorpusReading): Promise<boolean>
  /** Reads the words of what is new, so that `record`, for which others wait, has little left to do. */
  prepare(reading: CorpusReading): Promise<void>
  /**
   * Writes what is new in `reading`. After a crash in between, at most some lines are there twice.
   * @param onDisk what the folder holds now, if that may differ: what another process has changed and written meanwhile
   *   stays as it is, and an article that has left is not written again
   */
  record(change: CorpusChange, reading: CorpusReading, origin: Origin, onDisk?: CorpusReading): Promise<void>
  /** When and by whom a served article was added and last changed. @param file its path below the corpus */
  originOf(file: string): Promise<Pick<ArticleOrigin, 'added' | 'changed'>>
  /** The words that had this id when they were last served, or null if none are known. */
  find(id: string): Promise<PastWords | TakenDownWords | null>
  /** How articles last left, by their path below the corpus. */
  removals(): Promise<ReadonlyMap<string, Origin>>
  /** The served versions of articles that are still known, the newest last. */
  versions(): Promise<readonly ServedVersion[]>
  /**
   * Erases versions, and whatever cannot be read. Their ids stay, without words.
   * @param isErased given a version's file, by its path below the corpus, and its hash
   */
  erase(change: CorpusChange, isErased: (version: ServedVersion) => boolean, origin: Origin): Promise<void>
}

/** One version of an article that was served. */
export interface ServedVersion {
  readonly article: Article
  /** Hash of the bytes of its file. */
  readonly sha256: string
}

/** @param wordsOf everything in an article that can be shown under an id */
export function createArticleHistory(
  store: ArticleStore,
  wordsOf: (article: Article) => ArticleWords,
  maxBytes = MAX_HISTORY_BYTES,
): ArticleHistory {
  const ledgerNow = async (): Promise<Ledger> =>
    parsedState(await store.state(LEDGER).catch(() => null), ledgerSchema) ?? { articles: {} }

  const prepared = new WeakMap<Article, ArticleWords>()

  return {
    async prepare(reading) {
      const { fresh } = newsOf(reading, await ledgerNow(), reading)
      for (const [i, article] of fresh.entries()) {
        prepared.set(article, wordsOf(article))
        if (i % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) await turn()
      }
    },
    async lacks(reading) {
      const { fresh, gone } = newsOf(reading, await ledgerNow(), reading)
      return fresh.length + gone.length > 0
    },
    async record(change, reading, origin, onDisk = reading) {
      const ledger = await ledgerNow()
      const { fresh, gone } = newsOf(reading, ledger, onDisk)
      if (fresh.length + gone.length === 0) return
      const lines = gone.map((file) => lineOf({ event: 'removed', file, origin }))
      for (const article of fresh) {
        const line = lineOf(versionEvent(article, reading, origin, prepared.get(article) ?? wordsOf(article)))
        prepared.delete(article)
        if (line.length <= MAX_VERSION_LENGTH) lines.push(line)
      }
      const size = await change.appendState(HISTORY, lines.join(''))
      if (size > maxBytes) await change.saveState(HISTORY, shortened((await store.state(HISTORY)) ?? '', maxBytes / 2))
      await change.saveState(LEDGER, JSON.stringify(nextLedger(ledger, { fresh, gone }, reading, origin)))
    },
    async originOf(file) {
      const { added, changed } = (await ledgerNow()).articles[file] ?? {}
      return { added, changed }
    },
    find: async (id) => pastWords(id, (await store.state(HISTORY).catch(() => null)) ?? ''),
    removals: async () =>
      new Map(
        eventsIn((await store.state(HISTORY)) ?? '').flatMap((event): readonly [string, Origin][] =>
          event.event === 'removed' ? [[event.file, event.origin]] : [],
        ),
      ),
    versions: async () => eventsIn((await store.state(HISTORY)) ?? '').flatMap((event) => servedVersion(event) ?? []),
    async erase(change, isErased, origin) {
      const history = (await store.state(HISTORY)) ?? ''
      const erased = eventsIn(history)
        .flatMap((event) => servedVersion(event) ?? [])
        .filter(isErased)
      await change.saveState(HISTORY, withoutVersions(history, isErased, origin))
      const files = new Set(erased.map(({ article }) => article.file))
      const { articles } = await ledgerNow()
      const kept = Object.entries(articles).filter(([file]) => !files.has(file))
      await change.saveState(LEDGER, JSON.stringify({ articles: Object.fromEntries(kept) } satisfies Ledger))
    },
  }
}

interface News {
  readonly fresh: readonly Article[]
  /** Files. */
  readonly gone: readonly string[]
}

function newsOf({ articles, contents }: CorpusReading, { articles: known }: Ledger, onDisk: CorpusReading): News {
  const isNoted = (file: string) => {
    const noted = known[file]?.sha256
    return noted !== undefined && (noted === contents.get(file) || noted === onDisk.contents.get(file))
  }
  return {
    fresh: articles.filter(({ file }) => !isNoted(file) && onDisk.contents.has(file)),
    gone: Object.keys(known).filter((file) => !contents.has(file) && !onDisk.contents.has(file)),
  }
}

function nextLedger({ articles: before }: Ledger, { fresh, gone }: News, { contents }: CorpusReading, origin: Origin) {
  const kept = Object.entries(before).filter(([file]) => !gone.includes(file))
  const added = fresh.map(({ file }) => {
    const sha256 = contents.get(file) ?? ''
    const known = before[file]
    return [file, known ? { sha256, added: known.added, changed: origin } : { sha256, added: origin }] as const
  })
  return { articles: Object.fromEntries([...kept, ...added]) } satisfies Ledger
}

const lineOf = (event: Event): string => `${JSON.stringify(event)}\n`

const tripleOf = ({ id, start, end }: IdentifiedWords): [string, number, number] => [id, start, end]

function versionEvent(
  { file, tags, ...article }: Article,
  { contents, version }: CorpusReading,
  origin: Origin,
  { passages, quotations }: ArticleWords,
): Event {
  return {
    event: 'version',
    file,
    origin,
    sha256: contents.get(file) ?? '',
    corpusVersion: version,
    article: { ...article, tags: [...tags] },
    passages: passages.map(tripleOf),
    quotations: quotations.map(tripleOf),
  }
}

/** @returns null for a line that a crash left unfinished or somebody edited */
const eventOf = (line: string): Event | null => parsedState(line, eventSchema)

const eventsIn = (history: string): readonly Event[] => history.split('\n').flatMap((line) => eventOf(line) ?? [])

function servedVersion(event: Event): ServedVersion | null {
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
  const isKept = (event: Event) =>
    !erased.includes(event) && (event.event !== 'removed' || !files.has(event.file) || hasVersion(event.file))
  const hasVersion = (file: string) =>
    events.some((event) => event.event === 'version' && event.file === file && !erased.includes(event))
  const ids = erased.flatMap((event) =>
    event.event === 'version' ? [...event.passages, ...event.quotations].map(([id]) => id) : [],
  )
  const notice: Event = { event: 'taken-down', ids: [...new Set(ids)], origin }
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

function wordsIn(event: Extract<Event, { event: 'version' }>, id: string): PastWords | null {
  for (const kind of ['passage', 'quotation'] as const) {
    const [, start, end] = event[`${kind}s`].find(([own]) => own === id) ?? []
    if (start === undefined || end === undefined) continue
    const { sha256, corpusVersion, file, article, origin } = event
    return { id, kind, start, end, article: { ...article, file }, sha256, corpusVersion, added: origin }
  }
  return null
}

const eventsOf = (file: string, lines: readonly string[]): readonly Event[] =>
  lines
    .filter((line) => line.includes(JSON.stringify(file)))
    .flatMap((line) => eventOf(line) ?? [])
    .filter((event) => 'file' in event && event.file === file)

/** Leaves out the oldest events, beginning with those of versions that are no longer served. */
function shortened(history: string, maxLength: number): string {
  const lines = history.split('\n').filter((line) => line !== '')
  const last = new Map<string, number>()
  const events = lines.map(eventOf)
  const files = events.map((event) => (event && 'file' in event ? event.file : undefined))
  for (const [i, file] of files.entries()) if (file !== undefined) last.set(file, i)
  const newestFirst = [...lines.keys()].reverse()
  // That words were taken down is never forgotten: the bot must not say that it has no record of them.
  const isLast = (i: number) => events[i]?.event === 'taken-down' || last.get(files[i] ?? '') === i
  const kept = new Set<number>()
  let length = 0
  for (const i of [...newestFirst.filter(isLast), ...newestFirst.filter((i) => !isLast(i))]) {
    length += (lines[i] ?? '').length + 1
    if (length > maxLength) break
    kept.add(i)
  }
  return lines.flatMap((line, i) => (kept.has(i) ? [`${line}\n`] : [])).join('')
}
