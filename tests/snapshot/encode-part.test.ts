import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/passages/name-mentions.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { readPassage } from '../../src/passages/read-passage.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { type AnalysedFile, createPartEncoder, type DecodedPart, decodePart } from '../../src/snapshot/encode-part.ts'
import { articleOf } from '../builders/article-of.ts'
import { hostileText } from '../builders/hostile-text.ts'

const KNOWN = { stamp: '1:2:3', settled: true, hash: 'abc', textKey: 'key' }

const encoded = (files: readonly AnalysedFile[]): string => {
  const encoder = createPartEncoder(readPassage)
  for (const file of files) encoder.add(file)
  return encoder.text()
}

const decoded = (files: readonly AnalysedFile[]): DecodedPart => {
  const part = decodePart(encoded(files))
  if (!part) throw new Error('the part is not taken for one')
  return part
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** The paths to all values inside a value. */
const pathsIn = (value: Json): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => [[name], ...pathsIn(inner).map((path) => [name, ...path])])
    : []

/** A copy in which one value is another one, or is gone. */
function changedAt(value: Json, [name = '', ...rest]: readonly string[], next: Json | undefined): Json {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, Json>
  if (rest.length > 0) copy[name] = changedAt(copy[name] ?? null, rest, next)
  else if (next === undefined) delete copy[name]
  else copy[name] = next
  return copy
}

/** Every span of a file ends within its text. */
function expectWithin(
  { known, passages, quotations }: AnalysedFile,
  sentencesOf: DecodedPart['sentencesOf'] = () => [],
) {
  const length = 'body' in known.result ? known.result.body.length : 0
  const sentences = passages.flatMap((passage) => sentencesOf(passage))
  const spans = [...passages, ...sentences, ...(quotations?.quotations ?? [])]
  for (const { end } of spans) expect(end).toBeLessThanOrEqual(length)
}

describe('a part of a snapshot', () => {
  it('gives back what was put in: articles, passages, sentences with their terms, names, quotations', () => {
    const article = articleOf('“It will rain,” said Greta Holm. The lake is low.\n\nNobody answered.', 'a.md', {
      title: 'Rain',
      published: '2026-01-02',
    })
    const passages = passagesOf(article)
    const quotations = quotationsOf(article)
    const names = findNames(passages)
    const { files, sentencesOf } = decoded([
      { file: 'a.md', known: { ...KNOWN, result: article }, passages, names, quotations },
    ])
    expect(files).toEqual([{ file: 'a.md', known: { ...KNOWN, result: article }, passages, names, quotations }])
    expect(files[0]?.passages[0]?.article).toBe(files[0]?.known.result)
    for (const [i, passage] of (files[0]?.passages ?? []).entries()) {
      expect(sentencesOf(passage)).toEqual(readPassage(passages[i] ?? passage))
    }
  })

  it('gives back a rejection', () => {
    const rejection = { file: 'b.md', line: 3, reason: { key: 'file.unknown-charset' } } as const
    const [file] = decoded([{ file: 'b.md', known: { ...KNOWN, textKey: '', result: rejection }, passages: [] }]).files
    expect(file?.known.result).toEqual(rejection)
  })

  it('gives back any text unharmed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const article = articleOf(`Word. ${text}`, 'h.md')
        const passages = passagesOf(article)
        const part = decoded([{ file: 'h.md', known: { ...KNOWN, result: article }, passages }])
        expect(part.files[0]?.known.result).toEqual(article)
        expect(part.files[0]?.passages).toEqual(passages)
        expect((part.files[0]?.passages ?? []).map(part.sentencesOf)).toEqual(passages.map(readPassage))
      }),
      { numRuns: 200 },
    )
  })

  it.each(['', '{', 'null', '[]', '{}', '5', '{"vocabulary":[],"records":{}}', '{"vocabulary":[],"records":[null]}'])(
    'is not taken for one if it holds %j',
    (text) => {
      expect(decodePart(text)).toBeNull()
    },
  )

  it.each([
    ['an article with marks that are longer than its text', ['article', 'written'], 'It rains.'],
    ['an article with marks that are a number', ['article', 'written'], 7],
    ['a day that is none', ['article', 'published'], 'yesterday'],
    ['a link to a script', ['article', 'url'], 'javascript:alert(1)'],
    ['a role that is none', ['passages', '0', 'role'], 'summary'],
    ['a paragraph without an end', ['passages', '0', 'paragraphs'], [0]],
    ['a paragraph that ends before it starts', ['passages', '0', 'paragraphs'], [9, 2]],
    ['a place far beyond the text', ['passages', '0', 'end'], 1e308],
    ['a list where a text should be', ['article', 'title'], []],
  ] as const)('is not taken for one if it holds %s', (_, path, value) => {
    const article = articleOf('It will rain tomorrow, said the mayor. The lake is low.', 'a.md')
    const whole = JSON.parse(
      encoded([{ file: 'a.md', known: { ...KNOWN, result: article }, passages: passagesOf(article) }]),
    )
    const changed = (to: Json) => decodePart(JSON.stringify(changedAt(whole, ['records', '0', ...path], to)))
    expect(decodePart(JSON.stringify(whole))).not.toBeNull()
    expect(changed(value)).toBeNull()
  })

  it('is not taken for one if it is nested without end', () => {
    for (const open of ['[', '{"records":', '{"vocabulary":[],"records":[{"file":'])
      expect(decodePart(open.repeat(200_000))).toBeNull()
    expect(decodePart(`{"vocabulary":[],"records":${'['.repeat(5_000)}${']'.repeat(5_000)}}`)).toBeNull()
  })

  it('is taken for one, or not, whatever one value in it is changed to; spans never leave the text', () => {
    const article = articleOf(
      '“It will rain,” Greta Holm, the mayor, said. The lake is low.\n\nNo one answered.',
      'a.md',
    )
    const passages = passagesOf(article)
    const files = [
      { file: 'a.md', known: { ...KNOWN, result: article }, passages, names: findNames(passages) },
      {
        file: 'b.md',
        known: { ...KNOWN, textKey: '', result: { file: 'b.md', reason: { key: 'file.empty' } } },
        passages: [],
      },
    ]
    const whole = JSON.parse(encoded([{ ...files[0], quotations: quotationsOf(article) } as AnalysedFile])) as Json
    const values = fc.oneof(fc.constant(undefined), fc.constantFrom(-1, 1e9, 0.5), fc.jsonValue({ maxDepth: 1 }))
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(whole)), values, (path, value) => {
        const part = decodePart(JSON.stringify(changedAt(whole, path, value as Json)))
        for (const file of part?.files ?? []) expectWithin(file, part?.sentencesOf)
      }),
      { numRuns: 1_000 },
    )
  })
})
