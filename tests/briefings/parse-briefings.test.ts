import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseBriefings } from '../../src/briefings/parse-briefings.ts'
import { UserError } from '../../src/process/user-error.ts'

const SERVER = '112233445566778899'
const CHANNEL = '998877665544332211'
const folder = (written: string) => (written.startsWith('gone') ? null : `/corpora/${written}`)
const parsed = (...lines: readonly string[]) => parseBriefings(lines.join('\n'), 'briefings.yaml', folder)
const mistake = (...lines: readonly string[]): string => {
  try {
    parsed(...lines)
  } catch (error) {
    if (error instanceof UserError) return error.message
    throw error
  }
  throw new Error('no mistake was found')
}

describe('briefings.yaml', () => {
  it('names briefings, their folders and whom they are for, with ids of all digits, quoted or not', () => {
    const [city, desk] = parsed(
      '- name: City',
      '  folder: city',
      '- name: News Desk',
      '  folder: desk',
      `  servers: ${SERVER}`,
      `  channels: ["${CHANNEL}", ${SERVER}]`,
      `  moderators: [${CHANNEL}]`,
    )
    expect(city).toMatchObject({ name: 'City', folder: '/corpora/city', servers: [], channels: [], private: false })
    expect(desk).toMatchObject({
      name: 'News Desk',
      servers: [SERVER],
      channels: [CHANNEL, SERVER],
      moderators: [CHANNEL],
      private: true,
    })
  })

  it('lets a briefing of a server be chosen elsewhere if it says so', () => {
    const [one] = parsed('- name: 2024', '  folder: a', `  servers: ${SERVER}`, '  private: false')
    expect(one).toMatchObject({ name: '2024', private: false })
  })

  it('says in which language everyone is spoken to; without it there is none', () => {
    const [one, other] = parsed('- name: A', '  folder: a', '  language: de', '- name: B', '  folder: b')
    expect([one?.language, other?.language]).toEqual(['de', undefined])
  })

  it.each([
    [
      'an unknown field',
      ['- name: A', '  folder: a', '  roles: []'],
      /line 1: briefing 1 has an unknown field "roles"/,
    ],
    ['no name', ['- folder: a'], /line 1: briefing 1: name is missing/],
    ['no folder', ['- name: A', '- name: B', '  folder: b'], /line 1: briefing 1: folder is missing/],
    ['a folder that is not there', ['- name: A', '  folder: gone'], /line 2: .*no folder gone: make it/],
    ['a name that is no name', ['- name: "<@1>"', '  folder: a'], /line 1: briefing 1: name must have 1 to 32/],
    ['a name that is too long', [`- name: ${'a'.repeat(33)}`, '  folder: a'], /name must have 1 to 32/],
    ['an id that is too short', ['- name: A', '  folder: a', '  servers: [12]'], /line 3: .*servers must be an id/],
    ['an empty field', ['- name: A', '  folder: a', '  servers:'], /line 3: .*servers must be an id/],
    [
      'a language that the bot does not speak',
      ['- name: A', '  folder: a', '  language: Deutsch'],
      /line 3: .*language must be en, de, fr or es/,
    ],
    ['a word for yes', ['- name: A', '  folder: a', '  private: yes'], /line 3: .*private must be true or false/],
    ['a private one for nobody', ['- name: A', '  folder: a', '  private: true'], /line 3: .*nobody could use it/],
    ['one name twice', ['- name: A', '  folder: a', '- name: a', '  folder: b'], /line 3: .*name of another one/],
    ['one folder twice', ['- name: A', '  folder: x', '- name: B', '  folder: x'], /line 4: .*hold the same articles/],
    ['a folder in another', ['- name: A', '  folder: x', '- name: B', '  folder: x/y'], /line 4: .*same articles/],
    ['a folder around another', ['- name: A', '  folder: x/y', '- name: B', '  folder: x'], /line 4: .*same articles/],
    ['no list', ['city: here'], /line 1: must be a list/],
    ['nothing', [''], /line 1: must be a list/],
    ['no YAML', ['- name: [A'], /line \d: is not YAML/],
    ['text for a briefing', ['- City'], /line 1: briefing 1 must be a list of "name: value" lines/],
  ])('with %s is refused, with the line and what to do', (_, lines, message) => {
    expect(mistake(...lines)).toMatch(message)
  })

  it('takes folders that only look as if one held the other', () => {
    expect(
      parsed('- {name: A, folder: news}', '- {name: B, folder: news-desk}', '- {name: C, folder: ..new}'),
    ).toHaveLength(3)
  })

  it('reports all mistakes together, in the order of their lines', () => {
    const text = mistake('- name: A', '  folder: gone', '- folder: b', '- name: C', '  folder: c', '  audit: x')
    expect([...text.matchAll(/line (\d+):/g)].map((match) => match[1])).toEqual(['2', '3', '6'])
  })

  it('throws nothing but mistakes, whatever the file holds', () => {
    const value = fc.anything({ maxDepth: 3, withBigInt: false })
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(value).map((list) => JSON.stringify(list)),
        ),
        (text) => {
          try {
            parsed(text)
          } catch (error) {
            expect(error).toBeInstanceOf(UserError)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
