/** What is sent to members without a command of theirs, for one corpus folder. */
import type { Arrivals } from '../briefing/arrivals.ts'
import type { BriefingSource } from '../briefing/briefing-source.ts'
import { createDigestBook, type DigestBook, digestsSchema } from '../digests/digest-book.ts'
import { createArticleStore } from '../store/article-store.ts'
import { CorpusBusy } from '../store/corpus-lock.ts'
import { createKeptState } from '../store/kept-state.ts'
import { openWatches, type Watches } from '../watches/watches.ts'
import { deliverDigests, isAnyDue } from './deliver-digests.ts'
import { deliverWatches } from './deliver-watches.ts'
import type { Deliver } from './delivery.ts'

interface Deliveries {
  readonly watches: Watches
  readonly digests: DigestBook
  /** @returns whether all is done; if not, call again @throws what the file system throws, and what an engine does */
  deliver(deliver: Deliver): Promise<boolean>
  watchedServers(): Promise<readonly string[]>
  forgetServer(guildId: string): Promise<void>
}

interface DeliveryParts {
  /** The corpus folder. */
  readonly folder: string
  readonly source: BriefingSource
  readonly arrivals: Arrivals
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told, in a sentence for the operator, what of the state could not be read. */
  readonly onNote: (note: string) => void
}

export function openDeliveries({ folder, source, arrivals, now, onNote }: DeliveryParts): Deliveries {
  const store = createArticleStore(folder, now)
  const kept = { store, now, onNote }
  const digests = createDigestBook(createKeptState({ ...kept, name: 'digests.json', schema: digestsSchema }))
  const watches = openWatches({ store, now, onNote, markNow: arrivals.mark })
  /** What was served when all was told. */
  let done: object | null = null
  const deliverAll = async (deliver: Deliver): Promise<boolean> => {
    const served = arrivals.served()
    const areWatchesDone = await deliverWatches({ ...watches, source, arrivals, now }, deliver)
    if (areWatchesDone) done = served
    return (await deliverDigests({ digests, arrivals, now }, deliver)) && areWatchesDone
  }
  return {
    watches,
    digests,
    async deliver(deliver) {
      const isNews = arrivals.served() !== done && (await watches.book.all()).length > 0
      if (!isNews && !isAnyDue(await digests.all(), now())) return true
      // A question that is watched is asked as well as any other.
      await source.run(({ meaning }) => meaning.settled())
      return store
        .send(() => deliverAll(deliver))
        .catch((error: unknown) => {
          if (error instanceof CorpusBusy) return false
          throw error
        })
    },
    async watchedServers() {
      const all = [...(await watches.book.all()), ...(await digests.all())]
      return [...new Set(all.flatMap(({ guildId }) => (guildId === undefined ? [] : [guildId])))]
    },
    async forgetServer(guildId) {
      await watches.book.forgetServer(guildId)
      await digests.forgetServer(guildId)
    },
  }
}
