/** The history of the corpus: every version of an article that was served, so that what was shown can be explained later. */
import { setImmediate as turn } from 'node:timers/promises'
import { z } from 'zod'
import type { Article } from '../corpus/article.ts'
import type { ArticleOrigin, ArticleWords, IdentifiedWords, Origin, PastWords } from '../corpus/article-version.ts'
import type { CorpusReading } from '../corpus/read-corpus.ts'
import type { ArticleStore, CorpusChange } from '../store/article-store.ts'
import { parsedState } from './parsed-state.ts'

/** One line an event: a version of an article that came, or an article that left. */
const HISTORY = 'history.jsonl'
/** Where each served article comes from: small, so that it can be read at every start. */
const LEDGER = 'ledger.json'

/** A longer history is cut to half of it, served versions kept first, then the newest. UTF-16 units. */
export const MAX_HISTORY = 32_000_000
/** A version that takes more room than this is not kept. UTF-16 units. */
const MAX_VERSION = MAX_HISTORY / 8
/** Articles written down before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 20

const originSchema = z.object({
  at: z.number(),
  with: z.enum(['start', 'refresh', 'addition', 'removal', 'restoration']),
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
  }),
  passages: z.array(wordsSchema),
  quotations: z.array(wordsSchema),
})

const eventSchema = z.discriminatedUnion('event', [
  versionSchema,
  z.object({ event: z.literal('removed'), file: z.string(), origin: originSchema }),
])

type Event = z.output<typeof eventSchema>

export interface ArticleHistory {
  /** Whether versions are served that are not written down yet. */
  lacks(reading: CorpusReading): Promise<boolean>
  /**
   * Writes down what is new in `reading`. Of a crash in between, at most a line is there twice.
   * @param onDisk what the folder holds now, where that may be something else: what another process has changed and
   *   written down meanwhile stays as it is
   */
  record(change: CorpusChange, reading: CorpusReading, origin: Origin, onDisk?: CorpusReading): Promise<void>
  /** What is known of a served article besides its hash. */
  originOf(file: string): Promise<Pick<ArticleOrigin, 'added' | 'changed'>>
  /** The words that had this id when they were last served, or null where none are known. */
  find(id: string): Promise<PastWords | null>
}

/** @param wordsOf everything in an article that can be shown under an id */
export function createArticleHistory(
  store: ArticleStore,
  wordsOf: (article: Article) => ArticleWords,
  longest = MAX_HISTORY,
): ArticleHistory {
  const ledgerNow = async (): Promise<Ledger> =>
    parsedState(await store.state(LEDGER).catch(() => null), ledgerSchema) ?? { articles: {} }

  return {
    async lacks(reading) {
      const { fresh, gone } = newsOf(reading, await ledgerNow(), reading)
      return fresh.length + gone.length > 0
    },
    async record(change, reading, origin, onDisk = reading) {
      const ledger = await ledgerNow()
      const { fresh, gone } = newsOf(reading, ledger, onDisk)
      if (fresh.length + gone.length === 0) return
      const lines = gone.map((file) => lineOf({ event: 'removed', file, origin }))
      for (const [i, article] of fresh.entries()) {
        const line = lineOf(versionEvent(article, reading, origin, wordsOf(article)))
        if (line.length <= MAX_VERSION) lines.push(line)
        if (i % ARTICLES_A_STEP === ARTICLES_A_STEP - 1) await turn()
      }
      const length = await change.appendState(HISTORY, lines.join(''))
      if (length > longest) await change.saveState(HISTORY, shortened((await store.state(HISTORY)) ?? '', longest / 2))
      await change.saveState(LEDGER, JSON.stringify(nextLedger(ledger, { fresh, gone }, reading, origin)))
    },
    async originOf(file) {
      const { added, changed } = (await ledgerNow()).articles[file] ?? {}
      return { added, changed }
    },
    find: async (id) => pastWords(id, (await store.state(HISTORY).catch(() => null)) ?? ''),
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
    fresh: articles.filter(({ file }) => !isNoted(file)),
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

/** A line that a crash has left unfinished, or that somebody has edited, is none. */
const eventOf = (line: string): Event | null => parsedState(line, eventSchema)

function pastWords(id: string, history: string): PastWords | null {
  if (!/^[0-9A-Za-z_-]{7,10}$/.test(id)) return null
  const lines = history.split('\n')
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i] ?? ''
    const event = line.includes(`"${id}"`) ? eventOf(line) : null
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
    .filter((event) => event.file === file)

/** Leaves out the oldest events: first of versions that are no longer served. */
function shortened(history: string, longest: number): string {
  const lines = history.split('\n').filter((line) => line !== '')
  const last = new Map<string, number>()
  const files = lines.map((line) => eventOf(line)?.file)
  for (const [i, file] of files.entries()) if (file !== undefined) last.set(file, i)
  const newestFirst = [...lines.keys()].reverse()
  const isLast = (i: number) => last.get(files[i] ?? '') === i
  const kept = new Set<number>()
  let length = 0
  for (const i of [...newestFirst.filter(isLast), ...newestFirst.filter((i) => !isLast(i))]) {
    length += (lines[i] ?? '').length + 1
    if (length > longest) break
    kept.add(i)
  }
  return lines.flatMap((line, i) => (kept.has(i) ? [`${line}\n`] : [])).join('')
}
