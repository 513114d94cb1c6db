/** Taking an article down: nothing of it is left on the disk, nor in any process that serves the corpus. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { madeNews } from '../../bench/made/made-news.ts'
import type { OpenBriefing } from '../../src/briefing/open-briefing.ts'
import { cachedAnalysis } from '../../src/store/analysis-folders.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { html } from '../web/loopback-server.ts'
import { keepCorpus, page } from './kept-corpus.ts'

/** Words that are in no other article. */
const SECRET = 'The quibbleforth of Xanderbrook wept beside the vermilion gasworks'
const OTHER = 'Herons were counted at the lake on Monday, and there were more than a year ago.'
const articleWith = (words: string) =>
  `---\ntitle: Zyxwell speaks\n---\n\n${words}, said Orlanda Mistlethwaite.\n\n${OTHER}\n`

/** All files below a folder that hold any of the words, as text or in capitals and small letters mixed. */
const holding = (folder: string, ...words: readonly string[]): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .filter((name) => {
      const text = readFileSync(path.join(folder, name), 'latin1').toLowerCase()
      return words.some((word) => `${name}\n${text}`.toLowerCase().includes(word.toLowerCase()))
    })

const idOf = ({ current }: OpenBriefing, file: string): string => {
  const article = current().articles.find((one) => one.file === file)
  return (article && current().passagesOf(article)[0]?.id) ?? ''
}

async function takeDown({ updater }: OpenBriefing, named: string) {
  const { token } = await updater.planTakedown(named)
  return updater.takeDown(token, 'Ada')
}

describe('an article that is taken down', () => {
  it('leaves no word behind: not in its file, removed copies, earlier versions, snapshots or vectors', async () => {
    const cache = corpusFolder({})
    vi.stubEnv('XDG_CACHE_HOME', cache)
    onTestFinished(() => void vi.unstubAllEnvs())
    const news = madeNews(5)
    const many = Object.fromEntries(
      Array.from({ length: 55 }, () => news.next().value).map(({ file, content }) => [
        file,
        content.split('\n\n').slice(0, 4).join('\n\n'),
      ]),
    )
    const kept = await keepCorpus({ files: { ...many, 'desk/zyxwell.md': articleWith(SECRET) } })
    const { updater, corpus } = kept
    await kept.current().quotations()
    await updater.remember()
    const first = idOf(kept, 'desk/zyxwell.md')
    await updater.remove('desk/zyxwell', 'Bo')
    kept.write('desk/zyxwell.md', articleWith(`${SECRET}, again`))
    await updater.refresh('Bo')
    const second = idOf(kept, 'desk/zyxwell.md')
    await expect.poll(() => holding(path.join(corpus, '.state/snapshot'), 'quibbleforth').length).toBe(1)
    expect(holding(corpus, 'quibbleforth').length).toBeGreaterThan(3)
    const { written: ofTerminal } = await cachedAnalysis(corpus, Date.now())
    cpSync(path.join(corpus, '.state/snapshot'), path.join(ofTerminal, 'snapshot'), { recursive: true })
    for (const place of [path.join(corpus, '.state'), ofTerminal])
      writeFileSync(path.join(place, 'snapshot/temporary/left-by-a-crash'), SECRET)
    expect(holding(cache, 'quibbleforth').length).toBeGreaterThan(1)
    expect(await takeDown(kept, 'desk/zyxwell')).toMatchObject({ file: 'desk/zyxwell.md', alsoIn: [] })
    for (const id of [first, second])
      expect(await updater.pastWords(id)).toEqual({
        id,
        takenDown: { at: expect.any(Number), with: 'takedown', by: 'Ada' },
      })
    expect(kept.current().articles.some(({ body }) => body.includes('quibbleforth'))).toBe(false)
    await kept.close()
    expect(holding(corpus, 'quibbleforth', 'Xanderbrook', 'Mistlethwaite', 'zyxwell')).toEqual([])
    expect(holding(cache, 'quibbleforth')).toEqual([])
    expect(existsSync(path.join(corpus, '.removed', 'desk'))).toBe(false)
    const again = await kept.reopen()
    expect(again.current().articles).toHaveLength(55)
    expect(await again.updater.pastWords(second)).toMatchObject({ takenDown: { by: 'Ada' } })
  })

  it('is not served any more by another process as soon as that looks', async () => {
    const kept = await keepCorpus({ files: { 'a.md': articleWith(SECRET), 'b.md': OTHER } })
    const other = await kept.reopen()
    await takeDown(kept, 'a')
    expect(other.current().articles).toHaveLength(2)
    await other.updater.catchUp()
    expect(other.current().articles.map(({ file }) => file)).toEqual(['b.md'])
    await other.updater.follow()
    await other.close()
    expect(holding(kept.corpus, 'quibbleforth')).toEqual([])
  })

  it('may have been removed before, or be known from the history alone', async () => {
    const kept = await keepCorpus({ files: { 'desk/a.md': articleWith(SECRET), 'b.md': OTHER } })
    await kept.updater.remember()
    const id = idOf(kept, 'desk/a.md')
    await kept.updater.remove('desk/a', 'Bo')
    expect(await kept.updater.planTakedown('desk/a.md')).toMatchObject({ file: 'desk/a.md', title: 'Zyxwell speaks' })
    await takeDown(kept, 'desk/a')
    expect(holding(kept.corpus, 'quibbleforth', 'zyxwell')).toEqual([])
    expect(await kept.updater.pastWords(id)).toMatchObject({ takenDown: {} })
    await expect(kept.updater.planTakedown('desk/a')).rejects.toThrow('Nothing is kept of an article "desk/a"')
    await expect(kept.updater.restore('latest', 'Bo')).rejects.toThrow('No removed article is left')
  })

  it('goes under every name that it had, and other articles stay, whatever they share with it', async () => {
    const kept = await keepCorpus({ files: { 'a.md': articleWith(SECRET), 'b.md': OTHER } })
    await kept.updater.remember()
    const text = kept.read('a.md')
    await kept.updater.remove('a', 'Bo')
    mkdirSync(path.join(kept.corpus, 'moved'))
    kept.write('moved/a.md', text)
    await kept.updater.refresh('Bo')
    await takeDown(kept, 'moved/a')
    expect(holding(kept.corpus, 'quibbleforth')).toEqual([])
    expect(kept.read('b.md')).toBe(OTHER)
    expect(await kept.updater.pastWords(idOf(kept, 'b.md'))).toMatchObject({ article: { body: OTHER } })
  })

  it('that is in the folder a second time is named, and not erased there', async () => {
    const kept = await keepCorpus({ files: { 'a.md': articleWith(SECRET), 'z.md': articleWith(SECRET) } })
    expect(await takeDown(kept, 'a')).toMatchObject({ alsoIn: ['z.md'] })
    expect(kept.current().articles.map(({ file }) => file)).toEqual(['z.md'])
  })

  it('is brought back by no feed, not even by a refresh that was fetching it', async () => {
    let answer: (() => void) | undefined
    const kept = await keepCorpus({
      feed: '  kind: page\n',
      path: 'zyxwell?utm_source=feed',
      fetchTimeout: 60,
      answer(_, response) {
        const send = () => html(response, page('zyxwell').replaceAll('harbour', answer ? 'gasworks' : 'quibbleforth'))
        if (kept.current().articles.length === 0) return send()
        answer = send
      },
    })
    const [file = ''] = (await kept.updater.refresh('Ada')).added
    const refresh = kept.updater.refresh('Ada')
    await expect.poll(() => answer !== undefined).toBe(true)
    await takeDown(await kept.reopen(), file)
    answer?.()
    expect(await refresh).toMatchObject({ added: [], failures: [] })
    expect(holding(path.join(kept.corpus, '.state'), 'quibbleforth', 'gasworks')).toEqual([])
    expect(kept.list('harbour-desk')).toEqual([])
  })
})

describe('the undo of a removal', () => {
  it('takes the latest removal of a moderator, and then the one before', async () => {
    const kept = await keepCorpus({ files: { 'a.md': articleWith(SECRET), 'b.md': OTHER } })
    await kept.updater.remember()
    await kept.updater.remove('b', 'Bo')
    await kept.updater.remove('a', 'Bo')
    const later = await kept.reopen()
    expect(await later.updater.restore('latest', 'Eve')).toMatchObject({ file: 'a.md' })
    expect(await later.updater.restore('latest', 'Eve')).toMatchObject({ file: 'b.md' })
    await expect(later.updater.restore('latest', 'Eve')).rejects.toThrow('No removed article is left')
  })

  it('brings back what was moved out by a process that died, although a refresh has seen since that it is gone', async () => {
    const kept = await keepCorpus({ files: { 'a.md': articleWith(SECRET), 'b.md': OTHER } })
    await kept.updater.remember()
    const folder = path.join(kept.corpus, '.removed/20261128T120000000Z')
    mkdirSync(folder, { recursive: true })
    renameSync(path.join(kept.corpus, 'b.md'), path.join(folder, 'b.md'))
    expect((await kept.updater.refresh('Ada')).removed).toEqual(['b.md'])
    expect(await kept.updater.restore('latest', 'Eve')).toMatchObject({ file: 'b.md' })
  })

  it('does not bring back what a feed’s days have ended', async () => {
    const start = Date.parse('2026-11-22T12:00:00Z')
    const world = { items: ['old'], feed: '  expireAfterDays: 10\n', now: start }
    const kept = await keepCorpus(world)
    await kept.updater.refresh('Ada')
    world.now += 20 * 86_400_000
    expect((await kept.updater.refresh('Ada')).removed).toHaveLength(1)
    writeFileSync(path.join(kept.corpus, 'c.md'), OTHER)
    await expect(kept.updater.restore('latest', 'Eve')).rejects.toThrow('No removed article is left')
  })
})
