/** Tells the gender of the people of an article by the pronouns that follow their names. */

import type { Gender } from '../../english/name-words.ts'
import type { Mention } from '../mentions/find-mentions.ts'
import type { TaggedText } from '../mentions/tag-text.ts'
import type { PeopleOfArticle } from './people-in-article.ts'

/** A pronoun counts for a name up to this many sentences after it, where no other person is named between them. */
const REACH = 1
/** Pronouns overrule a first name only where there are this many, and nearly all agree. */
const MIN_TO_OVERRULE = 4
const SHARE_TO_OVERRULE = 0.85
const SHARE_TO_TELL = 0.7

/** @returns for each entity of `people` its gender; `null`: not a person, or nothing tells */
export function gendersOf(
  people: PeopleOfArticle,
  mentions: readonly Mention[],
  text: TaggedText,
): readonly (Gender | null)[] {
  const she = people.entities.map(() => 0)
  const all = people.entities.map(() => 0)
  let last: { readonly entity: number; readonly sentence: number } | null = null
  for (const mention of mentions) {
    const { sentence } = text.tokens[mention.firstToken]!
    if (mention.name !== null) {
      const entity = people.readings[mention.name]![0]!
      if (people.entities[entity]!.kind === 'person') last = { entity, sentence }
    } else if ((mention.form === 'he' || mention.form === 'she') && last && sentence - last.sentence <= REACH) {
      all[last.entity]!++
      if (mention.form === 'she') she[last.entity]!++
    }
  }
  return people.entities.map((entity, i) => {
    if (entity.kind !== 'person' || all[i] === 0) return entity.gender
    const share = she[i]! / all[i]!
    const told: Gender = share >= 0.5 ? 'female' : 'male'
    const agreement = Math.max(share, 1 - share)
    if (entity.gender === null) return agreement >= SHARE_TO_TELL ? told : null
    return all[i]! >= MIN_TO_OVERRULE && agreement >= SHARE_TO_OVERRULE ? told : entity.gender
  })
}
