/** One link of a feed -> the draft of an article, or the reason why there is none. */
import { textKey } from '../corpus/drop-repeats.ts'
import { ExtractionFailure } from '../pages/extraction-failure.ts'
import { type Said, saidText } from '../translations/wording.ts'
import { FetchFailure } from '../web/fetch-failure.ts'
import { PAGE_TYPES } from '../web/media-types.ts'
import { type Draft, draftOfPage } from './draft.ts'
import { failureReason } from './failure-reason.ts'
import type { LinkMemory } from './feed-memory.ts'
import { type FeedsRun, isExpired } from './feeds-run.ts'
import type { FeedLink } from './poll-feeds.ts'

/** A page that was fetched and may become an article. */
export interface FeedDraft {
  readonly feedLink: FeedLink
  readonly draft: Draft
  /** Where it was found. */
  readonly link: string
  /** What the last refresh knew of the feed's link. */
  readonly known: LinkMemory | undefined
}

type LinkOutcome =
  | { readonly kind: 'draft'; readonly draft: FeedDraft }
  | { readonly kind: 'done'; readonly memory: LinkMemory; readonly reason?: Said }
  /** Failed in passing: the next refresh tries it again, after the others. */
  | { readonly kind: 'failed'; readonly memory: LinkMemory; readonly reason: Said }
  /** Not tried, because its host was given up. */
  | { readonly kind: 'given-up'; readonly reason: Said }
  /** Not tried, because the time for one refresh was over. */
  | { readonly kind: 'late' }

/** Reasons of failed fetches that may be gone at the next refresh. */
const PASSING = new Set(['time-limit', 'rate-limited', 'unknown-host', 'connection', 'cut', 'host-given-up', 'stopped'])

/** Whether the same may succeed at the next refresh. */
export function isPassing(error: unknown): boolean {
  if (error instanceof FetchFailure) return PASSING.has(error.reason) || (error.status ?? 0) >= 500
  return error instanceof ExtractionFailure && error.reason === 'stopped'
}

/**
 * @param known of the link, from the last refresh
 * @param isDropped whether no feed may bring back a link
 * @throws what a link cannot cause
 */
export async function fetchLink(
  feedLink: FeedLink,
  known: LinkMemory | undefined,
  isDropped: (link: string) => boolean,
  run: FeedsRun,
): Promise<LinkOutcome> {
  if (run.deadline.aborted) return { kind: 'late' }
  try {
    return await outcomeOf(feedLink, known, isDropped, run)
  } catch (error) {
    const reason = failureReason(error, { key: 'report.page' })
    if (reason === null) throw error
    if (isLate(error, run)) return { kind: 'late' }
    if (error instanceof FetchFailure && error.reason === 'host-given-up') return { kind: 'given-up', reason }
    if (isPassing(error)) return { kind: 'failed', memory: { ...known, at: run.now(), failed: true }, reason }
    return { kind: 'done', memory: { ...unfailed(known), at: run.now(), rejected: saidText(reason) }, reason }
  }
}

/** Whether a failure came of the end of the time for one refresh. */
export const isLate = (error: unknown, { deadline }: FeedsRun): boolean =>
  deadline.aborted &&
  (error instanceof FetchFailure || error instanceof ExtractionFailure) &&
  error.reason === 'stopped'

async function outcomeOf(
  feedLink: FeedLink,
  known: LinkMemory | undefined,
  isDropped: (link: string) => boolean,
  { fetcher, pages, now }: FeedsRun,
): Promise<LinkOutcome> {
  const { feed, item, page } = feedLink
  const nothing: LinkOutcome = { kind: 'done', memory: { at: now() } }
  if (isDropped(item.link)) return nothing
  const fetched = page ?? (await fetcher.get(item.link, { types: PAGE_TYPES }))
  if (fetched.kind !== 'fetched') return nothing
  const found = draftOfPage(await pages.article(fetched.text, fetched.link), item.language)
  const fields = { title: item.title, published: item.published, ...found.fields, outlet: feed.outlet }
  if (isExpired(feed, Date.parse(fields.published ?? ''), now())) return nothing
  if (feed.kind === 'page' && known?.text === textKey(found.text)) {
    return { kind: 'done', memory: { ...unfailed(known), at: now() } }
  }
  return { kind: 'draft', draft: { feedLink, draft: { ...found, fields }, link: fetched.link, known } }
}

function unfailed(known: LinkMemory | undefined): Partial<LinkMemory> {
  const { failed: _, ...rest } = known ?? {}
  return rest
}
