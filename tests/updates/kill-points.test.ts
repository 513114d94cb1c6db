import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { wordsOf } from '../../src/briefing/read-articles.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'
import { createCorpusReader } from '../../src/corpus/read-corpus.ts'
import { createPageReader } from '../../src/pages/page-reader.ts'
import { createArticleStore } from '../../src/store/article-store.ts'
import { createArticleHistory } from '../../src/updates/article-history.ts'
import { type CorpusUpdater, createCorpusUpdater } from '../../src/updates/corpus-updater.ts'
import { parseAllowedHosts } from '../../src/web/allowed-hosts.ts'
import { createFetcher } from '../../src/web/fetcher.ts'
import { userAgentOf } from '../../src/web/user-agent.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { articlePage } from '../builders/feed-pages.ts'
import { rounds } from '../setup/test-all.ts'
import { html, type LoopbackServer, serve } from '../web/loopback-server.ts'
import { onDyingDisk } from './dying-disk.ts'

const OLD = '---\nurl: https://example.org/old\n---\n\nThe old text.\n'
const UPDATED = '---\nurl: https://example.org/old\n---\n\nThe new text of the old.\n'
const FERRY = 'island-desk/2026-11-20-ferry.md'

const OLD_ID = wordsOf(parseArticle(OLD, 'desk/old.md')).passages[0]?.id ?? ''

const MAX_BYTES = 100_000
const MAX_FEWER_STEPS = 2

let web: LoopbackServer
const pages = createPageReader()
beforeAll(async () => {
  // The lock's signs of life would be further steps on a slow machine.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  web = await serve((_, response) => html(response, articlePage('Ferry', 'The ferry leaves at nine.')))
})
afterAll(async () => {
  vi.useRealTimers()
  await Promise.all([web.close(), pages.close()])
})

const fileOf = (text: string) => ({ name: 'a.md', bytes: Buffer.from(text) })

interface ChangeUnderTest {
  readonly make: (updater: CorpusUpdater) => Promise<unknown>
  /** All article files, with those that were moved out, once the change is made. */
  readonly after: Readonly<Record<string, unknown>>
}

const CHANGES: Readonly<Record<string, ChangeUnderTest>> = {
  refresh: {
    make: (updater) => updater.refresh('Ada'),
    after: { 'desk/old.md': OLD, [FERRY]: expect.stringMatching(/^---\ntitle: Ferry\n.+missed this time\.\n$/s) },
  },
  add: {
    make: (updater) => updater.add(fileOf('The text that comes in.'), { title: 'New' }, 'Ada'),
    after: { 'desk/old.md': OLD, 'articles/new.md': '---\ntitle: New\n---\n\nThe text that comes in.\n' },
  },
  update: { make: (updater) => updater.add(fileOf(UPDATED), {}, 'Ada'), after: { 'desk/old.md': UPDATED } },
  remove: { make: (updater) => updater.remove('desk/old', 'Ada'), after: { '.removed/desk/old.md': OLD } },
}

function newCorpus(name: string): string {
  const feeds = `- url: ${web.origin}/ferry\n  outlet: Island Desk\n  kind: page\n`
  return corpusFolder({ 'desk/old.md': OLD, ...(name === 'refresh' && { 'feeds.yaml': feeds }) })
}

/** An updater of its own for each job, as each process has; the thread that reads pages starts slowly, and is shared. */
async function kept<T>(corpus: string, job: (updater: CorpusUpdater) => Promise<T>): Promise<T> {
  const reader = createCorpusReader(corpus, { maxArticleBytes: MAX_BYTES })
  const store = createArticleStore(corpus, Date.now)
  const updater = createCorpusUpdater({
    store,
    history: createArticleHistory(store, wordsOf),
    gapCounts: null,
    reader,
    before: await reader.read(),
    publish: async () => undefined,
    openFetcher: async () =>
      createFetcher({ userAgent: userAgentOf('test', '1'), allowed: parseAllowedHosts(web.host) }),
    pages,
    maxArticleBytes: MAX_BYTES,
    maxPageBytes: MAX_BYTES,
    refreshMs: 60_000,
    eraseAnalysis: async () => undefined,
    now: Date.now,
  })
  await updater.remember()
  return job(updater)
}

const articlePaths = (corpus: string): readonly string[] =>
  readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => path.relative(corpus, path.join(entry.parentPath, entry.name)))

const articleFiles = (corpus: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    articlePaths(corpus).map((file) => [
      file.replace(/^\.removed\/[^/]+/, '.removed'),
      readFileSync(path.join(corpus, file), 'utf8'),
    ]),
  )

/** Each file is as it was or as it is going to be, and the old article is somewhere. */
function expectWhole(files: Readonly<Record<string, string>>, { after }: ChangeUnderTest): void {
  for (const [file, content] of Object.entries(files)) {
    const whole = [after[file], file === 'desk/old.md' ? OLD : after[file]]
    expect(whole, `${file}: ${content}`).toContainEqual(content)
  }
  expect(Object.keys(files).some((file) => file.endsWith('desk/old.md'))).toBe(true)
}

/** `npm test` dies at every second step, `npm run test:all` at each. */
const EVERY = rounds({ always: 2, inAll: 1 })

describe('a process that dies before any one of its steps on the disk', () => {
  it.each(Object.entries(CHANGES))(
    'of %s leaves each article whole or absent, and done again it is complete',
    async (name, change) => {
      const steps = await kept(newCorpus(name), (updater) => onDyingDisk(() => change.make(updater), 0))
      expect(steps.length).toBeGreaterThan(5)
      for (const point of [...steps.keys()].filter((step) => step % EVERY === 0)) {
        const corpus = newCorpus(name)
        const begun = await kept(corpus, (updater) => onDyingDisk(() => change.make(updater), point + 1))
        // On a busy machine the same change may take a step less: then it ended before it could die.
        expect(begun.length).toBeGreaterThanOrEqual(Math.min(point + 1, steps.length - MAX_FEWER_STEPS))
        expectWhole(articleFiles(corpus), change)
        await kept(corpus, async (updater) => {
          expect(await updater.refresh('Eve')).toMatchObject({ rejected: [], failures: [] })
          if (name !== 'remove' || existsSync(path.join(corpus, 'desk/old.md'))) await change.make(updater)
          expect(await updater.pastWords(OLD_ID)).toMatchObject({ article: { body: '\nThe old text.\n' } })
        })
        expect(articleFiles(corpus), `after ${begun.at(-1)}`).toEqual(change.after)
        expect(articlePaths(corpus), `after ${begun.at(-1)}`).toHaveLength(Object.keys(change.after).length)
        expect(readdirSync(path.join(corpus, '.state/temporary'))).toEqual([])
      }
    },
  )
})
