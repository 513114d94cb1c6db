/** corpus/feeds.yaml. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFeedsConfig } from '../../../src/pages/feeds/feeds-config.ts'
import { inEnglish } from '../../builders/in-english.ts'

describe('feeds.yaml', () => {
  it('lists feeds and pages', () => {
    const text = `# ours
- url: https://example.org/world.xml
  outlet: Example Wire
- url: https://example.org/story
  outlet: Example Wire
  kind: page
- url: http://feeds.example.org/
  outlet: "2025"
  limit: 5
  filter: [ukraine, gaza strip]
  expireAfterDays: 30
- {url: https://example.org/one, outlet: One, filter: pier}
`
    expect(parseFeedsConfig(text)).toEqual({
      feeds: [
        { url: 'https://example.org/world.xml', outlet: 'Example Wire', kind: 'feed', limit: 20, filter: [] },
        { url: 'https://example.org/story', outlet: 'Example Wire', kind: 'page', limit: 20, filter: [] },
        {
          url: 'http://feeds.example.org/',
          outlet: '2025',
          kind: 'feed',
          limit: 5,
          filter: ['ukraine', 'gaza strip'],
          expireAfterDays: 30,
        },
        { url: 'https://example.org/one', outlet: 'One', kind: 'feed', limit: 20, filter: ['pier'] },
      ],
      problems: [],
    })
  })

  it.each(['', '\n# nothing yet\n', '[]'])('may be empty: %j', (text) => {
    expect(parseFeedsConfig(text)).toEqual({ feeds: [], problems: [] })
  })

  it('reports each mistake with its line and keeps the feeds that are right', () => {
    const text = `- url: https://example.org/a
  outlet: A
- url: ftp://example.org/b
  outlet: B
  limit: many
- outlet: C
  colour: red
- just text
- url: https://example.org/a
  outlet: A again
- url: https://example.org/d
  outlet: D
  expireAfterDays: 0
`
    const { feeds, problems } = parseFeedsConfig(text)
    expect(feeds.map(({ outlet }) => outlet)).toEqual(['A'])
    expect(inEnglish(problems)).toEqual([
      { line: 3, reason: 'feed 2: url must be a link that starts with http:// or https://' },
      { line: 5, reason: 'feed 2: limit must be a whole number' },
      { line: 6, reason: 'feed 3: url is missing' },
      {
        line: 6,
        reason: 'feed 3 has an unknown field "colour": use url, outlet, kind, limit, filter or expireAfterDays',
      },
      { line: 8, reason: 'feed 4 must be a list of "name: value" lines with at least url and outlet' },
      { line: 9, reason: 'feed 5 has the same link as the feed on line 1: remove one' },
      { line: 13, reason: 'feed 6: expireAfterDays must be at least 1' },
    ])
  })

  it.each([
    ['- url: [\n', 2, /^is not YAML/],
    ['- url: a\n outlet: b\n', 2, /^is not YAML/],
    ['url: https://example.org/', 1, /must be a list/],
    ['x', 1, /must be a list/],
    ['['.repeat(20_000), 1, /^(?:is not YAML|cannot be read)/],
    [`a: &a [x]\nb: &b [${'*a,'.repeat(50)}]\nc: [${'*b,'.repeat(50)}]`, 1, /cannot be read/],
    ['x'.repeat(600_000), 1, /is longer than/],
  ])('is refused as a whole if it is not a list: %#', (text, line, reason) => {
    const { feeds, problems } = parseFeedsConfig(text)
    expect(feeds).toEqual([])
    expect(inEnglish(problems)).toEqual([{ line, reason: expect.stringMatching(reason) }])
  })

  it('throws on nothing', () => {
    const part = fc.constantFrom(
      '- ',
      'url: ',
      'https://example.org/',
      '\n',
      '  ',
      'outlet: ',
      '&a ',
      '*a',
      '[',
      '{',
      '? ',
      '!!set ',
      '<<: ',
      '"',
      '---\n',
      '...\n',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' })), { maxLength: 25 }), (parts) => {
        for (const { line } of parseFeedsConfig(parts.join('')).problems) expect(line).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 150 },
    )
  })
})
