/** The other articles that report the same as a sentence, or the same with something that differs: those that differ first. */
import { corroborationOf } from '../corroboration/corroboration.ts'
import type { FigureReport } from '../corroboration/other-figures.ts'
import { type Passage, passageSentences } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { tokensOf } from '../text/analyse.ts'
import { type Span, sliceOf } from '../text/span.ts'

export interface RelatedReport {
  readonly passage: Passage
  /** The sentence that reports it, or two neighbouring ones: a span of the article's body. */
  readonly words: Span
  readonly relation: 'same' | 'conflicting'
}

/** @param sentence of the passage, as a span of the article's body */
export function relatedReports(search: PassageSearch, passage: Passage, sentence: Span): readonly RelatedReport[] {
  const { reports, copies, conflicting, later, earlier } = corroborationOf(search, passage, sentence)
  const text = sliceOf(passage.article.body, sentence)
  // Of two printings of one text, other sentences may differ than the one that is compared.
  const printings = conflicting.filter((report) => holdsSentence(report.passage, text)).map((report) => report.passage)
  const differing = [
    ...conflicting.filter((report) => !printings.includes(report.passage)),
    ...[later, earlier].filter((report) => report !== null),
  ]
  const alike = (other: Passage): FigureReport => ({ passage: other, words: mostAlike(other, text) })
  const same = [
    ...reports.flatMap((report) => [report, ...report.copies.map(alike)]),
    ...[...copies, ...printings].map(alike),
  ]
  return [
    ...firstOfArticles(differing).map((report) => ({ ...report, relation: 'conflicting' as const })),
    ...firstOfArticles(same, differing).map((report) => ({ ...report, relation: 'same' as const })),
  ].map(({ passage: other, words, relation }) => ({ passage: other, words, relation }))
}

/** @param others whose articles are left out */
function firstOfArticles(
  reports: readonly FigureReport[],
  others: readonly FigureReport[] = [],
): readonly FigureReport[] {
  const taken = new Set(others.map(({ passage }) => passage.article))
  return reports.filter(({ passage: { article } }) => {
    const isFirst = !taken.has(article)
    taken.add(article)
    return isFirst
  })
}

const holdsSentence = (passage: Passage, text: string): boolean =>
  passageSentences(passage).some((sentence) => folded(sliceOf(passage.article.body, sentence)) === folded(text))

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The sentence of a passage that has most words in common with a text, as a share of the words of both (Dice). */
function mostAlike(passage: Passage, text: string): Span {
  const wanted = new Set(tokensOf(text).map(({ word }) => word))
  let best: Span = passage
  let most = -1
  for (const sentence of passageSentences(passage)) {
    const words = new Set(tokensOf(sliceOf(passage.article.body, sentence)).map(({ word }) => word))
    const common = [...words].filter((word) => wanted.has(word)).length
    const share = (2 * common) / Math.max(1, words.size + wanted.size)
    if (share > most) {
      most = share
      best = sentence
    }
  }
  return { start: best.start, end: best.end }
}
