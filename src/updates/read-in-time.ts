/** Reads pages and feeds until the time for one refresh is over: what still waits for its turn then is not read. */
import pLimit from 'p-limit'
import { ExtractionFailure } from '../pages/extraction-failure.ts'
import type { PageReader } from '../pages/page-reader.ts'

/** @returns fails with ExtractionFailure `stopped` for what was not begun in time */
export function readInTime(pages: PageReader, deadline: AbortSignal): Pick<PageReader, 'article' | 'feed'> {
  const inTurn = pLimit(1)
  const inTime = <T>(job: () => Promise<T>): Promise<T> =>
    inTurn(() => {
      if (deadline.aborted) throw new ExtractionFailure('stopped', { key: 'page.late' })
      return job()
    })
  return {
    article: (html, link) => inTime(() => pages.article(html, link)),
    feed: (text, options) => inTime(() => pages.feed(text, options)),
  }
}
