/** The media types that pages and feeds come in. */

export const PAGE_TYPES: readonly string[] = ['text/html', 'application/xhtml+xml']

/** Many servers send feeds as plain XML, text or HTML; whether it is one, `readFeed` tells. */
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
