/** The one place that budgets a reply: attributions are reserved first, then the answering sentences, then the rest. */
import { sourceLine } from '../answer/attribution.ts'
import { evidencePieces } from '../reply/evidence-pieces.ts'
import type { Block, EvidenceBlock, ListBlock } from '../reply/reply.ts'
import type { Span } from '../text/span.ts'
import { clipped } from './clip.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { maskedLink } from './masked-link.ts'

/** Marks where whole sentences were left out. */
const CUT = '[…]'
const BETWEEN_BLOCKS = '\n\n'
/** A title or a source that is longer is clipped; UTF-16 units before they are escaped. */
const LONGEST_TITLE = 200
const LONGEST_SOURCE = 200
/** The same for the bot's own texts, which may name outlets and words of the question. */
const LONGEST_NOTE = 1_200
/** An item of a list that is longer is clipped. */
const LONGEST_ITEM = 300

/**
 * Blocks -> Markdown of at most `room` UTF-16 units. What has to go: sentences at the ends of passages, those farthest
 * from the answering one first, marked; then items of lists, counted. Never an attribution or an answering sentence.
 * @throws RangeError where even these do not fit: a reply of that many blocks is a mistake of its command
 */
export function fitBlocks(blocks: readonly Block[], room: number): string {
  const smallest = blocks.map((block) =>
    block.kind === 'list' ? headOf(block) : renderedWith(block, [answeringOf(block)]),
  )
  let left = room - smallest.join(BETWEEN_BLOCKS).length
  if (left < 0) throw new RangeError(`a reply of ${room - left} characters where ${room} fit`)
  return blocks
    .map((block, i) => {
      const least = smallest[i] ?? ''
      const grown =
        block.kind === 'list' ? fitList(block, least.length + left) : fitEvidence(block, least.length + left)
      left -= grown.length - least.length
      return grown
    })
    .join(BETWEEN_BLOCKS)
}

const answeringOf = (block: Block): Span => (block.kind === 'evidence' ? block.answering : { start: 0, end: 0 })

function renderedWith(block: Exclude<Block, ListBlock>, sentences: readonly Span[]): string {
  if (block.kind === 'note') return escapeMarkdown(clipped(block.text, LONGEST_NOTE))
  const { attribution, label } = block
  const source = `${escapeMarkdown(clipped(sourceLine(attribution), LONGEST_SOURCE))}${maskedLink('open', attribution.link)}`
  return [
    ...(label === undefined ? [] : [escapeMarkdown(label)]),
    quoted(block, sentences),
    `**${escapeMarkdown(clipped(attribution.title, LONGEST_TITLE))}**`,
    source,
  ].join('\n')
}

/** The sentences as a quotation block, the answering one in bold, cut ends marked. */
function quoted(block: EvidenceBlock, sentences: readonly Span[]): string {
  const words = evidencePieces(block, sentences).map(({ gap, text, answering }) => {
    const escaped = escapeMarkdown(text)
    return gap + (answering && escaped !== '' ? `**${escaped}**` : escaped)
  })
  const before = block.sentences[0] === sentences[0] ? '' : `${CUT} `
  const after = block.sentences.at(-1) === sentences.at(-1) ? '' : ` ${CUT}`
  return `${before}${words.join('')}${after}`.replace(/^/gm, '> ')
}

/** Grows the shown part from the answering sentence outwards, a sentence on each side in turn, as long as it fits. */
function fitEvidence(block: Exclude<Block, ListBlock>, room: number): string {
  if (block.kind === 'note') return renderedWith(block, [])
  const { sentences, answering } = block
  const whole = renderedWith(block, sentences)
  if (whole.length <= room) return whole
  const at = sentences.findIndex(({ start }) => start === answering.start)
  let [from, to] = [at, at + 1]
  const fits = (start: number, end: number) =>
    start >= 0 && end <= sentences.length && renderedWith(block, sentences.slice(start, end)).length <= room
  for (;;) {
    const [before, after] = [from, to]
    if (fits(from, to + 1)) to++
    if (fits(from - 1, to)) from--
    if (from === before && to === after) return renderedWith(block, sentences.slice(from, to))
  }
}

const headOf = ({ heading, items }: ListBlock): string => `**${escapeMarkdown(heading)}** (${items.length})`

function fitList(block: ListBlock, room: number): string {
  const lines = block.items.map(
    ({ text, link }) => `- ${escapeMarkdown(clipped(text, LONGEST_ITEM))}${maskedLink('open', link)}`,
  )
  const title = `**${escapeMarkdown(block.heading)}**`
  for (let shown = lines.length; shown > 0; shown--) {
    const more = shown < lines.length ? [`- and ${lines.length - shown} more`] : []
    const text = [title, ...lines.slice(0, shown), ...more].join('\n')
    if (text.length <= room) return text
  }
  return headOf(block)
}
