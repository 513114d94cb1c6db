/** Looks speakers up by what a reader types: a full name, a surname, a name with its title, a beginning or a misspelling. */

import { HONORIFICS, TITLES } from '../english/name-words.ts'
import { sameFirstName } from '../english/nicknames.ts'
import type { RegisteredSpeaker } from './join-people.ts'

/** How a typed name fits a speaker, best first. */
export type SpeakerFit = 'name' | 'word' | 'prefix' | 'misspelling'

export interface FoundSpeaker {
  readonly speaker: RegisteredSpeaker
  readonly fit: SpeakerFit
}

const FITS: readonly SpeakerFit[] = ['name', 'word', 'prefix', 'misspelling']
/** Words this short are not compared with misspellings. */
const MIN_MISSPELT = 4
const MAX_TYPED = 100

/**
 * @param speakers as joined, most quoted first
 * @param typed anything; titles in it are set aside; an honorific ("Mrs.") leaves out people of the other sex
 * @param most at most so many results
 * @returns the speakers of the best kind of fit that occurs come first, within a kind the most quoted; nothing typed: the most quoted
 */
export function findSpeakers(
  speakers: readonly RegisteredSpeaker[],
  typed: string,
  most = 25,
): readonly FoundSpeaker[] {
  const words = nameWords(typed.slice(0, MAX_TYPED))
  if (words.length === 0) return speakers.slice(0, most).map((speaker) => ({ speaker, fit: 'prefix' }))
  const found = fitting(speakers, words, false)
  const all = found.length < most ? fitting(speakers, words, true) : found
  return all.slice(0, most)
}

/** The speakers whom the words fit, best fit first, those that only a misspelling leads to among them or not. */
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
 * The speakers whom a complete name can mean: one where it is clear, several where a reader has to say which, none where nobody
 * fits. A beginning or a misspelling counts only where no name fits.
 */
export function speakersNamed(speakers: readonly RegisteredSpeaker[], typed: string): readonly RegisteredSpeaker[] {
  const words = nameWords(typed.slice(0, MAX_TYPED))
  if (words.length === 0) return []
  const well = fitting(speakers, words, false)
  const found = well.length > 0 ? well : fitting(speakers, words, true)
  return found.filter(({ fit }) => fit === found[0]?.fit).map(({ speaker }) => speaker)
}

/** Words in lower case without accents and punctuation. */
function nameWords(text: string): readonly string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/'s\b/g, '')
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter((word) => word !== '' && word !== 'the')
}

/** The words less titles and honorifics; all of them where nothing else is left ("King"). */
function withoutTitles(words: readonly string[]): readonly string[] {
  const bare = words.filter((word) => !TITLES.has(word) && !HONORIFICS.has(word))
  return bare.length > 0 ? bare : words
}

/** Worked out once for each speaker: a completion asks for all of them at every key. */
const knownForms = new WeakMap<RegisteredSpeaker, readonly (readonly string[])[]>()

function formsOf(speaker: RegisteredSpeaker): readonly (readonly string[])[] {
  const forms = knownForms.get(speaker) ?? [speaker.name, ...speaker.aliases].map(nameWords)
  knownForms.set(speaker, forms)
  return forms
}

/** A word of somebody's name, and the places in the list of those who have it. */
interface NameWord {
  readonly word: string
  readonly letters: number
  readonly bearers: number[]
}

/** Worked out once for each list: a completion asks for it at every key. */
const knownWords = new WeakMap<readonly RegisteredSpeaker[], readonly NameWord[]>()

/** In the order of UTF-16 units. */
function nameWordsOf(speakers: readonly RegisteredSpeaker[]): readonly NameWord[] {
  const known = knownWords.get(speakers)
  if (known) return known
  const bearers = new Map<string, number[]>()
  for (const [place, speaker] of speakers.entries()) {
    for (const word of new Set(formsOf(speaker).flat())) {
      const others = bearers.get(word)
      if (others) others.push(place)
      else bearers.set(word, [place])
    }
  }
  const words = [...bearers].map(([word, places]) => ({ word, letters: lettersOf(word), bearers: places }))
  words.sort((a, b) => (a.word < b.word ? -1 : 1))
  knownWords.set(speakers, words)
  return words
}

/**
 * The speakers with a name that the last of the typed words begins or misspells, in the order of the list: whoever fits in
 * any way is among them.
 */
function candidatesFor(
  speakers: readonly RegisteredSpeaker[],
  variants: readonly (readonly string[])[],
  withMisspelt: boolean,
): readonly RegisteredSpeaker[] {
  const names = nameWordsOf(speakers)
  const places = new Set<number>()
  for (const last of new Set(variants.map((words) => words.at(-1) ?? ''))) {
    for (let i = firstFrom(names, last); names[i]?.word.startsWith(last); i++) {
      for (const place of names[i]?.bearers ?? []) places.add(place)
    }
    if (!withMisspelt || last.length < MIN_MISSPELT) continue
    const letters = lettersOf(last)
    for (const { word, letters: own, bearers } of names) {
      if (differing(own, letters) > MAX_DIFFERING || !isMisspelt(word, last)) continue
      for (const place of bearers) places.add(place)
    }
  }
  return [...places].sort((a, b) => a - b).flatMap((place) => speakers[place] ?? [])
}

/** The place of the first word that is not before `word` (binary search). */
function firstFrom(names: readonly NameWord[], word: string): number {
  let [low, high] = [0, names.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.word ?? '') < word) low = middle + 1
    else high = middle
  }
  return low
}

/** Two edits change two letters each at most. */
const MAX_DIFFERING = 4

/** A bit for each letter that occurs, letters beyond the alphabet sharing bits. */
function lettersOf(word: string): number {
  let letters = 0
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31)
  return letters
}

/** How many bits differ. */
function differing(a: number, b: number): number {
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

function fitOfForm(form: readonly string[], typed: readonly string[], person: boolean): SpeakerFit | null {
  if (form.join(' ') === typed.join(' ') && form.length > 1) return 'name'
  if (
    person &&
    form.length > 1 &&
    typed.length > 1 &&
    form.at(-1) === typed.at(-1) &&
    sameFirstName(form[0]!, typed[0]!)
  )
    return 'name'
  if (typed.every((word) => form.includes(word))) return 'word'
  if (typed.every((word) => form.some((own) => own.startsWith(word)))) return 'prefix'
  if (typed.every((word) => form.some((own) => own.startsWith(word) || isMisspelt(own, word)))) return 'misspelling'
  return null
}

/** One letter wrong, missing, added or swapped with its neighbour; two in words of eight letters and more. */
function isMisspelt(own: string, typed: string): boolean {
  if (typed.length < MIN_MISSPELT || Math.abs(own.length - typed.length) > 2) return false
  return distance(own, typed) <= (typed.length >= 8 ? 2 : 1)
}

/** Edit distance with neighbours swapped as one step: optimal string alignment (Damerau 1964, Levenshtein 1966). */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const swap =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? rows[i - 2]![j - 2]! + 1
          : Number.POSITIVE_INFINITY
      row.push(
        Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), swap),
      )
    }
    rows.push(row)
  }
  return rows[a.length]![b.length]!
}
