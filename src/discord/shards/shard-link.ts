/** A shard's side of the line to the manager of shards. */
import { isMessage, type ShardReport, type ToManager, type ToShard } from './shard-messages.ts'

export interface ShardLink {
  /** This shard changed the corpus: the others read it again. */
  corpusChanged(): void
}

export interface ShardDuties {
  /** Another shard has changed the corpus. */
  readonly readCorpus: () => void
  readonly report: () => Promise<ShardReport>
  /** The manager is gone, and with it whoever would end this process. */
  readonly onOrphaned: () => void
}

/** @param channel the process's own end of the channel to its parent */
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
