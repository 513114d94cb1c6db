/** Tells apart bearers of one first name and surname by their middle initials: "George W. Bush", "George H.W. Bush". */
import { mayShareInitials, middleInitials } from '../quotations/people/middle-initials.ts'
import { withoutSuffixes } from '../quotations/people/read-name.ts'
import type { Person } from '../quotations/quotation.ts'

/** Those of an initial, in their articles. */
interface Bearers {
  initials: string
  readonly people: Person[]
}

/** Somebody in fewer articles than this is not known by an initial. */
const MIN_ARTICLES = 2

/**
 * A name without an initial is that of the bearer in most articles, unless both have offices, none of them in common, and most
 * articles give that bearer the initial: "Sen. John Roe" is not "President John F. Roe".
 * @param people all that have one first name and surname
 * @returns for each the initials that set them apart, empty for somebody who is known without any; absent if nothing tells
 */
export function tellInitialsApart(people: readonly Person[]): ReadonlyMap<Person, string> {
  const bearers = bearersOf(people)
  const [most] = bearers
  const apart = new Map<Person, string>()
  if (most === undefined) return apart
  const plain = people.filter((person) => initialsOf(person) === '')
  const others = plain.filter((person) => isSomebodyElse(person, most.people))
  const isKnownByInitial =
    most.people.length >= MIN_ARTICLES &&
    most.people.length > plain.filter((person) => shareOffice(person, most)).length
  if (bearers.length === 1 && (others.length === 0 || !isKnownByInitial)) return apart
  for (const { initials, people: own } of bearers) for (const person of own) apart.set(person, initials)
  for (const person of plain) apart.set(person, isKnownByInitial && others.includes(person) ? '' : most.initials)
  return apart
}

const initialsOf = ({ name }: Person): string => middleInitials(withoutSuffixes(name.split(/\s+/)))

/** Those with initials, joined if they begin alike; those of most articles first. */
function bearersOf(people: readonly Person[]): readonly Bearers[] {
  const bearers: Bearers[] = []
  for (const person of people) {
    const initials = initialsOf(person)
    if (initials === '') continue
    const known = bearers.find((other) => mayShareInitials(other.initials, initials))
    if (known === undefined) bearers.push({ initials, people: [person] })
    else known.people.push(person)
  }
  return bearers.sort((a, b) => b.people.length - a.people.length)
}

/** Whether both have offices, and none in common. */
const isSomebodyElse = (person: Person, known: readonly Person[]): boolean =>
  person.titles.length > 0 &&
  known.some(({ titles }) => titles.length > 0) &&
  !known.some(({ titles }) => titles.some((title) => person.titles.includes(title)))

const shareOffice = (person: Person, { people }: Bearers): boolean =>
  people.some(({ titles }) => titles.some((title) => person.titles.includes(title)))
