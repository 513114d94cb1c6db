/** Finds two texts of the same words in which somebody else did it: "A sued B" and "B sued A". */
import { irregularForms } from '../english/irregular-forms.ts'
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

/** Verbs whose past tense is their base form. */
const UNCHANGING = 'hit cut put set let shut cost hurt quit split spread bet burst cast rid thrust'.split(' ')
const FORMS = new Set([...irregularForms()].flat().concat(UNCHANGING))
const BEFORE_VERB = new Set([
  'will',
  'would',
  'may',
  'might',
  'can',
  'could',
  'shall',
  'should',
  'must',
  'to',
  'did',
  'does',
])
/** With these it does not matter who comes first: "A met B". Terms. */
const MUTUAL = new Set([
  'meet',
  'met',
  'marri',
  'marry',
  'wed',
  'agre',
  'talk',
  'speak',
  'negoti',
  'debat',
  'and',
  'or',
  'between',
])
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'got'])
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
    const swap = shared
      .filter(
        ({ word, a: at }) => isVerb(pair.a, at) && !MUTUAL.has(word.key) && !/^sa(?:id|ys?|ying)$/.test(word.word),
      )
      .map((verb) => swapAround(verb, shared, pair))
      .find((found) => found !== null)
    const found = swap ?? swappedMarkers(shared, pair)
    return found ? [found] : []
  })

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
  if (word === undefined || word.isCapital || word.figure || (word.isAttribution && !/^t(?:ell|old)/.test(word.word)))
    return false
  return (
    /ed$/.test(word.word) ||
    FORMS.has(word.word) ||
    BEFORE_VERB.has(words[at - 1]?.word ?? '') ||
    (/[^s]s$/.test(word.word) && words[at - 1]?.isCapital === true)
  )
}

/** Two words that change places around a verb, unless only its voice changes; or stay in place though the voice changes. */
function swapAround(verb: SharedWord, shared: readonly SharedWord[], pair: SentencePair): Difference | null {
  const [voice, otherVoice] = [voiceOf(pair.a, verb.a), voiceOf(pair.b, verb.b)]
  const changesVoice = voice !== otherVoice
  // "Bags are taxed" does not say by whom.
  if (changesVoice && (voice === 'passive' || otherVoice === 'passive')) return null
  const isNear = (words: Words, from: number, to: number) =>
    words.slice(Math.min(from, to) + 1, Math.max(from, to)).filter(({ isContent }) => isContent).length <=
    MAX_CONTENT_BETWEEN
  const near = shared.filter(
    (other) =>
      other !== verb &&
      !isMarkedAlike(other, pair) &&
      (!other.word.isAttribution || verb.word.isAttribution) &&
      other.word.isQuoted === verb.word.isQuoted &&
      isNear(pair.a, other.a, verb.a) &&
      isNear(pair.b, other.b, verb.b),
  )
  const before = near.filter(({ a, b }) => a < verb.a && (changesVoice ? b < verb.b : b > verb.b))
  const after = near.filter(({ a, b }) => a > verb.a && (changesVoice ? b > verb.b : b < verb.b))
  const isActor = ({ word }: SharedWord) => word.isCapital || word.figure !== undefined
  const trust = shareOf(shared, pair) >= MIN_SHARED ? () => true : isActor
  const [one, other] = [before.find(trust), after.find(trust)]
  return one && other ? { kind: 'roles', a: [one.word, other.word], b: [one.other, other.other] } : null
}

/** `by` for "was sued by", `passive` for "was sued" without it. */
function voiceOf(words: Words, at: number): 'active' | 'passive' | 'by' {
  const isAfterBe = words.slice(Math.max(0, at - MAX_WORDS_BETWEEN), at).some(({ word }) => BE.has(word))
  if (!isAfterBe || /ing$/.test(words[at]?.word ?? '')) return 'active'
  return words.slice(at + 1, at + 1 + MAX_WORDS_BETWEEN).some(({ word }) => word === 'by') ? 'by' : 'passive'
}

/** Whether the same preposition marks the word in both sentences, or none stands there and it is a day: "on Tuesday", "in Tarn". */
function isMarkedAlike({ a, b, word }: SharedWord, pair: SentencePair): boolean {
  if (word.day) return true
  const [one, other] = [markerOf(pair.a, a), markerOf(pair.b, b)]
  return one !== null && one === other
}

const PREPOSITIONS = new Set([
  'in',
  'on',
  'at',
  'from',
  'to',
  'of',
  'for',
  'with',
  'near',
  'off',
  'against',
  'over',
  'after',
  'before',
  'under',
  'during',
  'into',
  'through',
  'about',
])

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
