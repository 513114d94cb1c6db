/**
 * Transpiles the program once for all tests. A process or a thread that starts from the result takes half the processor time
 * of one that tsx transpiles as it loads; the code is the same, since tsx transpiles with esbuild too.
 */
import { chmod, cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import type { TestProject } from 'vitest/node'
import { TRANSPILED } from './transpiled.ts'

const CODE = ['src', 'commands']
/** What the code reaches beside itself. */
const LINKED = ['node_modules', 'models', 'docs']
const COPIED = ['package.json', 'src/process/worker-boot.mjs', 'src/preview/page/page.css']
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
  const { outputFiles } = await build({
    entryPoints: [...(await modules())],
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
