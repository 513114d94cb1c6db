/** Runs some cases of one fuzz target, and reports the case that fails. */
import { createRandom, hashOf } from './random.ts'
import type { FuzzTarget } from './targets.ts'

interface FuzzRun {
  readonly cases: number
  readonly seconds: number
  readonly slowestCaseMs: number
}

/**
 * @param seed the same seed gives the same cases, in order
 * @throws Error that names the target, the seed and the case; its cause is what the case threw
 */
export async function runTarget(target: FuzzTarget, seed: number, cases: number): Promise<FuzzRun> {
  const random = createRandom(hashOf(`${seed} ${target.name}`))
  const started = performance.now()
  let slowestCaseMs = 0
  for (let number = 1; number <= cases; number++) {
    const begun = performance.now()
    try {
      const running = target.run(random)
      if (running) await running
    } catch (cause) {
      const what = cause instanceof Error ? cause.message : String(cause)
      throw new Error(`${target.name}, seed ${seed}, case ${number}: ${what}`, { cause })
    }
    slowestCaseMs = Math.max(slowestCaseMs, performance.now() - begun)
  }
  return { cases, seconds: (performance.now() - started) / 1_000, slowestCaseMs }
}
