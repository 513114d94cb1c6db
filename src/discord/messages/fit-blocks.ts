/** Fits a reply into a message: first attributions are reserved, then the answering sentences, then the rest. */

import { evidencePieces, type Run } from '../../reply/evidence-pieces.ts'
import type {
  Block,
  ChartBlock,
  CopyBlock,
  EvidenceBlock,
  ListBlock,
  NoteBlock,
  TypedPiece,
  VerdictBlock,
} from '../../reply/reply.ts'
import { sourceLine } from '../../sources/attribution.ts'
import { clipped } from '../../text/clipped.ts'
import type { Span } from '../../text/span.ts'
import { visibleText } from '../../text/visible-text.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { maskedLink } from './masked-link.ts'

/** Marks the place of sentences that are left out. */
const CUT = '[…]'
/** Marks the place of whole blocks that are left out. */
const MORE_THAN_FITS = `${CUT} The rest does not fit into one message.`
const BETWEEN_BLOCKS = '\n\n'
/** In UTF-16 units before escaping, as all lengths here: longer texts are clipped. */
const MAX_TITLE_LENGTH = 200
/** The bot's own texts, which may name outlets and words of the question. */
const MAX_NOTE_LENGTH = 1_200
const MAX_ITEM_LENGTH = 300
/** Precedes what a member wrote, which is not evidence. */
const QUOTED = 'As quoted:'
/** What a verdict says besides the words, if there is little room. */
const MAX_SHORT_LENGTH = 100
/** A text to be copied is useless if it is cut, so a longer one is not shown. Four of them fit into one message. */
const MAX_COPY_LENGTH = 950

/** A block that is shown in words; a chart is a picture beside them. */
type WordBlock = Exclude<Block, ChartBlock>

interface FittedBlocks {
  readonly markdown: string
  /** Whether sentences of evidence had to be left out. */
  readonly isCut: boolean
}

/**
 * Blocks -> Markdown of at most `room` UTF-16 units. If there is too little room, it leaves out, in this order:
 * - sentences at the ends of passages, those farthest from the answering one first; a mark shows the place;
 * - items of lists; their number is shown;
 * - whole blocks from the end; a note says so.
 * The first block always fits: its attribution and its answering sentence are never left out.
 * @param room at least 4,096
 */
export function fitBlocks(blocks: readonly WordBlock[], room: number): FittedBlocks {
  const shown = blocks.slice(0, howManyFit(blocks, room))
  const last = shown.length < blocks.length ? [MORE_THAN_FITS] : []
  const smallest = shown.map(smallestOf)
  let left = room - [...smallest, ...last].join(BETWEEN_BLOCKS).length
  const grown = shown.map((block, i) => {
    const least = smallest[i] ?? ''
    const text = fitBlock(block, least.length + left)
    left -= text.length - least.length
    return text
  })
  const isWhole = (block: WordBlock, i: number) =>
    block.kind !== 'evidence' || grown[i] === renderedWith(block, block.sentences)
  return { markdown: [...grown, ...last].join(BETWEEN_BLOCKS), isCut: !shown.every(isWhole) }
}

function howManyFit(blocks: readonly WordBlock[], room: number): number {
  for (let count = blocks.length; count > 1; count--) {
    const last = count < blocks.length ? [MORE_THAN_FITS] : []
    if ([...blocks.slice(0, count).map(smallestOf), ...last].join(BETWEEN_BLOCKS).length <= room) return count
  }
  return 1
}

function smallestOf(block: WordBlock): string {
  if (block.kind === 'list') return headOf(block)
  if (block.kind === 'note') return renderNote(block)
  if (block.kind === 'copy') return copyable(block)
  return block.kind === 'verdict' ? (verdictForms(block).at(-1) ?? '') : renderedWith(block, [block.answering])
}

function fitBlock(block: WordBlock, room: number): string {
  if (block.kind === 'list') return fitList(block, room)
  if (block.kind === 'note') return renderNote(block)
  if (block.kind === 'copy') return copyable(block)
  return block.kind === 'verdict' ? fitVerdict(block, room) : fitEvidence(block, room)
}

const renderNote = ({ text }: NoteBlock): string => escapeMarkdown(clipped(text, MAX_NOTE_LENGTH))

/** The longest form that fits, else the shortest. */
function fitVerdict(block: VerdictBlock, room: number): string {
  const forms = verdictForms(block)
  return forms.find((form) => form.length <= room) ?? forms.at(-1) ?? ''
}

/** From everything down to the verdict with its source; a mark shows that words are left out. */
function verdictForms({ label, typed, remarks, evidence }: VerdictBlock): readonly string[] {
  const head = `**${escapeMarkdown(clipped(label, MAX_TITLE_LENGTH))}**`
  const text = typed.map(({ text: piece }) => piece).join('')
  const written = typed.length > 0 ? [`${QUOTED} ${typed.map(markedTyped).join('')}`] : []
  const inShort = text === '' ? [] : [`${QUOTED} ${escapeMarkdown(clipped(folded(text), MAX_SHORT_LENGTH))}`]
  const notes = remarks.map((remark) => escapeMarkdown(remark))
  const shortNotes = remarks.map((remark) => escapeMarkdown(clipped(remark, MAX_SHORT_LENGTH)))
  if (!evidence) {
    return [[head, ...written, ...notes].join('\n'), [head, ...inShort, ...shortNotes].join('\n')]
  }
  const { attribution, sentences, answering } = evidence
  const source = (longest: number) =>
    `${escapeMarkdown(clipped(attribution.title, longest))} · ${escapeMarkdown(sourceLine(attribution))}`
  const linked = `${source(MAX_TITLE_LENGTH)}${maskedLink('open', attribution.link)}`
  return [
    [head, ...written, quoted(evidence, sentences), ...notes, linked],
    [head, ...written, quoted(evidence, sentences), ...notes, source(MAX_TITLE_LENGTH)],
    [head, ...inShort, quoted(evidence, [answering]), ...notes, source(MAX_SHORT_LENGTH)],
    [head, ...inShort, ...shortNotes, `${CUT} ${source(MAX_SHORT_LENGTH)}`],
    [head, `${CUT} ${source(MAX_SHORT_LENGTH)}`],
  ].map((lines) => lines.join('\n'))
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What the article does not have is struck through. */
const markedTyped = ({ text, differs }: TypedPiece): string => marked(text.replace(/\s+/g, ' '), differs ? '~~' : '')

function renderedWith(block: EvidenceBlock, sentences: readonly Span[]): string {
  const { attribution, label } = block
  const source = `${escapeMarkdown(sourceLine(attribution))}${maskedLink('open', attribution.link)}`
  return [
    ...(label === undefined ? [] : [escapeMarkdown(label)]),
    quoted(block, sentences),
    `**${escapeMarkdown(clipped(attribution.title, MAX_TITLE_LENGTH))}**`,
    source,
  ].join('\n')
}

/** In a code block, which three grave accents would end: those in the text are replaced by letters that look alike. */
function copyable({ heading, text }: CopyBlock): string {
  const shown = visibleText(text).replaceAll('`', 'ˋ')
  return shown.length > MAX_COPY_LENGTH
    ? `**${escapeMarkdown(heading)}** is too long for a message`
    : `**${escapeMarkdown(heading)}**\n\`\`\`\n${shown}\n\`\`\``
}

/** The sentences as a quotation block, the answering one in bold, cut ends marked. */
function quoted(block: EvidenceBlock, sentences: readonly Span[]): string {
  const words = evidencePieces(block, sentences).map(({ gap, runs, bold }) => {
    const text = runs.map((run) => markedRun(run)).join('')
    return gap + (bold && text !== '' ? `**${text}**` : text)
  })
  const before = block.sentences[0] === sentences[0] ? '' : `${CUT} `
  const after = block.sentences.at(-1) === sentences.at(-1) ? '' : ` ${CUT}`
  return `${before}${words.join('')}${after}`.replace(/^/gm, '> ')
}

/** Words that differ are underlined. */
const markedRun = ({ text, differs }: Run): string => marked(text, differs ? '__' : '')

/** White space at the ends stays outside the marks: inside, Discord would show the marks as text. */
function marked(text: string, mark: '__' | '~~' | ''): string {
  const words = text.trim()
  if (words === '') return escapeMarkdown(text)
  const at = text.indexOf(words)
  return `${text.slice(0, at)}${mark}${escapeMarkdown(words)}${mark}${text.slice(at + words.length)}`
}

/** Grows the shown part from the answering sentence outwards, one sentence on each side in turn, as long as it fits. */
function fitEvidence(block: EvidenceBlock, room: number): string {
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
    ({ text, link }) => `- ${escapeMarkdown(clipped(text, MAX_ITEM_LENGTH))}${maskedLink('open', link)}`,
  )
  const title = `**${escapeMarkdown(block.heading)}**`
  for (let shown = lines.length; shown > 0; shown--) {
    const more = shown < lines.length ? [`- and ${lines.length - shown} more`] : []
    const text = [title, ...lines.slice(0, shown), ...more].join('\n')
    if (text.length <= room) return text
  }
  return headOf(block)
}
