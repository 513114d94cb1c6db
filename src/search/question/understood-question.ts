/** A question with everything that the ranking reads from it: names, related words, the kind of answer, outlets and days. */
import type { Days } from '../../calendar/calendar-days.ts'
import type { Article } from '../../corpus/article.ts'
import { isCalendarWord } from '../../english/calendar-words.ts'
import { TOPICLESS_WORDS } from '../../english/follow-up-words.ts'
import { NEGATIONS } from '../../english/negations.ts'
import { isOffice } from '../../english/offices.ts'
import type { Language } from '../../languages/language.ts'
import { languageOfTerm, termsOf, tokensOf } from '../../text/analyse.ts'
import type { WeightedTerm } from '../index/term-index.ts'
import {
  type AnswerType,
  answerTypeOf,
  askedFor,
  asksForName,
  asksForOneThing,
  isNamedThing,
  type Measure,
  mayHaveOneName,
  measureAskedFor,
  speakerAskedFor,
} from './answer-type.ts'
import { type AskedDeed, askedDeed } from './asked-deed.ts'
import { asksWhoSomebodyIs } from './asks-who-somebody-is.ts'
import type { CorpusNames } from './corpus-names.ts'
import { daysMentioned } from './date-mention.ts'
import { isEnglishWord, likelyNameOf, rarityInEnglish } from './english-word.ts'
import { linkedArticles } from './linked-articles.ts'
import { nounsOf } from './nouns-of-question.ts'
import { isPartOfOutlet, outletsMentioned } from './outlet-mention.ts'
import { peopleNamed } from './people-named.ts'
import {
  analyseQuestion,
  heaviestOfEach,
  type Question,
  type QuestionVocabulary,
  type QuestionWord,
  rarityOf,
} from './question.ts'
import type { QuestionContext } from './question-context.ts'
import { nearestOfEach, type RelatedTerm } from './related-terms.ts'
import { findTimeWords } from './time-words.ts'

export interface UnderstoodWord extends QuestionWord {
  /** Whether the corpus uses one of its terms as a name. */
  readonly isName: boolean
  /**
   * Whether it is most likely a name that the corpus does not hold: neither the corpus nor the dictionary knows it. Of other
   * languages than English no dictionary is known: there, every noun counts.
   */
  readonly isUnknownName: boolean
  /** In [0, 1]: how rare it is in general English. */
  readonly rarityInEnglish: number
  /**
   * The word's part in what is asked for. It may name a `thing` that the answer holds too (`emails` in "how many emails").
   * Or it names only the `kind` of the answer, which the answer need not repeat (`senator` in "which senator"). Or it names the
   * `speaker` whose words are asked for. `null` for every other word.
   */
  readonly asksFor: 'thing' | 'kind' | 'speaker' | null
  /**
   * Whom or what it names: it is part of the name of a person, of a place in which something is, or of something else. `null`
   * for a word that is no name, and for days, months and outlets of the corpus.
   */
  readonly names: 'person' | 'place' | 'other' | null
  /** Terms of words related in meaning, without its own terms; each weight in (0, 1] by nearness and rarity. */
  readonly related: readonly RelatedTerm[]
}

export interface UnderstoodQuestion extends Question {
  readonly words: readonly UnderstoodWord[]
  readonly answerType: AnswerType
  /** The kind of figure or time that it asks for; `null` if it asks for none. */
  readonly measure: Measure | null
  /** If it asks who does something or to whom it is done: the position of the verb, and which of the two; `null` for others. */
  readonly deed: { readonly word: number; readonly asks: AskedDeed['asks'] } | null
  /** Whether it names somebody and asks who that is. */
  readonly asksWhoSomebodyIs: boolean
  /** Whether it asks for a name by this word: "the names of". */
  readonly asksForName: boolean
  /** Whether it asks how much money. */
  readonly asksForMoney: boolean
  /** Whether it asks who, or which, and a single name answers: "which network". */
  readonly takesOneName: boolean
  /** Whether it asks for a kind of answer, or for `which …`. */
  readonly asksForOneThing: boolean
  /** For each word, its rarity. */
  readonly rarities: Float64Array
  /** For each word, its rarity if it is a name, and 0 otherwise. */
  readonly nameRarities: Float64Array
  /** The terms of all words. */
  readonly termSet: ReadonlySet<string>
  /** The terms of the names. */
  readonly nameTerms: ReadonlySet<string>
  /** The terms of the names of those whose words are asked for; of all names if the question does not tell. */
  readonly speakerTerms: ReadonlySet<string>
  /** The people whom it names: the positions of the words of each name, in order. */
  readonly people: readonly (readonly number[])[]
  /** Whether it names somebody by a first name whose surname the corpus has only with others. */
  readonly namesStranger: boolean
  /** The outlets of the corpus that it names. */
  readonly outlets: ReadonlySet<string>
  /** The days that it names or prefers, such as those of the newest articles for `latest`; `null` if there are none. */
  readonly days: Days | null
  /** Whether it asks for the newest: "latest", "now". */
  readonly asksForNewest: boolean
  /** Whether it names the days by their month. If not, they are only preferred: the articles need not be of these days. */
  readonly namesDays: boolean
  /** Passages of the corpus that it is asked of. */
  readonly corpusSize: number
  /**
   * The articles whose links it holds, or that it names by nothing but their sources. Apart from `text`, nothing here comes from
   * the words of these links.
   */
  readonly linked: ReadonlySet<Article>
  /** Whether it asks for these articles, and for nothing in them. */
  readonly asksForArticles: boolean
  /** The links, as typed, to pages that are no articles of the corpus. */
  readonly unknownLinks: readonly string[]
}

/** If one of these is asked for, the noun of the question names only what kind of answer it wants. */
const KINDS_ASKED_FOR: ReadonlySet<AnswerType> = new Set(['who', 'when', 'where'])
/** "Hillary" mostly means Clinton: a first name counts less if its surname is searched for too. */
const FIRST_NAME_WEIGHT = 0.8
/** Another form of a first name may be another person. */
const OTHER_FORM_WEIGHT = 0.8
/** Later words get no related words: a pasted article says enough by its own words. */
const MAX_WORDS_WITH_RELATED = 15
const CAPITAL = /^\p{Lu}/u
/** A question that has one does not write every word with a capital. */
const SMALL_WORD = /(?<![\p{L}\p{N}'’-])\p{Ll}{4,}/u
const MONEY = /\bhow much\b|\b(?:pay|paid|costs?|worth|debt|money|price|salary|dollars?|fined?|fee)\b/i

/** The language of a question is told by its words; those that only say when are then found in that language too. */
function analysedWithTimes(text: string, { newestDay, names, index }: QuestionContext) {
  const time = findTimeWords(text, newestDay, names.endsName)
  const question = analyseQuestion(time.rest, index)
  if (question.language === undefined) return { question, time }
  const foreign = findTimeWords(time.rest, newestDay, names.endsName, question.language.code)
  if (foreign.days === null) return { question, time }
  return { question: analyseQuestion(foreign.rest, index), time: foreign }
}

/** @param text anything that can be typed */
export function understandQuestion(text: string, context: QuestionContext): UnderstoodQuestion {
  const { articles: byLink, rest, unknown: unknownLinks } = linkedArticles(text, context.links)
  const { question, time } = analysedWithTimes(rest, context)
  const { language } = question
  const named = daysMentioned(time.rest, context.newestDay, language?.code)
  const typeByCue = answerTypeOf(question.spelt, language)
  const outlets = outletsMentioned(rest, context.outlets)
  const partOf = partsAskedFor(question.spelt, typeByCue, language)
  const read = readWords(question, partOf, context).filter(
    ({ word, terms }) => terms.length > 0 || !TOPICLESS_WORDS.has(word) || NEGATIONS.has(word),
  )
  const people = language === undefined ? peopleNamed(question.text, read, context.names.isPerson) : []
  const inName = new Set(people.flat())
  const words = read.map((word, i) => ({
    ...word,
    asksFor: partOf(word.word),
    names: inName.has(i) ? ('person' as const) : otherNameIn(word, outlets, question.text),
  }))
  const asksWhoIs = typeByCue === 'who' && language === undefined && asksWhoSomebodyIs(question.spelt, words)
  const answerType = asksWhoIs ? 'other' : typeByCue
  const bySource = context.articlesBySource(words)
  const terms = heaviestOfEach(words.flatMap((word) => word.terms))
  const inOtherForm = new Set(words.filter(({ isOtherForm }) => isOtherForm).map(({ typed }) => typed))
  return {
    ...question,
    text,
    words,
    terms,
    corrections: question.corrections.filter(({ typed }) => !inOtherForm.has(typed)),
    unknownWords: words.filter((word) => word.terms.length === 0).map(({ typed }) => typed),
    answerType,
    measure: language === undefined ? measureAskedFor(question.spelt) : null,
    deed: language === undefined && answerType === 'who' ? deedIn(question.spelt, words) : null,
    asksWhoSomebodyIs: asksWhoIs,
    asksForName: language === undefined && asksForName(question.spelt),
    asksForMoney: answerType === 'number' && (language?.asksForMoney ?? MONEY).test(rest),
    takesOneName: language === undefined && answerType === 'who' && mayHaveOneName(question.spelt),
    asksForOneThing: asksForOneThing(question.spelt, language),
    rarities: Float64Array.from(words, ({ rarity }) => rarity),
    nameRarities: Float64Array.from(words, ({ isName, rarity }) => (isName ? rarity : 0)),
    termSet: new Set(terms.map(({ term }) => term)),
    nameTerms: nameTermsOf(words),
    speakerTerms: nameTermsOf(words.some(isSpeakersName) ? words.filter(isSpeakersName) : words),
    people,
    namesStranger: people.some((name) => isStranger(name, words, context.names)),
    outlets,
    ...timesMeant(named, time),
    corpusSize: context.index.size,
    linked: new Set([...byLink, ...bySource]),
    asksForArticles: bySource.length > 0 || (byLink.size > 0 && words.length === 0),
    unknownLinks,
  }
}

/** Days that are named by their month count before others. */
const timesMeant = (
  named: Days | null,
  time: ReturnType<typeof findTimeWords>,
): Pick<UnderstoodQuestion, 'days' | 'asksForNewest' | 'namesDays'> => ({
  days: named ?? time.days,
  asksForNewest: named === null && time.asksForNewest,
  namesDays: named !== null,
})

/** Of three names side by side, nobody knows which belong together. */
function isStranger(name: readonly number[], words: readonly QuestionWord[], names: CorpusNames): boolean {
  const [first, surname] = name.map((i) => words[i])
  return name.length === 2 && names.isOfOthers(first?.word ?? '', termsOf(surname?.word ?? '')[0] ?? '')
}

/** The part of a word in what is asked for. */
type PartOf = (word: string) => UnderstoodWord['asksFor']

function partsAskedFor(question: string, answerType: AnswerType, language: Language | undefined): PartOf {
  const thing = askedFor(question, language)
  const asked = wordsIn(thing)
  const speaker = answerType === 'said' ? wordsIn(speakerAskedFor(question, language)) : new Set<string>()
  const role = KINDS_ASKED_FOR.has(answerType) || isNamedThing(thing) ? 'kind' : 'thing'
  return (word) => {
    if (language?.kindsOfAnswers.has(word)) return 'kind'
    if (asked.has(word)) return role
    return speaker.has(word) ? 'speaker' : null
  }
}

function deedIn(question: string, words: readonly QuestionWord[]): UnderstoodQuestion['deed'] {
  const asked = askedDeed(question)
  const [verb] = tokensOf(asked?.verb ?? '')
  const word = words.findIndex((own) => own.word === verb?.word)
  return asked === null || word < 0 ? null : { word, asks: asked.asks }
}

/** Fewer words of a question say too little without its verb. */
const MIN_HELD_WORDS = 2

function readWords(question: Question, partOf: PartOf, context: QuestionContext): readonly ReadWord[] {
  const { words, text, language } = question
  if (language !== undefined) {
    const nouns = nounsOf(tokensOf(text), text, language)
    const read = words.map((word) =>
      understandForeignWord(word, language, nouns.has(word.word) && partOf(word.word) !== 'kind', context),
    )
    // A verb that no article holds is mostly told by another one, if the rest of the question is held.
    const isRestHeld = read.filter(({ terms }) => terms.length > 0).length >= MIN_HELD_WORDS
    const isTold = ({ word, typed, terms }: ReadWord) =>
      terms.length > 0 || nouns.has(word) || !language.verbs.test(typed)
    return isRestHeld ? read.filter(isTold) : read
  }
  const capitalsAreNames = SMALL_WORD.test(text)
  const start = text.trimStart()
  return words.map((word, i) => {
    const place = {
      withRelated: i < MAX_WORDS_WITH_RELATED,
      isCapitalised: capitalsAreNames && CAPITAL.test(word.typed) && !start.startsWith(word.typed),
      beside: neighboursOf(words, i),
    }
    return understandWord(word, place, context)
  })
}

function otherNameIn(
  { word, typed, isName, likelyName }: ReadWord,
  outlets: ReadonlySet<string>,
  text: string,
): 'place' | 'other' | null {
  if (!isName && likelyName === null) return null
  if (isCalendarWord(word) || isPartOfOutlet(word, outlets)) return null
  return IN_A_PLACE.test(text.slice(0, text.indexOf(typed))) ? 'place' : 'other'
}

const IN_A_PLACE = /\b(?:in|at|near|outside|across) (?:the )?$/i

const wordsIn = (text: string): ReadonlySet<string> => new Set(tokensOf(text).map(({ word }) => word))

const nameTermsOf = (words: readonly UnderstoodWord[]): ReadonlySet<string> =>
  new Set(words.flatMap((word) => (word.isName ? word.terms.map(({ term }) => term) : [])))

/**
 * Whether a word is part of the name of somebody whose words are asked for. Who occurs nowhere counts too, since the dictionary
 * knows many a name.
 */
export const isSpeakersName = ({ word, asksFor, isName, isUnknownName, terms, related }: UnderstoodWord): boolean =>
  asksFor === 'speaker' && !isOffice(word) && (isName || isUnknownName || (terms.length === 0 && related.length === 0))

const neighboursOf = (words: readonly QuestionWord[], i: number): readonly [string, string] => [
  words[i - 1]?.word ?? '',
  words[i + 1]?.word ?? '',
]

interface ReadWord extends Omit<UnderstoodWord, 'asksFor' | 'names'> {
  readonly isOtherForm: boolean
  /** What it is most likely the name of if the corpus does not hold it. */
  readonly likelyName: 'person' | 'other' | null
}

interface WordPlace {
  /** Whether it gets related words. */
  readonly withRelated: boolean
  /** Whether it has a capital where only names have one. */
  readonly isCapitalised: boolean
  /** The words of the question before and after it; empty if there are none. */
  readonly beside: readonly [string, string]
}

function understandWord(
  word: QuestionWord,
  { withRelated, isCapitalised, beside: [before, after] }: WordPlace,
  { index, names, relatedTo }: QuestionContext,
): ReadWord {
  const bearers = [`${before} ${word.word}`, `${word.word} ${after}`, word.word].map(names.bearersOf)
  const formed = inOtherForms(word, index, names)
  const isOwn = (term: string) => word.terms.some((own) => own.term === term)
  const isName = formed.terms.some(({ term }) => names.isName(term))
  const surnames = formed.terms.flatMap(({ term, weight }) =>
    names.surnamesOf(term).map((surname) => ({ term: surname.term, weight: weight * surname.weight })),
  )
  const terms =
    surnames.length === 0
      ? formed.terms
      : heaviestOfEach([
          ...formed.terms.map(({ term, weight }) => ({ term, weight: weight * FIRST_NAME_WEIGHT })),
          ...surnames,
        ])
  return {
    ...word,
    terms,
    isName,
    isUnknownName: terms.length === 0 && !isEnglishWord(word.word),
    rarityInEnglish: rarityInEnglish(word.word),
    likelyName: terms.length === 0 ? (likelyNameOf(word.word) ?? (isCapitalised ? ('other' as const) : null)) : null,
    isOtherForm: formed !== word,
    rarity: surnames.length === 0 ? formed.rarity : rarityOf(terms, index),
    related: nearestOfEach([
      ...inEverySense(bearers.find((found) => found.length > 0) ?? []),
      ...(isName || word.isExact || !withRelated ? [] : relatedTo(word.word).filter(({ term }) => !isOwn(term))),
    ]),
  }
}

const inEverySense = (terms: readonly WeightedTerm[]): readonly RelatedTerm[] =>
  terms.map(({ term, weight }) => ({ term, weight, weightInSense: weight }))

/**
 * A word of another language than English: only its compounds are known to be related, and no dictionary tells its nouns from
 * names.
 * @param isNamed whether the word is a noun or a name, and more than the kind of what is asked for
 */
function understandForeignWord(
  word: QuestionWord,
  language: Language,
  isNamed: boolean,
  { index, names, compoundsOf }: QuestionContext,
): ReadWord {
  const compounds = word.isExact ? [] : compoundsOf(word.typed, language)
  const isHeld = word.terms.length > 0
  const terms = isHeld ? word.terms : compounds
  return {
    ...word,
    terms,
    rarity: isHeld ? word.rarity : rarityOf(terms, index),
    isName: word.terms.some(({ term }) => names.isName(term)),
    isUnknownName: terms.length === 0 && isNamed,
    rarityInEnglish: 0,
    likelyName: null,
    isOtherForm: false,
    related: isHeld ? inEverySense(compounds) : [],
  }
}

/** If the corpus has a first name only in another form ("Mike" for Michael), that form is meant, not a similar spelling. */
function inOtherForms(
  word: QuestionWord,
  index: QuestionVocabulary,
  names: CorpusNames,
): Pick<QuestionWord, 'terms' | 'rarity'> {
  if (word.isExact || termsOf(word.word).some((term) => index.documentFrequency(term) > 0)) return word
  if (word.terms.some(({ term }) => languageOfTerm(term) !== undefined)) return word
  const forms = names.formsOf(word.word).flatMap((form) => termsOf(form).slice(0, 1))
  const terms = [...new Set(forms)].map((term) => ({ term, weight: OTHER_FORM_WEIGHT }))
  return terms.length === 0 ? word : { terms, rarity: rarityOf(terms, index) }
}
