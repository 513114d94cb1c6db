/** A corpus with one feed on loopback and an updater of real parts: what tests of updates start from. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { type OpenBriefing, openBriefing } from '../../src/briefing/open-briefing.ts'
import { createPageReader, type PageReader } from '../../src/pages/page-reader.ts'
import { parseConfig } from '../../src/process/config.ts'
import type { Change } from '../../src/updates/updater-parts.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { articlePage, rssFeed } from '../builders/feed-pages.ts'
import { html, type LoopbackServer, serve } from '../web/loopback-server.ts'

/** Its thread starts once for all tests, and ends with them: an idle one does not keep the process alive. */
const pageReader: PageReader = { ...createPageReader(), close: async () => undefined }

export const page = (name: string, published?: string) =>
  articlePage(`Title of ${name}`, `What ${name} says about the harbour is its own and nobody else's.`, published)

export interface KeptCorpus extends OpenBriefing {
  readonly corpus: string
  readonly web: LoopbackServer
  /** The changes that the updater has told of. */
  readonly told: readonly Change[]
  /** What the server has been asked for since the last call, except robots.txt. */
  asked(): readonly string[]
  /** A file of the corpus. */
  read(file: string): string
  write(file: string, text: string): void
  /** The names of files in a folder of the corpus. */
  list(folder: string): readonly string[]
  /** The same folder opened once more, as another process does. @param environment where its configuration differs */
  reopen(environment?: Readonly<Record<string, string>>): Promise<OpenBriefing>
}

export interface World {
  /** Items of the feed by name of their page. */
  items?: readonly string[]
  /** Answers a page, and every other request. */
  answer?: (name: string, response: ServerResponse) => void
  now?: number
  /** Further lines of the feed's entry in feeds.yaml. */
  readonly feed?: string
  /** Path of the feed on the server. */
  readonly path?: string
  readonly files?: Parameters<typeof corpusFolder>[0]
  /** Seconds. */
  readonly fetchTimeout?: number
}

/** The feed is `/feed`, of the outlet "Harbour Desk"; it is sent again if its items have changed. */
export async function keepCorpus(world: World): Promise<KeptCorpus> {
  const seen: string[] = []
  const told: Change[] = []
  const web = await serve((request, response) => {
    const name = (request.url ?? '').slice(1)
    seen.push(name)
    if (name.split('?')[0] !== 'feed') return world.answer ? world.answer(name, response) : html(response, page(name))
    const items = (world.items ?? []).map((item) => ({ title: item, link: `${web.origin}/${item}` }))
    const etag = `"${(world.items ?? []).join()}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag }).end(rssFeed(items))
  })
  const corpus = corpusFolder(world.files ?? {})
  const write = (file: string, text: string) => writeFileSync(path.join(corpus, file), text)
  write('feeds.yaml', `- url: ${web.origin}/${world.path ?? 'feed'}\n  outlet: Harbour Desk\n${world.feed ?? ''}`)
  const open = async (environment: Readonly<Record<string, string>> = {}) => {
    const config = parseConfig({
      CORPUS_DIR: corpus,
      FETCH_ALLOW_HOSTS: web.host,
      FETCH_TIMEOUT: String(world.fetchTimeout ?? 2),
      ...environment,
    })
    const opened = await openBriefing(config, {
      now: () => world.now ?? Date.now(),
      onChange: (change) => told.push(change),
      pageReader,
    })
    onTestFinished(() => opened.close())
    return opened
  }
  const opened = await open()
  onTestFinished(() => web.close())
  return {
    ...opened,
    corpus,
    web,
    told,
    asked: () => seen.splice(0),
    read: (file) => readFileSync(path.join(corpus, file), 'utf8'),
    write,
    list(folder) {
      const place = path.join(corpus, folder)
      return existsSync(place) ? readdirSync(place).sort() : []
    },
    reopen: open,
  }
}
