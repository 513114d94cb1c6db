import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  type AnalysisFolders,
  analysisWithin,
  cachedAnalysis,
  ownAnalysis,
  usualAnalysis,
} from '../../src/store/analysis-folders.ts'
import { createPartFiles } from '../../src/store/part-files.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'

const DAY_MS = 86_400_000
const NOW = Date.UTC(2025, 2, 16)

function user() {
  const home = corpusFolder({})
  return { home, platform: { platform: 'linux' as const, env: { XDG_CACHE_HOME: home } } }
}

const snapshotIn = (folders: AnalysisFolders) => createPartFiles(folders, 'snapshot', 'v1')
const textOf = async (folders: AnalysisFolders) => {
  const part = await snapshotIn(folders).read(3)
  return part && 'content' in part ? part.content.toString() : part
}

describe('the cache of a corpus that is only read', () => {
  it('is outside the corpus folder, one for each folder, however its path is written', async () => {
    const { home, platform } = user()
    const [corpus, other] = [corpusFolder({}), corpusFolder({})]
    const link = path.join(corpusFolder({}), 'link')
    symlinkSync(corpus, link)
    const folders = await cachedAnalysis(corpus, NOW, platform)
    await snapshotIn(folders).write(3, 'analysed')
    expect(readdirSync(corpus)).toEqual([])
    expect(folders.written.startsWith(path.join(home, 'briefing-bot/analysis', path.basename(corpus)))).toBe(true)
    for (const same of [link, `${corpus}/.`, path.relative(process.cwd(), corpus)]) {
      expect(await textOf(await cachedAnalysis(same, NOW, platform))).toBe('analysed')
    }
    expect(await textOf(await cachedAnalysis(other, NOW, platform))).toBeNull()
    expect(await usualAnalysis(link, platform)).toContain(folders.written)
  })

  it('reads what a bot has kept in the corpus folder, and prefers its own', async () => {
    const { platform } = user()
    const corpus = corpusFolder({})
    await snapshotIn(ownAnalysis(corpus)).write(3, 'of the bot')
    const folders = await cachedAnalysis(corpus, NOW, platform)
    expect(await textOf(folders)).toBe('of the bot')
    await createPartFiles(folders, 'snapshot', 'v0').write(3, 'of another version')
    expect(await textOf(folders)).toBe('of the bot')
    await snapshotIn(folders).write(3, 'of this user')
    expect(await textOf(folders)).toBe('of this user')
    expect(await textOf(ownAnalysis(corpus))).toBe('of the bot')
  })

  it('is deleted if no run has used it for a month, and nothing else is', async () => {
    const { home, platform } = user()
    const [old, used, now] = [corpusFolder({}), corpusFolder({}), corpusFolder({})]
    const places = await Promise.all([old, used].map((corpus) => cachedAnalysis(corpus, NOW, platform)))
    for (const folders of places) await snapshotIn(folders).write(3, 'analysed')
    for (const { written } of places) utimesSync(written, new Date(NOW), new Date(NOW - 20 * DAY_MS))
    const history = path.join(home, 'briefing-bot/history')
    writeFileSync(history, 'typed')
    utimesSync(history, new Date(0), new Date(0))
    await cachedAnalysis(used, NOW, platform)
    await cachedAnalysis(now, NOW + 20 * DAY_MS, platform)
    expect(places.map(({ written }) => existsSync(written))).toEqual([false, true])
    expect(existsSync(history)).toBe(true)
  })

  it('costs nothing but time if it cannot be made', async () => {
    const { home, platform } = user()
    writeFileSync(path.join(home, 'briefing-bot'), 'in the way')
    const folders = await cachedAnalysis(corpusFolder({}), NOW, platform)
    await expect(snapshotIn(folders).write(3, 'analysed')).rejects.toThrow()
    await expect(textOf(folders)).rejects.toThrow()
  })
})

describe('a folder that is named for what is analysed', () => {
  it('keeps several corpora apart, is made, and is never cleared', async () => {
    const folder = path.join(corpusFolder({}), 'state')
    const [one, other] = [corpusFolder({}), corpusFolder({})]
    await snapshotIn(await analysisWithin(one, folder)).write(3, 'one')
    mkdirSync(path.join(folder, 'mine'))
    utimesSync(path.join(folder, 'mine'), new Date(0), new Date(0))
    expect(await textOf(await analysisWithin(other, folder))).toBeNull()
    expect(await textOf(await analysisWithin(one, folder))).toBe('one')
    expect(existsSync(path.join(folder, 'mine'))).toBe(true)
  })
})
