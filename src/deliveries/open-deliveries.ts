/** What is sent to members without a command of theirs, for one corpus folder. */
import type { Briefing } from '../briefing/briefing.ts'
import { createDigestBook, type DigestBook, digestsSchema } from '../digests/digest-book.ts'
import { createArticleStore } from '../store/article-store.ts'
import { CorpusBusy } from '../store/corpus-lock.ts'
import { createKeptState } from '../store/kept-state.ts'
import { openWatches, type Watches } from '../watches/watches.ts'
import { type DigestParts, deliverDigests, isAnyDue } from './deliver-digests.ts'
import { deliverWatches } from './deliver-watches.ts'
import type { Deliver } from './delivery.ts'

interface Deliveries {
  readonly watches: Watches
  readonly digests: DigestBook
  /** @returns whether all is done; if not, call again @throws what the file system throws */
  deliver(deliver: Deliver): Promise<boolean>
  watchedServers(): Promise<readonly string[]>
  forgetServer(guildId: string): Promise<void>
}

interface DeliveryParts extends Pick<DigestParts, 'addedSince' | 'now'> {
  /** The corpus folder. */
  readonly folder: string
  /** The briefing that is served now. */
  readonly current: () => Briefing
  /** Told, in a sentence for the operator, what of the state could not be read. */
  readonly onNote: (note: string) => void
}

export function openDeliveries({ folder, current, addedSince, now, onNote }: DeliveryParts): Deliveries {
  const store = createArticleStore(folder, now)
  const kept = { store, now, onNote }
  const digests = createDigestBook(createKeptState({ ...kept, name: 'digests.json', schema: digestsSchema }))
  const watches = openWatches(store, now, onNote)
  /** The briefing of which all was told. */
  let done: Briefing | null = null
  const deliverAll = async (briefing: Briefing, deliver: Deliver): Promise<boolean> => {
    const areWatchesDone = await deliverWatches({ ...watches, now }, briefing, deliver)
    if (areWatchesDone) done = briefing
    return (await deliverDigests({ digests, addedSince, now }, briefing, deliver)) && areWatchesDone
  }
  return {
    watches,
    digests,
    async deliver(deliver) {
      const briefing = current()
      const isNews = briefing !== done && (await watches.book.all()).length > 0
      if (!isNews && !isAnyDue(await digests.all(), now())) return true
      // A question that is watched is asked as well as any other.
      await briefing.meaning.settled()
      return store
        .send(() => deliverAll(briefing, deliver))
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
