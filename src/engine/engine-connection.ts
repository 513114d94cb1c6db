/** The connection to the search engine. No other file sends it anything. */
import { readFileSync } from 'node:fs'
import { Client } from '@opensearch-project/opensearch'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { engineFailure } from './engine-failure.ts'

export type EngineConfig = Pick<
  Config,
  'SEARCH_URL' | 'SEARCH_USERNAME' | 'SEARCH_PASSWORD' | 'SEARCH_CA_FILE' | 'SEARCH_INDEX'
>

export interface EngineRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'HEAD'
  /** Begins with `/`. */
  readonly path: string
  readonly query?: Readonly<Record<string, string | number | boolean>>
  readonly body?: object
  /** Lines of JSON, for requests that take many parts. */
  readonly lines?: readonly string[]
  /** How long an answer may take. Milliseconds; by default as long as a reader can wait. */
  readonly withinMs?: number
}

export interface EngineConnection {
  /**
   * Asks one node, and another one if that fails.
   * @returns the body of the answer
   * @throws EngineFailure
   */
  request<Body>(request: EngineRequest): Promise<Body>
  /** What the engine's names begin with. */
  readonly prefix: string
  close(): Promise<void>
}

/** Discord gives three seconds for everything; a command asks the engine several times. */
const READER_MS = 1_200
/** For what only the operator or a moderator waits for. */
export const PATIENT_MS = 120_000
/** How many other nodes are asked after one that fails. */
const MAX_RETRIES = 2

/**
 * Nothing is sent before the first request. The nodes are those that `SEARCH_URL` names: what a cluster tells of its nodes are
 * addresses of its own network, which a bot outside of it may not reach.
 * @throws UserError if there is no address, or the file of the authority cannot be read
 */
export function connectEngine(config: EngineConfig): EngineConnection {
  const { SEARCH_URL, SEARCH_USERNAME, SEARCH_PASSWORD } = config
  if (SEARCH_URL === undefined) throw new UserError('SEARCH_URL is not set: it names the search engine.')
  const client = new Client({
    nodes: [...SEARCH_URL],
    maxRetries: MAX_RETRIES,
    requestTimeout: READER_MS,
    // A node that was down is tried again with the next request after its pause.
    resurrectStrategy: 'optimistic',
    ...(SEARCH_USERNAME !== undefined && { auth: { username: SEARCH_USERNAME, password: SEARCH_PASSWORD ?? '' } }),
    ...(config.SEARCH_CA_FILE !== undefined && { ssl: { ca: authority(config.SEARCH_CA_FILE) } }),
  })
  return {
    prefix: config.SEARCH_INDEX,
    async request<Body>({ method, path, query, body, lines, withinMs }: EngineRequest) {
      try {
        const { body: answer } = await client.transport.request(
          { method, path, querystring: { ...query }, ...(body && { body }), ...(lines && { bulkBody: [...lines] }) },
          { ...(withinMs !== undefined && { requestTimeout: withinMs }) },
        )
        return answer as Body
      } catch (error) {
        throw engineFailure(error)
      }
    },
    close: () => client.close(),
  }
}

function authority(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new UserError(`SEARCH_CA_FILE ${file} cannot be read: ${(error as NodeJS.ErrnoException).code}`)
  }
}
