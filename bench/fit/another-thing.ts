/** Makes questions without an answer: one thing in a question that has one is replaced by another thing of its kind. */
import type { Article } from '../../src/corpus/article.ts'
import { coordinateTerms } from '../../src/search/question/word-senses.ts'
import { termsOf, tokensOf } from '../../src/text/analyse.ts'
import { type AskedQuestion, goldArticles, withoutAnswer } from './asked-question.ts'

/** Shorter words are seldom things. UTF-16 units. */
const MIN_LENGTH = 4

/**
 * @param known terms of words that newspapers use: WordNet has many others
 * @param random in [0, 1)
 * @returns one for each answerable question with a thing that its articles name, and for which WordNet has another thing that
 *   they do not name
 */
export function askAboutAnotherThing(
  asked: readonly AskedQuestion[],
  articles: readonly Article[],
  known: ReadonlySet<string>,
  random: () => number,
): readonly AskedQuestion[] {
  const draw = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]
  return asked.flatMap((one): readonly AskedQuestion[] => {
    const gold = goldArticles(one, articles)
    if (gold.length === 0) return []
    const named = termsIn(gold)
    const { question } = one.question
    const things = tokensOf(question).flatMap(({ start, end, word, terms }) => {
      const isThing = word.length >= MIN_LENGTH && question.slice(start, end) === word && named.has(terms[0] ?? '')
      const others = isThing
        ? coordinateTerms(word)
            .map(termOf)
            .filter(({ term }) => known.has(term) && !named.has(term))
        : []
      return others.length === 0 ? [] : [{ start, end, others }]
    })
    const thing = draw(things)
    const other = draw(thing?.others ?? [])
    if (thing === undefined || other === undefined) return []
    return [
      withoutAnswer(one, 'another thing', question.slice(0, thing.start) + other.word + question.slice(thing.end)),
    ]
  })
}

const termOf = (word: string) => ({ word, term: termsOf(word)[0] ?? '' })

/** The terms of titles and bodies. */
export const termsIn = (articles: readonly Article[]): ReadonlySet<string> =>
  new Set(articles.flatMap(({ title = '', body }) => termsOf(`${title}\n${body}`)))

/** A thing is named so often in one article, or it is no matter of the article. */
const MIN_TIMES = 3
const THING = /\bthe (\p{Ll}{4,})\b/gu

/** @returns the things of which an article speaks repeatedly */
export function thingsIn(articles: readonly Article[]): readonly string[] {
  const things = articles.flatMap(({ body }) => {
    const times = new Map<string, number>()
    for (const [, thing = ''] of body.matchAll(THING)) times.set(thing, (times.get(thing) ?? 0) + 1)
    return [...times].filter(([, count]) => count >= MIN_TIMES).map(([thing]) => thing)
  })
  return [...new Set(things)].filter((thing) => coordinateTerms(thing).length > 0)
}
