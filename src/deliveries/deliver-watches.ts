/**
 * Tells members what a refresh has brought. Each message is written down before it is sent, so that none comes twice: after
 * a kill in between it is sent again only while Discord recognises it, and otherwise counts as sent.
 */
import type { Briefing } from '../briefing/briefing.ts'
import { dayOf } from '../calendar/calendar-days.ts'
import { decodeMatchView, encodeMatchView, matchOf } from '../reply/match-view.ts'
import { newsReply } from '../reply/watch/watch-reply.ts'
import { findNews, type Unseen, unseenIn } from '../watches/find-news.ts'
import { packed, unpacked } from '../watches/seen-passages.ts'
import { MAX_MESSAGES_A_DAY, type Watch } from '../watches/watch.ts'
import { passageIds, type Watches } from '../watches/watches.ts'
import { type Deliver, type DeliveryResult, placeOfDelivery } from './delivery.ts'

/** Discord recognises a message that is sent again for "a few minutes" (resources/message); this is fewer. */
export const RECOGNISED_MS = 60_000
/** Ids that a watch remembers. */
const MAX_TOLD = 500

export interface WatchParts extends Pick<Watches, 'book' | 'seen'> {
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Compares the briefing with what was served the last time, while no other process does.
 * @returns whether all is done; if not, it has to be tried again
 * @throws what the file system throws
 */
export async function deliverWatches(parts: WatchParts, briefing: Briefing, deliver: Deliver): Promise<boolean> {
  const watches = (await parts.book.all()).filter(({ paused }) => paused === undefined)
  for (const watch of watches) if (!(await sendAgain(parts, briefing, watch, deliver))) return false
  const seen = await parts.seen.read()
  // Without a memory of what was served, nothing is known to be new.
  const unseen = unseenIn(briefing, seen === null ? new Set(passageIds(briefing)) : unpacked(seen))
  if (seen !== null && unseen.ids.size === 0) return true
  for (const watch of watches) {
    if (!(await tellNews(parts, briefing, { watch, unseen }, deliver))) return false
  }
  await parts.seen.update(() => packed(passageIds(briefing)))
  return true
}

/** A message that was under way when Discord could not be reached, or when the process was killed. */
async function sendAgain(parts: WatchParts, briefing: Briefing, watch: Watch, deliver: Deliver): Promise<boolean> {
  const { sending } = watch
  if (sending === undefined) return true
  if (parts.now() - sending.at < RECOGNISED_MS) {
    const { kind } = await send(parts, briefing, watch, { match: sending.match, deliver })
    return kind !== 'unreachable'
  }
  await parts.book.change(watch.id, withoutSending)
  return true
}

/** @returns false if Discord could not be reached */
async function tellNews(
  parts: WatchParts,
  briefing: Briefing,
  { watch, unseen }: { readonly watch: Watch; readonly unseen: Unseen },
  deliver: Deliver,
): Promise<boolean> {
  const { book, now } = parts
  const told = new Set(watch.told)
  const day = dayOf(now())
  for (let sent = watch.day?.day === day ? watch.day.sent : 0; sent < MAX_MESSAGES_A_DAY; sent++) {
    const news = await findNews(briefing, watch.question, unseen, told)
    if (!news) return true
    for (const id of news.ids) told.add(id)
    const match = encodeMatchView({
      matches: [matchOf(news.passage, news.sentence)],
      at: 0,
      context: 0,
      strength: news.strength,
    })
    await book.change(watch.id, (current) => ({
      ...current,
      told: [...current.told, ...news.ids].slice(-MAX_TOLD),
      day: { day, sent: sent + 1 },
      sending: { match, at: now() },
    }))
    const { kind } = await send(parts, briefing, watch, { match, deliver })
    if (kind === 'unreachable') return false
    if (kind === 'refused') return true
  }
  return true
}

async function send(
  { book, now }: WatchParts,
  briefing: Briefing,
  watch: Watch,
  { match, deliver }: { readonly match: string; readonly deliver: Deliver },
): Promise<DeliveryResult> {
  const { userId, channelId } = watch
  const view = decodeMatchView(match)
  const reply = view && newsReply(briefing, watch, view)
  const result: DeliveryResult = reply
    ? await deliver({
        place: placeOfDelivery(watch, channelId),
        to: channelId === undefined ? { userId } : { channelId },
        reply,
        command: 'ask',
        nonce: `${watch.id}:${view.matches[0]?.passageId}`,
      })
    : { kind: 'sent' }
  await book.change(watch.id, (current) => ({
    ...withoutSending(current),
    // Tried again before Discord has forgotten it.
    ...(result.kind === 'unreachable' && { sending: { match, at: now() } }),
    ...(result.kind === 'refused' && { paused: result.reason }),
  }))
  return result
}

const withoutSending = ({ sending: _, ...watch }: Watch): Watch => watch
