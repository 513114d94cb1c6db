import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkedText } from '../../src/discord/messages/linked-text.ts'
import { uriOf } from '../../src/sources/uri-of.ts'
import { isUri } from '../discord-double/specification/check-body.ts'

describe('a link as a URI', () => {
  it.each([
    ['https://uk.example.org/wiki/Київ', 'https://uk.example.org/wiki/%D0%9A%D0%B8%D1%97%D0%B2'],
    ['https://例え.jp/x', 'https://xn--r8jz45g.jp/x'],
    ['https://example.org/a"b|c{d}', 'https://example.org/a%22b%7Cc%7Bd%7D'],
    ['https://example.org/100%/x%zz', 'https://example.org/100%25/x%25zz'],
    ['https://under_score.example.org/x', 'https://under_score.example.org/x'],
    ['https://example.org/#a#b', 'https://example.org/#a%23b'],
    ['https://[2001:db8::1]/a[b]', 'https://[2001:db8::1]/a%5Bb%5D'],
    ['https://example.org/a%20b?q=it’s', 'https://example.org/a%20b?q=it%E2%80%99s'],
    ['HTTPS://EXAMPLE.org', 'https://example.org/'],
  ])('is the same address, encoded: %s', (link, uri) => {
    expect(uriOf(link)).toBe(uri)
    expect(isUri(uri)).toBe(true)
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'example.org', 'https://', ''])('is none for %j', (link) => {
    expect(uriOf(link)).toBeUndefined()
  })

  it('is one for any address that a browser takes, and stays as it is', () => {
    const part = fc.string({ unit: 'binary', maxLength: 20 })
    fc.assert(
      fc.property(
        fc.constantFrom('https://example.org', 'http://例え.jp:80', 'https://a_b.example'),
        part,
        part,
        part,
        (origin, path, query, hash) => {
          const uri = uriOf(`${origin}/${path}?${query}#${hash}`) ?? ''
          expect(isUri(uri), uri).toBe(true)
          expect(uriOf(uri)).toBe(uri)
        },
      ),
    )
  })
})

describe('a text with a link', () => {
  it('is the link, unless Discord would not take it for one', () => {
    expect(linkedText('Ferry *fares* rise', 'https://example.org/a')).toBe(
      '[Ferry \\*fares\\* rise](https://example.org/a)',
    )
    expect(linkedText('Fares [updated]', 'https://example.org/a')).toBe(
      'Fares \\[updated\\] · [open](https://example.org/a)',
    )
    expect(linkedText('https://bank.example', 'https://example.org/a(b)')).toBe(
      'https\\://bank.example · [open](https://example.org/a%28b%29)',
    )
    expect(linkedText('Fares', undefined)).toBe('Fares')
    expect(linkedText('Fares', `https://example.org/${'я'.repeat(300)}`)).toBe('Fares')
  })
})
