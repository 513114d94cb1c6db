import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../src/corpus/front-matter.ts'
import { RejectedFile } from '../../src/corpus/rejection.ts'
import { saidText } from '../../src/translations/wording.ts'
import { inEnglish } from '../builders/in-english.ts'

const BODY = 'The ferry to Norn leaves at noon, the harbour master said.\n'
const fenced = (...lines: readonly string[]) => ['---', ...lines, '---', 'Body.'].join('\n')
const fieldsOf = (...lines: readonly string[]) => splitFrontMatter(fenced(...lines)).fields
const notesOf = (...lines: readonly string[]) => inEnglish(splitFrontMatter(fenced(...lines)).notes)

function rejectionOf(text: string): { readonly reason: string; readonly line: number | undefined } {
  try {
    splitFrontMatter(text)
  } catch (error) {
    if (error instanceof RejectedFile) return { reason: saidText(error.reason), line: error.line }
    throw error
  }
  throw new Error('this front matter was taken')
}

const rejectedField = (...lines: readonly string[]) => rejectionOf(fenced(...lines))

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
    expect(splitFrontMatter('Body.')).toEqual({ fields: {}, bodyStart: 0, notes: [], unknownKeys: [] })
    expect(splitFrontMatter('---\n---\nBody.')).toEqual({ fields: {}, bodyStart: 8, notes: [], unknownKeys: [] })
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

  it('takes a time as the day that is written, in its own zone', () => {
    expect(fieldsOf('published: 2025-03-16T23:30:00-05:00')).toEqual({ published: '2025-03-16' })
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

  it('that is not YAML is read line by line: what is wrong costs only its field', () => {
    const lines = ['title: fine', 'author: "never closed', 'outlet: Desk']
    expect(fieldsOf(...lines)).toEqual({ title: 'fine', outlet: 'Desk' })
    expect(notesOf(...lines)).toEqual([
      { line: 3, reason: 'is served without “author”, which is not YAML: author: "never closed' },
    ])
    expect(fieldsOf('title: fine', 'tags:', '\t- war')).toEqual({ title: 'fine', tags: ['war'] })
    expect(fieldsOf('title: fine', 'a line of words', 'outlet: Desk')).toEqual({ title: 'fine', outlet: 'Desk' })
    expect(notesOf('title: fine', 'a line of words', 'outlet: Desk')).toMatchObject([{ line: 3 }])
  })

  it('takes the first of a field that is given twice, and says so', () => {
    const lines = ['title: one', 'outlet: Desk', 'title: two']
    expect(fieldsOf(...lines)).toEqual({ title: 'one', outlet: 'Desk' })
    expect(notesOf(...lines)).toEqual([
      { line: 4, reason: 'has “title” twice in its front matter: the first one is used' },
    ])
  })

  it.each([
    ['title: Exclusive: minister resigns', 'Exclusive: minister resigns'],
    ['title: "Peace" talks: day two', '"Peace" talks: day two'],
    ['title: [Opinion] Why the ferry stays', '[Opinion] Why the ferry stays'],
    ['title: @harbour is back', '@harbour is back'],
    ['title: 50% off: a week at sea', '50% off: a week at sea'],
    ['title: Why we are #1', 'Why we are #1'],
    ['title: 1.10', '1.10'],
    ['title: Yes', 'Yes'],
    ['title:The ferry', 'The ferry'],
    ['title: "Salt &amp; Sand"', 'Salt & Sand'],
    ['title: Norn&#8217;s **new** ferry', 'Norn’s new ferry'],
    ['title: "[[Ferry|The ferry]] of <i>Norn</i>"', 'The ferry of Norn'],
    ['title: "[Norn](https://example.org/norn) votes"', 'Norn votes'],
    ['title: !Stop the ferry, say many', '!Stop the ferry, say many'],
    ['title: &Norn rises', '&Norn rises'],
    ['title: 5 * 3 and snake_case_words stay', '5 * 3 and snake_case_words stay'],
  ])('takes a title as a person means it: %s', (line, title) => {
    expect(fieldsOf(line, 'outlet: Desk')).toEqual({ title, outlet: 'Desk' })
  })

  it.each([
    ['published', 'published: March 16', /must be a day such as 2025-03-16, a month/],
    ['published', 'published: 2025-02-30', /must be a day/],
    ['published', 'date: soon', /“date”, which must be a day/],
    ['url', 'url: example.org/talks', /must be a link that starts with http/],
    ['url', 'url: javascript:alert(1)', /must be a link that starts with http/],
    ['url', 'url: "https://example.org/\\u001b[31m"', /must not contain white space or invisible/],
    ['title', 'title: [a, list]', /must be text/],
    ['title', `title: ${'long '.repeat(200)}`, /must not be longer than 500/],
    ['outlet', 'publisher: { city: Norn }', /“publisher”, which must be text/],
    ['author', 'author: [Ada, { age: 7 }]', /must be text or a list/],
    ['tags', 'tags: { a: b }', /must be text or a list/],
  ])('is taken without %s if that is wrong, and its line is named: %s', (_field, wrong, reason) => {
    const lines = ['# a comment', 'layout: post', wrong, 'outlet: Desk']
    const read = splitFrontMatter(fenced(...lines))
    expect(read.fields).toEqual({ outlet: 'Desk' })
    expect(inEnglish(read.notes)).toMatchObject([{ line: 4, reason: expect.stringMatching(reason) as string }])
    expect(read.unknownKeys).toEqual(['layout'])
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
    expect(rejectedField(`title: ${'['.repeat(10_000)}`).reason).toContain('more than 100 brackets')
    expect(rejectedField(`title: ${'x'.repeat(20_000)}`).reason).toContain('more than 16384 characters')
  })
})

describe('the forms of front matter', () => {
  it.each([
    ['Title', 'TITLE: The ferry', { title: 'The ferry' }],
    ['outlet', 'Publication: Norn Post', { outlet: 'Norn Post' }],
    ['outlet', 'publisher: { "@type": Organization, name: Norn Post }', { outlet: 'Norn Post' }],
    ['outlet', 'site_name: Norn Post', { outlet: 'Norn Post' }],
    ['outlet', 'source: Norn Post', { outlet: 'Norn Post' }],
    ['outlet', 'site: https://www.norn.example/', { outlet: 'norn.example' }],
    ['link', 'source: https://norn.example/a_b', { url: 'https://norn.example/a_b' }],
    ['link', 'Link: <https://norn.example/a>', { url: 'https://norn.example/a' }],
    ['link', 'canonical_url: https://norn.example/a', { url: 'https://norn.example/a' }],
    ['link', 'original: "[here](https://norn.example/a)"', { url: 'https://norn.example/a' }],
    ['link', 'link: www.norn.example/a', { url: 'https://www.norn.example/a' }],
    [
      'outlet and link',
      'source: "[Norn Post](https://norn.example/a)"',
      { outlet: 'Norn Post', url: 'https://norn.example/a' },
    ],
    ['author', 'By: Mira Tolland', { author: 'Mira Tolland' }],
    ['author', 'author: By Mira Tolland', { author: 'Mira Tolland' }],
    ['author', 'authors: [Mira Tolland, { name: Pim Aster }]', { author: 'Mira Tolland, Pim Aster' }],
    ['author', 'authors: "[[people/Mira Tolland]]"', { author: 'Mira Tolland' }],
    ['author', 'author: ["[[mira|Mira Tolland]]"]', { author: 'Mira Tolland' }],
    ['author', 'author: { name: Mira Tolland, url: x }', { author: 'Mira Tolland' }],
    [
      'author',
      ['authors:', '  - [[Mira Tolland]]', '  - [[people/pim|Pim Aster]]'],
      { author: 'Mira Tolland, Pim Aster' },
    ],
    ['author', 'author: [[Mira Tolland]]', { author: 'Mira Tolland' }],
    [
      'author',
      'author: [{ given: Mira, family: Tolland }, { literal: Pim Aster }]',
      { author: 'Mira Tolland, Pim Aster' },
    ],
    ['author', ['author:', '  first_name: Mira', '  last_name: Tolland'], { author: 'Mira Tolland' }],
    ['author', 'authors: [Mira Tolland, Mira Tolland]', { author: 'Mira Tolland' }],
    [
      'fields of a bibliography',
      ['container-title: Norn Post', 'issued: { date-parts: [[2025, 3, 16]] }'],
      { outlet: 'Norn Post', published: '2025-03-16' },
    ],
    ['month', 'issued: { date-parts: [[2025, 3]] }', { published: '2025-03' }],
    [
      'German names',
      [
        'Titel: Die Fähre',
        'Autorin: Mira Tolland',
        'Veröffentlicht am: 16. März 2025',
        'Quelle: https://norn.example/a',
      ],
      { title: 'Die Fähre', author: 'Mira Tolland', published: '2025-03-16', url: 'https://norn.example/a' },
    ],
    [
      'French names',
      ['Titre: Le bac', 'Auteur: Mira Tolland', 'Publié le: 16 mars 2025', 'Source: Norn Post'],
      { title: 'Le bac', author: 'Mira Tolland', published: '2025-03-16', outlet: 'Norn Post' },
    ],
    [
      'Spanish names',
      ['título: El ferry', 'autora: Mira Tolland', 'fecha: 16 de marzo de 2025', 'fuente: Norn Post'],
      { title: 'El ferry', author: 'Mira Tolland', published: '2025-03-16', outlet: 'Norn Post' },
    ],
    [
      'Italian names',
      ['titolo: Il traghetto', 'autore: Mira Tolland', 'data: 16 marzo 2025', 'fonte: www.norn.example/a'],
      { title: 'Il traghetto', author: 'Mira Tolland', published: '2025-03-16', url: 'https://www.norn.example/a' },
    ],
    ['day', 'date: [[2025-03-16]]', { published: '2025-03-16' }],
    ['day', 'date: 2025-03-16 10:00:00 +0100', { published: '2025-03-16' }],
    ['day', 'Date_Published: 2025/3/16', { published: '2025-03-16' }],
    ['day', 'pubDate: Sun, 16 Mar 2025 10:00:00 GMT', { published: '2025-03-16' }],
    ['day', 'created: 2025-03-16T10:11:12 (UTC +01:00)', { published: '2025-03-16' }],
    ['day before the day of the note', ['created: 2025-03-18', 'date: 2025-03-16'], { published: '2025-03-16' }],
    ['day of the note if the other is wrong', ['date: soon', 'created: 2025-03-18'], { published: '2025-03-18' }],
    ['tags', 'tags: "#war #talks"', { tags: ['war', 'talks'] }],
    ['tags', 'Keywords: war, talks', { tags: ['war', 'talks'] }],
    [
      'nested fields',
      ['params:', '  author: Mira Tolland', '  outlet: Norn Post'],
      { author: 'Mira Tolland', outlet: 'Norn Post' },
    ],
  ])('%s: %j', (_, lines, fields) => {
    const read = splitFrontMatter(fenced(...[lines].flat()))
    expect(read.fields).toEqual(fields)
    expect(read.unknownKeys).toEqual([])
  })

  it('name every key that is not used, once', () => {
    const lines = ['layout: post', 'Draft: false', 'params: { weight: 3 }', 'title: T']
    expect(splitFrontMatter(fenced(...lines)).unknownKeys).toEqual(['layout', 'Draft', 'weight'])
  })

  it.each([
    ['2025-03', '2025-03'],
    ['2025', '2025'],
    ['March 2025', '2025-03'],
    ['03/2025', '2025-03'],
    ['March 16, 2025', '2025-03-16'],
    ['Sunday, March 16, 2025 9:12\u202fAM (GMT+1)', '2025-03-16'],
    ['16th of March 2025, 10.30pm', '2025-03-16'],
    ['16. März 2025', '2025-03-16'],
    ['16 de marzo de 2025', '2025-03-16'],
    ['16 марта 2025 г.', '2025-03-16'],
    ['2025年3月16日', '2025-03-16'],
    ['Sun Mar 16 10:00:00 2025', '2025-03-16'],
    ['16.03.2025', '2025-03-16'],
    ['3.4.25', '2025-04-03'],
    ['03/16/2025', '2025-03-16'],
    ['16/03/2025', '2025-03-16'],
    ['05/05/2025', '2025-05-05'],
    ['20250316', '2025-03-16'],
    ['1742083200', '2025-03-16'],
    ['"[[2025-03-16]]"', '2025-03-16'],
  ])('take a date as it is written: %s', (written, published) => {
    expect(fieldsOf(`date: ${written}`)).toEqual({ published })
    expect(notesOf(`date: ${written}`)).toEqual([])
  })

  it('know only the year of a day that may be two days, and say so', () => {
    expect(fieldsOf('date: 03/04/2025')).toEqual({ published: '2025' })
    expect(notesOf('date: 03/04/2025')).toEqual([
      {
        line: 2,
        reason: 'has “date”, of which 03/04 may be two days, so only the year is used: write the day as 2025-03-16',
      },
    ])
  })

  it.each([
    'yesterday',
    'March 16',
    '2025-13',
    '2025-02-30',
    '13/13/2025',
    'Q1 2025',
    '2025-03-16 to 2025-03-20',
    '7',
    '99999',
  ])('never guess a date: %s', (written) => {
    expect(fieldsOf(`date: ${written}`)).toEqual({})
    expect(notesOf(`date: ${written}`)).toHaveLength(1)
  })

  it('TOML between lines of +++, with its tables and times', () => {
    const head =
      '+++\ntitle = "The ferry"\ndate = 2025-03-16T23:00:00-05:00\nauthors = ["Mira"]\n[params]\noutlet = "Norn Post"\n+++\n'
    const { fields, bodyStart } = splitFrontMatter(head + BODY)
    expect(fields).toEqual({ title: 'The ferry', published: '2025-03-16', author: 'Mira', outlet: 'Norn Post' })
    expect(bodyStart).toBe(head.length)
  })

  it('TOML with a bad line is taken without that line', () => {
    const { fields, notes } = splitFrontMatter(
      `+++\ntitle = "The ferry"\ndate = 16 March 2025\nauthor = "Mi\n+++\n${BODY}`,
    )
    expect(fields).toEqual({ title: 'The ferry', published: '2025-03-16' })
    expect(inEnglish(notes)).toEqual([{ line: 4, reason: 'is served without “author”, which is not TOML' }])
  })

  it('JSON in braces', () => {
    const head = '{\n  "title": "The ferry: day two",\n  "date": "2025-03-16"\n}\n'
    expect(splitFrontMatter(head + BODY)).toMatchObject({
      fields: { title: 'The ferry: day two', published: '2025-03-16' },
      bodyStart: head.length,
    })
  })

  it.each([
    [
      'plain lines',
      'Title: The ferry: day two\nOutlet: Norn Post\nBy: Mira\nDate: 16/03/2025\n',
      { title: 'The ferry: day two', outlet: 'Norn Post', author: 'Mira', published: '2025-03-16' },
    ],
    ['a title alone', 'Title: The ferry\r\n', { title: 'The ferry' }],
    [
      'a heading and properties',
      '# The ferry\n\nAuthor: Mira\nCreated: March 18, 2025 9:12 AM\nURL: https://norn.example/a\n',
      { title: 'The ferry', author: 'Mira', published: '2025-03-18', url: 'https://norn.example/a' },
    ],
    [
      'a list under a heading',
      '# The ferry\n\n![cover](https://norn.example/c.jpg)\n\n## Metadata\n- Author: [[Mira]]\n- Full Title: The ferry of Norn\n- URL: https://norn.example/a\n',
      { title: 'The ferry of Norn', author: 'Mira', url: 'https://norn.example/a' },
    ],
    [
      'bold keys',
      '**Publication**: Norn Post\n**Date:** 2025-03-16\n',
      { outlet: 'Norn Post', published: '2025-03-16' },
    ],
    [
      'Dataview’s inline fields',
      'author:: [[Mira]]\nsource:: [Norn Post](https://norn.example/a)\n',
      { author: 'Mira', outlet: 'Norn Post', url: 'https://norn.example/a' },
    ],
    [
      'a title over its link',
      'The ferry of Norn\nhttps://norn.example/a\n',
      { title: 'The ferry of Norn', url: 'https://norn.example/a' },
    ],
  ])('%s without a fence', (_, head, fields) => {
    const text = `${head}\n${BODY}`
    const read = splitFrontMatter(text)
    expect(read).toMatchObject({ fields, notes: [] })
    expect(text.slice(read.bodyStart)).toBe(`\n${BODY}`)
  })

  it('a link to the original below a fence completes it, and the body is not cut', () => {
    const head = '---\ndate_published: 2025-03-16\n---\n'
    const body = `# The ferry\n#Clips\n\n[Read in the app](https://app.example/1)\n[Read Original](https://norn.example/a)\n\n${BODY}`
    expect(splitFrontMatter(head + body)).toMatchObject({
      fields: { published: '2025-03-16', url: 'https://norn.example/a' },
      bodyStart: head.length,
    })
  })

  it.each([
    'Source: the ministry said so, and nobody denied it.\n\nMore.',
    'Note: this is it.\nDate: unknown to all who asked.\n\nMore.',
    'The mayor: “No.”\nThe clerk: “Yes.”\n\nMore.',
    'Title: all that there is\nDate: 2025-03-16\n',
    '{\nA line in a brace, and no other.\n',
    '\n---\nA rule above this line.\n---\nMore.',
  ])('none is seen in prose: %j', (text) => {
    expect(splitFrontMatter(text)).toMatchObject({ fields: {}, bodyStart: 0, notes: [] })
  })
})

describe('a title block of Pandoc', () => {
  it('names the title, the authors and the day', () => {
    const { fields, bodyStart } = splitFrontMatter(
      `% The ferry\n% Mira Tolland; Pim Aster\n% March 16, 2025\n\n${BODY}`,
    )
    expect(fields).toEqual({ title: 'The ferry', author: 'Mira Tolland, Pim Aster', published: '2025-03-16' })
    expect(bodyStart).toBe('% The ferry\n% Mira Tolland; Pim Aster\n% March 16, 2025\n'.length)
  })

  it('may leave the authors out', () => {
    expect(splitFrontMatter(`% The ferry\n%\n% 2025-03-16\n\n${BODY}`).fields).toEqual({
      title: 'The ferry',
      published: '2025-03-16',
    })
  })

  it('is not one line, nor a line of text', () => {
    expect(splitFrontMatter(`% of the votes\n\n${BODY}`).fields).toEqual({})
    expect(splitFrontMatter(`%5 rise\n%6 fall\n\n${BODY}`).fields).toEqual({})
  })
})
