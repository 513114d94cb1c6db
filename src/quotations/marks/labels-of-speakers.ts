/** Tells the labels of speakers ("WALLACE:") from headings ("WHERE:", "UK:", "Key Matchup:"). */
import { NO_NAME_WORDS, ORGANISATION_WORDS, PERSON_NOUNS, PLACE_WORDS, TITLES } from '../../english/name-words.ts'
import { isFirstName } from '../../english/nicknames.ts'
import { type Span, sliceOf } from '../../text/span.ts'

/** A word without a name's evidence is a speaker's only if it is over this many turns. */
const MIN_TURNS = 3

interface WordsOfText {
  /** Words that occur in small letters. */
  readonly small: ReadonlySet<string>
  /** Words with a capital and small letters, in lower case. */
  readonly names: ReadonlySet<string>
  /** Those of them right after another word with a capital, and never after "the", in lower case. */
  readonly surnames: ReadonlySet<string>
  /** The last words, in lower case, in which several labels end: "JANE DOE:" and "DOE:". */
  readonly shared: ReadonlySet<string>
}

interface LabelOfTurn extends Span {
  /** The words after the colon; may be empty. */
  readonly turn: Span
  /** Index of the paragraph. */
  readonly paragraph: number
}

interface Turns {
  /** Number of turns under the label. */
  readonly turns: number
  /** Whether another label is over the paragraph before or after. */
  readonly alternates: boolean
}

/** @returns those that a person, or somebody such as "MODERATOR", speaks under; in the same order */
export function labelsOfSpeakers<Label extends LabelOfTurn>(body: string, labels: readonly Label[]): readonly Label[] {
  const text = wordsOutside(body, labels)
  const turns = new Map<string, number>()
  for (const label of labels) {
    const name = lastWordOf(sliceOf(body, label))
    turns.set(name, (turns.get(name) ?? 0) + 1)
  }
  return labels.filter((label, i) => {
    const name = sliceOf(body, label)
    const alternates = [labels[i - 1], labels[i + 1]].some(
      (other) => other && Math.abs(other.paragraph - label.paragraph) === 1 && sliceOf(body, other) !== name,
    )
    const turn = { turns: turns.get(lastWordOf(name)) ?? 0, alternates }
    return endsAsSpeech(sliceOf(body, label.turn)) && isSpeaker(name, turn, text)
  })
}

/** What somebody says ends as a sentence does; a score, a headline or a headline with a few words in marks does not. */
function endsAsSpeech(turn: string): boolean {
  const words = turn.trim()
  if (words === '') return true
  if (/^\d/.test(words) || /^[^"“”‘'].*[^.!?…,\s]["”’']$/s.test(words)) return false
  return /[.!?…"”’')\]—–-]$/.test(words)
}

function wordsOutside(body: string, labels: readonly Span[]): WordsOfText {
  const small = new Set<string>()
  const names = new Set<string>()
  const after = { names: new Set<string>(), the: new Set<string>() }
  let at = 0
  for (const label of [...labels, { start: body.length, end: body.length }]) {
    readWords(body.slice(at, label.start), (word, isAfter) => {
      const name = word.replace(/[’']s$/, '').toLowerCase()
      if (/^\p{Ll}/u.test(word)) small.add(word)
      else if (/\p{Ll}/u.test(word)) names.add(name)
      if (isAfter !== null) after[isAfter].add(name)
    })
    at = label.end
  }
  const different = [...new Set(labels.map((label) => sliceOf(body, label)))].map(lastWordOf)
  return {
    small,
    names,
    surnames: new Set([...after.names].filter((name) => names.has(name) && !after.the.has(name))),
    shared: new Set(different.filter((word, i) => different.indexOf(word) !== i)),
  }
}

/** What is right before a word: words with a capital, or "the" with or without such words; `null` for anything else. */
type Before = 'names' | 'the' | null

function readWords(text: string, read: (word: string, before: Before) => void): void {
  let before: Before = null
  let end = 0
  for (const { 0: word, index } of text.matchAll(/[\p{L}][\p{L}’'-]*/gu)) {
    const joined: Before = text.slice(end, index) === ' ' ? before : null
    read(word, joined)
    if (/^the$/i.test(word)) before = 'the'
    else if (/^\p{Lu}/u.test(word)) before = joined ?? 'names'
    else before = null
    end = index + word.length
  }
}

/** The words of a label in lower case, without full stops and titles. */
function wordsIn(label: string): readonly string[] {
  const words = label.toLowerCase().replaceAll('.', '').split(/\s+/)
  const first = words.findIndex((word) => !TITLES.has(word))
  return words.slice(Math.max(0, first))
}

const lastWordOf = (label: string): string => wordsIn(label).at(-1) ?? ''

/** "MD-GOV": letters that stand for places and offices. */
const CODE = /^\p{Lu}{1,3}-\p{Lu}{1,3}$/u

function isSpeaker(label: string, turn: Turns, text: WordsOfText): boolean {
  const { turns, alternates } = turn
  if (CODE.test(label)) return false
  if (/^(?:Q|A|Question|Answer)$/.test(label)) return turns > 1 || /^[QA]$/.test(label)
  const isInCapitals = label === label.toUpperCase()
  if (!isInCapitals && !(alternates && turns > 1 && isNamedInText(label, text))) return false
  const words = wordsIn(label)
  if (PERSON_NOUNS.has(lastWordOf(label))) return true
  if (words.some((word) => text.small.has(word) || NO_NAME_WORDS.has(word)) || isPlaceOrBody(words)) {
    return isInterviewer(label, turns) && !text.small.has(lastWordOf(label)) && !/^wh/.test(lastWordOf(label))
  }
  return isNamed(words, turn, text) || (words.length === 1 && isInCapitals && alternates)
}

/** Whether a label in small letters describes a person, has several words, or is the surname of somebody. */
const isNamedInText = (label: string, { surnames, shared }: WordsOfText): boolean => {
  const last = lastWordOf(label)
  return wordsIn(label).length > 1 || PERSON_NOUNS.has(last) || surnames.has(last) || shared.has(last)
}

/** Whether a label is a name, as far as the text and its other labels tell. */
function isNamed(
  [first = '', ...others]: readonly string[],
  { turns }: Turns,
  { names, shared }: WordsOfText,
): boolean {
  const last = others.at(-1) ?? first
  if (names.has(last) || shared.has(last)) return true
  return others.length > 0 ? isFirstName(first) : turns >= MIN_TURNS
}

/** "CNN": letters over many turns. */
const isInterviewer = (label: string, turns: number): boolean => /^\p{Lu}{3,5}$/u.test(label) && turns >= MIN_TURNS

const isPlaceOrBody = (words: readonly string[]): boolean =>
  words.some((word) => ORGANISATION_WORDS.has(word)) || words.every((word) => PLACE_WORDS.has(word) || word.length < 3)
