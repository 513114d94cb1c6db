/** What the models of `/ask` see of gold questions on a corpus: features of every candidate, and which of them are right. */
import { CERTAINTY_FEATURES } from '../../src/answer/certainty-features.ts'
import { isShown, keptShareOf } from '../../src/answer/confidence.ts'
import { CONFIDENCE_FEATURES, CONFIDENCE_WORD_FEATURES } from '../../src/answer/confidence-features.ts'
import { isSmallTalk } from '../../src/answer/small-talk.ts'
import type { Article } from '../../src/corpus/article.ts'
import type { QuestionMeaning } from '../../src/meaning/passage-meaning.ts'
import type { Candidate } from '../../src/search/ranking/candidate.ts'
import { isFurniture } from '../../src/search/ranking/rank-candidates.ts'
import { RANKING_FEATURES, WORD_FEATURES } from '../../src/search/ranking/ranking-features.ts'
import { SENTENCE_FEATURES, SENTENCE_WORD_FEATURES } from '../../src/search/ranking/sentence-features.ts'
import type { MeaningBench } from '../load-meaning.ts'
import { searchOver } from '../load-search.ts'
import { loadQuotationBook } from '../load-speakers.ts'
import { answersIn, goldOf, isFrom, isSameArticle } from '../measures/judge.ts'
import type { GoldQuestion } from './gold-questions.ts'
import { askAboutSomebodyElse, peopleOf } from './somebody-else.ts'

/** Models are fitted twice: for passages whose meaning is known, and for words alone. */
export const KINDS = ['words', 'meaning'] as const
export type Kind = (typeof KINDS)[number]

/** The features of each kind, in the order in which they are fitted. */
export const FEATURES_OF = {
  words: { ranking: WORD_FEATURES, sentence: SENTENCE_WORD_FEATURES, confidence: CONFIDENCE_WORD_FEATURES },
  meaning: { ranking: RANKING_FEATURES, sentence: SENTENCE_FEATURES, confidence: CONFIDENCE_FEATURES },
} as const

export interface AskedQuestion {
  readonly question: GoldQuestion
  /** The part of the cross-validation that it belongs to. */
  readonly fold: number
  /** Whether its articles are taken away: it then has no answer. */
  readonly isTaken: boolean
  /** Whether somebody else's name was put into a question that has an answer: it then has none. */
  readonly isAboutSomebodyElse: boolean
}

export interface RowCandidate {
  readonly features: readonly number[]
  readonly isFurniture: boolean
  readonly isRight: boolean
  /** It is right, or would be if the article were not taken away. */
  readonly holdsAnswer: boolean
  readonly isFromRightArticle: boolean
  /** What the confidence would see if this one came first and alone. */
  readonly confidence: readonly number[]
  /** What the certainty would see if this one came first, with a chance of 1. */
  readonly certainty: readonly number[]
  /** What the confidence keeps if this one comes first, in [0, 1]. */
  readonly keptShare: number
  /** Whether it is shown with any confidence, because it holds most words of a short question. */
  readonly isShown: boolean
  readonly sentences: readonly { readonly features: readonly number[]; readonly isRight: boolean }[]
}

export interface Row extends AskedQuestion {
  /** Of the set of questions and the size of the corpus, such as `dev 84`. */
  readonly corpus: string
  readonly isAnswerable: boolean
  /** It is declined whatever the models say. */
  readonly isSmallTalk: boolean
  readonly candidates: Readonly<Record<Kind, readonly RowCandidate[]>>
}

export interface AskedCorpus {
  /** A name for the articles; questions with this name are counted together. */
  readonly corpus: string
  readonly articles: readonly Article[]
  readonly asked: readonly AskedQuestion[]
}

/**
 * @param random in [0, 1)
 * @returns a row for each question, and for each about somebody else that is made of them
 */
export async function rowsOn(
  { corpus, articles, asked }: AskedCorpus,
  bench: MeaningBench,
  random: () => number,
): Promise<readonly Row[]> {
  const { search } = searchOver(articles)
  const book = loadQuotationBook(articles, search.passages)
  const { speakersIn } = book
  const meaningOf = await bench.over(search.passages)
  const made = askAboutSomebodyElse(asked, articles, peopleOf(book, search.passages), random)
  const rows: Row[] = []
  for (const one of [...asked, ...made]) {
    const { question, isTaken } = one
    const understood = search.analyse(question.question)
    const keep = (article: Article) => !isTaken || !isGold(question, article)
    const isAnswerable = question.answerable && !isTaken && articles.some((article) => isGold(question, article))
    const candidatesWith = (kind: Kind, meaning: QuestionMeaning | undefined) =>
      search
        .candidates(understood, { keep, speakersIn, meaning })
        .map((candidate) => readCandidate(candidate, kind, question, isAnswerable))
    rows.push({
      ...one,
      corpus,
      isAnswerable,
      isSmallTalk: isSmallTalk(understood),
      candidates: {
        words: candidatesWith('words', undefined),
        meaning: candidatesWith('meaning', await meaningOf(question.question)),
      },
    })
  }
  return rows
}

export const isGold = (question: GoldQuestion, { id }: Article): boolean =>
  goldOf(question).some((gold) => isSameArticle(id, gold.article))

function readCandidate(candidate: Candidate, kind: Kind, question: GoldQuestion, isAnswerable: boolean): RowCandidate {
  const { ranking, sentence, confidence } = FEATURES_OF[kind]
  const { passage } = candidate
  const holdsAnswer = answersIn(question, passage, passage)
  const isRight = isAnswerable && holdsAnswer
  return {
    features: valuesOf(ranking, candidate),
    isFurniture: isFurniture(candidate),
    isRight,
    holdsAnswer,
    isFromRightArticle: isAnswerable && goldOf(question).some((gold) => isFrom(passage, gold.article)),
    confidence: valuesOf(confidence, [candidate] as const),
    certainty: valuesOf(CERTAINTY_FEATURES, { candidate, chance: 1 }),
    keptShare: keptShareOf(candidate),
    isShown: isShown(candidate),
    sentences: candidate.sentences.map((own) => ({
      features: valuesOf(sentence, { candidate, sentence: own }),
      isRight: isRight && answersIn(question, passage, own.span),
    })),
  }
}

const valuesOf = <Thing>(features: Readonly<Record<string, (thing: Thing) => number>>, thing: Thing): number[] =>
  Object.values(features).map((feature) => feature(thing))
