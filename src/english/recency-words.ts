/** Words that ask for the newest news, and words beside which they mean something else. */

/** In lower case, the longer before the shorter that it begins with. */
export const RECENCY_WORDS: readonly string[] = [
  'latest',
  'newest',
  'most recent',
  'recently',
  'recent',
  'lately',
  'currently',
  'nowadays',
  'right now',
  'as of now',
  'at present',
  'presently',
  'of late',
  'up to date',
  'just now',
  'now',
  'at the moment',
  'these days',
  'the other day',
]

/** Nouns after `latest` that add nothing: "latest developments on the ferry" asks for the ferry. */
export const NEWS_NOUNS: readonly string[] = ['news', 'updates?', 'developments?', 'headlines?', 'information', 'info']

/** Words before `now`, `today` and `tonight` that make a name or another sense of them: "usa today", "until now". */
export const BEFORE_NAMED_TODAY: readonly string[] = [
  'usa',
  'the',
  'psychology',
  'christianity',
  'apocalypse',
  'democracy',
  'until',
  'by',
  'from',
  'week',
]

/** Words after `recent` that make a long time of it. */
export const LONG_TIMES: readonly string[] = ['years', 'decades', 'centuries', 'history', 'memory', 'times']
