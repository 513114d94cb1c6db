/** Refreshes that take long: what others can do meanwhile, and how they end. */
import type { ServerResponse } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { saidText } from '../../src/translations/wording.ts'
import { inEnglish } from '../builders/in-english.ts'
import { html, serve } from '../web/loopback-server.ts'
import { keepCorpus, page } from './kept-corpus.ts'

const CALL = 'The envoy expects that the two presidents will talk this week, he told reporters on Sunday.'
const CALL_LINK = 'https://example.org/call'
const FILES = { 'desk/call.md': `---\nurl: ${CALL_LINK}\n---\n\n${CALL}\n`, 'desk/swans.md': 'Swans were counted.' }

/** A server that answers nothing until it is told to. */
function heldAnswers() {
  const held: (() => void)[] = []
  return {
    hold: (name: string, response: ServerResponse) => void held.push(() => html(response, page(name))),
    count: () => held.length,
    release() {
      for (const answer of held.splice(0)) answer()
    },
  }
}

describe('while a refresh waits for a slow server', () => {
  it('articles are removed, brought back and added, by this process and by another one', async () => {
    const answers = heldAnswers()
    const kept = await keepCorpus({ items: ['slow'], files: FILES, answer: answers.hold, fetchTimeout: 60 })
    const other = await kept.reopen()
    const refresh = kept.updater.refresh('Ada')
    await expect.poll(answers.count).toBe(1)
    const { undo } = await kept.updater.remove('desk/swans', 'Bo')
    expect(kept.current().articles.map(({ id }) => id)).toEqual(['desk/call'])
    await kept.updater.restore(undo, 'Bo')
    await other.updater.remove('desk/call', 'Eve')
    const added = await other.updater.add({ name: 'a.md', bytes: Buffer.from('Herons came.') }, {}, 'Eve')
    await kept.updater.follow()
    expect(kept.current().articles.map(({ file }) => file)).toEqual([added.file, 'desk/swans.md'])
    answers.release()
    expect(await refresh).toMatchObject({ added: ['harbour-desk/2026-11-20-title-of-slow.md'], failures: [] })
    expect(kept.list('desk')).toEqual(['swans.md'])
    expect(kept.current().articles).toHaveLength(3)
  })

  it('a second refresh is told who runs the first, by this process and by another one', async () => {
    const answers = heldAnswers()
    const kept = await keepCorpus({ items: ['slow'], answer: answers.hold, fetchTimeout: 60 })
    const other = await kept.reopen()
    const refresh = kept.updater.refresh('Ada')
    await expect.poll(answers.count).toBe(1)
    for (const { updater } of [kept, other])
      await expect(updater.refresh('Bo')).rejects.toThrow('a refresh by Ada is under way')
    answers.release()
    expect((await refresh).added).toHaveLength(1)
  })

  it('an article that is removed does not come back, even if its page was being fetched', async () => {
    const answers = heldAnswers()
    let isSlow = false
    const kept = await keepCorpus({
      feed: '  kind: page\n',
      path: 'live',
      answer: (_, response) => (isSlow ? answers.hold('second', response) : html(response, page('first'))),
      fetchTimeout: 60,
    })
    const [file = ''] = (await kept.updater.refresh('Ada')).added
    isSlow = true
    const refresh = kept.updater.refresh('Ada')
    await expect.poll(answers.count).toBe(1)
    await (await kept.reopen()).updater.remove(file, 'Bo')
    answers.release()
    expect(await refresh).toMatchObject({ added: [], removed: [file], rejected: [] })
    isSlow = false
    expect((await kept.updater.refresh('Ada')).added).toEqual([])
    expect(kept.list('harbour-desk')).toEqual([])
  })

  it('an article that a moderator adds from the same link is there once', async () => {
    const answers = heldAnswers()
    const kept = await keepCorpus({ items: ['one'], answer: answers.hold, fetchTimeout: 60 })
    const refresh = kept.updater.refresh('Ada')
    await expect.poll(answers.count).toBe(1)
    const text = `---\ntitle: By hand\nurl: ${kept.web.origin}/one\n---\n\n${CALL}\n`
    const { file } = await kept.updater.add({ name: 'one.md', bytes: Buffer.from(text) }, {}, 'Bo')
    answers.release()
    await refresh
    expect(kept.current().articles.map((article) => article.file)).toEqual([file])
  })
})

describe('a refresh whose servers are slow', () => {
  it('gives up a host that asks for pauses, says so, and takes the articles of other hosts', async () => {
    const items = Array.from({ length: 20 }, (_, i) => `busy-${i}`)
    const kept = await keepCorpus({
      items,
      answer: (_, response) => response.writeHead(503, { 'retry-after': '1' }).end(),
    })
    const quick = await serve((_, response) => html(response, page('quick')))
    onTestFinished(() => quick.close())
    kept.write('feeds.yaml', `${kept.read('feeds.yaml')}- url: ${quick.origin}/x\n  outlet: Quick\n  kind: page\n`)
    const other = await kept.reopen({ FETCH_ALLOW_HOSTS: '127.0.0.1' })
    const report = await other.updater.refresh('Ada')
    expect(report.added).toEqual(['quick/2026-11-20-title-of-quick.md'])
    expect(kept.asked().filter((name) => name.startsWith('busy'))).toHaveLength(2)
    expect(report.rejected).toHaveLength(3)
    expect(inEnglish(report.rejected).at(-1)).toEqual({
      source: kept.web.host,
      reason: `${kept.web.host} was given up for now: two requests in a row failed. 18 links wait for the next refresh.`,
    })
  })

  it('ends at its deadline with a report, and the next one goes on', async () => {
    let isSlow = true
    const kept = await keepCorpus({
      items: ['quick', 'slow', 'waiting-1', 'waiting-2', 'waiting-3', 'waiting-4'],
      answer: (name, response) => (isSlow && name === 'slow' ? undefined : html(response, page(name))),
      fetchTimeout: 60,
    })
    const hasty = await kept.reopen({ REFRESH_TIMEOUT: '1' })
    const report = await hasty.updater.refresh('Ada')
    expect(report.failures.map((failure) => saidText(failure))).toEqual([
      'The time for one refresh (1 s) was over before everything was fetched. 5 links wait for the next refresh.',
    ])
    expect(report.added).toEqual(['harbour-desk/2026-11-20-title-of-quick.md'])
    expect(await hasty.updater.status()).toMatchObject({ lastRefresh: { id: report.id } })
    isSlow = false
    expect((await hasty.updater.refresh('Ada')).added).toHaveLength(5)
  })

  it('ends at its deadline if a feed does not answer', async () => {
    const silent = await serve(() => undefined)
    onTestFinished(() => silent.close())
    const kept = await keepCorpus({ items: ['one'] })
    kept.write('feeds.yaml', `- url: ${silent.origin}/feed\n  outlet: Silent\n${kept.read('feeds.yaml')}`)
    const hasty = await kept.reopen({ REFRESH_TIMEOUT: '1', FETCH_ALLOW_HOSTS: '127.0.0.1', FETCH_TIMEOUT: '60' })
    const report = await hasty.updater.refresh('Ada')
    expect(report.failures.map((failure) => saidText(failure))).toEqual([
      expect.stringContaining('One feed waits for the next refresh.'),
    ])
    expect(report.feeds.map(({ outcome }) => outcome)).toEqual(['failed', 'read'])
  })

  it('asks last for a page that failed the last time, so that it keeps nobody away for ever', async () => {
    const kept = await keepCorpus({
      items: ['bad', 'worse', 'good', 'better'],
      answer: (name, response) => (/bad|worse/.test(name) ? response.writeHead(502).end() : html(response, page(name))),
    })
    expect((await kept.updater.refresh('Ada')).added).toEqual([])
    expect((await kept.updater.refresh('Ada')).added).toHaveLength(2)
    expect(kept.asked()).toEqual(['feed', 'bad', 'worse', 'feed', 'good', 'better', 'bad', 'worse'])
  })
})
