/** Tells whether two articles are about one event, by the names that both hold, or of one story, by their titles too. */
import type { Article } from '../corpus/article.ts'
import { MONTHS, WEEKDAYS } from '../english/calendar-words.ts'
import { termsOf } from '../text/analyse.ts'

/** Names that both must hold: a town, a person and a lake are three. */
const MIN_SHARED_NAMES = 3
/** A word with a capital letter inside a sentence. */
const NAME = /(?<=[\p{L}\p{N},;] )\p{Lu}[\p{L}\p{M}]+/gu
/** A name right after a word that says where, or of what. */
const NAME_OF_PLACE = /(?<=\b(?:in|at|on|near|of|from|outside) (?:the )?)\p{Lu}[\p{L}\p{M}]+/gu
const CALENDAR_TERMS = new Set([...MONTHS, ...WEEKDAYS].flatMap((word) => termsOf(word)))

const namesOf = new WeakMap<Article, ReadonlySet<string>>()

/** Content words of its title that the other article of a story must hold. */
const MIN_HELD_OF_TITLE = 2

interface SentenceOfArticle {
  readonly article: Article
  readonly text: string
}

/**
 * Whether neither sentence names a place of which the other article does not speak, and the articles are about one event, or share
 * a name and each holds words of the other's title.
 */
export function areOfOneStory(one: SentenceOfArticle, other: SentenceOfArticle): boolean {
  if (!holdsPlacesOf(one.text, other.article) || !holdsPlacesOf(other.text, one.article)) return false
  if (areOfOneEvent(one.article, other.article)) return true
  return (
    sharedNames(one.article, other.article) > 0 &&
    holdsTitleOf(one.article, other.article) &&
    holdsTitleOf(other.article, one.article)
  )
}

function holdsTitleOf({ title }: Article, other: Article): boolean {
  const known = termsIn(other)
  return [...new Set(termsOf(title))].filter((term) => known.has(term)).length >= MIN_HELD_OF_TITLE
}

function holdsPlacesOf(text: string, article: Article): boolean {
  const known = termsIn(article)
  return [...nameTermsIn(text, NAME_OF_PLACE)].every((term) => known.has(term))
}

const termsIn = ({ title, body }: Article): ReadonlySet<string> => new Set(termsOf(`${title}\n${body}`))

export const areOfOneEvent = (one: Article, other: Article): boolean => sharedNames(one, other) >= MIN_SHARED_NAMES

function sharedNames(one: Article, other: Article): number {
  const others = namesIn(other)
  return [...namesIn(one)].filter((name) => others.has(name)).length
}

function namesIn(article: Article): ReadonlySet<string> {
  const known = namesOf.get(article)
  if (known) return known
  const names = nameTermsIn(article.body, NAME)
  namesOf.set(article, names)
  return names
}

const nameTermsIn = (text: string, name: RegExp): ReadonlySet<string> =>
  new Set((text.match(name) ?? []).flatMap((word) => termsOf(word)).filter((term) => !CALENDAR_TERMS.has(term)))
