import { describe, expect, it } from 'vitest'
import { articleOf } from '../../builders/article-of.ts'
import { briefingOf } from '../../builders/briefing-of.ts'

/** A long question, so that all of its words are held and only the count decides. */
const QUESTION = 'how many lamps hang in the hall of the town museum in Lindby'
const strengthWith = (sentence: string) =>
  briefingOf(articleOf(`${sentence} The hall of the town museum in Lindby is open on Sundays.`, 'a.md')).ask({
    question: QUESTION,
  }).strength

describe('a passage for "how many"', () => {
  it('may be a strong match if it counts the thing', () => {
    expect(strengthWith('In the hall of the town museum in Lindby hang 46 old brass lamps.')).toBe('strong')
  })

  it('is at most a likely match if it counts something else', () => {
    const sentence = 'The lamps that hang in the hall of the town museum in Lindby weigh 30 kilos.'
    expect(['likely', 'weak']).toContain(strengthWith(sentence))
  })

  it('is no match if its only figure is a year', () => {
    expect(strengthWith('Lamps from 1904 hang in the hall of the town museum in Lindby.')).toBe('none')
  })
})
