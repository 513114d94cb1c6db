import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/passages/name-mentions.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { articleOf } from '../builders/article-of.ts'
import { hostileText } from '../builders/hostile-text.ts'

const namesIn = (text: string) => findNames(passagesOf(articleOf(text)))

describe('the names in an article', () => {
  it('are the terms of its words with a capital, the pairs of such words, and their offices', () => {
    const { capitals, pairs, offices } = namesIn(
      'The security advisor Ada Holm left. Rune Berg, the envoy for fisheries, stayed. Ada Holm came back.',
    )
    expect(new Map(capitals)).toEqual(
      new Map([
        ['the', 1],
        ['ada', 1],
        ['holm', 1],
        ['rune', 1],
        ['berg', 1],
      ]),
    )
    expect(pairs).toContainEqual(['Ada', 'Holm', 2])
    expect(offices).toContainEqual(['security adviser', 'Holm', 1])
    expect(offices).toContainEqual(['envoy', 'Berg', 1])
  })

  it('are counted once for each passage that has them', () => {
    const paragraph = (start: string) =>
      `${start} ${'sailed far out over the cold and quiet water of the bay. '.repeat(12)}`
    const passages = passagesOf(articleOf(`${paragraph('Berg and Berg')}\n\n${paragraph('Later Berg')}`))
    expect(passages.length).toBeGreaterThan(1)
    const holding = passages.filter(({ article, start, end }) => article.body.slice(start, end).includes('Berg'))
    expect(new Map(findNames(passages).capitals).get('berg')).toBe(holding.length)
  })

  it('are plain data, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const names = namesIn(`A. ${text}`)
        expect(JSON.parse(JSON.stringify(names))).toEqual(names)
      }),
    )
  })
})
