import { describe, expect, it } from 'vitest'
import { MUCH_THE_SAME, SAME_THING } from '../../../src/english/equivalents.ts'
import { equivalentTerms } from '../../../src/search/question/equivalent-terms.ts'
import { tokensOf } from '../../../src/text/analyse.ts'

const indexOf = (frequencies: Readonly<Record<string, number>>) => ({
  documentFrequency: (term: string) => frequencies[term] ?? 0,
})
const found = (question: string, frequencies: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Array.from(equivalentTerms(tokensOf(question), question, indexOf(frequencies)), ([{ word }, terms]) => [
      word,
      terms.map(({ term, weight }) => `${term} ${weight}`),
    ]),
  )

describe('the equivalents of a word', () => {
  it('are its other spellings that the index holds', () => {
    expect(found('is Zelensky there', { zelenskyy: 2 })).toEqual({ zelensky: ['zelenskyy 0.8'] })
    expect(found('is Zelensky there', {})).toEqual({ zelensky: [] })
  })

  it('count less if they are only much the same', () => {
    expect(found('who died', { kill: 1, death: 3 })).toEqual({ died: ['kill 0.4', 'death 0.4'] })
  })

  it('are the rarest word of a phrase, if the index holds all of the phrase', () => {
    expect(found('the PM', { prime: 2, minist: 9 })).toEqual({ pm: ['prime 0.5'] })
    expect(found('the PM', { minist: 9 })).toEqual({ pm: [] })
  })

  it('belong to each word of a phrase, and to no word of half a phrase', () => {
    const pm = { pm: 1 }
    expect(found('the prime minister', pm)).toEqual({ prime: ['pm 0.8'], minister: ['pm 0.8'] })
    expect(found('the foreign minister', pm)).toEqual({})
    expect(found('a prime', pm)).toEqual({})
  })

  it('are none for the hour', () => {
    expect(found('at 8 pm', { prime: 1, minist: 1 }).pm).toBeUndefined()
    expect(found('at 8 p.m.', { prime: 1, minist: 1 }).pm).toBeUndefined()
  })

  it('are written with at least two wordings a line, none of which is empty or stands there twice', () => {
    for (const line of [...SAME_THING, ...MUCH_THE_SAME]) {
      const wordings = line.split(', ')
      expect(wordings.length, line).toBeGreaterThan(1)
      expect(new Set(wordings).size, line).toBe(wordings.length)
      expect(found(wordings[0] ?? '', {}), line).not.toEqual({})
      for (const wording of wordings) expect(wording).toMatch(/^[a-z\d]+(?: [a-z\d]+)*$/)
    }
  })
})
