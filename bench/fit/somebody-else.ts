/** Makes questions without an answer: somebody else's name is put into questions that have one. */
import type { Article } from '../../src/corpus/article.ts'
import type { Passage } from '../../src/passages/passage.ts'
import type { QuotationBook } from '../../src/speakers/quotation-book.ts'
import { type AskedQuestion, isGold } from './ranking-rows.ts'

export interface People {
  /** The names of all who are quoted, in two or three words. */
  readonly names: readonly string[]
  /** Those who are quoted in an article. */
  quotedIn(article: Article): readonly string[]
}

const FULL_NAME = /^\p{Lu}[\p{L}'’.-]+ (?:\p{Lu}[\p{L}'’.-]* )?\p{Lu}[\p{L}'’-]{3,}$/u
/** How often the other person is one of the same article, which makes the hardest questions. */
const SAME_ARTICLE_SHARE = 0.7

export function peopleOf({ speakers, speakersIn }: QuotationBook, passages: readonly Passage[]): People {
  const names = speakers.map(({ name }) => name).filter((name) => FULL_NAME.test(name))
  const known = new Set(names)
  const quoted = new Map<Article, Set<string>>()
  for (const passage of passages) {
    const own = quoted.get(passage.article) ?? new Set()
    for (const name of speakersIn(passage)) if (known.has(name)) own.add(name)
    quoted.set(passage.article, own)
  }
  return { names, quotedIn: (article) => [...(quoted.get(article) ?? [])] }
}

/** @param random in [0, 1) @returns one for each answerable question that names somebody who is quoted */
export function askAboutSomebodyElse(
  asked: readonly AskedQuestion[],
  articles: readonly Article[],
  people: People,
  random: () => number,
): readonly AskedQuestion[] {
  const patterns = people.names.map((name) => [name, patternOf(name)] as const)
  return asked.flatMap((one): readonly AskedQuestion[] => {
    const { question } = one
    const gold = articles.filter((article) => isGold(question, article))
    if (!question.answerable || one.isTaken || gold.length === 0) return []
    const named = longestNamed(question.question, patterns)
    if (named === null) return []
    const others = othersThan(named.name, question.question, people, gold)
    const pool = others.near.length > 0 && random() < SAME_ARTICLE_SHARE ? others.near : others.all
    const other = pool[Math.floor(random() * pool.length)]
    if (other === undefined) return []
    const changed = question.question.replace(named.typed, likeTyped(other, named.typed))
    const unanswered = { article: undefined, articles: [], also: [], answers: [], evidence: [] }
    const about = { ...question, ...unanswered, question: changed, answerable: false, category: 'somebody else' }
    return [{ ...one, question: about, isAboutSomebodyElse: true }]
  })
}

/** Finds a surname, with or without the words before it. */
function patternOf(name: string): RegExp {
  const words = name.split(' ').map((word) => word.replace(/[.\\]/g, '\\$&'))
  return new RegExp(`(?<!\\p{L})(?:${words[0]} (?:\\p{L}+\\.? )?)?${words.at(-1)}(?!\\p{L})`, 'iu')
}

function longestNamed(question: string, patterns: readonly (readonly [string, RegExp])[]) {
  let longest: { readonly name: string; readonly typed: string } | null = null
  for (const [name, pattern] of patterns) {
    const typed = pattern.exec(question)?.[0]
    if (typed !== undefined && typed.length > (longest?.typed.length ?? 0)) longest = { name, typed }
  }
  return longest
}

/** People of whom the question says nothing: those of the right articles, and all. */
function othersThan(name: string, question: string, { names, quotedIn }: People, gold: readonly Article[]) {
  const lower = question.toLowerCase()
  const isOther = (other: string) =>
    other !== name && other.split(' ').every((word) => !lower.includes(word.toLowerCase()))
  return { near: gold.flatMap(quotedIn).filter(isOther), all: names.filter(isOther) }
}

/** A name as it was typed: only the surname, or in lower case. */
function likeTyped(name: string, typed: string): string {
  const own = typed.includes(' ') ? name : (name.split(' ').at(-1) ?? name)
  return typed === typed.toLowerCase() ? own.toLowerCase() : own
}
