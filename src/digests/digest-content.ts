/** What is new in a briefing, as a digest tells it. */
import type { AddedArticles } from '../briefing/arrivals.ts'
import type { Briefing } from '../briefing/briefing.ts'
import type { Article } from '../corpus/article.ts'
import { type Passage, passageSentences } from '../passages/passage.ts'
import { speakerId } from '../speakers/quotation-book.ts'
import type { QuoteAnswer } from '../speakers/quote-answer.ts'
import type { Span } from '../text/span.ts'

export interface DigestContent {
  /** How many articles are new. */
  readonly count: number
  /** By outlet, then as the briefing has them; at least one. */
  readonly articles: readonly Article[]
  /** The most reported first. */
  readonly reported: readonly ReportedStatement[]
  /** Whom the new articles quote and no other article does, with one that does. */
  readonly quoted: readonly { readonly name: string; readonly article: Article }[]
}

/** A sentence of a new article that several outlets report. */
export interface ReportedStatement {
  readonly passage: Passage
  readonly sentence: Span
  readonly outlets: number
}

const MAX_REPORTED = 3
const MAX_QUOTED = 8
/** Sentences of which other reports are looked for: the first of each article's first passages. */
const MAX_COMPARED = 60
const PASSAGES_AN_ARTICLE = 3

/** @returns null if no article is new */
export async function digestContent(
  briefing: Briefing,
  { count, articles }: Pick<AddedArticles, 'count' | 'articles'>,
): Promise<DigestContent | null> {
  if (articles.length === 0) return null
  const inOrder = [...articles].sort((a, b) => (a.outlet ?? '').localeCompare(b.outlet ?? '', 'en'))
  return {
    count,
    articles: inOrder,
    reported: mostReported(briefing, articles),
    quoted: await newlyQuoted(briefing, articles),
  }
}

function mostReported(briefing: Briefing, articles: readonly Article[]): readonly ReportedStatement[] {
  const candidates = articles.flatMap((article) => briefing.passagesOf(article).slice(0, PASSAGES_AN_ARTICLE))
  const counted = candidates.slice(0, MAX_COMPARED).map((passage) => {
    const [sentence = passage] = passageSentences(passage)
    const { outlets, reports, copies } = briefing.corroborationOf(passage, sentence)
    return { passage, sentence, outlets, same: [...reports.map((report) => report.passage), ...copies] }
  })
  const told = new Set<Passage>()
  const reported: ReportedStatement[] = []
  for (const { same, ...statement } of counted.sort((a, b) => b.outlets - a.outlets)) {
    if (statement.outlets < 2 || reported.length === MAX_REPORTED) break
    if (!told.has(statement.passage)) reported.push(statement)
    for (const passage of [statement.passage, ...same]) told.add(passage)
  }
  return reported
}

async function newlyQuoted(briefing: Briefing, articles: readonly Article[]): Promise<DigestContent['quoted']> {
  const { quotations, quote } = await briefing.quotations()
  const byId = new Map(articles.map((article) => [article.id, article]))
  const fresh = new Map<string, DigestContent['quoted'][number]>()
  const known = new Set<string>()
  for (const { speaker, article } of quotations) {
    if (speaker?.kind !== 'person' || known.has(speaker.name)) continue
    const isNew = byId.get(article)
    if (isNew) fresh.set(speaker.name, fresh.get(speaker.name) ?? { name: speaker.name, article: isNew })
    else known.add(speaker.name)
  }
  const quoted: DigestContent['quoted'][number][] = []
  for (const one of fresh.values()) {
    if (quoted.length === MAX_QUOTED) break
    if (!known.has(one.name) && isQuotedOnlyIn(byId, quote({ speaker: { id: speakerId({ ...one, kind: 'person' }) } })))
      quoted.push(one)
  }
  return quoted
}

/** An engine gives the articles of those alone who are asked for. */
const isQuotedOnlyIn = (articles: ReadonlyMap<string, Article>, answer: QuoteAnswer): boolean =>
  answer.outcome === 'quotations' &&
  answer.elsewhere === undefined &&
  answer.statements.every(({ wordings }) =>
    wordings.every(({ places }) => places.every(({ article }) => articles.has(article.id))),
  )
