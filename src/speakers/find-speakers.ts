/**
 * Finds speakers by what a reader types: a full name, a surname, a name with its title, a beginning or a misspelling.
 */

import { HONORIFICS, TITLES } from '../english/name-words.ts'
import { sameFirstName } from '../english/nicknames.ts'
import { lowerBound } from '../text/lower-bound.ts'
import { editDistance } from './edit-distance.ts'
import type { RegisteredSpeaker } from './join-people.ts'

/** How a typed name fits a speaker, best first. */
const FITS = ['name', 'word', 'prefix', 'misspelling'] as const
type SpeakerFit = (typeof FITS)[number]

interface FoundSpeaker {
  readonly speaker: RegisteredSpeaker
  readonly fit: SpeakerFit
}

/** Shorter words are never taken for misspellings. In UTF-16 units. */
const MIN_MISSPELT_LENGTH = 4
/** From this length a misspelling may differ in two letters. In UTF-16 units. */
const MIN_LENGTH_FOR_TWO_EDITS = 8
/** Only so much of what was typed is read, in UTF-16 units. */
const MAX_TYPED_LENGTH = 100

/**
 * @param speakers as joined, most quoted first
 * @param typed anything; titles in it may be left out; an honorific ("Mrs.") excludes people of the other gender
 * @param max number of results
 * @returns best kind of fit first, then most quoted first; misspellings only if there is room for them. If nothing is
 *   typed: the most quoted speakers
 */
export function findSpeakers(speakers: readonly RegisteredSpeaker[], typed: string, max = 25): readonly FoundSpeaker[] {
  const words = nameWords(typed.slice(0, MAX_TYPED_LENGTH))
  if (words.length === 0) return speakers.slice(0, max).map((speaker) => ({ speaker, fit: 'prefix' }))
  const found = fitting(speakers, words, false)
  const all = found.length < max ? fitting(speakers, words, true) : found
  return all.slice(0, max)
}

/** The speakers whom the words fit, best fit first, with or without those whom only a misspelling fits. */
function fitting(
  speakers: readonly RegisteredSpeaker[],
  words: readonly string[],
  withMisspelt: boolean,
): readonly FoundSpeaker[] {
  const gender = words.map((word) => HONORIFICS.get(word) ?? null).find((told) => told !== null) ?? null
  const bare = withoutTitles(words)
  const variants = bare.length === words.length ? [words] : [words, bare]
  const found = candidatesFor(speakers, variants, withMisspelt).flatMap((speaker): readonly FoundSpeaker[] => {
    if (gender !== null && speaker.gender !== null && speaker.gender !== gender && words.length > 1) return []
    const fit = fitOf(speaker, variants)
    return fit === null || (fit === 'misspelling' && !withMisspelt) ? [] : [{ speaker, fit }]
  })
  return found.sort((a, b) => FITS.indexOf(a.fit) - FITS.indexOf(b.fit))
}

/**
 * @param typed a complete name
 * @returns the speakers whom the name can mean: one if it is clear, several if the reader has to choose, none if it
 *   fits nobody. Only the best kind of fit counts, so misspellings count only if nothing else fits
 */
export function speakersNamed(speakers: readonly RegisteredSpeaker[], typed: string): readonly RegisteredSpeaker[] {
  const words = nameWords(typed.slice(0, MAX_TYPED_LENGTH))
  if (words.length === 0) return []
  const well = fitting(speakers, words, false)
  const found = well.length > 0 ? well : fitting(speakers, words, true)
  return found.filter(({ fit }) => fit === found[0]?.fit).map(({ speaker }) => speaker)
}

/** The words of a name in lower case without accents, possessive and punctuation. */
export function nameWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '' && word !== 'the')
}

/** The words without titles and honorifics; all words if nothing else is left ("King"). */
function withoutTitles(words: readonly string[]): readonly string[] {
  const bare = words.filter((word) => !TITLES.has(word) && !HONORIFICS.has(word))
  return bare.length > 0 ? bare : words
}

/** Kept for each speaker, since a completion reads the forms of all speakers at every keystroke. */
const knownForms = new WeakMap<RegisteredSpeaker, readonly (readonly string[])[]>()

function formsOf(speaker: RegisteredSpeaker): readonly (readonly string[])[] {
  const forms = knownForms.get(speaker) ?? [speaker.name, ...speaker.aliases].map(nameWords)
  knownForms.set(speaker, forms)
  return forms
}

/** A word of somebody's name. */
interface NameWord {
  readonly word: string
  /** As `letterBits` gives them. */
  readonly letters: number
  /** Indexes of those who bear it, in the list of speakers. */
  readonly bearers: readonly number[]
}

/** Kept for each list of speakers, since a completion needs it at every keystroke. */
const knownWords = new WeakMap<readonly RegisteredSpeaker[], readonly NameWord[]>()

/** @returns the words of all names, in the order of UTF-16 units */
function nameWordsOf(speakers: readonly RegisteredSpeaker[]): readonly NameWord[] {
  const known = knownWords.get(speakers)
  if (known) return known
  const bearers = new Map<string, number[]>()
  for (const [index, speaker] of speakers.entries()) {
    for (const word of new Set(formsOf(speaker).flat())) {
      const others = bearers.get(word)
      if (others) others.push(index)
      else bearers.set(word, [index])
    }
  }
  const words = [...bearers].map(([word, indexes]) => ({ word, letters: letterBits(word), bearers: indexes }))
  words.sort((a, b) => (a.word < b.word ? -1 : 1))
  knownWords.set(speakers, words)
  return words
}

/**
 * @returns in the order of the list, the speakers with a name that the last of the typed words begins or misspells.
 *   Everybody who fits in any way is among them
 */
function candidatesFor(
  speakers: readonly RegisteredSpeaker[],
  variants: readonly (readonly string[])[],
  withMisspelt: boolean,
): readonly RegisteredSpeaker[] {
  const names = nameWordsOf(speakers)
  const candidates = new Set<number>()
  const add = ({ bearers }: NameWord) => {
    for (const index of bearers) candidates.add(index)
  }
  for (const last of new Set(variants.map((words) => words.at(-1) ?? ''))) {
    for (const name of namesFrom(names, last)) add(name)
    if (!withMisspelt || last.length < MIN_MISSPELT_LENGTH) continue
    const letters = letterBits(last)
    for (const name of names) {
      if (differingBits(name.letters, letters) <= MAX_DIFFERING_LETTERS && isMisspelt(name.word, last)) add(name)
    }
  }
  return [...candidates].sort((a, b) => a - b).flatMap((index) => speakers[index] ?? [])
}

/** The names that begin with `prefix`. */
function* namesFrom(names: readonly NameWord[], prefix: string): Generator<NameWord> {
  const first = lowerBound(names.length, (i) => (names[i]?.word ?? '') < prefix)
  for (let i = first; i < names.length; i++) {
    const name = names[i]
    if (!name?.word.startsWith(prefix)) return
    yield name
  }
}

/** Two edits change two letters each at most. */
const MAX_DIFFERING_LETTERS = 4

/** A bit for each letter that occurs; letters beyond the alphabet share bits. */
function letterBits(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

function differingBits(a: number, b: number): number {
  let count = 0
  for (let bits = a ^ b; bits !== 0; bits &= bits - 1) count++
  return count
}

function fitOf(speaker: RegisteredSpeaker, variants: readonly (readonly string[])[]): SpeakerFit | null {
  const fits = formsOf(speaker).flatMap((form) =>
    variants.map((words) => fitOfForm(form, words, speaker.kind === 'person')),
  )
  return FITS.find((fit) => fits.includes(fit)) ?? null
}

function fitOfForm(form: readonly string[], typed: readonly string[], isPerson: boolean): SpeakerFit | null {
  if (form.length > 1 && (form.join(' ') === typed.join(' ') || (isPerson && isSamePerson(form, typed)))) return 'name'
  if (typed.every((word) => form.includes(word))) return 'word'
  if (typed.every((word) => form.some((own) => own.startsWith(word)))) return 'prefix'
  if (typed.every((word) => form.some((own) => own.startsWith(word) || isMisspelt(own, word)))) return 'misspelling'
  return null
}

/** Whether a form of a name and a typed name have one surname, and forms of one first name. */
function isSamePerson(form: readonly string[], typed: readonly string[]): boolean {
  const [first, ...rest] = form
  const [typedFirst, ...typedRest] = typed
  if (first === undefined || typedFirst === undefined || rest.length === 0 || typedRest.length === 0) return false
  return rest.at(-1) === typedRest.at(-1) && sameFirstName(first, typedFirst)
}

/** One letter wrong, missing, added or swapped with its neighbour; two such letters in long words. */
function isMisspelt(own: string, typed: string): boolean {
  if (typed.length < MIN_MISSPELT_LENGTH || Math.abs(own.length - typed.length) > 2) return false
  return editDistance(own, typed) <= (typed.length >= MIN_LENGTH_FOR_TWO_EDITS ? 2 : 1)
}
