/** Front matter as further programs, people and languages write it. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPublished } from '../../src/corpus/front-matter/read-published.ts'
import { splitFrontMatter } from '../../src/corpus/front-matter.ts'

const BODY = 'The ferry to Norn leaves at noon, the harbour master said.\n'
const yaml = (...lines: readonly string[]): string => ['---', ...lines, '---', BODY].join('\n')
const fieldsOf = (text: string) => splitFrontMatter(text).fields

describe('a date in words or numbers', () => {
  it.each([
    ['März 2025', '2025-03'],
    ['mars 2025', '2025-03'],
    ['março de 2025', '2025-03'],
    ['marzec 2025', '2025-03'],
    ['březen 2025', '2025-03'],
    ['2025년 3월', '2025-03'],
    ['2025년 3월 16일', '2025-03-16'],
    ['16 de marzo del 2025', '2025-03-16'],
    ['2025. március 16.', '2025-03-16'],
    ['2025 m. kovo 16 d.', '2025-03-16'],
    ['16 مارس 2025', '2025-03-16'],
    ['١٦ مارس ٢٠٢٥', '2025-03-16'],
    ['16 марта 2025 г., 10:30', '2025-03-16'],
    ['10:30 16.03.2025', '2025-03-16'],
    ['16. 3. 2025', '2025-03-16'],
    ['March 16, 2025 | 10:30 AM', '2025-03-16'],
    ['令和7年3月16日', '2025-03-16'],
  ])('%s is %s', (written, published) => {
    expect(readPublished(written)?.published).toBe(published)
  })

  it.each(['2 days ago', 'il y a 2 jours', '2 дня назад', '1 week ago', 'in 2 weeks', '3 hours ago', '2 uur geleden'])(
    'that counts from a day that nobody knows stays unknown: %s',
    (written) => {
      expect(readPublished(written)).toBeNull()
    },
  )

  it('whose month has one name in two languages stays unknown', () => {
    // November in Polish, October in Croatian.
    expect(readPublished('16 listopada 2025')).toBeNull()
  })
})

describe('front matter of', () => {
  it.each([
    [
      'Ghost',
      yaml('title: A', 'primary_author: {name: Ada Holm, slug: ada}', 'published_at: 2025-03-16T10:00:00.000Z'),
      { title: 'A', author: 'Ada Holm', published: '2025-03-16' },
    ],
    [
      'Nikola',
      `<!--\n.. title: The ferry\n.. date: 2025-03-16 10:00:00 UTC\n.. author: Ada Holm\n-->\n\n${BODY}`,
      { title: 'The ferry', published: '2025-03-16', author: 'Ada Holm' },
    ],
    [
      'Pelican, with surnames first',
      `Title: A\nDate: 2025-03-16 10:20\nAuthors: Holm, Ada; Aster, Pim\n\n${BODY}`,
      { title: 'A', published: '2025-03-16', author: 'Ada Holm, Pim Aster' },
    ],
    [
      'one with character references',
      yaml('author: Ada &#79;dell; Pim Aster &amp; Co.'),
      { author: 'Ada Odell, Pim Aster & Co.' },
    ],
    [
      'wallabag',
      yaml('published_by: Ada Holm', 'domain_name: norn.example'),
      { author: 'Ada Holm', outlet: 'norn.example' },
    ],
    ['OpenGraph', yaml('og:title: A', 'article:author: Ada Holm'), { title: 'A', author: 'Ada Holm' }],
    ['a bibliography', yaml('issued: {raw: 2025-03-16}'), { published: '2025-03-16' }],
    [
      'a site with a table of authors',
      yaml('authors: {ada: {name: Ada Holm}, pim: {name: Pim Aster}}'),
      { author: 'Ada Holm, Pim Aster' },
    ],
    ['a mail program', yaml('author: Ada Holm <ada@norn.example>'), { author: 'Ada Holm' }],
    ['an RSS reader', yaml('author: ada@norn.example (Ada Holm)'), { author: 'Ada Holm' }],
    ['a form that was not filled in', yaml('author: [~]', 'tags: [null, ferries]'), { tags: ['ferries'] }],
    [
      'a source in parts',
      yaml('source: {name: Norn Post, url: https://norn.example/a}'),
      { outlet: 'Norn Post', url: 'https://norn.example/a' },
    ],
    [
      'a source with its link behind it',
      yaml('source: Norn Post (https://norn.example/a)'),
      { outlet: 'Norn Post', url: 'https://norn.example/a' },
    ],
    [
      'a source with its link behind a comma',
      yaml('Quelle: Norner Post, https://norn.example/a'),
      { outlet: 'Norner Post', url: 'https://norn.example/a' },
    ],
    [
      'a Pole',
      yaml('tytuł: A', 'autorka: Ada Holm', 'źródło: Gazeta Norn', 'data: 16 marca 2025'),
      { title: 'A', author: 'Ada Holm', outlet: 'Gazeta Norn', published: '2025-03-16' },
    ],
    [
      'a Swede',
      yaml('rubrik: A', 'författare: Ada Holm', 'källa: Nornbladet', 'datum: 16 mars 2025'),
      { title: 'A', author: 'Ada Holm', outlet: 'Nornbladet', published: '2025-03-16' },
    ],
    [
      'a Dane',
      yaml('overskrift: A', 'forfatter: Ada Holm', 'kilde: Nornbladet', 'dato: 16. marts 2025'),
      { title: 'A', author: 'Ada Holm', outlet: 'Nornbladet', published: '2025-03-16' },
    ],
    [
      'a Russian',
      yaml('заголовок: A', 'автор: Ада Хольм', 'источник: Норн', 'дата: 16 марта 2025'),
      { title: 'A', author: 'Ада Хольм', outlet: 'Норн', published: '2025-03-16' },
    ],
    [
      'a Spaniard',
      yaml('titular: A', 'medio: El Norn', 'enlace: https://norn.example/a'),
      { title: 'A', outlet: 'El Norn', url: 'https://norn.example/a' },
    ],
    [
      'an Italian',
      yaml('testata: Il Norn', 'collegamento: https://norn.example/a'),
      { outlet: 'Il Norn', url: 'https://norn.example/a' },
    ],
    [
      'a Japanese',
      yaml('タイトル: A', '著者: 田中', '出典: ノルン新聞', '日付: 2025年3月16日'),
      { title: 'A', author: '田中', outlet: 'ノルン新聞', published: '2025-03-16' },
    ],
    [
      'a Chinese',
      `标题：A\n作者：李明\n来源：诺恩日报\n日期：2025年3月16日\n\n${BODY}`,
      { title: 'A', author: '李明', outlet: '诺恩日报', published: '2025-03-16' },
    ],
  ])('%s is read', (_, text, fields) => {
    expect(fieldsOf(text)).toEqual(fields)
  })

  it.each(['Holm, Ada', 'Ada Holm, Pim Aster', 'Ada Holm; Pim Aster'])(
    'is as it is written where it is clear: %s',
    (written) => {
      expect(fieldsOf(yaml(`author: ${written}`))).toEqual({ author: written.replace(';', ',') })
    },
  )
})

/** The rows of the table of forms: what is in the file, each form alone, and what comes of it. */
function documentedForms(): readonly (readonly [text: string, outcome: string])[] {
  const manual = readFileSync(path.join(import.meta.dirname, '../../docs/articles.md'), 'utf8')
  const [, table = ''] = /\n\| in the file \| the field \|\n.*\n((?:\|.*\n)+)/.exec(manual) ?? []
  return table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const middle = row.lastIndexOf(' | ')
      const forms = [...row.slice(0, middle).matchAll(/`([^`]+)`/g)].map(([, form = '']) => form)
      const [first = ''] = forms
      const key = first.slice(0, first.indexOf(':'))
      const texts = first.startsWith('%')
        ? [`${forms.join('\n')}\n\n${BODY}`]
        : forms.map((form) => yaml(/^\w+: /.test(form) ? form : `${key}: ${form}`))
      return texts.map((text) => [text, row.slice(middle + 3, -2)] as const)
    })
}

describe('each form in the manual', () => {
  const forms = documentedForms()

  it('is there', () => {
    expect(forms.length).toBeGreaterThan(25)
  })

  it.each(forms)('gives what the manual says: %s', (text, outcome) => {
    const { fields, notes } = splitFrontMatter(text)
    const values = Object.values(fields).map(String)
    if (outcome === 'title, author, published') expect(Object.keys(fields)).toEqual(['title', 'author', 'published'])
    else if (outcome.startsWith('none')) expect(values).toEqual([])
    else for (const value of values) expect(outcome).toContain(value)
    expect(values.length > 0).toBe(!outcome.startsWith('none'))
    expect(notes.length > 0).toBe(outcome.includes('a note'))
  })
})
