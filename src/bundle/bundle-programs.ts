/** All programs and threads as one bundle of plain JavaScript: Node reads few large files, and needs no tsx. */
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'esbuild'

const PROJECT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = path.join(PROJECT, 'src')
/** What a process or a thread starts with. */
const STARTS = /^main\/|-worker\.ts$/
/** Packages that few starts load, and those that look for files beside them. */
const UNBUNDLED = [
  '@mozilla/readability',
  '@napi-rs/canvas',
  '@opensearch-project/opensearch',
  'chart.js',
  'esbuild',
  'feedsmith',
  'gender-detection-from-name',
  'linkedom',
  'mammoth',
  'onnxruntime-node',
  'unpdf',
]
/** How a module names what a thread or a process starts with. */
const START_URL = /new URL\('\.\/([\w-]+)\.ts', import\.meta\.url\)/g
/** Lines in stack traces are of this many characters, or little more. */
const LINE_LENGTH = 120

/**
 * Writes the bundle. Each start has its own name in it: `start.js`, `briefing-worker.js`.
 * @param folder where to: two levels below a copy of the project, whose files the modules find as beside their sources
 * @param more further modules to start with, as paths below `src`
 */
export async function bundlePrograms(folder: string, more: readonly string[] = []): Promise<void> {
  const modules = (await readdir(SOURCES, { recursive: true })).map((file) => file.split(path.sep).join('/'))
  const starts = modules.filter((file) => file.endsWith('.ts') && (STARTS.test(file) || more.includes(file)))
  await build({
    entryPoints: starts.map((file) => path.join(SOURCES, file)),
    outdir: folder,
    entryNames: '[name]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    external: UNBUNDLED,
    plugins: [besideSources],
    // V8 keeps the sources in memory, in two bytes a character if a comment has a character beyond Latin-1.
    minifyWhitespace: true,
    lineLimit: LINE_LENGTH,
    legalComments: 'none',
    // discord.js looks at names of its classes.
    keepNames: true,
    // Bundled packages of CommonJS call it.
    banner: { js: 'const require = process.getBuiltinModule("module").createRequire(import.meta.url);' },
    // Read only with `node --enable-source-maps`, which takes more memory.
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'silent',
  })
}

/** Lets each module find the files beside its source, and in the bundle what a thread or a process starts with. */
const besideSources: Plugin = {
  name: 'beside-sources',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const source = path.relative(PROJECT, file).split(path.sep).join('/')
      const text = await readFile(file, 'utf8')
      const contents = text
        .replaceAll(START_URL, `new URL('./$1.js', import.meta['url'])`)
        .replaceAll('import.meta.url', `new URL('../../${source}', import.meta['url']).href`)
      return { loader: 'ts', contents }
    }),
}
