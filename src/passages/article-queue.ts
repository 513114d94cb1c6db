/** Articles that wait to be read, by two readers: one takes the first ones, the other the last. */
import type { Article } from '../corpus/article.ts'

export interface ArticleQueue {
  /** How much text waits, in UTF-16 units. */
  units(): number
  add(article: Article): void
  /** Takes the first articles, until they have this many UTF-16 units or none is left. */
  takeFirst(units: number): readonly Article[]
  /** Takes the last article; undefined if none is left. */
  takeLast(): Article | undefined
  clear(): void
}

export function createArticleQueue(): ArticleQueue {
  let articles: Article[] = []
  let waiting = 0
  return {
    units: () => waiting,
    add(article) {
      articles.push(article)
      waiting += article.body.length
    },
    takeFirst(units) {
      let [end, taken] = [0, 0]
      while (end < articles.length && taken < units) taken += articles[end++]?.body.length ?? 0
      waiting -= taken
      return articles.splice(0, end)
    },
    takeLast() {
      const last = articles.pop()
      waiting -= last?.body.length ?? 0
      return last
    },
    clear() {
      articles = []
      waiting = 0
    },
  }
}
