/** A bot on Discord while nodes of its search engine are killed under load, and come back: each is a process of its own. */
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { fillEngine } from '../../src/indexing/fill-engine.ts'
import { createVersionFinder } from '../../src/indexing/served-version.ts'
import { parseConfig } from '../../src/process/config.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { eventually } from '../builders/eventually.ts'
import { serveBot } from '../discord/served-bot.ts'
import { FILES, QUESTION } from '../serving/briefing-service-contract.ts'
import { clusterHere, MISSING } from './cluster-here.ts'

const ANSWER = 'The presidents will talk on Tuesday'
const UNAVAILABLE = 'My search engine does not answer just now. Ask again in a minute.'

type Outcome = 'answered' | 'told' | `wrong: ${string}`

describe.skipIf(MISSING !== null)(`nodes that are killed${MISSING === null ? '' : ` (${MISSING})`}`, () => {
  const { addresses, cluster, connected } = clusterHere()
  const environment = () => ({
    CORPUS_DIR: folder,
    SEARCH_URL: addresses(),
    SEARCH_INDEX: 'nodes',
    MEANING: 'off',
    HEALTH_PORT: '0',
  })
  const folder = corpusFolder(FILES)
  beforeAll(async () => {
    const config = parseConfig(environment())
    await fillEngine(config, connected('nodes'), { shards: 1, now: Date.now, onProgress: () => undefined })
  })

  async function bot() {
    const { discord, logged } = await serveBot({ environment: environment() })
    const ada = discord.guild('Newsroom').member('Ada')
    async function ask(): Promise<Outcome> {
      const { text, embeds } = await (await ada.types('/ask', QUESTION)).reply()
      if (embeds[0]?.description?.includes(ANSWER)) return 'answered'
      return text === UNAVAILABLE ? 'told' : `wrong: ${text}`
    }
    const { origin } = logged.find(({ msg }) => msg === 'health and metrics are served') ?? {}
    const health = async () => (await fetch(`${origin}/healthz`)).status
    return { ask, health }
  }

  /** Asks three questions at a time until it is stopped. */
  function load(ask: () => Promise<Outcome>) {
    let isOver = false
    const outcomes: Outcome[] = []
    const asking = Array.from({ length: 3 }, async () => {
      while (!isOver) outcomes.push(await ask())
    })
    return {
      outcomes,
      /** Resolves when so many more questions have been answered. */
      async answered(count: number) {
        const from = outcomes.length
        const answers = () => outcomes.slice(from).filter((outcome) => outcome === 'answered').length
        await eventually(() => expect(answers()).toBeGreaterThanOrEqual(count))
      },
      async stop() {
        isOver = true
        await Promise.all(asking)
      },
    }
  }

  /** @returns which node the others have elected, from 0 */
  async function leader(): Promise<number> {
    const { nodes } = await connected('nodes').request<{
      readonly nodes: Readonly<Record<string, { readonly http: { readonly publish_address: string } }>>
    }>({ method: 'GET', path: '/_nodes/_cluster_manager/http' })
    const [elected] = Object.values(nodes)
    return cluster().addresses.indexOf(`http://${elected?.http.publish_address}`)
  }

  const copied = () =>
    eventually(() =>
      connected('nodes').request({
        method: 'GET',
        path: '/_cluster/health',
        query: { wait_for_status: 'green', timeout: '1s' },
        withinMs: 10_000,
      }),
    )

  it('leave a bot that answers on: the elected one, then others, while questions run; and nothing is answered wrong', async () => {
    const { ask, health } = await bot()
    const { outcomes, answered, stop } = load(ask)
    await answered(20)
    const killed = await leader()
    expect([0, 1, 2]).toContain(killed)
    for (const node of [killed, (killed + 1) % 3]) {
      await copied()
      await cluster().kill(node)
      await answered(40)
      await cluster().start(node)
      await answered(20)
    }
    await stop()
    expect(outcomes.filter((outcome) => outcome !== 'answered' && outcome !== 'told')).toEqual([])
    await eventually(async () => expect(await health()).toBe(200))
  })

  it('leave readers their version while the elected one hangs and no other is elected yet', async () => {
    const finder = createVersionFinder(connected('nodes'), false)
    const served = await finder.look()
    const hanging = await leader()
    cluster().hang(hanging)
    onTestFinished(() => cluster().goOn(hanging))
    expect(await finder.look()).toBe(served)
  })

  it('leave a bot that says so when all are gone, and answers again, without a start of its own, when they are back', async () => {
    const { ask, health } = await bot()
    await eventually(async () => expect(await ask()).toBe('answered'))
    const all = [0, 1, 2]
    await Promise.all(all.map((node) => cluster().kill(node)))
    expect(await ask()).toBe('told')
    await eventually(async () => expect(await health()).toBe(503))
    expect(await ask()).toBe('told')
    await Promise.all(all.map((node) => cluster().start(node)))
    await eventually(async () => expect(await ask()).toBe('answered'))
    await eventually(async () => expect(await health()).toBe(200))
  })
})
