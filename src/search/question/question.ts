/** A typed question -> the terms to look for, and the words that the corpus does not hold. */
import { QUESTION_WORDS } from '../../english/question-words.ts'
import { isStopWord } from '../../english/stop-words.ts'
import { type Token, tokensOf } from '../../text/analyse.ts'
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.ts'
import type { TermIndex, WeightedTerm } from '../index/term-index.ts'

export interface Question {
  /** As typed. */
  readonly text: string
  /** The same text with misspelled stop words spelt right, question words among them: `which` for `wich`. */
  readonly spelt: string
  /** The content words, each with the terms of the index that stand for it. */
  readonly words: readonly QuestionWord[]
  /** All terms of all words, each once. */
  readonly terms: readonly WeightedTerm[]
  /** Words, as typed, that the corpus does not hold, even if they are misspelled. */
  readonly unknownWords: readonly string[]
}

export interface QuestionWord {
  readonly typed: string
  /** As the analyser folds it: lower case, without accents and apostrophes. */
  readonly word: string
  /** Terms that stand for the word: finding any one is enough. Empty if nothing in the index is like the word. */
  readonly terms: readonly WeightedTerm[]
  /** In (0, 1]: how rare its most frequent term is. 1 if it occurs nowhere, near 0 if every passage holds it. */
  readonly rarity: number
}

/** If someone pastes an article as a question, its rarest words say what it is about. */
const MAX_WORDS = 40
/** What the nearest corrections of a spelling count, best first: each may be the wrong word. */
const CORRECTION_WEIGHTS = [0.6, 0.3, 0.2] as const
/** Shorter words have too many neighbours to be corrected. UTF-16 units. */
const MIN_CORRECTED_LENGTH = 4
/** What the parts of a hyphenated word count if the joined word is known, and what a joined pair of words counts. */
const SECONDARY_WEIGHT = 0.5

/**
 * @param text anything that can be typed
 * @param index decides which terms exist; misspelled words get the terms most like them
 */
export function analyseQuestion(text: string, index: TermIndex): Question {
  const tokens = tokensOf(text).filter((token) => !isStopWord(token.word))
  const words = new Map<string, QuestionWord>()
  let spelt = text
  for (const [i, token] of tokens.entries()) {
    if (words.has(token.word)) continue
    const terms = termsFor(token.terms, joinedTerm(token, tokens[i + 1]), index)
    if (isMisspelledStopWord(token.terms, terms)) {
      // A misspelled stop word in a question is most likely a question word.
      const meant = terms.find(({ term }) => QUESTION_WORDS.has(term)) ?? terms[0]
      spelt = spelt.slice(0, token.start + spelt.length - text.length) + meant?.term + text.slice(token.end)
      continue
    }
    words.set(token.word, {
      typed: text.slice(token.start, token.end),
      word: token.word,
      terms,
      rarity: rarityOf(terms, index),
    })
  }
  const kept = rarestOf([...words.values()])
  return {
    text,
    spelt,
    words: kept,
    terms: heaviestOfEach(kept.flatMap((word) => word.terms)),
    unknownWords: kept.filter((word) => word.terms.length === 0).map((word) => word.typed),
  }
}

/** The term of two words joined to one (`air port`), which need not exist; empty unless one character separates them. */
const joinedTerm = (token: Token, next: Token | undefined): string =>
  next && next.start - token.end === 1 ? (tokensOf(token.word + next.word)[0]?.terms[0] ?? '') : ''

/** The words that the search uses, in the order of the question. */
function rarestOf(words: readonly QuestionWord[]): readonly QuestionWord[] {
  if (words.length <= MAX_WORDS) return words
  const rarest = [...words].sort((a, b) => b.rarity - a.rarity).slice(0, MAX_WORDS)
  return words.filter((word) => rarest.includes(word))
}

/** Whether a word such as `wich` is read as a stop word of the index, which asks for nothing. */
const isMisspelledStopWord = (typed: readonly string[], terms: readonly WeightedTerm[]): boolean =>
  terms[0] !== undefined && !typed.includes(terms[0].term) && isStopWord(terms[0].term) && terms[0].weight < 1

function termsFor(typed: readonly string[], joined: string, index: TermIndex): readonly WeightedTerm[] {
  const known = typed.filter((term) => index.documentFrequency(term) > 0)
  const terms = known.map((term, i) => ({ term, weight: i === 0 ? 1 : SECONDARY_WEIGHT }))
  if (joined !== '' && index.documentFrequency(joined) > 0) terms.push({ term: joined, weight: SECONDARY_WEIGHT })
  return terms.length > 0 ? terms : corrected(typed[0] ?? '', index)
}

function corrected(term: string, index: TermIndex): readonly WeightedTerm[] {
  if (term.length < MIN_CORRECTED_LENGTH || /\d/.test(term)) return []
  const similar = index.similarTerms(term).slice(0, CORRECTION_WEIGHTS.length)
  return similar.map((other, i) => ({ term: other, weight: CORRECTION_WEIGHTS[i] ?? 0 }))
}

/** In (0, 1]: the inverse document frequency of the most frequent term, as a share of the highest possible one. */
export function rarityOf(terms: readonly WeightedTerm[], index: TermIndex): number {
  const idf = (frequency: number) => inverseDocumentFrequency(frequency, index.size)
  const frequencies = terms.filter((t) => t.weight >= SECONDARY_WEIGHT).map((t) => index.documentFrequency(t.term))
  return idf(Math.max(0, ...frequencies)) / idf(0)
}

/** Each term once, with its highest weight. */
export function heaviestOfEach(terms: readonly WeightedTerm[]): readonly WeightedTerm[] {
  const heaviest = new Map<string, number>()
  for (const { term, weight } of terms) heaviest.set(term, Math.max(weight, heaviest.get(term) ?? 0))
  return [...heaviest].map(([term, weight]) => ({ term, weight }))
}
