/** What WordNet tells of the senses of words. */
import {
  basesInAnyPart,
  basesOf,
  isListed,
  PARTS_OF_SPEECH,
  type PartOfSpeech,
  type Synset,
  sensesOf,
  synsetAt,
  taggedSenses,
} from './wordnet.ts'

/** UTF-16 units. */
const MAX_WORD_LENGTH = 30

/** Whether WordNet may list a text. @param text lower case */
export const mayBeListed = (text: string): boolean => text.length <= MAX_WORD_LENGTH && /^[a-z]+$/.test(text)

/** @param word lower case; a form of a word that WordNet lists counts as listed */
export const isInWordNet = (word: string): boolean => mayBeListed(word) && [...basesInAnyPart(word)].some(isListed)

/** Whether WordNet lists a word, or one of its base forms, as a verb. @param word lower case */
export const isVerb = (word: string): boolean =>
  mayBeListed(word) && [...basesOf(word, 'v')].some((base) => sensesOf(base, 'v').length > 0)

/**
 * How often a word, in any form and sense, occurs in the texts that WordNet's makers have tagged with senses: 230,000 words of
 * general English.
 * @param word lower case
 */
export const timesInEnglish = (word: string): number =>
  mayBeListed(word) ? taggedSenses(word).reduce((sum, { times }) => sum + times, 0) : 0

/**
 * How often a word has one of its senses, in (0, 1], each sense being counted once more than it occurs in the tagged texts:
 * `conditions` seldom means the weather.
 * @param word lower case
 */
export function shareOfSense(word: string, part: PartOfSpeech, offset: number): number {
  const all = taggedSenses(word)
  const times = (some: typeof all) => some.reduce((sum, sense) => sum + sense.times + 1, 0)
  return times(all.filter((sense) => sense.part === part && sense.offset === offset)) / times(all)
}

/**
 * Whether WordNet lists a word only as the name of one person, place or thing in its first senses: `houston`.
 * @param word lower case
 * @returns `person` for a person's, `other` for another one; null if it is no name, or a common word too
 */
export function properNounOf(word: string): 'person' | 'other' | null {
  const senses = [...firstSenses(word).values()]
  const [first] = senses
  if (first === undefined || !senses.every(({ pointers }) => pointers.some(({ kind }) => kind === INSTANCE)))
    return null
  return first.field === PEOPLE ? 'person' : 'other'
}

/** Whether a noun means a person, such as `doctor`, in its first sense. @param word lower case */
export function isPersonNoun(word: string): boolean {
  const [noun] = [...firstSenses(word)].filter(([key]) => key.startsWith(NOUN))
  return noun !== undefined && noun[1].field === PEOPLE
}

const INSTANCE = '@i'
/** The number of WordNet's file of nouns for people. */
const PEOPLE = '18'

/**
 * Other things of the same kind, in the first sense of a noun: `bus` for `train`.
 * @param word lower case
 * @returns single words, none of them a synonym; empty if WordNet does not know the word as a noun
 */
export function coordinateTerms(word: string): readonly string[] {
  const [sense] = [...firstSenses(word)].filter(([key]) => key.startsWith(NOUN)).map(([, synset]) => synset)
  if (sense === undefined) return []
  const follow = (from: Synset, kind: string) =>
    from.pointers.filter((pointer) => pointer.kind === kind).map(({ part, offset }) => synsetAt(part, offset))
  const others = follow(sense, HYPERNYM).flatMap((kind) => follow(kind, HYPONYM).flatMap(({ words }) => words))
  return [...new Set(others)].filter((other) => /^[a-z]+$/.test(other) && !sense.words.includes(other))
}

const NOUN = 'n'
const HYPERNYM = '@'
const HYPONYM = '~'

/** Senses of a word in each part of speech that are compared with those of another: rarer ones mislead. */
const MAX_COMPARED_SENSES = 2

/** Whether the two are words for the same thing in one of the first senses of each. @param a lower case @param b lower case */
export function areSynonyms(a: string, b: string): boolean {
  const others = firstSenses(b)
  return [...firstSenses(a).keys()].some((sense) => others.has(sense))
}

/** Whether the two are opposites in one of the first senses of each. @param a lower case @param b lower case */
export function areOpposites(a: string, b: string): boolean {
  const others = firstSenses(b)
  return [...firstSenses(a).values()].some(({ pointers }) =>
    pointers.some(({ kind, part, offset }) => kind === OPPOSITE && others.has(senseKey(part, offset))),
  )
}

const OPPOSITE = '!'
const senseKey = (part: PartOfSpeech, offset: number): string => `${part}${offset}`

type Senses = ReadonlyMap<string, Synset>

/** Reading a synset from disk takes longer than comparing two texts. */
const knownSenses = new Map<string, Senses>()
/** Words whose senses are cached. The cache is emptied when it is full. */
const MAX_CACHED_SENSES = 5_000

/** The first senses of a word in each part of speech, by a key that is the same for all words of the sense. */
function firstSenses(word: string): Senses {
  if (!mayBeListed(word)) return new Map()
  const senses = knownSenses.get(word) ?? readFirstSenses(word)
  if (knownSenses.size >= MAX_CACHED_SENSES) knownSenses.clear()
  knownSenses.set(word, senses)
  return senses
}

function readFirstSenses(word: string): Senses {
  const senses = new Map<string, Synset>()
  for (const part of PARTS_OF_SPEECH) {
    for (const base of basesOf(word, part)) {
      for (const offset of sensesOf(base, part).slice(0, MAX_COMPARED_SENSES)) {
        senses.set(senseKey(part, offset), synsetAt(part, offset))
      }
    }
  }
  return senses
}
