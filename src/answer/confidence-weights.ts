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
      words: 3.374,
      answer: 0.692,
      answerApart: -0.972,
      thingMissing: -0.531,
      speaker: 0.53,
      aboutOthers: -1.367,
      personNotNear: -0.973,
      anotherPlace: -0.208,
      anotherYear: -4.859,
      namesMissing: -0.671,
      namesNotNear: -0.276,
      shareHeldAround: -3.148,
      rarestMissing: -1.838,
      wholeShare: 0.964,
      wholeScore: 1.232,
      leadInLarge: 0.904,
      figureMissing: -0.826,
      answerMissing: 0.719,
      roleMissing: -0.365,
      measureMissing: -3.689,
      strangeWordMissing: -0.513,
      asksWhy: 0.786,
      asksNumber: 0.144,
      asksForName: -0.821,
      corpusSize: -0.215,
      questionLength: -1.423,
    },
    constant: 0.71,
    certainty: {
      weights: {
        chance: 1.333,
        nearness: 0,
        questionLength: -0.508,
        why: -1.026,
      },
      constant: 2.504,
    },
    min: { weak: 0.206, likely: 0.243, strong: 0.667 },
  },
  meaning: {
    weights: {
      words: 3.607,
      answer: 0.05,
      answerApart: -1.499,
      thingMissing: -0.18,
      speaker: 0.052,
      aboutOthers: -0.678,
      personNotNear: -1.272,
      anotherPlace: -0.215,
      anotherYear: -5.475,
      namesMissing: -1.044,
      namesNotNear: 0.496,
      shareHeldAround: -5.711,
      rarestMissing: -1.492,
      wholeShare: -0.187,
      wholeScore: 0.931,
      leadInLarge: 1.271,
      figureMissing: -0.696,
      answerMissing: 0.294,
      roleMissing: -0.211,
      measureMissing: -3.144,
      strangeWordMissing: 0.531,
      asksWhy: 0.131,
      asksNumber: -0.41,
      asksForName: -1.244,
      corpusSize: -0.343,
      questionLength: -1.687,
      meaning: 1.407,
      meaningOfAll: 4.849,
      meaningOfSentence: 25.367,
      farthestMissing: -2.836,
      strangeWord: -4.788,
      small: 2.743,
      wordsInSmall: -0.638,
      rarestMissingInSmall: -1.504,
      meaningOfSentenceInSmall: -3.395,
      farthestMissingInSmall: 1.343,
    },
    constant: -19.823,
    certainty: {
      weights: {
        chance: 1.49,
        nearness: -0.105,
        questionLength: -1.067,
        why: -1.211,
      },
      constant: 4.004,
    },
    min: { weak: 0.187, likely: 0.293, strong: 0.674 },
  },
}
