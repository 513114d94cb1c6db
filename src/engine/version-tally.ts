/** What is kept of the articles of a version while it is written: the mean of their vectors, and when each came. */
import { createRunningMean, type RunningMean } from '../meaning/running-mean.ts'
import type { AnalysedArticle, ArrivalTimes } from '../narrowing/narrower.ts'
import type { VersionNote } from './version-note.ts'

export interface VersionTally {
  /** @returns the article with the times when it and its passages came */
  add(analysed: AnalysedArticle): AnalysedArticle
  /** If the article is added again, what it has in common with this state of it came when this came. */
  remove(analysed: AnalysedArticle): void
  meanVector(): readonly number[]
}

/** Of a version from nothing: nothing in it has come by a change. */
export function createFirstTally(): VersionTally {
  return tallyOf(createRunningMean(), { added: (analysed) => analysed, removed: () => undefined })
}

/** @param before of the version that the new one begins as @param changedAt milliseconds since 1970 */
export function createNextTally(
  { meanVector, totals }: Pick<VersionNote, 'meanVector' | 'totals'>,
  changedAt: number,
): VersionTally {
  const mean = createRunningMean(meanVector, totals.passages)
  /** When removed articles, and passages of them, came; by their ids. */
  const articles = new Map<string, number>()
  const passages = new Map<string, number>()
  const cameOf = (analysed: AnalysedArticle): ArrivalTimes => ({
    article: articles.get(analysed.article.id) ?? changedAt,
    passages: analysed.passages.map(({ id }) => passages.get(id) ?? changedAt),
  })
  return tallyOf(mean, {
    added: (analysed) => ({ ...analysed, came: cameOf(analysed) }),
    removed(analysed) {
      articles.set(analysed.article.id, analysed.came?.article ?? 0)
      for (const [i, { id }] of analysed.passages.entries()) passages.set(id, analysed.came?.passages[i] ?? 0)
    },
  })
}

/** What is kept of times, beside the mean of the vectors. */
interface Arrivals {
  readonly added: VersionTally['add']
  readonly removed: VersionTally['remove']
}

const tallyOf = (mean: RunningMean, { added, removed }: Arrivals): VersionTally => ({
  add(analysed) {
    for (const vectors of analysed.vectors ?? []) mean.add(vectors)
    return added(analysed)
  },
  remove(analysed) {
    for (const vectors of analysed.vectors ?? []) mean.remove(vectors)
    removed(analysed)
  },
  meanVector: () => [...mean.get()],
})
