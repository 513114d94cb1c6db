/** Finds articles that are in the corpus twice. */
import { hash } from 'node:crypto'
import { eachInSteps, type Steps } from '../process/in-steps.ts'
import { foldedWhiteSpace } from '../text/folded-white-space.ts'
import type { Article, HeldArticle, Source } from './article.ts'
import { isOneOutlet } from './outlet-key.ts'
import type { Rejection } from './rejection.ts'

/** @returns a hash of the text that is the same for texts that differ only in white space */
export const textKey = (body: string): string => hash('sha256', foldedWhiteSpace(body).trim(), 'base64')

/** The article of an unchanged file stays the same object, so its key is computed once. */
const textKeys = new WeakMap<Article, string>()

/** @returns the `textKey` of the article's body */
export function articleTextKey(article: HeldArticle): string {
  if ('textKey' in article) return article.textKey
  const key = textKeys.get(article) ?? textKey(article.body)
  textKeys.set(article, key)
  return key
}

/** Saves computing a key that an earlier run of the program has computed. */
export const rememberTextKey = (article: Article, key: string): void => void textKeys.set(article, key)

/** Whether two articles of the same text are one article. Two different outlets, both known, are two sources. */
export const isSameSource = (a: Pick<Source, 'outlet'>, b: Pick<Source, 'outlet'>): boolean =>
  !a.outlet || !b.outlet || isOneOutlet(a.outlet, b.outlet)

/** Articles that are compared before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 5_000

/**
 * @param articles in the order of their files; the first of two repeats stays
 * @param rejected gets one entry for each article that is left out: it has the id of another, or the text of another
 *   from the same source
 */
export function* dropRepeatsSteps<Held extends HeldArticle>(
  articles: readonly Held[],
  rejected: Rejection[],
): Steps<readonly Held[]> {
  const repeatOf = createRepeatCheck()
  const kept: Held[] = []
  yield* eachInSteps(articles, ARTICLES_A_STEP, (article) => {
    const rejection = repeatOf(article)
    if (rejection) rejected.push(rejection)
    else kept.push(article)
  })
  return kept
}

/**
 * Keeps no article.
 * @returns tells why an article is left out, given those that it was asked about before; null if it is served
 */
export function createRepeatCheck(): (article: HeldArticle) => Rejection | null {
  const byId = new Map<string, string>()
  const byText = new Map<string, Pick<HeldArticle, 'file' | 'outlet'>[]>()
  return (article) => {
    const { file, id, outlet } = article
    const sameId = byId.get(id)
    if (sameId !== undefined) return { file, reason: { key: 'file.same-name', values: { other: sameId } } }
    const key = articleTextKey(article)
    const sameText = byText.get(key) ?? []
    const repeated = sameText.find((other) => isSameSource(other, article))
    if (repeated) return { file, reason: { key: 'file.same-text', values: { other: repeated.file } } }
    byId.set(id, file)
    byText.set(key, [...sameText, { file, outlet }])
    return null
  }
}
