/**
 * Tells members what a refresh has brought. Each message is written down before it is sent, so that none comes twice: after
 * a kill in between it is sent again only while Discord recognises it, and otherwise counts as sent.
 */
import type { Arrivals, NewPassages, Unseen } from '../briefing/arrivals.ts'
import type { Briefing } from '../briefing/briefing.ts'
import type { BriefingSource } from '../briefing/briefing-source.ts'
import { dayOf } from '../calendar/calendar-days.ts'
import { decodeMatchView, encodeMatchView, matchOf } from '../reply/match-view.ts'
import type { Reply } from '../reply/reply.ts'
import { newsReply } from '../reply/watch/watch-reply.ts'
import { findNews, type News } from '../watches/find-news.ts'
import { packed, unpacked } from '../watches/seen-passages.ts'
import { MAX_MESSAGES_A_DAY, type Watch } from '../watches/watch.ts'
import type { Watches } from '../watches/watches.ts'
import { type Deliver, type DeliveryResult, placeOfDelivery } from './delivery.ts'

/** Discord recognises a message that is sent again for "a few minutes" (resources/message); this is fewer. */
export const RECOGNISED_MS = 60_000
/** Ids that a watch remembers. */
const MAX_TOLD = 500

export interface WatchParts extends Pick<Watches, 'book' | 'seen'> {
  readonly source: BriefingSource
  readonly arrivals: Arrivals
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Compares the briefing with what was served the last time, while no other process does.
 * @returns whether all is done; if not, it has to be tried again
 * @throws what the file system throws, and what an engine does
 */
export async function deliverWatches(parts: WatchParts, deliver: Deliver): Promise<boolean> {
  const { book, seen, arrivals } = parts
  const watches = (await book.all()).filter(({ paused }) => paused === undefined)
  for (const watch of watches) if (!(await sendAgain(parts, watch, deliver))) return false
  const kept = await seen.read()
  const before = kept && unpacked(kept)
  const mark = arrivals.mark()
  const news = arrivals.since(before)
  if (news.isEmpty && before?.kind === mark.kind) return true
  for (const watch of watches) if (!(await tellNews(parts, { watch, news }, deliver))) return false
  await seen.update(() => packed(mark))
  return true
}

/** A message that was under way when Discord could not be reached, or when the process was killed. */
async function sendAgain(parts: WatchParts, watch: Watch, deliver: Deliver): Promise<boolean> {
  const { sending } = watch
  if (sending === undefined) return true
  if (parts.now() - sending.at < RECOGNISED_MS) {
    const { match } = sending
    const view = decodeMatchView(match)
    const reply = view && (await parts.source.run((briefing) => newsReply(briefing, watch, view)))
    const { kind } = await send(parts, watch, { match, reply }, deliver)
    return kind !== 'unreachable'
  }
  await parts.book.change(watch.id, withoutSending)
  return true
}

/** @returns false if Discord could not be reached */
async function tellNews(
  parts: WatchParts,
  { watch, news }: { readonly watch: Watch; readonly news: NewPassages },
  deliver: Deliver,
): Promise<boolean> {
  const { book, now } = parts
  const told = new Set(watch.told)
  const day = dayOf(now())
  for (let sent = watch.day?.day === day ? watch.day.sent : 0; sent < MAX_MESSAGES_A_DAY; sent++) {
    const found = await news.run((briefing, unseen) => newsOf(briefing, watch, unseen, told))
    if (!found) return true
    for (const id of found.ids) told.add(id)
    await book.change(watch.id, (current) => ({
      ...current,
      told: [...current.told, ...found.ids].slice(-MAX_TOLD),
      day: { day, sent: sent + 1 },
      sending: { match: found.match, at: now() },
    }))
    const { kind } = await send(parts, watch, found, deliver)
    if (kind === 'unreachable') return false
    if (kind === 'refused') return true
  }
  return true
}

/** What is sent of a match. */
interface Message {
  /** The view of the match. */
  readonly match: string
  /** Null if its passage is no longer in the briefing. */
  readonly reply: Reply | null
}

async function newsOf(
  briefing: Briefing,
  watch: Watch,
  unseen: Unseen,
  told: ReadonlySet<string>,
): Promise<(Message & Pick<News, 'ids'>) | null> {
  const news = await findNews(briefing, watch.question, unseen, told)
  if (!news) return null
  const { ids, strength } = news
  const view = { matches: [matchOf(news.passage, news.sentence)], at: 0, context: 0, strength }
  return { ids, match: encodeMatchView(view), reply: newsReply(briefing, watch, view) }
}

async function send(
  { book, now }: WatchParts,
  watch: Watch,
  { match, reply }: Message,
  deliver: Deliver,
): Promise<DeliveryResult> {
  const { userId, channelId } = watch
  const result: DeliveryResult = reply
    ? await deliver({
        place: placeOfDelivery(watch, channelId),
        to: channelId === undefined ? { userId } : { channelId },
        reply,
        command: 'ask',
        nonce: `${watch.id}:${decodeMatchView(match)?.matches[0]?.passageId}`,
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
