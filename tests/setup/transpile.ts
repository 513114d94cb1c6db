/** Bundles the program once for all tests, as `src/main/run.mjs` does for hosts: what they start needs no tsx. */
import { chmod, cp, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { bundlePrograms } from '../../src/bundle/bundle-programs.ts'
import { BUNDLE, TRANSPILED } from './transpiled.ts'

/** What the bundle reaches beside itself. Some tests run it as another user, who may not read the project. */
const COPIED = ['package.json', 'src']
const LINKED = ['node_modules', 'models', 'docs']
/** What tests start by itself, beside the programs and threads. */
const MORE = ['store/corpus-lock.ts']

/** Runs before the tests of each project; the first one bundles for all. @returns removes the result */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env[TRANSPILED] !== undefined) return undefined
  const folder = await mkdtemp(path.join(tmpdir(), 'transpiled-'))
  process.env[TRANSPILED] = folder
  await chmod(folder, 0o755)
  for (const name of LINKED) await symlink(path.resolve(name), path.join(folder, name), 'junction')
  await bundle(folder)
  project.onTestsRerun(() => bundle(folder))
  return () => rm(folder, { recursive: true })
}

async function bundle(folder: string): Promise<void> {
  for (const name of COPIED) await cp(name, path.join(folder, name), { recursive: true })
  await mkdir(path.join(folder, BUNDLE), { recursive: true })
  await bundlePrograms(path.join(folder, BUNDLE), MORE)
}
