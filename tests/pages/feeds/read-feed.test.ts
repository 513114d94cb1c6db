/** Feeds -> the articles that they link. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ExtractionFailure } from '../../../src/pages/extraction-failure.ts'
import { type FeedOptions, readFeed } from '../../../src/pages/feeds/read-feed.ts'
import { inEnglish } from '../../builders/in-english.ts'

const FROM = { link: 'https://example.org/feeds/all.xml' }
const rss = (items: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title>${items}</channel></rss>`
const item = (n: number, title = `Title ${n}`): string =>
  `<item><title>${title}</title><link>https://example.org/${n}</link></item>`
const linksOf = (text: string, options: FeedOptions = FROM): readonly string[] =>
  readFeed(text, options).items.map(({ link }) => link)

describe('formats', () => {
  it('reads RSS', () => {
    const text = rss(
      '<item><title>A &amp;amp; B &lt;b&gt;now&lt;/b&gt;</title><link>/a#top</link><guid isPermaLink="false">g1</guid><pubDate>Sun, 16 Mar 2025 23:00:00 -0500</pubDate></item>' +
        '<item><title><![CDATA[“C” & <item> D]]></title><guid>https://example.org/c</guid></item>',
    )
    expect(readFeed(text, FROM)).toEqual({
      title: 'Wire',
      items: [
        { link: 'https://example.org/a', title: 'A & B now', published: '2025-03-16', guid: 'g1' },
        { link: 'https://example.org/c', title: '“C” & <item> D', guid: 'https://example.org/c' },
      ],
      broken: [],
    })
  })

  it('reads Atom, its base and the link to the page', () => {
    const text = `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://example.org/desk/"><title>Desk</title>
      <entry><id>urn:1</id><title type="html">&lt;i&gt;One&lt;/i&gt; &amp;amp; two</title><link rel="self" href="self.xml"/>
      <link rel="alternate" type="application/pdf" href="one.pdf"/><link rel="alternate" type="text/html" href="one"/>
      <published>2025-03-16T10:00:00Z</published></entry>
      <entry><id>urn:2</id><title>Updated only</title><link href="/two"/><updated>2025-03-16T10:00:00Z</updated></entry></feed>`
    expect(readFeed(text, FROM).items).toEqual([
      { link: 'https://example.org/desk/one', title: 'One & two', published: '2025-03-16', guid: 'urn:1' },
      { link: 'https://example.org/two', title: 'Updated only', guid: 'urn:2' },
    ])
  })

  it('reads RDF', () => {
    const text = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="x"><title>Old</title><items><rdf:Seq/></items></channel>
      <item rdf:about="https://example.org/r"><title>R</title><link>https://example.org/r</link><dc:date>2025-03-16</dc:date></item></rdf:RDF>`
    expect(readFeed(text, FROM).items).toEqual([
      { link: 'https://example.org/r', title: 'R', published: '2025-03-16', guid: 'https://example.org/r' },
    ])
  })

  it('reads JSON Feed', () => {
    const text = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'J',
      items: [{ id: '1', url: '/j', title: 'One &amp; all', date_published: '2025-03-16T10:00:00Z' }],
    })
    expect(readFeed(text, FROM).items).toEqual([
      { link: 'https://example.org/j', title: 'One & all', published: '2025-03-16', guid: '1' },
    ])
  })
})

describe('the language of an item', () => {
  const languagesIn = (text: string) => readFeed(text, FROM).items.map(({ language }) => language)

  it('is that of the item, or else of its feed', () => {
    const own = '<item><link>/2</link><dc:language>es-MX</dc:language></item>'
    const channel = (language: string, more = '') =>
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>${language}${item(1)}${more}</channel></rss>`
    expect(languagesIn(channel('<language>de-AT</language>', own))).toEqual(['de', 'es'])
    expect(languagesIn(channel('<dc:language>fr</dc:language>'))).toEqual(['fr'])
    expect(languagesIn(channel('<language>none of yours</language>'))).toEqual([undefined])
    expect(languagesIn(channel('<language>de</language>', '<item><title>Broken'))).toEqual(['de'])
    expect(languagesIn(rss(item(1)))).toEqual([undefined])
    const entry =
      '<entry><id>1</id><link href="/1"/></entry><entry xml:lang="fr_CA"><id>2</id><link href="/2"/></entry>'
    expect(languagesIn(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">${entry}</feed>`)).toEqual(['de', 'fr'])
    const items = [
      { id: '1', url: '/1' },
      { id: '2', url: '/2', language: 'pt' },
    ]
    expect(
      languagesIn(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', language: 'es', items })),
    ).toEqual(['es', 'pt'])
  })
})

describe('broken items', () => {
  it('are reported with their place and never stop the others', () => {
    const text = rss(
      `${item(1)}<item><title>No link</title></item><item>junk</item>${item(2)}<item><title>x</title><link>javascript:alert(1)</link></item>${item(3)}<item><link>https://ada:secret@example.org/</link></item>`,
    )
    expect(linksOf(text)).toEqual(['https://example.org/1', 'https://example.org/2', 'https://example.org/3'])
    expect(inEnglish(readFeed(text, FROM).broken)).toEqual([
      { place: 2, reason: 'has no link' },
      { place: 3, reason: 'cannot be read' },
      { place: 5, reason: 'has no link that starts with http:// or https://' },
      { place: 7, reason: 'has no link that starts with http:// or https://' },
    ])
  })

  it.each([
    ['markup that is not XML', rss(`${item(1)}<item><title>bad < worse</titel></item>${item(2)}`)],
    ['an item that is never closed', rss(`${item(1)}<item><title>open<title>${item(2)}`)],
    ['a feed that is cut off', `${rss(item(1) + item(2)).replace('</channel></rss>', '')}<item><title>cu`],
    [
      'a JSON item that is no object',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        items: [{ id: '1', url: 'https://example.org/1' }, 5, { id: '2', url: 'https://example.org/2' }],
      }),
    ],
  ])('%s costs that item only', (_, text) => {
    expect(linksOf(text)).toEqual(['https://example.org/1', 'https://example.org/2'])
    expect(inEnglish(readFeed(text, FROM).broken)).toEqual([expect.objectContaining({ reason: 'cannot be read' })])
  })
})

describe('choosing', () => {
  it('counts the limit after the filter, and takes each link once', () => {
    const text = rss(
      item(1, 'Piers') +
        item(2, 'Trains') +
        item(2, 'Trains again') +
        item(3, 'Night TRAINS') +
        item(4, 'Rails &amp; trains'),
    )
    expect(linksOf(text, { ...FROM, filter: ['trains'], limit: 2 })).toEqual([
      'https://example.org/2',
      'https://example.org/3',
    ])
    expect(linksOf(text, { ...FROM, filter: ['rails &', 'pier'] })).toEqual([
      'https://example.org/1',
      'https://example.org/4',
    ])
    expect(linksOf(text, { ...FROM, filter: [] })).toHaveLength(4)
  })
})

describe('what is no feed', () => {
  it.each(
    [
      ['', 'x', '{}', '[]', '{"items":[]}', '<html><body>x</body></html>', '<rss></rss>', '<?xml version="1.0"?>'],
    ].flat(),
  )('%j is refused', (text) => {
    expect(() => readFeed(text, FROM)).toThrow(
      expect.objectContaining({ name: 'ExtractionFailure', reason: 'no-feed' }),
    )
  })

  it('is refused if it is too large', () => {
    expect(() => readFeed('x'.repeat(5_000_001), FROM)).toThrow(expect.objectContaining({ reason: 'too-large' }))
    expect(() => readFeed(`${rss('')}${item(1).repeat(3_000)}<`, FROM)).toThrow(
      expect.objectContaining({ reason: 'too-large' }),
    )
  })

  it('does not expand entities that a document defines', () => {
    const entities =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>'
    const { items } = readFeed(entities + rss(item(1, '&c;&c;')).replace('<?xml version="1.0"?>', ''), FROM)
    expect(items[0]?.title?.length).toBeLessThan(50)
  })

  it('throws nothing but ExtractionFailure', () => {
    const part = fc.constantFrom(
      '<rss version="2.0">',
      '<channel>',
      '<item>',
      '</item>',
      '<entry>',
      '<feed xmlns="http://www.w3.org/2005/Atom">',
      '<link>',
      '</link>',
      '<link href="',
      'http://',
      '"/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '<title>',
      '</title>',
      '{"version":"https://jsonfeed.org/version/1","items":[',
      ']}',
      'null,',
      '{"url":5}',
      '&#x;',
      '__proto__',
      '\ud800',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), part), { maxLength: 30 }), (parts) => {
        try {
          for (const { link } of readFeed(parts.join(''), FROM).items) expect(link).toMatch(/^https?:/)
        } catch (error) {
          if (!(error instanceof ExtractionFailure)) throw error
        }
      }),
      { numRuns: 200 },
    )
  })
})
