import { describe, expect, it } from 'vitest'
import { attributionOf, sourceLine } from '../../src/sources/attribution.ts'
import { linkToWords } from '../../src/sources/link-to-words.ts'
import { articleOf } from '../builders/article-of.ts'

const BODY = 'The harbour board – after a vote, 5-4 – agreed to let forty grain ships leave & return.'
const WHOLE = { start: 0, end: BODY.length }

describe('the source of a piece of evidence', () => {
  it('is all that the article tells', () => {
    const article = articleOf(BODY, 'a/story.md', {
      title: 'Ships',
      outlet: 'Morning Desk',
      author: 'Ada Lovelace',
      published: '2025-03-16',
      url: 'https://example.org/ships',
    })
    const attribution = attributionOf(article, 2, WHOLE, 512)
    expect(attribution).toMatchObject({ title: 'Ships', paragraph: 2, file: 'a/story.md' })
    expect(sourceLine(attribution)).toBe('Morning Desk · Ada Lovelace · 16 Mar 2025 · paragraph 2')
  })

  it('is the file if nothing else is known, and guesses nothing', () => {
    const attribution = attributionOf(articleOf(BODY, 'a/story.txt'), 1, WHOLE, 512)
    expect(sourceLine(attribution)).toBe('a/story.txt · paragraph 1')
    expect(attribution.link).toBeUndefined()
  })

  it('keeps day and paragraph even if the names before them are long', () => {
    const article = articleOf(BODY, 'a.md', {
      outlet: 'x'.repeat(400),
      author: '🐟'.repeat(200),
      published: '2025-03-16',
    })
    const line = sourceLine(attributionOf(article, 2, WHOLE, 512))
    expect(line).toMatch(/^x{79}… · (?:🐟){39}… · 16 Mar 2025 · paragraph 2$/u)
  })
})

describe('a link that lands on the words', () => {
  it('holds a short text whole, and the first and last words of a long one', () => {
    expect(linkToWords('https://example.org/a', BODY, { start: 0, end: 17 }, 512)).toBe(
      'https://example.org/a#:~:text=The%20harbour%20board',
    )
    const long = decodeURIComponent(linkToWords('https://example.org/a', BODY, WHOLE, 512))
    expect(long).toBe('https://example.org/a#:~:text=The harbour board – after,grain ships leave & return.')
  })

  it('encodes the characters that have a meaning in a fragment', () => {
    const directive = linkToWords('https://example.org/a', '5-4, 6 & 7', { start: 0, end: 10 }, 512).split('text=')[1]
    expect(directive).toBe('5%2D4%2C%206%20%26%207')
  })

  it('keeps the fragment of a link that has one', () => {
    expect(linkToWords('https://example.org/a#top', 'Word.', { start: 0, end: 5 }, 512)).toBe(
      'https://example.org/a#top:~:text=Word.',
    )
  })

  it('is the plain link if it would be too long, or if there are no words', () => {
    expect(linkToWords('https://example.org/a', BODY, WHOLE, 40)).toBe('https://example.org/a')
    expect(linkToWords('https://example.org/a', '  ', { start: 0, end: 2 }, 512)).toBe('https://example.org/a')
  })

  it('is made even if the words hold half a character', () => {
    expect(linkToWords('https://example.org/a', 'a\uD800b', { start: 0, end: 3 }, 512)).toContain('text=a%EF%BF%BDb')
  })
})
