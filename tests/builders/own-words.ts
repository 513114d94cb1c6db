/** The bot's own words in a reply: what is left of it without evidence, titles, links and moments. */
import type { Block, Reply, Text } from '../../src/reply/reply.ts'

const piecesOf = (text: Text): readonly string[] =>
  (typeof text === 'string' ? [text] : text).filter((part) => typeof part === 'string')

function wordsOfBlock(block: Block): readonly string[] {
  if (block.kind === 'list') return [block.heading, ...block.items.flatMap(({ text }) => piecesOf(text))]
  if (block.kind === 'evidence') return block.label === undefined ? [] : [block.label]
  if (block.kind === 'verdict') return [block.label, block.shortLabel, ...block.remarks.map(({ text }) => text)]
  if (block.kind === 'copy') return [block.heading]
  if (block.kind === 'chart') return [block.heading, block.alt, ...block.bars.map(({ label }) => label)]
  return block.kind === 'note' ? piecesOf(block.text) : []
}

export const ownWords = ({ heading, blocks, actions }: Reply): readonly string[] => [
  heading,
  ...blocks.flatMap(wordsOfBlock),
  ...actions.map(({ label }) => label),
]
