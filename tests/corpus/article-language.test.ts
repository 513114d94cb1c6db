/** Which language an article is taken to be in, and what its file has to state. */
import { expect, it } from 'vitest'
import { articleLanguage, languageToState } from '../../src/corpus/article-language.ts'

const SHORT = 'Nachtfähre fährt. Preis: 34 Euro.'
const LONG =
  'Die Nachtfähre nach Harrow fährt ab Freitag um elf Uhr, sagte der Hafenmeister am Dienstag im Rat der Stadt. Eine Karte kostet vierunddreißig Euro, für Kinder die Hälfte.'

it('what is declared counts where the text does not tell, and what its keeper states always', () => {
  expect(articleLanguage(SHORT, { declared: 'de' })).toEqual({ language: 'de' })
  expect(articleLanguage(LONG, { declared: 'fr' })).toEqual({ language: 'de' })
  expect(articleLanguage(LONG, { stated: 'fr' })).toEqual({ language: 'fr' })
  expect(articleLanguage(SHORT, {})).toEqual({})
})

it('a file states what a page or feed declares only where the text does not tell', () => {
  expect(languageToState(SHORT, 'de')).toBe('de')
  expect(languageToState(LONG, 'fr')).toBeUndefined()
  expect(languageToState(SHORT, 'en')).toBeUndefined()
  expect(languageToState(SHORT, undefined)).toBeUndefined()
})
