/** Finds the other articles that report the same as a passage, in their own or nearly the same words, and those that differ. */
import { copiesOf } from '../answer/answer-question.ts'
import type { Article } from '../corpus/article.ts'
import { isOneOutlet } from '../corpus/outlet-key.ts'
import { type Passage, passageSentences } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import { isNearDuplicate, passageDifferences } from '../statements/compare-passages.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { type ConflictingReport, conflictInCopy, conflictInWords } from './conflicting-report.ts'
import { type FigureReport, otherFiguresOf } from './other-figures.ts'
import { relationOf, type Statement, statementOf } from './same-report.ts'

/** Another outlet's report of the same thing. */
export interface Report {
  readonly passage: Passage
  /** The sentence that reports it, or two neighbouring ones; a span of the article's body. */
  readonly words: Span
  /** The same report nearly word for word in more articles: a wire story, which counts once. */
  readonly copies: readonly Passage[]
}

export interface Corroboration {
  /** Number of outlets that report it, including the outlet of the passage; near-duplicates count once. At least 1. */
  readonly outlets: number
  /** Whether every source names its outlet. If not, `outlets` counts each article without an outlet as one. */
  readonly allNamed: boolean
  /** At most one report of each other outlet, best match first. */
  readonly reports: readonly Report[]
  /** The passage itself, nearly word for word, in other articles. */
  readonly copies: readonly Passage[]
  /** Reports of the same that say something else: one for each article, the most similar first. None of them counts. */
  readonly conflicting: readonly ConflictingReport[]
  /** The newest report of another day that gives another figure; `null` if none was found. */
  readonly later: FigureReport | null
  readonly earlier: FigureReport | null
}

/** Passages in which other reports are looked for. */
const MAX_PASSAGES = 50
/** Articles that were published further apart use the same words for different events. */
const MAX_DAYS_APART = 7
const DAY_MS = 86_400_000
/** A passage that holds a smaller share of the statement's terms is not compared. */
const MIN_SHARE_HELD = 0.5
/** The search uses only the rarest terms of the statement: the others match everywhere and take the time. */
const MAX_SEARCHED_TERMS = 8
/** The weight of even the most frequent term. */
const MIN_RARITY = 0.2
const MAX_CONFLICTING = 10

/** What is compared with other passages. */
interface Compared {
  readonly search: PassageSearch
  readonly passage: Passage
  readonly sentence: Span
  readonly statement: Statement
  readonly rarityOf: (term: string) => number
}

/**
 * @param sentence the statement to corroborate: a sentence of the passage, as a span of the article's body
 * @param copies the passage, nearly word for word, in other articles
 */
export function corroborationOf(
  search: PassageSearch,
  passage: Passage,
  sentence: Span,
  copies = copiesOf(search, passage),
): Corroboration {
  const { article } = passage
  const rarityOf = (term: string) => Math.max(MIN_RARITY, search.rarityOf(term))
  const statement = statementOf(sliceOf(article.body, sentence), rarityOf, article.published)
  const compared = { search, passage, sentence, statement, rarityOf }
  const { reports, conflicting } = otherReports(compared, new Set(copies.map((copy) => copy.article)))
  const sources = [article, ...reports.map((report) => report.passage.article)]
  return {
    outlets: sources.length,
    allNamed: sources.every(({ outlet }) => outlet !== undefined),
    reports,
    copies,
    conflicting: conflicting.slice(0, MAX_CONFLICTING),
    ...otherFiguresOf(search, passage, sentence),
  }
}

interface FoundReports {
  readonly reports: readonly Report[]
  readonly conflicting: readonly ConflictingReport[]
}

interface OpenReport extends Omit<Report, 'copies'> {
  readonly copies: Passage[]
  readonly terms: ReadonlySet<number>
}

/** @param copying articles that hold a copy of the passage: they neither count nor conflict */
function otherReports(compared: Compared, copying: ReadonlySet<Article>): FoundReports {
  const { search, passage, statement } = compared
  const { article } = passage
  const found: OpenReport[] = []
  const conflicting = new Map<Article, ConflictingReport>()
  const wanted = search.numbersOf([...statement.terms.keys()])
  const own = search.passageTerms(passage)
  const keep = (other: Article) => other !== article && !copying.has(other) && !areFarApart(article, other)
  for (const other of search.holding(rarestOf(statement), keep, MAX_PASSAGES)) {
    if (conflicting.has(other.article)) continue
    const terms = search.passageTerms(other)
    const isNear = isNearDuplicate(own, terms)
    const holdsEnough = () => wanted.filter((term) => terms.has(term)).length >= MIN_SHARE_HELD * wanted.length
    const copied = isNear ? undefined : found.find((report) => isReprint(report, other, terms))
    if (copied) copied.copies.push(other)
    else if (isNear) put(conflictInCopy(passage, compared.sentence, other), conflicting)
    else if (holdsEnough()) {
      const { same, conflict } = bestIn(compared, other)
      if (same && !isCounted(article, found, other)) found.push({ passage: other, words: same, copies: [], terms })
      put(conflict, conflicting)
    }
  }
  return { reports: withoutConflicting(found, conflicting), conflicting: [...conflicting.values()] }
}

function put(report: ConflictingReport | null, reports: Map<Article, ConflictingReport>): void {
  if (report) reports.set(report.passage.article, report)
}

/** An article that conflicts counts nowhere. */
const withoutConflicting = (
  found: readonly OpenReport[],
  conflicting: ReadonlyMap<Article, unknown>,
): readonly Report[] =>
  found
    .filter(({ passage }) => !conflicting.has(passage.article))
    .map(({ passage, words, copies }) => ({
      passage,
      words,
      copies: copies.filter(({ article }) => !conflicting.has(article)),
    }))

/** Whether the outlet is counted already: it is that of the passage, or of a report. */
const isCounted = (article: Article, found: readonly Pick<Report, 'passage'>[], other: Passage): boolean =>
  isSameSource(article, other.article) || found.some((report) => isSameSource(report.passage.article, other.article))

const isReprint = (
  report: { readonly passage: Passage; readonly terms: ReadonlySet<number> },
  other: Passage,
  terms: ReadonlySet<number>,
): boolean => isNearDuplicate(report.terms, terms) && passageDifferences(report.passage, other)?.length === 0

const rarestOf = ({ terms }: Statement): readonly string[] =>
  [...terms]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MAX_SEARCHED_TERMS)
    .map(([term]) => term)

/** Two articles that name no outlet count as two sources, since nobody knows whether they share one. */
const isSameSource = (a: Article, b: Article): boolean => a === b || isOneOutlet(a.outlet, b.outlet)

function areFarApart({ published: a }: Article, { published: b }: Article): boolean {
  if (a === undefined || b === undefined) return false
  return Math.abs(Date.parse(a) - Date.parse(b)) > MAX_DAYS_APART * DAY_MS
}

interface BestWords {
  /** Report the same. */
  readonly same: Span | null
  readonly conflict: ConflictingReport | null
}

/**
 * The first sentence that reports the same or, if no sentence does, the first two neighbouring ones that do together; or the
 * first that conflicts, if that comes before.
 */
function bestIn(compared: Compared, other: Passage): BestWords {
  const { statement, rarityOf } = compared
  const { body, published } = other.article
  const sentences = passageSentences(other)
  const pairs = sentences.slice(1).map(({ end }, i) => ({ start: sentences[i]?.start ?? 0, end }))
  for (const words of [...sentences, ...pairs]) {
    const relation = relationOf(statement, statementOf(sliceOf(body, words), rarityOf, published))
    if (relation.kind === 'same') return { same: words, conflict: null }
    if (relation.kind === 'conflicting') {
      return { same: null, conflict: conflictInWords(other, words, relation.differences) }
    }
  }
  return { same: null, conflict: null }
}
