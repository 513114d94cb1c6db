/** What one kind of edge shows of a reply. */
import type { Block, Edge, Reply } from './reply.ts'

/** @returns the reply without the blocks, remarks and actions that are for the other kind of edge */
export function forEdge(reply: Reply, edge: Edge): Reply {
  const isShown = ({ only }: { readonly only?: Edge }) => only === undefined || only === edge
  const withoutOthers = (block: Block): Block =>
    block.kind === 'verdict' ? { ...block, remarks: block.remarks.filter(isShown) } : block
  return {
    ...reply,
    blocks: reply.blocks.filter(isShown).map(withoutOthers),
    actions: reply.actions.filter(isShown),
  }
}
