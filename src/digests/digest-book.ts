/** The digests of all channels, in a file beside the corpus. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { KeptState } from '../store/kept-state.ts'
import { INTERFACE_LANGUAGES } from '../translations/messages.ts'
import type { Schedule } from './schedule.ts'

const digestSchema = z.object({
  /** Eight characters of `[0-9a-f]`. */
  id: z.string().regex(/^[0-9a-f]{8}$/),
  guildId: z.string(),
  channelId: z.string(),
  /** Ids of the channel in which it was set up, and of the one that a thread belongs to; absent with one briefing. */
  channelIds: z.array(z.string()).readonly().optional(),
  at: z.string().regex(/^\d{2}:\d{2}$/),
  days: z.array(z.number().int().min(1).max(7)).min(1).readonly(),
  zone: z.string(),
  /** In which it is; absent for English. */
  language: z.enum(INTERFACE_LANGUAGES).optional(),
  /** When it was last due and all was posted, or when it was set up. Milliseconds since 1970, as the times below. */
  done: z.number(),
  /** What was added to the briefing after this is new. */
  from: z.number(),
  /** Of the digest that is being sent: when it was due, what it begins with, and since when. */
  sending: z.object({ due: z.number(), from: z.number(), at: z.number() }).optional(),
  /** Why nothing is sent any more; absent while it is sent. */
  paused: z.string().optional(),
})

export type Digest = Readonly<z.output<typeof digestSchema>>

/** The file of all digests; the number is raised when its form changes. */
export const digestsSchema = z.object({ version: z.literal(1), digests: z.array(digestSchema).readonly() })

/** Where a digest is posted and was set up, and in which language it is. */
type DigestPlace = Pick<Digest, 'guildId' | 'channelId' | 'channelIds' | 'language'>

export interface DigestBook {
  all(): Promise<readonly Digest[]>
  /** Sets up the digest of a channel, in the place of the one before. @param now milliseconds since 1970 */
  set(place: DigestPlace, schedule: Schedule, now: number): Promise<Digest>
  /** @returns null if the channel has none */
  remove(place: Pick<Digest, 'guildId' | 'channelId'>): Promise<Digest | null>
  /** Removes all of a server. */
  forgetServer(guildId: string): Promise<void>
  /** Changes one digest, if it is still there. */
  change(id: string, next: (digest: Digest) => Digest): Promise<void>
}

export function createDigestBook(state: KeptState<z.output<typeof digestsSchema>>): DigestBook {
  const all = async () => (await state.read())?.digests ?? []
  const update = (next: (digests: readonly Digest[]) => readonly Digest[]) =>
    state.update((before) => {
      const digests = before?.digests ?? []
      const after = next(digests)
      return after === digests ? null : { version: 1, digests: after }
    })
  const without = (place: Pick<Digest, 'guildId' | 'channelId'>) => (digest: Digest) =>
    digest.guildId !== place.guildId || digest.channelId !== place.channelId
  return {
    all,
    async set(place, schedule, now) {
      const id = randomBytes(4).toString('hex')
      const digest: Digest = { id, ...place, ...schedule, done: now, from: now }
      await update((digests) => [...digests.filter(without(place)), digest])
      return digest
    },
    async remove(place) {
      const digest = (await all()).find((one) => !without(place)(one)) ?? null
      if (digest) await update((digests) => digests.filter(without(place)))
      return digest
    },
    forgetServer: (guildId) =>
      update((digests) =>
        digests.some((digest) => digest.guildId === guildId)
          ? digests.filter((digest) => digest.guildId !== guildId)
          : digests,
      ),
    change: (id, next) => update((digests) => digests.map((digest) => (digest.id === id ? next(digest) : digest))),
  }
}
