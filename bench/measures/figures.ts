/** Figures over judged answers: what was found, what was declined, and how reliable the confidence is. */
import type { Judged } from './judge.ts'

export interface Figures {
  /** These figures are in [0, 1]; they are NaN if there is no question to count. */
  readonly hit1: number
  readonly hit5: number
  readonly mrr10: number
  readonly article1: number
  readonly sentence1: number
  readonly answered: number
  readonly declined: number
  /** Area under the ROC curve of the confidence: answerable questions against the others. */
  readonly auroc: number
  /** The same, over pairs of questions whose lengths differ by at most one word. */
  readonly aurocSameLength: number
  readonly shownPrecision: number
}

export function figuresOf(judged: readonly Judged[]): Figures {
  const answerable = judged.filter(({ question }) => question.answerable)
  const others = judged.filter(({ question }) => !question.answerable)
  const shown = judged.filter(isAnswered)
  return {
    hit1: share(answerable, ({ rank }) => rank === 0),
    hit5: share(answerable, ({ rank }) => rank >= 0 && rank < 5),
    mrr10: mean(answerable.map(({ rank }) => (rank < 0 ? 0 : 1 / (rank + 1)))),
    article1: share(answerable, ({ rightArticle }) => rightArticle),
    sentence1: share(answerable, ({ rightSentence }) => rightSentence),
    answered: share(answerable, isAnswered),
    declined: share(others, (one) => !isAnswered(one)),
    auroc: auroc(answerable, others, Number.POSITIVE_INFINITY),
    aurocSameLength: auroc(answerable, others, 1),
    shownPrecision: share(shown, isRight),
  }
}

export const isAnswered = ({ answer }: Judged): boolean => answer.outcome === 'answer'
/** The first passage answers the question. */
export const isRight = ({ rank }: Judged): boolean => rank === 0

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const share = (judged: readonly Judged[], test: (one: Judged) => boolean): number =>
  mean(judged.map((one) => +test(one)))

/**
 * The share of pairs in which the answerable question has the higher confidence (Mann-Whitney); a tie counts half.
 * @param maxDifference how many words the lengths of the two questions may differ by
 */
function auroc(answerable: readonly Judged[], others: readonly Judged[], maxDifference: number): number {
  const length = ({ question }: Judged) => question.question.split(/\s+/).length
  let [sum, pairs] = [0, 0]
  for (const one of answerable) {
    for (const other of others) {
      if (Math.abs(length(one) - length(other)) > maxDifference) continue
      const difference = one.answer.confidence - other.answer.confidence
      sum += (Math.sign(difference) + 1) / 2
      pairs++
    }
  }
  return sum / pairs
}

interface Bin {
  readonly questions: number
  /** These are means over the bin, in [0, 1]. */
  readonly confidence: number
  readonly right: number
}

const BINS = 5

/** Sorts by confidence into bins of equal size, lowest first, and compares the confidence with how often the first passage was right. */
export function reliability(judged: readonly Judged[]): readonly Bin[] {
  const sorted = [...judged].sort((a, b) => a.answer.confidence - b.answer.confidence)
  return Array.from({ length: BINS }, (_, i) => {
    const bin = sorted.slice(Math.round((i * sorted.length) / BINS), Math.round(((i + 1) * sorted.length) / BINS))
    return {
      questions: bin.length,
      confidence: mean(bin.map((one) => one.answer.confidence)),
      right: share(bin, isRight),
    }
  })
}

/** Expected calibration error (Naeini et al. 2015, "Obtaining well calibrated probabilities using Bayesian binning"). */
export function calibrationError(bins: readonly Bin[]): number {
  const questions = bins.reduce((sum, bin) => sum + bin.questions, 0)
  return bins.reduce(
    (sum, bin) => sum + (bin.questions === 0 ? 0 : (bin.questions / questions) * Math.abs(bin.confidence - bin.right)),
    0,
  )
}

/** 95 % confidence intervals, by the percentile bootstrap over questions. */
export function bootstrapIntervals(
  judged: readonly Judged[],
  resamples: number,
  random: () => number,
): Readonly<Record<keyof Figures, readonly [number, number]>> {
  const samples = Array.from({ length: resamples }, () =>
    figuresOf(Array.from(judged, () => judged[Math.floor(random() * judged.length)] as Judged)),
  )
  const interval = (name: keyof Figures): readonly [number, number] => {
    const values = samples.map((sample) => sample[name]).sort((a, b) => a - b)
    return [values[Math.floor(0.025 * resamples)] ?? Number.NaN, values[Math.ceil(0.975 * resamples) - 1] ?? Number.NaN]
  }
  const names = Object.keys(figuresOf(judged)) as (keyof Figures)[]
  return Object.fromEntries(names.map((name) => [name, interval(name)])) as Record<
    keyof Figures,
    readonly [number, number]
  >
}

/** Makes numbers in [0, 1) that are the same in every run: mulberry32 (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
