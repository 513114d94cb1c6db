import { describe, expect, it } from 'vitest'
import { type MadeArticle, madeNews, madeQuestions, wordOfRank } from '../../bench/made/made-news.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { termsOf } from '../../src/text/analyse.ts'

function made(seed: number, count: number): readonly MadeArticle[] {
  const articles: MadeArticle[] = []
  for (const article of madeNews(seed)) {
    articles.push(article)
    if (articles.length === count) break
  }
  return articles
}

const parsed = (articles: readonly MadeArticle[]) => articles.map(({ content, file }) => parseArticle(content, file))

describe('made news', () => {
  it('is the same for the same seed, and another for another', () => {
    const contents = (seed: number) => made(seed, 20).map(({ content }) => content)
    expect(contents(1)).toEqual(contents(1))
    expect(contents(1)).not.toEqual(contents(2))
  })

  it('are valid articles with every field of their source, cut into as many passages as they say', () => {
    const articles = made(1, 50)
    for (const [i, article] of parsed(articles).entries()) {
      expect(article).toMatchObject({ outlet: expect.any(String), author: expect.any(String), url: expect.any(String) })
      expect(article.published).toMatch(/^20\d\d-\d\d-\d\d$/)
      expect(passagesOf(article)).toHaveLength(articles[i]?.passages ?? -1)
    }
  })

  it('have a few words that are everywhere, many that are rare, and ever new ones', () => {
    const terms = parsed(made(1, 400)).flatMap(({ body }) => termsOf(body))
    const counts = new Map<string, number>()
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    const sorted = [...counts.values()].sort((a, b) => b - a)
    expect((sorted[0] ?? 0) / terms.length).toBeGreaterThan(0.02)
    expect((sorted[9] ?? 0) / (sorted[0] ?? 1)).toBeLessThan(0.5)
    expect(sorted.filter((count) => count === 1).length / sorted.length).toBeGreaterThan(0.2)
    const inFirstHalf = new Set(terms.slice(0, terms.length / 2)).size
    expect(counts.size / inFirstHalf).toBeGreaterThan(1.2)
    expect(counts.size / inFirstHalf).toBeLessThan(1.9)
  })

  it('quote people whom the articles name', () => {
    const quotations = parsed(made(1, 20)).flatMap((article) => quotationsOf(article).quotations)
    expect(quotations.length).toBeGreaterThan(100)
    expect(quotations.filter(({ speaker }) => speaker !== null).length / quotations.length).toBeGreaterThan(0.7)
  })

  it('are asked about in their own words', () => {
    const articles = made(1, 30)
    const questions = madeQuestions(
      articles.map(({ story }) => story),
      50,
      7,
    )
    expect(new Set(questions).size).toBeGreaterThan(40)
    const text = articles.map(({ content }) => content.toLowerCase()).join(' ')
    const words = questions.flatMap((question) => question.toLowerCase().match(/[a-z]+/g) ?? [])
    expect(words.filter((word) => text.includes(word)).length / words.length).toBeGreaterThan(0.9)
  })

  it('gives every rank a word of its own', () => {
    expect(new Set(Array.from({ length: 20_000 }, (_, rank) => wordOfRank(rank))).size).toBeGreaterThan(19_000)
  })
})
