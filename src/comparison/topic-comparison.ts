/** Compares what the outlets of a briefing print on a topic: who prints which words, what differs, what one of them leaves out. */

import { answeringSentence } from '../answer/answering-sentence.ts'
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { UnderstoodQuestion } from '../search/question/understood-question.ts'
import type { RankedPassage } from '../search/ranking/rank-candidates.ts'
import {
  type ComparedReport,
  type ComparedSource,
  markedAgainst,
  pagesOfSources,
  withFirstMarked,
} from './compared-source.ts'
import { type LoneSentence, loneSentences } from './lone-sentences.ts'
import { nearestReports } from './nearest-reports.ts'
import { passagesOnTopic, type TopicRequest } from './passages-on-topic.ts'
import { type RelatedReport, relatedReports } from './related-reports.ts'
import { silentSources } from './silent-sources.ts'
import { type SourceOf, sourceNames } from './source-names.ts'

export interface TopicComparisonRequest extends TopicRequest {
  /** Which sources are put beside the first, from 0; a page beyond the last is the last. */
  readonly page: number
}

export interface TopicComparison {
  readonly topic: string
  /** All that report on the topic, the one that the others are compared with first. Nothing is compared if there are fewer than two. */
  readonly sources: readonly ComparedSource[]
  readonly page: number
  /** The sources of the page: the first of all and at most two others. */
  readonly shown: readonly ComparedSource[]
  /** Sentences of the reports that are shown, each without a like in another report that is shown. */
  readonly lone: readonly LoneSentence[]
  /** Outlets of which no article holds a word of the topic; empty if the briefing is too large to say so. */
  readonly silent: readonly string[]
}

/** The parts of a briefing that are compared. */
export interface ComparedCorpus {
  readonly search: PassageSearch
  /** How many articles name each outlet by each of its names. */
  readonly outlets: ReadonlyMap<string, number>
  readonly passagesOf: (article: Article) => readonly Passage[]
}

/** Reports whose like is looked for elsewhere, before the best one is taken alone. */
const MAX_TRIED = 6

export function compareTopic(corpus: ComparedCorpus, request: TopicComparisonRequest): TopicComparison {
  const { search, outlets } = corpus
  const { topic } = request
  const sourceOf = sourceNames(outlets)
  const { question, ranked, isComplete } = passagesOnTopic(search, sourceOf, request)
  const sources = comparedSources(search, sourceOf, ranked)
  if (sources.length < 2) return { topic, sources, page: 0, shown: sources, lone: [], silent: [] }
  const pages = pagesOfSources(sources)
  const page = Math.min(request.page, pages.length - 1)
  const shown = withFirstMarked(pages[page] ?? [])
  const articlesOf = (source: string) => [
    ...new Set(
      [...ranked, ...sources.flatMap(({ reports }) => reports)].flatMap(({ passage: { article } }) =>
        sourceOf(article) === source ? [article] : [],
      ),
    ),
  ]
  return {
    topic,
    sources,
    page,
    shown,
    lone: loneSentences(corpus, { shown, articlesOf, topic }),
    silent: isComplete
      ? silentSources(
          search,
          sourceOf,
          { terms: termsOfTopic(question), enough: 1 },
          new Set(sources.map(({ source }) => source)),
        )
      : [],
  }
}

const termsOfTopic = ({ words }: UnderstoodQuestion): ReadonlySet<string> =>
  new Set(words.flatMap(({ terms, related }) => [...terms, ...related].map(({ term }) => term)))

interface FirstReport extends Pick<ComparedReport, 'passage' | 'words'> {
  readonly related: readonly RelatedReport[]
}

/** @param ranked what is on the topic, best first */
function comparedSources(
  search: PassageSearch,
  sourceOf: SourceOf,
  ranked: readonly RankedPassage[],
): readonly ComparedSource[] {
  const first = firstReport(search, sourceOf, ranked)
  if (!first) return []
  const own: ComparedReport = { ...first, relation: 'compared', kinds: [], differing: [] }
  const compared = markedAgainst(search, own, first.related)
  const found = new Set([own, ...compared].map((report) => sourceOf(report.passage.article)))
  const others = ranked.filter(({ passage }) => !found.has(sourceOf(passage.article)))
  const nearest = nearestReports(search, own, others, sourceOf)
  return groupedBySource([own, ...compared, ...nearest], sourceOf)
}

/** Reports of one source that contradict the first, besides the one that says the same. */
const MAX_CONFLICTING = 2

/** @param reports the one that the others are compared with first */
function groupedBySource(reports: readonly ComparedReport[], sourceOf: SourceOf): readonly ComparedSource[] {
  const bySource = new Map<string, ComparedReport[]>()
  for (const report of reports) {
    const source = sourceOf(report.passage.article)
    bySource.set(source, [...(bySource.get(source) ?? []), report])
  }
  return [...bySource].map(([source, own]) => ({
    source,
    reports: [
      ...own.filter(({ relation }) => relation !== 'conflicting').slice(0, 1),
      ...own.filter(({ relation }) => relation === 'conflicting').slice(0, MAX_CONFLICTING),
    ],
  }))
}

/** The best report that another source prints too, alike or with something that differs; if none of the best is, the best. */
function firstReport(search: PassageSearch, sourceOf: SourceOf, ranked: readonly RankedPassage[]): FirstReport | null {
  let best: FirstReport | null = null
  const tried = new Set<Article>()
  for (const { passage, candidate } of ranked) {
    if (tried.size === MAX_TRIED) break
    if (tried.has(passage.article)) continue
    tried.add(passage.article)
    const words = answeringSentence(candidate)
    const related = relatedReports(search, passage, words)
    const report = { passage, words, related }
    if (related.some((other) => sourceOf(other.passage.article) !== sourceOf(passage.article))) return report
    best ??= report
  }
  return best
}
