/** Which failure is which, by what the engine and the network say. */
import { errors } from '@opensearch-project/opensearch'
import { describe, expect, it } from 'vitest'
import { connectEngine } from '../../src/engine/engine-connection.ts'
import { engineFailure } from '../../src/engine/engine-failure.ts'

const responseOf = (statusCode: number, type: string, reason: string) => {
  const body = { error: { type, reason }, status: statusCode }
  return new errors.ResponseError({ statusCode, body, headers: {}, warnings: null, meta: {} } as never)
}
const BLOCK =
  'index [a] blocked by: [TOO_MANY_REQUESTS/12/disk usage exceeded flood-stage watermark, index has read-only-allow-delete block];'

describe('a failure of the search engine', () => {
  it.each([
    ['slow', new errors.TimeoutError('Request timed out', {} as never)],
    ['unreachable', new errors.ConnectionError('connect ECONNREFUSED 127.0.0.1:1')],
    ['unreachable', responseOf(503, 'cluster_manager_not_discovered_exception', 'none')],
    ['untrusted', new errors.ConnectionError('self-signed certificate in certificate chain')],
    ['untrusted', new errors.ConnectionError('unable to verify the first certificate')],
    ['refused', responseOf(401, 'security_exception', 'Unauthorized')],
    ['refused', responseOf(403, 'security_exception', 'no permissions for [indices:data/read/search]')],
    ['full', responseOf(429, 'cluster_block_exception', BLOCK)],
    [
      'full',
      responseOf(
        403,
        'cluster_block_exception',
        'blocked by: [FORBIDDEN/12/index read-only / allow delete (api)] read-only-allow-delete',
      ),
    ],
    [
      'full',
      responseOf(403, 'index_create_block_exception', 'blocked by: [FORBIDDEN/10/cluster create-index blocked (api)];'),
    ],
    ['busy', responseOf(429, 'rejected_execution_exception', 'queue capacity reached')],
    ['absent', responseOf(404, 'index_not_found_exception', 'no such index [briefing-v1-articles]')],
    ['other', responseOf(400, 'parsing_exception', 'unknown query')],
    ['other', new TypeError('a mistake of ours')],
  ])('is told as %s', (kind, error) => {
    const failure = engineFailure(error)
    expect(failure.kind).toBe(kind)
    expect(failure.message).toMatch(/^(?:The|What the) search engine|^The certificate/)
    expect(engineFailure(failure)).toBe(failure)
  })

  it('is none of the network’s if the configuration is wrong', () => {
    expect(() => connectEngine({ SEARCH_URL: undefined, SEARCH_INDEX: 'a' } as never)).toThrow('SEARCH_URL is not set')
    const SEARCH_URL = ['https://127.0.0.1:1']
    expect(() => connectEngine({ SEARCH_URL, SEARCH_INDEX: 'a', SEARCH_CA_FILE: 'no-such.pem' } as never)).toThrow(
      'SEARCH_CA_FILE no-such.pem cannot be read: ENOENT',
    )
  })

  it('is told soon if no node answers', async () => {
    const connection = connectEngine({ SEARCH_URL: ['http://127.0.0.1:1'], SEARCH_INDEX: 'a' } as never)
    await expect(connection.request({ method: 'GET', path: '/' })).rejects.toMatchObject({ kind: 'unreachable' })
    await connection.close()
  })
})
