/**
 * Posts the digests that are due. As with watches, each is written down before it is sent. Times that were missed are caught
 * up together, in one digest.
 */
import type { Briefing } from '../briefing/briefing.ts'
import type { Digest, DigestBook } from '../digests/digest-book.ts'
import { type DigestContent, digestContent } from '../digests/digest-content.ts'
import { lastDue } from '../digests/schedule.ts'
import { digestReply } from '../reply/digest-reply.ts'
import { RECOGNISED_MS } from './deliver-watches.ts'
import { type Deliver, placeOfDelivery } from './delivery.ts'

export interface DigestParts {
  readonly digests: DigestBook
  /** The files of served articles that were added after a time. */
  readonly addedSince: (at: number) => Promise<ReadonlySet<string>>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Whether any digest is due, or was being sent. */
export const isAnyDue = (digests: readonly Digest[], now: number): boolean =>
  digests.some((digest) => digest.paused === undefined && (digest.sending || lastDue(digest, now) > digest.done))

/** @returns whether all is done; if not, it has to be tried again @throws what the file system throws */
export async function deliverDigests(parts: DigestParts, briefing: Briefing, deliver: Deliver): Promise<boolean> {
  let isDone = true
  for (const digest of await parts.digests.all()) {
    if (digest.paused === undefined && !(await deliverDigest(parts, briefing, digest, deliver))) isDone = false
  }
  return isDone
}

async function deliverDigest(
  parts: DigestParts,
  briefing: Briefing,
  digest: Digest,
  deliver: Deliver,
): Promise<boolean> {
  const { digests, addedSince, now } = parts
  const { sending } = digest
  if (sending && now() - sending.at < RECOGNISED_MS) {
    const content = await digestContent(briefing, await addedSince(sending.from))
    return content === null || send(parts, briefing, { digest, content, ...sending }, deliver)
  }
  // After a kill it may have arrived.
  if (sending) await digests.change(digest.id, ({ sending: _, ...rest }) => rest)
  const due = lastDue(digest, now())
  if (due <= digest.done) return true
  const { from } = digest
  const content = await digestContent(briefing, await addedSince(from))
  const at = now()
  if (!content) {
    await digests.change(digest.id, (current) => ({ ...current, done: due, from: at }))
    return true
  }
  await digests.change(digest.id, (current) => ({ ...current, done: due, from: at, sending: { due, from, at } }))
  return send(parts, briefing, { digest, content, due, from }, deliver)
}

interface DueDigest {
  readonly digest: Digest
  readonly content: DigestContent
  readonly due: number
  readonly from: number
}

async function send(
  { digests, now }: DigestParts,
  briefing: Briefing,
  { digest, content, due, from }: DueDigest,
  deliver: Deliver,
): Promise<boolean> {
  const { id, channelId } = digest
  const result = await deliver({
    place: placeOfDelivery(digest, channelId),
    to: { channelId },
    reply: digestReply(briefing, digest, content),
    command: 'digest',
    nonce: `${id}:${due.toString(36)}`,
  })
  await digests.change(id, ({ sending: _, ...current }) => ({
    ...current,
    // Tried again before Discord has forgotten it.
    ...(result.kind === 'unreachable' && { sending: { due, from, at: now() } }),
    ...(result.kind === 'refused' && { paused: result.reason }),
  }))
  return result.kind !== 'unreachable'
}
