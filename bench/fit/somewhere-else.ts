/** Makes questions without an answer: another place or year is put into questions that have one. */
import type { Article } from '../../src/corpus/article.ts'
import { MONTHS, WEEKDAYS } from '../../src/english/calendar-words.ts'
import { type AskedQuestion, goldArticles, withoutAnswer } from './asked-question.ts'

/** How often the other place is one of the corpus. */
const SAME_CORPUS_SHARE = 0.5
/** The other year is at most so many years earlier or later. */
const MAX_YEARS = 9

const PLACE = /(?<![\p{L}.] )\b(?:in|from|near|outside) (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)(?![\p{L}'’-])/gu
const YEAR = /\b(?:19|20)\d\d\b/
const DAYS_AND_MONTHS: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS])

/** A place is named so often, or it may be anything. */
const MIN_TIMES = 2

/** @returns the places that follow "in", "from", "near" or "outside" at least twice */
export function placesIn(articles: readonly Article[]): readonly string[] {
  const times = new Map<string, number>()
  for (const { body } of articles) {
    for (const [, place = ''] of body.matchAll(PLACE)) {
      if (!DAYS_AND_MONTHS.has(place.toLowerCase())) times.set(place, (times.get(place) ?? 0) + 1)
    }
  }
  return [...times].filter(([, count]) => count >= MIN_TIMES).map(([place]) => place)
}

/**
 * @param outside places that may occur nowhere in the corpus
 * @param random in [0, 1)
 * @returns one for each answerable question that names a place or a year
 */
export function askAboutSomewhereElse(
  asked: readonly AskedQuestion[],
  articles: readonly Article[],
  outside: readonly string[],
  random: () => number,
): readonly AskedQuestion[] {
  const places = placesIn(articles)
  const known = [...new Set([...places, ...outside])].map((place) => [place, patternOf(place)] as const)
  return asked.flatMap((one): readonly AskedQuestion[] => {
    const { question } = one.question
    if (goldArticles(one, articles).length === 0) return []
    const year = YEAR.exec(question)?.[0]
    if (year !== undefined)
      return [withoutAnswer(one, 'somewhere else', question.replace(year, otherYear(year, random)))]
    const typed = known.map(([, pattern]) => pattern.exec(question)?.[0]).find((found) => found !== undefined)
    if (typed === undefined) return []
    const pool = random() < SAME_CORPUS_SHARE ? places : outside
    const others = pool.filter((place) => !question.toLowerCase().includes(place.toLowerCase()))
    const other = others[Math.floor(random() * others.length)]
    if (other === undefined) return []
    const written = typed === typed.toLowerCase() ? other.toLowerCase() : other
    return [withoutAnswer(one, 'somewhere else', question.replace(typed, written))]
  })
}

const patternOf = (place: string): RegExp => new RegExp(`(?<!\\p{L})${place}(?!\\p{L})`, 'iu')

function otherYear(year: string, random: () => number): string {
  const years = 1 + Math.floor(random() * MAX_YEARS)
  return String(Number(year) + (random() < 0.5 ? -years : years))
}
