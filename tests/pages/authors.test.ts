import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../src/pages/extract-article.ts'

const PARAGRAPHS = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>The harbour board met for the ${i + 2}th time this year and spoke at length about the fares of the ferry.</p>`,
).join('')

/** @param head of the article @param around the article @param meta in the head of the page */
const authorOf = ({ head = '', around = '', meta = '' }: { head?: string; around?: string; meta?: string }) =>
  extractArticle(
    `<html><head><title>Fares rise</title><meta property="og:site_name" content="The Shoreline">${meta}</head><body>
     <article><h1>Fares rise</h1>${head}${PARAGRAPHS}</article>${around}</body></html>`,
    'https://shoreline.example/fares',
  ).author

const jsonLd = (author: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Fares rise', author })}</script>`

describe('the author of a page', () => {
  it('is not somebody whom a sidebar names', () => {
    expect(authorOf({ around: '<aside><a rel="author" href="/olga">Olga Brandt</a></aside>' })).toBeUndefined()
    expect(
      authorOf({
        head: '<p class="byline">By Ada Stein</p>',
        around: '<aside><a rel="author">Olga Brandt</a></aside>',
      }),
    ).toBe('Ada Stein')
  })

  it.each([
    ['View all posts by Ada Stein', 'Ada Stein'],
    ['By Ada Stein and Milo Tarn', 'Ada Stein, Milo Tarn'],
    ['By Ada Stein, Senior Reporter', 'Ada Stein'],
    ['Ada Stein | The Shoreline', 'Ada Stein'],
    ['By Ada Stein, Ada Stein', 'Ada Stein'],
    ['Posts, Bio', undefined],
    ['The Shoreline', undefined],
    ['admin', undefined],
  ])('is read from “%s”', (written, author) => {
    expect(authorOf({ meta: `<meta name="author" content="${written}">` })).toBe(author)
  })

  it('is the person of the structured data before the outlet of the meta element', () => {
    const person = jsonLd({ '@type': 'Person', name: 'Ada Stein' })
    expect(authorOf({ meta: `${person}<meta name="author" content="Shoreline Newsroom">` })).toBe('Ada Stein')
  })

  it('is unknown where a list names all who write for the site', () => {
    const names = ['Abel', 'Berta', 'Carl', 'Dora', 'Emil', 'Fritz', 'Gerda', 'Hans', 'Ida', 'Jan']
    expect(
      authorOf({ meta: `<meta name="author" content="${names.map((name) => `${name} Stein`).join(', ')}">` }),
    ).toBeUndefined()
  })
})
