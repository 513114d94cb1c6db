/** Articles that a feed brought and that are past its days leave the corpus. */
import type { Article } from '../corpus/article.ts'
import type { FeedConfig } from '../pages/feeds/feeds-config.ts'
import { failureText } from './failure-text.ts'
import type { LinkMemory } from './feed-memory.ts'
import { type FeedsRun, isExpired } from './feeds-run.ts'
import type { Refusal } from './report.ts'
import type { WorkingCorpus } from './working-corpus.ts'

/** By the feed's link, and then by the link of an item. */
type LinksByFeed = ReadonlyMap<string, Readonly<Record<string, LinkMemory>>>

/**
 * Moves expired articles out. An article expires by its date of publication, or by its arrival if it has none.
 * @returns those that could not be moved
 */
export async function expireArticles(
  feeds: readonly FeedConfig[],
  links: LinksByFeed,
  corpus: WorkingCorpus,
  { change, now }: FeedsRun,
): Promise<readonly Refusal[]> {
  const refused: Refusal[] = []
  for (const article of expiredArticles(feeds, links, corpus, now)) {
    if (corpus.stoppedBy() !== undefined) break
    try {
      await change.remove(article.file)
      corpus.remove(article)
    } catch (error) {
      const reason = failureText(error, 'The expired article')
      if (reason === null) corpus.stop(error)
      else refused.push({ source: article.file, reason })
    }
  }
  return refused
}

function* expiredArticles(
  feeds: readonly FeedConfig[],
  links: LinksByFeed,
  corpus: WorkingCorpus,
  now: () => number,
): Iterable<Article> {
  for (const feed of feeds) {
    for (const { file = '', at } of Object.values(links.get(feed.url) ?? {})) {
      const article = corpus.article(file)
      if (article && isExpired(feed, timeOf(article, at), now())) yield article
    }
  }
}

const timeOf = ({ published }: Article, arrival: number): number =>
  published === undefined ? arrival : Date.parse(published)
