/** A question with what the ranking reads from it: names, related words, the kind of answer, outlets and days. */
import { termsOf, tokensOf } from '../text/analyse.ts'
import { type AnswerType, answerTypeOf, askedFor, asksForOneThing } from './answer-type.ts'
import type { CorpusNames } from './corpus-names.ts'
import { daysMentioned, type MentionedDays } from './date-mention.ts'
import { outletsMentioned } from './outlet-mention.ts'
import { analyseQuestion, type Question, type QuestionWord, rarityOf } from './question.ts'
import { type RelatedWord, relatedWords } from './related-words.ts'
import type { TermIndex, WeightedTerm } from './term-index.ts'

export interface UnderstoodWord extends QuestionWord {
  /** A name of the corpus, or written as one in the question. */
  readonly isName: boolean
  /** It belongs to the thing that is asked for: `emails` in "how many emails did he erase". */
  readonly isAskedFor: boolean
  /** Terms of words related in meaning, other than its own; each weight in (0, 1] by nearness and rarity. */
  readonly related: readonly WeightedTerm[]
}

export interface UnderstoodQuestion extends Question {
  readonly words: readonly UnderstoodWord[]
  readonly answerType: AnswerType
  /** It asks how much money. */
  readonly asksForMoney: boolean
  /** It asks for a kind of answer, or for `which …`. */
  readonly asksForOneThing: boolean
  /** For each word its rarity, and the same with 0 for what is no name. */
  readonly rarities: Float64Array
  readonly nameRarities: Float64Array
  /** All terms, and those of the names alone. */
  readonly termSet: ReadonlySet<string>
  readonly nameTerms: ReadonlySet<string>
  /** Outlets of the briefing that it names. */
  readonly outlets: ReadonlySet<string>
  readonly days: MentionedDays | null
}

/** What a question is understood with. */
export interface Vocabulary {
  readonly index: TermIndex
  readonly names: CorpusNames
  readonly outlets: readonly string[]
  /** The newest day of the briefing, `YYYY-MM-DD`. */
  readonly newestDay: string
}

/** "Hillary" mostly means Clinton: the first name itself counts less where it has a surname. */
const FIRST_NAME_WEIGHT = 0.8
/** Another form of a first name may be another person. */
const OTHER_FORM_WEIGHT = 0.8
/** A pasted article tells enough by its own words. */
const MOST_RELATED_WORDS = 15
const MONEY = /\bhow much\b|\b(?:pay|paid|costs?|worth|debt|money|price|salary|dollars?|fined?|fee)\b/i

/** @param text anything that can be typed */
export function understandQuestion(text: string, vocabulary: Vocabulary): UnderstoodQuestion {
  const question = analyseQuestion(text, vocabulary.index)
  const thing = new Set(tokensOf(askedFor(text)).map(({ word }) => word))
  const words = question.words.map((word, i) => ({
    ...understandWord(word, i < MOST_RELATED_WORDS, question.words[i - 1]?.word ?? '', vocabulary),
    isAskedFor: thing.has(word.word),
  }))
  const terms = heaviestOfEach(words.flatMap((word) => word.terms))
  const answerType = answerTypeOf(text)
  return {
    ...question,
    words,
    terms,
    unknownWords: words.filter((word) => word.terms.length === 0).map(({ typed }) => typed),
    answerType,
    asksForMoney: answerType === 'number' && MONEY.test(text),
    asksForOneThing: asksForOneThing(text),
    rarities: Float64Array.from(words, ({ rarity }) => rarity),
    nameRarities: Float64Array.from(words, ({ isName, rarity }) => (isName ? rarity : 0)),
    termSet: new Set(terms.map(({ term }) => term)),
    nameTerms: new Set(words.flatMap((word) => (word.isName ? word.terms.map(({ term }) => term) : []))),
    outlets: outletsMentioned(text, vocabulary.outlets),
    days: daysMentioned(text, vocabulary.newestDay),
  }
}

function understandWord(
  word: QuestionWord,
  withRelated: boolean,
  wordBefore: string,
  { index, names }: Vocabulary,
): Omit<UnderstoodWord, 'isAskedFor'> {
  const bearers = names.bearersOf(`${wordBefore} ${word.word}`)
  const spelt = inOtherForms(word, index, names)
  const isName = spelt.terms.some(({ term }) => names.isName(term))
  const surnames = spelt.terms.flatMap(({ term, weight }) =>
    names.surnamesOf(term).map((surname) => ({ term: surname.term, weight: weight * surname.weight })),
  )
  const terms =
    surnames.length === 0
      ? spelt.terms
      : heaviestOfEach([
          ...spelt.terms.map(({ term, weight }) => ({ term, weight: weight * FIRST_NAME_WEIGHT })),
          ...surnames,
        ])
  return {
    ...word,
    terms,
    isName,
    rarity: surnames.length === 0 ? spelt.rarity : rarityOf(terms, index),
    related: heaviestOfEach([
      ...(bearers.length > 0 ? bearers : names.bearersOf(word.word)),
      ...(isName || !withRelated ? [] : relatedTerms(word, index)),
    ]),
  }
}

/** A first name that the corpus has in another form only ("Mike" for Michael) means that one, not what is spelt like it. */
function inOtherForms(
  word: QuestionWord,
  index: TermIndex,
  names: CorpusNames,
): Pick<QuestionWord, 'terms' | 'rarity'> {
  if (termsOf(word.word).some((term) => index.documentFrequency(term) > 0)) return word
  const forms = names.formsOf(word.word).flatMap((form) => termsOf(form).slice(0, 1))
  const terms = [...new Set(forms)].map((term) => ({ term, weight: OTHER_FORM_WEIGHT }))
  return terms.length === 0 ? word : { terms, rarity: rarityOf(terms, index) }
}

function relatedTerms(word: QuestionWord, index: TermIndex): readonly WeightedTerm[] {
  const own = new Set(word.terms.map(({ term }) => term))
  const weigh = ({ word: other, weight }: RelatedWord): readonly WeightedTerm[] => {
    const [term = ''] = termsOf(other)
    if (own.has(term) || index.documentFrequency(term) === 0) return []
    return [{ term, weight: weight * Math.sqrt(rarityOf([{ term, weight: 1 }], index)) }]
  }
  return heaviestOfEach(relatedWords(word.word).flatMap(weigh))
}

function heaviestOfEach(terms: readonly WeightedTerm[]): readonly WeightedTerm[] {
  const heaviest = new Map<string, number>()
  for (const { term, weight } of terms) heaviest.set(term, Math.max(weight, heaviest.get(term) ?? 0))
  return [...heaviest].map(([term, weight]) => ({ term, weight }))
}
