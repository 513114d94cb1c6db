/** A question with what the ranking reads from it: names, related words, the kind of answer, outlets and days. */
import { termsOf, tokensOf } from '../../text/analyse.ts'
import type { TermIndex, WeightedTerm } from '../index/term-index.ts'
import { type AnswerType, answerTypeOf, askedFor, asksForOneThing } from './answer-type.ts'
import type { CorpusNames } from './corpus-names.ts'
import { daysMentioned, type MentionedDays } from './date-mention.ts'
import { outletsMentioned } from './outlet-mention.ts'
import { analyseQuestion, heaviestOfEach, type Question, type QuestionWord, rarityOf } from './question.ts'
import { type RelatedWord, relatedWords } from './related-words.ts'

export interface UnderstoodWord extends QuestionWord {
  /** A name of the corpus, or written as one in the question. */
  readonly isName: boolean
  /**
   * What it does in what is asked for: it names a `thing` that the answer holds too (`emails` in "how many emails"), or only
   * the `kind` of the answer (`senator` in "which senator"), which stands for itself; `null` for every other word.
   */
  readonly asksFor: 'thing' | 'kind' | null
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
  /** Terms of the index that are related in meaning to a word; made with `createRelatedTerms`. */
  readonly relatedTo: (word: string) => readonly WeightedTerm[]
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
const MAX_RELATED_WORDS = 15
const MONEY = /\bhow much\b|\b(?:pay|paid|costs?|worth|debt|money|price|salary|dollars?|fined?|fee)\b/i

/** @param text anything that can be typed */
export function understandQuestion(text: string, vocabulary: Vocabulary): UnderstoodQuestion {
  const question = analyseQuestion(text, vocabulary.index)
  const answerType = answerTypeOf(question.spelt)
  const asked = new Set(tokensOf(askedFor(question.spelt)).map(({ word }) => word))
  const role: 'kind' | 'thing' =
    answerType === 'who' || answerType === 'when' || answerType === 'where' ? 'kind' : 'thing'
  const words = question.words.map((word, i) => ({
    ...understandWord(word, i < MAX_RELATED_WORDS, neighboursOf(question.words, i), vocabulary),
    asksFor: asked.has(word.word) ? role : null,
  }))
  const terms = heaviestOfEach(words.flatMap((word) => word.terms))
  return {
    ...question,
    words,
    terms,
    unknownWords: words.filter((word) => word.terms.length === 0).map(({ typed }) => typed),
    answerType,
    asksForMoney: answerType === 'number' && MONEY.test(text),
    asksForOneThing: asksForOneThing(question.spelt),
    rarities: Float64Array.from(words, ({ rarity }) => rarity),
    nameRarities: Float64Array.from(words, ({ isName, rarity }) => (isName ? rarity : 0)),
    termSet: new Set(terms.map(({ term }) => term)),
    nameTerms: new Set(words.flatMap((word) => (word.isName ? word.terms.map(({ term }) => term) : []))),
    outlets: outletsMentioned(text, vocabulary.outlets),
    days: daysMentioned(text, vocabulary.newestDay),
  }
}

const neighboursOf = (words: readonly QuestionWord[], i: number): readonly [string, string] => [
  words[i - 1]?.word ?? '',
  words[i + 1]?.word ?? '',
]

function understandWord(
  word: QuestionWord,
  withRelated: boolean,
  [before, after]: readonly [string, string],
  { index, names, relatedTo }: Vocabulary,
): Omit<UnderstoodWord, 'asksFor'> {
  const bearers = [`${before} ${word.word}`, `${word.word} ${after}`, word.word].map(names.bearersOf)
  const spelt = inOtherForms(word, index, names)
  const isOwn = (term: string) => word.terms.some((own) => own.term === term)
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
      ...(bearers.find((found) => found.length > 0) ?? []),
      ...(isName || !withRelated ? [] : relatedTo(word.word).filter(({ term }) => !isOwn(term))),
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

/** Words whose related terms are kept: what a community asks about, bounded in memory. */
const MAX_KNOWN = 5_000

/**
 * @returns the terms of the index that are related in meaning to a word, each weight by nearness and rarity; those of a
 * word asked before are at hand
 */
export function createRelatedTerms(index: TermIndex): (word: string) => readonly WeightedTerm[] {
  const known = new Map<string, readonly WeightedTerm[]>()
  const weigh = ({ word, weight }: RelatedWord): readonly WeightedTerm[] => {
    const [term = ''] = termsOf(word)
    if (index.documentFrequency(term) === 0) return []
    return [{ term, weight: weight * Math.sqrt(rarityOf([{ term, weight: 1 }], index)) }]
  }
  return (word) => {
    const before = known.get(word)
    if (before) return before
    const related = heaviestOfEach(relatedWords(word).flatMap(weigh))
    if (known.size >= MAX_KNOWN) known.clear()
    known.set(word, related)
    return related
  }
}
