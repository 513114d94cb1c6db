/** Tells whether two articles are about one event, by the names that both hold. */
import type { Article } from '../corpus/article.ts'
import { MONTHS, WEEKDAYS } from '../english/calendar-words.ts'
import { termsOf } from '../text/analyse.ts'

/** Names that both must hold: a town, a person and a lake are three. */
const MIN_SHARED_NAMES = 3
/** A word with a capital letter inside a sentence. */
const NAME = /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}\p{M}]+/gu
const CALENDAR_TERMS = new Set([...MONTHS, ...WEEKDAYS].flatMap((word) => termsOf(word)))

const namesOf = new WeakMap<Article, ReadonlySet<string>>()

export function areOfOneEvent(one: Article, other: Article): boolean {
  const [names, others] = [namesIn(one), namesIn(other)]
  let shared = 0
  for (const name of names) if (others.has(name)) shared++
  return shared >= MIN_SHARED_NAMES
}

function namesIn(article: Article): ReadonlySet<string> {
  const known = namesOf.get(article)
  if (known) return known
  const words = article.body.match(NAME) ?? []
  const names = new Set(words.flatMap((word) => termsOf(word)).filter((term) => !CALENDAR_TERMS.has(term)))
  namesOf.set(article, names)
  return names
}
