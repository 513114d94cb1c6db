/** Article -> what a search needs of it: its passages, their sentences, and the names in them. */
import type { Article } from '../corpus/article.ts'
import { findNames, type NameMentions } from './name-mentions.ts'
import type { Passage } from './passage.ts'
import { passagesOf } from './passages-of.ts'
import { type ReadPassage, readPassage } from './read-passage.ts'

export interface ReadArticle {
  readonly passages: readonly Passage[]
  readonly names: NameMentions
  /** The sentences of any passage; those of these passages are read already. */
  readonly readPassage: ReadPassage
}

/** @param taken ids of passages that exist already; the new ids are added to it */
export function readArticle(article: Article, taken: Set<string> = new Set()): ReadArticle {
  const passages = passagesOf(article, taken)
  const sentences = new Map(passages.map((passage) => [passage, readPassage(passage)]))
  return {
    passages,
    names: findNames(passages),
    readPassage: (passage) => sentences.get(passage) ?? readPassage(passage),
  }
}
