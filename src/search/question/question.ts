/** A typed question -> the terms to look for, and the words that the corpus does not hold. */
import { QUESTION_WORDS } from '../../english/question-words.ts'
import { isStopWord } from '../../english/stop-words.ts'
import type { Language } from '../../languages/language.ts'
import { isFirstName } from '../../quotations/people/first-names.ts'
import { languageOfTerm, lettersOfTerm, type Token, termsOf, tokensOf } from '../../text/analyse.ts'
import { contains } from '../../text/span.ts'
import { isUnspaced } from '../../text/unspaced-words.ts'
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.ts'
import type { TermIndex, WeightedTerm } from '../index/term-index.ts'
import { isEnglishWord } from './english-word.ts'
import { equivalentTerms } from './equivalent-terms.ts'
import { isStopToken, languageOfQuestion, termsIn } from './question-language.ts'

export interface Question {
  /** As typed. */
  readonly text: string
  /** Absent for English. */
  readonly language?: Language | undefined
  /** The same text with misspelled stop words spelt right, question words among them: `which` for `wich`. */
  readonly spelt: string
  /** The content words, each with the terms of the index that stand for it. */
  readonly words: readonly QuestionWord[]
  /** All terms of all words, each once. */
  readonly terms: readonly WeightedTerm[]
  /** Words, as typed, that the corpus does not hold, even if they are misspelled. */
  readonly unknownWords: readonly string[]
  /** The words that were taken for misspelled ones, each once. */
  readonly corrections: readonly Correction[]
}

export interface Correction {
  /** The word as typed. */
  readonly typed: string
  /** The most likely of the words that were searched for instead, in lower case. */
  readonly used: string
}

/** Decides which terms exist. A `TermIndex` is one. */
export interface QuestionVocabulary extends Pick<TermIndex, 'size' | 'documentFrequency' | 'similarTerms'> {
  /** A word in lower case that the corpus uses and that has this term. Without it, a correction is given by its term. */
  readonly spellingOf?: (term: string) => string
  /** Whether the corpus uses the term only as a name, if it is known. */
  readonly isName?: (term: string) => boolean
  /** The languages of the corpus, without English. */
  readonly languages?: readonly Language[]
}

export interface QuestionWord {
  readonly typed: string
  /** As the analyser folds it: lower case, without accents and apostrophes. */
  readonly word: string
  /** Terms that stand for the word: finding any one is enough. Empty if nothing in the index is like the word. */
  readonly terms: readonly WeightedTerm[]
  /** In (0, 1]: how rare its most frequent term is. 1 if it occurs nowhere, near 0 if every passage holds it. */
  readonly rarity: number
  /** Whether it was typed in quotation marks: then it stands for nothing but itself. */
  readonly isExact: boolean
}

/** If someone pastes an article as a question, its rarest words say what it is about. */
const MAX_WORDS = 40
/** What the nearest corrections of a spelling count, best first: each may be the wrong word. */
const CORRECTION_WEIGHTS = [0.6, 0.3, 0.2] as const
/** Shorter words have too many neighbours to be corrected. UTF-16 units. */
const MIN_CORRECTED_LENGTH = 4
/** The same for stop words, of which two letters have changed places. UTF-16 units. */
const MIN_SWAPPED_LENGTH = 3
/** What the parts of a hyphenated word count if the joined word is known, and what a joined pair of words counts. */
const SECONDARY_WEIGHT = 0.5

/**
 * @param text anything that can be typed. Words in quotation marks are searched for as they are
 * @param vocabulary decides which terms exist. A word that neither it nor a dictionary knows is taken for a misspelled one
 */
export function analyseQuestion(text: string, vocabulary: QuestionVocabulary): Question {
  const all = tokensOf(text)
  const holds = (term: string) => vocabulary.documentFrequency(term) > 0
  const language = languageOfQuestion(all, text, vocabulary.languages ?? [], holds)
  // The equivalents are English.
  const equivalents = language === undefined ? equivalentTerms(all, text, vocabulary) : new Map<Token, never>()
  const isExact = quotedIn(text)
  const isName = namesIn(text)
  const tokens = all.filter((token) => !isStopToken(token, text, language))
  const asked = { text, language, vocabulary, equivalents, hasNames: all.some(isName) }
  const words = new Map<string, QuestionWord>()
  const corrections = new Map<string, Correction>()
  let spelt = text
  for (const [i, token] of tokens.entries()) {
    if (words.has(token.word)) continue
    const typed = text.slice(token.start, token.end)
    const exact = isExact(token)
    const known = knownTerms(token, tokens[i + 1], asked, exact)
    const guessed = known.length > 0 || exact ? [] : guessedTerms(token, asked, isName(token))
    const stopWord = stopWordIn(guessed)
    if (guessed[0]) corrections.set(typed, { typed, used: stopWord ?? spellingOf(guessed[0].term, vocabulary) })
    if (stopWord !== null) {
      spelt = spelt.slice(0, token.start + spelt.length - text.length) + stopWord + text.slice(token.end)
      continue
    }
    const terms = [...known, ...guessed]
    words.set(token.word, { typed, word: token.word, terms, rarity: rarityOf(terms, vocabulary), isExact: exact })
  }
  const kept = rarestOf([...words.values()])
  return {
    text,
    ...(language && { language }),
    spelt,
    words: kept,
    terms: heaviestOfEach(kept.flatMap((word) => word.terms)),
    unknownWords: kept.filter((word) => word.terms.length === 0).map((word) => word.typed),
    corrections: [...corrections.values()],
  }
}

/** A mark after a letter or figure opens no quotation: 5" is a length. */
const QUOTED = /(?<![\p{L}\p{N}])(?:"[^"]{1,80}"|[“„][^“”„]{1,80}[“”]|«[^«»]{1,80}»)/gu

/** @returns a function that tells whether a token of the text is in quotation marks */
function quotedIn(text: string): (token: Token) => boolean {
  const quoted = Array.from(text.matchAll(QUOTED), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  }))
  return (token) => quoted.some((span) => contains(span, token))
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

/** The terms of one word: the first stands for all of it, the others for its parts. */
const weighted = (terms: readonly string[]): WeightedTerm[] =>
  terms.map((term, i) => ({ term, weight: i === 0 ? 1 : SECONDARY_WEIGHT }))

/** The terms of a word in another language than English. The parts of a joined word count only if it occurs nowhere as a whole. */
function knownIn(language: Language, token: Token, { text, vocabulary }: Asked): readonly WeightedTerm[] {
  const [whole = '', ...parts] = termsIn(token, text, language)
  const isHeld = (term: string) => vocabulary.documentFrequency(term) > 0
  return weighted(isHeld(whole) ? [whole] : parts.filter(isHeld))
}

function knownInEnglish(
  token: Token,
  next: Token | undefined,
  { documentFrequency }: QuestionVocabulary,
): readonly WeightedTerm[] {
  const terms = weighted(isStopWord(token.word) ? [] : token.terms.filter((term) => documentFrequency(term) > 0))
  const joined = joinedTerm(token, next)
  if (joined !== '' && documentFrequency(joined) > 0) terms.push({ term: joined, weight: SECONDARY_WEIGHT })
  return terms
}

/** Whether a word may be a name, which texts of every language hold. If no word is written as one, any may be. */
const mayBeName = (token: Token, { text, hasNames }: Asked): boolean =>
  !hasNames || /^\p{Lu}/u.test(text.slice(token.start))

/**
 * The terms that stand for a word without a guess, in the language of the question and in the others of the corpus; none if
 * nothing of the corpus does.
 * @param isExact whether it stands for nothing but itself
 */
function knownTerms(token: Token, next: Token | undefined, asked: Asked, isExact: boolean): readonly WeightedTerm[] {
  const { language, vocabulary, equivalents } = asked
  const isSearched = (other: Language | undefined) => other === language || mayBeName(token, asked)
  const further = [
    ...(isExact ? [] : (equivalents.get(token) ?? [])),
    ...(vocabulary.languages ?? []).filter(isSearched).flatMap((other) => knownIn(other, token, asked)),
  ]
  const terms = isSearched(undefined) ? knownInEnglish(token, next, vocabulary) : []
  return further.length === 0 ? terms : heaviestOfEach([...terms, ...further])
}

/** A word in small letters: a text that has one writes names with a capital. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’])\p{Ll}/u

/** @returns a function that tells whether a token of the text is written as a name: not at the start, where any word has a capital */
function namesIn(text: string): (token: Token) => boolean {
  const capitalsAreNames = SMALL_WORD.test(text)
  const first = text.search(/[\p{L}\p{N}]/u)
  return ({ start }) => capitalsAreNames && start !== first && /^\p{Lu}/u.test(text.slice(start))
}

/** Where a word was typed. */
interface Asked {
  readonly text: string
  readonly language: Language | undefined
  readonly vocabulary: QuestionVocabulary
  /** Whether it writes names with a capital. */
  readonly hasNames: boolean
  /** What the words stand for beside themselves. */
  readonly equivalents: ReturnType<typeof equivalentTerms>
}

/**
 * The terms of the question's language that a word may be a misspelling or the beginning of, best first; none for an English
 * word.
 * @param isName whether it is written as a name: then it is no misspelling of a word that is none, nor a first name of
 * another word
 */
function guessedTerms(token: Token, { text, language, vocabulary }: Asked, isName: boolean): readonly WeightedTerm[] {
  const [term = ''] = termsIn(token, text, language)
  if (/\d/.test(term) || isUnspaced(term) || (language === undefined && isEnglish(token))) return []
  const swapped = language === undefined ? withSwappedLetters(token.word, vocabulary) : []
  const similar = lettersOfTerm(term).length < MIN_CORRECTED_LENGTH ? [] : vocabulary.similarTerms(term)
  const mustBeName = isName && language?.capitalsAreNames !== false
  return [...new Set([...swapped, ...similar.filter((other) => !isStopWord(other) || isNearly(term, other))])]
    .filter((other) => mayBeMeant(other, term, language))
    .filter(
      (other) =>
        !mustBeName || (vocabulary.isName?.(other) !== false && (isFirstName(other) || !isFirstName(token.word))),
    )
    .slice(0, CORRECTION_WEIGHTS.length)
    .map((other, i) => ({ term: other, weight: CORRECTION_WEIGHTS[i] ?? 0 }))
}

/** In other languages than English, no dictionary tells that a word is spelt right: it must be long, and one edit away. Letters. */
const MIN_FOREIGN_LENGTH = 6

/** Whether a similar term may be what was meant by a term of the question's language. */
function mayBeMeant(other: string, term: string, language: Language | undefined): boolean {
  if (languageOfTerm(other) !== language?.code) return false
  return language === undefined || (lettersOfTerm(term).length >= MIN_FOREIGN_LENGTH && isOneEdit(other, term))
}

/** Whether one letter is changed, added or left out. */
function isOneEdit(a: string, b: string): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  let start = 0
  while (start < shorter.length && shorter[start] === longer[start]) start++
  let end = 0
  while (end < shorter.length - start && shorter.at(-1 - end) === longer.at(-1 - end)) end++
  return longer.length - start - end <= 1
}

/** The stop words, and the terms of the index, that a word is if two of its letters change places: `teh`, `hoeny`. */
function withSwappedLetters(word: string, { documentFrequency }: QuestionVocabulary): readonly string[] {
  const swapped = Array.from(
    { length: word.length - 1 },
    (_, i) => word.slice(0, i) + word.charAt(i + 1) + word.charAt(i) + word.slice(i + 2),
  )
  return swapped.flatMap((other) => {
    if (isStopWord(other)) return other.length < MIN_SWAPPED_LENGTH ? [] : [other]
    return other.length < MIN_CORRECTED_LENGTH ? [] : termsOf(other).filter((term) => documentFrequency(term) > 0)
  })
}

/** A foreign or a rare word is no misspelt stop word: `fromage` is not `from`. */
const isNearly = (word: string, stopWord: string): boolean =>
  Math.abs(word.length - stopWord.length) <= 1 && word.charAt(0) === stopWord.charAt(0)

/** The stop word that a misspelled word such as `wich` is read as: it asks for nothing. `null` if it is another word. */
function stopWordIn(guessed: readonly WeightedTerm[]): string | null {
  const [first] = guessed
  if (!first || !isStopWord(first.term)) return null
  // A misspelled stop word in a question is most likely a question word.
  return (guessed.find(({ term }) => QUESTION_WORDS.has(term)) ?? first).term
}

const spellingOf = (term: string, vocabulary: QuestionVocabulary): string => vocabulary.spellingOf?.(term) ?? term

/** Whether the dictionary knows a word or, if it has parts, all of these by their stems. */
const isEnglish = ({ word, terms: [, ...parts] }: Token): boolean =>
  isEnglishWord(word) || (parts.length > 0 && parts.every(isEnglishWord))

/** In (0, 1]: the inverse document frequency of the most frequent term, as a share of the highest possible one. */
export function rarityOf(terms: readonly WeightedTerm[], index: Pick<TermIndex, 'size' | 'documentFrequency'>): number {
  const idf = (frequency: number) => inverseDocumentFrequency(frequency, index.size)
  const heavy = terms.filter(({ weight }) => weight >= SECONDARY_WEIGHT)
  const frequencies = (heavy.length > 0 ? heavy : terms).map(({ term }) => index.documentFrequency(term))
  return idf(Math.max(0, ...frequencies)) / idf(0)
}

/** Each term once, with its highest weight. */
export function heaviestOfEach(terms: readonly WeightedTerm[]): readonly WeightedTerm[] {
  const heaviest = new Map<string, number>()
  for (const { term, weight } of terms) heaviest.set(term, Math.max(weight, heaviest.get(term) ?? 0))
  return [...heaviest].map(([term, weight]) => ({ term, weight }))
}
