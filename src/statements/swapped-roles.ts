/** Finds two texts of the same words in which somebody else did it: "A sued B" and "B sued A". */
import { irregularForms } from '../english/irregular-forms.ts'
import { BEFORE_VERBS, FORMS_OF_BE, MUTUAL_STEMS, PREPOSITIONS, UNCHANGING_VERBS } from '../english/verb-words.ts'
import type { Difference } from './differences.ts'
import type { StatementWord } from './statement-words.ts'

type Words = readonly StatementWord[]

/** A word that both sentences hold once, with its place in each. */
interface SharedWord {
  readonly word: StatementWord
  readonly other: StatementWord
  readonly a: number
  readonly b: number
}

export interface SentencePair {
  readonly a: Words
  readonly b: Words
}

const FORMS = new Set([...irregularForms()].flat().concat([...UNCHANGING_VERBS]))
/** Words between a form of "be" and its verb, and between a verb and "by". */
const MAX_WORDS_BETWEEN = 3
/** Content words between the verb and whoever does or suffers it. */
const MAX_CONTENT_BETWEEN = 3
/** Share of the content words of both sentences that they have in common, if those that change places are no names. */
const MIN_SHARED = 0.85

/** @returns at most one difference for each pair of sentences */
export const swappedRoles = (pairs: readonly SentencePair[]): readonly Difference[] =>
  pairs.flatMap((pair) => {
    const shared = sharedWords(pair)
    const trustsAll = shareOf(shared, pair) >= MIN_SHARED
    const swap = verbPairs(pair)
      .map((verb) => swapAround(verb, pair, trustsAll))
      .find((found) => found !== null)
    const found = swap ?? swappedMarkers(shared, pair)
    return found ? [found] : []
  })

/** The places of a verb in both sentences. */
interface VerbPair {
  readonly a: number
  readonly b: number
}

function verbPairs({ a, b }: SentencePair): readonly VerbPair[] {
  const canSwap = ({ word, key }: StatementWord) => !MUTUAL_STEMS.has(key) && !/^sa(?:id|ys?|ying)$/.test(word)
  return a.flatMap((verb, i) =>
    isVerb(a, i) && canSwap(verb) ? b.flatMap((other, j) => (other.key === verb.key ? [{ a: i, b: j }] : [])) : [],
  )
}

/** Two words that exchange the prepositions before them: "from Tarn to Holt" and "from Holt to Tarn". */
function swappedMarkers(shared: readonly SharedWord[], pair: SentencePair): Difference | null {
  const marked = shared
    .map((word) => ({ word, a: wordBefore(pair.a, word.a), b: wordBefore(pair.b, word.b) }))
    .filter(({ a, b }) => a !== b && PREPOSITIONS.has(a) && PREPOSITIONS.has(b))
  for (const one of marked) {
    const other = marked.find(({ a, b }) => a === one.b && b === one.a)
    if (other) return { kind: 'roles', a: [one.word.word, other.word.word], b: [one.word.other, other.word.other] }
  }
  return null
}

/** The word before another one; an article between them does not count. */
function wordBefore(words: Words, at: number): string {
  const before = words[at - 1]?.word ?? ''
  return /^(?:the|an?)$/.test(before) ? (words[at - 2]?.word ?? '') : before
}

function sharedWords({ a, b }: SentencePair): readonly SharedWord[] {
  const once = (words: Words) => {
    const places = new Map<string, number>()
    for (const [i, { key }] of words.entries()) places.set(key, places.has(key) ? -1 : i)
    return places
  }
  const [ofA, ofB] = [once(a), once(b)]
  return a.flatMap((word, i) => {
    const at = ofB.get(word.key) ?? -1
    return (word.isContent || word.isCapital || FORMS.has(word.word)) && ofA.get(word.key) === i && at >= 0
      ? [{ word, other: b[at] as StatementWord, a: i, b: at }]
      : []
  })
}

const isVerb = (words: Words, at: number): boolean => {
  const word = words[at]
  if (word === undefined || word.isCapital || word.figure) return false
  return (
    /ed$/.test(word.word) ||
    FORMS.has(word.word) ||
    BEFORE_VERBS.has(words[at - 1]?.word ?? '') ||
    (/[^s]s$/.test(word.word) && words[at - 1]?.isCapital === true)
  )
}

/** Two words that change places around a verb, unless only its voice changes; or stay in place though the voice changes. */
function swapAround(verb: VerbPair, pair: SentencePair, trustsAll: boolean): Difference | null {
  const [voice, otherVoice] = [voiceOf(pair.a, verb.a), voiceOf(pair.b, verb.b)]
  const changesVoice = voice !== otherVoice
  // "Bags are taxed" does not say by whom.
  if (changesVoice && (voice === 'passive' || otherVoice === 'passive')) return null
  const [a, b] = [wordsAround(pair.a, verb.a), wordsAround(pair.b, verb.b)]
  const isActor = (word: StatementWord) =>
    trustsAll ? word.isContent || word.isCapital : word.isCapital || word.figure !== undefined
  const has = (words: Words, { key }: StatementWord) => words.some((other) => other.key === key)
  /** A word on one side of the verb only, in both sentences, with its counterpart. */
  const moved = (own: Words, opposite: Words, to: Words, from: Words) => {
    const word = own.find(
      (one) => isActor(one) && !has(opposite, one) && has(to, one) && !has(from, one) && !isMarkedAlike(one, pair),
    )
    const other = to.find(({ key }) => key === word?.key)
    return word && other ? ([word, other] as const) : null
  }
  const one = changesVoice ? moved(a.before, a.after, b.before, b.after) : moved(a.before, a.after, b.after, b.before)
  const two = changesVoice ? moved(a.after, a.before, b.after, b.before) : moved(a.after, a.before, b.before, b.after)
  return one && two ? { kind: 'roles', a: [one[0], two[0]], b: [one[1], two[1]] } : null
}

/** The words before and after a verb that may do or suffer it, nearest first; a quotation is none of them. */
function wordsAround(words: Words, at: number): { readonly before: Words; readonly after: Words } {
  const verb = words[at] as StatementWord
  const near = (step: 1 | -1) => {
    const found: StatementWord[] = []
    let content = 0
    for (let i = at + step; i >= 0 && i < words.length && content <= MAX_CONTENT_BETWEEN; i += step) {
      const word = words[i] as StatementWord
      if (word.isContent) content++
      if (word.isQuoted === verb.isQuoted && (!word.isAttribution || verb.isAttribution)) found.push(word)
    }
    return found
  }
  return { before: near(-1), after: near(1) }
}

/** `by` for "was sued by", `passive` for "was sued" without it. */
function voiceOf(words: Words, at: number): 'active' | 'passive' | 'by' {
  const isAfterBe = words.slice(Math.max(0, at - MAX_WORDS_BETWEEN), at).some(({ word }) => FORMS_OF_BE.has(word))
  if (!isAfterBe || /ing$/.test(words[at]?.word ?? '')) return 'active'
  return words.slice(at + 1, at + 1 + MAX_WORDS_BETWEEN).some(({ word }) => word === 'by') ? 'by' : 'passive'
}

/** Whether the same preposition marks the word in both sentences, or it is a day: "on Tuesday", "in Tarn". */
function isMarkedAlike({ key, day }: StatementWord, { a, b }: SentencePair): boolean {
  if (day) return true
  const markersIn = (words: Words) =>
    new Set(words.flatMap((word, i) => (word.key === key ? [markerOf(words, i)] : [])))
  const [one, other] = [markersIn(a), markersIn(b)]
  return [...one].some((marker) => marker !== null && other.has(marker))
}

/** The preposition before the phrase of a word; `null` if there is none. */
function markerOf(words: Words, at: number): string | null {
  for (let i = at - 1; i >= Math.max(0, at - 1 - MAX_WORDS_BETWEEN); i--) {
    const word = words[i] as StatementWord
    if (PREPOSITIONS.has(word.word)) return word.word
    if (word.isContent && isVerb(words, i)) return null
  }
  return null
}

function shareOf(shared: readonly SharedWord[], { a, b }: SentencePair): number {
  const count = (words: Words) => words.filter(({ isContent, isAttribution }) => isContent && !isAttribution).length
  return shared.length / Math.max(1, count(a), count(b))
}
