/** How much memory a process takes. */
import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'

/** @returns what is resident of a process now, its threads included. Known on Linux only; NaN elsewhere */
export async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024
}
