/** A shard's end of the channel to the manager of all shards. */
import { isMessage, type ShardReport, type ToManager, type ToShard } from './shard-messages.ts'

export interface ShardLink {
  /** Says that this shard has changed the corpus, so that the others read it again. */
  corpusChanged(): void
}

interface ShardDuties {
  /** Called when another shard has changed the corpus. */
  readonly readCorpus: () => void
  readonly report: () => Promise<ShardReport>
  /** Called when the manager is gone, since nobody else would end this process. */
  readonly onOrphaned: () => void
}

/** @param channel this process, which has a channel to its parent */
export function linkToManager(channel: NodeJS.Process, duties: ShardDuties): ShardLink {
  const tell = (message: ToManager) => {
    if (channel.connected) channel.send?.(message)
  }
  channel.on('message', (message: unknown) => {
    if (!isMessage<ToShard>(message)) return
    if (message.kind === 'read the corpus') duties.readCorpus()
    else void duties.report().then((report) => tell({ kind: 'report', request: message.request, report }))
  })
  channel.once('disconnect', duties.onOrphaned)
  return { corpusChanged: () => tell({ kind: 'corpus changed' }) }
}
