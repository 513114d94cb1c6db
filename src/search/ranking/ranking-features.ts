/** The features of a candidate that the ranking weighs. To add one, write it here and fit the weights (`npm run fit`). */
import type { PassageRole } from '../../passages/passage.ts'
import type { Candidate } from './candidate.ts'
import { gained, most, share } from './held-words.ts'
import type { SentenceKind } from './sentence-kind.ts'

/** What a word counts that is not in the sentence, but in the passage, its title or the passage before. */
const CONTEXT_SHARE = 0.6
/** Words count as spoken by the named people if more than this share of their names is near. */
const MIN_NAMES_NEAR = 0.7
/** How rare a word counts that the article itself never holds, only words related to it: as rare as one in a few passages. */
const UNHELD_RARITY = 2.5

/**
 * "Latest", "this week" and "yesterday" decide between passages that hold the words of the question about as well. If there
 * are few words, the days decide more.
 */
const PREFERRED_DAY_SHARE = 1 / 3
const FEW_WORDS = 3

const dayWeight = ({ namesDays, words }: Candidate['question']): number =>
  namesDays || words.length <= FEW_WORDS ? 1 : PREFERRED_DAY_SHARE

const holdsKind = ({ sentences }: Candidate, kind: SentenceKind): boolean => sentences.some(({ is }) => is(kind))

/** Passages that are no part of what the article says. */
const ASIDES: ReadonlySet<PassageRole> = new Set(['caption', 'link', 'promotion', 'quiz'])
const FRAMES: ReadonlySet<PassageRole> = new Set(['headline', 'notice'])

/** Each is in [0, 1] unless it says otherwise. A feature that does not apply to the question is 0 for all candidates. */
export const WORD_FEATURES = {
  /** The BM25+ score of the passage, as a share of the best. */
  passageScore: ({ score }) => score,
  /** The BM25+ score of the article, as a share of the best. */
  articleScore: ({ article }) => article.score,
  /** The question's words, or related ones, by their rarity within the article. It tells the passages of an article apart. */
  localCoverage: ({ holding, article }) =>
    share(
      holding.near,
      article.localRarity.map((rarity) => rarity || UNHELD_RARITY),
    ),
  /** Words that are missing but have a related word (WordNet) in the passage: their rarities added up, at least 0. */
  relatedWords: ({ question, holding: { exact, near } }) =>
    question.rarities.reduce((sum, rarity, i) => sum + (exact[i] === 0 ? rarity * (near[i] ?? 0) : 0), 0),
  /** The question's words in a sentence that holds the kind of answer asked for, or around it. */
  answerSentence({ question, sentences, holding, around }) {
    const context = most([around, holding.exact]).map((held) => CONTEXT_SHARE * held)
    const shares = sentences
      .filter(({ answers }) => answers)
      .map((sentence) => share(most([sentence.holding.near, context]), question.rarities))
    return Math.max(0, ...shares)
  },
  /** It names somebody in the role that the question asks for. */
  role: ({ sentences }) => Number(sentences.some(({ fitsRole }) => fitsRole)),
  /** The names of the question. */
  names: ({ question, holding }) => share(holding.exact, question.nameRarities),
  /** The names of the question that only the title or the passage before has: a pronoun may replace them. */
  namesAround: ({ question, holding, around }) => share(gained(holding.exact, around), question.nameRarities),
  /** The question's words that only the passage after has. */
  wordsAfter: ({ question, holding, after }) => share(gained(holding.exact, after), question.rarities),
  /**
   * If the question asks what was said: someone it names is quoted. While it is unknown who is quoted: someone speaks, and
   * the named people are near.
   */
  speaker(candidate) {
    const { question, holding, before, quotesAsked } = candidate
    if (question.answerType !== 'said') return 0
    if (quotesAsked !== null) return Number(quotesAsked)
    return Number(
      holdsKind(candidate, 'speech') && share(most([holding.exact, before]), question.nameRarities) > MIN_NAMES_NEAR,
    )
  },
  /** If the question asks how many: a figure that is no year. */
  figure: (candidate) => Number(candidate.question.answerType === 'number' && holdsKind(candidate, 'figure')),
  /** If the question asks how much money: an amount or a share. */
  money: (candidate) => Number(candidate.question.asksForMoney && holdsKind(candidate, 'money')),
  /** The first passage of an article: it repeats the title and tells what happened, and details follow later. */
  lead: ({ position }) => Number(position === 0),
  /** The article is from an outlet that the question names. */
  outlet: ({ article }) => Number(article.outletNamed),
  /** The article is from a day that the question names or prefers. */
  day: ({ question, article }) => (article.dayNamed ? dayWeight(question) : 0),
  /** BM25 of the article as one text, as a share of the best. */
  wholeArticle: ({ article }) => article.wholeScore,
  /** It is a caption, a link, a promotion or a quiz line. */
  aside: ({ passage }) => Number(ASIDES.has(passage.role)),
  /** It repeats the headline, or is about the article itself. */
  frame: ({ passage }) => Number(FRAMES.has(passage.role)),
} as const satisfies Features

/** The features that need the vectors of the passages. Cosines are in [-1, 1]; nearness is in [0, 1]. */
const MEANING_FEATURES = {
  /** How near the passage is to the question. */
  meaning: ({ meaning }) => meaning?.passage ?? 0,
  /** How near its nearest sentence is. */
  meaningOfSentence: ({ meaning }) => meaning?.sentence ?? 0,
  /** How near the passage before or after is. */
  meaningOfNeighbour: ({ meaning }) => meaning?.neighbour ?? 0,
  /** 1 for the nearest passage of all, less for the next ones. */
  nearness: ({ meaning }) => meaning?.nearness ?? 0,
} as const satisfies Features

export const RANKING_FEATURES = { ...WORD_FEATURES, ...MEANING_FEATURES } as const

type Features = Readonly<Record<string, (candidate: Candidate) => number>>

export type WordFeature = keyof typeof WORD_FEATURES
export type RankingFeature = keyof typeof RANKING_FEATURES

/** The features whose weights the fit keeps at 0 or above, whatever the data says. */
export const NEVER_NEGATIVE: ReadonlySet<string> = new Set(
  Object.keys(RANKING_FEATURES).filter((name) => !['lead', 'aside', 'frame'].includes(name)),
)
