/** Question -> answer: searches, groups near-duplicates, picks the answering sentence, and decides whether to answer. */
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { Question } from '../search/question/question.ts'
import type { RankedPassage } from '../search/ranking/rank-candidates.ts'
import type { SpeakersIn } from '../search/ranking/search-options.ts'
import { type DayRange, isWithin } from '../sources/day-range.ts'
import { outletNamed, outletsOf } from '../sources/outlets.ts'
import type { Answer, Evidence, Searched } from './answer.ts'
import { answeringSentence } from './answering-sentence.ts'
import { confidenceOf, strengthOf } from './confidence.ts'
import { isNearDuplicate } from './near-duplicate.ts'

export interface AnswerRequest extends DayRange {
  readonly question: string
  /** An outlet of the briefing by its name; case and accents do not matter. */
  readonly outlet?: string | undefined
}

/** Pieces of evidence in one answer. */
const MAX_EVIDENCE = 10
/** How many ranked passages are compared to find near-duplicates. */
const MAX_COMPARED = 50

/**
 * @param articles the articles of the briefing
 * @param speakersIn absent while it is unknown who is quoted
 * @throws UserError if no article is from the outlet asked for
 */
export function answerQuestion(
  search: PassageSearch,
  articles: readonly Article[],
  request: AnswerRequest,
  speakersIn?: SpeakersIn,
): Answer {
  const outlet = request.outlet === undefined ? undefined : outletNamed(request.outlet, outletsOf(articles))
  const ofOutlet = (article: Article) => outlet === undefined || article.outlet === outlet
  const keep = (article: Article) => ofOutlet(article) && isWithin(request, article.published)
  const isWhole = outlet === undefined && request.since === undefined && request.until === undefined
  const searched = isWhole ? wholeOf(articles) : whatWasSearched(articles.filter(ofOutlet), request)
  const question = search.analyse(request.question)
  const everywhere = search.search(question, { keep: () => true, speakersIn }, MAX_COMPARED)
  const ranked =
    searched.articles === articles.length ? everywhere : search.search(question, { keep, speakersIn }, MAX_COMPARED)
  const evidence = evidenceFrom(search, ranked, everywhere)
  const [first, ...others] = ranked.map(({ candidate }) => candidate)
  const confidence = first ? confidenceOf([first, ...others]) : 0
  const strength = strengthOf(confidence)
  const common = {
    question: request.question,
    confidence,
    strength,
    evidence,
    unknownWords: question.unknownWords,
    searched,
  }
  if (strength !== 'none') return { ...common, outcome: 'answer' }
  return { ...common, outcome: 'no-answer', reason: reasonFor(question, searched, evidence) }
}

/** What a question without outlet and days searches. It is the same for each of them, and slow to count. */
const wholes = new WeakMap<readonly Article[], Searched>()

function wholeOf(articles: readonly Article[]): Searched {
  const whole = wholes.get(articles) ?? whatWasSearched(articles, {})
  wholes.set(articles, whole)
  return whole
}

/** @param articles the articles of the outlet asked for, or all */
function whatWasSearched(articles: readonly Article[], range: DayRange): Searched {
  const kept = articles.filter(({ published }) => isWithin(range, published))
  const days = kept.flatMap(({ published }) => (published === undefined ? [] : [published])).sort()
  const [first, last] = [days[0], days.at(-1)]
  const dated = range.since !== undefined || range.until !== undefined
  return {
    articles: kept.length,
    outlets: outletsOf(kept),
    ...(first !== undefined && last !== undefined ? { days: { first, last } } : {}),
    undatedLeftOut: dated ? articles.filter(({ published }) => published === undefined).length : 0,
  }
}

/** @returns the same passage, nearly word for word, in other articles: the most similar one first */
export function copiesOf(search: PassageSearch, passage: Passage): readonly Passage[] {
  const terms = search.passageTerms(passage)
  return search.similarTo(passage, MAX_COMPARED).filter((other) => isNearDuplicate(terms, search.passageTerms(other)))
}

function evidenceFrom(
  search: PassageSearch,
  ranked: readonly RankedPassage[],
  everywhere: readonly RankedPassage[],
): readonly Evidence[] {
  const shown = new Set([...ranked, ...everywhere].map(({ passage }) => passage))
  const terms = new Map(Array.from(shown, (passage) => [passage, search.passageTerms(passage)]))
  const termsOf = (passage: Passage) => terms.get(passage) ?? new Set()
  const taken: RankedPassage[] = []
  const isCopyOf = (a: RankedPassage, b: RankedPassage) =>
    a.passage.article !== b.passage.article && isNearDuplicate(termsOf(a.passage), termsOf(b.passage))
  for (const candidate of ranked) {
    if (taken.length === MAX_EVIDENCE) break
    if (!taken.some((other) => isCopyOf(candidate, other))) taken.push(candidate)
  }
  return taken.map((own) => ({
    passage: own.passage,
    sentence: answeringSentence(own.candidate),
    score: own.score,
    also: everywhere.filter((other) => isCopyOf(own, other)).map(({ passage }) => passage),
  }))
}

function reasonFor(question: Question, searched: Searched, evidence: readonly Evidence[]): string {
  if (searched.articles === 0) return 'No article in the briefing is from this outlet and these days.'
  if (question.words.length === 0) return 'The question names nothing to look for.'
  if (evidence.length === 0) return 'None of the question’s words is in the articles that were searched.'
  return 'No passage matches enough of the question.'
}
