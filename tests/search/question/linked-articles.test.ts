import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articlesByLink, linkedArticles } from '../../../src/search/question/linked-articles.ts'
import { articleOf } from '../../builders/article-of.ts'
import { hostileText } from '../../builders/hostile-text.ts'

const article = articleOf('The pier is closed.', 'pier.md', { url: 'https://www.harbour.example/News/Pier/' })
const links = articlesByLink([article, articleOf('No link.', 'none.md')])

describe('a link in a question', () => {
  it('is taken out of it, and leaves everything else in its place', () => {
    const question = 'why is (http://harbour.example/news/pier) closed'
    const { articles, rest } = linkedArticles(question, links)
    expect([...articles]).toEqual([article])
    expect(rest).toBe(`why is ${' '.repeat('(http://harbour.example/news/pier)'.length)} closed`)
    expect(rest).toHaveLength(question.length)
  })

  it('is not found if it only begins like one of an article, or leads to another site: its words stay', () => {
    for (const [question, rest] of [
      ['harbour.example/news', '                news'],
      ['see (https://harbour.example/news/pier-opens/2?page=all)', `see ${' '.repeat(25)}news pier opens`],
      ['https://www.port.example/news/pier.html#top', `${' '.repeat(25)}news pier`],
    ] as const) {
      const found = linkedArticles(question, links)
      expect([...found.articles], question).toEqual([])
      expect(found.rest.trimEnd(), question).toBe(rest)
      expect(found.unknown, question).toEqual([question.replace(/^see \(|\)$/g, '')])
    }
  })

  it.each(['pier', 'and/or', '24/7, 9/11', 'U.S./Canada', 'a.b', 'km/h.'])('is none in: %s', (question) => {
    expect(linkedArticles(question, links)).toEqual({ articles: new Set(), rest: question, unknown: [] })
  })

  it.each([
    'http://harbour.example/news/pier?utm_source=chat&fbclid=1',
    'https://m.harbour.example/news/pier',
    'https://mobile.harbour.example/News/Pier/',
    'https://amp.harbour.example/news/pier',
    'https://www.harbour.example/amp/news/pier',
    'https://www.harbour.example/news/pier/amp/',
    'https://www.harbour.example/news/pier.amp.html',
    'https://www.harbour.example/news/pier/index.html',
    'https://www.harbour.example:443/news/pier.html?outputType=amp',
    'https://www.harbour.example/news/%70ier#:~:text=closed',
    'https://search.example/amp/s/www.harbour.example/news/pier',
    'https://harbour-example.cache.example/c/s/www.harbour.example/news/pier',
    'https://search.example/url?sa=t&url=https%3A%2F%2Fwww.harbour.example%2Fnews%2Fpier%3Fref%3Dx&usg=1',
    'https://archive.example/web/20261103/https://www.harbour.example/news/pier/',
  ])('finds its article in any edition, with what tracks readers, and inside of another link: %s', (link) => {
    expect([...linkedArticles(`why? ${link}`, links).articles]).toEqual([article])
  })

  it('tells articles apart by their parameters, but not by those that track readers', () => {
    const by = [1, 2, 3].map((id) => articleOf('News.', `${id}.md`, { url: `https://hill.example/?p=${id}&ref=home` }))
    const known = articlesByLink(by)
    const found = (link: string) => [...linkedArticles(link, known).articles].map(({ id }) => id)
    expect(found('https://hill.example/?p=2')).toEqual(['2'])
    expect(found('https://hill.example/?utm_medium=mail&p=3')).toEqual(['3'])
    expect(found('https://hill.example/?p=9')).toEqual([])
    expect(found('https://hill.example/')).toEqual([])
  })

  it('never changes the length of a question, whatever was typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(linkedArticles(`${text} harbour.example/news/pier ${text}`, links).rest).toHaveLength(
          2 * text.length + 27,
        )
      }),
    )
  })
})
