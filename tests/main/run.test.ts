/** How a program starts: from a bundle, or from its sources. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, cpSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { UNSET } from '../builders/run-console.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** A clone of the project, as it is before its first start. */
function clone(): string {
  const folder = corpusFolder({})
  for (const name of ['src', 'commands', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true })
  }
  for (const name of ['node_modules', 'models']) symlinkSync(path.join(ROOT, name), path.join(folder, name), 'junction')
  return folder
}

const bundlesIn = (project: string) => readdirSync(path.join(project, '.bundles'))

/** @returns what the program writes, and its exit status */
async function run(project: string, args: readonly string[]) {
  const child = spawn(process.execPath, [path.join(project, 'src/main/run.mjs'), ...args], {
    env: { ...process.env, ...UNSET, MEANING: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return { stdout, stderr, status: child.exitCode }
}

const ASK = [
  'start',
  '--corpus',
  corpusFolder({ 'a.md': 'The envoy spoke of a ceasefire on Sunday.' }),
  'who spoke of a ceasefire',
]

describe('a program', () => {
  it('runs from a bundle, which is made at the first start, and again when a source has changed', async () => {
    const project = clone()
    const first = await run(project, ASK)
    expect(first).toMatchObject({ stdout: expect.stringContaining('spoke of a ceasefire on Sunday'), status: 0 })
    const bundles = bundlesIn(project)
    expect(bundles).toEqual([expect.stringMatching(/^[\da-f]{16}$/)])
    await run(project, ['start', '--version'])
    expect(bundlesIn(project)).toEqual(bundles)
    appendFileSync(path.join(project, 'src/main/start.ts'), "process.stdout.write('changed')\n")
    expect((await run(project, ['start', '--version'])).stdout).toContain('changed')
    expect(bundlesIn(project)).toHaveLength(2)
  })

  it('that is started twice at once for the first time makes one bundle, and both answer', async () => {
    const project = clone()
    const both = await Promise.all([run(project, ASK), run(project, ASK)])
    for (const { stdout } of both) expect(stdout).toContain('spoke of a ceasefire on Sunday')
    expect(bundlesIn(project)).toEqual([expect.stringMatching(/^[\da-f]{16}$/)])
  })

  it('runs from its sources where no bundle can be written', async () => {
    const project = clone()
    writeFileSync(path.join(project, '.bundles'), '')
    const { stdout, status } = await run(project, ASK)
    expect(stdout).toContain('spoke of a ceasefire on Sunday')
    expect(status).toBe(0)
  })

  it('leaves the newest bundles of older versions, from which a bot may still run', async () => {
    const project = clone()
    for (const [days, name] of ['newer', 'new', 'middle', 'old', 'older', 'oldest'].entries()) {
      const folder = path.join(project, '.bundles', name)
      mkdirSync(folder, { recursive: true })
      utimesSync(folder, 0, Date.now() / 1_000 - (days + 1) * 86_400)
    }
    await run(project, [])
    expect(bundlesIn(project)).toHaveLength(5)
    expect(bundlesIn(project)).toEqual(expect.arrayContaining(['newer', 'new', 'middle', 'old']))
  })

  it('says which mistake its name is', async () => {
    const { stderr, status } = await run(ROOT, ['strat'])
    expect(stderr).toContain("There is no program 'strat'.")
    expect(status).toBe(1)
  })
})
