/** Pages -> articles: metadata, text and hostile pages. Whole pages are in `fixtures.test.ts`. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ExtractedArticle, extractArticle } from '../../src/pages/extract-article.ts'
import { ExtractionFailure } from '../../src/pages/extraction-failure.ts'

const SENTENCE =
  'The council of the small harbour town voted on Tuesday to rebuild the old pier that the storm had taken away. '
const PROSE = `<p>${SENTENCE.repeat(3)}</p>`.repeat(3)

function page(head: string, body = PROSE): string {
  return `<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`
}

const jsonLd = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`

function failureOf(html: string): ExtractionFailure {
  try {
    extractArticle(html)
  } catch (error) {
    if (error instanceof ExtractionFailure) return error
    throw error
  }
  throw new Error('an article was extracted')
}

describe('metadata', () => {
  const fieldsOf = (head: string, link?: string): Omit<ExtractedArticle, 'text'> => {
    const { text: _, ...fields } = extractArticle(page(head), link)
    return fields
  }

  it('is absent if the page declares none', () => {
    expect(fieldsOf('')).toEqual({})
    expect(fieldsOf('', 'https://news.example.org/a?utm_source=x&id=7#top')).toEqual({
      url: 'https://news.example.org/a?id=7',
    })
  })

  it('prefers JSON-LD to OpenGraph, OpenGraph to meta, and these to what is shown', () => {
    const ld = jsonLd({
      '@type': 'NewsArticle',
      headline: 'From JSON-LD',
      datePublished: '2025-01-01',
      author: 'A. Ld',
      publisher: 'Ld',
    })
    const graph =
      '<meta property="og:title" content="From OpenGraph"><meta property="article:published_time" content="2025-01-02"><meta property="og:site_name" content="Graph">'
    const meta =
      '<meta name="dc.title" content="From meta"><meta name="date" content="2025-01-03"><meta name="author" content="A. Meta">'
    const shown = '<title>From title</title><time datetime="2025-01-04">x</time>'
    expect(fieldsOf(shown + meta + graph + ld)).toEqual({
      title: 'From JSON-LD',
      published: '2025-01-01',
      author: 'A. Ld',
      outlet: 'Ld',
    })
    expect(fieldsOf(shown + meta + graph)).toEqual({
      title: 'From OpenGraph',
      published: '2025-01-02',
      author: 'A. Meta',
      outlet: 'Graph',
    })
    expect(fieldsOf(shown + meta)).toEqual({ title: 'From meta', published: '2025-01-03', author: 'A. Meta' })
    expect(fieldsOf(shown)).toEqual({ title: 'From title', published: '2025-01-04' })
  })

  it('is not taken from another article on the page', () => {
    const other = (n: number) => ({
      '@type': 'NewsArticle',
      headline: `Other ${n}`,
      url: `https://example.org/${n}`,
      author: 'Someone',
    })
    const own = { '@type': 'NewsArticle', headline: 'Own', url: 'https://example.org/own', author: 'Ada' }
    const link = '<link rel="canonical" href="https://example.org/own">'
    expect(fieldsOf(link + jsonLd([other(1), own, other(2)]))).toMatchObject({ title: 'Own', author: 'Ada' })
    expect(fieldsOf(jsonLd([other(1), other(2)]))).toEqual({})
    expect(fieldsOf(jsonLd({ '@type': 'ItemList', itemListElement: [other(1)] }))).toEqual({})
  })

  it('does not take a link or the outlet for an author', () => {
    const outlet = '<meta property="og:site_name" content="The Shoreline">'
    expect(fieldsOf(`${outlet}<meta name="author" content="https://social.example.org/ada">`).author).toBeUndefined()
    expect(fieldsOf(`${outlet}<meta name="author" content="the shoreline">`).author).toBeUndefined()
    expect(fieldsOf(`${outlet}<meta name="author" content="By  Ada Stein">`).author).toBe('Ada Stein')
  })

  it('does not choose between two days', () => {
    expect(
      fieldsOf('<time datetime="2025-01-04">a</time><time datetime="2025-01-05">b</time>').published,
    ).toBeUndefined()
    expect(fieldsOf('<meta name="date" content="03/04/2025">').published).toBeUndefined()
  })

  it('believes a page about its link on its own site only', () => {
    const canonical = (href: string) => `<link rel="canonical" href="${href}">`
    const fetched = 'https://m.example.org/a?x=1'
    expect(fieldsOf(canonical('https://www.example.org/a'), fetched).url).toBe('https://www.example.org/a')
    expect(fieldsOf(canonical('/b'), fetched).url).toBe('https://m.example.org/b')
    expect(fieldsOf(canonical('https://famous.example.com/a'), fetched).url).toBe(fetched)
    expect(fieldsOf(canonical('javascript:alert(1)'), fetched).url).toBe(fetched)
    expect(fieldsOf(canonical('https://www.example.org/a'), 'https://www-example-org.cdn.ampproject.org/c/a').url).toBe(
      'https://www.example.org/a',
    )
    expect(fieldsOf(canonical('https://www.example.org/a')).url).toBe('https://www.example.org/a')
  })

  it('does not take the home page of a site for the link of its articles', () => {
    const canonical = '<link rel="canonical" href="https://example.org/"><meta property="og:url" content="/?p=7">'
    expect(fieldsOf(canonical, 'https://example.org/a').url).toBe('https://example.org/?p=7')
    expect(fieldsOf(canonical, 'https://example.org/').url).toBe('https://example.org/')
    expect(fieldsOf('<link rel="canonical" href="https://example.org/">').url).toBeUndefined()
  })
})

describe('text', () => {
  it('keeps prose inside an element that is named like boilerplate', () => {
    const { text } = extractArticle(
      `<body class="has-newsletter"><div class="share-page"><div id="ads-free">${PROSE}</div></div></body>`,
    )
    expect(text.split('\n\n')).toHaveLength(3)
  })

  it('never cuts words out of a sentence', () => {
    const quoted =
      '<p>The <span class="share-price">price of a share</span> fell, and the <a class="related" href="/x">ferry line</a> stood still.</p>'
    const dateline = `<p><span class="dateline">OSTHOLM</span> (UW) — ${SENTENCE}</p>`
    const { text } = extractArticle(page('', dateline + quoted + PROSE))
    expect(text).toContain('The price of a share fell, and the ferry line stood still.')
    expect(text).toContain('OSTHOLM (UW) — The council')
  })

  it('has each paragraph whole or not at all', () => {
    const name = fc.constantFrom(
      'share-price',
      'byline',
      'dateline',
      'author',
      'ad',
      'related',
      'social',
      'comment',
      'footer',
      'promo-x',
      'hidden',
    )
    const words = fc.stringMatching(/^[a-z]{2,8}(?: [a-z]{2,8}){1,12}$/)
    const tag = fc.constantFrom('span', 'a', 'em', 'strong', 'b', 'i', 'time', 'abbr', 'cite', 'u', 'font', 'mark')
    const attribute = fc.constantFrom('class', 'id', 'rel', 'itemprop', 'role')
    const inline = fc.tuple(tag, attribute, name, words).map(([tag, attribute, name, text]) => ({
      html: `<${tag} ${attribute}="${name}">${text}</${tag}>`,
      text,
    }))
    const plain = words.map((text) => ({ html: text, text }))
    const paragraph = fc.array(fc.oneof(plain, inline), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 6 }), (paragraphs) => {
        const whole = new Set(paragraphs.map((parts) => `Start ${parts.map(({ text }) => text).join(' ')} end.`))
        const body = paragraphs.map((parts) => `<p>Start ${parts.map(({ html }) => html).join(' ')} end.</p>`).join('')
        const { text } = extractArticle(page('', PROSE + body + PROSE))
        for (const block of text.split('\n\n')) if (block.startsWith('Start')) expect(whole).toContain(block)
        expect(text).toContain('Start')
      }),
      { numRuns: 100 },
    )
  })

  it('takes all captions of a gallery whose pictures are articles of their own', () => {
    const picture = (n: number) =>
      `<article><figure><img src="${n}.jpg"><figcaption>Picture ${n}. ${SENTENCE}</figcaption></figure></article>`
    const { text } = extractArticle(`<main><h1>Piers</h1>${[1, 2, 3, 4].map(picture).join('')}</main>`)
    expect(text.match(/Picture \d/g)).toEqual(['Picture 1', 'Picture 2', 'Picture 3', 'Picture 4'])
  })

  it('removes sign-ups, pointers and labels inside the article', () => {
    const noise = [
      '<p>Sign up for our daily newsletter</p>',
      '<p>Related: <a href="/x">Another story of the same day</a></p>',
      '<p>Advertisement</p>',
      '<div class="social-links">Follow us</div>',
      '<p><a href="/y">Ten more piers</a></p>',
    ]
    const { text } = extractArticle(page('', noise.map((one) => PROSE + one).join('')))
    expect(text).not.toMatch(/newsletter|Related|Advertisement|Follow|Ten more/)
    expect(text.split('\n\n')).toHaveLength(15)
  })

  it('drops invisible characters and controls', () => {
    const { text } = extractArticle(page('', `<p>so\u00adft ze\u200bro \u0000nul\u0007</p>${PROSE}`))
    expect(text).toContain('soft zero nul')
  })

  it('keeps a paid article that is shown whole', () => {
    const head = jsonLd({ '@type': 'NewsArticle', headline: 'Paid', isAccessibleForFree: false })
    expect(extractArticle(page(head, PROSE.repeat(3))).title).toBe('Paid')
    expect(failureOf(page(head, `<p>${SENTENCE.repeat(3)}</p>`)).reason).toBe('paywall')
  })

  it('keeps a long article about cookies', () => {
    const about = `<p>${SENTENCE.repeat(4)} "Accept all" is what most people press, and your consent is then sold.</p>`
    expect(extractArticle(page('', about.repeat(8))).text).toContain('Accept all')
  })
})

describe('hostile pages', () => {
  it.each([
    ['nested 3,000 deep', '<div>'.repeat(3_000) + SENTENCE, 'too-deep'],
    ['never closing anything', `<b>${SENTENCE}`.repeat(1_000), 'too-deep'],
    ['of 5 MB of <', '<'.repeat(5_000_000), 'too-large'],
    ['of 6 MB', 'x'.repeat(6_000_000), 'too-large'],
    ['of a million entities', '&amp;'.repeat(900_000), 'too-large'],
    ['of a million comments', '<!---->'.repeat(700_000), 'too-large'],
    ['of 200,000 attributes', `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}`).join(' ')}>`, 'too-large'],
    ['of 100,000 elements', '<br>'.repeat(100_000), 'too-large'],
  ])('%s are refused before a tree is built', (_, html, reason) => {
    expect(failureOf(html).reason).toBe(reason)
  })

  it('throw nothing but ExtractionFailure', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<div class=ad>',
      '</div>',
      '<article>',
      '<html>',
      '<body>',
      '</body>',
      '<head>',
      '<table><tr><td>',
      '<svg>',
      '<template>',
      '<!--',
      '<![CDATA[',
      '<script type="application/ld+json">',
      '</script>',
      '<li>',
      '<ol>',
      '<blockquote>',
      '<br>',
      '<title>',
      '<base href=x>',
      '<figure><figcaption>',
      '{"@type":"NewsArticle","author":[{"@id":"a"},null]}',
      '<meta property=og:title content=',
      '"',
      '&#0;',
      '<time datetime=x>',
      SENTENCE,
      '\u0000',
      '\ud800',
    )
    const anything = fc.oneof(fc.string({ unit: 'binary' }), tag)
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 40 }), (parts) => {
        try {
          expect(extractArticle(parts.join(''), 'https://example.org/').text).not.toBe('')
        } catch (error) {
          if (!(error instanceof ExtractionFailure)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })
})
