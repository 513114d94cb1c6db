/** A reply as text for a terminal. */
import type { Colors } from 'picocolors/types.js'
import wrapAnsi from 'wrap-ansi'
import { evidencePieces } from '../reply/evidence-pieces.ts'
import type { Action, Block, ChartBlock, EvidenceBlock, ListBlock, Reply, VerdictBlock } from '../reply/reply.ts'
import { sourceLine } from '../sources/attribution.ts'
import { visibleText } from '../text/visible-text.ts'

export interface TextStyle {
  readonly colors: Colors
  /** Columns to wrap at. */
  readonly width: number
}

/** @returns lines without a line feed at the end */
export function renderReply(reply: Reply, style: TextStyle): string {
  const parts = [style.colors.cyan(oneLine(reply.heading)), ...reply.blocks.map((block) => renderBlock(block, style))]
  const steps = renderSteps(reply.actions, style)
  return [...parts, ...(steps === '' ? [] : [steps])].join('\n\n')
}

export const renderError = (message: string, style: TextStyle): string =>
  style.colors.red(besideEvidence(visibleText(message), style.width))

function renderBlock(block: Block, style: TextStyle): string {
  if (block.kind === 'evidence') return renderEvidence(block, style)
  if (block.kind === 'verdict') return renderVerdict(block, style)
  if (block.kind === 'list') return renderList(block, style)
  if (block.kind === 'copy') return `${style.colors.bold(block.heading)}\n${visibleText(block.text)}`
  if (block.kind === 'chart') return renderChart(block, style)
  return besideEvidence(visibleText(block.text), style.width)
}

/** Columns. */
const MAX_BAR = 40

function renderChart({ heading, bars }: ChartBlock, { colors }: TextStyle): string {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const widest = Math.max(...bars.map(({ label }) => label.length))
  const lines = bars.map(({ label, value }) => {
    const length = value === 0 ? 0 : Math.max(1, Math.round((MAX_BAR * value) / most))
    return `  ${label.padStart(widest)} ${colors.cyan('█'.repeat(length))} ${value}`
  })
  return [colors.bold(heading), ...lines].join('\n')
}

function renderEvidence(block: EvidenceBlock, style: TextStyle): string {
  const { colors, width } = style
  const { attribution, label } = block
  const words = evidencePieces(block, block.sentences).map(({ gap, runs, bold }) => {
    const text = runs.map((run) => (run.differs ? differing(visibleText(run.text), colors) : visibleText(run.text)))
    return gap + (bold ? colors.bold(text.join('')) : text.join(''))
  })
  const quoted = wrapped(words.join(''), width - 2).replace(/^/gm, `${colors.dim('│')} `)
  const source = [
    `— ${colors.bold(oneLine(attribution.title))}`,
    `  ${oneLine(sourceLine(attribution))}`,
    ...(attribution.link === undefined ? [] : [`  ${colors.dim(oneLine(attribution.link))}`]),
  ]
  return [...(label === undefined ? [] : [label]), quoted, '', ...source].join('\n')
}

function renderVerdict({ label, typed, remarks, evidence }: VerdictBlock, style: TextStyle): string {
  const { colors, width } = style
  const pieces = typed.map(({ text, differs }) => (differs ? struck(visibleText(text), colors) : visibleText(text)))
  return [
    colors.bold(oneLine(label)),
    ...(pieces.length > 0 ? [besideEvidence(`As quoted: ${pieces.join('').replace(/\s+/g, ' ')}`, width)] : []),
    ...remarks.map((remark) => besideEvidence(oneLine(remark), width)),
    ...(evidence ? [renderEvidence(evidence, style)] : []),
  ].join('\n')
}

function renderList({ heading, items }: ListBlock, { colors, width }: TextStyle): string {
  const lines = items.map(({ text, link }) => {
    const item = wrapped(oneLine(text), width - 4).replace(/\n/g, '\n    ')
    return `  • ${item}${link === undefined ? '' : `\n    ${colors.dim(oneLine(link))}`}`
  })
  return [colors.bold(oneLine(heading)), ...lines].join('\n')
}

function renderSteps(actions: readonly Action[], { colors }: TextStyle): string {
  const usable = actions.filter((action) => action.kind === 'link' || action.view !== null)
  return usable.length === 0 ? '' : colors.dim(usable.map(({ name }) => `/${name}`).join('  '))
}

/** Names from articles never begin a line of their own, which could pass for evidence. */
const oneLine = (text: string): string => visibleText(text).replace(/\s+/g, ' ')

/** Underlined, or between low lines where there are no colours. */
const differing = (text: string, colors: Colors): string =>
  colors.isColorSupported ? colors.underline(text) : `_${text}_`

/** Struck through, or between tildes where there are no colours. */
const struck = (text: string, colors: Colors): string =>
  colors.isColorSupported ? colors.strikethrough(text) : `~${text}~`

/** Words of strangers in other lines than evidence: where they wrap at a bar, the line is set off from those of evidence. */
const besideEvidence = (text: string, width: number): string => wrapped(text, width).replace(/^│/gm, ' │')

/** wrap-ansi composes accents (Unicode NFC); text that this would change stays as it is, and the terminal wraps it. */
export const wrapped = (text: string, width: number): string =>
  text === text.normalize() ? wrapAnsi(text, width, { hard: false }) : text
