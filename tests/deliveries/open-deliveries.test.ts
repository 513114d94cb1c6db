import { describe, expect, it } from 'vitest'
import type { Delivery, DeliveryResult } from '../../src/deliveries/delivery.ts'
import { openDeliveries } from '../../src/deliveries/open-deliveries.ts'
import { createArticleStore } from '../../src/store/article-store.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { asWritten } from '../builders/in-english.ts'

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

/** A process on a folder: what it serves, and what it has sent. */
async function processOn(folder: string, clock: { now: number }, news = false) {
  const served = { briefing: briefingOf(...(news ? [before, ferry] : [before])) }
  const sent: Delivery[] = []
  const opened = openDeliveries({
    folder,
    current: () => served.briefing,
    addedSince: async () => new Set(served.briefing.articles.length > 1 ? ['b.md'] : []),
    now: () => clock.now,
    onNote: () => undefined,
  })
  const looking = (result: (delivery: Delivery) => Promise<DeliveryResult> = async () => SENT) =>
    opened.deliver((delivery) => {
      sent.push(delivery)
      return result(delivery)
    })
  return { ...opened, served, sent, looking }
}

async function watched() {
  const [folder, clock] = [corpusFolder({}), { now: Date.UTC(2026, 10, 29) }]
  const first = await processOn(folder, clock)
  await first.watches.add(first.served.briefing, ADA, { question: QUESTION, language: 'en' })
  first.served.briefing = briefingOf(before, ferry)
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
    first.served.briefing = briefingOf(before)
    expect(await first.looking()).toBe(true)
    expect(first.sent).toHaveLength(1)
  })

  it('takes nothing for news that came while nobody watched', async () => {
    const { first } = await watched()
    const [watch] = await first.watches.book.all()
    await first.watches.book.remove(ADA, watch?.id ?? '')
    await first.looking()
    await first.watches.add(first.served.briefing, ADA, { question: QUESTION, language: 'en' })
    expect(await first.looking()).toBe(true)
    expect(first.sent).toEqual([])
  })
})
