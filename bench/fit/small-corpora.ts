/** Draws small corpora from a large one, so that the confidence means the same whatever the number of articles. */
import type { Article } from '../../src/corpus/article.ts'
import { type AskedQuestion, isGold } from './asked-question.ts'

export interface SmallCorpus {
  readonly articles: readonly Article[]
  /** Those that it answers, and some that it does not: their articles are not in it, or they have no answer at all. */
  readonly asked: readonly AskedQuestion[]
}

interface Draw {
  readonly articles: number
  /** At most so many of the articles answer questions. */
  readonly answering: number
  readonly corpora: number
  /** Questions without an answer, of each kind, for each corpus. */
  readonly unanswered: number
}

const DRAWS: readonly Draw[] = [
  { articles: 2, answering: 2, corpora: 40, unanswered: 6 },
  { articles: 10, answering: 7, corpora: 15, unanswered: 15 },
  { articles: 84, answering: 30, corpora: 4, unanswered: 40 },
  { articles: 300, answering: 60, corpora: 2, unanswered: 60 },
]

/**
 * @param articles at least twice as many as a corpus that is drawn
 * @param random in [0, 1)
 */
export function drawSmallCorpora(
  articles: readonly Article[],
  asked: readonly AskedQuestion[],
  random: () => number,
): readonly SmallCorpus[] {
  return DRAWS.filter((draw) => 2 * draw.articles <= articles.length).flatMap((draw) =>
    Array.from({ length: draw.corpora }, () => drawCorpus(articles, asked, draw, random)),
  )
}

function drawCorpus(
  articles: readonly Article[],
  asked: readonly AskedQuestion[],
  draw: Draw,
  random: () => number,
): SmallCorpus {
  const shuffled = shuffle(articles, random)
  const answers = (article: Article) => asked.some(({ question }) => question.answerable && isGold(question, article))
  const answering = shuffled.filter(answers).slice(0, draw.answering)
  const others = shuffled.filter((article) => !answering.includes(article)).slice(0, draw.articles - answering.length)
  const chosen = [...answering, ...others]
  const isAnswered = ({ question }: AskedQuestion) => chosen.some((article) => isGold(question, article))
  const some = (questions: readonly AskedQuestion[]) => shuffle(questions, random).slice(0, draw.unanswered)
  return {
    articles: chosen,
    asked: [
      ...asked.filter((one) => one.question.answerable && isAnswered(one)),
      ...some(asked.filter((one) => one.question.answerable && !isAnswered(one))),
      ...some(asked.filter(({ question }) => !question.answerable)),
    ],
  }
}

/** Fisher-Yates, on a copy. */
function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  const shuffled = [...items]
  for (let i = shuffled.length - 1; i > 0; i--) {
    const other = Math.floor(random() * (i + 1))
    const item = shuffled[i] as T
    shuffled[i] = shuffled[other] as T
    shuffled[other] = item
  }
  return shuffled
}
