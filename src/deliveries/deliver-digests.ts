/**
 * Posts the digests that are due. As with watches, each is written down before it is sent. Times that were missed are caught
 * up together, in one digest.
 */
import type { AddedArticles, Arrivals } from '../briefing/arrivals.ts'
import type { Briefing } from '../briefing/briefing.ts'
import type { Digest, DigestBook } from '../digests/digest-book.ts'
import { digestContent } from '../digests/digest-content.ts'
import { lastDue } from '../digests/schedule.ts'
import { digestReply } from '../reply/digest-reply.ts'
import type { Reply } from '../reply/reply.ts'
import { RECOGNISED_MS } from './deliver-watches.ts'
import { type Deliver, placeOfDelivery } from './delivery.ts'

export interface DigestParts {
  readonly digests: DigestBook
  readonly arrivals: Pick<Arrivals, 'onAdded'>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Whether any digest is due, or was being sent. */
export const isAnyDue = (digests: readonly Digest[], now: number): boolean =>
  digests.some((digest) => digest.paused === undefined && (digest.sending || lastDue(digest, now) > digest.done))

/**
 * @returns whether all is done; if not, it has to be tried again
 * @throws what the file system throws, and what an engine does
 */
export async function deliverDigests(parts: DigestParts, deliver: Deliver): Promise<boolean> {
  let isDone = true
  for (const digest of await parts.digests.all()) {
    if (digest.paused === undefined && !(await deliverDigest(parts, digest, deliver))) isDone = false
  }
  return isDone
}

async function deliverDigest(parts: DigestParts, digest: Digest, deliver: Deliver): Promise<boolean> {
  const { digests, arrivals, now } = parts
  const { sending } = digest
  if (sending && now() - sending.at < RECOGNISED_MS) {
    const { reply } = await arrivals.onAdded(sending.from, (briefing, added) => newsOf(briefing, digest, added))
    return reply === null || send(parts, { digest, reply, ...sending }, deliver)
  }
  // After a kill it may have arrived.
  if (sending) await digests.change(digest.id, ({ sending: _, ...rest }) => rest)
  const due = lastDue(digest, now())
  if (due <= digest.done) return true
  const { from } = digest
  const { reply, until } = await arrivals.onAdded(from, (briefing, added) => newsOf(briefing, digest, added))
  if (!reply) {
    await digests.change(digest.id, (current) => ({ ...current, done: due, from: until }))
    return true
  }
  const sent = { due, from, at: now() }
  await digests.change(digest.id, (current) => ({ ...current, done: due, from: until, sending: sent }))
  return send(parts, { digest, reply, due, from }, deliver)
}

/** @returns no reply if no article is new */
async function newsOf(briefing: Briefing, digest: Digest, added: AddedArticles) {
  const content = await digestContent(briefing, added)
  return { reply: content && digestReply(briefing, digest, content), until: added.until }
}

interface DueDigest {
  readonly digest: Digest
  readonly reply: Reply
  readonly due: number
  readonly from: number
}

async function send(
  { digests, now }: DigestParts,
  { digest, reply, due, from }: DueDigest,
  deliver: Deliver,
): Promise<boolean> {
  const { id, channelId } = digest
  const result = await deliver({
    place: placeOfDelivery(digest, channelId),
    to: { channelId },
    reply,
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
