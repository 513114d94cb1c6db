/** Finds the links that a question holds, and the articles of the corpus that they lead to. */
import type { Article } from '../../corpus/article.ts'
import { atOnce, eachInSteps, type Steps } from '../../process/in-steps.ts'
import { carriedLinks, type LinkAddress, leadToOnePage, linkAddressOf } from './link-address.ts'

interface ArticleLink {
  readonly article: Article
  readonly address: LinkAddress
}

/** The articles of the corpus by the pages that their links lead to. */
export type ArticlesByLink = Pick<ReadonlyMap<string, readonly ArticleLink[]>, 'get'>

/** Kept for the next briefing, in which an unchanged article is the same object. */
const addresses = new WeakMap<Article, LinkAddress | null>()

function addressOf(article: Article): LinkAddress | null {
  const known = addresses.get(article)
  if (known !== undefined) return known
  const address = article.url === undefined ? null : linkAddressOf(article.url)
  addresses.set(article, address)
  return address
}

/** Articles whose links are read before other work gets its turn: about 10 ms. */
const ARTICLES_A_STEP = 2_000

export const articlesByLink = (articles: readonly Article[]): ArticlesByLink => atOnce(articlesByLinkSteps(articles))

/** The same in steps. */
export function* articlesByLinkSteps(articles: readonly Article[]): Steps<ArticlesByLink> {
  const byPage = new Map<string, ArticleLink[]>()
  yield* eachInSteps(articles, ARTICLES_A_STEP, (article) => {
    const address = addressOf(article)
    if (address === null) return
    const others = byPage.get(address.page)
    if (others) others.push({ article, address })
    else byPage.set(address.page, [{ article, address }])
  })
  return byPage
}

interface LinkedArticles {
  readonly articles: ReadonlySet<Article>
  /**
   * The question with spaces in place of its links, and so as long as before. Of a link to a page that is no article of the corpus, the
   * words of its path stay.
   */
  readonly rest: string
  /** The links, as typed, to pages that are no articles of the corpus. */
  readonly unknown: readonly string[]
}

/** What is set around a link in a message: brackets, marks, the end of a sentence. */
const AROUND = new Set('<>()[]{}"\'“”‘’.,;:!?*_|')
/** What is surely meant as a link: it has a scheme or `www.`, or a site in small letters before its first slash. */
const SURE_LINK = /^(?:https?:\/\/|www\.|(?:[a-z\d-]{1,63}\.){1,9}[a-z]{2,24}\/)\S/i
/** A longer text is no link that anyone pastes. UTF-16 units. */
const MAX_LINK_LENGTH = 2_000

/** @param question as typed */
export function linkedArticles(question: string, links: ArticlesByLink): LinkedArticles {
  const articles = new Set<Article>()
  const unknown: string[] = []
  let rest = question
  for (const match of question.matchAll(/\S+/g)) {
    const [raw] = match
    if (!raw.includes('.') || !raw.includes('/') || raw.length > MAX_LINK_LENGTH) continue
    const { start, end } = linkIn(raw)
    const link = raw.slice(start, end)
    const found = articlesAt(link, links)
    for (const article of found) articles.add(article)
    const isUnknown = found.length === 0 && SURE_LINK.test(link)
    if (found.length === 0 && !isUnknown) continue
    if (isUnknown) unknown.push(link)
    const kept = isUnknown ? ' '.repeat(start) + pathWords(link) : ''
    rest = rest.slice(0, match.index) + kept.padEnd(raw.length) + rest.slice(match.index + raw.length)
  }
  return { articles, rest, unknown }
}

/** Where a link lies in what is around it: `[the story](https://harbour.example/story).` has a name before it. */
function linkIn(raw: string) {
  let [start, end] = [Math.max(0, raw.search(/https?:\/\//i)), raw.length]
  while (start < end && AROUND.has(raw.charAt(start))) start++
  while (end > start && AROUND.has(raw.charAt(end - 1))) end--
  return { start, end }
}

/** The articles that a link, or one that it carries along, leads to; those with the same query before all others. */
function articlesAt(link: string, links: ArticlesByLink): readonly Article[] {
  for (const one of [link, ...carriedLinks(link)]) {
    const address = linkAddressOf(one)
    const all = address === null ? [] : (links.get(address.page) ?? [])
    const found = all.filter((other) => address !== null && leadToOnePage(address, other.address))
    const same = found.filter((other) =>
      [...(address?.query.keys() ?? [])].some((name) => other.address.query.has(name)),
    )
    if (found.length > 0) return (same.length > 0 ? same : found).map(({ article }) => article)
  }
  return []
}

/** A link with spaces in place of everything but the words of its path, and so as long as before. */
function pathWords(link: string): string {
  const [site = ''] = /^(?:https?:\/\/)?[^/]*/i.exec(link) ?? []
  const [path = ''] = link.slice(site.length).split(/[?#]/)
  const words = path
    .replace(/\.[a-z]{2,5}$/i, (ending) => ' '.repeat(ending.length))
    .replace(/[/_+.-]/g, ' ')
    .replace(/\S+/g, (word) => (NO_WORD.test(word) ? ' '.repeat(word.length) : word))
  return (' '.repeat(site.length) + words).padEnd(link.length)
}

/** A number, an id, or letters that are encoded. */
const NO_WORD = /[\d%]/
