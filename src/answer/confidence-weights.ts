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
      words: 3.229,
      answer: 0.75,
      answerApart: -0.933,
      thingMissing: -0.62,
      speaker: 0.552,
      aboutOthers: -1.384,
      personNotNear: -0.997,
      anotherPlace: -0.209,
      anotherYear: -4.867,
      namesMissing: -0.8,
      namesNotNear: -0.214,
      shareHeldAround: -3.009,
      rarestMissing: -1.714,
      wholeShare: 1.149,
      wholeScore: 1.311,
      leadInLarge: 0.827,
      figureMissing: -0.777,
      answerMissing: 0.369,
      roleMissing: -0.415,
      measureMissing: -3.354,
      strangeWordMissing: -0.519,
      asksWhy: 0.78,
      asksNumber: 0.17,
      corpusSize: -0.206,
      questionLength: -1.413,
    },
    constant: 0.33,
    certainty: {
      weights: {
        chance: 1.232,
        nearness: 0,
        questionLength: -0.369,
        why: -1.156,
      },
      constant: 2.206,
    },
    min: { weak: 0.209, likely: 0.276, strong: 0.64 },
  },
  meaning: {
    weights: {
      words: 3.605,
      answer: 0.062,
      answerApart: -1.418,
      thingMissing: -0.247,
      speaker: 0.118,
      aboutOthers: -0.674,
      personNotNear: -1.163,
      anotherPlace: -0.103,
      anotherYear: -5.374,
      namesMissing: -0.854,
      namesNotNear: 0.361,
      shareHeldAround: -5.73,
      rarestMissing: -1.564,
      wholeShare: -0.104,
      wholeScore: 0.842,
      leadInLarge: 1.278,
      figureMissing: -0.707,
      answerMissing: 0.073,
      roleMissing: -0.203,
      measureMissing: -2.894,
      strangeWordMissing: 0.56,
      asksWhy: 0.265,
      asksNumber: -0.361,
      corpusSize: -0.341,
      questionLength: -1.663,
      meaning: 1.158,
      meaningOfSentence: 26.676,
      farthestMissing: -2.869,
      strangeWord: -5.042,
      small: 1.991,
      wordsInSmall: -0.746,
      rarestMissingInSmall: -1.552,
      meaningOfSentenceInSmall: -2.202,
      farthestMissingInSmall: 2.278,
    },
    constant: -17.185,
    certainty: {
      weights: {
        chance: 1.392,
        nearness: -0.421,
        questionLength: -1.049,
        why: -1.281,
      },
      constant: 4.244,
    },
    min: { weak: 0.203, likely: 0.396, strong: 0.654 },
  },
}
