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
  WordChange,
} from '../../reply/reply.ts'
import { publishedLine } from '../../sources/attribution.ts'
import { clipped } from '../../text/clipped.ts'
import type { Span } from '../../text/span.ts'
import { visibleText } from '../../text/visible-text.ts'
import type { Wording } from '../../translations/wording.ts'
import { countLines } from './count-lines.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { linkedText } from './linked-text.ts'
import { markdownOf } from './markdown-of.ts'

/** Marks the place of sentences that are left out. */
const CUT = '[…]'
const BETWEEN_BLOCKS = '\n'
/** In UTF-16 units before escaping, as all lengths here: longer texts are clipped. */
const MAX_TITLE_LENGTH = 200
/** The bot's own texts, which may name outlets and words of the question. */
const MAX_NOTE_LENGTH = 1_200
const MAX_ITEM_LENGTH = 300
/** What a verdict says besides the words, if there is little room. */
const MAX_SHORT_LENGTH = 100
/** More words that differ are shown within the whole of what was typed. */
const MAX_CHANGES = 3
const MAX_CHANGE_LENGTH = 80
/** A text to be copied is useless if it is cut, so a longer one is not shown. */
const MAX_COPY_LENGTH = 2_500

/** A block that is shown in words; a chart is a picture beside them. */
type WordBlock = Exclude<Block, ChartBlock>

interface Room {
  /** UTF-16 units, at least 3,600: about what a message holds. */
  readonly units: number
  /** Lines on a phone: if the smallest forms of all blocks take more, they are shown all the same. */
  readonly lines: number
  /** Of the bot's own. */
  readonly wording: Wording
}

/** Marks the place of whole blocks that are left out. */
const moreThanFits = ({ wording }: Room): string => `${CUT} ${wording.say('message.rest')}`

interface FittedBlocks {
  readonly markdown: string
  /** Whether sentences of evidence or items of lists had to be left out. */
  readonly isCut: boolean
}

/**
 * Blocks -> Markdown. If there is too little room, it leaves out, in this order:
 * - sentences at the ends of passages, those farthest from the answering one first; a mark shows the place;
 * - items of lists; their number is shown;
 * - whole blocks from the end, if there are too many characters; a note says so.
 * The first block always fits: its attribution and its answering sentence are never left out.
 */
export function fitBlocks(blocks: readonly WordBlock[], room: Room): FittedBlocks {
  const shown = blocks.slice(0, howManyFit(blocks, room))
  const last = shown.length < blocks.length ? [moreThanFits(room)] : []
  const smallest = shown.map((block) => smallestOf(block, room.wording))
  let left = less(room, [...smallest, ...last].join(BETWEEN_BLOCKS))
  const grown = shown.map((block, i) => {
    const least = smallest[i] ?? ''
    const text = fitBlock(block, { ...left, units: least.length + left.units, lines: countLines(least) + left.lines })
    left = { ...left, units: left.units + least.length, lines: left.lines + countLines(least) }
    left = less(left, text)
    return text
  })
  const isWhole = (block: WordBlock, i: number) => grown[i] === wholeOf(block, room.wording)
  return { markdown: [...grown, ...last].join(BETWEEN_BLOCKS), isCut: !shown.every(isWhole) }
}

const less = (room: Room, text: string): Room => ({
  ...room,
  units: room.units - text.length,
  lines: Math.max(0, room.lines - countLines(text)),
})

const isWithin = (text: string, { units, lines }: Room): boolean => text.length <= units && countLines(text) <= lines

function howManyFit(blocks: readonly WordBlock[], room: Room): number {
  const smallest = blocks.map((block) => smallestOf(block, room.wording))
  for (let count = blocks.length; count > 1; count--) {
    const last = count < blocks.length ? [moreThanFits(room)] : []
    if ([...smallest.slice(0, count), ...last].join(BETWEEN_BLOCKS).length <= room.units) return count
  }
  return 1
}

function smallestOf(block: WordBlock, wording: Wording): string {
  if (block.kind === 'list') return headOf(block)
  if (block.kind === 'note') return renderNote(block, wording)
  if (block.kind === 'copy') return copyable(block, wording)
  return block.kind === 'verdict'
    ? (verdictForms(block, wording).at(-1) ?? '')
    : renderedWith(block, [block.answering], wording)
}

function fitBlock(block: WordBlock, room: Room): string {
  if (block.kind === 'list') return fitList(block, room)
  if (block.kind === 'note') return renderNote(block, room.wording)
  if (block.kind === 'copy') return copyable(block, room.wording)
  return block.kind === 'verdict' ? fitVerdict(block, room) : fitEvidence(block, room)
}

/** The form that leaves nothing out. */
function wholeOf(block: WordBlock, wording: Wording): string {
  if (block.kind === 'list') return listWith(block, block.items.length, wording)
  if (block.kind === 'evidence') return renderedWith(block, block.sentences, wording)
  return block.kind === 'verdict' ? (verdictForms(block, wording)[0] ?? '') : smallestOf(block, wording)
}

const renderNote = ({ text }: NoteBlock, wording: Wording): string => markdownOf(text, MAX_NOTE_LENGTH, wording)

/** The longest form that fits, else the shortest. */
function fitVerdict(block: VerdictBlock, room: Room): string {
  const forms = verdictForms(block, room.wording)
  return forms.find((form) => isWithin(form, room)) ?? forms.at(-1) ?? ''
}

/** From everything down to the verdict with its source; a mark shows that words are left out. */
function verdictForms(block: VerdictBlock, wording: Wording): readonly string[] {
  const { typed, remarks, evidence } = block
  const head = `**${escapeMarkdown(clipped(block.shortLabel, MAX_TITLE_LENGTH))}**`
  const written = whatDiffers(block, wording)
  const text = typed.map(({ text: piece }) => piece).join('')
  const inShort = text === '' ? [] : [asQuoted(escapeMarkdown(clipped(folded(text), MAX_SHORT_LENGTH)), wording)]
  const notes = remarks.map(({ text: remark }) => escapeMarkdown(remark))
  const shortNotes = remarks.map(({ text: remark }) => escapeMarkdown(clipped(remark, MAX_SHORT_LENGTH)))
  if (!evidence) {
    return [[head, ...written, ...notes].join('\n'), [head, ...inShort, ...shortNotes].join('\n')]
  }
  const { attribution, sentences, answering } = evidence
  const published = escapeMarkdown(publishedLine(attribution))
  const linked = `${linkedText(clipped(attribution.title, MAX_TITLE_LENGTH), attribution.link, wording)} · ${published}`
  const source = `${escapeMarkdown(clipped(attribution.title, MAX_SHORT_LENGTH))} · ${published}`
  const shortest = [
    [head, ...inShort, ...shortNotes, `${CUT} ${source}`],
    [head, `${CUT} ${source}`],
  ]
  if (typed.length === 0)
    return [[cleanLine(block, evidence, wording), ...notes], ...shortest].map((lines) => lines.join('\n'))
  return [
    [head, ...written, quoted(evidence, sentences), ...notes, linked],
    [head, ...written, quoted(evidence, sentences), ...notes, source],
    [head, ...inShort, quoted(evidence, [answering]), ...notes, source],
    ...shortest,
  ].map((lines) => lines.join('\n'))
}

/** The verdict on words that are as they were said: the reader has them, so their place is enough. */
function cleanLine({ shortLabel, morePlaces }: VerdictBlock, { attribution }: EvidenceBlock, wording: Wording): string {
  const { outlet, title, link } = attribution
  const place = linkedText(clipped(outlet ?? title, MAX_SHORT_LENGTH), link, wording)
  const more = morePlaces === 0 ? '' : wording.say('reports.and-more', { count: morePlaces })
  return `**${escapeMarkdown(clipped(shortLabel, MAX_TITLE_LENGTH))}** · ${place}${more}`
}

/** The words that differ, or all that was typed if they are many. */
function whatDiffers({ typed, changes }: VerdictBlock, wording: Wording): readonly string[] {
  if (typed.length === 0) return []
  const isShort = ({ typed: before, said }: WordChange) => before.length + said.length <= MAX_CHANGE_LENGTH
  return changes.length > 0 && changes.length <= MAX_CHANGES && changes.every(isShort)
    ? changes.map((change) => changeLine(change, wording))
    : [asQuoted(typed.map(markedTyped).join(''), wording)]
}

/** What a member wrote, which is not evidence. @param typed Markdown */
const asQuoted = (typed: string, { say }: Wording): string => `${say('message.as-quoted')} ${typed}`

/** The words of the member struck through, those of the article underlined. */
function changeLine({ typed, said }: WordChange, { say }: Wording): string {
  const [before, after] = [marked(folded(typed), '~~'), marked(folded(said), '__')]
  if (before === '') return say('message.word-missing', { words: after })
  return after === '' ? say('message.word-not-there', { words: before }) : `${before} → ${after}`
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What the article does not have is struck through. */
const markedTyped = ({ text, differs }: TypedPiece): string => marked(text.replace(/\s+/g, ' '), differs ? '~~' : '')

/** Evidence that leads has its source at the head of the message. */
function renderedWith(block: EvidenceBlock, sentences: readonly Span[], wording: Wording): string {
  const { attribution, shortLabel = block.label, leads, number } = block
  const label = shortLabel === undefined ? '' : escapeMarkdown(shortLabel)
  const head = number === undefined ? inBold(label) : `**${number}.** ${label}`.trimEnd()
  const title = linkedText(clipped(attribution.title, MAX_TITLE_LENGTH), attribution.link, wording)
  const source = `${title} · ${escapeMarkdown(publishedLine(attribution))}`
  return [...(head === '' ? [] : [head]), quoted(block, sentences), ...(leads ? [] : [source])].join('\n')
}

const inBold = (text: string): string => (text === '' ? '' : `**${text}**`)

/** In a code block, which three grave accents would end: those in the text are replaced by letters that look alike. */
function copyable({ heading, text }: CopyBlock, { say }: Wording): string {
  const shown = visibleText(text).replaceAll('`', 'ˋ')
  const head = `**${escapeMarkdown(heading)}**`
  return shown.length > MAX_COPY_LENGTH
    ? say('message.too-long', { heading: head })
    : `${head}\n\`\`\`\n${shown}\n\`\`\``
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
function fitEvidence(block: EvidenceBlock, room: Room): string {
  const { sentences, answering } = block
  const whole = wholeOf(block, room.wording)
  if (isWithin(whole, room)) return whole
  const at = sentences.findIndex(({ start }) => start === answering.start)
  let [from, to] = [at, at + 1]
  const shownWith = (start: number, end: number) => renderedWith(block, sentences.slice(start, end), room.wording)
  const fits = (start: number, end: number) =>
    start >= 0 && end <= sentences.length && isWithin(shownWith(start, end), room)
  for (;;) {
    const [before, after] = [from, to]
    if (fits(from, to + 1)) to++
    if (fits(from - 1, to)) from--
    if (from === before && to === after) return shownWith(from, to)
  }
}

const headOf = ({ heading, items }: ListBlock): string => `**${escapeMarkdown(heading)}** (${items.length})`

function fitList(block: ListBlock, room: Room): string {
  for (let shown = block.items.length; shown > 0; shown--) {
    const text = listWith(block, shown, room.wording)
    if (isWithin(text, room)) return text
  }
  return headOf(block)
}

/** The list with its first items; the others are counted. */
function listWith({ heading, items }: ListBlock, shown: number, wording: Wording): string {
  const lines = items.slice(0, shown).map(({ text, link }) => {
    if (typeof text === 'string') return `- ${linkedText(clipped(text, MAX_ITEM_LENGTH), link, wording)}`
    return `- ${markdownOf(text, MAX_ITEM_LENGTH, wording)}`
  })
  const count = items.length - shown
  const more = count > 0 ? [`- ${wording.say('list.rest', { count })}`] : []
  return [`**${escapeMarkdown(heading)}**`, ...lines, ...more].join('\n')
}
