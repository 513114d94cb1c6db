/** Tells whether two forms of a first name before one surname ("Bob Doe", "Robert Doe") may be one person's. */
import { eachInSteps, type Steps } from '../process/in-steps.ts'
import type { Person } from '../quotations/quotation.ts'
import { shareField } from './tell-bearers-apart.ts'

interface FullName {
  readonly person: Person
  readonly first: string
  readonly last: string
  readonly suffix: string
}

/** @param other another form of the first name */
export type CompareFirstNames = (name: Omit<FullName, 'person'>, other: string) => boolean

/** What the articles tell of one form of a full name. */
interface FormOfName {
  readonly titles: Set<string>
  /** One for each article. */
  readonly people: Person[]
}

/** A name in this many articles needs no office to be known. */
const MIN_ARTICLES_OF_KNOWN_NAME = 4
/** The same for a name that no article gives an office. */
const MIN_ARTICLES_OF_PLAIN_NAME = 2
/** Names in more articles tell nothing of who is who. */
const MAX_ARTICLES_OF_COMPANY = 8

/** Articles, or names, that are read before other work gets its turn: about 10 ms. */
const ITEMS_A_STEP = 2_000

export const isInitial = (firstName: string): boolean => /^\p{L}\.?$/u.test(firstName)

/**
 * Two forms may be one person's if they share an office, or others who are named in few articles; if they begin alike and share a
 * field of work; or if one of them is known well enough. An initial may be anybody's.
 * @param perArticle the people of each article
 * @param names their full names
 */
export function* compareFirstNamesSteps(
  perArticle: readonly (readonly Person[])[],
  names: readonly FullName[],
): Steps<CompareFirstNames> {
  const forms = yield* formsOf(names)
  const companyOf = yield* companyIn(perArticle)
  return (name, other) => {
    if (isInitial(name.first) || isInitial(other)) return true
    const [a, b] = [forms.get(keyOf(name)), forms.get(keyOf({ ...name, first: other }))]
    if (a === undefined || b === undefined) return true
    return mayBeOne(a, b, { companyOf, areAlike: name.first.slice(0, 2) === other.slice(0, 2) })
  }
}

const keyOf = ({ first, last, suffix }: Omit<FullName, 'person'>): string => `${first} ${last} ${suffix}`

function* formsOf(names: readonly FullName[]): Steps<ReadonlyMap<string, FormOfName>> {
  const forms = new Map<string, FormOfName>()
  yield* eachInSteps(names, ITEMS_A_STEP, (name) => {
    const key = keyOf(name)
    const form = forms.get(key) ?? { titles: new Set(), people: [] }
    forms.set(key, form)
    form.people.push(name.person)
    for (const title of name.person.titles) form.titles.add(title)
  })
  return forms
}

/** The names of the people whom few articles name, among them that of a person. */
type CompanyOf = (person: Person) => readonly string[]

function* companyIn(perArticle: readonly (readonly Person[])[]): Steps<CompanyOf> {
  const articles = new Map<string, number>()
  const ofPerson = new Map<Person, readonly Person[]>()
  yield* eachInSteps(perArticle, ITEMS_A_STEP, (people) => {
    for (const person of people) {
      articles.set(person.name, (articles.get(person.name) ?? 0) + 1)
      ofPerson.set(person, people)
    }
  })
  return (person) =>
    (ofPerson.get(person) ?? [])
      .filter((other) => other !== person && other.name.includes(' '))
      .map(({ name }) => name)
      .filter((name) => (articles.get(name) ?? 0) <= MAX_ARTICLES_OF_COMPANY)
}

interface Comparison {
  readonly companyOf: CompanyOf
  /** Whether the first names begin alike: "Mike" and "Michael", but not "Jeff" and "Geoff". */
  readonly areAlike: boolean
}

function mayBeOne(a: FormOfName, b: FormOfName, { companyOf, areAlike }: Comparison): boolean {
  if ([...a.titles].some((title) => b.titles.has(title))) return true
  const haveOffices = a.titles.size > 0 && b.titles.size > 0
  if (haveOffices && areAlike) return shareField(a.titles, b.titles)
  const company = new Set(a.people.flatMap(companyOf))
  if (b.people.flatMap(companyOf).some((name) => company.has(name))) return true
  if (haveOffices) return false
  const least = a.titles.size + b.titles.size === 0 ? MIN_ARTICLES_OF_PLAIN_NAME : MIN_ARTICLES_OF_KNOWN_NAME
  return Math.max(a.people.length, b.people.length) >= least
}
