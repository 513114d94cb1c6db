/** Dates that pages and feeds declare. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { declaredDay } from '../../src/pages/declared-day.ts'

describe('a declared date', () => {
  it.each([
    ['2025-03-16', '2025-03-16'],
    ['2025-03-16T23:30:00-05:00', '2025-03-16'],
    ['2025-03-16T00:30:00+0100', '2025-03-16'],
    ['2025-03-16T10:00Z', '2025-03-16'],
    ['2025-03-16 10:00:00', '2025-03-16'],
    ['2025-03-16T10:00:00.123456Z', '2025-03-16'],
    ['Sun, 16 Mar 2025 22:00:00 -0400', '2025-03-16'],
    ['Sun, 16 Mar 2025 22:00:00 EST', '2025-03-16'],
    ['16.3.2025', '2025-03-16'],
    ['16. März 2025, 22:30 Uhr', '2025-03-16'],
    ['1742119200', '2025-03-16'],
    ['16 Mar 2025 22:00 GMT', '2025-03-16'],
    ['March 16, 2025', '2025-03-16'],
    ['Sunday, 16th March 2025', '2025-03-16'],
    [' Sept. 1,\n2024 ', '2024-09-01'],
  ])('%s is %s', (text, day) => {
    expect(declaredDay(text)).toBe(day)
  })

  it.each([
    '03/04/2025',
    '2025',
    'Mar 16',
    'Updated 16 March 2025',
    'yesterday',
    '2025-02-30',
    '2025-13-01',
    '0000-00-00',
    '30 February 2025',
    'March 2025',
    'Smarch 3, 2025',
    '2025-03-16T99:00Z',
    '',
    'last updated 2025-03-16',
  ])('%s is not guessed at', (text) => {
    expect(declaredDay(text)).toBeUndefined()
  })

  it('is read the same from every form of one moment', () => {
    fc.assert(
      fc.property(
        fc
          .date({ min: new Date('1900-01-02'), max: new Date('2100-01-01'), noInvalidDate: true })
          .filter((date) => !date.toISOString().startsWith('1970-01-01')),
        (date) => {
          const day = date.toISOString().slice(0, 10)
          fc.pre(day !== '1970-01-01')
          expect(declaredDay(date.toISOString())).toBe(day)
          expect(declaredDay(date.toUTCString())).toBe(day)
          expect(declaredDay(day)).toBe(day)
        },
      ),
    )
  })
})
