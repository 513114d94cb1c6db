import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defineCommand } from '../../commands/command.ts'
import { parseLine } from '../../src/console/parse-line.ts'
import { UserError } from '../../src/process/user-error.ts'
import { hostileText } from '../builders/hostile-text.ts'

const nothing = () => {
  throw new Error('these commands are only parsed')
}
const ask = defineCommand({
  name: 'ask',
  description: 'Ask',
  options: {
    question: { type: 'text', required: true, description: 'What' },
    outlet: { type: 'text', description: 'Where' },
    since: { type: 'text', description: 'When' },
    private: { type: 'flag', description: 'To whom' },
  },
  run: nothing,
})
const help = defineCommand({ name: 'help', description: 'Help', options: {}, run: nothing })

const pick = defineCommand({
  name: 'pick',
  description: 'Pick',
  options: {
    count: { type: 'number', required: true, integer: true, min: 1, max: 25, description: 'How many' },
    share: { type: 'number', min: 0, description: 'How much' },
    limit: { type: 'number', max: -0.5, description: 'How little' },
    any: { type: 'number', description: 'Whatever' },
    whole: { type: 'number', integer: true, description: 'Whatever, whole' },
  },
  run: nothing,
})

const valuesOf = (line: string) => parseLine(line, [ask, help, pick]).values

describe('a typed line', () => {
  it('is a command and the rest of the line as its required option', () => {
    expect(parseLine('/ask when do they talk?', [ask, help])).toEqual({
      command: ask,
      values: { question: 'when do they talk?' },
    })
    expect(valuesOf('  /ask   when  do they talk  ')).toEqual({ question: 'when  do they talk' })
    expect(parseLine('/help', [ask, help])).toEqual({ command: help, values: {} })
  })

  it('may name options in pairs, in any order', () => {
    expect(valuesOf('/ask question: when outlet: Morning Desk since: 2025-03')).toEqual({
      question: 'when',
      outlet: 'Morning Desk',
      since: '2025-03',
    })
    expect(valuesOf('/ask outlet: Morning Desk question: when')).toEqual({ outlet: 'Morning Desk', question: 'when' })
    expect(valuesOf('/ask when do they talk outlet: Morning Desk')).toEqual({
      question: 'when do they talk',
      outlet: 'Morning Desk',
    })
  })

  it.each([
    'what is this: a war',
    'what about 10:30 a.m.',
    'see https://example.org/a: there',
    'outlets: which are there',
    'the word outlet:Morning',
    'the word outlet :Morning',
    'anoutlet: what',
    'Outlet: written large',
    'a ratio of 3: 4',
    ': what',
    'constructor: what',
  ])('holds colons as text if no declared option with a space comes before them: %s', (question) => {
    expect(valuesOf(`/ask ${question}`)).toEqual({ question })
  })

  it('reads a flag in the words that people use', () => {
    expect(valuesOf('/ask when private: true')).toEqual({ question: 'when', private: true })
    expect(valuesOf('/ask when private: No')).toEqual({ question: 'when', private: false })
  })

  it.each([
    ['', /no command ""/],
    ['when do they talk', /no command "when do they talk".*\/ask, \/help/],
    ['/nonsense', /no command "\/nonsense"/],
    ['/', /no command "\/"/],
    ['/ask', /\/ask needs a value for "question"/],
    ['/ask outlet: Morning Desk', /\/ask needs a value for "question"/],
    ['/ask when outlet: a outlet: b', /"outlet" of \/ask is given twice/],
    ['/ask when question: where', /"question" of \/ask is given twice/],
    ['/ask when outlet: since: 2025', /"outlet" is given without a value/],
    ['/ask when private: perhaps', /"private" must be true or false, not "perhaps"/],
    ['/help me', /\/help takes no text: "me"/],
  ])('is a UserError in words if it makes no sense: %j', (line, message) => {
    expect(() => valuesOf(line)).toThrow(UserError)
    expect(() => valuesOf(line)).toThrow(message)
  })

  it('reads numbers, within the bounds of their options', () => {
    expect(valuesOf('/pick 25 share: 0.25 limit: -0.5')).toEqual({ count: 25, share: 0.25, limit: -0.5 })
    expect(valuesOf('/pick 1 any: -12 whole: 9007199254740991')).toEqual({ count: 1, any: -12, whole: 2 ** 53 - 1 })
    expect(valuesOf('/pick count: 007 share: 0')).toEqual({ count: 7, share: 0 })
  })

  it.each([
    ['/pick 0', 'The option "count" takes a whole number from 1 to 25, not "0".'],
    ['/pick 26', 'The option "count" takes a whole number from 1 to 25, not "26".'],
    ['/pick 2.5', 'The option "count" takes a whole number from 1 to 25, not "2.5".'],
    ['/pick five', 'The option "count" takes a whole number from 1 to 25, not "five".'],
    ['/pick 5 share: -0.1', 'The option "share" takes a number of at least 0, not "-0.1".'],
    ['/pick 5 limit: 0', 'The option "limit" takes a number of at most -0.5, not "0".'],
    ['/pick 5 any: 1e3', 'The option "any" takes a number, not "1e3".'],
    ['/pick 5 any: 0x10', 'The option "any" takes a number, not "0x10".'],
    ['/pick 5 any: Infinity', 'The option "any" takes a number, not "Infinity".'],
    ['/pick 5 any: 9007199254740994', 'The option "any" takes a number, not "9007199254740994".'],
    ['/pick 5 whole: 9007199254740992', 'The option "whole" takes a whole number, not "9007199254740992".'],
    ['/pick', '/pick needs a value for "count": /pick <count>.'],
  ])('says which number an option takes: %s', (line, message) => {
    expect(() => valuesOf(line)).toThrow(expect.objectContaining({ name: 'UserError', message }))
  })

  it('is parsed or refused in words, whatever is typed', () => {
    const part = fc.oneof(
      hostileText,
      fc.constantFrom('/ask ', '/help', ' outlet: ', ' question: ', ' private: ', 'yes', ': '),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        try {
          const { command, values } = parseLine(parts.join(''), [ask, help])
          expect(Object.keys(command.options)).toEqual(expect.arrayContaining(Object.keys(values)))
        } catch (error) {
          if (!(error instanceof UserError)) throw error
        }
      }),
    )
  })
})
