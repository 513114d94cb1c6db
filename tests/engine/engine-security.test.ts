/** A bot and the security plugin of a real search engine: who is let in, who may change what it holds, and which certificate is trusted. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import { connectEngine } from '../../src/engine/engine-connection.ts'
import { parseConfig } from '../../src/process/config.ts'
import { openLocalService } from '../../src/serving/local-service.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { runConsole } from '../builders/run-console.ts'
import { CALL, FILES, QUESTION } from '../serving/briefing-service-contract.ts'
import { MISSING } from './cluster-here.ts'
import { type Rights, securedClusterHere, type User } from './secured-cluster.ts'

/** As docs/search-engine.md has them. */
const READER: Rights = {
  cluster_permissions: ['cluster_composite_ops_ro'],
  index_permissions: [{ index_patterns: ['briefing-*'], allowed_actions: ['read', 'indices:admin/aliases/get'] }],
}
const WRITER: Rights = {
  cluster_permissions: ['cluster_composite_ops', 'cluster:monitor/health', 'cluster:monitor/allocation/explain'],
  index_permissions: [{ index_patterns: ['briefing-*'], allowed_actions: ['indices_all'] }],
}
const REFUSED = 'The search engine refuses this bot: check SEARCH_USERNAME, SEARCH_PASSWORD and the rights of that user'

describe.skipIf(MISSING !== null)(`a secured engine${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  const secured = securedClusterHere()
  const folder = corpusFolder(FILES)
  let writer: User
  let reader: User
  const environmentOf = (user: Partial<User>): Readonly<Record<string, string>> => ({
    CORPUS_DIR: folder,
    SEARCH_URL: secured.address(),
    SEARCH_CA_FILE: secured.authority(),
    MEANING: 'off',
    ...user,
  })
  const reindex = (user: User) => runConsole([], { program: 'src/main/reindex.ts', environment: environmentOf(user) })
  beforeAll(async () => {
    writer = await secured.addUser('writer', WRITER)
    reader = await secured.addUser('reader', READER)
    const { status, stderr } = await reindex(writer)
    expect(status, stderr).toBe(0)
  })

  async function opened(environment: Readonly<Record<string, string>>) {
    const notes: string[] = []
    const service = await openLocalService({
      config: parseConfig(environment),
      commands,
      now: Date.now,
      reports: { onChange: () => undefined, onNote: (note) => notes.push(note), onTrouble: () => undefined },
    })
    onTestFinished(service.close)
    const answered = () =>
      eventually(async () =>
        expect((await service.run('ask', QUESTION, CALL)).record).toMatchObject({ outcome: 'answer' }),
      )
    return { service, notes, answered }
  }

  it('refuses a wrong password, an unknown user, and a bot that names none', async () => {
    const wrong: readonly Partial<User>[] = [
      { ...reader, SEARCH_PASSWORD: 'guess' },
      { ...reader, SEARCH_USERNAME: 'nobody' },
      {},
    ]
    for (const user of wrong) await expect(opened(environmentOf(user))).rejects.toThrow(REFUSED)
  })

  it('answers a user who may only read, whose changes it refuses: what is served stays', async () => {
    const { service, notes, answered } = await opened(environmentOf(reader))
    await answered()
    writeFileSync(path.join(folder, 'new.md'), 'A new article tells of a hundred geese on the lake.')
    await expect(service.run('corpus refresh', {}, CALL)).rejects.toThrow('my search engine did not take it over')
    expect(notes.join()).toContain(REFUSED)
    const { status, stderr } = await reindex(reader)
    expect(status).not.toBe(0)
    // A terminal wraps it.
    expect(stderr.replace(/\s+/g, ' ')).toContain(REFUSED)
    await answered()
    expect(service.holdings().articles).toBe(2)
  })

  it('takes the changes of a user who may write', async () => {
    const { service, answered } = await opened(environmentOf(writer))
    await answered()
    writeFileSync(path.join(folder, 'newer.md'), 'A newer article tells of a dozen herons on the river.')
    await service.run('corpus refresh', {}, CALL)
    expect(service.holdings().articles).toBeGreaterThan(2)
  })

  it('tells a user who may write why a part of an index has its node or none', async () => {
    const connection = connectEngine(parseConfig(environmentOf(writer)))
    onTestFinished(connection.close)
    const body = { index: 'briefing-v1-articles', shard: 0, primary: true }
    const explained = connection.request({ method: 'POST', path: '/_cluster/allocation/explain', body })
    await expect(explained).resolves.toMatchObject({ current_state: 'started' })
  })

  it('is trusted only if the authority of its certificate is named', async () => {
    const { SEARCH_CA_FILE: _, ...environment } = environmentOf(reader)
    await expect(opened(environment)).rejects.toThrow(
      'is not trusted: name the file of its authority in SEARCH_CA_FILE',
    )
  })
})
