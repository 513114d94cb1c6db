/** What is indexed of an article, and that counts and likenesses can be told from it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeRecord, encodeRecord } from '../../src/engine/article-record.ts'
import { articleDocuments, letterPairs } from '../../src/engine/engine-documents.ts'
import { DIMENSIONS } from '../../src/meaning/vectors.ts'
import { createEditsTo } from '../../src/search/index/similar-terms.ts'
import { articleOf } from '../builders/article-of.ts'
import { analysedArticles } from '../narrowing/analysed-articles.ts'

const TEXT =
  'Harbour master Rune Berg counted forty swans beside the pier, and Berg wrote to the council about them. “Nobody feeds them,” he said.'
const [swans] = analysedArticles([
  articleOf(TEXT, 'a/swans.md', {
    outlet: 'Harbour Post',
    published: '2026-02',
    url: 'https://harbour.example/swans?utm_x=1',
  }),
])
if (swans === undefined) throw new Error('there is one article')
const documents = articleDocuments(swans, 'stamp')
const fieldsOf = (kind: string) => documents.find((one) => one.kind === kind)?.fields

describe('the documents of an article', () => {
  it('are one for the article and one for each passage, all with its scope', () => {
    expect(documents.map(({ kind }) => kind)).toEqual(['articles', 'passages'])
    const scope = { outlet: 'Harbour Post', firstDay: 20260201, lastDay: 20260228, stamp: 'stamp' }
    for (const { fields } of documents) expect(fields).toMatchObject(scope)
    expect(fieldsOf('articles')).toMatchObject({ file: 'a/swans.md', page: 'harbour.example/swans' })
    expect(fieldsOf('articles')).not.toHaveProperty('wholeDay')
    expect(fieldsOf('passages')).toMatchObject({ shown: TEXT, article: documents[0]?.id })
  })

  it('hold the words of the text', () => {
    expect(fieldsOf('passages')).toMatchObject({ text: expect.stringContaining('swan besid') })
  })

  it('have ids of a fixed length, whatever the path', () => {
    const [long] = analysedArticles([articleOf(TEXT, `${'a'.repeat(900)}.md`)])
    expect(long && articleDocuments(long, '')[0]?.id).toHaveLength(documents[0]?.id.length ?? 0)
  })
})

describe('the pairs of letters of a term', () => {
  it('are shared by every term that few edits make of it, all but two for each edit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, word, (term, other) => {
        const edits = createEditsTo([other])(term).get(other)
        if (edits === undefined || other.startsWith(term)) return
        const shared = letterPairs(term).filter((pair) => letterPairs(other).includes(pair))
        expect(shared.length).toBeGreaterThanOrEqual(letterPairs(term).length - 2 * edits)
      }),
    )
  })
})

describe('the record of an article', () => {
  it('gives back all that was analysed of it, vectors too', () => {
    const values = Int8Array.from({ length: 2 * DIMENSIONS }, (_, i) => (i % 255) - 127)
    const vectors = [{ values, scales: Float32Array.of(0.5, 0.25) }]
    const decoded = decodeRecord(encodeRecord({ ...swans, vectors }))
    expect(decoded).toEqual({ ...swans, vectors })
    expect(decoded.passages[0]?.article).toBe(decoded.article)
  })
})
