/** Reads passages as candidates: everything that the ranking looks at. */
import { daysOfPublished } from '../../calendar/calendar-days.ts'
import type { Article } from '../../corpus/article.ts'
import type { Language } from '../../languages/language.ts'
import { languageOf } from '../../languages/languages.ts'
import type { Passage } from '../../passages/passage.ts'
import { termsOf } from '../../text/analyse.ts'
import { sliceOf } from '../../text/span.ts'
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.ts'
import { isSpeakersName, type UnderstoodQuestion } from '../question/understood-question.ts'
import type { Candidate, CandidateArticle, CandidateMeaning, CandidateSentence } from './candidate.ts'
import { countHoldingPassages } from './count-holding-passages.ts'
import { countReader } from './counted-thing.ts'
import { descriptionReader } from './describes-somebody.ts'
import { type Held, type Holding, holdingOf, most } from './held-words.ts'
import { memoised, once } from './memoised.ts'
import { agentReader, roleReader, speechReader } from './role-in-sentence.ts'
import type { SpeakersIn } from './search-options.ts'
import { leaningOnBefore, type SentenceAround } from './sentence-around.ts'
import { isOfKind, namesAnotherPlace, namesSomebodyElse, namesSomething, type SentenceKind } from './sentence-kind.ts'
import type { FirstStage } from './sources/candidate-source.ts'

/**
 * @param chosen numbers of passages, each once
 * @param speakersIn absent while it is unknown who is quoted
 * @returns one candidate for each of them, in the same order
 */
export function readCandidates(
  stage: FirstStage,
  chosen: readonly number[],
  speakersIn: SpeakersIn | undefined,
): readonly Candidate[] {
  const { index, question, matches } = stage
  const { articleOf, firstOf } = index.layout
  const reader = createReader(stage)
  const articleAt = createArticleReader(stage, chosen, reader)
  return chosen.map((i) => {
    const passage = index.passages[i] as Passage
    const article = articleAt(articleOf[i] ?? 0)
    const before = reader.neighbourAt(i, -1)
    const sentences = reader.sentencesAt(i)
    return {
      question,
      passage,
      score: matches.passageShares.get(i) ?? 0,
      article,
      position: i - (firstOf[articleOf[i] ?? 0] ?? 0),
      sentences,
      holding: reader.passageAt(i),
      around: most([before, article.title]),
      before,
      after: reader.neighbourAt(i, 1),
      sentencesAround: once(() => sentencesAround(stage, i, reader)),
      // Who is quoted is known of English articles only.
      quotesAsked:
        speakersIn === undefined || passage.article.language !== undefined
          ? null
          : isAnyAsked(speakersIn(passage), question),
      reportsAsked: once(() => reportsAsked(question, sentences, passage, before)),
      meaning: meaningOf(stage, i, sentences),
      wordCosines: once(() => wordCosines(stage, i)),
    }
  })
}

/** A passage with those before and after it in its article, in order. */
const around = ({ articleOf }: FirstStage['index']['layout'], passage: number): readonly number[] =>
  [passage - 1, passage, passage + 1].filter((other) => articleOf[other] === articleOf[passage])

function wordCosines({ index: { layout }, question, meaning }: FirstStage, passage: number): Held {
  const passages = around(layout, passage)
  return Float64Array.from(question.words, ({ word }) => {
    const known = passages.flatMap((other) => meaning?.wordCosine(word, other) ?? [])
    return known.length === 0 ? 1 : Math.max(...known)
  })
}

function sentencesAround({ index, question }: FirstStage, passage: number, reader: Reader): readonly SentenceAround[] {
  const tellsAgent = agentReader(question)
  const sentences = around(index.layout, passage).flatMap((other) => {
    const { body, language } = (index.passages[other] as Passage).article
    return reader.sentencesAt(other).map(({ span, holding }) => {
      const text = sliceOf(body, span)
      return {
        text,
        held: holding.inSense(),
        mayAnswer: mayHoldAnswer(text, question, languageOf(language)),
        tellsAgent: tellsAgent(text),
      }
    })
  })
  return leaningOnBefore(sentences)
}

/** A pronoun may mean the somebody if a sentence or the passage before names them. */
function reportsAsked(
  question: UnderstoodQuestion,
  sentences: readonly CandidateSentence[],
  { article }: Passage,
  before: Held,
): boolean {
  const readSpeech = speechReader(question)
  const speaking = sentences.map(({ span }) => readSpeech(sliceOf(article.body, span)))
  if (speaking.some(({ asked }) => asked)) return true
  const isNamed = question.words.some(
    (word, i) =>
      isSpeakersName(word) && Math.max(before[i] ?? 0, ...sentences.map(({ holding }) => holding.near[i] ?? 0)) > 0,
  )
  return isNamed && speaking.some(({ pronoun }) => pronoun)
}

/** More than `holdsAnswer`: a single name answers "who", and "nobody" answers "how many". */
function mayHoldAnswer(sentence: string, question: UnderstoodQuestion, language: Language | undefined): boolean {
  const { answerType, measure, termSet } = question
  if (answerType === 'who') return namesSomething(sentence, termSet)
  if (answerType === 'where' && language === undefined) return namesAnotherPlace(sentence, termSet)
  if (measure === 'count' && language === undefined && isOfKind('quantity', sentence)) return true
  const kind = kindAskedFor(question, language)
  return kind === null || isOfKind(kind, sentence, language)
}

function meaningOf(
  { index: { layout }, meaning }: FirstStage,
  passage: number,
  sentences: readonly CandidateSentence[],
): CandidateMeaning | null {
  if (meaning === null) return null
  const cosineOf = (other: number) => meaning.cosines[other] ?? 0
  const own = cosineOf(passage)
  const rank = meaning.nearest.indexOf(passage)
  const neighbours = [passage - 1, passage + 1].filter((other) => layout.articleOf[other] === layout.articleOf[passage])
  return {
    passage: own,
    sentence: sentences.length === 0 ? own : Math.max(...sentences.map((sentence) => sentence.meaning)),
    neighbour: neighbours.length === 0 ? own : Math.max(...neighbours.map(cosineOf)),
    nearness: rank === -1 ? 0 : 1 / (rank + 1),
    average: meaning.average,
  }
}

const isAnyAsked = (names: readonly string[], { speakerTerms }: UnderstoodQuestion): boolean =>
  names.some((name) => termsOf(name).some((term) => speakerTerms.has(term)))

/** What a word counts that the source of an article holds: its author's name, or its outlet's. */
const SOURCE_SHARE = 0.5

/** Reads texts for what they hold of one question. */
interface Reader {
  /** What a passage holds, by its number; read once. */
  passageAt(passage: number): Holding
  /** What the passage before (-1) or after (1) in the same article holds exactly. */
  neighbourAt(passage: number, step: 1 | -1): Held
  /** What the title of an article holds exactly, and what its source holds, which counts less; by the article's number. */
  titleAt(article: number): Held
  /** The sentences of a passage, by its number. */
  sentencesAt(passage: number): readonly CandidateSentence[]
}

function createReader({ index, question, meaning }: FirstStage): Reader {
  const { passages, layout, words, titles, sources } = index
  const { articleOf } = layout
  const holding = holdingOf(question, words)
  const nothing = new Float64Array(question.words.length)
  const heldBy = (terms: readonly string[] = []): Held => holding(terms.map(words.vocabulary.numberOf)).exact
  const fitsRole = question.asksWhoSomebodyIs ? descriptionReader(question) : roleReader(question)
  const countsThing = countReader(question)
  const passageAt = memoised((i: number): Holding => holding(words.numbersOf(i)))
  const sentenceAt = (passage: number, sentence: number): CandidateSentence => {
    const { article } = passages[passage] as Passage
    const number = sentence - words.sentencesOf(passage).start
    const span = words.spanOf(sentence)
    const text = sliceOf(article.body, span)
    const held = holding(words.sentenceNumbers(sentence))
    const language = languageOf(article.language)
    return {
      span,
      holding: held,
      answers: holdsAnswer(text, question, language),
      fitsRole: (question.asksWhoSomebodyIs || holdsDeed(held, question)) && fitsRole(text),
      countsThing: () => countsThing(text),
      meaning: meaning?.sentenceCosine(passage, number) ?? 0,
      is: (kind) => isOfKind(kind, text, language),
    }
  }
  return {
    passageAt,
    neighbourAt: (i, step) => (articleOf[i + step] === articleOf[i] ? passageAt(i + step).exact : nothing),
    titleAt: (article) => most([heldBy(titles[article]), heldBy(sources[article]).map((held) => SOURCE_SHARE * held)]),
    sentencesAt(i) {
      const { start, end } = words.sentencesOf(i)
      return Array.from({ length: end - start }, (_, k) => sentenceAt(i, start + k))
    },
  }
}

/** Whether a text holds the verb of the question that tells the role of the one who is asked for. */
const holdsDeed = ({ near }: Holding, { deed }: UnderstoodQuestion): boolean =>
  deed !== null && (near[deed.word] ?? 0) >= MIN_DEED

/** A deed that is less near is another one. */
const MIN_DEED = 0.4

/** Whether a sentence holds the kind of answer that is asked for. A person who was asked about is no answer to "who". */
function holdsAnswer(sentence: string, question: UnderstoodQuestion, language: Language | undefined): boolean {
  const { answerType, termSet } = question
  const kind = kindAskedFor(question, language)
  if (kind === null || !isOfKind(kind, sentence, language)) return false
  if (answerType === 'where' && language === undefined) return namesAnotherPlace(sentence, termSet)
  return answerType !== 'who' || namesSomebodyElse(sentence, termSet, language)
}

/**
 * @param language of the sentence: measures are known in English only
 * @returns what a sentence must hold to answer; null if nothing tells it from others
 */
function kindAskedFor(
  { answerType, measure, asksForMoney }: UnderstoodQuestion,
  language: Language | undefined,
): SentenceKind | null {
  if (language === undefined && measure !== null) return measure
  if (language !== undefined && asksForMoney) return 'money'
  return answerType === 'other' ? null : answerType
}

/** @returns a function from an article's number to what all its candidates have in common; each is read once */
function createArticleReader(
  { index: { layout }, question, matches, isKept }: FirstStage,
  chosen: readonly number[],
  reader: Reader,
): (article: number) => CandidateArticle {
  const { scoreOf, highestPossible, bestTwo } = matches.wholeArticles
  const wholeScoreOf = (article: number | undefined) => (article === undefined ? 0 : scoreOf(article))
  const [best, second] = bestTwo(isKept)
  const articles = new Set(chosen.map((i) => layout.articleOf[i] ?? 0))
  const holdingPassages = countHoldingPassages(question, matches.hits, layout, articles)
  return memoised((number) => {
    const { outlet, published } = layout.articles[number] as Article
    const length = layout.lengths[number] ?? 0
    const other = number === best ? second : best
    const wholeShare = wholeScoreOf(number) / highestPossible
    const counts = holdingPassages.get(number) ?? new Float64Array(question.words.length)
    return {
      score: (matches.articleScores.get(number) ?? 0) / matches.bestArticleScore,
      wholeScore: wholeScoreOf(number) / (wholeScoreOf(best) || 1),
      wholeShare,
      lead: wholeShare - wholeScoreOf(other) / highestPossible,
      title: reader.titleAt(number),
      localRarity: counts.map((count) => (count === 0 ? 0 : inverseDocumentFrequency(count, length))),
      outletNamed: outlet !== undefined && question.outlets.has(outlet),
      dayNamed: isWithinDays(published, question.days),
    }
  })
}

const isWithinDays = (published: string | undefined, days: UnderstoodQuestion['days']): boolean =>
  published !== undefined &&
  days !== null &&
  days.first <= daysOfPublished(published).last &&
  daysOfPublished(published).first <= days.last
