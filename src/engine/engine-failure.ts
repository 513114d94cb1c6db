/** What can go wrong between the bot and the search engine, told in a sentence for the operator. */
import { errors } from '@opensearch-project/opensearch'

export type EngineFailureKind =
  /** No node answers. */
  | 'unreachable'
  /** No node answered in time. */
  | 'slow'
  /** More is asked than the engine can do now. */
  | 'busy'
  /** Wrong credentials, or too few rights. */
  | 'refused'
  /** Its certificate is not trusted. */
  | 'untrusted'
  /** It takes no changes, since its disks are full. */
  | 'full'
  /** It holds no such index. */
  | 'absent'
  /** What it holds was written by another version of the bot. */
  | 'outdated'
  | 'other'

export class EngineFailure extends Error {
  override readonly name = 'EngineFailure'
  readonly kind: EngineFailureKind

  /** @param detail what the engine or the network says */
  constructor(kind: EngineFailureKind, detail: string, cause?: unknown) {
    super(`${SENTENCES[kind]} (${detail.slice(0, MAX_DETAIL_LENGTH)})`, { cause })
    this.kind = kind
  }
}

const SENTENCES: Readonly<Record<EngineFailureKind, string>> = {
  unreachable: 'The search engine cannot be reached: check that it runs, and SEARCH_URL',
  slow: 'The search engine did not answer in time: see what it is busy with',
  busy: 'The search engine has more to do than it can take: try again later, or give it more nodes',
  refused: 'The search engine refuses this bot: check SEARCH_USERNAME, SEARCH_PASSWORD and the rights of that user',
  untrusted: 'The certificate of the search engine is not trusted: name the file of its authority in SEARCH_CA_FILE',
  full: 'The search engine takes no changes, since its disks are nearly full: make room, and run the change again',
  absent: 'The search engine does not hold this briefing: run npm run reindex',
  outdated: 'What the search engine holds was made by another version of the bot: run npm run reindex',
  other: 'The search engine failed',
}

/** Of Node's TLS, such as SELF_SIGNED_CERT_IN_CHAIN, CERT_HAS_EXPIRED, ERR_TLS_CERT_ALTNAME_INVALID. */
const CERTIFICATE = /certificate|CERT_|UNABLE_TO_VERIFY|self[- ]signed/i
/** What the engine says if an index is read-only because a disk is full, and if all disks are so full that it makes no new one. */
const FULL_DISK =
  /cluster_block_exception.*(?:read-only(?:-| \/ )allow|disk usage exceeded)|create-index blocked|disk_full|No space left/is

/** @param error what the client throws */
export function engineFailure(error: unknown): EngineFailure {
  if (error instanceof EngineFailure) return error
  const detail = detailOf(error)
  return new EngineFailure(kindOf(error, detail), detail, error)
}

function kindOf(error: unknown, detail: string): EngineFailureKind {
  if (error instanceof errors.TimeoutError) return 'slow'
  if (error instanceof errors.ResponseError) return kindOfStatus(error.statusCode ?? 0, detail)
  if (error instanceof errors.ConnectionError || error instanceof errors.NoLivingConnectionsError) {
    return CERTIFICATE.test(detail) ? 'untrusted' : 'unreachable'
  }
  return 'other'
}

/**
 * @param status of a response, or of one document in it
 * @param detail what the engine says
 */
export function kindOfStatus(status: number, detail: string): EngineFailureKind {
  if (FULL_DISK.test(detail)) return 'full'
  if (status === 401 || status === 403) return 'refused'
  if (status === 404) return 'absent'
  if (status === 408) return 'slow'
  if (status === 429) return 'busy'
  return status === 502 || status === 503 || status === 504 ? 'unreachable' : 'other'
}

/** Longer details hold whole queries. */
const MAX_DETAIL_LENGTH = 500

function detailOf(error: unknown): string {
  const body = error instanceof errors.ResponseError ? JSON.stringify(error.body) : ''
  const detail = `${error instanceof Error ? error.message : String(error)} ${body}`
  return detail.replace(/\s+/g, ' ').trim()
}
