import { describe, expect, it } from 'vitest'
import { madeNews, madeQuestions } from '../../bench/made/made-news.ts'
import { type Briefing, createBriefing, createBriefingBuilder } from '../../src/briefing/briefing.ts'
import type { Article } from '../../src/corpus/article.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'

const ARTICLES = 24
const SEED = 11
const news = madeNews(SEED)
const made = Array.from({ length: ARTICLES }, () => news.next().value)
const articles = made.map(({ content, file }): Article => parseArticle(content, file))
const QUESTIONS = madeQuestions(
  made.map(({ story }) => story),
  8,
  SEED,
)
const corpusOf = (articles: readonly Article[]) => ({ articles, rejected: [] })

/** All that a briefing tells of what it holds. */
async function toldBy(briefing: Briefing) {
  const { quotations } = await briefing.quotations()
  const verifier = await briefing.verifier()
  const checks = quotations.slice(0, 20).map(({ text }) => verifier.check(`“${text} and more” was said.`))
  return JSON.stringify({
    holdings: briefing.holdings,
    passages: briefing.articles.map(briefing.passagesOf),
    answers: QUESTIONS.map((question) => briefing.ask({ question })),
    quotations,
    checked: await Promise.all(checks),
  })
}

describe('a briefing that is built after another', () => {
  it('tells exactly what a new one tells: without removed articles, with added and changed ones', async () => {
    const { build } = createBriefingBuilder()
    await toldBy(await build(corpusOf(articles.slice(0, 18))))
    const others = articles.slice(4)
    const changed = parseArticle(
      'Ada Holm, the envoy, said on Monday that “the piers stay closed until spring”.',
      'new.md',
    )
    for (const next of [[...others, changed], others, articles]) {
      expect(await toldBy(await build(corpusOf(next)))).toBe(await toldBy(createBriefing(corpusOf(next))))
    }
  })

  it('leaves the one before as it was', async () => {
    const { build } = createBriefingBuilder()
    const before = await build(corpusOf(articles.slice(0, 12)))
    const told = await toldBy(before)
    await toldBy(await build(corpusOf(articles.slice(6))))
    expect(await toldBy(before)).toBe(told)
  })

  it('gives each passage an id of its own, even if two articles have the same id and the same text', async () => {
    const { content } = news.next().value
    const same = ['same.md', 'same.txt'].map((file) => parseArticle(content, file))
    const { build } = createBriefingBuilder()
    for (const next of [same, [...same].reverse(), [...same, ...articles.slice(0, 2)]]) {
      const briefing = await build(corpusOf(next))
      const ids = next.flatMap((article) => briefing.passagesOf(article)).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
      expect(briefing.passage(ids[0] ?? '')).toBe(briefing.passagesOf(next[0] as Article)[0])
    }
  })
})
