/** What of a page is the article's own text, and which pages are no article. */
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../src/pages/extract-article.ts'
import { ExtractionFailure } from '../../src/pages/extraction-failure.ts'

const sentence = (n: number): string =>
  `The harbour board met for the ${n}th time this year and spoke at length about the fares of the ferry line ${n}.`
const paragraphs = (from: number, count = 3): string =>
  Array.from({ length: count }, (_, i) => `<p>${sentence(from + i)}</p>`).join('')
const linesOf = (body: string): readonly string[] =>
  extractArticle(`<html><head><title>Fares rise</title></head><body>${body}</body></html>`).text.split(/\n+/)
const article = (within: string): string =>
  `<article><h1>Fares rise</h1>${paragraphs(2)}${within}${paragraphs(5)}</article>`
const six = (entry: (n: number) => string): string => [1, 2, 3, 4, 5, 6].map(entry).join('')

function reasonOf(body: string): string {
  try {
    return `served: ${linesOf(body)[0]}`
  } catch (error) {
    if (error instanceof ExtractionFailure) return error.reason
    throw error
  }
}

describe('the text of an article', () => {
  const teasers = [1, 2, 3]
    .map(
      (n) =>
        `<figure><a href="/t${n}"><img src="x"></a><figcaption><a href="/t${n}">Another gallery of the coast, number ${n}, with many pictures</a></figcaption></figure>`,
    )
    .join('')

  it.each([
    [
      'within main',
      (story: string) => `<main><h1>Fares rise</h1><div class="story">${story}</div><div>${teasers}</div></main>`,
    ],
    ['beside the teasers', (story: string) => `<h1>Fares rise</h1><div>${story}</div>${teasers}`],
  ])('of lines with breaks is there beside captioned teasers, %s', (_, page) => {
    const story = [2, 3, 4, 5, 6].map(sentence)
    expect(linesOf(page(story.join('<br><br>')))).toEqual(story)
  })

  it.each([
    ['headings that are links', '<h2><a href="/topic">What the ferries cost</a></h2>', ['## What the ferries cost']],
    [
      'items that are links',
      '<p>The board named two harbours:</p><ul><li><a href="/n">Norn</a></li><li><a href="/s">Saltmere</a></li></ul>',
      ['The board named two harbours:', '- Norn', '- Saltmere'],
    ],
    [
      'sentences in items that are links',
      '<ul><li><a href="/a">The fare for adults rises to six crowns.</a></li><li><a href="/b">Children pay three crowns.</a></li></ul>',
      ['- The fare for adults rises to six crowns.', '- Children pay three crowns.'],
    ],
    [
      'paragraphs that are links',
      '<p><a href="/x">The board published its full report on the fares on Tuesday evening, and it has ninety pages.</a></p>',
      ['The board published its full report on the fares on Tuesday evening, and it has ninety pages.'],
    ],
  ])('has %s', (_, within, lines) => {
    expect(linesOf(article(within))).toEqual([2, 3, 4].map(sentence).concat(lines, [5, 6, 7].map(sentence)))
  })

  it('may be linked sentence by sentence', () => {
    const linked = [2, 3, 4, 5].map((n) => `<p><a href="/${n}">${sentence(n)}</a></p>`).join('')
    expect(linesOf(`<article><h1>Fares rise</h1>${linked}</article>`)).toEqual([2, 3, 4, 5].map(sentence))
  })

  it.each([
    ['a caption', '<figure><img><figcaption>The ferry at dawn. (Jane Roe/AP)</figcaption></figure>'],
    ['the number of a picture', '<p>Image 1 of 4</p>'],
    ['a labelled link', '<p>MORE: <a href="/m">Ferry strike ends after nine days</a></p>'],
    ['a pointer', '<p><a href="/r">Read more</a></p>'],
    [
      'a newsletter box',
      '<div class="newsletter-box"><h3>The Morning Tide</h3><p>Sign up for our newsletter and get the news every morning.</p><form><input><button>Go</button></form></div>',
    ],
  ])('has not %s', (_, within) => {
    expect(linesOf(article(within))).toEqual([2, 3, 4, 5, 6, 7].map(sentence))
  })
})

describe('a page that is no article', () => {
  const late = (n: number) => `The ferry number ${n} was late again on Monday, passengers said.`
  const headline = (n: number) => `Ferry story number ${n} of the week in Norn`

  it.each([
    [
      'of headings that are links',
      (n: number) => `<div><h3><a href="/${n}">${headline(n)}</a></h3><p>${late(n)}</p></div>`,
    ],
    ['of links with a summary', (n: number) => `<div><a href="/${n}">${headline(n)}</a><p>${late(n)}</p></div>`],
    ['of cards that are links', (n: number) => `<a href="/${n}"><h2>${headline(n)}</h2><p>${late(n)}</p></a>`],
    [
      'in a list',
      (n: number) => `<li><a href="/${n}">${headline(n)}</a><p>${late(n)}</p><span>2 hours ago</span></li>`,
    ],
    [
      'of cards with a section, a picture and its credit',
      (n: number) =>
        `<div><figure>Photo<figcaption>Credit: Nina Holt for The Shoreline</figcaption></figure><h4>Ferries</h4><h3><a href="/${n}">${headline(n)}</a></h3><p>${late(n)}</p></div>`,
    ],
    [
      'of headings with “Read more”',
      (n: number) => `<div><h2>${headline(n)}</h2><p>${late(n)}</p><a href="/${n}">Read more</a></div>`,
    ],
  ])('is refused as an index %s', (_, entry) => {
    expect(reasonOf(`<main><h1>News</h1>${six(entry)}</main>`)).toBe('link-list')
  })

  it.each([
    [
      'legal notices',
      '<footer><p>© 2025 The Shoreline Media Group. All rights reserved. The Shoreline is a registered trademark of the group.</p><p>Use of this site constitutes acceptance of our User Agreement and Privacy Policy. The material may not be reproduced or transmitted.</p></footer>',
      'too-little-text',
    ],
    [
      'legal notices in German',
      '<div><p>Alle Rechte vorbehalten. Die Nutzung dieser Seite unterliegt unserer Datenschutzerklärung. Kein Teil darf ohne Genehmigung vervielfältigt werden. Impressum: Küstenblatt GmbH, Kai 1, Norn, Registergericht Norn HRB 123.</p></div>',
      'too-little-text',
    ],
    [
      'the start of an article in German',
      `<article><h1>Fares rise</h1><p>${sentence(2)}</p><p>Weiterlesen mit Küste+</p><p>Bereits Abonnent? Anmelden</p></article>`,
      'paywall',
    ],
    [
      'a question about cookies in French',
      '<div><p>Nous utilisons des cookies pour mesurer l’audience de ce site et personnaliser son contenu avec nos partenaires, comme vous le souhaitez.</p><button>Tout accepter</button></div>',
      'cookie-wall',
    ],
    [
      'comments',
      `<main><h1>Comments</h1><ol class="commentlist">${six((n) => `<li class="comment"><cite>Reader ${n}</cite><p>I think that the board should resign, number ${n}.</p><a href="/reply">Reply</a></li>`)}</ol><form><textarea></textarea></form></main>`,
      'too-little-text',
    ],
  ])('is refused if it has only %s', (_, body, reason) => {
    expect(reasonOf(body)).toBe(reason)
  })

  it.each([
    [
      'sections with headings that are links',
      six(
        (n) => `<h2><a href="/${n}">${headline(n)}</a></h2><p>${late(n)} ${sentence(n)}</p><p>${sentence(n + 10)}</p>`,
      ),
    ],
    [
      'parts with a call to act',
      six(
        (n) =>
          `<div><h3>Part ${n}</h3><p>${late(n)}</p><div><a href="/try">See what the ferry does for you</a></div></div>`,
      ),
    ],
    [
      'updates of a live blog',
      six(
        (n) =>
          `<article itemprop="liveBlogUpdate"><time>10:0${n}</time><h3>Update ${n}</h3>${paragraphs(n * 10, 2)}</article>`,
      ),
    ],
  ])('is not one with %s', (_, body) => {
    expect(reasonOf(`<main><h1>Fares rise</h1>${body}</main>`)).toMatch(/^served/)
  })
})
