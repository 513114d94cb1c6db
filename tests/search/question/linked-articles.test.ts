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

  it('is not found if it only begins like one of an article, or leads to another site', () => {
    for (const question of ['harbour.example/news', 'harbour.example/news/pier/2', 'port.example/news/pier', 'pier']) {
      expect(linkedArticles(question, links)).toEqual({ articles: new Set(), rest: question })
    }
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
