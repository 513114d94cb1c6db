import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/process/user-error.ts'
import { isWithin, parseDayRange } from '../../src/sources/day-range.ts'

describe('since and until', () => {
  it('are days, or the first and last day of a month or year', () => {
    expect(parseDayRange({ since: '2025-03-16', until: ' 2025-03-18 ' })).toEqual({
      since: '2025-03-16',
      until: '2025-03-18',
    })
    expect(parseDayRange({ since: '2025-02', until: '2025-02' })).toEqual({ since: '2025-02-01', until: '2025-02-28' })
    expect(parseDayRange({ since: '2024-02', until: '2024-02' })).toEqual({ since: '2024-02-01', until: '2024-02-29' })
    expect(parseDayRange({ since: '2025', until: '2025' })).toEqual({ since: '2025-01-01', until: '2025-12-31' })
    expect(parseDayRange({})).toEqual({ since: undefined, until: undefined })
  })

  it.each([
    'yesterday',
    '2025-13',
    '2025-02-30',
    '16.3.2025',
    '2025-3-1',
    '25',
    '',
    '2025-03-16-01',
    '2025-03-16T10:00',
  ])('are a UserError that says which and how to write it if the text is no day: %j', (text) => {
    expect(() => parseDayRange({ since: text })).toThrow(UserError)
    expect(() => parseDayRange({ until: text })).toThrow(/until must be a day such as 2025-03-16/)
  })

  it('are a UserError if no day lies between them', () => {
    expect(() => parseDayRange({ since: '2025-03-18', until: '2025-03-16' })).toThrow(/no day lies between/)
  })

  it('are both included', () => {
    const range = { since: '2025-03-16', until: '2025-03-18' }
    expect(['2025-03-15', '2025-03-16', '2025-03-18', '2025-03-19'].map((day) => isWithin(range, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  it('leave out what has no date, unless neither is given', () => {
    expect(isWithin({ since: '2025-03-16' }, undefined)).toBe(false)
    expect(isWithin({ until: '2025-03-16' }, undefined)).toBe(false)
    expect(isWithin({}, undefined)).toBe(true)
  })
})
