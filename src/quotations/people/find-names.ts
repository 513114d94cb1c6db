/** Finds the capitalised names of a text and tells people from organisations and places by their words and neighbours. */
import { getGender } from 'gender-detection-from-name'
import type { Gender } from '../../english/name-words.ts'
import {
  AFFILIATIONS,
  HONORIFICS,
  NAME_PARTICLES,
  NAME_SUFFIXES,
  NO_NAME_WORDS,
  ORGANISATION_WORDS,
  PLACE_WORDS,
  RARELY_FIRST_NAMES,
  TITLES,
  UNISEX_NAMES,
} from '../../english/name-words.ts'
import { cueStrengthOf } from '../../english/reporting-verbs.ts'
import type { Span } from '../../text/span.ts'

/**
 * `person`: said by a title or a known first name; `unknown`: capitalised words that nothing tells more of; `title`: a single
 * title or party, which is a name only where somebody bears it as one ("King").
 */
export type NameKind = 'person' | 'organisation' | 'place' | 'unknown' | 'title'

/** A name where it stands, without titles, honorifics and possessive endings. */
export interface NameMention extends Span {
  /** Its words without full stops at their end, initials excepted. */
  readonly words: readonly string[]
  readonly kind: NameKind
  /** The title or honorific before it, in lower case without full stop. */
  readonly title: string | null
  /** Where the whole mention with its titles starts. */
  readonly titleStart: number
  readonly paragraph: number
  /** Whether a word of reporting stands right beside it. */
  readonly reports: boolean
  /** Whether `the` stands before it. */
  readonly definite: boolean
  /** Whether it opens a sentence or a quotation, so that its first capital tells nothing. */
  readonly opens: boolean
  /** Whether a comma follows. */
  readonly apposed: boolean
}

interface Word extends Span {
  readonly text: string
  readonly clean: string
  readonly lower: string
  readonly possessive: boolean
  /** Whether the next word may belong to the same name: one blank between them and no mark that ends a phrase. */
  readonly joined: boolean
  /** Whether it opens a sentence or a quotation. */
  readonly opens: boolean
  /** Whether a comma follows. */
  readonly comma: boolean
}

const WORD = /[\p{L}\p{N}@#][\p{L}\p{M}\p{N}.'’&@-]{0,60}/gu
const CAPITAL = /^\p{Lu}/u
/** From this share of capitalised words a paragraph is a headline, whose capitals tell nothing. */
const HEADLINE_SHARE = 0.85

/**
 * @param body the article's text
 * @param paragraphs its paragraphs
 * @returns names in order, not overlapping
 */
export function findNames(body: string, paragraphs: readonly Span[]): readonly NameMention[] {
  const words = paragraphs.map((paragraph) => wordsOf(body, paragraph))
  const headlines = words.map(isHeadline)
  const names = words.map((own, index) =>
    headlines[index] ? [] : runsOf(own).flatMap((run) => namesOfRun(own, run, index)),
  )
  const known = new Set(
    names
      .flat()
      .filter((name) => name.kind === 'person')
      .flatMap((name) => knownForms(name.words)),
  )
  const surnames = new Set(
    names
      .flat()
      .filter((name) => name.kind !== 'organisation' && name.kind !== 'place')
      .map((name) => name.words.at(-1)!),
  )
  return words.flatMap((own, index) =>
    headlines[index] ? namesOfHeadline(own, index, known, surnames) : names[index]!,
  )
}

/** A name and its surname, as a headline would give it. */
const knownForms = (words: readonly string[]): readonly string[] => [
  words.join(' '),
  `${words[0]} ${words.at(-1)}`,
  words.at(-1)!,
]

const MAX_WORDS_OF_A_NAME = 4

/** In a headline every word is capitalised: only names that the text knows are found, the longest first, and a first name before a surname that it knows. */
function namesOfHeadline(
  words: readonly Word[],
  paragraph: number,
  known: ReadonlySet<string>,
  surnames: ReadonlySet<string>,
): readonly NameMention[] {
  const names: NameMention[] = []
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(words.length, start + MAX_WORDS_OF_A_NAME); end > start; end--) {
      const fullName =
        end - start === 2 &&
        isFirstName(words[start]!.lower) &&
        words[start]!.joined &&
        surnames.has(words[end - 1]!.clean)
      if (
        !fullName &&
        !known.has(
          words
            .slice(start, end)
            .map((word) => word.clean)
            .join(' '),
        )
      )
        continue
      const name = nameOf(words, start, end, paragraph)
      if (name) names.push({ ...name, kind: end - start > 1 ? 'person' : 'unknown', reports: false })
      start = end - 1
      break
    }
  }
  return names
}

/** The gender that a first name tells, by the lists of the package gender-detection-from-name; `null`: none or unknown. */
export function genderOfFirstName(name: string): Gender | null {
  const lower = name.toLowerCase()
  if (!isFirstName(lower) || UNISEX_NAMES.has(lower)) return null
  const whole = getGender(lower, 'en')
  const gender = whole === 'unknown' ? getGender(lower.split('-')[0]!, 'en') : whole
  return gender === 'unknown' ? null : gender
}

/** @param lower a word in lower case */
function isFirstName(lower: string): boolean {
  if (lower.length < 2 || RARELY_FIRST_NAMES.has(lower) || PLACE_WORDS.has(lower) || TITLES.has(lower)) return false
  if (ORGANISATION_WORDS.has(lower) || NO_NAME_WORDS.has(lower)) return false
  return (
    UNISEX_NAMES.has(lower) ||
    getGender(lower, 'en') !== 'unknown' ||
    getGender(lower.split('-')[0]!, 'en') !== 'unknown'
  )
}

function wordsOf(body: string, paragraph: Span): readonly Word[] {
  const text = body.slice(paragraph.start, paragraph.end)
  const matches = [...text.matchAll(WORD)]
  let opens = true
  return matches.map((match, i) => {
    const next = matches[i + 1]
    const end = match.index + match[0].length
    const gap = next ? text.slice(end, next.index) : '|'
    const word = wordOf(match[0], paragraph.start + match.index, gap, next?.[0] ?? '', opens)
    opens = (match[0].endsWith('.') && !word.joined) || /[.!?:;“"‘(…]/.test(gap)
    return word
  })
}

const PLAIN_WORD = /^[a-z]+$/

/** @param gap what stands between the word and the next one */
function wordOf(text: string, start: number, gap: string, next: string, opens: boolean): Word {
  if (PLAIN_WORD.test(text)) {
    return {
      start,
      end: start + text.length,
      text,
      clean: text,
      lower: text,
      possessive: false,
      joined: gap === ' ' || JOINING_GAP.test(gap),
      opens,
      comma: gap.startsWith(','),
    }
  }
  const possessive = /['’]s?\.?$/.test(text)
  const bare = text.replace(/['’]s?\.?$/, '')
  const lower = bare.replace(/\.$/, '').toLowerCase()
  const dotted = bare.endsWith('.')
  const initials = dotted && /^(?:\p{L}\.)+$/u.test(bare)
  const abbreviated =
    initials || HONORIFICS.has(lower) || TITLES.has(lower) || NAME_SUFFIXES.has(lower) || lower === 'st'
  const clean = initials ? bare : bare.replace(/(?<![.'’])[.'’]+$/, '')
  const joined =
    !possessive &&
    (!dotted || abbreviated) &&
    (gap === ' ' || JOINING_GAP.test(gap) || (gap === ', ' && /^(?:Jr|Sr)\b/.test(next)))
  return { start, end: start + clean.length, text, clean, lower, possessive, joined, opens, comma: gap.startsWith(',') }
}

/** One blank, or the line break of wrapped text. */
const JOINING_GAP = /^[ \u00a0\t]?\n?[ \u00a0\t]?$/

function isHeadline(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.clean.length >= 4)
  return long.length >= 4 && long.filter((word) => CAPITAL.test(word.clean)).length >= HEADLINE_SHARE * long.length
}

/** Runs of words that are capitalised, or particles between two that are. */
function runsOf(words: readonly Word[]): readonly Span[] {
  const runs: Span[] = []
  let i = 0
  while (i < words.length) {
    if (!isNameWord(words[i]!)) {
      i++
      continue
    }
    let end = i + 1
    while (end < words.length && words[end - 1]!.joined) {
      if (isNameWord(words[end]!)) end++
      else {
        const after = particlesEnd(words, end)
        if (after === end) break
        end = after + 1
      }
    }
    runs.push({ start: i, end })
    i = end
  }
  return runs
}

/** The index of the capitalised word after the particles at `from`; `from` itself where there are none. */
function particlesEnd(words: readonly Word[], from: number): number {
  let i = from
  while (i < words.length && i - from < 3 && NAME_PARTICLES.has(words[i]!.clean) && words[i]!.joined) i++
  return i > from && i < words.length && isNameWord(words[i]!) ? i : from
}

const isNameWord = (word: Word): boolean =>
  CAPITAL.test(word.clean) && !isStopWord(word) && !NO_NAME_ENDING.test(word.clean)

/** Contractions ("They've") and compounds ("Cuban-born"). */
const NO_NAME_ENDING = /['’](?:m|ve|re|ll|d|t)$|-\p{Ll}/u

function isStopWord(word: Word): boolean {
  if (!NO_NAME_WORDS.has(word.lower)) return false
  return !(
    /^\p{L}\.$/u.test(word.clean) ||
    (word.clean.length > 1 &&
      word.clean === word.clean.toUpperCase() &&
      !/^[AI]$/.test(word.clean) &&
      word.lower !== 'the')
  )
}

function namesOfRun(words: readonly Word[], run: Span, paragraph: number): readonly NameMention[] {
  const names: NameMention[] = []
  let from = run.start
  for (let i = run.start; i < run.end; i++) {
    // A title inside a run ends what stands before it and belongs to what follows: "Texas Senator Ted Cruz".
    if (i + 1 < run.end && i > from && isTitle(words[i]!) && !isGivenName(words[i - 1]!, i - 1 === from)) {
      if (!isTitle(words[i - 1]!)) push(from, i)
      from = i
    } else if (i + 1 < run.end && i > from && opensName(words, from, i)) {
      push(from, i)
      from = i
    }
  }
  push(from, run.end)
  return names

  function push(start: number, end: number): void {
    const name = nameOf(words, start, end, paragraph)
    if (name) names.push(name)
  }
}

/** "Secretary of State Jane Doe": a first name after a word that no name holds. */
function opensName(words: readonly Word[], from: number, at: number): boolean {
  const before = words[at - 1]!
  if (isTitle(before) || NAME_PREFIXES.has(before.lower) || isFirstName(words[from]!.lower)) return false
  const stranger =
    ORGANISATION_WORDS.has(before.lower) || PLACE_WORDS.has(before.lower) || AFFILIATIONS.has(before.lower)
  return stranger && isFirstName(words[at]!.lower) && !ORGANISATION_WORDS.has(words[at + 1]!.lower)
}

const NAME_PREFIXES = new Set('new san st los las el port fort mount santa saint'.split(' '))

const isTitle = (word: Word): boolean => TITLES.has(word.lower) || HONORIFICS.has(word.lower)
const isGivenName = (word: Word, first: boolean): boolean => first && isFirstName(word.lower)

function nameOf(words: readonly Word[], from: number, end: number, paragraph: number): NameMention | null {
  let start = from
  let title: string | null = null
  const organisation = words.slice(from + 1, end).some((word) => ORGANISATION_WORDS.has(word.lower))
  while (start < end - 1 && (isTitle(words[start]!) || (AFFILIATIONS.has(words[start]!.lower) && !organisation))) {
    if (isTitle(words[start]!)) title = words[start]!.lower
    start++
  }
  const named = withoutStrangers(words, start, end)
  const own = words.slice(named, end)
  const first = own[0]!
  const lowerTitle = title ?? lowerCaseTitleBefore(words, from)
  const definite = words[from - 1]?.lower === 'the' && title === null
  const kind = kindOf(own, lowerTitle, definite)
  return {
    start: first.start,
    end: own.at(-1)!.end,
    words: own.map((word) => word.clean),
    kind,
    title: lowerTitle,
    titleStart: named > start ? first.start : words[from]!.start,
    paragraph,
    reports: reportsBeside(words, named, end),
    definite,
    opens: first.opens,
    apposed: own.at(-1)!.comma,
  }
}

/** Capitalised words before a known first name that are no part of the name: "Crooked Jane Doe", "Rival Jane Doe". */
function withoutStrangers(words: readonly Word[], from: number, end: number): number {
  let start = from
  while (
    end - start >= 3 &&
    !isFirstName(words[start]!.lower) &&
    !words[start]!.clean.endsWith('.') &&
    isFirstName(words[start + 1]!.lower)
  ) {
    start++
  }
  return start
}

/** "spokeswoman Jane Doe": the title in lower case right before the name. */
function lowerCaseTitleBefore(words: readonly Word[], from: number): string | null {
  const before = words[from - 1]
  return before?.joined && !CAPITAL.test(before.clean) && isTitle(before) ? before.lower : null
}

function reportsBeside(words: readonly Word[], start: number, end: number): boolean {
  const after = words[end]
  const before = words[start - 1]
  return (
    (after !== undefined &&
      words[end - 1]!.joined &&
      cueStrengthOf(after.lower) === 'say' &&
      !CAPITAL.test(after.clean)) ||
    (before?.joined === true && cueStrengthOf(before.lower) === 'say' && /(?:ed|id|s|te|ote|old)$/.test(before.lower))
  )
}

function kindOf(own: readonly Word[], title: string | null, definite: boolean): NameKind {
  const lowers = own.map((word) => word.lower)
  if (own.length === 1 && title === null && (AFFILIATIONS.has(lowers[0]!) || isTitle(own[0]!))) return 'title'
  if (own.length === 1 && AFFILIATIONS.has(lowers[0]!) && !HONORIFICS.has(title!)) return 'title'
  const last = own.at(-1)!
  if (own.length > 1 && lowers.some((word) => ORGANISATION_WORDS.has(word))) return 'organisation'
  if (isAcronym(last) && title === null) return 'organisation'
  if (own.length === 1 && ORGANISATION_WORDS.has(lowers[0]!)) return 'organisation'
  if (title !== null && !(own.length === 1 && PLACE_WORDS.has(lowers[0]!))) return 'person'
  if (own.length > 1 && isPersonShaped(own) && !definite) return 'person'
  if (lowers.some((word) => PLACE_WORDS.has(word)) || /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(last.clean)) return 'place'
  if (definite && own.length > 1) return 'organisation'
  return 'unknown'
}

/** A known first name or initials, then at least one more word, at most five. */
function isPersonShaped(own: readonly Word[]): boolean {
  if (own.length > 5) return false
  const initials = /^(?:\p{Lu}\.)+$/u.test(own[0]!.clean)
  const surname = own.at(-1)!
  if (PLACE_WORDS.has(surname.lower) && PLACE_WORDS.has(own[0]!.lower)) return false
  return initials ? surname.clean.length > 2 && !/^(?:U\.S|U\.N|D\.C)/.test(own[0]!.clean) : isFirstName(own[0]!.lower)
}

const isAcronym = (word: Word): boolean => /^[\p{Lu}\p{N}&]{2,6}$/u.test(word.clean)
