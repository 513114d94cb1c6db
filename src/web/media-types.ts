/** The media types of pages and feeds. */

export const PAGE_TYPES: readonly string[] = ['text/html', 'application/xhtml+xml']

/** Many servers send feeds as XML, plain text or HTML. `readFeed` finds out whether it is a feed. */
export const FEED_TYPES: readonly string[] = [
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
  'application/xml',
  'text/xml',
  'text/plain',
  'text/html',
]
