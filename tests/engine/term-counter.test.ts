import { describe, expect, it } from 'vitest'
import { createBulkWriter } from '../../src/engine/bulk-writer.ts'
import type { EngineConnection } from '../../src/engine/engine-connection.ts'
import { createTermCounter } from '../../src/engine/term-counter.ts'
import { type CountedText, countedId } from '../../src/engine/term-counts.ts'
import { articleOf } from '../builders/article-of.ts'
import { analysedArticles } from '../narrowing/analysed-articles.ts'

const SWANS =
  'Harbour master Rune Berg counted forty swans beside the pier. “Nobody feeds the swans,” Rune Berg said on Monday.'
const [first, second] = analysedArticles([
  articleOf(SWANS, 'a.md', { title: 'Swans', outlet: 'Swan Post' }),
  articleOf(SWANS.replace('forty', 'fifty'), 'b.md', { title: 'Birds', outlet: 'Swan Post' }),
])
if (!first || !second) throw new Error('there are two articles')

/** Keeps documents as the engine does, for one index. */
function keeping() {
  const documents = new Map<string, object>()
  const write = (lines: readonly string[]) => {
    for (let i = 0; i < lines.length; i++) {
      const action = JSON.parse(lines[i] ?? '') as Record<string, { readonly _id: string }>
      if (action.delete) documents.delete(action.delete._id)
      if (action.index) documents.set(action.index._id, JSON.parse(lines[++i] ?? '') as object)
    }
    return { errors: false, items: [] }
  }
  const read = ({ ids }: { readonly ids: readonly string[] }) => ({
    docs: ids.map((_id) => ({ _id, ...(documents.has(_id) && { _source: documents.get(_id) }) })),
  })
  const request: EngineConnection['request'] = async <Body>({
    lines,
    body,
  }: Parameters<EngineConnection['request']>[0]) =>
    (lines ? write(lines) : read(body as { readonly ids: readonly string[] })) as Body
  const connection = { request, prefix: 'p', close: async () => undefined }
  const bulk = createBulkWriter(connection, { onTaken: () => undefined, wait: async () => undefined })
  const version = { number: 1, index: (kind: string) => kind }
  return { documents, parts: { connection, version, bulk } }
}

describe('the counts of terms', () => {
  it('are those of all articles that were added and not removed, whatever was written in between', async () => {
    const { documents, parts } = keeping()
    const told = (kind: CountedText['kind'], text: string) => documents.get(countedId({ kind, text }))
    const counter = createTermCounter({ ...parts, isNew: true })
    await counter.count(first, true)
    await counter.flush()
    const one = new Map(documents)
    expect(told('term', 'swan')).toMatchObject({ passages: 1, articles: 1, titles: 1, term: 'swan' })
    expect(told('word', 'swans')).toEqual({ times: 2 })
    expect(told('pair', 'Rune\nBerg')).toMatchObject({ times: 2, pairTerms: 'rune berg' })
    expect(told('name', 'Rune Berg')).toMatchObject({ quotations: 1, nameWords: 'rune berg' })
    await counter.count(second, true)
    await counter.flush()
    expect(told('term', 'swan')).toMatchObject({ passages: 2, articles: 2, titles: 1, sources: 1 })
    const next = createTermCounter({ ...parts, isNew: false })
    await next.count(second, false)
    await next.flush()
    expect(documents).toEqual(one)
    await next.count(first, false)
    await next.flush()
    expect(documents.size).toBe(0)
  })
})
