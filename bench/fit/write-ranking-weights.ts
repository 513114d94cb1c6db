/** Writes the fitted models of `/ask` into the project. */
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CERTAINTY_FEATURES } from '../../src/answer/certainty-features.ts'
import type { ConfidenceModel } from './confidence-model.ts'
import type { RankingModel } from './ranking-models.ts'
import { FEATURES_OF, KINDS, type Kind } from './ranking-rows.ts'
import type { MinConfidence } from './report-ranking.ts'

export interface KindModels extends RankingModel {
  readonly confidence: ConfidenceModel
  readonly min: MinConfidence
}

export async function writeRankingWeights(models: ReadonlyMap<Kind, KindModels>): Promise<void> {
  const source = path.resolve(import.meta.dirname, '../../src')
  const each = (lines: (kind: Kind, model: KindModels) => readonly string[]): readonly string[] =>
    KINDS.flatMap((kind) => {
      const model = models.get(kind)
      return model ? lines(kind, model) : []
    })
  const ranking = each((kind, model) => [
    `  ${kind}: {`,
    ...weights(FEATURES_OF[kind].ranking, model.ranking, 4),
    '  },',
  ])
  const sentence = each((kind, model) => [
    `  ${kind}: {`,
    ...weights(FEATURES_OF[kind].sentence, model.sentence, 4),
    '  },',
  ])
  const confidence = each((kind, { confidence: { evidence, certainty }, min }) => [
    `  ${kind}: {`,
    '    weights: {',
    ...weights(FEATURES_OF[kind].confidence, evidence.weights, 6),
    '    },',
    `    constant: ${rounded(evidence.constant)},`,
    '    certainty: {',
    '      weights: {',
    ...weights(CERTAINTY_FEATURES, certainty.weights, 8),
    '      },',
    `      constant: ${rounded(certainty.constant)},`,
    '    },',
    `    min: { weak: ${rounded(min.weak)}, likely: ${rounded(min.likely)}, strong: ${rounded(min.strong)} },`,
    '  },',
  ])
  await writeFile(path.join(source, 'search/ranking/ranking-weights.ts'), rankingFile(ranking, sentence))
  await writeFile(path.join(source, 'answer/confidence-weights.ts'), confidenceFile(confidence))
}

const rankingFile = (ranking: readonly string[], sentence: readonly string[]): string =>
  [
    '/** Weights of the ranking and of the answering sentence. Written by `npm run fit`: do not change by hand. */',
    "import type { Weights } from '../../ranker/linear-model.ts'",
    "import type { RankingFeature, WordFeature } from './ranking-features.ts'",
    "import type { SentenceFeature, SentenceWordFeature } from './sentence-features.ts'",
    '',
    'export const RANKING_WEIGHTS: { readonly words: Weights<WordFeature>; readonly meaning: Weights<RankingFeature> } = {',
    ...ranking,
    '}',
    '',
    'export const SENTENCE_WEIGHTS: {',
    '  readonly words: Weights<SentenceWordFeature>',
    '  readonly meaning: Weights<SentenceFeature>',
    '} = {',
    ...sentence,
    '}',
    '',
  ].join('\n')

const confidenceFile = (models: readonly string[]): string =>
  [
    '/** Weights of the confidence. Written by `npm run fit`: do not change by hand. */',
    "import type { Weights } from '../ranker/linear-model.ts'",
    "import type { CertaintyFeature } from './certainty-features.ts'",
    "import type { ConfidenceFeature, ConfidenceWordFeature } from './confidence-features.ts'",
    '',
    '/** A logistic regression. */',
    'interface LogisticModel<Feature extends string> {',
    '  readonly weights: Weights<Feature>',
    '  readonly constant: number',
    '}',
    '',
    'interface ConfidenceModel<Feature extends string> extends LogisticModel<Feature> {',
    '  /** The chance that, if the briefing answers, the first passage does. */',
    '  readonly certainty: LogisticModel<CertaintyFeature>',
    '  /**',
    '   * The least confidence of an answer (`weak`), and the least chance that the first passage is right of a likely and of a strong',
    '   * match.',
    '   */',
    '  readonly min: { readonly weak: number; readonly likely: number; readonly strong: number }',
    '}',
    '',
    'export const CONFIDENCE_MODELS: {',
    '  readonly words: ConfidenceModel<ConfidenceWordFeature>',
    '  readonly meaning: ConfidenceModel<ConfidenceFeature>',
    '} = {',
    ...models,
    '}',
    '',
  ].join('\n')

const rounded = (value: number): number => Math.round(1000 * value) / 1000

const weights = (features: object, values: readonly number[], indent: number): readonly string[] =>
  Object.keys(features).map((name, i) => `${' '.repeat(indent)}${name}: ${rounded(values[i] ?? 0)},`)
