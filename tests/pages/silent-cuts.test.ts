/** No article loses its own words without a word: what is named like boilerplate, hidden, or declared to be longer. */
import { describe, expect, it } from 'vitest'
import { extractArticle } from '../../src/pages/extract-article.ts'
import { ExtractionFailure } from '../../src/pages/extraction-failure.ts'
import type { Removal } from '../../src/pages/removals/removal.ts'
import { saidText } from '../../src/translations/wording.ts'

/** Sentences that differ, so that none repeats another. */
const sentences = (from: number, count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `Sentence number ${from + i} of this report says that the harbour council voted for the pier, and that it was ${from + i} to nine.`,
  ).join(' ')

const paragraph = (n: number): string => `<p>${sentences(n * 10, 3)}</p>`
const paragraphs = (from: number, count: number): string =>
  Array.from({ length: count }, (_, i) => paragraph(from + i)).join('')

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head><title>The pier</title>${head}</head><body><article><h1>The pier</h1>${body}</article></body></html>`

const numbersIn = (text: string): readonly number[] =>
  [...text.matchAll(/Sentence number (\d+)/g)].map(([, number]) => Number(number))

const numbersOf = (from: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => [0, 1, 2].map((j) => (from + i) * 10 + j)).flat()

describe('an article is whole although', () => {
  it('all its paragraphs but the first have the class of a paywall', () => {
    const rest = Array.from({ length: 6 }, (_, i) => `<p class="paywall">${sentences((i + 1) * 10, 3)}</p>`).join('')
    expect(numbersIn(extractArticle(page(paragraph(0) + rest)).text)).toEqual(numbersOf(0, 7))
  })

  it.each([
    'part has-ads',
    'related-content',
    'has-newsletter',
    'readmore',
    'ad-break',
    'social-links-enabled',
    'comments',
    'no-share',
    'story-paywall',
    'subscription-prices',
    'trending-up',
    'cookie-recipe',
    'donationScandal',
    'sponsored',
  ])('each of its sections has the class %s', (name) => {
    const sections = Array.from({ length: 5 }, (_, i) => `<section class="${name}">${paragraphs(i * 2, 2)}</section>`)
    expect(numbersIn(extractArticle(page(sections.join(''))).text)).toEqual(numbersOf(0, 10))
  })

  it.each([
    'social-security-cuts',
    'popular-support-falls',
    'related-costs',
    'share-of-the-vote',
    'ads-on-the-ferry',
    'comment-of-the-mayor',
    'sidebar-agreement',
  ])('one of its sections has the id %s', (name) => {
    const section = `<section id="${name}"><h2>A part of it</h2>${paragraphs(2, 2)}</section>`
    const { text } = extractArticle(page(paragraphs(0, 2) + section + paragraphs(4, 2)))
    expect(numbersIn(text)).toEqual(numbersOf(0, 6))
    expect(text).toContain('## A part of it')
  })

  it.each(['<aside>', '<div hidden>', '<div role="complementary">', '<div style="display: none">'])(
    'most of it is in %s',
    (tag) => {
      const part = (n: number) => `${tag}${paragraphs(n, 2)}</${/\w+/.exec(tag)?.[0]}>`
      expect(numbersIn(extractArticle(page(paragraph(0) + [1, 3, 5, 7].map(part).join(''))).text)).toEqual(
        numbersOf(0, 9),
      )
    },
  )

  it('its last paragraphs are hidden until a script shows them', () => {
    const rest = [5, 6].map((n) => `<p style="display:none">${sentences(n * 10, 3)}</p>`).join('')
    expect(numbersIn(extractArticle(page(paragraphs(0, 5) + rest)).text)).toEqual(numbersOf(0, 7))
  })

  it('its last section, in an element of its own, is a short text with a list', () => {
    const section = (html: string) => `<div class="part parent"><div><div><div>${html}</div></div></div></div>`
    const papers = [
      'A deed of the plot',
      'A permit to build',
      'Proof that fire safety was checked',
      'The seller’s title',
    ]
    const list = `<ul>${papers.map((paper) => `<li>${paper}</li>`).join('')}</ul>`
    const last = `<h2>Before you buy</h2><h3>Papers</h3>${list}<p>These must be shown to the council.</p><h3>Fees</h3>${list}`
    const html = `<main>${[paragraphs(0, 4), paragraphs(4, 4), last].map(section).join('')}</main>`
    expect(extractArticle(html).text).toContain('- A permit to build')
  })

  it('posts that it quotes have the name of boilerplate and end with a link', () => {
    const post =
      '<div class="social"><blockquote><p>The pier is shut for the whole of March, and so is the ferry to Norn.</p><a href="/p">Ada Stein, 3 March, 9:15 in the morning</a></blockquote></div>'
    expect(extractArticle(page(paragraphs(0, 2) + post + paragraphs(2, 2))).text).toContain(
      '> The pier is shut for the whole of March',
    )
  })

  it('a list, a table and facts stand in a part with a name of boilerplate', () => {
    const facts =
      '<section id="related-costs"><h2>What it costs</h2><ul><li>Timber: 12 million</li><li>Wages: 9 million</li></ul></section>' +
      '<table class="popular-support"><tr><td>For</td><td>61 %</td></tr><tr><td>Against</td><td>39 %</td></tr></table>'
    const { text } = extractArticle(page(paragraphs(0, 2) + facts + paragraphs(2, 2)))
    expect(text).toContain('- Timber: 12 million\n- Wages: 9 million')
    expect(text).toContain('For | 61 %\nAgainst | 39 %')
  })
})

describe('the end of an article', () => {
  it.each([
    'Have a tip? Write to news@shoreline.example or call us.',
    'Reach the reporters on Twitter at https://social.example/ada.',
    'Follow Ada Stein on Facebook and tell her what you think.',
    'Email Ada Stein at ada@shoreline.example.',
  ])('is not “%s”', (line) => {
    expect(extractArticle(page(`${paragraphs(0, 4)}<p>${line}</p>`)).text).not.toContain(line)
  })

  it.each([
    'Contact with the ship was lost on Monday, the harbour master said.',
    'Follow the money on its way to the bank, the mayor said.',
    'Reach for the stars was what she said at the end.',
    'Have a story to tell, the editor used to say.',
  ])('may be “%s”', (line) => {
    expect(extractArticle(page(`${paragraphs(0, 4)}<p>${line}</p>`)).text).toContain(line)
  })

  it('is told once if it is there twice in a row', () => {
    const line = '<p>The new pier of Norn, seen from the harbour on Monday</p>'
    const { text } = extractArticle(page(paragraphs(0, 2) + line + line + paragraphs(2, 2)))
    expect(text.match(/seen from the harbour/g)).toHaveLength(1)
  })
})

describe('what surrounds an article is left out', () => {
  const links = (count: number) =>
    Array.from({ length: count }, (_, i) => `<li><a href="/${i}">Another story of the same day, number ${i}</a></li>`)
  const teaser = (n: number) =>
    `<div><a href="/t${n}"><h3>A headline of another story</h3></a><p>The summary of story ${n} says a little about it.</p></div>`

  it.each([
    ['related', `<div class="related-content"><h3>Related</h3><ul>${links(3).join('')}</ul></div>`],
    ['teasers', `<section class="popular">${[1, 2, 3].map(teaser).join('')}</section>`],
    [
      'a sign-up',
      '<div class="newsletter"><p>Get our news every morning, it is free.</p><input><button>Go</button></div>',
    ],
    ['a bar', '<div class="share-tools">Share <span>Print</span></div>'],
    ['a consent', '<div id="cookie-consent"><p>We use cookies to know you.</p><button>Accept</button></div>'],
    [
      'comments',
      '<section id="comments"><div class="comment"><p>I never liked the old pier, said a reader of this.</p></div>' +
        '<div class="comment"><p>Nor did I, but the new one is worse than it was.</p></div><form><textarea></textarea></form></section>',
    ],
  ])('%s', (_, html) => {
    const { text } = extractArticle(page(paragraphs(0, 3) + html + paragraphs(3, 3)))
    expect(text.replace(/Sentence number [^.]*\./g, '').trim()).toBe('')
    expect(numbersIn(text)).toEqual(numbersOf(0, 6))
  })

  it('with a reason for each part, none of which is told twice', () => {
    const removals: Removal[] = []
    const around =
      '<nav>Home News</nav><div class="share">Share this now</div><figure><img><figcaption>The pier at night</figcaption></figure>'
    extractArticle(page(around + paragraphs(0, 3)), undefined, (removal) => removals.push(removal))
    expect(removals).toEqual([
      { reason: 'navigation or a dialog, by its meaning in HTML, ARIA or AMP', text: 'Home News' },
      { reason: 'named as boilerplate by its class or id, and without prose of its own', text: 'Share this now' },
      { reason: 'the title, which belongs to the source', text: '## The pier' },
      { reason: 'the caption of a picture', text: 'The pier at night' },
    ])
  })
})

describe('an article that looks cut', () => {
  const declared = (count: number, markup = false) => {
    const text = Array.from({ length: count }, (_, i) => sentences(i * 10, 3)).join(markup ? '</p><p>' : '\n\n')
    return `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: markup ? `<p>${text}</p>` : text })}</script>`
  }
  const failureOf = (html: string): ExtractionFailure | null => {
    try {
      extractArticle(html)
      return null
    } catch (error) {
      if (error instanceof ExtractionFailure) return error
      throw error
    }
  }

  it.each([false, true])('is refused if its page declares a longer text (with tags: %s)', (markup) => {
    expect(failureOf(page(paragraphs(0, 4), declared(8, markup)))).toMatchObject({
      reason: 'incomplete',
      why: { key: 'page.cut', values: { words: expect.any(Number), whole: expect.any(Number) } },
    })
  })

  it('is served if what is declared is about as long, or shorter', () => {
    expect(failureOf(page(paragraphs(0, 8), declared(8)))).toBeNull()
    expect(failureOf(page(paragraphs(0, 8), declared(2)))).toBeNull()
    expect(failureOf(page(paragraphs(0, 8), declared(9, true)))).toBeNull()
  })
})

describe('an article with a note', () => {
  const wordCount = (count: unknown) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', wordCount: count })}</script>`
  const notesOf = (html: string) => extractArticle(html).notes?.map((note) => saidText(note))
  const caption = (n: number) => `<figure><img><figcaption>${sentences(n * 10, 3)}</figcaption></figure>`

  it.each([1_200, '1200'])('has fewer words than its page says (%j)', (count) => {
    expect(notesOf(page(paragraphs(0, 4), wordCount(count)))).toEqual([
      expect.stringMatching(/^says that it has 1200 words, but \d{3} were found: compare it with the original$/),
    ])
  })

  it.each([300, 0, -1, 'many', null])('is not one of which the page says %j words', (count) => {
    expect(notesOf(page(paragraphs(0, 4), wordCount(count)))).toBeUndefined()
  })

  it('has long captions', () => {
    expect(notesOf(page(paragraphs(0, 4) + caption(5)))).toBeUndefined()
    expect(notesOf(page(paragraphs(0, 4) + caption(5) + caption(6)))).toEqual([
      expect.stringMatching(/^has \d{3} words in captions of pictures, which are left out$/),
    ])
  })

  it('has formulas whose layout is lost', () => {
    const half = '<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>'
    const sum = '<math><mi>a</mi><mo>+</mo><mi>b</mi></math>'
    const formula = (math: string) => `<p>The council needs a share of ${math} of all votes for the pier.</p>`
    expect(notesOf(page(paragraphs(0, 4) + formula(sum)))).toBeUndefined()
    expect(notesOf(page(paragraphs(0, 4) + formula(half)))).toEqual(['has a formula, without the layout'])
    expect(notesOf(page(paragraphs(0, 4) + formula(half) + paragraph(5) + formula(half)))).toEqual([
      'has 2 formulas, without the layout',
    ])
  })
})
