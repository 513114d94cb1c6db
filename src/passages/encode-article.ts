/** Articles as they were read, as plain data for messages between threads. Each term is told once. */
import type { Article } from '../corpus/article.ts'
import type { NameMentions } from './name-mentions.ts'
import { type PlainPassage, passageOf, plainPassage, sentencesOf } from './plain-passage.ts'
import type { ReadArticle } from './read-article.ts'
import { readPassage } from './read-passage.ts'

export interface EncodedArticles {
  /** The terms that none of the earlier messages told. Their numbers go on from those of the earlier ones. */
  readonly newTerms: readonly string[]
  readonly articles: readonly EncodedArticle[]
}

interface EncodedArticle {
  readonly passages: readonly PlainPassage[]
  readonly names: NameMentions
}

/** @returns encodes what was read of some articles */
export function createArticleEncoder(): (articles: readonly ReadArticle[]) => EncodedArticles {
  const numbers = new Map<string, number>()
  return (articles) => {
    const newTerms: string[] = []
    const numberOf = (term: string): number => {
      const known = numbers.get(term)
      if (known !== undefined) return known
      newTerms.push(term)
      return numbers.set(term, numbers.size).size - 1
    }
    const encoded = ({ passages, names, readPassage }: ReadArticle): EncodedArticle => ({
      passages: passages.map((passage) => plainPassage(passage, readPassage(passage), numberOf)),
      names,
    })
    return { newTerms, articles: articles.map(encoded) }
  }
}

/** @returns decodes what one encoder makes, in the same order, given the articles that it is about */
export function createArticleDecoder(): (of: readonly Article[], encoded: EncodedArticles) => readonly ReadArticle[] {
  const vocabulary: string[] = []
  const decoded = (article: Article, { passages, names }: EncodedArticle): ReadArticle => {
    const plain = new Map(passages.map((own) => [passageOf(own, article), own]))
    return {
      passages: [...plain.keys()],
      names,
      readPassage(passage) {
        const own = plain.get(passage)
        return own ? sentencesOf(own, vocabulary) : readPassage(passage)
      },
    }
  }
  return (of, { newTerms, articles }) => {
    for (const term of newTerms) vocabulary.push(term)
    return articles.map((own, i) => decoded(of[i] as Article, own))
  }
}
