/** Names of months in languages of which chrono-node does not read all dates, from Unicode's locale data. */

const LANGUAGES = [
  ...[
    'en',
    'de',
    'fr',
    'es',
    'pt',
    'it',
    'nl',
    'sv',
    'fi',
    'pl',
    'cs',
    'sk',
    'sl',
    'hr',
    'sr-Latn',
    'sr',
    'bg',
    'tr',
    'da',
  ],
  ...['nb', 'ro', 'hu', 'ca', 'el', 'id', 'lt', 'lv', 'et', 'ar-EG', 'ar-SY', 'hi'],
]

let months: ReadonlyMap<string, number> | undefined

/**
 * @param word in any case
 * @returns 1 to 12; `undefined` if no language calls a month so, or two languages call two months so: "listopada" is
 *   November in Polish and October in Croatian
 */
export function monthNamed(word: string): number | undefined {
  months ??= namesOfMonths()
  return months.get(word.toLowerCase())
}

function namesOfMonths(): ReadonlyMap<string, number> {
  const months = new Map<string, number>()
  const ambiguous = new Set<string>()
  for (const [name, month] of LANGUAGES.flatMap(monthsIn)) {
    if ((months.get(name) ?? month) !== month) ambiguous.add(name)
    months.set(name, month)
  }
  for (const name of ambiguous) months.delete(name)
  return months
}

/** The names as they are within a date, and alone: languages inflect them. */
function monthsIn(language: string): readonly (readonly [name: string, month: number])[] {
  const formats = [{ month: 'long', day: 'numeric' } as const, { month: 'long' } as const].map(
    (parts) => new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC', calendar: 'gregory' }),
  )
  return [...Array(12).keys()].flatMap((month) =>
    formats.flatMap((format) =>
      format
        .formatToParts(Date.UTC(2024, month, 15))
        .filter(({ type }) => type === 'month')
        .map(({ value }) => [value.toLowerCase(), month + 1] as const),
    ),
  )
}
