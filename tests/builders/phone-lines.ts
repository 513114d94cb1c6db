/** How many lines a message takes on a phone: the measure by which replies are short. */
import type { APIEmbed } from 'discord.js'

/** A phone shows about this many characters a line. */
const COLUMNS = 38
/** The bar of a quotation takes the room of two characters. */
const QUOTED_COLUMNS = COLUMNS - 2

interface Measured {
  readonly embeds: readonly APIEmbed[]
  readonly components: readonly unknown[]
}

/** @returns the lines of each embed, and one for each row of components; pictures and what stands above the embed aside */
export const phoneLines = ({ embeds, components }: Measured): number =>
  embeds.reduce((sum, embed) => sum + linesOfEmbed(embed), components.length)

const linesOfEmbed = ({ author, title, description, fields = [], footer }: APIEmbed): number =>
  [author?.name, title, description, ...fields.flatMap(({ name, value }) => [name, value]), footer?.text].reduce(
    (sum, text) => sum + (text === undefined ? 0 : linesOfText(text)),
    0,
  )

const linesOfText = (markdown: string): number =>
  markdown
    .split('\n')
    .filter((line) => !line.startsWith('```'))
    .reduce((sum, line) => {
      const isQuoted = line.startsWith('> ')
      return sum + wrappedLines(shownText(isQuoted ? line.slice(2) : line), isQuoted ? QUOTED_COLUMNS : COLUMNS)
    }, 0)

/** What a reader sees of Discord's Markdown. */
const shownText = (markdown: string): string =>
  markdown
    .replace(/<\/([a-z ]+):\d+>/g, '/$1')
    .replace(/<t:\d+(?::\w)?>/g, '29 November 2026 05:00')
    .replace(/\[((?:\\.|[^\]\\])*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)(?:\*\*|__|~~|`|^-# )/g, '')
    .replace(/\\(.)/g, '$1')

/** Words are not broken, unless they are longer than a line. */
function wrappedLines(text: string, columns: number): number {
  let lines = 1
  let used = 0
  for (const { length } of text.trim().split(/\s+/)) {
    const isNext = used > 0 && used + 1 + length > columns
    if (isNext) lines++
    const before = isNext || used === 0 ? 0 : used + 1
    lines += Math.floor(Math.max(0, before + length - 1) / columns)
    used = ((before + length - 1) % columns) + 1
  }
  return lines
}
