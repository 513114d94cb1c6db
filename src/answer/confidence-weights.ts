/** Weights of the confidence. Written by `npm run fit`: do not change by hand. */
import type { Weights } from '../ranker/linear-model.ts'
import type { CertaintyFeature } from './certainty-features.ts'
import type { ConfidenceFeature, ConfidenceWordFeature } from './confidence-features.ts'

/** A logistic regression. */
interface LogisticModel<Feature extends string> {
  readonly weights: Weights<Feature>
  readonly constant: number
}

interface ConfidenceModel<Feature extends string> extends LogisticModel<Feature> {
  /** The chance that, if the briefing answers, the first passage does. */
  readonly certainty: LogisticModel<CertaintyFeature>
  /**
   * The least confidence of an answer (`weak`), and the least chance that the first passage is right of a likely and of a strong
   * match.
   */
  readonly min: { readonly weak: number; readonly likely: number; readonly strong: number }
}

export const CONFIDENCE_MODELS: {
  readonly words: ConfidenceModel<ConfidenceWordFeature>
  readonly meaning: ConfidenceModel<ConfidenceFeature>
} = {
  words: {
    weights: {
      words: 3.157,
      answer: 0.761,
      answerApart: -0.822,
      thingMissing: -0.654,
      speaker: 0.538,
      aboutOthers: -1.395,
      personNotNear: -0.986,
      anotherPlace: -0.178,
      anotherYear: -4.885,
      namesMissing: -0.75,
      namesNotNear: -0.26,
      shareHeldAround: -2.839,
      rarestMissing: -1.637,
      wholeShare: 1.135,
      wholeScore: 1.392,
      leadInLarge: 0.869,
      figureMissing: -0.787,
      answerMissing: 0.308,
      roleMissing: -0.386,
      measureMissing: -3.37,
      strangeWordMissing: -0.55,
      asksWhy: 0.773,
      asksNumber: 0.153,
      corpusSize: -0.206,
      questionLength: -1.334,
    },
    constant: 0.059,
    certainty: {
      weights: {
        chance: 1.194,
        nearness: 0,
        questionLength: -0.436,
        why: -1.146,
      },
      constant: 2.297,
    },
    min: { weak: 0.209, likely: 0.279, strong: 0.64 },
  },
  meaning: {
    weights: {
      words: 3.651,
      answer: 0.038,
      answerApart: -1.32,
      thingMissing: -0.235,
      speaker: 0.077,
      aboutOthers: -0.677,
      personNotNear: -1.165,
      anotherPlace: -0.112,
      anotherYear: -5.389,
      namesMissing: -0.857,
      namesNotNear: 0.35,
      shareHeldAround: -5.787,
      rarestMissing: -1.66,
      wholeShare: -0.084,
      wholeScore: 0.837,
      leadInLarge: 1.257,
      figureMissing: -0.688,
      answerMissing: 0,
      roleMissing: -0.177,
      measureMissing: -2.876,
      strangeWordMissing: 0.574,
      asksWhy: 0.246,
      asksNumber: -0.388,
      corpusSize: -0.341,
      questionLength: -1.696,
      meaning: 1.807,
      meaningOfSentence: 26.265,
      farthestMissing: -2.682,
      strangeWord: -4.977,
      small: 2.027,
      wordsInSmall: -0.696,
      rarestMissingInSmall: -1.536,
      meaningOfSentenceInSmall: -2.316,
      farthestMissingInSmall: 2.276,
    },
    constant: -17.309,
    certainty: {
      weights: {
        chance: 1.429,
        nearness: -0.482,
        questionLength: -1.083,
        why: -1.277,
      },
      constant: 4.373,
    },
    min: { weak: 0.202, likely: 0.328, strong: 0.657 },
  },
}
