import { plainText } from '../../src/reply/plain-text.ts'
import type { Block } from '../../src/reply/reply.ts'

/** The texts of a block that is not evidence: of a note, or the heading and the items of a list. */
export function textsOfBlock(block: Block): readonly string[] {
  if (block.kind === 'list') return [block.heading, ...block.items.map(({ text }) => plainText(text))]
  return block.kind === 'note' || block.kind === 'copy' ? [plainText(block.text)] : []
}
