/** Tells apart several people who bear one full name: by what they do, and by their gender if the first name tells none. */
import { FIELDS_OF_WORK } from '../english/fields-of-work.ts'
import { type Gender, UNISEX_NAMES } from '../english/name-words.ts'
import type { Person } from '../quotations/quotation.ts'

/** A person of one article under a full name. */
interface Bearer {
  readonly person: Person
  /** The first name in lower case. */
  readonly first: string
}

/**
 * Articles of one field are about one person; so are all fields that a single article gives somebody. An article that names no
 * field is about the person of most articles.
 * @param bearers all that have one first name and surname
 * @returns for each what sets them apart, such as "governor"; empty if all are one person
 */
export function tellBearersApart(bearers: readonly Bearer[]): ReadonlyMap<Person, string> {
  const people = peopleOf(bearers)
  const [most] = people
  const apart = new Map<Person, string>()
  if (most === undefined || people.length === 1) return apart
  const labels = people.map(labelOf)
  const labelAt = (i: number): string => {
    const label = labels[i] ?? ''
    return labels.indexOf(label) === labels.lastIndexOf(label) ? label : `${label}, ${pronounOf(people[i] ?? [])}`
  }
  for (const { person } of bearers) apart.set(person, labelAt(0))
  for (const [i, group] of people.entries()) for (const { person } of group) apart.set(person, labelAt(i))
  return apart
}

/** The pronoun of most of them. */
function pronounOf(bearers: readonly Bearer[]): string {
  const women = bearers.filter(({ person }) => person.gender === 'female').length
  return 2 * women > bearers.length ? 'she' : 'he'
}

interface Group {
  readonly fields: Set<number>
  gender: Gender | null
  readonly bearers: Bearer[]
}

/** The bearers whose field is known, joined if they share one; those of most articles first. */
function peopleOf(bearers: readonly Bearer[]): readonly (readonly Bearer[])[] {
  const groups: Group[] = []
  for (const bearer of bearers) {
    const fields = fieldsOf(bearer.person)
    if (fields.length === 0) continue
    // A first name that tells the gender leaves no doubt that a pronoun could raise.
    const gender = UNISEX_NAMES.has(bearer.first) ? bearer.person.gender : null
    const [into, ...shared] = groups.filter(
      (group) =>
        fields.some((field) => group.fields.has(field)) &&
        (gender === null || group.gender === null || group.gender === gender),
    )
    const group = into ?? { fields: new Set(), gender: null, bearers: [] }
    if (!into) groups.push(group)
    for (const field of [...fields, ...shared.flatMap((other) => [...other.fields])]) group.fields.add(field)
    group.gender ??= gender
    group.bearers.push(bearer, ...shared.flatMap((other) => other.bearers))
    for (const other of shared) groups.splice(groups.indexOf(other), 1)
  }
  return groups.map((group) => group.bearers).sort((a, b) => b.length - a.length)
}

const fieldsOf = ({ titles }: Pick<Person, 'titles'>): readonly number[] =>
  FIELDS_OF_WORK.flatMap((field, i) => (titles.some((title) => field.has(officeIn(title))) ? [i] : []))

/** Whether two lists of offices have a field of work in common. */
export function shareField(a: Iterable<string>, b: Iterable<string>): boolean {
  const fields = fieldsOf({ titles: [...b] })
  return fieldsOf({ titles: [...a] }).some((field) => fields.includes(field))
}

const officeIn = (title: string): string => title.slice(title.lastIndexOf(' ') + 1)

/** The office that most articles give. */
function labelOf(bearers: readonly Bearer[]): string {
  const counts = new Map<string, number>()
  for (const { person } of bearers) {
    for (const title of person.titles) {
      if (FIELDS_OF_WORK.some((field) => field.has(officeIn(title)))) counts.set(title, (counts.get(title) ?? 0) + 1)
    }
  }
  const [best] = [...counts].sort(([a, x], [b, y]) => y - x || a.localeCompare(b, 'en'))
  const office = best?.[0] ?? ''
  return WRITTEN_OUT.get(office) ?? office
}

const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
])
