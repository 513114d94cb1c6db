import { afterEach, describe, expect, it } from 'vitest'
import { createQuotationAnalyser } from '../../src/quotations/quotation-analyser.ts'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { articleOf } from '../builders/article-of.ts'

const first = articleOf('“It will rain,” said Greta Holm.', 'a.md')
const second = articleOf('“It will not,” said Arne Holm.', 'b.md')
/** Too much for the caller's thread. */
const large = articleOf('The envoy spoke on Sunday.\n\n'.repeat(4_000), 'large.md')
const analysers: { close(): Promise<void> }[] = []
const open = () => {
  const analyser = createQuotationAnalyser()
  analysers.push(analyser)
  return analyser
}

afterEach(async () => {
  for (const analyser of analysers.splice(0)) await analyser.close()
})

describe('the analyser of quotations', () => {
  it.each([
    ['from the same thread', [first, second]],
    ['from its own thread', [first, second, large]],
  ])('gives, %s, what the analysis gives, without the explanations', async (_, articles) => {
    const results = await open().analyse(articles)
    expect(results.map(({ article }) => article)).toEqual(articles.map(({ id }) => id))
    const [here] = quotationsOf(first).quotations
    expect(results[0]?.quotations[0]).toEqual({ ...here, explanation: undefined })
  })

  it('analyses an article again only when it has changed', async () => {
    const analyser = open()
    const [before, other] = await analyser.analyse([first, second])
    const changed = articleOf('“It will snow,” said Greta Holm.', 'a.md')
    const [after, same] = await analyser.analyse([changed, second])
    expect(same).toBe(other)
    expect(after).not.toBe(before)
    expect(after?.quotations[0]?.text).toBe('It will snow,')
  })

  it('analyses an article again whose author has changed, since “I” may be the author', async () => {
    const analyser = open()
    const [before] = await analyser.analyse([first])
    const [after] = await analyser.analyse([{ ...first, author: 'Imre Falk' }])
    expect(after).not.toBe(before)
  })

  it.each([
    ['on the same thread', [first]],
    ['on its own thread', [first, large]],
  ])('rejects what is running %s when it is closed, and works again afterwards', async (_, articles) => {
    const analyser = open()
    const running = analyser.analyse(articles)
    const refused = expect(running).rejects.toThrow('the analysis of quotations was stopped')
    await analyser.close()
    await refused
    expect(await analyser.analyse(articles)).toHaveLength(articles.length)
  })
})
