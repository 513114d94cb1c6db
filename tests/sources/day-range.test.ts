import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/process/user-error.ts'
import { isWithin, parseDayRange } from '../../src/sources/day-range.ts'

/** A Wednesday. */
const TODAY = '2025-03-19'

describe('since and until', () => {
  it('are days, or the first and last day of a month or year', () => {
    expect(parseDayRange({ since: '2025-03-16', until: ' 2025-03-18 ' }, TODAY)).toEqual({
      since: '2025-03-16',
      until: '2025-03-18',
    })
    expect(parseDayRange({ since: '2025-02', until: '2025-02' }, TODAY)).toEqual({
      since: '2025-02-01',
      until: '2025-02-28',
    })
    expect(parseDayRange({ since: '2024-02', until: '2024-02' }, TODAY)).toEqual({
      since: '2024-02-01',
      until: '2024-02-29',
    })
    expect(parseDayRange({ since: '2025', until: '2025' }, TODAY)).toEqual({ since: '2025-01-01', until: '2025-12-31' })
    expect(parseDayRange({}, TODAY)).toEqual({ since: undefined, until: undefined })
  })

  it.each([
    ['gestern', '2025-03-18', '2025-03-18'],
    ['seit vorgestern', '2025-03-17', '2025-03-17'],
    ['heute früh', '2025-03-19', '2025-03-19'],
    ['gestern Abend', '2025-03-18', '2025-03-18'],
    ['Letzte Woche', '2025-03-10', '2025-03-16'],
    ['in der vergangenen Woche', '2025-03-10', '2025-03-16'],
    ['diesen Monat', '2025-03-01', '2025-03-31'],
    ['am letzten Wochenende', '2025-03-15', '2025-03-16'],
    ['vor drei Tagen', '2025-03-16', '2025-03-16'],
    ['in den letzten 10 Tagen', '2025-03-09', '2025-03-19'],
    ['seit Montag', '2025-03-17', '2025-03-17'],
    ['letzten Mittwoch', '2025-03-12', '2025-03-12'],
    ['im April', '2024-04-01', '2024-04-30'],
    ['5. März', '2025-03-05', '2025-03-05'],
    ['Anfang März 2024', '2024-03-01', '2024-03-10'],
    ['hier', '2025-03-18', '2025-03-18'],
    ['depuis avant-hier', '2025-03-17', '2025-03-17'],
    ["aujourd'hui", '2025-03-19', '2025-03-19'],
    ['hier soir', '2025-03-18', '2025-03-18'],
    ['la semaine dernière', '2025-03-10', '2025-03-16'],
    ['la semaine passee', '2025-03-10', '2025-03-16'],
    ['le mois dernier', '2025-02-01', '2025-02-28'],
    ['il y a trois jours', '2025-03-16', '2025-03-16'],
    ['les dix derniers jours', '2025-03-09', '2025-03-19'],
    ['mercredi dernier', '2025-03-12', '2025-03-12'],
    ['1er avril 2024', '2024-04-01', '2024-04-01'],
    ['fin février', '2025-02-21', '2025-02-28'],
    ['ayer', '2025-03-18', '2025-03-18'],
    ['desde antes de ayer', '2025-03-17', '2025-03-17'],
    ['anoche', '2025-03-18', '2025-03-18'],
    ['la semana pasada', '2025-03-10', '2025-03-16'],
    ['este fin de semana', '2025-03-22', '2025-03-23'],
    ['hace tres dias', '2025-03-16', '2025-03-16'],
    ['los últimos 10 días', '2025-03-09', '2025-03-19'],
    ['el miércoles pasado', '2025-03-12', '2025-03-12'],
    ['5 de marzo de 2025', '2025-03-05', '2025-03-05'],
    ['a mediados de marzo', '2025-03-11', '2025-03-20'],
    ['today', '2025-03-19', '2025-03-19'],
    ['now', '2025-03-19', '2025-03-19'],
    ['yesterday', '2025-03-18', '2025-03-18'],
    ['Since Yesterday', '2025-03-18', '2025-03-18'],
    ['the day before yesterday', '2025-03-17', '2025-03-17'],
    ['last night', '2025-03-18', '2025-03-18'],
    ['monday', '2025-03-17', '2025-03-17'],
    ['on Mon', '2025-03-17', '2025-03-17'],
    ['wednesday', '2025-03-19', '2025-03-19'],
    ['last wednesday', '2025-03-12', '2025-03-12'],
    ['thursday', '2025-03-13', '2025-03-13'],
    ['this week', '2025-03-17', '2025-03-23'],
    ['last week', '2025-03-10', '2025-03-16'],
    [' last   week ', '2025-03-10', '2025-03-16'],
    ['past week', '2025-03-12', '2025-03-19'],
    ['over the last week', '2025-03-12', '2025-03-19'],
    ['last weekend', '2025-03-15', '2025-03-16'],
    ['this month', '2025-03-01', '2025-03-31'],
    ['last month', '2025-02-01', '2025-02-28'],
    ['last year', '2024-01-01', '2024-12-31'],
    ['3 days ago', '2025-03-16', '2025-03-16'],
    ['three days ago', '2025-03-16', '2025-03-16'],
    ['a week ago', '2025-03-12', '2025-03-12'],
    ['2 weeks ago', '2025-03-05', '2025-03-05'],
    ['past 10 days', '2025-03-09', '2025-03-19'],
    ['the last 24 hours', '2025-03-18', '2025-03-19'],
    ['march', '2025-03-01', '2025-03-31'],
    ['in april', '2024-04-01', '2024-04-30'],
    ['last march', '2024-03-01', '2024-03-31'],
    ['may', '2024-05-01', '2024-05-31'],
    ['Sept. 2023', '2023-09-01', '2023-09-30'],
    ['march 5', '2025-03-05', '2025-03-05'],
    ['5 March', '2025-03-05', '2025-03-05'],
    ['March 20', '2024-03-20', '2024-03-20'],
    ['March 16th, 2025', '2025-03-16', '2025-03-16'],
    ['feb 29 2024', '2024-02-29', '2024-02-29'],
    ['3 days', '2025-03-16', '2025-03-19'],
    ['a week', '2025-03-12', '2025-03-19'],
    ['24 hours', '2025-03-18', '2025-03-19'],
    ['3 hours ago', '2025-03-18', '2025-03-18'],
    ['a fortnight ago', '2025-03-05', '2025-03-05'],
    ['last fortnight', '2025-03-05', '2025-03-19'],
    ['couple of weeks ago', '2025-03-05', '2025-03-05'],
    ['few days ago', '2025-03-16', '2025-03-16'],
    ['the weekend', '2025-03-15', '2025-03-16'],
    ['in 2024', '2024-01-01', '2024-12-31'],
    ['early March', '2025-03-01', '2025-03-10'],
    ['mid-February', '2025-02-11', '2025-02-20'],
    ['late in Feb 2024', '2024-02-21', '2024-02-29'],
    ['start of the year', '2025-01-01', '2025-01-01'],
    ['end of February', '2025-02-28', '2025-02-28'],
    ['march last year', '2024-03-01', '2024-03-31'],
    ['Sunday, 16 March', '2025-03-16', '2025-03-16'],
    ['Sunday, March 16, 2025', '2025-03-16', '2025-03-16'],
    ['16.3.2025', '2025-03-16', '2025-03-16'],
    ['16/03/2025', '2025-03-16', '2025-03-16'],
    ['03/16/2025', '2025-03-16', '2025-03-16'],
    ['2025/3/1', '2025-03-01', '2025-03-01'],
    ['20250316', '2025-03-16', '2025-03-16'],
  ])('take words, which count back from today: %s', (words, since, until) => {
    expect(parseDayRange({ since: words, until: words }, TODAY)).toEqual({ since, until })
  })

  it.each([
    ['2025-01-01', 'last week', '2024-12-23', '2024-12-29'],
    ['2025-01-01', 'yesterday', '2024-12-31', '2024-12-31'],
    ['2025-01-01', 'last month', '2024-12-01', '2024-12-31'],
    ['2024-03-01', 'yesterday', '2024-02-29', '2024-02-29'],
    ['2025-03-17', 'monday', '2025-03-17', '2025-03-17'],
    ['2025-03-17', 'last week', '2025-03-10', '2025-03-16'],
    ['2025-03-16', 'last week', '2025-03-03', '2025-03-09'],
  ])('cross the ends of weeks, months and years: on %s, %s', (today, words, since, until) => {
    expect(parseDayRange({ since: words, until: words }, today)).toEqual({ since, until })
  })

  it.each([
    'soon',
    'last',
    'last stand',
    'week',
    'ago',
    'many days ago',
    'marching',
    'ma',
    'march 32',
    'feb 29 2023',
    'feb 30',
    'next week',
    'Will Smith',
    'yesterday and today',
    'weeks'.repeat(1000),
    '2025-13',
    '2025-02-30',
    '03/04/2025',
    '31.2.2025',
    'end of end of march',
    'start of nothing',
    '2025-13-1',
    '20251332',
    '25',
    '',
    '2025-03-16-01',
    '2025-03-16T10:00',
  ])('are a UserError that says which and how to write it if the text is no day: %j', (text) => {
    expect(() => parseDayRange({ since: text }, TODAY)).toThrow(UserError)
    expect(() => parseDayRange({ until: text }, TODAY)).toThrow(
      /until takes a day, a month or a year, such as 2025-03-16, or words such as “last week”/,
    )
  })

  it('are a UserError if no day lies between them', () => {
    expect(() => parseDayRange({ since: '2025-03-18', until: '2025-03-16' }, TODAY)).toThrow(/no day lies between/)
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
