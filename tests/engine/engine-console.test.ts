/** The terminal over a real search engine: the same commands, asked of what the engine holds. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { commands } from '../../commands/index.ts'
import { completeLine } from '../../src/console/complete-line.ts'
import { fillEngine } from '../../src/indexing/fill-engine.ts'
import { openSource } from '../../src/indexing/open-source.ts'
import { parseConfig } from '../../src/process/config.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { recordsOf, runConsole, UNSET } from '../builders/run-console.ts'
import { FILES, QUESTION } from '../serving/briefing-service-contract.ts'
import { clusterHere, MISSING } from './cluster-here.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

describe.skipIf(MISSING !== null)(`the terminal over an engine${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  const { addresses, connected } = clusterHere()
  const folder = corpusFolder(FILES)
  const environment = (more: Readonly<Record<string, string>> = {}) => ({
    CORPUS_DIR: folder,
    SEARCH_URL: addresses(),
    SEARCH_INDEX: 'terminal',
    ...more,
  })
  beforeAll(async () => {
    const config = parseConfig(environment({ MEANING: 'off' }))
    await fillEngine(config, connected('terminal'), { shards: 1, now: Date.now, onProgress: () => undefined })
  })

  it('answers scripts as it does with a folder whose articles it holds in memory', async () => {
    const lines = [
      QUESTION.question,
      '/context',
      '/provenance',
      '/quote Mara Lind',
      '/verify The presidents will talk on Monday.',
      '/sources outlet: Evening Desk',
      'how do I make borscht',
      '/next',
    ]
    const input = lines.join('\n')
    const held = await runConsole(['--json', '--corpus', folder], { input, environment: environment() })
    const asked = await runConsole(['--json'], { input, environment: environment() })
    expect(asked).toMatchObject({ status: 0, stderr: '' })
    expect(recordsOf(asked)).toHaveLength(lines.length)
    expect(recordsOf(asked)[0]).toMatchObject({ outcome: 'answer' })
    expect(recordsOf(asked)).toEqual(recordsOf(held))
  })

  it('asks the engine, and holds in memory what is in a folder that the command line names', async () => {
    const other = corpusFolder({
      'geese.md': 'A new article tells of a hundred geese on the lake, and of nothing else.',
    })
    const question = 'how many geese are on the lake'
    const named = await runConsole(['--json', '--corpus', other, question], { environment: environment() })
    expect(recordsOf(named)).toMatchObject([{ outcome: 'answer' }])
    const asked = await runConsole([QUESTION.question], { environment: environment() })
    expect(asked.stdout).toContain('The presidents will talk on Tuesday')
    expect(asked.stderr).toMatch(/^Reaching the search engine …\n/)
  })

  it('refreshes what the engine holds', async () => {
    const own = corpusFolder(FILES)
    const ownEnvironment = environment({ CORPUS_DIR: own, SEARCH_INDEX: 'changed', MEANING: 'off' })
    const connection = connected('changed')
    await fillEngine(parseConfig(ownEnvironment), connection, { shards: 1, now: Date.now, onProgress: () => undefined })
    writeFileSync(
      path.join(own, 'geese.md'),
      'A new article tells of a hundred geese on the lake, and of nothing else.',
    )
    const input = '/corpus refresh\nhow many geese are on the lake'
    const { stdout } = await runConsole([], { input, environment: ownEnvironment })
    expect(stdout).toContain('The corpus is refreshed')
    expect(stdout).toContain('a hundred geese')
  })

  it('is filled by the command that the compose file for hosts names', async () => {
    const file = readFileSync(path.join(ROOT, 'deploy/compose.opensearch.yaml'), 'utf8')
    const command = /run --rm bot node (.*)`/.exec(file)?.[1]?.split(' ') ?? []
    const env = { ...process.env, ...UNSET, ...environment({ SEARCH_INDEX: 'composed' }) }
    expect(() => execFileSync(process.execPath, command, { cwd: ROOT, env, stdio: 'pipe' })).not.toThrow()
    const asked = await runConsole(['--json', QUESTION.question], {
      environment: environment({ SEARCH_INDEX: 'composed' }),
    })
    expect(recordsOf(asked)).toMatchObject([{ outcome: 'answer' }])
  })

  it('completes names that the engine knows', async () => {
    const config = parseConfig(environment({ MEANING: 'off' }))
    const { source, close } = await openSource(config, { now: Date.now })
    onTestFinished(close)
    const context = { source, commands, now: Date.now }
    expect(await completeLine('/ask when outlet: mor', context, [])).toEqual([['Morning Desk'], 'mor'])
    expect(await completeLine('/quote Ma', context, [])).toEqual([['Mara Lind'], 'Ma'])
  })

  it('ends at once, and says why, if the engine cannot be reached or holds nothing', async () => {
    const gone = await runConsole(['who'], { environment: environment({ SEARCH_URL: 'http://127.0.0.1:1' }) })
    expect(gone.status).toBe(1)
    expect(gone.stderr).toContain('The search engine cannot be reached')
    const empty = await runConsole(['who'], { environment: environment({ SEARCH_INDEX: 'never-filled' }) })
    expect(empty.status).toBe(1)
    expect(empty.stderr).toContain('The search engine does not hold this briefing: run npm run reindex')
  })
})
