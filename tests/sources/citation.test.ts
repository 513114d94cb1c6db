import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationOf } from '../../src/sources/citation.ts'
import { articleOf } from '../builders/article-of.ts'

const whole = articleOf('Words.', 'a.md', {
  title: 'Envoy expects a call this week',
  outlet: 'Morning Desk',
  author: 'Imre Falk',
  published: '2025-09-07',
  url: 'https://example.org/call',
})

describe('a citation', () => {
  it('follows each style if everything is known', () => {
    expect(citationOf(whole, 3, 'AbCdEfG')).toEqual({
      apa: 'Imre Falk. (2025, September 7). Envoy expects a call this week. Morning Desk. https://example.org/call (para. 3)',
      mla: 'Imre Falk. “Envoy expects a call this week.” Morning Desk, 7 Sept. 2025, example.org/call, par. 3.',
      bibtex: `@misc{AbCdEfG,
  author = {{Imre Falk}},
  title = {{Envoy expects a call this week}},
  howpublished = {{Morning Desk}},
  year = {2025},
  month = sep,
  day = {7},
  url = {https://example.org/call},
  note = {Paragraph 3}
}`,
      plain:
        'Imre Falk, “Envoy expects a call this week”, Morning Desk, 7 Sept 2025, paragraph 3, https://example.org/call',
    })
  })

  it('leaves out what is not known, and guesses nothing', () => {
    const citation = citationOf(articleOf('A storm is near.', 'a.md'), undefined, 'AbCdEfG')
    expect(citation).toEqual({
      apa: 'A storm is near.',
      mla: '“A storm is near.”',
      bibtex: '@misc{AbCdEfG,\n  title = {{A storm is near.}}\n}',
      plain: '“A storm is near.”',
    })
  })

  const field = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  const hostile = fc.oneof(
    field,
    fc.constantFrom('}', '{', '\\', '%', '{{', '\\}', '}}, note = {x', '#1_a^b~c&$', 'a\nb'),
  )

  it('balances the braces of BibTeX and escapes its special characters, for any fields', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (title, outlet, author) => {
        const { bibtex } = citationOf({ title, outlet, author, url: 'https://example.org/a{b}' }, 1, 'AbCdEfG')
        let depth = 0
        for (const character of bibtex) {
          if (character === '{') depth++
          if (character === '}') depth--
          expect(depth, bibtex).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        const lines = bibtex.split('\n')
        expect(lines).toHaveLength(7)
        for (const line of lines.slice(1, 4)) {
          const value = line.replace(/\\(?:text[a-z]+\{\}|[$&#_%])/g, '')
          expect(value).toMatch(/^ {2}[a-z]+ = \{\{[^{}\\$&#_%~^]*\}\},$/u)
        }
      }),
    )
  })

  it('is one line in the other styles, with every known field', () => {
    fc.assert(
      fc.property(hostile, hostile, (title, outlet) => {
        const { apa, mla, plain } = citationOf({ title, outlet }, undefined, 'AbCdEfG')
        const shown = outlet.replace(/[\s\p{Cc}\p{Cf}\p{Cs}]+/gu, ' ').trim()
        for (const text of [apa, mla, plain]) {
          expect(text).not.toMatch(/[\n\r\u2028]/)
          expect(text).toContain(shown)
        }
      }),
    )
  })
})
