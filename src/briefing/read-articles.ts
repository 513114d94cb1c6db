/** What is made of articles before they are indexed: passages, names, sentences, and on request quotations. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Article } from '../corpus/article.ts'
import type { ArticleWords } from '../corpus/article-version.ts'
import { type FindNames, findNames, type NameMentions, NO_NAMES } from '../passages/name-mentions.ts'
import type { Passage } from '../passages/passage.ts'
import { passagesOf } from '../passages/passages-of.ts'
import { type ReadPassage, type ReadSentence, readPassage } from '../passages/read-passage.ts'
import { quotedWordsOf } from '../quotations/marks/quoted-words.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'

/** What is known of articles, by the article objects of a corpus. */
export interface KnownArticles {
  readonly passages: ReadonlyMap<Article, readonly Passage[]>
  readonly names: ReadonlyMap<Article, NameMentions>
  readonly readPassage: ReadPassage
}

export const NOTHING_KNOWN: KnownArticles = { passages: new Map(), names: new Map(), readPassage }

/** Tells the names of articles that are known already. */
export const namesKnown =
  (names: KnownArticles['names']): FindNames =>
  ([first]) =>
    (first && names.get(first.article)) ?? NO_NAMES

/** Articles that are read before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 10

/**
 * Reads the articles that are not known yet, with room for other work between its steps.
 * @param known must not be captured in a closure: it would keep every earlier corpus alive
 * @param onProgress told how many of the articles are done
 * @returns what is known of these articles and no others, in their order
 */
export async function readArticles(
  articles: readonly Article[],
  known: KnownArticles,
  onProgress: (done: number, total: number) => void,
): Promise<KnownArticles> {
  const takenIds = new Set<string>()
  const unchanged = knownPassages(articles, known, takenIds)
  const passages = new Map<Article, readonly Passage[]>()
  const names = new Map<Article, NameMentions>()
  const sentences = new Map<Passage, readonly ReadSentence[]>()
  let done = unchanged.size
  for (const article of articles) {
    const own = unchanged.get(article) ?? passagesOf(article, takenIds)
    passages.set(article, own)
    names.set(article, known.names.get(article) ?? findNames(own))
    if (unchanged.has(article)) continue
    for (const passage of own) sentences.set(passage, readPassage(passage))
    if (++done % ARTICLES_A_STEP !== 0) continue
    onProgress(done, articles.length)
    await turn()
  }
  onProgress(articles.length, articles.length)
  const readKnown = known.readPassage
  return { passages, names, readPassage: (passage) => sentences.get(passage) ?? readKnown(passage) }
}

/** @param takenIds gets the ids of all passages that are returned */
function knownPassages(articles: readonly Article[], known: KnownArticles, takenIds: Set<string>) {
  const unchanged = new Map<Article, readonly Passage[]>()
  for (const article of articles) {
    const passages = known.passages.get(article)
    // Two articles that were never read together may have passages with the same id.
    if (!passages || passages.some(({ id }) => takenIds.has(id))) continue
    for (const { id } of passages) takenIds.add(id)
    unchanged.set(article, passages)
  }
  return unchanged
}

/** Cuts all articles into passages at once, for scripts and tests. */
export function passagesByArticle(articles: readonly Article[]): ReadonlyMap<Article, readonly Passage[]> {
  const takenIds = new Set<string>()
  return new Map(articles.map((article) => [article, passagesOf(article, takenIds)]))
}

/** Finds the quotations on this thread, for scripts and tests. The code is loaded on use: `/ask` needs none of it. */
export async function analyseQuotationsHere(articles: readonly Article[]): Promise<readonly ArticleQuotations[]> {
  const { quotationsOf } = await import('../quotations/quotations-of.ts')
  return articles.map((article) => quotationsOf(article))
}

/** Everything in an article that can be shown under an id. */
export const wordsOf = (article: Article): ArticleWords => ({
  passages: passagesOf(article),
  quotations: quotedWordsOf(article),
})
