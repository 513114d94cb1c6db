/** What is made of articles before they are indexed: passages, names, sentences, and on request quotations. */
import { setImmediate as turn } from 'node:timers/promises'
import type { Article } from '../corpus/article.ts'
import type { ArticleWords } from '../corpus/article-version.ts'
import { type ArticleReader, createArticleReader } from '../passages/article-reader.ts'
import { type FindNames, findNames, type NameMentions, NO_NAMES } from '../passages/name-mentions.ts'
import type { Passage } from '../passages/passage.ts'
import { passagesOf } from '../passages/passages-of.ts'
import { type ReadArticle, readArticle } from '../passages/read-article.ts'
import { type ReadPassage, readPassage } from '../passages/read-passage.ts'
import { eachInSteps, inTurns, type Steps } from '../process/in-steps.ts'
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

/** Articles that are taken over before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 1_000

interface ReadingParts {
  /** Must not be captured in a closure: it would keep every earlier corpus alive. */
  readonly known: KnownArticles
  /** By default one for this call. */
  readonly reader?: ArticleReader | undefined
}

/**
 * Reads the articles that are not known yet, with room for other work between its steps.
 * @param onProgress told how many of the articles are done
 * @returns what is known of these articles and no others, in their order
 */
export async function readArticles(
  articles: readonly Article[],
  { known, reader = createArticleReader() }: ReadingParts,
  onProgress: (done: number, total: number) => void,
): Promise<KnownArticles> {
  const takenIds = new Set<string>()
  const unchanged = await inTurns(knownPassages(articles, known, takenIds))
  const missing = articles.filter((article) => !unchanged.has(article))
  const read = await reader.read(missing, (done) => onProgress(unchanged.size + done, articles.length))
  const passages = new Map<Article, readonly Passage[]>()
  const names = new Map<Article, NameMentions>()
  const readers = new Map<Article, ReadPassage>()
  for (const [i, article] of articles.entries()) {
    const own = unchanged.get(article)
    const fresh = own ? undefined : withFreeIds(article, read.get(article), takenIds)
    if (fresh) readers.set(article, fresh.readPassage)
    passages.set(article, fresh?.passages ?? own ?? [])
    names.set(article, fresh?.names ?? known.names.get(article) ?? findNames(own ?? []))
    if (i % ARTICLES_A_STEP === 0) await turn()
  }
  onProgress(articles.length, articles.length)
  const readKnown = known.readPassage
  return { passages, names, readPassage: (passage) => (readers.get(passage.article) ?? readKnown)(passage) }
}

/** Reads an article anew if another passage has an id that its own got when it was read alone. */
function withFreeIds(article: Article, alone: ReadArticle | undefined, takenIds: Set<string>): ReadArticle {
  if (!alone || alone.passages.some(({ id }) => takenIds.has(id))) return readArticle(article, takenIds)
  for (const { id } of alone.passages) takenIds.add(id)
  return alone
}

/** @param takenIds gets the ids of all passages that are returned */
function* knownPassages(
  articles: readonly Article[],
  known: KnownArticles,
  takenIds: Set<string>,
): Steps<ReadonlyMap<Article, readonly Passage[]>> {
  const unchanged = new Map<Article, readonly Passage[]>()
  yield* eachInSteps(articles, ARTICLES_A_STEP, (article) => {
    const passages = known.passages.get(article)
    // Two articles that were never read together may have passages with the same id.
    if (!passages || passages.some(({ id }) => takenIds.has(id))) return
    for (const { id } of passages) takenIds.add(id)
    unchanged.set(article, passages)
  })
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
