import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EVERY_DAY, parseDays } from '../../src/digests/days-of-week.ts'
import { lastDue, nextDue, parseTime, parseZone, zonesLike } from '../../src/digests/schedule.ts'

const iso = (time: number) => new Date(time).toISOString().slice(0, 16)
const at = (moment: string) => Date.parse(`${moment}:00Z`)

describe('a digest by the clocks of a zone', () => {
  const berlin = { at: '08:30', days: EVERY_DAY, zone: 'Europe/Berlin' }

  it('is due at the same time of day in winter and in summer', () => {
    expect(iso(nextDue(berlin, at('2026-03-28T12:00')))).toBe('2026-03-29T06:30')
    expect(iso(nextDue(berlin, at('2026-03-27T12:00')))).toBe('2026-03-28T07:30')
    expect(iso(nextDue(berlin, at('2026-10-24T12:00')))).toBe('2026-10-25T07:30')
  })

  it.each([
    ['Europe/Berlin', '02:30', '2026-03-29T00:00', '2026-03-29T01:30'],
    ['America/New_York', '02:15', '2026-03-08T00:00', '2026-03-08T07:15'],
    ['Australia/Lord_Howe', '02:10', '2026-10-03T12:00', '2026-10-03T15:40'],
  ])('in %s at %s is due later by what the clocks skip', (zone, time, from, due) => {
    const schedule = { at: time, days: EVERY_DAY, zone }
    expect(iso(nextDue(schedule, at(from)))).toBe(due)
  })

  it.each([
    ['Europe/Berlin', '02:30', '2026-10-24T12:00', '2026-10-25T00:30', '2026-10-26T01:30'],
    ['America/New_York', '01:30', '2026-10-31T12:00', '2026-11-01T05:30', '2026-11-02T06:30'],
  ])('in %s at %s is due once if the clocks go back over it', (zone, time, from, ...dues) => {
    const schedule = { at: time, days: EVERY_DAY, zone }
    const due = nextDue(schedule, at(from))
    expect([due, nextDue(schedule, due)].map(iso)).toEqual(dues)
  })

  it('keeps to its days, by the calendar of the zone', () => {
    const sydney = { at: '07:00', days: [1], zone: 'Australia/Sydney' }
    expect(iso(nextDue(sydney, at('2026-11-28T00:00')))).toBe('2026-11-29T20:00')
    expect(iso(lastDue(sydney, at('2026-11-28T00:00')))).toBe('2026-11-22T20:00')
  })

  it('was last due at or before now, is next due after now, and never in between', () => {
    const schedules = fc.record({
      at: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map(([hour, minute]) => [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')),
      days: fc.subarray([...EVERY_DAY], { minLength: 1 }),
      zone: fc.constantFrom(
        'UTC',
        'Europe/Berlin',
        'America/St_Johns',
        'Pacific/Apia',
        'Asia/Kathmandu',
        'Africa/Casablanca',
      ),
    })
    const moments = fc.integer({ min: at('2025-01-01T00:00'), max: at('2028-01-01T00:00') })
    fc.assert(
      fc.property(schedules, moments, (schedule, now) => {
        const [last, next] = [lastDue(schedule, now), nextDue(schedule, now)]
        expect(last).toBeLessThanOrEqual(now)
        expect(next).toBeGreaterThan(now)
        expect(nextDue(schedule, last)).toBe(next)
        expect(lastDue(schedule, next - 1)).toBe(last)
        expect(next - last).toBeLessThanOrEqual(8 * 24 * 3_600_000)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what a moderator types', () => {
  it.each([
    ['8:30', '08:30'],
    ['17.05', '17:05'],
    [' 00:00 ', '00:00'],
    ['8h30', '08:30'],
    ['18 h', '18:00'],
    ['8.30 Uhr', '08:30'],
    ['20 Uhr', '20:00'],
  ])('%j is the time %s', (typed, time) => expect(parseTime(typed)).toBe(time))

  it.each(['24:00', '8', '8:60', 'noon', ''])('%j is no time', (typed) => {
    expect(() => parseTime(typed)).toThrow('is no time of day')
  })

  it.each([
    ['every day', EVERY_DAY],
    ['Weekdays', [1, 2, 3, 4, 5]],
    ['Mon', [1]],
    ['mon-wed, Fri', [1, 2, 3, 5]],
    ['Monday to Wednesday and Friday', [1, 2, 3, 5]],
    ['sat - mon', [1, 6, 7]],
    ['tue thu', [2, 4]],
    ['Fri, fri', [5]],
    ['täglich', EVERY_DAY],
    ['Werktags', [1, 2, 3, 4, 5]],
    ['montags', [1]],
    ['Mo-Mi, Fr', [1, 2, 3, 5]],
    ['von Montag bis Mittwoch und am Freitag', [1, 2, 3, 5]],
    ['Di, Do', [2, 4]],
    ['sonntags', [7]],
    ['tous les jours', EVERY_DAY],
    ['en semaine', [1, 2, 3, 4, 5]],
    ['du lundi au mercredi et vendredi', [1, 2, 3, 5]],
    ['mar., jeu.', [2, 4]],
    ['dimanche', [7]],
    ['todos los días', EVERY_DAY],
    ['entre semana', [1, 2, 3, 4, 5]],
    ['de lunes a miércoles y los viernes', [1, 2, 3, 5]],
    ['domingo', [7]],
    ['dom', [7]],
  ])('%j are the days %j', (typed, days) => expect(parseDays(typed)).toEqual(days))

  it.each(['', 'someday', 'm', 'mon-', 't', 'übermorgen', 'jour', 'y'])('%j are no days', (typed) => {
    expect(() => parseDays(typed)).toThrow('is no day')
  })

  it('is a zone by its IANA name in any case, and nothing else', () => {
    expect(parseZone('europe/berlin')).toBe('Europe/Berlin')
    expect(parseZone('utc')).toBe('UTC')
    for (const typed of ['+01:00', 'Mars/Olympus', '']) expect(() => parseZone(typed)).toThrow('is no time zone')
    expect(zonesLike('berl', 25)).toEqual(['Europe/Berlin'])
    expect(zonesLike('new york', 25)).toEqual(['America/New_York'])
  })
})
