/** Question -> answer: searches, groups near-duplicates, picks the answering sentence, and decides whether to answer. */
import type { Article } from '../corpus/article.ts'
import { type ArticleScope, undatedOf } from '../corpus/counted-articles.ts'
import { ordersText } from '../english/writing-orders.ts'
import type { QuestionMeaning } from '../meaning/passage-meaning.ts'
import type { Passage } from '../passages/passage.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { UnderstoodQuestion } from '../search/question/understood-question.ts'
import type { Candidate } from '../search/ranking/candidate.ts'
import type { RankedPassage } from '../search/ranking/rank-candidates.ts'
import type { SpeakersIn } from '../search/ranking/search-options.ts'
import { type Catalogue, daysOf, isInScope, outletAsked } from '../sources/catalogue.ts'
import { type DayRange, rangeValues } from '../sources/day-range.ts'
import { listedOutlets } from '../sources/outlets.ts'
import { isCopy } from '../statements/compare-passages.ts'
import { wordingIn } from '../translations/wording.ts'
import type { Answer, Evidence, Reason, Searched } from './answer.ts'
import { answeringSentence } from './answering-sentence.ts'
import { confidenceOf, strengthOf } from './confidence.ts'
import { namesNothing } from './names-nothing.ts'
import { isSmallTalk } from './small-talk.ts'
import { wordsMissing } from './words-held.ts'

export interface AnswerRequest extends DayRange {
  readonly question: string
  /** An outlet of the briefing by its name; case and accents do not matter. */
  readonly outlet?: string | undefined
  /** Whether an article is searched; absent if all are. */
  readonly among?: ((article: Article) => boolean) | undefined
  /** What the question means, compared with the passages; absent if words alone must answer. */
  readonly meaning?: QuestionMeaning | undefined
  /** Whether a part of it comes from the question before, which holds its words in any case: then no match is strong. */
  readonly isFollowUp?: boolean
}

/** Pieces of evidence in one answer. */
const MAX_EVIDENCE = 10
/** How many ranked passages are compared to find near-duplicates. */
const MAX_COMPARED = 50

/**
 * @param catalogue of all articles of the briefing
 * @param speakersIn absent while it is unknown who is quoted
 * @throws UserError if no article is from the outlet asked for
 */
export function answerQuestion(
  search: PassageSearch,
  catalogue: Catalogue,
  request: AnswerRequest,
  speakersIn?: SpeakersIn,
): Answer {
  const { among, since, until } = request
  const scope = { outlets: outletAsked(catalogue, request.outlet).names, since, until }
  const keep = (article: Article) => isInScope(scope, article) && (among?.(article) ?? true)
  const searched = whatWasSearched(catalogue, scope, among)
  const question = search.analyse(request.question)
  // The encoder was trained on English: questions in another language are answered by their words.
  const known = { speakersIn, meaning: question.language === undefined ? request.meaning : undefined }
  const everywhere = search.search(question, { ...known, keep: () => true }, MAX_COMPARED)
  const ranked =
    searched.articles === catalogue.whole.articles
      ? everywhere
      : search.search(question, { ...known, keep, scope }, MAX_COMPARED)
  const evidence = evidenceFrom(search, ranked, everywhere)
  const [first, ...others] = ranked
  const confidence = first ? confidenceOf([first.candidate, ...others.map(({ candidate }) => candidate)]) : 0
  const alone = first ? strengthOf(confidence, { candidate: first.candidate, chance: first.score / 100 }) : 'none'
  const strength = request.isFollowUp && alone === 'strong' ? 'likely' : alone
  const common = {
    question: request.question,
    confidence,
    strength,
    evidence,
    unknownWords: isSmallTalk(question) ? [] : question.unknownWords,
    missingWords: first && strength === 'weak' ? wordsNotHeld(first.candidate) : [],
    unknownLinks: question.unknownLinks,
    corrections: question.corrections,
    searched,
  }
  if (strength !== 'none') return { ...common, outcome: 'answer' }
  const why = reasonFor(request, question, common)
  return { ...common, outcome: 'no-answer', reason: wordingIn('en').say(why.key, why.values), why }
}

/** The words of the question that are missing around a passage. What only names the kind of the answer may be; so may common words. */
const wordsNotHeld = (candidate: Candidate): readonly string[] => [
  ...new Set(
    wordsMissing(candidate)
      .flatMap((i) => candidate.question.words[i] ?? [])
      .filter(({ asksFor, rarityInEnglish }) => asksFor !== 'kind' && rarityInEnglish > 0)
      .map(({ typed }) => typed),
  ),
]

function whatWasSearched(
  { whole, outlets, within }: Catalogue,
  scope: ArticleScope,
  among: AnswerRequest['among'],
): Searched {
  const isDated = scope.since !== undefined || scope.until !== undefined
  const isWhole = scope.outlets === undefined && !isDated && among === undefined
  const counted = isWhole ? whole : within(scope, among)
  const days = daysOf(counted)
  return {
    articles: counted.articles,
    outlets: isWhole ? outlets : listedOutlets(counted.outlets),
    ...(days && { days }),
    undatedLeftOut: isDated ? undatedOf(within({ outlets: scope.outlets }, among)) : 0,
  }
}

/** @returns the same passage, nearly word for word, in other articles: the most similar one first */
export function copiesOf(search: PassageSearch, passage: Passage): readonly Passage[] {
  return search.similarTo(passage, MAX_COMPARED).filter((other) => isCopy(passage, other, search.passageTerms))
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
    a.passage.article !== b.passage.article && isCopy(a.passage, b.passage, termsOf)
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

function reasonFor(
  request: AnswerRequest,
  question: UnderstoodQuestion,
  { searched, evidence }: Pick<Answer, 'searched' | 'evidence'>,
): Reason {
  if (searched.articles === 0) return nothingSearched(request)
  if (ordersText(question.text)) return { key: 'reason.writes-nothing' }
  if (namesNothing(question)) return namesNothingReason(question)
  if (evidence.length === 0 && isBareLink(question)) return { key: 'reason.unknown-link' }
  if (isSmallTalk(question)) return { key: 'reason.names-nothing' }
  return { key: evidence.length === 0 ? 'reason.no-words' : 'reason.no-passage' }
}

/** Whether nothing but an unknown link was asked: then its words are no words of the reader. */
const isBareLink = ({ text, unknownLinks: [link] }: UnderstoodQuestion): boolean => text.trim() === link

function namesNothingReason({ unknownLinks, days }: UnderstoodQuestion): Reason {
  if (unknownLinks.length > 0) return { key: 'reason.unknown-link' }
  return { key: days === null ? 'reason.names-nothing' : 'reason.newest-articles' }
}

/** Names the days, because words such as "last week" may mean others to the reader. */
function nothingSearched({ outlet, since, until }: AnswerRequest): Reason {
  return {
    key: 'reason.no-article',
    values: {
      outlet: outlet === undefined ? 'no' : 'yes',
      ...rangeValues({ since, until }),
    },
  }
}
