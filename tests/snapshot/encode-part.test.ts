import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/passages/name-mentions.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { readPassage } from '../../src/passages/read-passage.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { type AnalysedFile, createPartEncoder, decodePart } from '../../src/snapshot/encode-part.ts'
import { articleOf } from '../builders/article-of.ts'
import { hostileText } from '../builders/hostile-text.ts'

const KNOWN = { stamp: '1:2:3', settled: true, hash: 'abc', textKey: 'key' }

const decoded = (files: readonly AnalysedFile[]) => {
  const encoder = createPartEncoder(readPassage)
  for (const file of files) encoder.add(file)
  return decodePart(encoder.text())
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
    const rejection = { file: 'b.md', line: 3, reason: 'is not UTF-8' }
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
})
