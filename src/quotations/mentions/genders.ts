/** Tells the gender of the people of an article by the pronouns that follow their names. */
import type { Gender } from '../../english/name-words.ts'
import type { Entity, PeopleOfArticle } from '../people/people-in-article.ts'
import type { Mention } from './mention.ts'

/** A pronoun counts for a name up to this many sentences after it, if no other person is named between them. */
const MAX_SENTENCES_BETWEEN = 1
/** Pronouns overrule a first name only if there are this many, and nearly all agree. */
const MIN_TO_OVERRULE = 4
const MIN_SHARE_TO_OVERRULE = 0.85
const MIN_SHARE_TO_TELL = 0.7

interface Pronouns {
  she: number
  all: number
}

/** @returns the gender of each entity of `people`; `null` if it is no person, or nothing tells */
export function gendersOf(people: PeopleOfArticle, mentions: readonly Mention[]): ReadonlyMap<Entity, Gender | null> {
  const pronouns = pronounsOf(mentions)
  return new Map(people.entities.map((entity) => [entity, genderBy(entity, pronouns.get(entity))]))
}

function pronounsOf(mentions: readonly Mention[]): ReadonlyMap<Entity, Pronouns> {
  const pronouns = new Map<Entity, Pronouns>()
  let last: { readonly entity: Entity; readonly sentence: number } | null = null
  for (const { name, form, first } of mentions) {
    if (name !== null) {
      if (name.entity.kind === 'person') last = { entity: name.entity, sentence: first.sentence }
    } else if ((form === 'he' || form === 'she') && last && first.sentence - last.sentence <= MAX_SENTENCES_BETWEEN) {
      const count = pronouns.get(last.entity) ?? { she: 0, all: 0 }
      count.all++
      if (form === 'she') count.she++
      pronouns.set(last.entity, count)
    }
  }
  return pronouns
}

function genderBy(entity: Entity, pronouns: Pronouns | undefined): Gender | null {
  if (entity.kind !== 'person' || !pronouns) return entity.gender
  const share = pronouns.she / pronouns.all
  const told: Gender = share >= 0.5 ? 'female' : 'male'
  const agreement = Math.max(share, 1 - share)
  if (entity.gender === null) return agreement >= MIN_SHARE_TO_TELL ? told : null
  return pronouns.all >= MIN_TO_OVERRULE && agreement >= MIN_SHARE_TO_OVERRULE ? told : entity.gender
}
