/**
 * Transpiles the program once for all tests, with what tsx transpiles with too, and bundles what starts a process or a thread.
 * To load the bot then takes a quarter of the processor time that it takes with tsx: Node reads few large files.
 */
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import type { TestProject } from 'vitest/node'
import { TRANSPILED } from './transpiled.ts'

const CODE = ['src', 'commands']
/** What the code reaches beside itself. */
const LINKED = ['node_modules', 'models', 'docs']
const COPIED = ['package.json', 'src/process/worker-boot.mjs', 'src/preview/page/page.css']
/** The modules that a process or a thread starts with. */
const STARTS = /^src\/(?:main\/|.*-worker\.ts$)/
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
/** The relative path of a TypeScript module, in the quotes that esbuild writes. */
const MODULE_PATH = /"(\.{1,2}\/[^"\n]*)\.ts"/g

/** Runs before the tests of each project; the first one transpiles for all. @returns removes the result */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env[TRANSPILED] !== undefined) return undefined
  const folder = await mkdtemp(path.join(tmpdir(), 'transpiled-'))
  process.env[TRANSPILED] = folder
  // Some tests run the program as another user.
  await chmod(folder, 0o755)
  await transpile(folder)
  for (const name of COPIED) await cp(name, path.join(folder, name))
  for (const name of LINKED) await symlink(path.resolve(name), path.join(folder, name), 'junction')
  project.onTestsRerun(() => transpile(folder))
  return () => rm(folder, { recursive: true })
}

async function transpile(folder: string): Promise<void> {
  const files = await modules()
  await write(folder, { entryPoints: [...files] })
  await write(folder, { entryPoints: files.filter((file) => STARTS.test(file)), ...bundled(folder) })
}

/** Packages that few starts load stay outside, and so do those that look for files beside them. */
const bundled = (folder: string): BuildOptions => ({
  bundle: true,
  splitting: true,
  chunkNames: 'src/chunks/[name]-[hash]',
  keepNames: true,
  external: UNBUNDLED,
  plugins: [placedIn(folder)],
  // Bundled packages of CommonJS call it.
  banner: { js: `const require = process.getBuiltinModule("module").createRequire("${pathToFileURL(folder)}/");` },
})

/** In a bundle, lets each module find the files beside it. */
const placedIn = (folder: string): Plugin => ({
  name: 'placed',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.ts$/ }, async ({ path: file }) => {
      const url = pathToFileURL(path.join(folder, path.relative('.', file)))
      return { loader: 'ts', contents: (await readFile(file, 'utf8')).replaceAll('import.meta.url', `'${url}'`) }
    }),
})

async function write(folder: string, options: BuildOptions): Promise<void> {
  const { outputFiles = [] } = await build({
    ...options,
    outbase: '.',
    outdir: folder,
    format: 'esm',
    platform: 'node',
    write: false,
  })
  for (const { path: file, text } of outputFiles) {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, text.replaceAll(MODULE_PATH, '"$1.js"'))
  }
}

async function modules(): Promise<readonly string[]> {
  const names = await Promise.all(CODE.map((folder) => readdir(folder, { recursive: true })))
  return CODE.flatMap((folder, at) => (names[at] ?? []).map((name) => path.join(folder, name))).filter((file) =>
    file.endsWith('.ts'),
  )
}
