import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passagesOf } from '../../../src/passages/passages-of.ts'
import { articleLayoutOf } from '../../../src/search/index/article-layout.ts'
import { articleOf } from '../../builders/article-of.ts'

describe('the layout of articles', () => {
  it('says which passages make which article', () => {
    const paragraph = 'The bridge over the sound was closed after the storm, and engineers are looking at its pillars.'
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 6 }), (sizes) => {
        const articles = sizes.map((size, i) => articleOf(Array(size).fill(paragraph).join('\n\n'), `${i}.md`))
        const passages = articles.flatMap((article) => passagesOf(article, new Set()))
        const layout = articleLayoutOf(passages)
        expect(layout.articles).toEqual(articles)
        expect([...layout.lengths]).toEqual(sizes)
        for (const [i, { article }] of passages.entries()) {
          const number = layout.articleOf[i] ?? -1
          const first = layout.firstOf[number] ?? -1
          expect(layout.articles[number]).toBe(article)
          expect(first).toBeLessThanOrEqual(i)
          expect(i).toBeLessThan(first + (layout.lengths[number] ?? 0))
        }
      }),
    )
  })
})
