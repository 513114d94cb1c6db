/** Names of months beyond those that chrono-node reads, from Unicode's locale data. */

const LANGUAGES = ['pl', 'cs', 'sk', 'sl', 'hr', 'tr', 'da', 'nb', 'ro', 'hu', 'ca', 'el', 'id']

let months: ReadonlyMap<string, number> | undefined

/** @param word in any case @returns 1 to 12; `undefined` if no language calls a month so in a date */
export function monthNamed(word: string): number | undefined {
  months ??= namesOfMonths()
  return months.get(word.toLowerCase())
}

function namesOfMonths(): ReadonlyMap<string, number> {
  const named = LANGUAGES.flatMap((language) => {
    const format = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' })
    return [...Array(12).keys()].flatMap((month) =>
      format
        .formatToParts(Date.UTC(2024, month, 15))
        .filter(({ type }) => type === 'month')
        .map(({ value }) => [value.toLowerCase(), month + 1] as const),
    )
  })
  return new Map(named)
}
