/** Finds words that mean nearly the same in WordNet. */
import { mayBeListed, shareOfSense } from './word-senses.ts'
import { basesInAnyPart, basesOf, PARTS_OF_SPEECH, type PartOfSpeech, sensesOf, synsetAt } from './wordnet.ts'

export interface RelatedWord {
  /** One word, lower case. */
  readonly word: string
  /** How near it is in meaning, in (0, 1]: 1 for a synonym in the first sense, less if it rarely has the sense that they share. */
  readonly weight: number
  /** The same, but less unless it mostly has that sense: `conditions` seldom means the weather. */
  readonly weightInSense: number
}

/**
 * What a word counts that a pointer leads to, by the kind of the pointer. `@` leads to what a word is a kind of, `~` to its
 * kinds, the others to its kin in other parts of speech.
 */
const POINTER_WEIGHTS: Readonly<Record<string, number>> = {
  '@': 0.5,
  '@i': 0.5,
  '~': 0.6,
  '~i': 0.6,
  '+': 0.8,
  '&': 0.8,
  '\\': 0.8,
}
/** What the first senses of a word count, most frequent first; rarer senses mislead. */
const SENSE_WEIGHTS = [1, 0.7, 0.5, 0.5] as const
/**
 * A related word that has the sense which it shares with the word in a smaller share of cases counts less, by the square root of the
 * ratio: found by cross-validation of the ranking. `weightInSense` counts every share so.
 */
const COMMON_SHARE = 0.1
/** Of a synset with more pointers (person, act) only the first ones are followed: it is too wide. */
const MAX_POINTERS = 150
/** A word with more senses (set, get, run) is related to everything, and so gets no related words. */
const MAX_SENSES = 20
/** Related words of one word. */
const MAX_RELATED_WORDS = 200
/**
 * @param word lower case
 * @param isWanted whether a related word is of use: only for these, their senses are read
 * @returns the words related to it, nearest first; empty if WordNet does not know the word
 */
export function relatedWords(word: string, isWanted: (related: string) => boolean): readonly RelatedWord[] {
  if (!mayBeListed(word)) return []
  const nearest = [...foundFor(word)]
    .sort(([, a], [, b]) => b.weight - a.weight)
    .slice(0, MAX_RELATED_WORDS)
    .filter(([other]) => isWanted(other))
  return nearest
    .map(([other, { part, offset, weight }]) => {
      const share = shareOfSense(other, part, offset)
      return {
        word: other,
        weight: weight * Math.sqrt(Math.min(1, share / COMMON_SHARE)),
        weightInSense: weight * Math.sqrt(share),
      }
    })
    .sort((a, b) => b.weight - a.weight)
}

/** A word in a sense that it shares with the word asked about, or with something that a pointer leads to. */
interface Found {
  readonly part: PartOfSpeech
  readonly offset: number
  readonly weight: number
}

function foundFor(word: string): ReadonlyMap<string, Found> {
  const found = new Map<string, Found>()
  const add = (words: readonly string[], sense: Found) => {
    for (const other of words) {
      if (other !== word && !other.includes('_') && sense.weight > (found.get(other)?.weight ?? 0))
        found.set(other, sense)
    }
  }
  for (const base of basesInAnyPart(word)) {
    const senses = PARTS_OF_SPEECH.map((part) => ({ part, offsets: sensesOf(base, part) }))
    if (senses.reduce((sum, { offsets }) => sum + offsets.length, 0) > MAX_SENSES) continue
    for (const { part, offsets } of senses.filter(({ part }) => basesOf(word, part).has(base))) {
      for (const [i, offset] of offsets.slice(0, SENSE_WEIGHTS.length).entries()) {
        addSynset({ part, offset, weight: SENSE_WEIGHTS[i] ?? 0 }, add)
      }
    }
  }
  return found
}

/** Adds the words of a synset, and those of the synsets that its pointers lead to. */
function addSynset(sense: Found, add: (words: readonly string[], sense: Found) => void): void {
  const { words, pointers } = synsetAt(sense.part, sense.offset)
  add(words, sense)
  for (const { kind, part, offset } of pointers.slice(0, MAX_POINTERS)) {
    const share = POINTER_WEIGHTS[kind]
    if (share !== undefined) add(synsetAt(part, offset).words, { part, offset, weight: share * sense.weight })
  }
}
