/** Sources side by side: the reports of each, and which of their words differ from those of the first. */
import { type Statement, statementOf } from '../corroboration/same-report.ts'
import type { Passage } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { DifferenceKind } from '../statements/differences.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { contradictionBetween } from './contradiction.ts'
import { differingWords, mergedSpans } from './differing-words.ts'

/**
 * How a report stands to the one that all are compared with: that one itself; the same report; the same with something that
 * contradicts it; or a report on the topic that was not found to be the same.
 */
export type Relation = 'compared' | 'same' | 'conflicting' | 'on-topic'

/** Words that are compared with those of the first source. */
export interface Compared {
  /** In what they contradict the first; empty if they do not. */
  readonly kinds: readonly DifferenceKind[]
  /** The words that differ: spans of the article's body, in order. */
  readonly differing: readonly Span[]
  /** The words of the first that differ from these: spans of that one's body, in order. */
  readonly differingInFirst?: readonly Span[]
}

/** If it contradicts the first, the words that do differ; otherwise all that the first lacks. */
export interface ComparedReport extends Compared {
  readonly passage: Passage
  /** The sentence that reports it, or two neighbouring ones: a span of the article's body. */
  readonly words: Span
  readonly relation: Relation
}

/** An outlet, or the file of an article that names none. */
export interface ComparedSource<Report extends Compared = ComparedReport> {
  readonly source: string
  /** At least one: the same report first, then those that contradict it. */
  readonly reports: readonly Report[]
}

/** The weight of even the most frequent term. */
const MIN_RARITY = 0.2

/** @param reports that say the same as the first, or contradict it */
export function markedAgainst(
  search: PassageSearch,
  first: Pick<ComparedReport, 'passage' | 'words'>,
  reports: readonly Pick<ComparedReport, 'passage' | 'words' | 'relation'>[],
): readonly ComparedReport[] {
  const rarityOf = (term: string) => Math.max(MIN_RARITY, search.rarityOf(term))
  const statementIn = ({ passage: { article }, words }: typeof first): Statement =>
    statementOf(sliceOf(article.body, words), rarityOf, article)
  const own = statementIn(first)
  return reports.map((report) => {
    const { kinds, a, b } = differencesOf(own, statementIn(report), report.relation)
    return {
      ...report,
      kinds,
      differing: movedBy(report.words.start, b),
      differingInFirst: movedBy(first.words.start, a),
    }
  })
}

const differencesOf = (a: Statement, b: Statement, relation: Relation) =>
  relation === 'conflicting'
    ? contradictionBetween(a, b)
    : { kinds: [], a: differingWords(a.text, b.text), b: differingWords(b.text, a.text) }

/** @returns the spans of a text as spans of a body in which the text begins at `offset` */
export const movedBy = (offset: number, spans: readonly Span[]): readonly Span[] =>
  spans.map(({ start, end }) => ({ start: start + offset, end: end + offset }))

/** Beside the first source. */
const OTHERS_PER_PAGE = 2

/** @param sources at least two @returns the sources of each page: the first of all, and at most two others */
export const pagesOfSources = <Source>([first, ...others]: readonly Source[]): readonly (readonly Source[])[] =>
  first === undefined
    ? []
    : Array.from({ length: Math.ceil(others.length / OTHERS_PER_PAGE) }, (_, page) => [
        first,
        ...others.slice(page * OTHERS_PER_PAGE, (page + 1) * OTHERS_PER_PAGE),
      ])

/** @returns the sources of a page; in the first report of all, the words are marked that differ from those of the others shown */
export function withFirstMarked<Report extends Compared>(
  shown: readonly ComparedSource<Report>[],
): readonly ComparedSource<Report>[] {
  const [first, ...others] = shown
  const [own, ...later] = first?.reports ?? []
  if (!first || !own) return shown
  const compared = [...later, ...others.flatMap(({ reports }) => reports)]
  const differing = mergedSpans(compared.flatMap(({ differingInFirst = [] }) => differingInFirst))
  return [{ ...first, reports: [{ ...own, differing }, ...later] }, ...others]
}
