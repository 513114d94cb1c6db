/** A reply as text for a terminal. */
import type { Colors } from 'picocolors/types.js'
import wrapAnsi from 'wrap-ansi'
import { evidencePieces } from '../reply/evidence-pieces.ts'
import { forEdge } from '../reply/for-edge.ts'
import { plainText } from '../reply/plain-text.ts'
import type { Action, Block, ChartBlock, EvidenceBlock, ListBlock, Reply, VerdictBlock } from '../reply/reply.ts'
import { sourceLine } from '../sources/attribution.ts'
import { visibleText } from '../text/visible-text.ts'
import { type Wording, wordingIn } from '../translations/wording.ts'
import type { TextStyle } from './text-style.ts'

/** @returns lines without a line feed at the end */
export function renderReply(reply: Reply, style: TextStyle): string {
  const { heading, blocks, actions, language } = forEdge(reply, 'wide')
  const shown = style.colors.cyan(besideEvidence(oneLine(heading), style.width))
  const parts = [shown, ...blocks.map((block) => renderBlock(block, style, wordingIn(language)))]
  const steps = renderSteps(actions, style)
  return [...parts, ...(steps === '' ? [] : [steps])].join('\n\n')
}

export const renderError = (message: string, style: TextStyle): string =>
  style.colors.red(besideEvidence(visibleText(message), style.width))

function renderBlock(block: Block, style: TextStyle, wording: Wording): string {
  if (block.kind === 'evidence') return renderEvidence(block, style)
  if (block.kind === 'verdict') return renderVerdict(block, style, wording)
  if (block.kind === 'list') return renderList(block, style)
  if (block.kind === 'copy') return `${style.colors.bold(block.heading)}\n${visibleText(block.text)}`
  if (block.kind === 'chart') return renderChart(block, style)
  return besideEvidence(visibleText(plainText(block.text)), style.width)
}

const MAX_BAR_COLUMNS = 40

function renderChart({ heading, bars }: ChartBlock, { colors }: TextStyle): string {
  const most = Math.max(1, ...bars.map(({ value }) => value))
  const widest = Math.max(...bars.map(({ label }) => label.length))
  const lines = bars.map(({ label, value }) => {
    const length = value === 0 ? 0 : Math.max(1, Math.round((MAX_BAR_COLUMNS * value) / most))
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
    `— ${colors.bold(indented(oneLine(attribution.title), 2, width))}`,
    `  ${indented(oneLine(sourceLine(attribution)), 2, width)}`,
    ...(attribution.link === undefined ? [] : [`  ${colors.dim(oneLine(attribution.link))}`]),
  ]
  return [...(label === undefined ? [] : [label]), quoted, '', ...source].join('\n')
}

function renderVerdict({ label, typed, remarks, evidence }: VerdictBlock, style: TextStyle, { say }: Wording): string {
  const { colors, width } = style
  const pieces = typed.map(({ text, differs }) => (differs ? struck(visibleText(text), colors) : visibleText(text)))
  return [
    colors.bold(oneLine(label)),
    ...(pieces.length > 0 ? [besideEvidence(`${say('message.as-quoted')} ${oneSpace(pieces.join(''))}`, width)] : []),
    ...remarks.map(({ text }) => besideEvidence(oneLine(text), width)),
    ...(evidence ? [renderEvidence(evidence, style)] : []),
  ].join('\n')
}

function renderList({ heading, items }: ListBlock, { colors, width }: TextStyle): string {
  const lines = items.map(({ text, link }) => {
    return `  • ${indented(oneLine(plainText(text)), 4, width)}${link === undefined ? '' : `\n    ${colors.dim(oneLine(link))}`}`
  })
  return [colors.bold(oneLine(heading)), ...lines].join('\n')
}

const renderSteps = (actions: readonly Action[], { colors }: TextStyle): string =>
  actions.length === 0
    ? ''
    : colors.dim(
        actions
          .flatMap(stepNames)
          .map((name) => `/${name}`)
          .join('  '),
      )

const stepNames = (action: Action): readonly string[] =>
  action.kind === 'choice' ? action.choices.map(({ name }) => name) : [action.name]

/** A line break in a name or a title could make the rest of it pass for evidence. */
const oneLine = (text: string): string => oneSpace(visibleText(text))

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ')

/** Underlined, or between low lines if there are no colours. */
const differing = (text: string, colors: Colors): string =>
  colors.isColorSupported ? colors.underline(text) : `_${text}_`

/** Struck through, or between tildes if there are no colours. */
const struck = (text: string, colors: Colors): string =>
  colors.isColorSupported ? colors.strikethrough(text) : `~${text}~`

/** Text that is no evidence. If one of its lines begins with the bar of evidence, a space sets that line off. */
const besideEvidence = (text: string, width: number): string => wrapped(text, width).replace(/^│/gm, ' │')

/** Wrapped lines; those after the first begin under the text of the first, which the caller indents. */
const indented = (text: string, columns: number, width: number): string =>
  wrapped(text, width - columns).replace(/\n/g, `\n${' '.repeat(columns)}`)

/** wrap-ansi composes accents (Unicode NFC). Text that this would change stays as it is, and the terminal wraps it. */
export const wrapped = (text: string, width: number): string =>
  text === text.normalize() ? wrapAnsi(text, width, { hard: false }) : text
