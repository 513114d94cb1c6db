/** Changes quotations in known ways. Each change has the verdict that it must get. */
import type { Quotation } from '../../src/quotations/quotation.ts'
import type { RegisteredSpeaker } from '../../src/speakers/join-people.ts'
import { isNegation, type Word, wordsOf } from '../../src/text/words.ts'
import type { Verdict } from '../../src/verification/verdict.ts'
import { finerChanges } from './finer-changes.ts'

export interface MutatedQuotation {
  /** The kind of change, as the table of results names it. */
  readonly row: string
  /** The words that are checked. */
  readonly text: string
  /** Who is said to have spoken them. */
  readonly speaker?: RegisteredSpeaker | undefined
  readonly expected: readonly Verdict[]
}

interface MutationParts {
  readonly quotations: readonly Quotation[]
  readonly speakers: readonly RegisteredSpeaker[]
  /** In [0, 1). */
  readonly random: () => number
}

/** Shorter quotations are words or phrases that may occur anywhere. */
const MIN_WORDS = 4
const MIN_WORDS_FOR_MANY_CHANGES = 8
const CHANGED_SHARE = 0.3
const CONTRACTIONS: Readonly<Record<string, string>> = {
  "won't": 'will',
  "can't": 'can',
  "shan't": 'shall',
  cannot: 'can',
}

/** Every quotation of at least four words, in every way that it can be changed. */
export function mutatedQuotations({ quotations, speakers, random }: MutationParts): readonly MutatedQuotation[] {
  const speech = quotations.filter(({ kind, text }) => kind !== 'not-speech' && wordsOf(text).length >= MIN_WORDS)
  const vocabulary = speech.flatMap(({ text }) => wordsOf(text).map((word) => text.slice(word.start, word.end)))
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const speakerOf = ({ speaker }: Quotation) =>
    speakers.find(({ name, kind }) => name === speaker?.name && kind === speaker.kind)
  /** Another word, no negation and none that the text has. */
  const otherThan = (text: string): string => {
    const own = new Set(wordsOf(text).map((word) => word.text))
    for (;;) {
      const word = pick(vocabulary)
      const [{ text: normal } = { text: '' }] = wordsOf(word)
      if (!own.has(normal) && !isNegation(normal)) return word
    }
  }
  return speech.flatMap((quotation) => {
    const { text } = quotation
    const words = wordsOf(text)
    const speaker = speakerOf(quotation)
    const others = speakers.filter((other) => other.quotations > 0 && other.name !== speaker?.name)
    const negations = words.filter((word) => isNegation(word.text))
    const cases: MutatedQuotation[] = [
      { row: 'exact', text, speaker, expected: ['word-for-word'] },
      { row: 'punctuation and case', text: restyled(text), speaker, expected: ['word-for-word'] },
    ]
    const changed = pick(words.filter((word) => !isNegation(word.text)))
    if (changed && words.length > MIN_WORDS) {
      cases.push({
        row: 'one word changed',
        text: replaced(text, [changed], otherThan),
        speaker,
        expected: ['altered'],
      })
    }
    if (negations.length > 0) {
      const text = withoutNegation(quotation.text, pick(negations))
      // At the beginning of a quotation this is a cut, of which the reader is told.
      cases.push({ row: 'negation dropped', text, speaker, expected: ['altered', 'shortened'] })
    }
    if (words.length > MIN_WORDS && negations.length === 0) {
      const { start } = pick(words.slice(1))
      const turned = `${text.slice(0, start)}not ${text.slice(start)}`
      cases.push({ row: 'negation added', text: turned, speaker, expected: ['altered'] })
    }
    if (words.length >= MIN_WORDS_FOR_MANY_CHANGES) {
      const many = shuffled(words, random).slice(0, Math.round(CHANGED_SHARE * words.length))
      cases.push({
        row: '30 % of the words changed',
        text: replaced(text, many, otherThan),
        speaker,
        expected: ['altered'],
      })
    }
    if (speaker && others.length > 0) {
      cases.push({ row: 'speaker swapped', text, speaker: pick(others), expected: ['someone-elses'] })
    }
    return [...cases, ...finerChanges({ text, pick }).map((change): MutatedQuotation => ({ ...change, speaker }))]
  })
}

/** As people type: no capitals or only capitals, straight quotation marks, hyphens for dashes, no full stop. */
function restyled(text: string): string {
  const typed = text
    .replace(/[’‘]/g, "'")
    .replace(/[–—]/g, ' - ')
    .replace(/[.,!?;:…]+$/, '')
  return text.length % 2 === 0 ? typed.toLowerCase() : typed.toUpperCase()
}

function replaced(text: string, words: readonly Word[], otherThan: (text: string) => string): string {
  const fromTheEnd = [...words].sort((a, b) => b.start - a.start)
  return fromTheEnd.reduce((left, { start, end }) => left.slice(0, start) + otherThan(text) + left.slice(end), text)
}

function withoutNegation(text: string, { start, end }: Word): string {
  const word = text.slice(start, end).replace('’', "'")
  const rest = CONTRACTIONS[word.toLowerCase()] ?? (/n't$/i.test(word) ? word.slice(0, -3) : '')
  return `${text.slice(0, start)}${rest}${text.slice(rest === '' ? end + 1 : end)}`
}

/** Shuffles by the method of Fisher and Yates. */
function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  const all = [...list]
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[all[i], all[j]] = [all[j] as T, all[i] as T]
  }
  return all
}
