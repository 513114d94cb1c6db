/** Opens the watches of a corpus folder. */
import type { z } from 'zod'
import type { ServedMark } from '../briefing/arrivals.ts'
import type { ArticleStore } from '../store/article-store.ts'
import { createKeptState, type KeptState } from '../store/kept-state.ts'
import { ReaderError } from '../translations/reader-error.ts'
import { diskValues, isOfDisk } from '../updates/disk-failure.ts'
import { packed, seenSchema } from './seen-passages.ts'
import { type Watch, watchesSchema } from './watch.ts'
import { createWatchBook, type WatchBook, type Watcher, type WatchRequest } from './watch-book.ts'

export interface Watches {
  readonly book: WatchBook
  /** Which passages were served when news was last looked for. */
  readonly seen: KeptState<z.output<typeof seenSchema>>
  /** Adds a watch. What the briefing holds now is no news to it. @throws as `WatchBook.add` does */
  add(watcher: Watcher, request: WatchRequest): Promise<Watch>
  /** Runs a job that changes watches. @throws UserError if this machine may not write */
  writing<T>(job: () => Promise<T>): Promise<T>
}

interface WatchesParts {
  readonly store: ArticleStore
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told, in a sentence for the operator, what of the state could not be read. */
  readonly onNote: (note: string) => void
  /** Of what is served now. */
  readonly markNow: () => ServedMark
}

export function openWatches({ store, now, onNote, markNow }: WatchesParts): Watches {
  const book = createWatchBook(createKeptState({ store, name: 'watches.json', schema: watchesSchema, now, onNote }))
  const seen = createKeptState({ store, name: 'watched.json', schema: seenSchema, now, onNote })
  return {
    book,
    seen,
    async add(watcher, request) {
      const watch = await book.add(watcher, request)
      // While nobody watched, nobody looked.
      const isOnly = (await book.all()).length === 1
      await seen.update((before) => (isOnly || before === null ? packed(markNow()) : before))
      return watch
    },
    async writing(job) {
      try {
        return await job()
      } catch (error) {
        if (!isOfDisk(error)) throw error
        throw new ReaderError('error.watches-unwritable', diskValues(error))
      }
    },
  }
}
