import { describe, expect, it } from 'vitest'
import { type Arrivals, arrivalsInEngine, arrivalsInMemory } from '../../src/briefing/arrivals.ts'
import { type BriefingSource, sourceInEngine, sourceInMemory } from '../../src/briefing/briefing-source.ts'
import type { NarrowedCorpus } from '../../src/briefing/narrowed-briefing.ts'
import type { Article } from '../../src/corpus/article.ts'
import type { Delivery, DeliveryResult } from '../../src/deliveries/delivery.ts'
import { openDeliveries } from '../../src/deliveries/open-deliveries.ts'
import { createFactCache } from '../../src/narrowing/known-facts.ts'
import { createArticleStore } from '../../src/store/article-store.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { asWritten } from '../builders/in-english.ts'
import { analysedArticles } from '../narrowing/analysed-articles.ts'
import { exhaustiveNarrower } from '../narrowing/exhaustive-narrower.ts'

const QUESTION = 'when does the night ferry to Harrow sail'
const ADA = { userId: '100000000000000004', isModerator: false }
const before = articleOf(
  'The harbour board met on Monday. It spoke about the price of fish in the market hall.',
  'a.md',
)
const ferry = articleOf(
  'The night ferry to Harrow sails at eleven in the evening from Friday on, the captain said.',
  'b.md',
)
const SENT: DeliveryResult = { kind: 'sent' }

class Killed extends Error {}

interface Serving {
  serve(...articles: readonly Article[]): void
  readonly source: BriefingSource
  readonly arrivals: Arrivals
}

function servingInMemory(clock: { readonly now: number }): Serving {
  let briefing = briefingOf()
  return {
    serve: (...articles) => {
      briefing = briefingOf(...articles)
    },
    source: sourceInMemory(() => briefing),
    arrivals: arrivalsInMemory(() => briefing, {
      addedSince: async () => new Set(briefing.articles.length > 1 ? ['b.md'] : []),
      now: () => clock.now,
    }),
  }
}

/** All that is served after the first article has come by a change. */
function servingInEngine(clock: { readonly now: number }): Serving {
  const corpusOf = (...articles: readonly Article[]): NarrowedCorpus => {
    const analysed = analysedArticles(articles).map((one, i) => {
      const time = i === 0 ? 0 : clock.now
      return { ...one, came: { article: time, passages: one.passages.map(() => time) } }
    })
    return { narrower: exhaustiveNarrower(analysed), cache: createFactCache(), encodeQuestion: null }
  }
  let corpus = corpusOf()
  return {
    serve: (...articles) => {
      corpus = corpusOf(...articles)
    },
    source: sourceInEngine(() => corpus),
    arrivals: arrivalsInEngine(() => corpus),
  }
}

describe.each([
  ['in memory', servingInMemory],
  ['in an engine', servingInEngine],
])('with the articles %s', (_, serving) => {
  /** A process on a folder: what it serves, and what it has sent. */
  async function processOn(folder: string, clock: { now: number }, news = false) {
    const { serve, source, arrivals } = serving(clock)
    serve(...(news ? [before, ferry] : [before]))
    const sent: Delivery[] = []
    const opened = openDeliveries({ folder, source, arrivals, now: () => clock.now, onNote: () => undefined })
    const looking = (result: (delivery: Delivery) => Promise<DeliveryResult> = async () => SENT) =>
      opened.deliver((delivery) => {
        sent.push(delivery)
        return result(delivery)
      })
    return { ...opened, serve, sent, looking }
  }

  async function watched() {
    const [folder, clock] = [corpusFolder({}), { now: Date.UTC(2026, 10, 29) }]
    const first = await processOn(folder, clock)
    await first.watches.add(ADA, { question: QUESTION, language: 'en' })
    first.serve(before, ferry)
    return { folder, clock, first }
  }

  const killed = async () => {
    throw new Killed()
  }

  describe('a process that is killed while it sends', () => {
    it('is followed by one that sends the very same message again, which Discord recognises', async () => {
      const { folder, clock, first } = await watched()
      await expect(first.looking(killed)).rejects.toThrow(Killed)
      clock.now += 30_000
      const second = await processOn(folder, clock, true)
      expect(await second.looking()).toBe(true)
      expect(second.sent).toEqual(first.sent)
      const third = await processOn(folder, clock, true)
      await third.looking()
      expect(third.sent).toEqual([])
    })

    it('is followed by one that does not send again what Discord no longer recognises', async () => {
      const { folder, clock, first } = await watched()
      await expect(first.looking(killed)).rejects.toThrow(Killed)
      clock.now += 120_000
      const second = await processOn(folder, clock, true)
      expect(await second.looking()).toBe(true)
      expect(second.sent).toEqual([])
    })
  })

  describe('two processes on one folder', () => {
    it('send once: the one that holds the lock', async () => {
      const { folder, clock, first } = await watched()
      const second = await processOn(folder, clock, true)
      const results: boolean[] = []
      await first.looking(async () => {
        results.push(await second.looking())
        return SENT
      })
      results.push(await second.looking())
      expect(results).toEqual([false, true])
      expect([first.sent.length, second.sent.length]).toEqual([1, 0])
    })
  })

  describe('a look for news', () => {
    it('tries again, with the same message, until Discord can be reached', async () => {
      const { clock, first } = await watched()
      for (let tries = 0; tries < 20; tries++) {
        expect(await first.looking(async () => ({ kind: 'unreachable' }))).toBe(false)
        clock.now += 40_000
      }
      expect(await first.looking()).toBe(true)
      expect(new Set(first.sent.map(({ nonce }) => nonce)).size).toBe(1)
      expect(first.sent.every(({ nonce }) => nonce.length <= 25)).toBe(true)
    })

    it('tells nothing without a memory of what was served', async () => {
      const { folder, first } = await watched()
      await createArticleStore(folder, Date.now).change(asWritten('a test'), (change) =>
        change.saveState('watched.json', 'damaged'),
      )
      expect(await first.looking()).toBe(true)
      expect(first.sent).toEqual([])
    })

    it('costs nothing once all was told, and nothing for whom there is no watch', async () => {
      const { first } = await watched()
      await first.looking()
      const [watch] = await first.watches.book.all()
      await first.watches.book.remove(ADA, watch?.id ?? '')
      first.serve(before)
      expect(await first.looking()).toBe(true)
      expect(first.sent).toHaveLength(1)
    })

    it('takes nothing for news that came while nobody watched', async () => {
      const { first } = await watched()
      const [watch] = await first.watches.book.all()
      await first.watches.book.remove(ADA, watch?.id ?? '')
      await first.looking()
      await first.watches.add(ADA, { question: QUESTION, language: 'en' })
      expect(await first.looking()).toBe(true)
      expect(first.sent).toEqual([])
    })
  })

  it('posts a digest of the articles that have come, and of what they hold, at its time', async () => {
    const [folder, clock] = [corpusFolder({}), { now: Date.UTC(2026, 10, 29, 7) }]
    const process = await processOn(folder, clock)
    await process.digests.set(
      { guildId: '1', channelId: '2' },
      { at: '08:00', days: [1, 2, 3, 4, 5, 6, 7], zone: 'UTC' },
      clock.now,
    )
    clock.now += 1_000
    process.serve(before, ferry)
    await process.looking()
    expect(process.sent).toEqual([])
    clock.now += 3_600_000
    expect(await process.looking()).toBe(true)
    await process.looking()
    expect(process.sent.map(({ to }) => to)).toEqual([{ channelId: '2' }])
    expect(JSON.stringify(process.sent)).toContain(ferry.title)
    expect(JSON.stringify(process.sent)).not.toContain(before.title)
  })
})
