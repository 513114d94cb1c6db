/** What every engine must keep that gives the articles and counts of a corpus. The test file of each runs it. */
import { describe, expect, it } from 'vitest'
import type { AnalysedArticle, FactKind, Facts, Lookups, Narrower } from '../../src/narrowing/narrower.ts'
import type { ArticleQuery } from '../../src/search/index/whole-corpus.ts'
import { articleOf } from '../builders/article-of.ts'
import { analysedArticles } from './analysed-articles.ts'

const MORE =
  'It had been raining on the islands for days, and nobody in the small town had anything else to talk about.'
const ARTICLES = [
  articleOf(
    `Harbour master Rune Berg counted forty swans beside the pier, and Berg wrote to the council about them.\n\n${MORE}`,
    'a/swans.md',
    {
      title: 'Swans at the pier',
      outlet: 'Harbour Post',
      author: 'Imre Quist',
      published: '2026-10-05',
      url: 'https://harbour.example/swans',
    },
  ),
  articleOf(
    `“The ferry to the islands stays in port until the storm is over,” said Rune Berg of the harbour office on Monday.\n\n${MORE}`,
    'b/ferry.md',
    { title: 'No ferry', outlet: 'Island Times', published: '2026-10-07' },
  ),
  articleOf(
    `The bridge over the sound stays shut until the council has found money for its pillars.\n\n${MORE}`,
    'c.md',
    {
      title: 'Bridge',
      published: '2026-09',
    },
  ),
  articleOf('Die Nachtfähre nach Varnhem fährt nicht, weil der Sturm die Brücke beschädigt hat.', 'd.md', {
    title: 'Die Fähre',
    language: 'de',
  }),
]

/** @param make makes an engine that holds exactly these articles */
export function describeNarrower(
  name: string,
  make: (articles: readonly AnalysedArticle[]) => Promise<Narrower>,
): void {
  const analysed = analysedArticles(ARTICLES)
  const opened = () => make(analysed)
  const factOf = async <Kind extends FactKind>(kind: Kind, text: string): Promise<Facts[Kind] | undefined> => {
    const { facts } = await (await opened()).lookUp({ ...NOTHING, facts: { ...NO_FACTS, [kind]: [text] } })
    return facts[kind].get(text)
  }
  const filesFor = async (query: ArticleQuery) => {
    const { articles } = await (await opened()).lookUp({ ...NOTHING, articles: [query] })
    return articles.map(({ article }) => article.file)
  }
  const words = (...terms: readonly string[]) => ({
    kind: 'words' as const,
    terms: terms.map((term) => ({ term, weight: 1 })),
    scope: {},
  })

  describe(`the contract of an engine, kept by ${name}`, () => {
    it('says how large the corpus is', async () => {
      const { overview } = await opened()
      expect(overview.totals).toMatchObject({ articles: 4, passages: 7 })
      expect(overview.whole.articles).toBe(4)
      expect([...overview.whole.published.keys()].sort()).toEqual(['2026-09', '2026-10-05', '2026-10-07'])
      expect([...overview.whole.outlets].sort()).toEqual([
        ['Harbour Post', 1],
        ['Island Times', 1],
      ])
      expect(overview).toMatchObject({ languages: ['de'], newestDay: '2026-10-07' })
    })

    it('counts the passages and articles that hold a term, and the headings', async () => {
      expect(await factOf('passages', 'island')).toBe(4)
      expect(await factOf('articles', 'island')).toBe(3)
      expect(await factOf('titles', 'swan')).toBe(1)
      expect(await factOf('sources', 'quist')).toBe(1)
      expect((await factOf('passages', 'borscht')) ?? 0).toBe(0)
    })

    it('tells names: capitals, pairs of words, and who is called by an office', async () => {
      expect(await factOf('capitals', 'berg')).toBe(2)
      expect(await factOf('pairs', 'berg')).toContainEqual(['Rune', 'Berg', 2])
      expect(await factOf('pairs', 'rune')).toContainEqual(['Rune', 'Berg', 2])
    })

    it('gives the terms that are like one, and those that are made of others', async () => {
      expect(await factOf('similar', 'ferri')).toContainEqual(['ferri', 1])
      expect(await factOf('similar', 'counsil')).toContainEqual(['council', 2])
      expect(await factOf('parts', 'de:fahr')).toContain('de:nachtfahr')
      expect((await factOf('texts', 'swan'))?.join(' ')).toContain('forty swans')
    })

    it('gives whole articles for words, best first or not, but nothing without any of them', async () => {
      expect(await filesFor(words('swan', 'pier'))).toContain('a/swans.md')
      expect(await filesFor(words('quist'))).toEqual(['a/swans.md'])
      expect(await filesFor(words('borscht'))).toEqual([])
      const { articles } = await (await opened()).lookUp({ ...NOTHING, articles: [words('swan')] })
      expect(articles).toEqual(analysed.slice(0, 1))
    })

    it('keeps to the outlets and days that are asked for', async () => {
      const island = words('island')
      expect(await filesFor({ ...island, scope: { outlets: ['Island Times'] } })).toEqual(['b/ferry.md'])
      expect(await filesFor({ ...island, scope: { since: '2026-10-06' } })).toEqual(['b/ferry.md'])
      expect(await filesFor({ ...island, scope: { until: '2026-09-10' } })).toEqual(['c.md'])
      expect((await filesFor({ ...island, scope: { since: '2026-09-30', until: '2026-10-05' } })).sort()).toEqual([
        'a/swans.md',
        'c.md',
      ])
    })

    it('finds articles by their link and by what their headings hold', async () => {
      expect(await filesFor({ kind: 'page', page: 'harbour.example/swans' })).toEqual(['a/swans.md'])
      expect(await filesFor({ kind: 'headings', words: [['nobody', 'quist']] })).toEqual(['a/swans.md'])
      expect(await filesFor({ kind: 'headings', words: [['quist'], ['ferri']] })).toEqual([])
    })

    it('finds articles by the ids of passages, quotations and articles', async () => {
      const [swans] = analysed
      expect(await filesFor({ kind: 'passage', id: swans?.passages[1]?.id ?? '' })).toEqual(['a/swans.md'])
      expect(await filesFor({ kind: 'passage', id: 'AAAAAAA' })).toEqual([])
      const [quotation] = analysed.flatMap(({ quotations }) => quotations.quotations)
      expect(await filesFor({ kind: 'quotation', id: quotation?.id ?? '' })).toEqual(['b/ferry.md'])
      expect(await filesFor({ kind: 'article', id: 'c' })).toEqual(['c.md'])
    })

    it('finds articles by whom they quote, and gives the names of those who are quoted', async () => {
      const speaker = (...words: readonly string[]) => filesFor({ kind: 'speaker', words, about: [], scope: {} })
      expect((await speaker('rune', 'berg'))[0]).toBe('b/ferry.md')
      for (const typed of ['ber', 'bergh', 'berg']) expect(await speaker(typed), typed).toContain('b/ferry.md')
      expect(await speaker('nobody')).toEqual([])
      const filtered = { kind: 'speaker', words: ['berg'], about: [], scope: { outlets: ['Harbour Post'] } } as const
      expect(await filesFor(filtered)).not.toContain('b/ferry.md')
      expect(await filesFor({ kind: 'speaker-id', id: '6a0e6f0' })).toEqual([])
      const named = { name: 'Rune Berg', quotations: 1 }
      for (const typed of ['', 'be', 'Rune Berg', 'Bergh'])
        expect(await factOf('speakers', typed), typed).toEqual([named])
      expect((await factOf('speakers', 'nobody')) ?? []).toEqual([])
    })

    it('finds articles by words in a row, even if some are changed, and counts words', async () => {
      const phrase = (text: string) => filesFor({ kind: 'phrase', words: text.split(' ') })
      expect((await phrase('until the council has found money for its pillars'))[0]).toBe('c.md')
      expect((await phrase('until the council has lost money for the pillars'))[0]).toBe('c.md')
      expect(await factOf('words', 'islands')).toBe(4)
      expect((await factOf('words', 'island')) ?? 0).toBe(0)
    })

    it('lists articles in the order of their days, a part at a time, and counts those of a scope', async () => {
      const newest = (from: number, count: number, scope = {}) =>
        factOf('newest', JSON.stringify({ scope, from, count }))
      expect(await newest(0, 2)).toEqual(['b/ferry', 'a/swans'])
      expect(await newest(2, 9)).toEqual(['c', 'd'])
      expect(await newest(0, 9, { outlets: ['Harbour Post'] })).toEqual(['a/swans'])
      const within = await factOf('within', JSON.stringify({ since: '2026-10-01' }))
      expect(within).toMatchObject({ articles: 2 })
      expect([...(within?.published ?? [])].sort()).toEqual([
        ['2026-10-05', 1],
        ['2026-10-07', 1],
      ])
    })

    it('tells what changes have brought since a time: articles, and passages of articles that were edited', async () => {
      const [swans, ferry, bridge, ...others] = analysed
      if (!swans || !ferry || !bridge) throw new Error('there are three articles')
      const narrower = await make([
        { ...swans, came: { article: 20, passages: swans.passages.map(() => 20) } },
        { ...ferry, came: { article: 0, passages: ferry.passages.map((_, i) => i * 30) } },
        bridge,
        ...others,
      ])
      const added = async (time: number) =>
        (await narrower.lookUp({ ...NOTHING, facts: { ...NO_FACTS, added: [String(time)] } })).facts.added.get(
          String(time),
        )
      expect([await added(0), await added(19), (await added(20)) ?? []]).toEqual([['a/swans'], ['a/swans'], []])
      const found = async (cameAfter: number) => {
        const query = { ...words('island', 'swan', 'council'), cameAfter }
        const { articles } = await narrower.lookUp({ ...NOTHING, articles: [query] })
        return articles.map(({ article }) => article.file).sort()
      }
      expect(await found(0)).toEqual(['a/swans.md', 'b/ferry.md'])
      expect(await found(20)).toEqual(['b/ferry.md'])
      expect(await found(30)).toEqual([])
      const held = await narrower.lookUp({ ...NOTHING, articles: [words('swan')] })
      expect(held.articles[0]?.came).toEqual({ article: 20, passages: swans.passages.map(() => 20) })
    })

    it('gives the same article as the same object', async () => {
      const narrower = await opened()
      const once = await narrower.lookUp({ ...NOTHING, articles: [words('swan')] })
      const again = await narrower.lookUp({ ...NOTHING, articles: [words('pier'), words('swan')] })
      expect(again.articles).toContain(once.articles[0])
      expect(new Set(again.articles).size).toBe(again.articles.length)
    })
  })
}

const NOTHING: Lookups = { articles: [] }
/** Asks for no fact. */
export const NO_FACTS = {
  passages: [],
  articles: [],
  titles: [],
  sources: [],
  capitals: [],
  pairs: [],
  bearers: [],
  similar: [],
  parts: [],
  texts: [],
  words: [],
  speakers: [],
  newest: [],
  added: [],
  within: [],
}
