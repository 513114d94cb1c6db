/** Feeds as people's software writes them, beyond what their formats allow. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declaredDay } from '../../../src/pages/declared-day.ts'
import { isOpml } from '../../../src/pages/feeds/is-opml.ts'
import { readFeed } from '../../../src/pages/feeds/read-feed.ts'
import { decodeBody } from '../../../src/web/decode-body.ts'
import { inEnglish } from '../../builders/in-english.ts'

const FROM = { link: 'https://example.org/feeds/all.xml' }
const rss = (items: string, root = ''): string =>
  `<?xml version="1.0"?><rss version="2.0" ${root}><channel><title>Wire</title><link>https://example.org/wire</link>${items}</channel></rss>`
const atom = (entries: string, root = ''): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" ${root}><title>Desk</title>${entries}</feed>`
const linksOf = (text: string, options = FROM): readonly string[] =>
  readFeed(text, options).items.map(({ link }) => link)

it('a list of feeds is known by its outermost element, behind comments too', () => {
  expect(isOpml('<!-- made by <opml> --><?xml version="1.0"?>\n<!DOCTYPE opml><opml version="2.0">')).toBe(true)
  expect(isOpml('<!-- <opml> --><rss>')).toBe(false)
})

describe('a date', () => {
  it.each([
    ['Thu, 01 Aug 24 10:00:00 GMT', '2024-08-01'],
    ['01 Aug 24', '2024-08-01'],
    ['1 Aug 99 10:00 GMT', '1999-08-01'],
    ['Thu, 01 Aug 2024 12:30:00 +02:00', '2024-08-01'],
    ['Thu, 01 Aug 2024 12:30:00 GMT+2', '2024-08-01'],
    ['Thu, 01 Aug 2024 12:30:00 +0200 (CEST)', '2024-08-01'],
    ['Thu, 01 Aug 2024 10:00:00 CET', '2024-08-01'],
    ['Thu, 01 Aug 2024 10:00:00 BST', '2024-08-01'],
    ['Thu, 01 Aug 2024 18:00:00 JST', '2024-08-01'],
    ['Thursday, 01-Aug-2024 10:00:00 UTC', '2024-08-01'],
    ['Oct 28 2023 08:28:28 PM', '2023-10-28'],
    ['October 28th, 2023 10:28 a.m. EDT', '2023-10-28'],
    ['Thu Aug  1 10:00:00 2024', '2024-08-01'],
    ['Thu Aug 1 10:00:00 UTC 2024', '2024-08-01'],
    ['Thu Feb 29 10:00:00 2024', '2024-02-29'],
    ['Thu Feb 29 10:00:00 +0000 2024', '2024-02-29'],
    ['2024/08/01 10:00:00', '2024-08-01'],
    ['2024-08-01 10:00:00 GMT', '2024-08-01'],
    ['2024-8-1', '2024-08-01'],
    ['2024. 8. 1.', '2024-08-01'],
    ['1 sierpnia 2024', '2024-08-01'],
    ['čt, 1. srpna 2024 10:00', '2024-08-01'],
    ['1 Ağustos 2024', '2024-08-01'],
  ])('%s is %s', (written, day) => {
    expect(declaredDay(written)).toBe(day)
  })

  it.each(['0001-01-01T00:00:00Z', 'Thu, 01 Jan 1970 00:00:00 GMT', 'Wed, 31 Dec 1969 19:00:00 -0500'])(
    '%j, which nobody has set, stays unknown',
    (written) => {
      expect(declaredDay(written)).toBeUndefined()
    },
  )

  it.each(['03/04/2025', '31 Feb 2024 10:00 GMT', 'Aug 2024', 'yesterday', '12:30', '1 Aug 2024 2025', ''])(
    '%j stays unknown',
    (written) => {
      expect(declaredDay(written)).toBeUndefined()
    },
  )

  it('of any day is read in every usual order', () => {
    const days = fc.date({ min: new Date('1970-01-02'), max: new Date('2049-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [weekday = '', day = '', month = '', year = ''] = date.toUTCString().replace(',', '').split(' ')
        const forms = [
          `${weekday}, ${day} ${month} ${year.slice(2)} 12:00:00 GMT`,
          `${weekday} ${month} ${Number(day)} 12:00:00 ${year}`,
          `${month} ${day}, ${year} 12:00 PM UTC`,
          `${day}-${month}-${year}`,
        ]
        expect(forms.map(declaredDay)).toEqual(forms.map(() => iso))
      }),
    )
  })

  it('is taken from the first field that holds one', () => {
    const terms = 'xmlns:dcterms="http://purl.org/dc/terms/"'
    const item =
      '<item><link>https://example.org/1</link><pubDate>soon</pubDate><dcterms:issued>2024-08-01</dcterms:issued></item>'
    expect(readFeed(rss(item, terms), FROM).items[0]?.published).toBe('2024-08-01')
    const entry = '<entry><link href="/1"/><dcterms:issued>2024-08-01T10:00:00Z</dcterms:issued></entry>'
    expect(readFeed(atom(entry, terms), FROM).items[0]?.published).toBe('2024-08-01')
  })
})

describe('a base for links', () => {
  it.each([
    [
      'of an entry under that of its feed',
      atom('<entry xml:base="b/"><link href="c"/></entry>', 'xml:base="https://example.org/a/"'),
      '/a/b/c',
    ],
    [
      'of a link',
      atom('<entry><link xml:base="https://example.org/z/" href="c?x=1&amp;y=2"/></entry>'),
      '/z/c?x=1&y=2',
    ],
    ['of a link after its address', atom('<entry><link rel="alternate" href="c" xml:base=\'/z/\'/></entry>'), '/z/c'],
    [
      'of a link under that of its entry',
      atom('<entry xml:base="/a/"><link xml:base="b/" href="c"/></entry>'),
      '/a/b/c',
    ],
    [
      'of <channel>, relative to that of <rss>',
      `<rss version="2.0" xml:base="https://example.org/r/"><channel xml:base="s/"><title>T</title><item><link>c</link></item></channel></rss>`,
      '/r/s/c',
    ],
    ['of <rss>', rss('<item><link>c</link></item>', 'xml:base="https://example.org/r/"'), '/r/c'],
    ['of a link in RSS', rss('<item><link xml:base="https://example.org/q/">c</link></item>'), '/q/c'],
    ['of an item', rss('<item xml:base="s/"><link>c</link></item>', 'xml:base="/r/"'), '/r/s/c'],
  ])('%s counts', (_, text, path) => {
    expect(linksOf(text)).toEqual([`https://example.org${path}`])
  })
})

describe('the link of an item', () => {
  it('may be the identifier, if that is an address', () => {
    const json = (id: string) => JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id }] })
    expect(linksOf(json('https://example.org/j'))).toEqual(['https://example.org/j'])
    expect(linksOf(json('j-1'))).toEqual([])
    expect(linksOf(atom('<entry><id>https://example.org/e</id></entry>'))).toEqual(['https://example.org/e'])
  })

  it('may lack its scheme', () => {
    const item = (link: string) => rss(`<item><link>${link}</link></item>`)
    expect(linksOf(item('www.example.org/a'))).toEqual(['https://www.example.org/a'])
    expect(linksOf(item('WWW.Example.org/a'))).toEqual(['https://www.example.org/a'])
    expect(linksOf(item('www2.example.org/a'))).toEqual(['https://www2.example.org/a'])
    expect(linksOf(item('example.org/a'))).toEqual(['https://example.org/a'])
    expect(linksOf(item('www-stories/a'))).toEqual(['https://example.org/feeds/www-stories/a'])
    expect(linksOf(item('example.org-stories/a'))).toEqual(['https://example.org/feeds/example.org-stories/a'])
  })

  it('may be encoded once too often', () => {
    const links = ['https://example.org/a?x=1&amp;amp;y=2', '<![CDATA[https://example.org/b?x=1&#038;y=2]]>']
    expect(linksOf(rss(links.map((link) => `<item><link>${link}</link></item>`).join('')))).toEqual([
      'https://example.org/a?x=1&y=2',
      'https://example.org/b?x=1&y=2',
    ])
  })

  it.each(['#', '/', 'http://', 'about:blank', 'javascript:;', 'https://example.org/wire', FROM.link])(
    'is not %j, which stands for a missing one',
    (placeholder) => {
      const link = `<link>${placeholder}</link>`
      const item = `<item><title>t</title>${link}<guid>https://example.org/a</guid></item>`
      expect(linksOf(rss(item))).toEqual(['https://example.org/a'])
      const { items, broken } = readFeed(rss(`<item><title>t</title>${link}</item>`), FROM)
      expect(items).toEqual([])
      expect(inEnglish(broken)).toMatchObject([{ place: 1, reason: expect.stringContaining('has no link') }])
    },
  )
})

describe('a feed', () => {
  it('keeps an entry whose content holds elements named like items', () => {
    const content =
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><item>a</item><entry><p>b</p></entry></div></content>'
    const entry = (n: number, held = '') => `<entry><id>u:${n}</id><link href="/${n}"/>${held}</entry>`
    expect(readFeed(atom(entry(1, content) + entry(2)), FROM)).toMatchObject({ items: [{}, {}], broken: [] })
    const body = '<x:body xmlns:x="http://www.w3.org/1999/xhtml"><x:ul><item>a</item><item/></x:ul></x:body>'
    const item = (n: number, held = '') => `<item><link>/${n}</link>${held}</item>`
    expect(readFeed(rss(item(1, body) + item(2)), FROM)).toMatchObject({ items: [{}, {}], broken: [] })
  })

  it('may hold its items in CDATA sections', () => {
    const item = (n: number) => `<item><title><b>t${n}</b></title><link>/${n}</link></item>`
    const both = ['https://example.org/1', 'https://example.org/2']
    expect(linksOf(rss(`<![CDATA[${item(1)}\n${item(2)}]]>`))).toEqual(both)
    expect(linksOf(rss(`<![CDATA[\n${item(1)}\n]]><![CDATA[${item(2)}]]>`))).toEqual(both)
    expect(
      linksOf(rss('<item><![CDATA[<link>/1</link>]]></item><item>\n<![CDATA[<link>/2</link>]]>\n</item>')),
    ).toEqual(both)
    expect(linksOf(atom('<![CDATA[<entry><link href="/1"/></entry><entry><link href="/2"/></entry>]]>'))).toEqual(both)
    const titled = '<item><title><![CDATA[t]]></title><link>/1</link></item>'
    expect(linksOf(rss(`<![CDATA[${titled}${item(2)}]]>`))).toEqual(both)
  })

  it('has no items in what an item or the feed itself says in CDATA sections', () => {
    const said = '<![CDATA[<item><link>/said</link></item>]]>'
    expect(linksOf(rss(`<item><link>/1</link><description>${said}</description></item>`))).toEqual([
      'https://example.org/1',
    ])
    expect(linksOf(rss(`<description>${said}</description>`))).toEqual([])
  })

  it('keeps the others if one item never closes its content', () => {
    const text = rss(
      '<item><link>/1</link><description>open</item><item><link>/2</link><description>closed</description></item>',
    )
    expect(linksOf(text)).toContain('https://example.org/2')
  })

  it('may have a prefix before RSS, and be UTF-16 without a mark', () => {
    const prefixed =
      '<r:rss xmlns:r="http://example.org/r" version="2.0"><r:channel><r:item><r:title>t</r:title><r:link>/p</r:link></r:item></r:channel></r:rss>'
    expect(linksOf(prefixed)).toEqual(['https://example.org/p'])
    const little = Buffer.from(
      `<?xml version="1.0" encoding="utf-16"?>${rss('<item><link>/ü</link></item>').slice(21)}`,
      'utf16le',
    )
    expect(linksOf(decodeBody(little))).toEqual(['https://example.org/%C3%BC'])
    expect(linksOf(decodeBody(Buffer.from(little).swap16()))).toEqual(['https://example.org/%C3%BC'])
  })

  it('of five million characters of open elements is read in a moment', () => {
    expect(() => readFeed(`<rss><channel><item>${'<div>'.repeat(990_000)}</div>`, FROM)).toThrow(
      expect.objectContaining({ reason: 'no-feed' }),
    )
  })
})
