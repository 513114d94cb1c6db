/** Makes questions without an answer: somebody else's name is put into questions that have one. */
import type { Article } from '../../src/corpus/article.ts'
import { type AskedQuestion, goldArticles, withoutAnswer } from './asked-question.ts'
import type { People } from './people.ts'

/** How often the other person is one of the same article, which makes the hardest questions, or one of the corpus. */
const SAME_ARTICLE_SHARE = 0.4
const SAME_CORPUS_SHARE = 0.7

interface Pools extends People {
  /** The names of people who may occur nowhere in the corpus. */
  readonly outsiders: readonly string[]
}

/** @param random in [0, 1) @returns one for each answerable question that names somebody who is quoted */
export function askAboutSomebodyElse(
  asked: readonly AskedQuestion[],
  articles: readonly Article[],
  people: Pools,
  random: () => number,
): readonly AskedQuestion[] {
  const patterns = people.names.map((name) => [name, patternOf(name)] as const)
  return asked.flatMap((one): readonly AskedQuestion[] => {
    const { question } = one.question
    const gold = goldArticles(one, articles)
    if (gold.length === 0) return []
    const named = longestNamed(question, patterns)
    if (named === null) return []
    const pool = poolFor(named.name, question, people, { gold, share: random() })
    const other = pool[Math.floor(random() * pool.length)]
    if (other === undefined) return []
    return [withoutAnswer(one, 'somebody else', question.replace(named.typed, likeTyped(other, named.typed)))]
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

/** People of whom the question says nothing: those of the right articles, of the corpus, or others. */
function poolFor(
  name: string,
  question: string,
  { names, quotedIn, outsiders }: Pools,
  { gold, share }: { readonly gold: readonly Article[]; readonly share: number },
): readonly string[] {
  const lower = question.toLowerCase()
  const isOther = (other: string) =>
    other !== name && other.split(' ').every((word) => !lower.includes(word.toLowerCase()))
  const near = gold.flatMap(quotedIn).filter(isOther)
  if (share < SAME_ARTICLE_SHARE && near.length > 0) return near
  const ofCorpus = names.filter(isOther)
  return share < SAME_CORPUS_SHARE && ofCorpus.length > 0 ? ofCorpus : outsiders.filter(isOther)
}

/** A name as it was typed: only the surname, or in lower case. */
function likeTyped(name: string, typed: string): string {
  const own = typed.includes(' ') ? name : (name.split(' ').at(-1) ?? name)
  return typed === typed.toLowerCase() ? own.toLowerCase() : own
}
