/** What the ranking looks at: named features of a candidate. Their weights were fitted (`npm run fit`). */
import type { Candidate } from './candidate.ts'
import { gained, most, share } from './held-words.ts'
import type { SentenceKind } from './sentence-kind.ts'

/** What the title and the passage before hold counts beside what the sentence holds itself. */
const CONTEXT_SHARE = 0.6
/** Of the named people, so many must be near for words to be theirs. */
const NAMES_NEAR = 0.7
/** A word that the article holds nowhere, but a related one does: as rare as one in a few passages. */
const UNHELD_RARITY = 2.5

const holdsKind = ({ sentences }: Candidate, kind: SentenceKind): boolean => sentences.some(({ is }) => is(kind))

/** Each is in [0, 1] unless it says otherwise; a feature that does not apply to the question is 0 for all candidates. */
export const RANKING_FEATURES = {
  /** BM25+ of the passage, as a share of the best. */
  passageScore: ({ score }) => score,
  /** BM25+ of the article, as a share of the best. */
  articleScore: ({ article }) => article.score,
  /** The question's words by how rare they are within the article, or words related to them: tells its passages apart. */
  localCoverage: ({ holding, article }) =>
    share(
      holding.near,
      article.localRarity.map((rarity) => rarity || UNHELD_RARITY),
    ),
  /** Words related in meaning (WordNet) where the word itself is missing: their rarities added up, at least 0. */
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
  /** The names of the question. */
  names: ({ question, holding }) => share(holding.exact, question.nameRarities),
  /** The names of the question that only the title or the passage before has, where a pronoun stands for them. */
  namesAround: ({ question, holding, around }) => share(gained(holding.exact, around), question.nameRarities),
  /** The question's words that only the passage after has. */
  wordsAfter: ({ question, holding, after }) => share(gained(holding.exact, after), question.rarities),
  /** Asked what was said: those who are asked about are quoted, or, where that is not known, somebody speaks and they are near. */
  speaker(candidate) {
    const { question, holding, before, quotesAsked } = candidate
    if (question.answerType !== 'said') return 0
    if (quotesAsked !== null) return Number(quotesAsked)
    return Number(
      holdsKind(candidate, 'speech') && share(most([holding.exact, before]), question.nameRarities) > NAMES_NEAR,
    )
  },
  /** Asked how many: a figure that is no year. */
  figure: (candidate) => Number(candidate.question.answerType === 'number' && holdsKind(candidate, 'figure')),
  /** Asked how much money: an amount or a share. */
  money: (candidate) => Number(candidate.question.asksForMoney && holdsKind(candidate, 'money')),
  /** The first passage repeats the title and tells what happened; details stand below. */
  lead: ({ position }) => Number(position === 0),
  /** The article is from an outlet that the question names. */
  outlet: ({ article }) => Number(article.outletNamed),
  /** The article is from a day that the question names. */
  day: ({ article }) => Number(article.dayNamed),
} as const satisfies Readonly<Record<string, (candidate: Candidate) => number>>

export type RankingFeature = keyof typeof RANKING_FEATURES

/** Every feature that may only speak for a passage, whatever the data says. */
export const NEVER_NEGATIVE: ReadonlySet<string> = new Set(
  Object.keys(RANKING_FEATURES).filter((name) => name !== 'lead'),
)
