/** A reply as text for a terminal. */
import type { Colors } from 'picocolors/types.js'
import wrapAnsi from 'wrap-ansi'
import { sourceLine } from '../answer/attribution.ts'
import type { Action, Block, EvidenceBlock, ListBlock, Reply } from '../reply/reply.ts'
import { visibleText } from '../text/visible-text.ts'

export interface TextStyle {
  readonly colors: Colors
  /** Columns to wrap at. */
  readonly width: number
}

/** @returns lines without a line feed at the end */
export function renderReply(reply: Reply, style: TextStyle): string {
  const parts = [
    style.colors.cyan(visibleText(reply.heading)),
    ...reply.blocks.map((block) => renderBlock(block, style)),
  ]
  const steps = renderSteps(reply.actions, style)
  return [...parts, ...(steps === '' ? [] : [steps])].join('\n\n')
}

export const renderError = (message: string, style: TextStyle): string =>
  style.colors.red(wrapped(visibleText(message), style.width))

function renderBlock(block: Block, style: TextStyle): string {
  if (block.kind === 'evidence') return renderEvidence(block, style)
  if (block.kind === 'list') return renderList(block, style)
  return wrapped(visibleText(block.text), style.width)
}

function renderEvidence({ body, passage, answering, attribution, label }: EvidenceBlock, style: TextStyle): string {
  const { colors, width } = style
  const words =
    visibleText(body.slice(passage.start, answering.start)) +
    bold(visibleText(body.slice(answering.start, answering.end)), colors) +
    visibleText(body.slice(answering.end, passage.end))
  const quoted = wrapped(words, width - 2).replace(/^/gm, `${colors.dim('│')} `)
  const source = [
    `— ${colors.bold(visibleText(attribution.title))}`,
    `  ${visibleText(sourceLine(attribution))}`,
    ...(attribution.link === undefined ? [] : [`  ${colors.dim(attribution.link)}`]),
  ]
  return [...(label === undefined ? [] : [label]), quoted, '', ...source].join('\n')
}

/** Each line by itself, so that a quotation bar before a line stays plain. */
const bold = (text: string, colors: Colors): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : colors.bold(line)))
    .join('\n')

function renderList({ heading, items }: ListBlock, { colors, width }: TextStyle): string {
  const lines = items.map(({ text, link }) => {
    const item = wrapped(visibleText(text), width - 4).replace(/\n/g, '\n    ')
    return `  • ${item}${link === undefined ? '' : `\n    ${colors.dim(link)}`}`
  })
  return [colors.bold(visibleText(heading)), ...lines].join('\n')
}

function renderSteps(actions: readonly Action[], { colors }: TextStyle): string {
  const usable = actions.filter((action) => action.kind === 'link' || action.view !== null)
  return usable.length === 0 ? '' : colors.dim(usable.map(({ name }) => `/${name}`).join('  '))
}

const wrapped = (text: string, width: number): string => wrapAnsi(text, width, { hard: false })
