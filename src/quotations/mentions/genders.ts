/** Tells the gender of the people of an article by the pronouns that follow their names. */
import type { Gender } from '../../english/name-words.ts'
import type { Entity, PeopleOfArticle } from '../people/people-in-article.ts'
import type { Mention } from './mention.ts'

/** A pronoun counts for a name up to this many sentences after it, if no other person is named between them. */
const MAX_SENTENCES_BETWEEN = 1
/** Somebody else of the gender of a pronoun may be meant up to this many sentences after the name. */
const MAX_SENTENCES_TO_OTHER = 5
/** Pronouns overrule a first name only if there are this many, and nearly all agree. */
const MIN_TO_OVERRULE = 4
const MIN_SHARE_TO_OVERRULE = 0.85
const MIN_SHARE_TO_TELL = 0.7

interface Pronouns {
  readonly she: number
  readonly all: number
  /** The same, counted only if the pronoun can mean nobody else whom the text names. */
  readonly clearShe: number
  readonly clear: number
}

/** @returns the gender of each entity of `people`; `null` if it is no person, or nothing tells */
export function gendersOf(people: PeopleOfArticle, mentions: readonly Mention[]): ReadonlyMap<Entity, Gender | null> {
  const pronouns = pronounsOf(mentions)
  return new Map(people.entities.map((entity) => [entity, genderBy(entity, pronouns.get(entity))]))
}

/** The people named so far, and in which sentence last. */
type Named = ReadonlyMap<Entity, number>

function pronounsOf(mentions: readonly Mention[]): ReadonlyMap<Entity, Pronouns> {
  const pronouns = new Map<Entity, Pronouns>()
  const named = new Map<Entity, number>()
  let last: Entity | null = null
  for (const mention of mentions) {
    if (mention.name?.entity.kind === 'person') {
      last = mention.name.entity
      named.set(last, mention.first.sentence)
    } else if (last && isPronoun(mention) && sentencesSince(named, last, mention) <= MAX_SENTENCES_BETWEEN) {
      pronouns.set(last, withPronoun(pronouns.get(last), mention, isClear(last, mention, named)))
    }
  }
  return pronouns
}

const isPronoun = ({ form }: Mention): boolean => form === 'he' || form === 'she'

function withPronoun(count: Pronouns | undefined, { form }: Mention, isClear: boolean): Pronouns {
  const { she, all, clearShe, clear } = count ?? { she: 0, all: 0, clearShe: 0, clear: 0 }
  const one = form === 'she' ? 1 : 0
  return { she: she + one, all: all + 1, clearShe: clearShe + (isClear ? one : 0), clear: clear + (isClear ? 1 : 0) }
}

const sentencesSince = (named: Named, entity: Entity, { first }: Mention): number =>
  first.sentence - (named.get(entity) ?? 0)

/**
 * Nobody of that gender whom the article names as often was named not long before, and the pronoun is no object beside the name:
 * "Doe grew up beside her".
 */
function isClear(entity: Entity, pronoun: Mention, named: Named): boolean {
  const { isObject, preposition } = pronoun.predicate
  const isOwner = /^(?:his|hers)$/.test(pronoun.first.lower)
  if (sentencesSince(named, entity, pronoun) === 0 && !isOwner && (isObject || preposition !== null)) return false
  const gender: Gender = pronoun.form === 'she' ? 'female' : 'male'
  return ![...named.keys()].some(
    (other) =>
      other !== entity &&
      other.gender === gender &&
      other.mentions.length >= entity.mentions.length &&
      sentencesSince(named, other, pronoun) <= MAX_SENTENCES_TO_OTHER,
  )
}

function genderBy(entity: Entity, pronouns: Pronouns | undefined): Gender | null {
  if (entity.kind !== 'person' || !pronouns) return entity.gender
  const { she, all, clearShe, clear } = pronouns
  if (entity.gender === null) return agreementOf(she, all) >= MIN_SHARE_TO_TELL ? toldBy(she, all) : null
  const isOverruled = clear >= MIN_TO_OVERRULE && agreementOf(clearShe, clear) >= MIN_SHARE_TO_OVERRULE
  return isOverruled ? toldBy(clearShe, clear) : entity.gender
}

const agreementOf = (she: number, all: number): number => Math.max(she, all - she) / all

const toldBy = (she: number, all: number): Gender => (2 * she >= all ? 'female' : 'male')
