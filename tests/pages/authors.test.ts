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
    ['Article by, Ada Stein', 'Ada Stein'],
    ['Words by Ada Stein, photos by Milo Tarn', 'Ada Stein'],
    ['Text: Ada Stein Fotos: Milo Tarn', 'Ada Stein'],
    ['Posted on March 5, 2020 by Ada Stein', 'Ada Stein'],
    ['Ada Stein Thursday, November 7, 2024', 'Ada Stein'],
    ['Ada Stein, 7. März 2024', 'Ada Stein'],
    ['Publiziert am 7. März 2024 von Ada Stein', 'Ada Stein'],
    ['Ein Beitrag von r23', 'r23'],
    ['Autor:in: Ada Stein', 'Ada Stein'],
    ['Rédigé par Marie Roux', 'Marie Roux'],
    ['Publicado el 3 de mayo de 2020 por Ana Paz', 'Ana Paz'],
    ['A cura di Luca Neri', 'Luca Neri'],
    ['Geschreven door Jan de Wit', 'Jan de Wit'],
    ['Tekst: Liv Dahl', 'Liv Dahl'],
    ['Opublikowane przez Jan Nowak', 'Jan Nowak'],
    ['Автор: Анна Белова', 'Анна Белова'],
    ['作者：李雷', '李雷'],
    ['Chief Political Correspondent Ada Stein', 'Ada Stein'],
    ['Morgenblatt-Expertin Ada Stein', 'Ada Stein'],
    ['Ada Stein Chefredakteurin', 'Ada Stein'],
    ['Ada Stein, Wirtschaftsredakteurin', 'Ada Stein'],
    ['Ana Paz, periodista', 'Ana Paz'],
    ['Marie Roux – journaliste', 'Marie Roux'],
    ['Ada Stein Ada Stein', 'Ada Stein'],
    ['Ada Stein, Norn, Germany', 'Ada Stein'],
    ['Kurt Freitag', 'Kurt Freitag'],
    ['April Rook', 'April Rook'],
    ['Jane Reporter', 'Jane Reporter'],
    ['Politics Reporter', undefined],
    ['Letters to the Editor', undefined],
    ['Redaktion', 'Redaktion'],
    ['The Shoreline Newsroom', 'The Shoreline Newsroom'],
    ['Ada Stein, The Shoreline Newsroom', 'Ada Stein'],
    ['Publiziert', undefined],
    ['Article by', undefined],
    ['Photo by Milo Tarn', undefined],
    ['Übersetzung: Milo Tarn', undefined],
    ['Revised edition edited by Milo Tarn', undefined],
    ['Die Shoreline', undefined],
    ['unseren Reisebloggern', undefined],
    ['Salt and sand for the winter', undefined],
    ['Harborview, Germany', undefined],
    ['Norn, Deutschland', undefined],
    ['ada.stein', undefined],
    ['sh_team', undefined],
    ['FCN Strandläufer', undefined],
    ['anónimo', undefined],
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

  it('is completed by the byline that names the same person and others', () => {
    const described = jsonLd({ '@type': 'Person', name: 'Ada Stein' })
    const byline = '<p class="byline">By <a>Ada Stein</a> and <a>Milo Tarn</a></p>'
    expect(authorOf({ meta: described, head: byline })).toBe('Ada Stein, Milo Tarn')
  })

  it('is everybody whom meta elements of one name declare', () => {
    const metas = ['Ada Stein', 'Milo Tarn'].map((name) => `<meta name="parsely-author" content="${name}">`)
    expect(authorOf({ meta: metas.join('') })).toBe('Ada Stein, Milo Tarn')
  })

  it('is whom the byline names, not who put the page online', () => {
    const page = { '@type': 'WebPage', author: { '@type': 'Person', name: 'Olga Brandt' } }
    const meta = `<script type="application/ld+json">${JSON.stringify(page)}</script>`
    expect(authorOf({ meta, head: '<p class="byline">By Ada Stein</p>' })).toBe('Ada Stein')
    expect(authorOf({ meta })).toBe('Olga Brandt')
  })

  it('is neither a section of the site nor the maker of a picture nor a word of the title', () => {
    const sections = '<div class="breadcrumb"><a href="/people/real-life">Real Life</a></div>'
    const picture = '<div class="license"><span class="author-name">Nina Holt</span></div>'
    expect(authorOf({ head: sections + picture })).toBeUndefined()
  })

  it('keeps a name whole that is written with entities', () => {
    expect(authorOf({ head: '<p class="byline">By Ada O&#39;Mara</p>' })).toBe("Ada O'Mara")
  })
})

describe('the outlet of a page', () => {
  it('is a host where the page declares a link instead of a name', () => {
    const html = `<meta name="publisher" content="https://www.norn.example/"><h1>Fares rise</h1>${PARAGRAPHS}`
    expect(extractArticle(html).outlet).toBe('norn.example')
  })
})
