/** The lines of the history of a corpus: one event each, as JSON, and never more of them than the history may hold. */
import { z } from 'zod'
import { parsedState } from './parsed-state.ts'

/** A version that is longer, in UTF-16 units of its line, is not kept. */
const MAX_VERSION_LENGTH = 4_000_000

export const originSchema = z.object({
  at: z.number(),
  with: z.enum(['start', 'refresh', 'addition', 'removal', 'restoration', 'takedown']),
  by: z.string().optional(),
})

/** Id, start and end. */
const wordsSchema = z.tuple([z.string(), z.number(), z.number()])

const versionSchema = z.object({
  event: z.literal('version'),
  file: z.string(),
  origin: originSchema,
  sha256: z.string(),
  corpusVersion: z.string(),
  article: z.object({
    id: z.string(),
    title: z.string(),
    outlet: z.string().optional(),
    author: z.string().optional(),
    published: z.string().optional(),
    url: z.string().optional(),
    tags: z.array(z.string()),
    language: z.string().optional(),
    body: z.string(),
    written: z.string().optional(),
  }),
  passages: z.array(wordsSchema),
  quotations: z.array(wordsSchema),
})

const eventSchema = z.discriminatedUnion('event', [
  versionSchema,
  z.object({ event: z.literal('removed'), file: z.string(), origin: originSchema }),
  z.object({ event: z.literal('taken-down'), ids: z.array(z.string()), origin: originSchema }),
])

export type HistoryEvent = z.output<typeof eventSchema>

export const lineOf = (event: HistoryEvent): string => `${JSON.stringify(event)}\n`

/** @returns null for a line that a crash left unfinished or somebody edited */
export const eventOf = (line: string): HistoryEvent | null => parsedState(line, eventSchema)

export const eventsIn = (history: string): readonly HistoryEvent[] =>
  history.split('\n').flatMap((line) => eventOf(line) ?? [])

/** @returns the line of a version; empty if the version is too long to be kept. */
export function versionLine(event: HistoryEvent): string {
  const line = lineOf(event)
  return line.length <= MAX_VERSION_LENGTH ? line : ''
}

/**
 * Writes no more than is kept: all the versions of a large corpus may not fit into one string.
 * @param news each writes one line
 * @returns the last lines, of so many bytes at most
 */
export async function lastLines(news: readonly (() => Promise<string>)[], maxBytes: number): Promise<string> {
  const lines: string[] = []
  let bytes = 0
  for (const line of news.toReversed()) {
    const text = await line()
    bytes += Buffer.byteLength(text)
    if (bytes > maxBytes) break
    lines.push(text)
  }
  return lines.reverse().join('')
}

/** @returns the history without its oldest events, beginning with those of versions that are no longer served */
export function shortened(history: string, maxBytes: number): string {
  const lines = history.split('\n').filter((line) => line !== '')
  const last = new Map<string, number>()
  const events = lines.map(eventOf)
  const files = events.map((event) => (event && 'file' in event ? event.file : undefined))
  for (const [i, file] of files.entries()) if (file !== undefined) last.set(file, i)
  const newestFirst = [...lines.keys()].reverse()
  // That words were taken down is never forgotten: the bot must not say that it has no record of them.
  const isLast = (i: number) => events[i]?.event === 'taken-down' || last.get(files[i] ?? '') === i
  const kept = new Set<number>()
  let bytes = 0
  for (const i of [...newestFirst.filter(isLast), ...newestFirst.filter((i) => !isLast(i))]) {
    bytes += Buffer.byteLength(lines[i] ?? '') + 1
    if (bytes > maxBytes) break
    kept.add(i)
  }
  return lines.flatMap((line, i) => (kept.has(i) ? [`${line}\n`] : [])).join('')
}
