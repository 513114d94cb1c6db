import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticleStore } from '../../src/store/article-store.ts'
import { createGapCounts } from '../../src/updates/gap-counts.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

function openCounts() {
  const folder = corpusFolder({ 'a.md': 'Words.' })
  let time = Date.parse('2026-11-23T12:00:00Z')
  const store = createArticleStore(folder, () => time)
  const counts = createGapCounts(store, () => time)
  return {
    counts,
    reopened: () => createGapCounts(store, () => time),
    pass: (ms: number) => {
      time += ms
    },
    onDisk: () => readFileSync(path.join(folder, '.state/gaps.json'), 'utf8'),
    /** Different questions, so that none is one reader who tries again. */
    async ask(word: string, times: number) {
      for (let i = 0; i < times; i++) {
        counts.count([word, `other${'x'.repeat(i)}${word}`])
        await counts.save()
      }
    },
  }
}

describe('what readers look for and do not find', () => {
  it('shows a word once three questions held it, and keeps none of it in plain words before', async () => {
    const { counts, ask, onDisk, reopened } = openCounts()
    await ask('zeppelin', 2)
    expect(await counts.gaps()).toEqual([])
    expect(onDisk()).not.toContain('zeppelin')
    await ask('zeppelin', 1)
    expect(await reopened().gaps()).toEqual([])
    counts.count(['zeppelin', 'regatta'])
    await counts.save()
    expect(await reopened().gaps()).toEqual([{ word: 'zeppelin', questions: 3, misfits: 0, last: '2026-11-23' }])
    expect(onDisk()).not.toContain('regatta')
  })

  it('forgets a word after ninety days on which nobody looked for it, even if nobody looks for anything', async () => {
    const { counts, pass, ask, onDisk } = openCounts()
    await ask('zeppelin', 3)
    pass(90 * DAY)
    expect(await counts.gaps()).toHaveLength(1)
    pass(DAY)
    expect(await counts.gaps()).toEqual([])
    expect(counts.isDirty()).toBe(true)
    await counts.save()
    expect(counts.isDirty()).toBe(false)
    expect(JSON.parse(onDisk())).toMatchObject({ words: {}, hashes: {} })
  })

  it('counts the same words within ten minutes once: one reader who tries again', async () => {
    const { counts, pass } = openCounts()
    for (let i = 0; i < 5; i++) counts.count(['zeppelin'])
    pass(11 * MINUTE)
    counts.count(['zeppelin'])
    expect(await counts.gaps()).toEqual([])
    pass(11 * MINUTE)
    counts.count(['zeppelin'])
    expect(await counts.gaps()).toMatchObject([{ word: 'zeppelin', questions: 3 }])
  })

  it('puts the most wanted first, and forgets what nobody has looked for in ninety days', async () => {
    const { counts, pass, ask } = openCounts()
    await ask('old', 4)
    pass(60 * DAY)
    await ask('zeppelin', 5)
    await ask('regatta', 3)
    expect((await counts.gaps()).map(({ word }) => word)).toEqual(['zeppelin', 'old', 'regatta'])
    pass(40 * DAY)
    await ask('new', 3)
    expect((await counts.gaps()).map(({ word }) => word)).toEqual(['zeppelin', 'new', 'regatta'])
  })

  it('starts again if its file cannot be read, and counts words that are also names of object properties', async () => {
    const { counts, ask, pass } = openCounts()
    await ask('constructor', 3)
    pass(DAY)
    expect(await counts.gaps()).toMatchObject([{ word: 'constructor', questions: 3 }])
  })
})

describe('the words that a question is counted by', () => {
  const briefing = briefingOf(articleOf('Dock workers in Varnhem will strike from Friday on, their union said.'))

  it('are rare, plain words, without addresses, mentions and numbers', () => {
    const words = briefing.gapWords(
      'Will <@123456789012345678> or @bob or bob@example.org https://example.org/bob sail the zeppelin to Varnhem on 0151-2345678?',
    )
    expect(words).toContain('zeppelin')
    for (const word of words) expect(['zeppelin', 'sail', 'varnhem']).toContain(word)
  })

  it('are at most eight words of letters for any question', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (question) => {
        const words = briefing.gapWords(question)
        expect(words.length).toBeLessThanOrEqual(8)
        for (const word of words) expect(word).toMatch(/^\p{L}{3,30}$/u)
      }),
    )
  })
})
