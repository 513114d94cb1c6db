/** Finds the capitalised names of a text. */
import {
  AFFILIATIONS,
  NAME_PARTICLES,
  NO_NAME_WORDS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
} from '../../english/name-words.ts'
import type { Span } from '../../text/span.ts'
import { itemAt } from '../item-at.ts'
import { isFirstName } from './first-names.ts'
import { isTitle, type NameMention, nameOf } from './read-name.ts'
import { isCapitalised, isHeadline, readWords, type Word } from './read-words.ts'

/**
 * @param body the article's text
 * @param paragraphs its paragraphs
 * @returns names in order, not overlapping
 */
export function findNames(body: string, paragraphs: readonly Span[]): readonly NameMention[] {
  const read = paragraphs.map((paragraph) => {
    const words = readWords(body, paragraph)
    return { words, names: isHeadline(words) ? null : runsOf(words).flatMap((run) => namesOfRun(words, run)) }
  })
  const known = knownNames(read.flatMap(({ names }) => names ?? []))
  return read.flatMap(({ words, names }) => names ?? namesOfHeadline(words, known))
}

/** What the text outside its headlines says of names. */
interface KnownNames {
  /** The people as a headline would name them: by the whole name, the first and last word, or the surname. */
  readonly people: ReadonlySet<string>
  /** The last words of all names that may be a person's. */
  readonly surnames: ReadonlySet<string>
}

function knownNames(names: readonly NameMention[]): KnownNames {
  const people = new Set<string>()
  const surnames = new Set<string>()
  for (const { kind, words } of names) {
    const last = itemAt(words, words.length - 1)
    if (kind !== 'organisation' && kind !== 'place') surnames.add(last)
    if (kind === 'person') people.add(words.join(' ')).add(`${words[0]} ${last}`).add(last)
  }
  return { people, surnames }
}

const MAX_WORDS_OF_A_NAME = 4

/** In a headline every word is capitalised, so only names that the text knows are found, the longest first. */
function namesOfHeadline(words: readonly Word[], known: KnownNames): readonly NameMention[] {
  const names: NameMention[] = []
  let start = 0
  while (start < words.length) {
    const end = knownNameEnd(words, start, known)
    if (end > start) {
      names.push({ ...nameOf(words, start, end), kind: end - start > 1 ? 'person' : 'unknown', reports: false })
    }
    start = Math.max(end, start + 1)
  }
  return names
}

/** The end of the longest known name that starts at `start`; `start` if there is none. */
function knownNameEnd(words: readonly Word[], start: number, { people, surnames }: KnownNames): number {
  const first = itemAt(words, start)
  for (let end = Math.min(words.length, start + MAX_WORDS_OF_A_NAME); end > start; end--) {
    const own = words.slice(start, end)
    const last = own.at(-1)
    // A first name before a surname that the text knows.
    if (own.length === 2 && last && first.joined && surnames.has(last.clean) && isFirstName(first.lower)) return end
    if (people.has(own.map((word) => word.clean).join(' '))) return end
  }
  return start
}

/** Runs of words that are capitalised, or particles between two that are. */
function runsOf(words: readonly Word[]): readonly Span[] {
  const runs: Span[] = []
  let i = 0
  while (i < words.length) {
    if (!isNameWord(words[i])) {
      i++
      continue
    }
    const end = runEnd(words, i + 1)
    runs.push({ start: i, end })
    i = end
  }
  return runs
}

/** The end of a run whose first words end at `from`. */
function runEnd(words: readonly Word[], from: number): number {
  let end = from
  while (words[end - 1]?.joined) {
    const next = afterParticles(words, end)
    if (!isNameWord(words[next])) break
    end = next + 1
  }
  return end
}

const MAX_PARTICLES = 3

/** The index of the first word from `from` on that is no particle. A capitalised word is none. */
function afterParticles(words: readonly Word[], from: number): number {
  let i = from
  for (let word = words[i]; word && i - from < MAX_PARTICLES && NAME_PARTICLES.has(word.clean); word = words[i]) {
    if (!word.joined) break
    i++
  }
  return i
}

const isNameWord = (word: Word | undefined): boolean =>
  word !== undefined && isCapitalised(word) && !isStopWord(word) && !NO_NAME_ENDING.test(word.clean)

/** Contractions ("They've") and compounds ("Cuban-born"). */
const NO_NAME_ENDING = /['’](?:m|ve|re|ll|d|t)$|-\p{Ll}/u

/** A word that is no name, unless it is written as an initial or all in capitals. */
function isStopWord({ clean, lower }: Word): boolean {
  if (!NO_NAME_WORDS.has(lower) || /^\p{L}\.$/u.test(clean)) return false
  return clean.length <= 1 || clean !== clean.toUpperCase() || lower === 'the'
}

function namesOfRun(words: readonly Word[], run: Span): readonly NameMention[] {
  const names: NameMention[] = []
  let from = run.start
  for (let i = run.start + 1; i + 1 < run.end; i++) {
    const before = itemAt(words, i - 1)
    // A title inside a run ends what is before it and belongs to what follows: "Texas Senator Jane Doe".
    if (isTitle(itemAt(words, i)) && !(i - 1 === from && isFirstName(before.lower))) {
      if (!isTitle(before)) names.push(nameOf(words, from, i))
      from = i
    } else if (opensName(words, from, i)) {
      names.push(nameOf(words, from, i))
      from = i
    }
  }
  names.push(nameOf(words, from, run.end))
  return names
}

/** "Secretary of State Jane Doe": a first name after a word that no name holds. */
function opensName(words: readonly Word[], from: number, at: number): boolean {
  const before = itemAt(words, at - 1)
  if (isTitle(before) || NAME_PREFIXES.has(before.lower) || isFirstName(itemAt(words, from).lower)) return false
  const stranger =
    ORGANISATION_WORDS.has(before.lower) || PLACE_WORDS.has(before.lower) || AFFILIATIONS.has(before.lower)
  return stranger && isFirstName(itemAt(words, at).lower) && !ORGANISATION_WORDS.has(itemAt(words, at + 1).lower)
}

const NAME_PREFIXES = new Set('new san st los las el port fort mount santa saint'.split(' '))
