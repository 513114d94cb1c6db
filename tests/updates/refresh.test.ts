import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/process/user-error.ts'
import { saidText } from '../../src/translations/wording.ts'
import type { RefreshReport } from '../../src/updates/report.ts'
import { articlePage } from '../builders/feed-pages.ts'
import { inEnglish } from '../builders/in-english.ts'
import { recordsOf, runConsole, UNSET } from '../builders/run-console.ts'
import { TEST_ALL } from '../setup/test-all.ts'
import { transpiled } from '../setup/transpiled.ts'
import { html } from '../web/loopback-server.ts'
import { keepCorpus, page, type World } from './kept-corpus.ts'

const DAY = 86_400_000

describe('a refresh from feeds', () => {
  it('adds each new article once, with the feed’s outlet, and fetches nothing if nothing is new', async () => {
    const world: World = { items: ['one', 'two'] }
    const kept = await keepCorpus(world)
    const first = await kept.updater.refresh('Ada')
    expect(first).toMatchObject({ by: 'Ada', unchanged: 0, rejected: [], failures: [], changed: [], removed: [] })
    expect(first.added).toEqual(['harbour-desk/2026-11-20-title-of-one.md', 'harbour-desk/2026-11-20-title-of-two.md'])
    expect(kept.current().articles.map(({ outlet }) => outlet)).toEqual(['Harbour Desk', 'Harbour Desk'])
    kept.asked()
    expect(await kept.updater.refresh('Ada')).toMatchObject({
      added: [],
      unchanged: 2,
      feeds: [{ outcome: 'not-modified' }],
    })
    expect(kept.asked()).toEqual(['feed'])
    world.items = ['three', 'one', 'two']
    expect((await kept.updater.refresh('Ada')).added).toEqual(['harbour-desk/2026-11-20-title-of-three.md'])
    expect(kept.asked()).toEqual(['feed', 'three'])
  })

  it('tells of an article that looks cut, and of a saved page that does', async () => {
    const declared = '<script type="application/ld+json">{"@type":"NewsArticle","wordCount":900}</script>'
    const kept = await keepCorpus({ items: ['one'], answer: (name, response) => html(response, declared + page(name)) })
    kept.write('saved.html', declared + page('saved'))
    const looksCut = expect.stringMatching(/^says that it has 900 words, but \d+ were found/) as string
    expect(inEnglish((await kept.updater.refresh('Ada')).notes)).toEqual([
      { source: 'saved.html', reason: looksCut },
      { source: expect.stringMatching(/\/one$/) as string, reason: looksCut },
    ])
    const other = { name: 'other.html', bytes: Buffer.from(declared + page('other')) }
    expect((await kept.updater.add(other, {}, 'Ada')).notes?.map((note) => saidText(note))).toEqual([looksCut])
  })

  it('asks again for what failed in passing, and leaves what will not get better alone for a day', async () => {
    const start = Date.now()
    const world: World = {
      items: ['shaky', 'gone'],
      now: start,
      answer: (name, response) => response.writeHead(name === 'gone' ? 404 : 503, { 'retry-after': '3600' }).end(),
    }
    const kept = await keepCorpus(world)
    expect((await kept.updater.refresh('Ada')).rejected.map(({ source }) => path.basename(source)).sort()).toEqual([
      'gone',
      'shaky',
    ])
    world.answer = (name, response) => html(response, page(name))
    kept.asked()
    expect((await kept.updater.refresh('Ada')).added).toEqual(['harbour-desk/2026-11-20-title-of-shaky.md'])
    expect(kept.asked()).toEqual(['feed', 'shaky'])
    world.now = start + 1.1 * DAY
    world.items = ['shaky', 'gone', 'new']
    expect((await kept.updater.refresh('Ada')).added).toHaveLength(2)
  })

  it('moves articles out after the feed’s days, and does not bring them back', async () => {
    const start = Date.parse('2026-11-22T12:00:00Z')
    const world: World = {
      items: ['old', 'older', 'fresh'],
      feed: '  expireAfterDays: 10\n',
      now: start,
      answer: (name, response) =>
        html(response, page(name, { old: '2026-11-14', older: '2026-10-01', fresh: '2026-11-21' }[name])),
    }
    const kept = await keepCorpus(world)
    expect((await kept.updater.refresh('Ada')).added).toHaveLength(2)
    world.now = start + 5 * DAY
    world.items = ['old', 'older', 'fresh', 'newest']
    const later = await kept.updater.refresh('Ada')
    expect(later.removed).toEqual(['harbour-desk/2026-11-14-title-of-old.md'])
    world.items = ['old', 'fresh']
    expect((await kept.updater.refresh('Ada')).added).toEqual([])
    expect(kept.list('harbour-desk')).not.toContain('2026-11-14-title-of-old.md')
  })

  it('moves articles out after more days than links without an article are remembered', async () => {
    const start = Date.parse('2026-11-22T12:00:00Z')
    const world: World = { items: ['old'], feed: '  expireAfterDays: 120\n', now: start }
    const kept = await keepCorpus(world)
    await kept.updater.refresh('Ada')
    for (const days of [50, 100]) {
      world.now = start + days * DAY
      expect((await kept.updater.refresh('Ada')).removed).toEqual([])
    }
    world.now = start + 125 * DAY
    expect((await kept.updater.refresh('Ada')).removed).toEqual(['harbour-desk/2026-11-20-title-of-old.md'])
  })

  it('does not bring back what a moderator has removed, until it is added by its link', async () => {
    const world: World = { items: ['one'] }
    const kept = await keepCorpus(world)
    await kept.updater.refresh('Ada')
    await kept.updater.remove('harbour-desk/2026-11-20-title-of-one', 'Ada')
    world.items = ['one', 'two']
    expect((await kept.updater.refresh('Ada')).added).toEqual(['harbour-desk/2026-11-20-title-of-two.md'])
    const link = `${kept.web.origin}/one`
    expect(await kept.updater.add({ link }, {}, 'Ada')).toMatchObject({ outcome: 'added' })
  })

  it('updates a single page if its text has changed', async () => {
    let version = 'first'
    const kept = await keepCorpus({
      feed: '  kind: page\n',
      path: 'live',
      answer: (_, response) => html(response, page(version)),
    })
    expect((await kept.updater.refresh('Ada')).added).toEqual(['harbour-desk/2026-11-20-title-of-first.md'])
    expect((await kept.updater.refresh('Ada')).changed).toEqual([])
    version = 'second'
    expect((await kept.updater.refresh('Ada')).changed).toEqual(['harbour-desk/2026-11-20-title-of-first.md'])
    expect(kept.current().articles[0]?.body).toContain('What second says')
  })

  it('keeps two articles of one title apart, and takes one article that two feeds name once', async () => {
    const world: World = {
      items: ['a', 'b'],
      answer: (name, response) => html(response, articlePage('One title', `Only ${name} says this about the harbour.`)),
    }
    const kept = await keepCorpus(world)
    const feeds = readFileSync(path.join(kept.corpus, 'feeds.yaml'), 'utf8')
    writeFileSync(path.join(kept.corpus, 'feeds.yaml'), `${feeds}${feeds.replace('/feed', '/feed?again')}`)
    const report = await kept.updater.refresh('Ada')
    expect(report.feeds.map(({ outcome }) => outcome)).toEqual(['read', 'read'])
    const names = kept.list('harbour-desk')
    expect(names).toHaveLength(2)
    expect(names).toContain('2026-11-20-one-title.md')
    expect(names.every((name) => /^2026-11-20-one-title(?:-[0-9a-f]{8})?\.md$/.test(name))).toBe(true)
  })

  it('keeps to what it knows of a feed while feeds.yaml is broken or not there to be read', async () => {
    const kept = await keepCorpus({ items: ['one'] })
    await kept.updater.refresh('Ada')
    const list = kept.read('feeds.yaml')
    kept.asked()
    kept.write('feeds.yaml', `${list}  limit: [1`)
    const broken = await kept.updater.refresh('Ada')
    expect(inEnglish(broken.rejected)).toMatchObject([
      { source: 'feeds.yaml', line: 3, reason: expect.stringContaining('YAML') },
    ])
    expect((await kept.updater.status()).rejected).toMatchObject([{ file: 'feeds.yaml', line: 3 }])
    rmSync(path.join(kept.corpus, 'feeds.yaml'))
    mkdirSync(path.join(kept.corpus, 'feeds.yaml'))
    const folder = { reason: 'cannot be read: EISDIR' }
    expect(inEnglish((await kept.updater.refresh('Ada')).rejected)).toEqual([{ source: 'feeds.yaml', ...folder }])
    expect(inEnglish((await kept.updater.status()).rejected)).toEqual([{ file: 'feeds.yaml', ...folder }])
    rmdirSync(path.join(kept.corpus, 'feeds.yaml'))
    kept.write('feeds.yaml', list)
    expect(await kept.updater.refresh('Ada')).toMatchObject({ feeds: [{ outcome: 'not-modified' }], unchanged: 1 })
    expect(kept.asked()).toEqual(['feed'])
  })

  it('writes the articles of other outlets if the folder of one outlet cannot be made', async () => {
    const kept = await keepCorpus({ items: ['one'], files: { 'harbour-desk': 'a file in the way' } })
    const feeds = kept.read('feeds.yaml')
    kept.write('feeds.yaml', `${feeds}- url: ${kept.web.origin}/two\n  outlet: Island Desk\n  kind: page\n`)
    const report = await kept.updater.refresh('Ada')
    expect(report).toMatchObject({ added: ['island-desk/2026-11-20-title-of-two.md'], failures: [] })
    expect(inEnglish(report.rejected)).toEqual([
      {
        source: `${kept.web.origin}/one`,
        reason: 'The page cannot be written: there is a file where a folder is needed.',
      },
    ])
    rmSync(path.join(kept.corpus, 'harbour-desk'))
    expect((await kept.updater.refresh('Ada')).added).toEqual(['harbour-desk/2026-11-20-title-of-one.md'])
  })

  it('ends at once with what it has if the bot is stopped, and the next refresh finishes the job', async () => {
    let silent = true
    const kept = await keepCorpus({
      items: ['one', 'two'],
      answer: (name, response) => (silent && name === 'two' ? undefined : html(response, page(name))),
      fetchTimeout: 300,
    })
    const refresh = kept.updater.refresh('Ada')
    await expect.poll(() => kept.web.requests.length).toBe(3)
    await kept.updater.close()
    const report = await refresh
    expect(report.added).toEqual(['harbour-desk/2026-11-20-title-of-one.md'])
    expect(inEnglish(report.rejected)).toMatchObject([{ reason: expect.stringContaining('the run was stopped') }])
    await expect(kept.updater.refresh('Ada')).rejects.toThrow('is being stopped')
    silent = false
    const next = await kept.reopen()
    expect((await next.updater.refresh('Ada')).added).toEqual(['harbour-desk/2026-11-20-title-of-two.md'])
  })

  it('starts again if its own state was lost or damaged, and recognises the articles that it has', async () => {
    const world: World = { items: ['one'] }
    const kept = await keepCorpus(world)
    await kept.updater.refresh('Ada')
    for (const name of ['feeds.json', 'corpus.json', 'last-refresh.json']) {
      writeFileSync(path.join(kept.corpus, '.state', name), '{"feeds": [')
    }
    expect(await kept.updater.refresh('Ada')).toMatchObject({ added: [], changed: [], unchanged: 1, failures: [] })
  })
})

describe('a corpus folder that is gone', () => {
  it('is reported as gone and not made again, and the old articles are served until it is back', async () => {
    const kept = await keepCorpus({ files: { 'a.md': 'Old text.' } })
    renameSync(kept.corpus, `${kept.corpus}-away`)
    await expect(kept.updater.refresh('Ada')).rejects.toThrow('There is no corpus folder')
    await expect(kept.updater.remove('a', 'Ada')).rejects.toThrow('There is no corpus folder')
    await kept.updater.follow()
    expect(existsSync(kept.corpus)).toBe(false)
    expect(kept.current().articles).toHaveLength(1)
    renameSync(`${kept.corpus}-away`, kept.corpus)
    expect(await kept.updater.refresh('Ada')).toMatchObject({ unchanged: 1, removed: [], failures: [] })
  })
})

describe('a corpus folder that goes while pages are fetched', () => {
  it('is not made again, and the refresh says that it is gone', async () => {
    const kept = await keepCorpus({
      items: ['one'],
      answer(name, response) {
        renameSync(kept.corpus, `${kept.corpus}-away`)
        html(response, page(name))
      },
    })
    await expect(kept.updater.refresh('Ada')).rejects.toThrow('There is no corpus folder')
    expect(existsSync(kept.corpus)).toBe(false)
    renameSync(`${kept.corpus}-away`, kept.corpus)
  })
})

describe('a corpus that another process changes', () => {
  it('is followed when that has refreshed it, not when a file was changed by hand', async () => {
    const kept = await keepCorpus({ files: { 'a.md': 'Old text.' } })
    await kept.updater.refresh('Ada')
    kept.write('a.md', 'Changed before the start.')
    const other = await kept.reopen()
    await other.updater.follow()
    kept.write('a.md', 'Changed by hand.')
    await other.updater.follow()
    expect(other.current().articles[0]?.body).toBe('Changed before the start.')
    await kept.updater.refresh('Ada')
    await other.updater.follow()
    expect(other.current().articles[0]?.body).toBe('Changed by hand.')
  })
})

describe('quotations', () => {
  it('that were asked for before a refresh are worked out after it too', async () => {
    const kept = await keepCorpus({ files: { 'a.md': '“It is open,” said Nora Quist.' } })
    kept.write('feeds.yaml', '')
    const before = kept.current().quotations()
    kept.write('b.md', '“It is closed,” said Otto Brandt.')
    await kept.updater.refresh('Ada')
    await before
    await expect.poll(() => kept.current().quotationsSoFar()).not.toBeNull()
  })
})

describe('a corpus folder that cannot be written', () => {
  /** There is a file in the place of the folder for the bot's own state. */
  const unwritable = (world: World = {}) =>
    keepCorpus({ ...world, files: { '.state': 'in the way', 'a.md': 'Old text.' } })

  it('is read again all the same; nothing is fetched, and the report says why', async () => {
    const kept = await unwritable({ items: ['one'] })
    writeFileSync(path.join(kept.corpus, 'a.md'), 'New text.')
    const report = await kept.updater.refresh('Ada')
    expect(report).toMatchObject({ changed: ['a.md'], feeds: [] })
    expect(report.failures.map((failure) => saidText(failure))).toEqual([
      expect.stringMatching(/^The corpus folder cannot be written: /),
    ])
    expect(kept.current().articles[0]?.body).toBe('New text.')
    expect(kept.asked()).toEqual([])
    expect(await kept.updater.status()).toMatchObject({ articles: 1, lastRefresh: report })
  })

  it.skipIf(process.platform === 'win32')(
    'because it is full: what does not fit is absent, what was there stays, and the next run completes it',
    async () => {
      const long = `<p>${'The harbour council met and met again for as long as it took. '.repeat(2_000)}</p></article>`
      const kept = await keepCorpus({
        items: ['short', 'long'],
        answer: (name, response) =>
          html(response, name === 'long' ? page(name).replace('</article>', long) : page(name)),
        files: { 'a.md': 'Old text.' },
      })
      // The largest file that the process may write is smaller than the long article: EFBIG, where a full disk is ENOSPC.
      const limited = 'trap "" XFSZ; ulimit -f 60; exec "$0" "$@"'
      const command = [transpiled('src/main/refresh.ts'), '--corpus', kept.corpus, '--json']
      const run = spawn('bash', ['-c', limited, process.execPath, ...command], {
        env: { ...process.env, ...UNSET, FETCH_ALLOW_HOSTS: kept.web.host },
      })
      const [stdout] = await Promise.all([text(run.stdout), once(run, 'close')])
      const report = JSON.parse(stdout) as RefreshReport
      expect(report.failures).toEqual([expect.stringContaining('The corpus folder cannot be written')])
      expect(run.exitCode).toBe(1)
      expect(kept.list('harbour-desk').filter((name) => name.includes('long'))).toEqual([])
      expect(readFileSync(path.join(kept.corpus, 'a.md'), 'utf8')).toBe('Old text.')
      const whole = await kept.updater.refresh('Ada')
      expect(whole.failures).toEqual([])
      expect(kept.list('harbour-desk')).toEqual(['2026-11-20-title-of-long.md', '2026-11-20-title-of-short.md'])
    },
  )

  it('lets nothing in or out, in words', async () => {
    const { updater, current } = await unwritable()
    await expect(updater.remove('a', 'Ada')).rejects.toThrow(UserError)
    await expect(updater.add({ name: 'b.md', bytes: Buffer.from('Text.') }, {}, 'Ada')).rejects.toThrow(
      'cannot be written',
    )
    expect(current().articles).toHaveLength(1)
  })
})

describe('npm run refresh', () => {
  it('refreshes once, says what changed since the last change, and a bot that serves takes it over', async () => {
    const kept = await keepCorpus({ items: ['one'] })
    const environment = { FETCH_ALLOW_HOSTS: kept.web.host }
    const run = (...args: readonly string[]) =>
      runConsole(['--corpus', kept.corpus, ...args], { program: 'src/main/refresh.ts', environment })
    const first = await run()
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(first.stdout).toContain('1 added, 0 changed, 0 removed, 0 unchanged, 0 rejected. 1 feed polled.')
    expect(first.stdout).toContain('harbour-desk/2026-11-20-title-of-one.md')
    expect(kept.current().articles).toEqual([])
    await kept.updater.follow()
    expect(kept.current().articles).toHaveLength(1)
    writeFileSync(path.join(kept.corpus, 'harbour-desk/2026-11-20-title-of-one.md'), 'Mended by hand.')
    const [record] = recordsOf(await run('--json'))
    expect(record).toMatchObject({ command: 'corpus refresh', outcome: 'refreshed', by: 'npm run refresh' })
    expect(record).toMatchObject({ added: [], changed: ['harbour-desk/2026-11-20-title-of-one.md'] })
  })

  it('explains a folder that is missing and an option that it does not know', async () => {
    const run = (...args: readonly string[]) => runConsole(args, { program: 'src/main/refresh.ts' })
    if (TEST_ALL)
      expect(await run('--corpus', 'nowhere')).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('no corpus folder'),
      })
    expect(await run('--fast')).toMatchObject({ status: 1, stderr: expect.stringContaining('Usage: npm run refresh') })
  })

  it('in two processes at once: one refreshes, the other says so and ends with status 1', async () => {
    let release = (): void => undefined
    const kept = await keepCorpus({
      items: ['slow'],
      answer(name, response) {
        release = () => html(response, page(name))
      },
      fetchTimeout: 60,
    })
    const run = () =>
      runConsole(['--corpus', kept.corpus, '--json'], {
        program: 'src/main/refresh.ts',
        environment: { FETCH_ALLOW_HOSTS: kept.web.host },
      })
    const runs = [run(), run()]
    const first = await Promise.race(runs)
    expect(first).toMatchObject({ status: 1, stdout: '' })
    expect(first.stderr).toMatch(
      /One change at a time: a refresh by npm run refresh is under way, started .+ ago, in process/,
    )
    await expect.poll(() => kept.web.requests.length).toBe(2)
    release()
    const both = await Promise.all(runs)
    expect(both.map(({ status }) => status).sort()).toEqual([0, 1])
    expect(both.flatMap(recordsOf)).toMatchObject([{ added: ['harbour-desk/2026-11-20-title-of-slow.md'] }])
  })

  it('ends with status 1 and one sentence if another refresh is under way', async () => {
    const kept = await keepCorpus({ items: [] })
    mkdirSync(path.join(kept.corpus, '.state/refreshing'), { recursive: true })
    const ticket = {
      pid: process.pid,
      host: hostname(),
      what: 'a refresh by Ada',
      since: Date.now(),
    }
    writeFileSync(path.join(kept.corpus, '.state/refreshing/other.json'), JSON.stringify(ticket))
    const run = await runConsole(['--corpus', kept.corpus], { program: 'src/main/refresh.ts' })
    expect(run).toMatchObject({ status: 1, stdout: '' })
    expect(run.stderr).toContain('One change at a time: a refresh by Ada is under way')
  })
})
