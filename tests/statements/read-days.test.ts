import { describe, expect, it } from 'vitest'
import { canBeOneDay, type Day, dayAt } from '../../src/statements/read-days.ts'
import { tokensOf } from '../../src/text/analyse.ts'

const dayIn = (text: string, published?: string): Day | null => {
  const tokens = tokensOf(text)
  const isCapital = (i: number) => /\p{Lu}/u.test(text.charAt(tokens[i]?.start ?? 0))
  for (let i = 0; i < tokens.length; i++) {
    const found = dayAt(tokens, i, isCapital, published)
    if (found) return found.day
  }
  return null
}
const PUBLISHED = '2025-03-06'

describe('the days of a text', () => {
  it.each([
    ['it sank on Tuesday', { weekday: 1 }],
    ['it sank on March 4', { date: '2025-03-04', weekday: 1 }],
    ['it sank on 4th of March, 2025', { date: '2025-03-04' }],
    ['it sank on Dec. 30', { date: '2024-12-30' }],
    ['it sank yesterday', { date: '2025-03-05', weekday: 2 }],
    ['it sank in April', { month: 3 }],
    ['10 may have died', null],
    ['they march 12 miles', null],
  ])('are read by the calendar: %s', (text, day) => {
    if (day === null) expect(dayIn(text, PUBLISHED)).toBeNull()
    else expect(dayIn(text, PUBLISHED)).toMatchObject(day)
  })

  it.each([
    ['Tuesday', 'March 4', true],
    ['Wednesday', 'March 4', false],
    ['April', '4 April', true],
    ['April', '4 March', false],
    ['yesterday', 'Wednesday', true],
    ['today', 'Wednesday', false],
    ['Monday', 'Tuesday', false],
    ['Monday', 'April', true],
  ])('are one day unless something tells them apart: %s, %s', (a, b, canBeOne) => {
    const [one, other] = [dayIn(a, PUBLISHED), dayIn(b, PUBLISHED)]
    if (!one || !other) throw new Error('no day')
    expect([canBeOneDay(one, other), canBeOneDay(other, one)]).toEqual([canBeOne, canBeOne])
  })

  it('have no date if the day of publication is unknown', () => {
    expect([dayIn('it sank on March 4'), dayIn('it sank yesterday')]).toEqual([{ month: 2, dayOfMonth: 4 }, {}])
  })
})
