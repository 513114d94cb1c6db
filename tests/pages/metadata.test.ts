/** What pages declare about themselves in the forms that outlets use: JSON-LD, days and titles. */
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../src/pages/extract-article.ts'

const PROSE = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>The harbour board met for the ${i + 2}th time this year and spoke at length about the fares of line ${i}.</p>`,
).join('')
const TITLE = '<h1>Fares rise</h1>'
const SITE = '<meta property="og:site_name" content="The Shoreline">'
const LINK = 'https://www.shoreline.example/fares'

interface Parts {
  readonly head?: string
  /** Within the article, before its text. */
  readonly above?: string
  /** Within the article, behind its text. */
  readonly below?: string
  readonly before?: string
  readonly behind?: string
}

function fieldsOf({ head = '', above = '', below = '', before = '', behind = '' }: Parts) {
  const article = `<article>${above}${PROSE}${below}</article>`
  const { text: _, ...fields } = extractArticle(
    `<html><head>${head}</head><body>${before}${article}${behind}</body></html>`,
    LINK,
  )
  return fields
}

const script = (text: string): string => `<script type="application/ld+json">${text}</script>`
const JSON_LD =
  '{"@type":"NewsArticle","headline":"Fares rise","datePublished":"2025-03-16T23:30:00-05:00","author":{"@type":"Person","name":"Ada Stein"}}'

describe('JSON-LD is read', () => {
  it.each([
    ['in CDATA marks behind comments', `//<![CDATA[\n${JSON_LD}\n//]]>`],
    ['in CDATA marks on one line', `//<![CDATA[${JSON_LD}//]]>`],
    ['in bare CDATA marks', `<![CDATA[${JSON_LD}]]>`],
    ['in CDATA marks within comments', `/*<![CDATA[*/ ${JSON_LD} /*]]>*/`],
    ['as a list in CDATA marks', `//<![CDATA[\n[${JSON_LD}]\n//]]>`],
    ['as a graph in CDATA marks', `// <![CDATA[\n{"@graph":[{"@type":"WebSite","name":"x"},${JSON_LD}]}\n// ]]>`],
    ['in marks of HTML comments', `<!--\n[${JSON_LD}]\n//-->`],
    ['with commas before brackets', `[${JSON_LD.replace('"}}', '",},}')},]`],
    ['with a semicolon behind it', `${JSON_LD};`],
    ['with line breaks and tabs in strings', JSON_LD.replace('Fares rise', 'Fares\n\trise')],
    ['with comments', `/* it */ ${JSON_LD.replace('"headline"', '// its title\n"headline"')} // end`],
    ['with entities for quotation marks', JSON_LD.replaceAll('"', '&quot;')],
    ['as the second value of a script', `{"@type":"WebSite","name":"x"}\n${JSON_LD}`],
    ['as the main entity of a page', `{"@type":"WebPage","mainEntity":${JSON_LD}}`],
  ])('%s', (_, text) => {
    expect(fieldsOf({ head: script(text) })).toEqual({
      title: 'Fares rise',
      author: 'Ada Stein',
      published: '2025-03-16',
      url: LINK,
    })
  })

  it('with marks of comments and brackets inside strings as they are', () => {
    const text = JSON_LD.replace('Fares rise', "Fares, ] rise // now; it\\'s {")
    expect(fieldsOf({ head: script(text.replace('"}}', '",}}')) }).title).toBe("Fares, ] rise // now; it's {")
  })

  it('only if it describes this page', () => {
    const other = `{"@type":"NewsArticle","headline":"Bo wins","url":"https://www.shoreline.example/bo","datePublished":"2024-01-01","author":{"@type":"Person","name":"Bo Berg"}}`
    expect(fieldsOf({ head: `<title>Fares rise</title>${script(other)}`, above: TITLE })).toEqual({
      title: 'Fares rise',
      url: LINK,
    })
    const moved = other.replace('Bo wins', 'Fares rise again')
    expect(fieldsOf({ head: script(moved), above: TITLE }).published).toBe('2024-01-01')
  })
})

describe('the day of publication', () => {
  const dayOf = (parts: Parts) => fieldsOf({ ...parts, above: TITLE + (parts.above ?? '') }).published
  const time = (day: string, text = 'that day') => `<time datetime="${day}">${text}</time>`
  const card = (link: string) => `<div class="c"><a href="/x">${link}</a> ${time('2024-01-01')}</div>`

  it.each([
    ['2025-03-16T23:30:00-05:00', '2025-03-16'],
    ['2025-03-16T00:30:00+0900', '2025-03-16'],
    ['Sun, 16 Mar 2025 22:00:00 -0400', '2025-03-16'],
    ['March 16, 2025 10:30 PM EDT', '2025-03-16'],
    ['Sunday, March 16, 2025 - 22:30', '2025-03-16'],
    ['2025-03-17T02:30:00Z', '2025-03-17'],
    ['2025年3月16日 22:30', '2025-03-16'],
    ['20250316', '2025-03-16'],
  ])('is the one that the page writes in its own zone: %s', (written, day) => {
    expect(dayOf({ head: `<meta property="article:published_time" content="${written}">` })).toBe(day)
    expect(dayOf({ head: script(JSON_LD.replace('2025-03-16T23:30:00-05:00', written)) })).toBe(day)
    expect(dayOf({ above: time(written) })).toBe(day)
  })

  it('is that of the page’s own zone if the page writes the moment in UTC too', () => {
    const head = '<meta property="article:published_time" content="2025-03-17T03:30:00Z">'
    expect(dayOf({ head, above: time('2025-03-16T22:30:00-05:00') })).toBe('2025-03-16')
    expect(dayOf({ head, above: time('2025-03-19T22:30:00-05:00') })).toBe('2025-03-17')
  })

  it.each([
    ['a card in an aside', { behind: `<aside>${card('Bo')}</aside>` }],
    ['a card behind the article', { behind: `<section><h2>More</h2>${card('Another story of the day')}</section>` }],
    ['two cards of one day', { behind: card('Another story of the day') + card('A third story of it') }],
    ['a card in the article', { below: `<div>${card('Another story of the day')}</div>` }],
    ['a card with a heading', { above: `<div><a href="/x"><h3>Bo wins</h3></a>${time('2024-01-01')}</div>` }],
    ['a link', { behind: `<ul><li><a href="/x">Another story of the day ${time('2024-01-01')}</a></li></ul>` }],
    ['a comment', { behind: `<section id="comments"><div>Bo ${time('2024-01-01')}<p>I like it.</p></div></section>` }],
    ['the clock of the site', { before: `<header>${time('2024-01-01')} <a href="/">The Shoreline</a></header>` }],
    [
      'a sentence',
      { above: `<p>The pier was built on ${time('1945-05-08')} by the navy, as everybody here knows.</p>` },
    ],
    ['a change', { above: `<p>Updated ${time('2024-01-01')}</p>` }],
    [
      'the microdata of a card',
      {
        behind:
          '<div itemscope itemtype="https://schema.org/NewsArticle"><meta itemprop="datePublished" content="2024-01-01"><a href="/x"><span itemprop="headline">Bo</span></a></div>',
      },
    ],
  ])('is not that of %s', (_, parts) => {
    expect(dayOf(parts)).toBeUndefined()
    const own = (parts as Parts).above ?? ''
    expect(dayOf({ ...parts, above: `<p>Published ${time('2025-03-16')}</p>${own}` })).toBe('2025-03-16')
  })

  it.each([
    ['before a change', { above: `<p>Published ${time('2025-03-16')} Updated ${time('2025-03-18')}</p>` }],
    [
      'by its class',
      {
        above: `<time class="published" datetime="2025-03-16">x</time><time class="updated" datetime="2025-03-18">x</time>`,
      },
    ],
    ['below the text', { below: `<p>Published: ${time('2025-03-16')}</p>` }],
    [
      'beside a byline',
      { above: `<div><a href="/author/ada">Ada Stein</a> <span>${time('2025-03-16', 'March 16')}</span></div>` },
    ],
  ])('is found %s', (_, parts) => {
    expect(dayOf(parts)).toBe('2025-03-16')
  })

  it('is found above the heading', () => {
    expect(fieldsOf({ above: time('2025-03-16') + TITLE }).published).toBe('2025-03-16')
  })
})

describe('the title', () => {
  const title = (text: string) => `<title>${text}</title>`
  const og = (text: string) => `<meta property="og:title" content="${text}">`
  const siteHeading = '<header><h1>The Shoreline</h1></header>'
  const homeHeading = '<header><h1><a href="/">The Shoreline</a></h1></header>'

  it.each([
    ['is not a heading with the name of the site', { head: title('Fares rise | The Shoreline'), before: siteHeading }],
    ['has no name of the site behind it', { head: SITE + title('Fares rise – The Shoreline'), before: siteHeading }],
    ['has no name of the site before it', { head: SITE + title('The Shoreline - Fares rise'), before: siteHeading }],
    ['has no name of an unknown site before it', { head: title('The Shoreline: Fares rise'), before: homeHeading }],
    ['is not og:title if that is the site', { head: SITE + og('The Shoreline') + title('Fares rise'), above: TITLE }],
    ['is og:title without the site', { head: SITE + og('The Shoreline | Fares rise') }],
    ['is og:title without the site, behind it', { head: SITE + og('Fares rise - Shoreline') }],
    ['has no section', { head: SITE + title('Fares rise | News | The Shoreline'), above: '<h2>Fares rise</h2>' }],
    ['has no address of the site', { head: title('Fares rise - shoreline.example') }],
    [
      'is the heading that is not the site',
      { head: title('Fares rise | The Shoreline'), before: siteHeading, above: TITLE },
    ],
    [
      'is not a heading with a claim of the site',
      { head: SITE + title('Fares rise « The Shoreline'), before: '<h1>The Shoreline: news from the coast</h1>' },
    ],
    [
      'is not a headline in JSON-LD that is the site',
      {
        head:
          script('{"@type":"NewsArticle","headline":"The Shoreline","publisher":{"name":"The Shoreline"}}') +
          title('Fares rise'),
        above: TITLE,
      },
    ],
    [
      'has no site behind letters without spaces',
      { head: `<meta property="og:site_name" content="海辺新聞">${title('Fares rise｜海辺新聞')}` },
    ],
  ])('%s', (_, parts) => {
    expect(fieldsOf(parts).title).toBe('Fares rise')
  })

  it.each([
    ['Exclusive: fares rise', 'Exclusive: fares rise - The Shoreline'],
    ['Why The Shoreline left', 'Why The Shoreline left | The Shoreline'],
    ['Ferry – a love story', 'Ferry – a love story | The Shoreline'],
    ['运费上涨-港口', '运费上涨-港口 | The Shoreline'],
  ])('stays whole: %s', (whole, written) => {
    expect(fieldsOf({ head: SITE + title(written) }).title).toBe(whole)
    expect(fieldsOf({ head: SITE + title(written), above: `<h1>${whole}</h1>` }).title).toBe(whole)
  })
})
