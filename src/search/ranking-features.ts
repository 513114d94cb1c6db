/** What the ranking looks at: named features of a candidate. Their weights were fitted (`npm run fit`). */
import { FIGURE, holdsAnswer, MONEY, QUOTATION_OR_SAYING } from './answer-type.ts'
import type { Candidate } from './candidate.ts'
import { gained, type Held, most, share } from './held-words.ts'

/** What the title and the passage before hold counts beside what the sentence holds itself. */
const CONTEXT_SHARE = 0.6
/** Of the named people, so many must be near for words to be theirs. */
const NAMES_NEAR = 0.7
/** A word that the article holds nowhere, but a related one does: as rare as one in a few passages. */
const UNHELD_RARITY = 2.5

const rarities = ({ question }: Candidate): readonly number[] => question.words.map(({ rarity }) => rarity)
const nameRarities = ({ question }: Candidate): readonly number[] =>
  question.words.map(({ isName, rarity }) => (isName ? rarity : 0))
const anySentence = (candidate: Candidate, test: (text: string) => boolean): boolean =>
  candidate.sentences.some(({ text }) => test(text))
const aroundOf = ({ before, article }: Candidate): Held => most([before, article.title])

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
  relatedWords(candidate) {
    const { exact, near } = candidate.holding
    const only = near.map((held, i) => (exact[i] === 0 ? held : 0))
    return rarities(candidate).reduce((sum, rarity, i) => sum + rarity * (only[i] ?? 0), 0)
  },
  /** The question's words in a sentence that holds the kind of answer asked for, or around it. */
  answerSentence(candidate) {
    const { question, sentences, holding } = candidate
    const around = most([aroundOf(candidate), holding.exact]).map((held) => CONTEXT_SHARE * held)
    const answering = sentences.filter(({ text }) => holdsAnswer(question.answerType, text))
    return Math.max(
      0,
      ...answering.map((sentence) => share(most([sentence.holding.near, around]), rarities(candidate))),
    )
  },
  /** The names of the question. */
  names: (candidate) => share(candidate.holding.exact, nameRarities(candidate)),
  /** The names of the question that only the title or the passage before has, where a pronoun stands for them. */
  namesAround: (candidate) => share(gained(candidate.holding.exact, aroundOf(candidate)), nameRarities(candidate)),
  /** The question's words that only the passage after has. */
  wordsAfter: (candidate) => share(gained(candidate.holding.exact, candidate.after), rarities(candidate)),
  /** Asked what was said: somebody says something. */
  saying: (candidate) => Number(candidate.question.answerType === 'said' && anySentence(candidate, holdsSaying)),
  /** Asked what was said: somebody says something, and those who are asked about are near. */
  speaker(candidate) {
    if (candidate.question.answerType !== 'said' || !anySentence(candidate, (text) => QUOTATION_OR_SAYING.test(text)))
      return 0
    return Number(share(most([candidate.holding.exact, candidate.before]), nameRarities(candidate)) > NAMES_NEAR)
  },
  /** Asked how many: a figure that is no year. */
  figure: (candidate) =>
    Number(candidate.question.answerType === 'number' && anySentence(candidate, (text) => FIGURE.test(text))),
  /** Asked how much money: an amount or a share. */
  money: (candidate) => Number(candidate.question.asksForMoney && anySentence(candidate, (text) => MONEY.test(text))),
  /** The first passage repeats the title and tells what happened; details stand below. */
  lead: ({ position }) => Number(position === 0),
  /** The article is from an outlet that the question names. */
  outlet: ({ article }) => Number(article.outletNamed),
  /** The article is from a day that the question names. */
  day: ({ article }) => Number(article.dayNamed),
} as const satisfies Readonly<Record<string, (candidate: Candidate) => number>>

const holdsSaying = (text: string): boolean => holdsAnswer('said', text)

export type RankingFeature = keyof typeof RANKING_FEATURES
export type Weights<Feature extends string> = Readonly<Record<Feature, number>>

/** Every feature that may only speak for a passage, whatever the data says. */
export const NEVER_NEGATIVE: ReadonlySet<string> = new Set(
  Object.keys(RANKING_FEATURES).filter((name) => name !== 'lead'),
)

/** The features of a thing, each times its weight, added up. Not bounded. */
export function weigh<Thing, Feature extends string>(
  thing: Thing,
  features: Readonly<Record<Feature, (thing: Thing) => number>>,
  weights: Weights<Feature>,
): number {
  let sum = 0
  for (const name in features) sum += weights[name] * features[name](thing)
  return sum
}
