/** Changes of a corpus whose reader holds no texts: they do the same, to the letter, as with one that holds all. */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { readingOptions } from '../../src/briefing/open-corpus-reader.ts'
import { updaterParts } from '../../src/briefing/open-updater.ts'
import type { HeldArticle } from '../../src/corpus/article.ts'
import { type CorpusReader, createCorpusReader, createLeanReader } from '../../src/corpus/read-corpus.ts'
import { createPageReader } from '../../src/pages/page-reader.ts'
import { parseConfig } from '../../src/process/config.ts'
import { type CorpusUpdater, createCorpusUpdater } from '../../src/updates/corpus-updater.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { articlePage } from '../builders/feed-pages.ts'
import { html, type LoopbackServer, serve } from '../web/loopback-server.ts'

const FERRY = 'The night ferry to Varnhem sails at eleven in the evening from Friday on, its captain said.'
const GRAIN = 'The harbour board of Varnhem let forty grain ships leave before the end of the month.'
const LINK = 'https://www.example.org/ferry'

const FILES = {
  'desk/ferry.md': `---\ntitle: Ferry\noutlet: Desk\nurl: ${LINK}\ncolour: blue\n---\n${FERRY}\n`,
  'desk/twin.md': `---\noutlet: Desk\n---\n${FERRY}\n`,
  'desk/page.html': articlePage('A saved page', 'A saved page tells of the pilots of Varnhem, and of nobody else.'),
  'bad.md': '---\nnever closed',
}

const READERS = { whole: createCorpusReader, lean: createLeanReader }

const pages = createPageReader()
let web: LoopbackServer
beforeAll(async () => {
  const head = `<head><link rel="canonical" href="${LINK}">`
  const texts: Readonly<Record<string, string>> = {
    '/tides': 'The tide tables of the coast are new, and every sailor has to buy them again.',
    '/ferry': FERRY,
  }
  web = await serve(({ url = '' }, response) =>
    html(response, articlePage(`Title of ${url}`, texts[url] ?? '').replace('<head>', head)),
  )
})
afterAll(() => Promise.all([pages.close(), web.close()]))

/** What is the same in both, whichever random names the folders and reports have. */
const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, own) => (['id', 'undo', 'token'].includes(key) ? undefined : own)))

async function changed(kind: keyof typeof READERS, change: Change): Promise<unknown> {
  const folder = corpusFolder(FILES)
  const config = parseConfig({ CORPUS_DIR: folder, FETCH_ALLOW_HOSTS: web.host })
  const reader: CorpusReader<HeldArticle> = READERS[kind](folder, readingOptions(config, pages))
  const updater = createCorpusUpdater({
    ...updaterParts(config, () => 0, { reader, pages }),
    before: { version: 'none', contents: new Map() },
    publish: async () => undefined,
  })
  onTestFinished(() => updater.close())
  await updater.refresh('Ada')
  const write = (file: string, text: string) => writeFileSync(path.join(folder, file), text)
  const outcome = await change({ updater, write, page: (name: string) => `${web.origin}/${name}` }).catch(
    (error: Error) => error.message,
  )
  const state = (name: string) => readFileSync(path.join(folder, '.state', name), 'utf8')
  return [plain(outcome), state('history.jsonl'), state('ledger.json'), state('corpus.json')]
}

type Change = (parts: {
  readonly updater: CorpusUpdater
  readonly write: (file: string, text: string) => void
  readonly page: (name: string) => string
}) => Promise<unknown>

const CHANGES: Readonly<Record<string, Change>> = {
  'a refresh': async ({ updater, write }) => {
    write('new.md', GRAIN)
    write('desk/ferry.md', `${FERRY} Nobody was on board.`)
    return updater.refresh('Bo')
  },
  'an added file': ({ updater }) => updater.add(fileOf(GRAIN), { outlet: 'Desk' }, 'Bo'),
  'an added file that is there already': ({ updater }) => updater.add(fileOf(`${FERRY}  `), {}, 'Bo'),
  'a new version of an article': ({ updater }) =>
    updater.add(fileOf(`---\nurl: ${LINK}\n---\n${FERRY} It was full.`), {}, 'Bo'),
  'a page that declares the link of another article': ({ updater, page }) =>
    updater.add({ link: page('tides') }, {}, 'Bo'),
  'a page that declares the link of an article, and shares its text': ({ updater, page }) =>
    updater.add({ link: page('ferry') }, {}, 'Bo'),
  'a removal that is taken back': async ({ updater }) => {
    const { undo } = await updater.remove('desk/ferry', 'Bo')
    return updater.restore(undo, 'Bo')
  },
  'a takedown of an article': async ({ updater }) =>
    updater.takeDown((await updater.planTakedown('desk/ferry')).token, 'Bo', () => undefined),
  'a takedown of a saved page': async ({ updater }) =>
    updater.takeDown((await updater.planTakedown('desk/page')).token, 'Bo', () => undefined),
}

const fileOf = (text: string) => ({ name: 'given.md', bytes: Buffer.from(text) })

describe('with a reader that holds no texts', () => {
  it.each(Object.entries(CHANGES))('%s is the same as with one that holds all', async (_, change) => {
    const [whole, lean] = [await changed('whole', change), await changed('lean', change)]
    expect(lean).toEqual(whole)
  })
})

describe('a reader that holds no texts', () => {
  it('gives an article as its file has it now', async () => {
    const folder = corpusFolder({ 'a.md': FERRY })
    const reader = createLeanReader(folder, { maxArticleBytes: 10_000 })
    const { articles } = await reader.read()
    expect(articles).toMatchObject([{ file: 'a.md', length: FERRY.length }])
    expect(articles[0]).not.toHaveProperty('body')
    expect(await reader.whole('a.md')).toMatchObject({ article: { body: FERRY } })
    writeFileSync(path.join(folder, 'a.md'), GRAIN)
    expect(await reader.whole('a.md')).toMatchObject({ article: { body: GRAIN } })
    expect(await reader.whole('gone.md')).toBeNull()
  })
})
