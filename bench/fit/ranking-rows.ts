/** What the models of `/ask` see of gold questions on a corpus: features of every candidate, and which of them are right. */
import { CERTAINTY_FEATURES } from '../../src/answer/certainty-features.ts'
import { isShown, keptShareOf } from '../../src/answer/confidence.ts'
import { CONFIDENCE_FEATURES, CONFIDENCE_WORD_FEATURES } from '../../src/answer/confidence-features.ts'
import { namesNothing } from '../../src/answer/names-nothing.ts'
import { isSmallTalk } from '../../src/answer/small-talk.ts'
import type { Article } from '../../src/corpus/article.ts'
import type { QuestionMeaning } from '../../src/meaning/passage-meaning.ts'
import type { Passage } from '../../src/passages/passage.ts'
import { buildMiniSearchIndex } from '../../src/search/index/minisearch-index.ts'
import { buildPassageSearch, type PassageSearch } from '../../src/search/passage-search.ts'
import type { Candidate } from '../../src/search/ranking/candidate.ts'
import { isFurniture, rankCandidates } from '../../src/search/ranking/rank-candidates.ts'
import { RANKING_FEATURES, WORD_FEATURES } from '../../src/search/ranking/ranking-features.ts'
import type { SpeakersIn } from '../../src/search/ranking/search-options.ts'
import { SENTENCE_FEATURES, SENTENCE_WORD_FEATURES } from '../../src/search/ranking/sentence-features.ts'
import type { MeaningBench } from '../load-meaning.ts'
import { searchOver } from '../load-search.ts'
import { loadQuotationBook } from '../load-speakers.ts'
import { answersIn, goldOf, isFrom } from '../measures/judge.ts'
import { askAboutAnotherThing, termsIn, thingsIn } from './another-thing.ts'
import { type AskedQuestion, goldArticles, isGold } from './asked-question.ts'
import { askForDetails, type NamesOf } from './details.ts'
import type { GoldQuestion } from './gold-questions.ts'
import { peopleOf } from './people.ts'
import { askAboutSomebodyElse } from './somebody-else.ts'
import { askAboutSomewhereElse, placesIn } from './somewhere-else.ts'

/** Models are fitted twice: for passages whose meaning is known, and for words alone. */
export const KINDS = ['words', 'meaning'] as const
export type Kind = (typeof KINDS)[number]

/** The features of each kind, in the order in which they are fitted. */
export const FEATURES_OF = {
  words: { ranking: WORD_FEATURES, sentence: SENTENCE_WORD_FEATURES, confidence: CONFIDENCE_WORD_FEATURES },
  meaning: { ranking: RANKING_FEATURES, sentence: SENTENCE_FEATURES, confidence: CONFIDENCE_FEATURES },
} as const

/** What the confidence sees of a candidate that comes first. */
export interface ReadAsFirst {
  /** Its features if no other candidate follows. */
  readonly confidence: readonly number[]
  /** The features of the certainty, with a chance of 1. */
  readonly certainty: readonly number[]
  /** What the confidence keeps, in [0, 1]. */
  readonly keptShare: number
  /** Whether it is shown with any confidence, because it holds the keywords that were asked for. */
  readonly isShown: boolean
}

export interface RowCandidate {
  readonly features: readonly number[]
  readonly isFurniture: boolean
  readonly isRight: boolean
  /** It is right, or would be if the article were not taken away. */
  readonly holdsAnswer: boolean
  readonly isFromRightArticle: boolean
  /** `null` for one that today's weights rank so far behind that it will not come first. */
  readonly first: ReadAsFirst | null
  readonly sentences: readonly { readonly features: readonly number[]; readonly isRight: boolean }[]
}

export interface Row extends AskedQuestion {
  /** Of the set of questions and the size of the corpus, such as `dev 84`. */
  readonly corpus: string
  /** In its corpus. */
  readonly articles: number
  readonly isAnswerable: boolean
  /** It is small talk, or names nothing: declined whatever the models say. */
  readonly isSmallTalk: boolean
  readonly candidates: Readonly<Record<Kind, readonly RowCandidate[]>>
}

export interface AskedCorpus {
  /** A name for the articles; questions with this name are counted together. */
  readonly corpus: string
  readonly articles: readonly Article[]
  readonly asked: readonly AskedQuestion[]
  /** Of another corpus: people, places and things of which these articles may say nothing. */
  readonly outside: CorpusNames
}

/** The people who are quoted in a corpus, its places and its things. */
export interface CorpusNames extends NamesOf {
  /** The terms of all its words. */
  readonly terms: ReadonlySet<string>
}

export const NO_NAMES: CorpusNames = { people: [], places: [], things: [], terms: new Set() }

interface AskedRows {
  /** A row for each question, and for each that is made of them. */
  readonly rows: readonly Row[]
  readonly names: CorpusNames
}

/** @param random in [0, 1) */
export async function rowsOn(
  { corpus, articles, asked, outside }: AskedCorpus,
  bench: MeaningBench,
  random: () => number,
): Promise<AskedRows> {
  const { passages } = searchOver(articles).search
  const book = loadQuotationBook(articles, passages)
  const people = peopleOf(book, passages)
  const names = {
    people: people.names,
    places: placesIn(articles),
    things: thingsIn(articles),
    terms: termsIn(articles),
  }
  const whole = await openSearch(passages, bench)
  const made = [
    ...askAboutSomebodyElse(asked, articles, { ...people, outsiders: outside.people }, random),
    ...askAboutSomewhereElse(asked, articles, outside.places, random),
    ...askAboutAnotherThing(asked, articles, outside.terms, random),
    ...askForDetails(names, Math.ceil(asked.length / DETAILS_SHARE), random),
    ...cutOut(asked, articles),
  ]
  const rows: Row[] = []
  for (const one of [...asked, ...made]) {
    const { question } = one
    const holds = (passage: Passage) => answersIn(question, passage, passage)
    const opened =
      one.made === 'cut out'
        ? await openSearch(
            passages.filter((passage) => !holds(passage)),
            bench,
          )
        : whole
    rows.push(await rowOf({ corpus, articles, one, speakersIn: book.speakersIn, ...opened }))
  }
  return { rows, names }
}

/** One question about a detail for so many others. */
const DETAILS_SHARE = 16
/** From a larger corpus passages are not cut: another one would answer. */
const MAX_CUT_ARTICLES = 12

const cutOut = (asked: readonly AskedQuestion[], articles: readonly Article[]): readonly AskedQuestion[] =>
  articles.length > MAX_CUT_ARTICLES
    ? []
    : asked.filter((one) => goldArticles(one, articles).length > 0).map((one) => ({ ...one, made: 'cut out' }))

interface OpenedSearch {
  readonly search: PassageSearch
  readonly meaningOf: (question: string) => Promise<QuestionMeaning>
}

async function openSearch(passages: readonly Passage[], bench: MeaningBench): Promise<OpenedSearch> {
  const search = buildPassageSearch(passages, buildMiniSearchIndex)
  return { search, meaningOf: await bench.over(search) }
}

interface OpenedQuestion extends OpenedSearch {
  readonly corpus: string
  readonly articles: readonly Article[]
  readonly one: AskedQuestion
  readonly speakersIn: SpeakersIn
}

async function rowOf({ corpus, articles, one, speakersIn, search, meaningOf }: OpenedQuestion): Promise<Row> {
  const { question, made } = one
  const understood = search.analyse(question.question)
  const keep = (article: Article) => made !== 'taken away' || !isGold(question, article)
  const isAnswerable = made === null && question.answerable && articles.some((article) => isGold(question, article))
  const candidatesWith = (kind: Kind, meaning: QuestionMeaning | undefined) => {
    const candidates = search.candidates(understood, { keep, speakersIn, meaning })
    const best = new Set(rankCandidates(candidates, MAX_FIRST).map(({ candidate }) => candidate))
    return candidates.map((candidate) => ({
      ...readCandidate(candidate, kind, question, isAnswerable),
      first: best.has(candidate) ? readAsFirst(candidate, kind) : null,
    }))
  }
  return {
    ...one,
    corpus,
    articles: articles.length,
    isAnswerable,
    isSmallTalk: isSmallTalk(understood) || namesNothing(understood),
    candidates: {
      words: candidatesWith('words', undefined),
      meaning: candidatesWith('meaning', await meaningOf(question.question)),
    },
  }
}

/** Candidates of a question that may come first with other weights than today's. */
const MAX_FIRST = 8

const readAsFirst = (candidate: Candidate, kind: Kind): ReadAsFirst => ({
  confidence: valuesOf(FEATURES_OF[kind].confidence, [candidate] as const),
  certainty: valuesOf(CERTAINTY_FEATURES, { candidate, chance: 1 }),
  keptShare: keptShareOf(candidate),
  isShown: isShown(candidate),
})

function readCandidate(
  candidate: Candidate,
  kind: Kind,
  question: GoldQuestion,
  isAnswerable: boolean,
): Omit<RowCandidate, 'first'> {
  const { ranking, sentence } = FEATURES_OF[kind]
  const { passage } = candidate
  const holdsAnswer = answersIn(question, passage, passage)
  const isRight = isAnswerable && holdsAnswer
  return {
    features: valuesOf(ranking, candidate),
    isFurniture: isFurniture(candidate),
    isRight,
    holdsAnswer,
    isFromRightArticle: isAnswerable && goldOf(question).some((gold) => isFrom(passage, gold.article)),
    sentences: candidate.sentences.map((own) => ({
      features: valuesOf(sentence, { candidate, sentence: own }),
      isRight: isRight && answersIn(question, passage, own.span),
    })),
  }
}

const valuesOf = <Thing>(features: Readonly<Record<string, (thing: Thing) => number>>, thing: Thing): number[] =>
  Object.values(features).map((feature) => feature(thing))
