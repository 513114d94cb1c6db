import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { madeNews, madeQuestions } from '../../bench/made/made-news.ts'
import { type OpenBriefing, openBriefing } from '../../src/briefing/open-briefing.ts'
import { parseConfig } from '../../src/process/config.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

// Starts of threads take long on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** A few more than a snapshot is made of, and long enough together to be analysed on a thread. */
const ARTICLES = 52
const made = [...take(madeNews(5), ARTICLES)].map((one) => ({ ...one, content: beginningOf(one.content) }))
const QUESTIONS = madeQuestions(
  made.map(({ story }) => story),
  5,
  3,
)

/** The front matter and the first paragraphs. */
function beginningOf(content: string): string {
  return content.split('\n\n').slice(0, 8).join('\n\n')
}

function* take<T>(from: Iterable<T>, count: number): Iterable<T> {
  let taken = 0
  for (const one of from) {
    yield one
    if (++taken === count) return
  }
}

const newCorpus = (): string => corpusFolder(Object.fromEntries(made.map(({ file, content }) => [file, content])))

interface Opened extends OpenBriefing {
  readonly notes: readonly string[]
}

async function openedWithNotes(corpus: string, environment: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const notes: string[] = []
  const config = parseConfig({ CORPUS_DIR: corpus, MEANING: 'off', ...environment })
  const opened = await openBriefing(config, { now: Date.now, onNote: (note) => notes.push(note) })
  return { ...opened, notes }
}

/** The same, closed after the test. */
async function open(...parameters: Parameters<typeof openedWithNotes>): Promise<Opened> {
  const opened = await openedWithNotes(...parameters)
  onTestFinished(() => opened.close())
  return opened
}

const snapshotOf = (corpus: string): string => path.join(corpus, '.state/snapshot')
const partsOf = (corpus: string): readonly string[] =>
  readdirSync(snapshotOf(corpus))
    .filter((name) => name.endsWith('.part'))
    .map((name) => path.join(snapshotOf(corpus), name))

/** All that a briefing answers, once it knows who says what, and of what it is made. */
async function toldBy(opened: Opened) {
  const briefing = opened.current()
  const { quotations } = await briefing.quotations()
  const told = {
    holdings: briefing.holdings,
    articles: briefing.articles,
    passages: briefing.articles.map((article) => briefing.passagesOf(article)),
    answers: QUESTIONS.map((question) => briefing.ask({ question })),
    quotations,
  }
  return JSON.parse(JSON.stringify(told)) as { readonly articles: readonly { readonly id: string }[] }
}

let original: string
let told: Awaited<ReturnType<typeof toldBy>>

beforeAll(async () => {
  original = newCorpus()
  // A file that was written this moment is read once more next time.
  await wait(2_100)
  const first = await openedWithNotes(original)
  told = await toldBy(first)
  await first.close()
  expect(partsOf(original).length).toBeGreaterThan(20)
})

/** A copy of the corpus with a snapshot of all of it, of which a briefing tells what `told` holds. */
async function snapshotted(): Promise<string> {
  const corpus = corpusFolder({})
  await cp(original, corpus, { recursive: true, preserveTimestamps: true })
  return corpus
}

const DAMAGED = 'The snapshot of the analysed articles is damaged: what is missing is analysed again.'

describe('a start from a snapshot', () => {
  it('tells exactly what the first start told, and writes nothing', async () => {
    const times = () => partsOf(original).map((file) => statSync(file).mtimeMs)
    const before = times()
    const again = await open(original)
    expect(await toldBy(again)).toEqual(told)
    await again.close()
    expect(again.notes).toEqual([])
    expect(times()).toEqual(before)
  })

  it('analyses what was changed, added and removed, and keeps that', async () => {
    const corpus = await snapshotted()
    const [changed = '', removed = ''] = made.map(({ file }) => path.join(corpus, file))
    writeFileSync(
      changed,
      `${readFileSync(changed, 'utf8')}\nA heron stood beside the lighthouse keeper all morning.\n`,
    )
    writeFileSync(path.join(corpus, 'new.md'), 'The lighthouse keeper counts herons every day of the year, he said.')
    await rm(removed)
    const second = await open(corpus)
    const toldNow = await toldBy(second)
    await second.close()
    await rm(snapshotOf(corpus), { recursive: true })
    expect(toldNow).toEqual(await toldBy(await open(corpus)))
    expect(toldNow.articles.map(({ id }) => id)).toContain('new')
    expect(toldNow.articles).toHaveLength(ARTICLES)
  })

  it('believes a file that has other content though its name, size and time are the same', async () => {
    const corpus = await snapshotted()
    const file = path.join(corpus, made[0]?.file ?? '')
    const { atime, mtime } = statSync(file)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/[a-z](?=[^a-z]*$)/, 'q'))
    utimesSync(file, atime, mtime)
    const { articles } = (await open(corpus)).current()
    expect(text.endsWith(articles[0]?.body ?? '')).toBe(false)
  })
})

describe('a snapshot whose parts are cut short or damaged', () => {
  it('is not believed there: the rest is used, what is missing is analysed again, and that is said', async () => {
    const corpus = await snapshotted()
    const [empty = '', cut = '', flipped = ''] = partsOf(corpus)
    truncateSync(empty, 0)
    truncateSync(cut, readFileSync(cut).length >> 1)
    const bytes = readFileSync(flipped)
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0x10
    writeFileSync(flipped, bytes)
    const opened = await open(corpus)
    expect(await toldBy(opened)).toEqual(told)
    expect(opened.notes).toEqual([DAMAGED])
  })

  it('is not believed where it holds nothing under a right checksum, and the bot starts', async () => {
    const corpus = await snapshotted()
    const [part = ''] = partsOf(corpus)
    const [header = ''] = readFileSync(part, 'utf8').split('\n', 1)
    const sha256 = createHash('sha256').update('{}').digest('hex')
    writeFileSync(part, `${JSON.stringify({ ...JSON.parse(header), sha256 })}\n{}`)
    const opened = await open(corpus)
    expect(opened.notes).toEqual([DAMAGED])
    expect(opened.current().holdings.articles).toBe(ARTICLES)
  })

  it('is whole again after the next start', async () => {
    const corpus = await snapshotted()
    for (const part of partsOf(corpus)) truncateSync(part, 90)
    const opened = await open(corpus)
    await opened.current().quotations()
    await opened.close()
    expect((await open(corpus)).notes).toEqual([])
  })
})

describe('a snapshot of another version', () => {
  it('is not used, and that is said', async () => {
    const corpus = await snapshotted()
    const other = await open(corpus, { MAX_ARTICLE_BYTES: '900000' })
    expect(await toldBy(other)).toEqual(told)
    expect(other.notes).toEqual([
      'The snapshot of the analysed articles is of another version: what is missing is analysed again.',
    ])
  })
})

describe('a snapshot that cannot be kept', () => {
  it('stops nothing, and is told of once', async () => {
    const corpus = newCorpus()
    await mkdir(path.join(corpus, '.state'), { recursive: true })
    writeFileSync(snapshotOf(corpus), 'a file where the folder should be')
    const opened = await open(corpus)
    await opened.current().quotations()
    await opened.close()
    expect(opened.current().holdings.articles).toBe(ARTICLES)
    expect(opened.notes.filter((note) => note.includes('cannot be written'))).toHaveLength(1)
  })

  it('is not made of a corpus that is read as fast without', async () => {
    const corpus = corpusFolder({ 'a.md': 'One article alone tells of a lake.' })
    const opened = await open(corpus)
    await opened.current().quotations()
    await opened.close()
    expect(existsSync(snapshotOf(corpus))).toBe(false)
  })
})

describe('two programs on one corpus', () => {
  it('that keep their snapshots at the same time leave a whole one', async () => {
    const corpus = newCorpus()
    const both = await Promise.all([open(corpus), open(corpus)])
    const toldByBoth = await Promise.all(both.map(toldBy))
    await Promise.all(both.map((opened) => opened.close()))
    const third = await open(corpus)
    expect(third.notes).toEqual([])
    expect(await toldBy(third)).toEqual(told)
    expect(toldByBoth).toEqual([told, told])
  })
})
