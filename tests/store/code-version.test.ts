import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { codeVersion, type ReadSource, sourcesFrom } from '../../src/store/code-version.ts'

const PROJECT = path.resolve(import.meta.dirname, '../..')
const urlOf = (file: string): string => pathToFileURL(path.join(PROJECT, file)).href

/** The door to all that a snapshot holds. */
const ANALYSIS = urlOf('src/briefing/analysis.ts')
/** Rooms that read and analyse articles. */
const ANALYSING = /^src\/(?:corpus|pages|passages|quotations|snapshot|text|english|ranker)\//

const sources = sourcesFrom(ANALYSIS)
const PACKAGES = readFileSync(path.join(PROJECT, 'package.json'), 'utf8')
const reached = [...sources.keys()]

/** The sources as they are, except for one file. */
const edited =
  (changed: string): ReadSource =>
  (file) => {
    const content = file === 'package.json' ? PACKAGES : sources.get(file)
    if (content === undefined) return null
    return file === changed ? `${content}\n// edited` : content
  }

const sourceFiles = (folder: string): readonly string[] =>
  readdirSync(path.join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?ts$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)

/** Files from which something is imported that exists at run time. */
const valueImports = (file: string): readonly string[] => {
  const text = readFileSync(path.join(PROJECT, file), 'utf8')
  const statements = [...text.matchAll(/^(?:import|export)\s+(?!type\b)([^'"]*?)\s*from\s+'([^']+)'/gm)]
  const values = statements.filter(([, names = '']) => !/^\{\s*(?:type\s+[\w ]+,?\s*)+\}$/.test(names))
  const onUse = [...text.matchAll(/import\(\s*'([^']+)'/g)].map(([, name = '']) => name)
  return [...values.map(([, , name = '']) => name), ...onUse]
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name))
}

describe('the version of the code that a snapshot depends on', () => {
  it('changes with any one of the files that the analysis reaches', () => {
    const version = codeVersion(ANALYSIS)
    expect(version).toMatch(/^[0-9a-f]{16}$/)
    const versions = reached.map((file) => codeVersion(ANALYSIS, edited(file)))
    expect(new Set([version, ...versions]).size).toBe(reached.length + 1)
  })

  it('changes with the packages, and not with commands, the edges or the search', () => {
    const version = codeVersion(ANALYSIS)
    expect(codeVersion(ANALYSIS, edited('package.json'))).not.toBe(version)
    for (const file of ['commands/ask.ts', 'src/discord/start-bot.ts', 'src/search/passage-search.ts']) {
      expect(reached).not.toContain(file)
      expect(codeVersion(ANALYSIS, edited(file))).toBe(version)
    }
  })

  it('covers what reads pages and articles, with the workers', () => {
    expect(reached).toEqual(
      expect.arrayContaining([
        'src/corpus/read-corpus.ts',
        'src/pages/extract-article.ts',
        'src/pages/page-reader-worker.ts',
        'src/passages/passages-of.ts',
        'src/process/worker-boot.mjs',
        'src/quotations/analyser-worker.ts',
        'src/text/analyse.ts',
      ]),
    )
  })

  it.each(['src/quotations', 'src/passages', 'src/snapshot'])('covers all files that %s itself works with', (room) => {
    const files = sourceFiles(room)
    const used = new Set(files.flatMap(valueImports).filter((name) => files.includes(name)))
    expect(used.size).toBeGreaterThan(0)
    expect([...used].filter((file) => !reached.includes(file))).toEqual([])
  })

  it('misses no file: no path is made up at run time, except in the boot of workers', () => {
    for (const [file, content] of sources) {
      if (file === 'src/process/worker-boot.mjs') continue
      expect(content, file).not.toMatch(/\bimport\((?!\s*['"])/)
      for (const [, place] of content.matchAll(/new URL\(\s*([^,()]*),\s*import\.meta\.url/g)) {
        expect(place, file).toMatch(/^'(?:\.{1,2}\/\S+\.(?:ts|mjs)|\.\.\/\.\.)'$/)
      }
    }
  })

  it('misses no way around the door: what opens a briefing analyses through the files that are reached alone', () => {
    const around = sourceFiles('src/briefing')
      .filter((file) => !reached.includes(file))
      .flatMap((file) =>
        valueImports(file)
          .filter((name) => ANALYSING.test(name))
          .map((name) => `${file} -> ${name}`),
      )
    expect(around).toEqual([])
    expect(valueImports('src/briefing/read-articles.ts').some((name) => ANALYSING.test(name))).toBe(true)
  })

  it('follows imports, later imports and workers into any folder', () => {
    const files: Readonly<Record<string, string>> = {
      'a.ts': `import { b } from './deep/down/b.ts'\nexport * from "./c.ts"\nconst d = await import('./d.ts')`,
      'deep/down/b.ts': `import type { C } from '../../c.ts'\nnew URL('./w.ts', import.meta.url)`,
      'deep/down/w.ts': `import '../../a.ts'`,
      'c.ts': `// see './missing.ts'`,
      'd.ts': '',
      'other.ts': '',
    }
    const found = sourcesFrom(urlOf('a.ts'), (file) => files[file] ?? null)
    expect([...found.keys()].sort()).toEqual(['a.ts', 'c.ts', 'd.ts', 'deep/down/b.ts', 'deep/down/w.ts'])
  })
})
