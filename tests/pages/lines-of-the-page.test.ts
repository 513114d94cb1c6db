/** Lines inside an article that are the page's and not the article's, as page builders of all kinds write them. */
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../src/pages/extract-article.ts'

const sentence = (n: number): string =>
  `The harbour board met for the ${n}th time this year and spoke at length about the fares of the ferry line ${n}.`
const paragraphs = (from: number): string => [0, 1, 2].map((i) => `<p>${sentence(from + i)}</p>`).join('')
const six = (entry: (n: number) => string): string => [1, 2, 3, 4, 5, 6].map(entry).join('')
const OWN_LINES = [2, 3, 4, 5, 6, 7].map(sentence)

const page = (parts: { head?: string; before?: string; within?: string; behind?: string }): readonly string[] => {
  const { head = '', before = '', within = '', behind = '' } = parts
  const story = `<h1>Fares rise</h1>${before}${paragraphs(2)}${within}${paragraphs(5)}${behind}`
  const html = `<html><head><title>Fares rise</title>${head}</head><body><article>${story}</article></body></html>`
  return extractArticle(html).text.split(/\n+/)
}
const AUTHORS = '<meta name="author" content="Nina Holt, Per Aske">'

describe('a caption', () => {
  const words = 'Ferry passengers wait at the quay of Norn, in a picture of last Tuesday.'
  it.each([
    ['named by its class', `<div class="photo"><img src="a"><div class="caption-full">${words}</div></div>`],
    ['of a gallery, twice', `<ul><li><div class="caption"><div>${words}</div><div>${words} more</div></div></li></ul>`],
    ['named in one word with the picture', `<div class="featuredImageCaption"><p>${words}</p></div>`],
    ['named in German', `<div class="bild"><img src="a"><p class="bildunterschrift">${words}</p></div>`],
    ['named in French', `<p class="legende-photo">${words}</p>`],
    ['beside its picture alone', `<div class="image top"><img src="a"><p>${words}</p></div>`],
    ['in the line of its picture', '<center><img src="a">The new quay of Norn via Norn Port</center>'],
    [
      'with an agency in brackets',
      '<p>Passengers at the quay of Norn, Tuesday, Nov. 19, 2019. (Ines Fernandes/AP)</p>',
    ],
    ['with an agency and a file', '<p>Passengers at the quay of Norn in 2016. (Norn Port via AP, File)</p>'],
  ])('%s is left out', (_, caption) => {
    expect(page({ within: caption })).toEqual(OWN_LINES)
  })

  it.each([
    ['a state of the article', (story: string) => `<div class="has-caption captions-enabled">${story}</div>`],
    ['several sentences', () => `<div class="caption">${[2, 3, 4, 5, 6, 7].map(sentence).join(' ')}</div>`],
    ['several paragraphs', (story: string) => `<div class="caption-block">${story}</div>`],
    ['an article with its picture', (story: string) => `<div class="article-image"><img src="a">${story}</div>`],
  ])('is not %s', (_, around) => {
    const { text } = extractArticle(`<body><h1>Fares rise</h1>${around(paragraphs(2) + paragraphs(5))}</body>`)
    expect(text.split(/\n+/).join(' ')).toBe(OWN_LINES.join(' '))
  })

  it('is not what an article lists, each with its picture', () => {
    const entry = (n: number) =>
      `<p><img src="${n}">The quay number ${n} of Norn, with its crane, two sheds and an inn</p>`
    const lines = page({ within: six(entry) })
    for (const n of [1, 2, 3, 4, 5, 6])
      expect(lines).toContain(`The quay number ${n} of Norn, with its crane, two sheds and an inn`)
  })

  it('is not a paragraph that names an agency, or whose picture it follows', () => {
    const lines = [
      'The board’s figures were first reported by two agencies (Reuters and AP) on Tuesday evening.',
      'The ferry was late again on Monday, and passengers waited at the quay for two hours.',
    ]
    const within = `<p>${lines[0]}</p><p><img src="a">${lines[1]}</p>`
    expect(page({ within })).toEqual([...OWN_LINES.slice(0, 3), ...lines, ...OWN_LINES.slice(3)])
  })
})

describe('a line about the source', () => {
  const lead = 'The harbour board wants higher fares, and the passengers do not.'
  it.each([
    ['a day and the author', '<div class="meta">November 20, 2019 Nina Holt</div>'],
    ['the authors and a time', '<p>By Nina Holt, Per Aske on Monday, November 18th, 2019 at 11:08 a.m.</p>'],
    ['a day and a time', '<div>Nov. 20, 2019, 9:28 AM UTC</div>'],
    ['an agency above a time', '<div>The Associated Press<br>Published Monday, November 18, 2019 8:22AM EST</div>'],
    ['a day in German', '<div>Montag, 18. November 2019, 11:08 Uhr</div>'],
    ['a day in Spanish', '<div>Nina Holt | 18 de noviembre de 2019</div>'],
  ])('with %s is left out, even below the lead', (_, line) => {
    expect(page({ head: AUTHORS, before: `<p>${lead}</p>${line}` })).toEqual([lead, ...OWN_LINES])
  })

  it.each([
    '<p>(Reporting by Nina Holt and Per Aske, with reporting by Ida Lund, editing by Martin Howe.)</p>',
    '<p>Reporting by Nina Holt; additional reporting by Ida Lund; Editing by Martin Howe</p>',
    '<p>Nina Holt reported from Norn and Per Aske from Saltmere.</p>',
    '<p>Copyright © 2019 Norn Post. All rights reserved.</p>',
    '<p>© 2024 Norn Post, todos los derechos reservados</p>',
    '<p>Filed under: <a href="/t/fares">Fares</a> |</p>',
    `<div>Tags<br>${Array.from({ length: 14 }, (_, n) => `<a href="/t/${n}">ferry line number ${n}</a>`).join(', ')}</div>`,
    '<p>More Norn news: https://norn.example/all and https://norn.example/fares</p>',
    '<div><h4>About the author</h4><p>Nina Holt is a reporter in Norn.</p></div>',
    '<div><h4><a href="/n">Nina Holt</a></h4><p>Nina writes about ferries.</p></div>',
  ])('at the end is left out: %s', (line) => {
    expect(page({ head: AUTHORS, behind: line })).toEqual(OWN_LINES)
  })

  it.each([
    'The strike of the crews began on 20 November 2019',
    'Reporting by phone became a duty of all captains in the autumn, the board said.',
    'Three clubs contributed to this report’s figures, which the board has not checked.',
    'The copyright of the timetable is with the board until 2031, a judge said.',
  ])('is not a sentence such as “%s”', (line) => {
    expect(page({ head: AUTHORS, behind: `<p>${line}</p>` })).toEqual([...OWN_LINES, line])
  })
})

describe('a request of the page', () => {
  it.each([
    '<p>Get the latest updates right in your inbox. <a href="/n">Subscribe to Norn Post’s newsletters.</a></p>',
    '<p>There’s plenty more where that came from. <a href="/n">Sign up</a> for The Tide today to get the free daily newsletter.</p>',
    '<p><a href="/y">Subscribe to the Norn YouTube channel for all of the latest videos, reviews and more!</a></p>',
    '<div class="tablet-newsletter"><h2>Breaking News Emails</h2><div>Get breaking news alerts and special reports, delivered weekday mornings.</div></div>',
    '<p>Like this story? Share it with a friend!</p>',
    '<p>Sharing is caring!</p>',
    '<p>This post may contain affiliate and/or referral links. Please see <a href="/d">my disclosure page</a>.</p>',
    '<p>Norn Post has affiliate partnerships and may earn a commission on products bought through our links.</p>',
    '<p>Abonnieren Sie unseren Newsletter und erhalten Sie jeden Morgen die wichtigsten Nachrichten.</p>',
    '<p><a href="/n">Inscrivez-vous à notre newsletter</a> pour ne rien manquer.</p>',
    '<p>Suscríbete a nuestro boletín y recibe las noticias cada mañana.</p>',
    '<p>Read more: <a href="/m">Ferry line to raise $13.4bn in its largest sale of shares</a></p>',
    '<div>Anzeige</div>',
    '<div>Publicité</div>',
    '<div>Iklan</div>',
    '<h4>More:</h4><ul><li><h4><a href="/m">Norn builds its first quay for the night ferry in 2020</a></h4></li></ul>',
  ])('is left out: %s', (request) => {
    expect(page({ within: request })).toEqual(OWN_LINES)
  })

  it.each([
    'The board told members to subscribe to a newsletter of the port, and four hundred did so.',
    'Shops that earn a commission through affiliate links must say so, the court held on Tuesday.',
    'More: the board also wants a higher fare for dogs, which few passengers bring along these days.',
  ])('is not a sentence such as “%s”', (line) => {
    expect(page({ within: `<p>${line}</p>` })).toEqual([...OWN_LINES.slice(0, 3), line, ...OWN_LINES.slice(3)])
  })
})

describe('a slide show', () => {
  const slides = six(
    (n) => `<li><h2>${n}/6 The quay number ${n}</h2><p>${sentence(n + 20)}</p><p class="credits">AFP</p></li>`,
  )
  const show = `<div class="inline-gallery"><h2>Quays in pictures</h2><ul>${slides}</ul></div>`
  const html = (story: string): string => `<body><article><h1>Fares rise</h1>${story}</article></body>`

  it('within an article is left out and reported', () => {
    const story = paragraphs(2) + show + paragraphs(5) + paragraphs(8)
    const { text, notes } = extractArticle(html(story))
    expect(text.split(/\n+/)).toEqual([...OWN_LINES, ...[8, 9, 10].map(sentence)])
    expect(notes).toEqual([{ key: 'page.slides', values: { words: expect.any(Number) } }])
  })

  it('with an introduction is the article', () => {
    const { text } = extractArticle(html(`<p>${sentence(2)}</p>${show}`))
    for (const n of [2, 21, 22, 23, 24, 25, 26]) expect(text).toContain(sentence(n))
  })

  it('after another is the article, if the page has little else', () => {
    const part = (n: number) =>
      `<div class="item-gallery"><p>${sentence(n)}</p><p>${sentence(n + 30)}</p><p>Ends.</p></div>`
    const { text } = extractArticle(html(`<p>${sentence(2)}</p>${six((n) => part(n * 3))}`))
    for (const n of [3, 6, 9, 12, 15, 18]) expect(text).toContain(sentence(n))
  })
})
