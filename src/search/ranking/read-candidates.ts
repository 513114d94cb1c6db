/** Reads passages as candidates: everything that the ranking looks at. */
import type { Article } from '../../corpus/article.ts'
import type { Passage } from '../../passages/passage.ts'
import { termsOf } from '../../text/analyse.ts'
import { sliceOf } from '../../text/span.ts'
import type { CorpusIndex } from '../index/corpus-index.ts'
import { inverseDocumentFrequency } from '../index/inverse-document-frequency.ts'
import type { UnderstoodQuestion } from '../question/understood-question.ts'
import type { Candidate, CandidateArticle, CandidateSentence } from './candidate.ts'
import { countHoldingPassages } from './count-holding-passages.ts'
import { type Held, type Holding, holdingOf, most } from './held-words.ts'
import { memoised } from './memoised.ts'
import type { SpeakersIn } from './search-options.ts'
import { isOfKind, namesSomebodyElse } from './sentence-kind.ts'
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
  const reader = createReader(index, question)
  const articleAt = createArticleReader(stage, chosen, reader)
  return chosen.map((i) => {
    const passage = index.passages[i] as Passage
    const article = articleAt(articleOf[i] ?? 0)
    const before = reader.neighbourAt(i, -1)
    return {
      question,
      passage,
      score: matches.passageShares[i] ?? 0,
      article,
      position: i - (firstOf[articleOf[i] ?? 0] ?? 0),
      sentences: reader.sentencesAt(i),
      holding: reader.passageAt(i),
      around: most([before, article.title]),
      before,
      after: reader.neighbourAt(i, 1),
      quotesAsked: speakersIn === undefined ? null : isAnyAsked(speakersIn(passage), question),
    }
  })
}

const isAnyAsked = (names: readonly string[], { nameTerms }: UnderstoodQuestion): boolean =>
  names.some((name) => termsOf(name).some((term) => nameTerms.has(term)))

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

function createReader(
  { passages, layout: { articleOf }, words, titles, sources }: CorpusIndex,
  question: UnderstoodQuestion,
): Reader {
  const holding = holdingOf(question, words)
  const nothing = new Float64Array(question.words.length)
  const heldBy = (terms: readonly string[] = []): Held => holding(terms.map(words.vocabulary.numberOf)).exact
  const passageAt = memoised((i: number): Holding => holding(words.numbersOf(i)))
  const sentenceAt = ({ article }: Passage, sentence: number): CandidateSentence => {
    const span = words.spanOf(sentence)
    const text = sliceOf(article.body, span)
    return {
      span,
      holding: holding(words.sentenceNumbers(sentence)),
      answers: holdsAnswer(text, question),
      is: (kind) => isOfKind(kind, text),
    }
  }
  return {
    passageAt,
    neighbourAt: (i, step) => (articleOf[i + step] === articleOf[i] ? passageAt(i + step).exact : nothing),
    titleAt: (article) => most([heldBy(titles[article]), heldBy(sources[article]).map((held) => SOURCE_SHARE * held)]),
    sentencesAt(i) {
      const { start, end } = words.sentencesOf(i)
      return Array.from({ length: end - start }, (_, k) => sentenceAt(passages[i] as Passage, start + k))
    },
  }
}

/** Whether a sentence holds the kind of answer that is asked for. A person who was asked about is no answer to "who". */
const holdsAnswer = (sentence: string, { answerType, termSet }: UnderstoodQuestion): boolean =>
  answerType !== 'other' &&
  isOfKind(answerType, sentence) &&
  (answerType !== 'who' || namesSomebodyElse(sentence, termSet))

/** @returns a function from an article's number to what all its candidates have in common; each is read once */
function createArticleReader(
  { index: { layout }, question, matches }: FirstStage,
  chosen: readonly number[],
  reader: Reader,
): (article: number) => CandidateArticle {
  const articles = new Set(chosen.map((i) => layout.articleOf[i] ?? 0))
  const holdingPassages = countHoldingPassages(question, matches.hits, layout, articles)
  return memoised((number) => {
    const { outlet, published } = layout.articles[number] as Article
    const length = layout.lengths[number] ?? 0
    const counts = holdingPassages.get(number) ?? new Float64Array(question.words.length)
    return {
      score: (matches.articleScores[number] ?? 0) / matches.bestArticleScore,
      title: reader.titleAt(number),
      localRarity: counts.map((count) => (count === 0 ? 0 : inverseDocumentFrequency(count, length))),
      outletNamed: outlet !== undefined && question.outlets.has(outlet),
      dayNamed: isWithinDays(published, question.days),
    }
  })
}

const isWithinDays = (published: string | undefined, days: UnderstoodQuestion['days']): boolean =>
  published !== undefined && days !== null && days.first <= published && published <= days.last
