/**
 * Removes the Markdown from a message: leaves the words that readers see, and tells where each is in the message.
 */
import { lowerBound } from '../text/lower-bound.ts'
import type { Span } from '../text/span.ts'

interface PlainMessage {
  readonly text: string
  /** Spans of the text that Discord shows as block quotes, in order. */
  readonly quoted: readonly Span[]
  /** From an index in the text to the index in the message; from the text's length to the message's length. */
  originOf(at: number): number
}

/**
 * What Discord does not show ("Markdown text 101" in its help, "message formatting" in its reference). Of each match
 * only the group `kept` stays.
 */
const MARKUP: readonly RegExp[] = [
  // A code block keeps its lines, without fences and the name of its language.
  /```(?:[\w+#-]*\n)?(?<kept>[\s\S]*?)```/dg,
  /(?<!`)`(?<kept>[^`\n]+)`(?!`)/dg,
  // Mentions, custom emoji, timestamps, links to commands.
  /<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::[a-zA-Z])?|\/[^:>\n]+:\d+|id:\w+)>/g,
  // Of a masked link the text stays.
  /\[(?<kept>[^\][\n]+)\]\(<?https?:[^)\s]*>?(?:\s+"[^"\n]*")?\)/dg,
  /<?https?:\/\/[^\s<>]+>?/g,
  // At the start of a line: headings, subtext, bullets, numbers.
  /^[ \t]*(?:#{1,3}|-#|[-*+]|\d{1,2}[.)])[ \t]+/gm,
  /(?<!\\)(?:\*{1,3}|~~|\|\||__)/g,
  /(?<![\p{L}\p{N}_])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}_])/gu,
  /\\(?=[^\p{L}\p{N}\s])/gu,
]
/** `>>> ` quotes the rest of the message. */
const REST_QUOTED = /^[ \t]*>>>[ \t]*/m
const LINE_QUOTED = /^[^\S\n]*>[^\S\n]?/

/** Turns quotation marks of other languages and habits into English ones. No replacement changes the length. */
const FOREIGN_MARKS: readonly (readonly [RegExp, string])[] = [
  [/„([^„“”\n]*)[“”]/g, '“$1”'],
  [/[「『]([^「」『』]*)[」』]/g, '“$1”'],
  [/‹([^‹›\n]*)›/g, '“$1”'],
  [/＂/g, '"'],
  // A space before the closing mark: `“ no ”`.
  [/(?<![^\S\n])([^\S\n]+)”/g, '”$1'],
]

/** In German, guillemets may point inwards. `«a» and «b»` is no such pair. */
const REVERSED = /^[^«»]*»[^«»]*«/
const REVERSED_PAIR = [/»([^»«\n]*)«/g, '“$1”'] as const

/** @param message as it was written, of any length */
export function plainMessage(message: string): PlainMessage {
  const { lines, gone } = quotedLines(message)
  for (const pattern of MARKUP) {
    for (const match of message.matchAll(pattern)) {
      const kept = match.indices?.groups?.kept
      const end = match.index + match[0].length
      if (kept === undefined) gone.fill(1, match.index, end)
      else {
        gone.fill(1, match.index, kept[0])
        gone.fill(1, kept[1], end)
      }
    }
  }
  const origins: number[] = []
  for (let at = 0; at < message.length; at++) if (gone[at] === 0) origins.push(at)
  const shown = origins.map((at) => message[at]).join('')
  const marks = REVERSED.test(shown) ? [REVERSED_PAIR, ...FOREIGN_MARKS] : FOREIGN_MARKS
  const text = marks.reduce((plain, [pattern, pair]) => plain.replace(pattern, pair), shown)
  const placeOf = (origin: number) => lowerBound(origins.length, (i) => (origins[i] ?? 0) < origin)
  return {
    text,
    quoted: lines.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) })),
    originOf: (at) => origins[at] ?? message.length,
  }
}

/** @returns spans of the quoted lines, and for each character of the message 1 if it marks a line as quoted */
function quotedLines(message: string): { readonly lines: readonly Span[]; readonly gone: Uint8Array } {
  const gone = new Uint8Array(message.length)
  const lines: { start: number; end: number }[] = []
  const rest = REST_QUOTED.exec(message)
  const restFrom = rest === null ? message.length : rest.index
  let start = 0
  for (const line of message.slice(0, restFrom).split(/(?<=\n)/)) {
    const [mark] = LINE_QUOTED.exec(line) ?? []
    const end = start + line.length
    if (mark !== undefined) {
      gone.fill(1, start, start + mark.length)
      const before = lines.at(-1)
      if (before?.end === start) before.end = end
      else lines.push({ start, end })
    }
    start = end
  }
  if (rest !== null) {
    gone.fill(1, restFrom, restFrom + rest[0].length)
    lines.push({ start: restFrom, end: message.length })
  }
  return { lines, gone }
}
