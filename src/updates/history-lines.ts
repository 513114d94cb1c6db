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

/** A line as it is written: of many articles, bytes take less memory than strings. */
export type WrittenLine = Uint8Array

export const writtenLine = (event: HistoryEvent): WrittenLine => Buffer.from(lineOf(event))

/** @returns the line of a version; empty if the version is too long to be kept. */
export function versionLine(event: HistoryEvent): WrittenLine {
  const line = lineOf(event)
  return Buffer.from(line.length <= MAX_VERSION_LENGTH ? line : '')
}

/**
 * Writes no more than is kept: all the versions of a large corpus may not fit into memory.
 * @param news each writes one line
 * @returns the last lines, of so many bytes at most
 */
export async function lastLines(
  news: readonly (() => Promise<WrittenLine>)[],
  maxBytes: number,
): Promise<readonly WrittenLine[]> {
  const lines: WrittenLine[] = []
  let bytes = 0
  for (const write of news.toReversed()) {
    const line = await write()
    bytes += line.length
    if (bytes > maxBytes) break
    lines.push(line)
  }
  return lines.reverse()
}

/** @returns the history without its oldest events, beginning with those of versions that are no longer served */
export function shortened(history: string, maxBytes: number): string {
  const lines = history.split('\n').filter((line) => line !== '')
  const last = new Map<string, number>()
  // What an event holds beside these is large.
  const events = lines.map((line) => {
    const event = eventOf(line)
    return { kind: event?.event, file: event && 'file' in event ? event.file : undefined }
  })
  const files = events.map(({ file }) => file)
  for (const [i, file] of files.entries()) if (file !== undefined) last.set(file, i)
  const newestFirst = [...lines.keys()].reverse()
  // That words were taken down is never forgotten: the bot must not say that it has no record of them.
  const isLast = (i: number) => events[i]?.kind === 'taken-down' || last.get(files[i] ?? '') === i
  const kept = new Set<number>()
  let bytes = 0
  for (const i of [...newestFirst.filter(isLast), ...newestFirst.filter((i) => !isLast(i))]) {
    bytes += Buffer.byteLength(lines[i] ?? '') + 1
    if (bytes > maxBytes) break
    kept.add(i)
  }
  return lines.flatMap((line, i) => (kept.has(i) ? [`${line}\n`] : [])).join('')
}
