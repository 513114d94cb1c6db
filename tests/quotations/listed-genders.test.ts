/** First names and their gender are those of the package that lists them. */
import { createRequire } from 'node:module'
import fc from 'fast-check'
import { getGender } from 'gender-detection-from-name'
import { expect, it } from 'vitest'
import { genderInLists } from '../../src/quotations/people/listed-genders.ts'

const LANGUAGES = ['en', 'it', 'es', 'fr', 'de', 'tr'] as const
const require = createRequire(import.meta.url)
const names = LANGUAGES.flatMap((list) => [
  ...(require(`gender-detection-from-name/names/${list}`) as Map<string, string>).keys(),
])
const told = (name: string) => genderInLists(name) ?? 'unknown'

it('says of each listed name what the package says', () => {
  expect(names.length).toBeGreaterThan(80_000)
  expect(names.filter((name) => told(name) !== getGender(name, 'en'))).toEqual([])
})

it('knows no other word', () => {
  const part = fc.tuple(fc.constantFrom(...names), fc.nat(12)).map(([name, length]) => name.slice(0, length))
  fc.assert(fc.property(fc.oneof(part, fc.string()), (word) => told(word.toLowerCase()) === getGender(word, 'en')))
})
