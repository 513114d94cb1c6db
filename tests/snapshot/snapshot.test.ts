import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import { madeNews, madeQuestions } from '../../bench/made/made-news.ts'
import { type OpenBriefing, openBriefing } from '../../src/briefing/open-briefing.ts'
import { parseConfig } from '../../src/process/config.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { TEST_ALL } from '../setup/test-all.ts'

const ARTICLES = 60
const made = [...take(madeNews(5), ARTICLES)]
const QUESTIONS = madeQuestions(
  made.map(({ story }) => story),
  5,
  3,
)

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

/** Opens a corpus for one test. */
async function open(corpus: string, environment: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const opened = await openAlone(corpus, environment)
  onTestFinished(() => opened.close())
  return opened
}

async function openAlone(corpus: string, environment: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const notes: string[] = []
  const config = parseConfig({ CORPUS_DIR: corpus, ...environment })
  const opened = await openBriefing(config, { now: Date.now, onNote: (note) => notes.push(note) })
  return { ...opened, notes }
}

const snapshotOf = (corpus: string): string => path.join(corpus, '.state/snapshot')
const partsOf = (corpus: string): readonly string[] =>
  readdirSync(snapshotOf(corpus))
    .filter((name) => name.endsWith('.json'))
    .map((name) => path.join(snapshotOf(corpus), name))

/** All that a briefing answers, once it knows who says what, and the places of everything. */
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

/** Makes a snapshot of all of a corpus. @returns what a briefing of it tells */
async function makeSnapshot(corpus: string) {
  const first = await openAlone(corpus)
  const told = await toldBy(first)
  await first.close()
  expect(partsOf(corpus).length).toBeGreaterThan(20)
  return told
}

const original = newCorpus()
let toldByOriginal: Awaited<ReturnType<typeof toldBy>>
beforeAll(async () => {
  toldByOriginal = await makeSnapshot(original)
})

/** A copy of a corpus with a snapshot of all of it, and what a briefing of it tells. */
function snapshotted() {
  const corpus = corpusFolder({})
  cpSync(original, corpus, { recursive: true, preserveTimestamps: true })
  return { corpus, told: toldByOriginal }
}

const DAMAGED = 'The snapshot of the analysed articles is damaged: what is missing is analysed anew.'

describe('a start from a snapshot', () => {
  it('tells exactly what the first start told, and writes nothing', async () => {
    const corpus = newCorpus()
    // A file that was written this moment is read once more next time: to the reader, these are a minute old.
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000)
    onTestFinished(() => void vi.restoreAllMocks())
    const told = await makeSnapshot(corpus)
    const times = partsOf(corpus).map((file) => statSync(file).mtimeMs)
    const again = await open(corpus)
    expect(await toldBy(again)).toEqual(told)
    await again.close()
    expect(again.notes).toEqual([])
    expect(partsOf(corpus).map((file) => statSync(file).mtimeMs)).toEqual(times)
  })

  it('analyses what was changed, added and removed, and keeps that', async () => {
    const { corpus } = snapshotted()
    const [changed = '', removed = ''] = made.map(({ file }) => path.join(corpus, file))
    writeFileSync(
      changed,
      `${readFileSync(changed, 'utf8')}\nA heron stood beside the lighthouse updater all morning.\n`,
    )
    writeFileSync(path.join(corpus, 'new.md'), 'The lighthouse updater counts herons every day of the year, he said.')
    await rm(removed)
    const second = await open(corpus)
    const told = await toldBy(second)
    await second.close()
    await rm(snapshotOf(corpus), { recursive: true })
    expect(told).toEqual(await toldBy(await open(corpus)))
    expect(told.articles.map(({ id }) => id)).toContain('new')
    expect(told.articles).toHaveLength(ARTICLES)
  })

  it('believes a file that has other content though its name, size and time are the same', async () => {
    const { corpus } = snapshotted()
    const file = path.join(corpus, made[0]?.file ?? '')
    const { atime, mtime } = statSync(file)
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace(/[a-z](?=[^a-z]*$)/, 'q'))
    utimesSync(file, atime, mtime)
    const { articles } = (await open(corpus)).current()
    expect(text.endsWith(articles[0]?.body ?? '')).toBe(false)
  })
})

describe('a snapshot that is cut short at any byte, or damaged', () => {
  it('is never believed: the rest is used, what is missing is analysed anew, and that is said', async () => {
    const { corpus, told } = snapshotted()
    const [part = ''] = partsOf(corpus)
    const whole = readFileSync(part)
    const header = whole.indexOf('\n')
    const cuts = TEST_ALL ? [0, 20, header, header + 1, whole.length >> 1, whole.length - 1] : [0, header + 1]
    for (const cut of cuts) {
      truncateSync(part, cut)
      const opened = await open(corpus)
      expect(await toldBy(opened), `cut at ${cut}`).toEqual(told)
      expect(opened.notes, `cut at ${cut}`).toEqual([DAMAGED])
      await opened.close()
      writeFileSync(part, whole)
    }
    for (const at of TEST_ALL ? [3, header - 10, header + 10, whole.length - 1] : [3, header + 10]) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 0x10
      writeFileSync(part, flipped)
      const opened = await open(corpus)
      expect(await toldBy(opened), `damaged at ${at}`).toEqual(told)
      expect(opened.notes).toHaveLength(1)
      await opened.close()
      writeFileSync(part, whole)
    }
  })

  it('is whole again after the next start', async () => {
    const { corpus } = snapshotted()
    for (const part of partsOf(corpus)) truncateSync(part, 90)
    const opened = await open(corpus)
    await opened.current().quotations()
    await opened.close()
    expect((await open(corpus)).notes).toEqual([])
  })
})

describe('a snapshot of another version', () => {
  it('is made anew, and that is said', async () => {
    const { corpus, told } = snapshotted()
    const other = await open(corpus, { MAX_ARTICLE_BYTES: '900000' })
    expect(await toldBy(other)).toEqual(told)
    expect(other.notes).toEqual([
      'The snapshot of the analysed articles is of another version: what is missing is analysed anew.',
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
    expect(opened.notes.filter((note) => note.includes('cannot be kept for the next start'))).toHaveLength(1)
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
    const [told] = await Promise.all(both.map(toldBy))
    await Promise.all(both.map((opened) => opened.close()))
    const third = await open(corpus)
    expect(third.notes).toEqual([])
    expect(await toldBy(third)).toEqual(told)
  })
})
