/** Runs one target for a number of cases, and says which case found what. */
import { createRandom, hashOf } from './random.ts'
import type { FuzzTarget } from './targets.ts'

export interface FuzzRun {
  readonly cases: number
  readonly seconds: number
  /** Milliseconds. */
  readonly slowestCase: number
}

/**
 * @param seed the same seed gives the same cases, in order
 * @throws Error that names target, seed and case, with what was thrown as its cause
 */
export async function runTarget(target: FuzzTarget, seed: number, cases: number): Promise<FuzzRun> {
  const random = createRandom(hashOf(`${seed} ${target.name}`))
  const started = performance.now()
  let slowestCase = 0
  for (let number = 1; number <= cases; number++) {
    const begun = performance.now()
    try {
      const running = target.run(random)
      if (running) await running
    } catch (cause) {
      const what = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`${target.name}, seed ${seed}, case ${number}: ${what}`, { cause })
    }
    slowestCase = Math.max(slowestCase, performance.now() - begun)
  }
  return { cases, seconds: (performance.now() - started) / 1_000, slowestCase }
}
