/** Article files as the bot writes them, read back as the corpus reads them. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writtenBody } from '../../src/corpus/article.ts'
import { parseArticle } from '../../src/corpus/parse-article.ts'
import { type ArticleFields, writeArticleText } from '../../src/corpus/write-article-text.ts'

function readBack(fields: ArticleFields, text: string) {
  const article = parseArticle(writeArticleText(fields, text), 'a.md')
  const { id: _id, file: _file, body: _body, written: _written, ...known } = article
  return { known, body: writtenBody(article) }
}

describe('an article file', () => {
  it('is front matter, a blank line, and the text', () => {
    const fields = {
      title: 'Plan: "B"',
      outlet: 'Wire',
      author: 'Ada',
      published: '2025-03-16',
      url: 'https://example.org/a?b=c',
      tags: ['x', 'y, z'],
    }
    expect(writeArticleText(fields, '\nOne.\n\nTwo.\n\n')).toBe(
      `---\ntitle: 'Plan: "B"'\noutlet: Wire\nauthor: Ada\npublished: 2025-03-16\nurl: https://example.org/a?b=c\ntags:\n  - x\n  - y, z\n---\n\nOne.\n\nTwo.\n`,
    )
  })

  it('leaves out what is not known', () => {
    expect(writeArticleText({ title: undefined, outlet: ' ', tags: [] }, 'One.')).toBe('---\n---\n\nOne.\n')
    expect(writeArticleText({ language: 'de' }, 'Eins.')).toBe('---\nlang: de\n---\n\nEins.\n')
  })

  it.each([
    'null',
    '2025',
    'true',
    '- a',
    '# a',
    'a: b',
    "it's",
    '"',
    '{a}',
    '*x',
    '&x',
    '---',
    '!!str a',
    '2025-03-16',
    '~',
    '%a',
    '@a',
    '`a',
  ])('keeps the title %j', (title) => {
    const { known } = readBack({ title: `${title} x`, outlet: `x ${title}`, author: `x${title}` }, 'One.')
    expect(known).toMatchObject({ title: `${title} x`, outlet: `x ${title}`, author: `x${title}` })
  })

  it('keeps text that looks like front matter', () => {
    const text = '---\ntitle: Not this\n---\n\nOne.'
    expect(readBack({}, text).body.trim()).toBe(text)
  })

  it('gives the same fields and text when it is read', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 80 }).map((text) =>
      text
        .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    const field = words.filter((text) => /[\p{L}\p{N}]/u.test(text))
    const fields = fc.record(
      {
        title: field,
        outlet: field,
        author: field,
        published: fc.constant('2025-03-16'),
        url: fc.webUrl(),
        // A number sign before a tag is how some programs mark one.
        tags: fc.array(
          field.filter((tag) => !tag.startsWith('#')),
          { minLength: 1, maxLength: 4 },
        ),
      },
      { requiredKeys: ['title'] },
    )
    const text = fc.array(field, { minLength: 1 }).map((paragraphs) => paragraphs.join('\n\n'))
    fc.assert(
      fc.property(fields, text, (fields, text) => {
        const { known, body } = readBack(fields, text)
        expect(known).toEqual({ tags: [], ...fields })
        expect(body).toBe(`\n${text}\n`)
      }),
      { numRuns: 150 },
    )
  })

  it.each(['__0__', '*a* & [b]', '<i>Ada</i>'])('gives the same author, whatever marks it has: %s', (author) => {
    expect(readBack({ title: 'x', author }, 'x').known.author).toBe(author)
  })

  it('can be read for any fields and text', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 700 })
    fc.assert(
      fc.property(anything, anything, anything, (title, author, text) => {
        const given = { title: `x ${title}`, author }
        const { known, body } = readBack(given, `x ${text}`)
        expect(writeArticleText(known, body)).toBe(writeArticleText(given, `x ${text}`))
      }),
      { numRuns: 150 },
    )
  })
})
