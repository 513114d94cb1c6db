/** Everything that a briefing holds on a topic: the passages of every source, however many other sources write more of it. */
import { isOnTopic } from '../answer/is-on-topic.ts'
import { namesNothing } from '../answer/names-nothing.ts'
import type { Article } from '../corpus/article.ts'
import type { QuestionMeaning } from '../meaning/passage-meaning.ts'
import type { PassageSearch } from '../search/passage-search.ts'
import type { UnderstoodQuestion } from '../search/question/understood-question.ts'
import type { RankedPassage } from '../search/ranking/rank-candidates.ts'
import type { SourceOf } from './source-names.ts'

export interface TopicRequest {
  /** A few words, or a question. */
  readonly topic: string
  /** What the topic means, compared with the passages; absent if words alone must find them. */
  readonly meaning?: QuestionMeaning | undefined
}

export interface PassagesOnTopic {
  readonly question: UnderstoodQuestion
  /** Best first in each round: first what is best of all, then what is best of the sources that were not found yet. */
  readonly ranked: readonly RankedPassage[]
  /** Whether every source was looked through until none had more. */
  readonly isComplete: boolean
}

/** Passages that are ranked at once. */
const MAX_RANKED = 300
/** A search finds the best passages, which may be of a few sources that write much: each round leaves out the sources found. */
const MAX_ROUNDS = 6

export function passagesOnTopic(search: PassageSearch, sourceOf: SourceOf, request: TopicRequest): PassagesOnTopic {
  const { topic, meaning } = request
  const question = search.analyse(topic)
  const ranked: RankedPassage[] = []
  const found = new Set<string>()
  const isNew = (article: Article) => !found.has(sourceOf(article))
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const more = namesNothing(question)
      ? []
      : search.search(question, { keep: isNew, meaning }, MAX_RANKED).filter(isOnTopic)
    if (more.length === 0) return { question, ranked, isComplete: true }
    ranked.push(...more)
    for (const { passage } of more) found.add(sourceOf(passage.article))
  }
  return { question, ranked, isComplete: false }
}
