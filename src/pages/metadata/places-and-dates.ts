/** Countries and days, which pages write beside the names of authors, in the languages of Unicode's locale data. */

const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'sv', 'pl', 'ru']
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
/** The middle of each month of 2024; all days of the week are among them. */
const DATES = [...Array(12).keys()].map((month) => Date.UTC(2024, month, 15))

/** The parts of these dates as languages write them; English is often cut short. */
const PARTS = [...LANGUAGES.map((language) => partsOfDates(language, 'long')), partsOfDates('en', 'short')].flat()

function partsOfDates(language: string, style: 'long' | 'short'): readonly Intl.DateTimeFormatPart[] {
  const format = new Intl.DateTimeFormat(language, { weekday: style, month: style, day: 'numeric', timeZone: 'UTC' })
  return DATES.flatMap((date) => format.formatToParts(date))
}

function wordsFor(part: 'weekday' | 'month'): string {
  const words = new Set(PARTS.filter(({ type }) => type === part).map(({ value }) => value.toLowerCase()))
  return `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})(?![\\p{L}\\p{M}])`
}

const MONTH = `${wordsFor('month')}\\.?`
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th|er|\.|º)?(?!\d)`
/** A day with its month; a weekday, a year and small words around it belong to it. */
const DATE = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:${wordsFor('weekday')}[.,]{0,2} )?(?:${DAY} (?:de )?${MONTH}|${MONTH} ${DAY})(?:,? (?:de )?\\d{4})?`,
  'giu',
)

/** @returns the text with commas in place of days: "Ada Stein Thursday, 7 November 2024" */
export const withoutDates = (text: string): string => text.replace(DATE, ', ')

let countries: ReadonlySet<string> | undefined

/** Whether a text is the name of a country, alone. */
export function isCountry(text: string): boolean {
  countries ??= countryNames()
  return countries.has(text.toLowerCase())
}

function countryNames(): ReadonlySet<string> {
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  const names = LANGUAGES.flatMap((language) => {
    const inLanguage = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
    return codes.flatMap((code) => inLanguage.of(code)?.toLowerCase() ?? [])
  })
  return new Set([...names, 'usa', 'uk'])
}
