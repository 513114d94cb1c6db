/** The thread on which pages and feeds are read: hostile ones cost it, and never the process. */
import { afterEach, describe, expect, it } from 'vitest'
import { createPageReader, type PageReader, type PageReaderOptions } from '../../src/pages/page-reader.ts'

const PROSE = `<h1>Pier</h1>${'<p>The council of the small harbour town voted on Tuesday to rebuild the old pier that the storm took.</p>'.repeat(4)}`
const open: PageReader[] = []

afterEach(async () => {
  for (const reader of open.splice(0)) await reader.close()
})

function started(options?: PageReaderOptions): PageReader {
  const reader = createPageReader(options)
  open.push(reader)
  return reader
}

describe('the page reader', () => {
  it('reads pages and feeds on its thread', async () => {
    const reader = started()
    const feed = '<rss version="2.0"><channel><title>T</title><item><link>/a</link></item></channel></rss>'
    const [article, items] = await Promise.all([
      reader.article(PROSE, 'https://example.org/pier'),
      reader.feed(feed, { link: 'https://example.org/feed' }),
    ])
    expect(article).toMatchObject({ title: 'Pier', url: 'https://example.org/pier' })
    expect(items.items).toEqual([{ link: 'https://example.org/a' }])
  })

  it('says why a page is refused, and reads the next', async () => {
    const reader = started()
    await expect(reader.article('<div>'.repeat(3_000))).rejects.toMatchObject({
      name: 'ExtractionFailure',
      reason: 'too-deep',
    })
    await expect(reader.article('')).rejects.toMatchObject({ reason: 'too-little-text' })
    await expect(reader.feed('no feed', { link: 'https://example.org/' })).rejects.toMatchObject({ reason: 'no-feed' })
    expect((await reader.article(PROSE)).title).toBe('Pier')
  })

  const slow = `${'<div class=ad>'.repeat(280)}${'<p>text, text, text, text, text, text</p>'.repeat(29_000)}`

  it('ends a page that takes too much processor time, and reads the next on a new thread', async () => {
    const reader = started({ processorMs: 1_500 })
    const [first, second] = await Promise.allSettled([reader.article(slow), reader.article(PROSE)])
    expect(first).toMatchObject({ status: 'rejected', reason: { name: 'ExtractionFailure', reason: 'time-limit' } })
    expect(second).toMatchObject({ status: 'fulfilled', value: { title: 'Pier' } })
  })

  it('waits for a page that takes long only by the clock', async () => {
    const reader = started({ processorMs: 1, usedMs: () => 0 })
    const long = `${PROSE}${'<p>text, text, text, text, text, text</p>'.repeat(1_000)}`
    expect((await reader.article(long)).title).toBe('Pier')
  })

  it('survives a page that takes all its memory', async () => {
    const reader = started({ memoryMb: 40 })
    await expect(reader.article(`<p>${'<i>a</i><b title=b>b</b> '.repeat(14_000)}`)).rejects.toMatchObject({
      reason: 'memory-limit',
    })
  })

  it('ends what it is reading when it is closed', async () => {
    const reader = started()
    const reading = reader.article(PROSE + '<p>word</p>'.repeat(20_000))
    const next = reader.article(PROSE)
    const outcomes = Promise.allSettled([reading, next])
    await reader.close()
    for (const outcome of await outcomes)
      expect(outcome).toMatchObject({ status: 'rejected', reason: { reason: 'stopped' } })
  })
})
