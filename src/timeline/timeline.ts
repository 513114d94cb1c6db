/** What the briefing reports on a topic, in order of day: each report once, however many outlets carry it. */

import { answeringSentence } from '../answer/answering-sentence.ts'
import { isOnTopic } from '../answer/is-on-topic.ts'
import { namesNothing } from '../answer/names-nothing.ts'
import { daysOfPublished } from '../calendar/calendar-days.ts'
import type { Article } from '../corpus/article.ts'
import { corroborationOf } from '../corroboration/corroboration.ts'
import { toldIn } from '../corroboration/other-figures.ts'
import type { QuestionMeaning } from '../meaning/passage-meaning.ts'
import type { Passage } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { RankedPassage } from '../search/ranking/rank-candidates.ts'
import { type Catalogue, isInScope, outletAsked } from '../sources/catalogue.ts'
import type { DayRange } from '../sources/day-range.ts'
import type { Span } from '../text/span.ts'
import { changedFigures } from './changed-figures.ts'

export interface TimelineRequest extends DayRange {
  /** A few words, or a question. */
  readonly topic: string
  /** An outlet of the briefing as typed. */
  readonly outlet?: string | undefined
  /** What the topic means, compared with the passages; absent if words alone must find them. */
  readonly meaning?: QuestionMeaning | undefined
}

export interface TimelineEntry {
  /** Of a dated article. */
  readonly passage: Passage
  /** The sentence that reports on the topic: a span of the article's body. */
  readonly sentence: Span
  /** The same report in other articles, nearly word for word or in other words. */
  readonly others: readonly Passage[]
  /** The figures that an earlier entry gave differently for the same event: spans of the body, in order, within the sentence. */
  readonly changed: readonly Span[]
}

export interface Timeline {
  readonly topic: string
  /** The outlet that was meant; absent if nobody asked for one. */
  readonly outlet?: string | undefined
  /** Oldest first. At most one for each article, and at most 60: those that match the topic best. */
  readonly entries: readonly TimelineEntry[]
  /** Articles on the topic that have no day of publication and so no place in it. */
  readonly undated: number
}

const MAX_ENTRIES = 60
/** Passages among which those of 60 articles are looked for. */
const MAX_RANKED = 300

/** @throws UserError if no article is from the outlet asked for */
export function timelineOf(search: PassageSearch, catalogue: Catalogue, request: TimelineRequest): Timeline {
  const { topic, meaning, since, until } = request
  const { outlet, names } = outletAsked(catalogue, request.outlet)
  const scope = { outlets: names, since, until }
  const keep = (article: Article) => isInScope(scope, article)
  const question = search.analyse(topic)
  const ranked = namesNothing(question) ? [] : search.search(question, { keep, scope, meaning }, MAX_RANKED)
  const onTopic = bestOfArticles(ranked.filter(isOnTopic))
  const dated = onTopic.filter(({ passage }) => passage.article.published !== undefined).slice(0, MAX_ENTRIES)
  return {
    topic,
    outlet,
    entries: withChanges(search, foldedByReport(search, dated.sort(byDay), keep)),
    undated: onTopic.filter(({ passage }) => passage.article.published === undefined).length,
  }
}

/** @param ranked best first */
function bestOfArticles(ranked: readonly RankedPassage[]): RankedPassage[] {
  const best = new Map<Article, RankedPassage>()
  for (const one of ranked) if (!best.has(one.passage.article)) best.set(one.passage.article, one)
  return [...best.values()]
}

const dayOf = ({ passage }: Pick<RankedPassage, 'passage'>): string => passage.article.published ?? ''

/** For certain: a month is not before one of its days. */
const isBefore = (a: string, b: string): boolean => daysOfPublished(a).last < daysOfPublished(b).first

const byDay = (a: RankedPassage, b: RankedPassage): number =>
  dayOf(a).localeCompare(dayOf(b), 'en') || b.score - a.score

type Report = Omit<TimelineEntry, 'changed'>

/** The first report stands for all that say the same. @param sorted oldest first */
function foldedByReport(
  search: PassageSearch,
  sorted: readonly RankedPassage[],
  keep: (article: Article) => boolean,
): readonly Report[] {
  const folded = new Set<Passage>()
  const reports: Report[] = []
  for (const { passage, candidate } of sorted) {
    if (folded.has(passage)) continue
    const sentence = answeringSentence(candidate)
    const { reports: same, copies } = corroborationOf(search, passage, sentence)
    const others = [...copies, ...same.flatMap((report) => [report.passage, ...report.copies])]
    const kept = others.filter(({ article }) => keep(article))
    for (const other of kept) folded.add(other)
    reports.push({ passage, sentence, others: kept })
  }
  return reports
}

function withChanges(search: PassageSearch, reports: readonly Report[]): readonly TimelineEntry[] {
  const toldBy = ({ passage, sentence }: Report) => toldIn(passage.article, sentence)
  return reports.map((report, i) => {
    const earlier = reports.slice(0, i).filter((other) => isBefore(dayOf(other), dayOf(report)))
    const { start } = report.sentence
    const changed = changedFigures(search, toldBy(report), earlier.reverse().map(toldBy))
    return { ...report, changed: changed.map((span) => ({ start: start + span.start, end: start + span.end })) }
  })
}
