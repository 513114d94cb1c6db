/** A disk on which nothing more happens from its nth step on: what a process that is killed there leaves. */
import { createRequire, syncBuiltinESMExports } from 'node:module'
import path from 'node:path'

type Call = (...args: unknown[]) => Promise<unknown>

/** What changes something, of `node:fs/promises` and of an open file; a rename and a second name are called by where they lead. */
const STEPS = { mkdir: 0, rename: 1, link: 1, unlink: 0, writeFile: 0 } as const
const STEPS_OF_A_FILE = ['write', 'writeFile', 'sync'] as const

/**
 * @param job what is done; it fails when the disk dies, and cannot even clean up
 * @param lastStep the step that is not done any more, from 1; 0 for none
 * @returns the steps that were begun, such as "rename corpus.json"
 */
export async function onDyingDisk(job: () => Promise<unknown>, lastStep: number): Promise<readonly string[]> {
  const disk = createRequire(import.meta.url)('node:fs/promises') as Record<string, Call>
  const living = { ...disk }
  const steps: string[] = []
  const stepped = (name: string, call: Call | undefined, place: (args: readonly unknown[]) => unknown): Call => {
    return async (...args) => {
      if (lastStep === 0 || steps.length < lastStep) steps.push(`${name} ${path.basename(String(place(args)))}`)
      if (lastStep !== 0 && steps.length >= lastStep) throw new Error('the process is dead')
      return call?.(...args)
    }
  }
  for (const [name, at] of Object.entries(STEPS)) disk[name] = stepped(name, living[name], (args) => args[at])
  disk.open = async (...args) => {
    const handle = (await living.open?.(...args)) as Record<string, Call>
    for (const name of STEPS_OF_A_FILE) handle[name] = stepped(name, handle[name]?.bind(handle), () => args[0])
    return handle
  }
  syncBuiltinESMExports()
  try {
    await job()
  } catch (error) {
    if (lastStep === 0) throw error
  } finally {
    Object.assign(disk, living)
    syncBuiltinESMExports()
  }
  return steps
}
