/** The search engine for real, where Java and Maven can start it: `npm run test:all` does. */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createArticleCache } from '../../src/engine/article-cache.ts'
import type { EngineConnection } from '../../src/engine/engine-connection.ts'
import { createEngineNarrower } from '../../src/engine/engine-narrower.ts'
import { createEngineVersions } from '../../src/engine/engine-versions.ts'
import { readVersionNote } from '../../src/engine/version-note.ts'
import { writeVersion } from '../../src/engine/version-writer.ts'
import { fillEngine } from '../../src/indexing/fill-engine.ts'
import { chosenCorpus } from '../../src/main/chosen-corpus.ts'
import { DIMENSIONS, quantise } from '../../src/meaning/vectors.ts'
import type { AnalysedArticle, Narrower } from '../../src/narrowing/narrower.ts'
import { parseConfig } from '../../src/process/config.ts'
import { articleOf } from '../builders/article-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { runConsole } from '../builders/run-console.ts'
import { analysedArticles } from '../narrowing/analysed-articles.ts'
import { describeNarrower, NO_FACTS } from '../narrowing/narrower-contract.ts'
import { clusterHere, MISSING } from './cluster-here.ts'

describe.skipIf(MISSING !== null)(`a search engine on this machine${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  const { addresses, connected } = clusterHere()
  const narrowers = new Map<readonly AnalysedArticle[], Promise<Narrower>>()
  describeNarrower('OpenSearch', (articles) => {
    const narrower = narrowers.get(articles) ?? filledWith(connected('contract'), articles)
    narrowers.set(articles, narrower)
    return narrower
  })

  it('finds the passages that are nearest in meaning, within a scope', async () => {
    const analysed = analysedArticles([
      articleOf(SWANS, 'swans.md', { outlet: 'Harbour Post' }),
      articleOf(FERRY, 'ferry.md', { outlet: 'Island Times' }),
    ])
    const axis = (dimension: number) => Float32Array.from({ length: DIMENSIONS }, (_, i) => (i === dimension ? 1 : 0))
    const encoded = analysed.map((one, i) => ({ ...one, vectors: one.passages.map(() => quantise([axis(i)])) }))
    const narrower = await filledWith(connected('meaning'), encoded, true)
    expect(narrower.overview.meanVector?.slice(0, 3).map((value) => value.toFixed(2))).toEqual(['0.50', '0.50', '0.00'])
    const near = async (dimension: number, scope = {}) => {
      const query = { kind: 'meaning' as const, vector: axis(dimension), scope }
      const { articles } = await narrower.lookUp({ articles: [query] })
      return articles
    }
    expect((await near(1))[0]).toEqual(encoded[1])
    expect((await near(0))[0]?.article.file).toBe('swans.md')
    expect((await near(0, { outlets: ['Island Times'] })).map(({ article }) => article.file)).toEqual(['ferry.md'])
  })

  it('leaves vectors out for a bot that matches by words alone', async () => {
    const analysed = analysedArticles([articleOf(SWANS, 'swans.md')])
    const vectors = [quantise([Float32Array.from({ length: DIMENSIONS }, () => 1)])]
    const connection = connected('words')
    await filledWith(
      connection,
      analysed.map((one) => ({ ...one, vectors })),
      true,
    )
    const { narrower } = await servedBy(connection, false)
    expect(narrower.overview.meanVector).toBeUndefined()
    const { articles } = await narrower.lookUp({ articles: [wordsQuery('swan')] })
    expect(articles).toEqual(analysed)
  })

  it('tells nothing of names that come after all that it holds', async () => {
    const narrower = await filledWith(connected('last'), analysedArticles([articleOf(SWANS)]))
    const names = { pairs: ['zzz', 'ωωω'], bearers: ['zzz', 'ωωω'] }
    const { facts } = await narrower.lookUp({ facts: { ...NO_FACTS, ...names }, articles: [] })
    expect([...facts.pairs.values(), ...facts.bearers.values()].flat()).toEqual([])
  })

  describe('a reindex', () => {
    const fill = (prefix: string, folder: string) =>
      fillEngine(parseConfig({ CORPUS_DIR: folder, MEANING: 'off' }), connected(prefix), {
        shards: 1,
        now: Date.now,
        onProgress: () => undefined,
      })

    it('fills the engine with the folder, and replaces what it held in one step', async () => {
      const folder = corpusFolder({ 'swans.md': SWANS, 'ferry.md': FERRY, 'bad.md': '' })
      await fill('whole', folder)
      const first = await servedBy(connected('whole'))
      expect(first.note).toMatchObject({ whole: { articles: 2 }, rejected: [{ file: 'bad.md' }] })
      expect(await filesWith(first.narrower, 'swan')).toEqual(['swans.md'])
      rmSync(path.join(folder, 'swans.md'))
      await fill('whole', folder)
      const second = await servedBy(connected('whole'))
      expect(await filesWith(second.narrower, 'swan')).toEqual([])
      expect(await filesWith(second.narrower, 'ferri')).toEqual(['ferry.md'])
      // Who began with the version before can end with it.
      expect(await filesWith(first.narrower, 'swan')).toEqual(['swans.md'])
      await fill('whole', folder)
      await expect(filesWith(first.narrower, 'swan')).rejects.toMatchObject({ kind: 'absent' })
    })

    it('removes what one that died left behind, and its number is not given again', async () => {
      const folder = corpusFolder({ 'swans.md': SWANS })
      await fill('died', folder)
      const connection = connected('died')
      await createEngineVersions(connection).beginEmpty({ shards: 1, hasVectors: false })
      expect((await servedBy(connection)).version.number).toBe(1)
      await fill('died', folder)
      expect((await servedBy(connection)).version.number).toBe(3)
      const indices = await connection.request<object>({ method: 'GET', path: '/died-v*/_alias' })
      expect(Object.keys(indices).sort()).toEqual(
        [1, 3].flatMap((number) => ['articles', 'passages', 'terms'].map((kind) => `died-v${number}-${kind}`)),
      )
    })

    it('leaves articles out that are removed while it runs', async () => {
      const folder = corpusFolder({ 'swans.md': SWANS, 'ferry.md': FERRY })
      await fillEngine(parseConfig({ CORPUS_DIR: folder, MEANING: 'off' }), connected('meanwhile'), {
        shards: 1,
        now: Date.now,
        onProgress: ({ done, total }) => done === total && rmSync(path.join(folder, 'ferry.md'), { force: true }),
      })
      const { narrower, note } = await servedBy(connected('meanwhile'))
      expect(note.whole.articles).toBe(1)
      expect(await filesWith(narrower, 'ferri')).toEqual([])
      expect(await filesWith(narrower, 'swan')).toEqual(['swans.md'])
    })
  })

  it('holds several briefings, of which a reindex fills the one that is named', async () => {
    const folder = corpusFolder({
      'city/swans.md': SWANS,
      'desk/ferry.md': FERRY,
      'briefings.yaml': '- name: City\n  folder: city\n- name: Sea Desk\n  folder: desk\n',
    })
    const environment = {
      BRIEFINGS_FILE: path.join(folder, 'briefings.yaml'),
      MEANING: 'off',
      SEARCH_URL: addresses(),
      SEARCH_INDEX: 'several',
    }
    const run = await runConsole(['--briefing', 'sea desk'], { program: 'src/main/reindex.ts', environment })
    expect(run).toMatchObject({ status: 0, stdout: expect.stringContaining('The search engine holds 1 article') })
    const { config } = chosenCorpus(environment, { corpus: undefined, briefing: 'Sea Desk' })
    expect(await filesWith((await servedBy(connected(config.SEARCH_INDEX))).narrower, 'ferri')).toEqual(['ferry.md'])
    const other = chosenCorpus(environment, { corpus: undefined, briefing: 'City' }).config
    expect(await createEngineVersions(connected(other.SEARCH_INDEX)).served()).toBeNull()
  })

  it('gives another id to a passage whose id another article has', async () => {
    const [swans, ferry] = analysedArticles([articleOf(SWANS, 'swans.md'), articleOf(FERRY, 'ferry.md')])
    if (swans === undefined || ferry === undefined) throw new Error('there are two articles')
    const { id = '' } = swans.passages[0] ?? {}
    const same = { ...ferry, passages: ferry.passages.map((passage) => ({ ...passage, id })) }
    const narrower = await filledWith(connected('shared'), [swans, same])
    expect(narrower.overview.totals).toMatchObject({ articles: 2, passages: 2 })
    const { articles } = await narrower.lookUp({ articles: [wordsQuery('swan'), wordsQuery('ferri')] })
    const ids = articles.flatMap(({ passages }) => passages.map((passage) => passage.id))
    expect(new Set(ids).size).toBe(2)
    expect(ids).toContain(id)
  })

  it('says that it holds nothing before it is filled, and what to do if it was filled by another version', async () => {
    expect(await createEngineVersions(connected('empty')).served()).toBeNull()
    const connection = connected('older')
    await filledWith(connection, [])
    const articles = 'older-v1-articles'
    await connection.request({ method: 'PUT', path: `/${articles}/_settings`, body: { 'index.blocks.write': null } })
    const body = { version: { format: 0 } }
    await connection.request({ method: 'PUT', path: `/${articles}/_doc/version`, body, query: { refresh: true } })
    await expect(servedBy(connection)).rejects.toThrow('made by another version of the bot: run npm run reindex')
  })
})

const SWANS =
  'Harbour master Rune Berg counted forty swans beside the pier on Monday morning, and wrote to the council.'
const FERRY =
  'The ferry to the islands stays in port until the storm is over, the harbour office said on Tuesday evening.'

async function filledWith(
  connection: EngineConnection,
  articles: readonly AnalysedArticle[],
  hasVectors = false,
): Promise<Narrower> {
  const writer = await writeVersion(connection, { shards: 2, hasVectors }, Date.now())
  for (const analysed of articles) await writer.put(analysed, 'first')
  await writer.complete({ version: 'one', analysis: 'one', rejected: [] })
  await writer.serve()
  return (await servedBy(connection)).narrower
}

async function servedBy(connection: EngineConnection, byMeaning = true) {
  const version = await createEngineVersions(connection).served()
  if (version === null) throw new Error('nothing is served')
  const note = await readVersionNote(connection, version)
  const cache = createArticleCache(1_000_000)
  const narrower = createEngineNarrower({ connection, version, note, cache, byMeaning })
  return { version, note, narrower }
}

const wordsQuery = (term: string) => ({ kind: 'words' as const, terms: [{ term, weight: 1 }], scope: {} })

async function filesWith(narrower: Narrower, term: string): Promise<readonly string[]> {
  const { articles } = await narrower.lookUp({ articles: [wordsQuery(term)] })
  return articles.map(({ article }) => article.file)
}
