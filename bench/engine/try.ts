/** `npm run engine`: starts a search engine on this machine for trying out, and ends it with Ctrl-C. */
import { once } from 'node:events'
import { type Given, type Program, runProgram } from '../../src/main/program.ts'
import { startLocalCluster } from './local-cluster.ts'

const PROGRAM = {
  command: 'npm run engine',
  purpose:
    'Starts a search engine (OpenSearch) on this machine for trying out, with Java and Maven. It begins empty, and what\n' +
    'it holds is deleted when it ends: press Ctrl-C.',
  options: {
    nodes: { type: 'number', default: 3, help: 'how many nodes it has' },
    port: { type: 'number', shown: 'PORT', default: 9200, help: 'the port of the first node; the others follow it' },
  },
  examples: [
    { typed: 'npm run engine', does: 'starts three nodes' },
    { typed: 'npm run engine -- --nodes 1 --port 9300', does: 'starts one node on another port' },
  ],
} as const satisfies Program

async function tryOut({ options: { nodes, port } }: Given<typeof PROGRAM.options>): Promise<void> {
  const leaving = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => leaving.abort())
  const { signal } = leaving
  process.stderr.write('Starting the search engine …\n')
  const cluster = await startLocalCluster({ nodes, firstPort: port, signal })
  process.stdout.write(`SEARCH_URL=${cluster.addresses.join(',')}\n`)
  process.stderr.write('Put this line into .env, then run: npm run reindex. Ctrl-C ends the engine.\n')
  if (!signal.aborted) await once(signal, 'abort')
  await cluster.close()
}

await runProgram(PROGRAM, tryOut)
