/** Which new passages answer a question that is watched. */
import type { Evidence } from '../answer/answer.ts'
import type { Unseen } from '../briefing/arrivals.ts'
import type { Briefing } from '../briefing/briefing.ts'
import type { Article } from '../corpus/article.ts'

export interface News extends Pick<Evidence, 'passage' | 'sentence'> {
  readonly strength: 'strong' | 'likely'
  /** The passage and its near copies in other articles: none of them is told again. */
  readonly ids: readonly string[]
}

/**
 * In percent, among all passages that may answer. A passage with less is no news beside what the briefing holds: alone, it may
 * share just a name with the question.
 */
const MIN_CHANCE = 1

/**
 * Asks the question of the new articles alone, so that older ones that answer it too are not in the way.
 * @param told ids of passages that are not news
 * @returns the best passage that is new, as are all its copies, and a strong or likely match; null if there is none
 */
export async function findNews(
  briefing: Briefing,
  question: string,
  { articles, ids: unseen }: Unseen,
  told: ReadonlySet<string>,
): Promise<News | null> {
  const meaning = (await briefing.meaning.of(question)) ?? undefined
  const looked = new Set<string>()
  const isLeft = ({ id }: Article) => articles.has(id) && !looked.has(id)
  const chanceOf = ({ id }: News['passage']) =>
    briefing.ask({ question, meaning }).evidence.find(({ passage }) => passage.id === id)?.score ?? 0
  // An engine tells which articles are new only once they are asked for.
  for (;;) {
    const { strength, evidence } = briefing.ask({ question, meaning, among: isLeft })
    const [first] = evidence
    if (!first || (strength !== 'strong' && strength !== 'likely')) return null
    const { passage, sentence, also } = first
    const { copies } = briefing.corroborationOf(passage, sentence)
    const ids = [...new Set([passage, ...also, ...copies].map(({ id }) => id))]
    const isNew = ids.every((id) => unseen.has(id) && !told.has(id))
    if (isNew && chanceOf(passage) >= MIN_CHANCE) return { passage, sentence, strength, ids }
    looked.add(passage.article.id)
  }
}
