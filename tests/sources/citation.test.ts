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
      apa: 'Falk, I. (2025, September 7). Envoy expects a call this week. Morning Desk. https://example.org/call',
      mla: 'Falk, Imre. “Envoy expects a call this week.” Morning Desk, 7 Sept. 2025, example.org/call.',
      chicago:
        'Falk, Imre. “Envoy expects a call this week.” Morning Desk, September 7, 2025. https://example.org/call.',
      bibtex: `@misc{AbCdEfG,
  author = {Falk, Imre},
  title = {{Envoy expects a call this week}},
  howpublished = {{Morning Desk}},
  year = {2025},
  month = sep,
  day = {7},
  url = {https://example.org/call}
}`,
      plain:
        'Imre Falk, “Envoy expects a call this week”, Morning Desk, 7 Sept 2025, paragraph 3, https://example.org/call',
      inText: {
        apa: '(Falk, 2025, para. 3)',
        mla: '(Falk, par. 3)',
        chicago:
          'Imre Falk, “Envoy expects a call this week,” Morning Desk, September 7, 2025, para. 3, https://example.org/call.',
        bibtex: '\\cite[para.~3]{AbCdEfG}',
      },
    })
  })

  it('leaves out what is not known, and guesses nothing', () => {
    const citation = citationOf(articleOf('A storm is near.', 'a.md'), undefined, 'AbCdEfG')
    expect(citation).toEqual({
      apa: 'A storm is near. (n.d.).',
      mla: '“A storm is near.”',
      chicago: '“A storm is near.”',
      bibtex: '@misc{AbCdEfG,\n  title = {{A storm is near.}}\n}',
      plain: '“A storm is near.”',
      inText: {
        apa: '(“A storm is near,” n.d.)',
        mla: '(“A storm is near”)',
        chicago: '“A storm is near.”',
        bibtex: '\\cite{AbCdEfG}',
      },
    })
  })

  it.each([
    ['By Imre Falk and Della Voss', 'Falk, I., & Voss, D.', 'Falk, Imre, and Della Voss', 'Falk, Imre and Voss, Della'],
    [
      'Imre Falk, Della Voss and Milo Tarn',
      'Falk, I., Voss, D., & Tarn, M.',
      'Falk, Imre, et al.',
      'Falk, Imre and Voss, Della and Tarn, Milo',
    ],
    ['Jean-Paul M. Roux, Jr.', 'Roux, J.-P. M., Jr.', 'Roux, Jean-Paul M., Jr.', 'Roux, Jr., Jean-Paul M.'],
    ['Evening Desk', 'Evening Desk.', 'Evening Desk.', '{Evening Desk}'],
    ['Xi Lanhua', 'Xi Lanhua.', 'Xi Lanhua.', '{Xi Lanhua}'],
  ])('names the authors of %j as the manuals do', (author, apa, mla, bibtex) => {
    const citation = citationOf({ ...whole, author }, 3, 'AbCdEfG')
    expect(citation.apa.startsWith(`${apa} (2025, September 7).`)).toBe(true)
    expect(citation.mla.startsWith(mla)).toBe(true)
    expect(citation.bibtex).toContain(`author = {${bibtex}}`)
  })

  it('names two authors in a text, of more the first, and of none the title', () => {
    const inText = (author?: string) => citationOf({ ...whole, author }, 3, 'AbCdEfG').inText
    expect(inText('Imre Falk and Della Voss')).toMatchObject({
      apa: '(Falk & Voss, 2025, para. 3)',
      mla: '(Falk and Voss, par. 3)',
    })
    expect(inText('Imre Falk, Della Voss and Milo Tarn').apa).toBe('(Falk et al., 2025, para. 3)')
    expect(inText().mla).toBe('(“Envoy expects a call this week,” par. 3)')
  })

  it('does not repeat an outlet that is the author', () => {
    expect(citationOf({ ...whole, author: 'Morning Desk' }, 3, 'AbCdEfG').apa).toBe(
      'Morning Desk. (2025, September 7). Envoy expects a call this week. https://example.org/call',
    )
  })

  it('gives a month or a year if no more is known', () => {
    const dated = (published: string) => citationOf({ ...whole, published }, undefined, 'AbCdEfG')
    expect(dated('2025-09').apa).toContain('(2025, September).')
    expect(dated('2025').chicago).toContain('Morning Desk, 2025.')
    expect(dated('2025-09').bibtex).toContain('month = sep\n'.replace('\n', ',\n'))
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
        // A byline of signs alone names nobody.
        const named = lines.filter((line) => /^ {2}(?:title|howpublished) = /.test(line))
        expect(named).toHaveLength(2)
        for (const line of named) {
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
