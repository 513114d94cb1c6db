import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../src/corpus/front-matter.ts'
import { RejectedFile } from '../../src/corpus/rejection.ts'

const fieldsOf = (...lines: readonly string[]) => splitFrontMatter(['---', ...lines, '---', 'Body.'].join('\n')).fields

function rejectionOf(text: string): { readonly reason: string; readonly line: number | undefined } {
  try {
    splitFrontMatter(text)
  } catch (error) {
    if (error instanceof RejectedFile) return { reason: error.message, line: error.line }
    throw error
  }
  throw new Error('this front matter was taken')
}

const rejectedField = (...lines: readonly string[]) => rejectionOf(['---', ...lines, '---', 'Body.'].join('\n'))

describe('front matter', () => {
  it('gives the six fields of an article', () => {
    const lines = [
      'title: "Talks: a beginning"',
      'outlet: Morning Desk',
      'author: Ada Lovelace',
      'published: 2025-03-16',
      'url: https://example.org/talks',
      'tags: [talks, war]',
    ]
    expect(fieldsOf(...lines)).toEqual({
      title: 'Talks: a beginning',
      outlet: 'Morning Desk',
      author: 'Ada Lovelace',
      published: '2025-03-16',
      url: 'https://example.org/talks',
      tags: ['talks', 'war'],
    })
  })

  it('may be left out, be empty, or hold fields of other programs', () => {
    expect(splitFrontMatter('Body.')).toEqual({ fields: {}, bodyStart: 0 })
    expect(splitFrontMatter('---\n---\nBody.')).toEqual({ fields: {}, bodyStart: 8 })
    expect(fieldsOf('layout: post', 'draft: false')).toEqual({})
  })

  it('counts an empty field as absent', () => {
    expect(fieldsOf('title:', 'outlet: ""', 'author: []', 'url: "  "')).toEqual({})
    expect(fieldsOf('author: ["", Ada]', 'tags: ["", war]')).toEqual({ author: 'Ada', tags: ['war'] })
  })

  it('takes several authors, and tags in one line', () => {
    expect(fieldsOf('author: [Ada, Grace]', 'tags: "war, peace"')).toEqual({
      author: 'Ada, Grace',
      tags: ['war', 'peace'],
    })
  })

  it('takes a time as its day in UTC', () => {
    expect(fieldsOf('published: 2025-03-16T23:30:00-05:00')).toEqual({ published: '2025-03-17' })
    expect(fieldsOf('published: 2025-03-16T10:00:00Z')).toEqual({ published: '2025-03-16' })
    expect(fieldsOf('published: 2025-03-16T10:00:00')).toEqual({ published: '2025-03-16' })
  })

  it('folds white space in a title', () => {
    expect(fieldsOf('title: |', '  One', '  two')).toEqual({ title: 'One two' })
  })

  it.each([
    ['line feeds', '\n'],
    ['carriage returns with line feeds', '\r\n'],
    ['carriage returns', '\r'],
  ])('may be written with %s', (_name, end) => {
    const text = ['---', 'title: Talks', 'outlet: Desk', '---', 'Body.'].join(end)
    const { fields, bodyStart } = splitFrontMatter(text)
    expect(fields).toEqual({ title: 'Talks', outlet: 'Desk' })
    expect(text.slice(bodyStart)).toBe('Body.')
  })

  it('ends at the first closing line, so that a later rule belongs to the body', () => {
    const text = '---\ntitle: T\n---\n\nOne.\n\n---\n\nTwo.\n'
    expect(text.slice(splitFrontMatter(text).bodyStart)).toBe('\nOne.\n\n---\n\nTwo.\n')
  })

  it('is rejected with the line that is not YAML', () => {
    const { reason, line } = rejectedField('title: fine', 'author: "never closed', 'outlet: Desk')
    expect(reason).toContain('not YAML')
    expect(line).toBeGreaterThanOrEqual(3)
  })

  it('is rejected at a line with a tab for indentation', () => {
    expect(rejectedField('title: fine', 'tags:', '\t- war').line).toBe(4)
  })

  it('is rejected at a field that is given twice', () => {
    expect(rejectedField('title: one', 'outlet: Desk', 'title: two')).toMatchObject({ line: 4 })
  })

  it.each([
    ['published', 'published: March 16', /published must be a day such as 2025-03-16/],
    ['published', 'published: 2025-02-30', /published must be a day/],
    ['published', 'published: 0000-01-01T00:00:00+12:00', /published must lie in the years/],
    ['url', 'url: example.org/talks', /url must be a link that starts with http/],
    ['url', 'url: javascript:alert(1)', /url must be a link that starts with http/],
    ['url', 'url: "https://example.org/\\u001b[31m"', /url must not contain white space or invisible/],
    ['title', 'title: [a, list]', /title must be text/],
    ['title', `title: ${'long '.repeat(200)}`, /title must not be longer than 500/],
    ['outlet', 'outlet: { name: Desk }', /outlet must be text/],
    ['tags', 'tags: { a: b }', /tags must be text or a list/],
  ])('is rejected at its line if %s is wrong: %s', (_field, wrong, reason) => {
    const rejected = rejectedField('# a comment', 'layout: post', wrong)
    expect(rejected.reason).toMatch(reason)
    expect(rejected.line).toBe(4)
  })

  it('is rejected if it is a sentence or a list instead of fields', () => {
    expect(rejectedField('just a sentence').reason).toContain('"name: value"')
    expect(rejectedField('- one', '- two').reason).toContain('"name: value"')
  })

  it('is rejected at its first line if it is never closed', () => {
    expect(rejectionOf('---\ntitle: Talks\n\nBody.')).toEqual({
      reason: expect.stringContaining('never closes it') as string,
      line: 1,
    })
  })

  it('is rejected if it is made to take memory or time', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'.split('').map((name, i) => `${name}: &${name} [${`*${'abcdefg'[i]},`.repeat(9)}]`),
      'title: *h',
    ]
    expect(rejectedField(...bomb).reason).toMatch(/cannot be read|not fit/)
    expect(rejectedField(`title: ${'['.repeat(10_000)}`).reason).toMatch(/cannot be read|not YAML/)
    expect(rejectedField(`title: ${'x'.repeat(20_000)}`).reason).toContain('more than 16384 characters')
  })
})
