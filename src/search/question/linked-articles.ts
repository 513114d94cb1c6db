/** Finds the articles whose links a question holds. */
import type { Article } from '../../corpus/article.ts'

/** The articles of the corpus by the forms of their links in which two links are compared. */
export type ArticlesByLink = ReadonlyMap<string, readonly Article[]>

export function articlesByLink(articles: readonly Article[]): ArticlesByLink {
  const byLink = new Map<string, Article[]>()
  for (const article of articles) {
    if (article.url === undefined) continue
    for (const form of formsOf(article.url)) {
      const others = byLink.get(form)
      if (others) others.push(article)
      else byLink.set(form, [article])
    }
  }
  return byLink
}

interface LinkedArticles {
  readonly articles: ReadonlySet<Article>
  /** The question with spaces in place of the links that were found. */
  readonly rest: string
}

/** What is set around a link in a message: brackets, marks, the end of a sentence. */
const AROUND = new Set('<>()[]{}"\'“”‘’.,;:!?*_|')

/** @param question as typed */
export function linkedArticles(question: string, links: ArticlesByLink): LinkedArticles {
  const articles = new Set<Article>()
  let rest = question
  for (const match of question.matchAll(/\S+/g)) {
    const [raw] = match
    if (!raw.includes('.') || !raw.includes('/')) continue
    const found = formsOf(bare(raw))
      .map((form) => links.get(form))
      .find((known) => known !== undefined)
    if (found === undefined) continue
    for (const article of found) articles.add(article)
    rest = rest.slice(0, match.index) + ' '.repeat(raw.length) + rest.slice(match.index + raw.length)
  }
  return { articles, rest }
}

/** A link without what is around it: `[the story](https://harbour.example/story).` has a name before it. */
function bare(raw: string): string {
  let [start, end] = [Math.max(0, raw.search(/https?:\/\//i)), raw.length]
  while (start < end && AROUND.has(raw.charAt(start))) start++
  while (end > start && AROUND.has(raw.charAt(end - 1))) end--
  return raw.slice(start, end)
}

/** A link without scheme, `www.`, fragment and last slash: with its query, and without. Some sites tell articles apart by it. */
function formsOf(link: string): readonly string[] {
  const [address = ''] = link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .split('#')
  const [path = ''] = address.split('?')
  return [...new Set([withoutLastSlash(address), withoutLastSlash(path)])]
}

const withoutLastSlash = (address: string): string => (address.endsWith('/') ? address.slice(0, -1) : address)
