/** One link of a feed -> an article of the corpus, or the reason why not. */
import { articleTextKey, textKey } from '../corpus/drop-repeats.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import { ExtractionFailure } from '../pages/extraction-failure.ts'
import { UserError } from '../process/user-error.ts'
import { FetchFailure } from '../web/fetch-failure.ts'
import { PAGE_TYPES } from '../web/media-types.ts'
import { isOfDisk } from './disk-failure.ts'
import { type Draft, placeDraft } from './draft.ts'
import { failureText } from './failure-text.ts'
import type { LinkMemory } from './feed-memory.ts'
import { type FeedsRun, isExpired } from './feeds-run.ts'
import type { FeedLink } from './poll-feeds.ts'
import type { WorkingCorpus } from './working-corpus.ts'

type LinkOutcome =
  | { readonly kind: 'done'; readonly memory: LinkMemory; readonly reason?: string }
  /** The next refresh tries the link again. */
  | { readonly kind: 'unfinished'; readonly reason?: string }

/** Reasons of failed fetches that may be gone at the next refresh. */
const PASSING = new Set(['time-limit', 'rate-limited', 'unknown-host', 'connection', 'cut', 'host-given-up', 'stopped'])

/**
 * Fetches the page of the link and writes its article.
 * @param known of the link, from the last refresh
 */
export async function takeLink(
  feedLink: FeedLink,
  known: LinkMemory | undefined,
  corpus: WorkingCorpus,
  run: FeedsRun,
): Promise<LinkOutcome> {
  if (corpus.stoppedBy() !== undefined) return { kind: 'unfinished' }
  try {
    return { kind: 'done', memory: await placeLink(feedLink, known, corpus, run) }
  } catch (error) {
    const reason = failureText(error, 'The page')
    if (reason === null) {
      corpus.stop(error)
      return { kind: 'unfinished' }
    }
    if (isPassing(error)) return { kind: 'unfinished', reason }
    return { kind: 'done', memory: { ...known, at: run.now(), rejected: reason }, reason }
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof FetchFailure) return PASSING.has(error.reason) || (error.status ?? 0) >= 500
  if (error instanceof ExtractionFailure) return error.reason === 'stopped'
  return isOfDisk(error) || error instanceof UserError
}

async function placeLink(
  feedLink: FeedLink,
  known: LinkMemory | undefined,
  corpus: WorkingCorpus,
  run: FeedsRun,
): Promise<LinkMemory> {
  const { feed, item } = feedLink
  if (corpus.isDropped(item.link)) return { at: run.now() }
  const fetched = await draftOf(feedLink, run)
  if (!fetched) return { at: run.now() }
  const { draft, link } = fetched
  const { url, published } = draft.fields
  if (url !== undefined && corpus.isDropped(url)) return { at: run.now() }
  if (isExpired(feed, Date.parse(published ?? ''), run.now())) return { at: run.now() }
  const isPage = feed.kind === 'page'
  const text = textKey(draft.text)
  if (isPage && known?.text === text) return { ...known, at: run.now() }
  return corpus.write(async () => {
    if (isPage) assertNotEdited(corpus, known, text)
    const { maxArticleBytes, change } = run
    const placing = { articles: corpus.articles(), links: [item.link, link], updates: isPage }
    const { article, outcome } = await placeDraft(draft, { ...placing, maxArticleBytes, change })
    corpus.put(article, outcome !== 'already-there')
    return { at: run.now(), file: article.file, ...(isPage && { text }) }
  })
}

async function draftOf(
  { feed, item, page }: FeedLink,
  { fetcher, pages }: FeedsRun,
): Promise<{ readonly draft: Draft; readonly link: string } | null> {
  const fetched = page ?? (await fetcher.get(item.link, { types: PAGE_TYPES }))
  if (fetched.kind !== 'fetched') return null
  const { text, ...said } = await pages.article(fetched.text, fetched.link)
  const fields = { title: item.title, published: item.published, ...said, outlet: feed.outlet }
  return { draft: { fields, text, isPage: true }, link: fetched.link }
}

/**
 * @param text that the page has now, as `textKey`
 * @throws RejectedFile if the article was edited by hand since its page was read
 */
function assertNotEdited(corpus: WorkingCorpus, known: LinkMemory | undefined, text: string): void {
  const { file = '', text: before } = known ?? {}
  const article = corpus.article(file)
  if (before === undefined || !article || [before, text].includes(articleTextKey(article))) return
  throw new RejectedFile(
    `has a new text, but ${file} was edited by hand and stays as it is: use /corpus add with its link to take the new text`,
  )
}
