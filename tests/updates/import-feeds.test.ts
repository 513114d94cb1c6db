/** Lists of feeds, as feed readers export them, on their way into feeds.yaml. */
import { describe, expect, it, onTestFinished } from 'vitest'
import { parseFeedsConfig } from '../../src/pages/feeds/feeds-config.ts'
import { saidText } from '../../src/translations/wording.ts'
import { isFeedList } from '../../src/updates/import-feeds.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { rssFeed } from '../builders/feed-pages.ts'
import { inEnglish } from '../builders/in-english.ts'
import { recordsOf, runConsole } from '../builders/run-console.ts'
import { serve } from '../web/loopback-server.ts'
import { keepCorpus } from './kept-corpus.ts'

const opml = (outlines: string): Buffer =>
  Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0"><head/><body>${outlines}</body></opml>`)

/** A server whose `/good…` are feeds, `/page` is none, `/gone` is missing, and `/busy` asks to come later. */
async function feedServer() {
  const web = await serve((request, response) => {
    const { url = '' } = request
    if (url.startsWith('/good')) response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(rssFeed([]))
    else if (url === '/page') response.writeHead(200, { 'content-type': 'text/html' }).end('<html>No feed</html>')
    else response.writeHead(url === '/busy' ? 503 : 404, { 'retry-after': '3600' }).end()
  })
  onTestFinished(() => web.close())
  return web
}

const feedsOf = (text: string) =>
  parseFeedsConfig(text).feeds.map(({ url, outlet }) => [url.replace(/^.*\//, ''), outlet])

describe('a list of feeds', () => {
  it('is added feed by feed: those in folders too, each once, and the report says what became of each', async () => {
    const web = await feedServer()
    const kept = await keepCorpus({})
    const { updater } = await kept.reopen({ FETCH_ALLOW_HOSTS: web.host })
    kept.write('feeds.yaml', `# Ours\n- url: ${web.origin}/good-old\n  outlet: Old   # the first\n`)
    const outline = (path: string, attributes: string) =>
      `<outline type="rss" xmlUrl="${web.origin}/${path}" ${attributes}/>`
    const list = opml(
      `${outline('good-1', 'text="One &amp;amp; all: news"')}<outline text="Folder">${outline('good-2', 'title="2" text="x"')}` +
        `${outline('good-1', 'text="again"')}</outline>${outline('good-old', '')}<outline type="rss" url="${web.origin}/good-3"/>` +
        `${outline('page', '')}${outline('gone', '')}${outline('busy', 'text="Busy"')}<outline xmlUrl="javascript:1"/>`,
    )
    const report = await updater.importFeeds(list, 'Ada')
    expect(report.added.map(({ outlet, note }) => [outlet, note && saidText(note)])).toEqual([
      ['One & all: news', undefined],
      ['2', undefined],
      ['Feed', undefined],
      ['Busy', expect.stringContaining('answered 503')],
    ])
    expect(report.alreadyThere).toEqual([`${web.origin}/good-old`])
    expect(inEnglish(report.rejected)).toEqual([
      { source: 'javascript:1', reason: 'is not a link that starts with http:// or https://' },
      { source: `${web.origin}/page`, reason: expect.stringContaining('is not an RSS, Atom, RDF or JSON feed') },
      { source: `${web.origin}/gone`, reason: expect.stringContaining('answered 404') },
    ])
    const text = kept.read('feeds.yaml')
    expect(text.startsWith(`# Ours\n- url: ${web.origin}/good-old\n  outlet: Old   # the first\n`)).toBe(true)
    expect(feedsOf(text)).toEqual([
      ['good-old', 'Old'],
      ['good-1', 'One & all: news'],
      ['good-2', '2'],
      ['good-3', 'Feed'],
      ['busy', 'Busy'],
    ])
    expect(await updater.importFeeds(list, 'Ada')).toMatchObject({ added: [], alreadyThere: { length: 5 } })
    expect(kept.read('feeds.yaml')).toBe(text)
  })

  it.each([
    ['no file', '', true],
    ['a list that is indented', '  - url: https://example.org/a\n    outlet: A', true],
    ['a list between brackets', '[{ url: "https://example.org/a", outlet: A }]\n', true],
    ['only a comment', '# none yet\n', true],
    ['something else than a list', 'feeds: 1\n', false],
    ['broken YAML', '- url: [\n', false],
  ])('finds its place in a feeds.yaml of %s, or says why not', async (_, before, isAdded) => {
    const web = await feedServer()
    const kept = await keepCorpus({})
    const { updater } = await kept.reopen({ FETCH_ALLOW_HOSTS: web.host })
    kept.write('feeds.yaml', before)
    const adding = updater.importFeeds(opml(`<outline text="N" xmlUrl="${web.origin}/good"/>`), 'Ada')
    if (isAdded) {
      expect((await adding).added).toHaveLength(1)
      expect(feedsOf(kept.read('feeds.yaml')).at(-1)).toEqual(['good', 'N'])
    } else {
      await expect(adding).rejects.toThrow('No feed was added, because feeds.yaml, line')
      expect(kept.read('feeds.yaml')).toBe(before)
    }
  })

  it('is told from an article by its outermost element', () => {
    expect(isFeedList(opml(''))).toBe(true)
    expect(isFeedList(Buffer.from('\ufeff<!-- mine --> <OPML version="1.0">', 'utf8'))).toBe(true)
    expect(isFeedList(Buffer.from('The <opml> element lists feeds.'))).toBe(false)
    expect(isFeedList(Buffer.from('<html><opml></opml></html>'))).toBe(false)
  })
})

describe('npm run feeds', () => {
  it('imports a file and writes what came of each feed', async () => {
    const web = await feedServer()
    const corpus = corpusFolder({})
    const list = corpusFolder({ 'my.opml': opml(`<outline text="N" xmlUrl="${web.origin}/good"/>`).toString() })
    const run = await runConsole(['import', `${list}/my.opml`, '--corpus', corpus, '--json'], {
      program: 'src/main/feeds.ts',
      environment: { FETCH_ALLOW_HOSTS: web.host },
    })
    expect(run).toMatchObject({ status: 0, stderr: '' })
    expect(recordsOf(run)).toMatchObject([{ outcome: 'feeds', added: [{ outlet: 'N' }], rejected: [] }])
  })
})
