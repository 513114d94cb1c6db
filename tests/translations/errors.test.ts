/** What a reader can do wrong is told in their language, wherever it was noticed. */
import { describe, expect, it } from 'vitest'
import { checkNumber } from '../../commands/check-number.ts'
import type { NumberOption } from '../../commands/command.ts'
import { errorOf, plainError } from '../../src/serving/thread-messages.ts'
import { parseDayRange } from '../../src/sources/day-range.ts'
import { outletNamed } from '../../src/sources/outlets.ts'
import { MESSAGES, type MessageKey } from '../../src/translations/messages.ts'
import { errorText, ReaderError } from '../../src/translations/reader-error.ts'
import { wordingIn } from '../../src/translations/wording.ts'

const OTHERS = ['de', 'fr', 'es'] as const

/** What is thrown. */
function thrownBy(job: () => unknown): ReaderError {
  try {
    job()
  } catch (error) {
    if (error instanceof ReaderError) return error
  }
  throw new Error('no error for readers')
}

const number = (declaration: Partial<NumberOption>, value: number) =>
  thrownBy(() => checkNumber('days', { type: 'number', description: 'x', ...declaration }, value))

const TODAY = '2025-03-20'

it.each([
  [
    number({ integer: true, min: 1, max: 25 }, 26),
    'Die Option „days“ braucht eine ganze Zahl von 1 bis 25, nicht „26“.',
  ],
  [number({ min: 2 }, 1.5), 'Die Option „days“ braucht eine Zahl ab 2, nicht „1.5“.'],
  [number({ max: 2 }, 3), 'Die Option „days“ braucht eine Zahl bis 2, nicht „3“.'],
  [number({}, Number.NaN), 'Die Option „days“ braucht eine Zahl, nicht „NaN“.'],
  [
    thrownBy(() => parseDayRange({ until: 'Sankt Nimmerlein' }, TODAY)),
    '„bis“ braucht einen Tag, einen Monat oder ein Jahr, etwa 2025-03-16, oder Worte wie „letzte Woche“. „Sankt Nimmerlein“ ist nichts davon.',
  ],
  [
    thrownBy(() => outletNamed('Bote', [])),
    'Dieses Briefing hat kein Medium „Bote“. Keiner seiner Artikel nennt ein Medium.',
  ],
])('“%s” is told in German', (error, text) => {
  expect(errorText(error, wordingIn('de'))).toBe(text)
})

describe('an error for readers', () => {
  const error = new ReaderError('error.no-outlet', { typed: '{x} ’n’', named: 'yes', names: 'Coast, <Hill>' })

  it('is in English for the log and for scripts', () => {
    expect(error.message).toBe('This briefing has no outlet "{x} ’n’". It has Coast, <Hill>.')
  })

  it('is told in each language after it has come from another thread', () => {
    const received = errorOf(structuredClone(plainError(error)))
    expect(received).toBeInstanceOf(ReaderError)
    for (const language of OTHERS) {
      const { say } = wordingIn(language)
      expect(received instanceof ReaderError && errorText(received, wordingIn(language))).toBe(
        say('error.no-outlet', error.values),
      )
    }
  })

  it.each(OTHERS)('has a text of its own in %s, as has everything that is told in passing', (language) => {
    const told = (Object.keys(MESSAGES.en) as MessageKey[]).filter((key) => /^(?:error|progress|mention)\./.test(key))
    expect(told.length).toBeGreaterThan(40)
    expect(told.filter((key) => MESSAGES[language][key] === MESSAGES.en[key])).toEqual([])
  })
})
