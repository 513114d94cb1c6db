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
      words: 3.241,
      answer: 0.547,
      answerApart: -0.698,
      answerApartAround: -1.191,
      thingMissing: -0.497,
      speaker: 0.431,
      speechMissing: -0.782,
      aboutOthers: -1.055,
      personNotNear: -1.219,
      anotherPlace: -0.238,
      anotherYear: -4.896,
      namesMissing: -0.733,
      namesNotNear: -0.27,
      shareHeldAround: -2.966,
      rarestMissing: -1.779,
      wholeShare: 1.046,
      wholeScore: 1.175,
      leadInLarge: 0.825,
      figureMissing: -0.841,
      answerMissing: 0.875,
      roleMissing: -0.287,
      agentMissing: -0.17,
      measureMissing: -3.499,
      strangeWordMissing: -0.489,
      asksWhy: 0.717,
      asksNumber: 0.183,
      asksForName: -0.857,
      corpusSize: -0.218,
      questionLength: -1.238,
    },
    constant: 0.645,
    certainty: {
      weights: {
        chance: 1.237,
        nearness: 0,
        questionLength: -0.49,
        why: -0.857,
      },
      constant: 2.394,
    },
    min: { weak: 0.205, likely: 0.291, strong: 0.623 },
  },
  meaning: {
    weights: {
      words: 3.664,
      answer: -0.222,
      answerApart: -1.358,
      answerApartAround: -1.457,
      thingMissing: -0.142,
      speaker: -0.037,
      speechMissing: -0.805,
      aboutOthers: -0.595,
      personNotNear: -1.188,
      anotherPlace: -0.237,
      anotherYear: -5.533,
      namesMissing: -1.073,
      namesNotNear: 0.486,
      shareHeldAround: -5.679,
      rarestMissing: -1.277,
      wholeShare: -0.171,
      wholeScore: 0.977,
      leadInLarge: 1.312,
      figureMissing: -0.71,
      answerMissing: 0.662,
      roleMissing: -0.105,
      agentMissing: -0.305,
      measureMissing: -3.052,
      strangeWordMissing: 0.521,
      asksWhy: 0.018,
      asksNumber: -0.351,
      asksForName: -1.293,
      corpusSize: -0.33,
      questionLength: -1.623,
      meaning: 1.266,
      meaningOfAll: 5.208,
      meaningOfSentence: 25.379,
      farthestMissing: -3.352,
      strangeWord: -4.776,
      small: 2.833,
      wordsInSmall: -0.505,
      rarestMissingInSmall: -1.555,
      meaningOfSentenceInSmall: -3.568,
      farthestMissingInSmall: 1.209,
    },
    constant: -19.982,
    certainty: {
      weights: {
        chance: 1.556,
        nearness: -0.156,
        questionLength: -1.133,
        why: -1.214,
      },
      constant: 4.232,
    },
    min: { weak: 0.178, likely: 0.312, strong: 0.636 },
  },
}
