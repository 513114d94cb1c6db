import { describe, expect, it } from 'vitest'
import { sourceTermsOf } from '../../../src/search/index/source-terms.ts'
import { termsOf } from '../../../src/text/analyse.ts'
import { articleOf } from '../../builders/article-of.ts'

describe('the source of an article', () => {
  it('has the words of author, outlet, tags, file and link, without those of the title and without numbers', () => {
    const article = articleOf('Body.', 'uplands/2026-11-03-wool-shearing.md', {
      title: 'Wool prices',
      author: 'Imre Quist',
      outlet: 'Hill Gazette',
      tags: 'sheepdogs',
      url: 'https://gazette.example/2026/wool-flocks-a4711%20x.html?page=two',
    })
    expect(sourceTermsOf(article, termsOf(article.title))).toEqual(
      termsOf('Imre Quist Hill Gazette sheepdogs uplands shearing flocks x'),
    )
  })

  it('has the words of its file at least', () => {
    expect(sourceTermsOf(articleOf('Body.', 'pier.md', { title: 'On a pier' }), [])).toEqual(['pier'])
  })
})
