/** Long work in steps, between which other work of the thread gets its turn. */
import { setImmediate as turn } from 'node:timers/promises'

/** Work that stops for a moment after each step, about every 50 ms or sooner, and returns its result. */
export type Steps<Result> = Generator<undefined, Result, undefined>

/** Does a job for each item, and stops after every `size` items. */
export function* eachInSteps<Item>(items: Iterable<Item>, size: number, job: (item: Item) => void): Steps<void> {
  let done = 0
  for (const item of items) {
    job(item)
    if (++done % size === 0) yield
  }
}

/** Does a job for one part of a range after the other, and stops after each. @param count where the range ends; it starts at 0 */
export function* partsInSteps(count: number, size: number, job: (start: number, end: number) => void): Steps<void> {
  for (let start = 0; start < count; start += size) {
    job(start, Math.min(count, start + size))
    yield
  }
}

/** Does all steps one right after the other, for scripts and tests. */
export function atOnce<Result>(work: Steps<Result>): Result {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

/** Lets other work run after each step. */
export async function inTurns<Result>(work: Steps<Result>): Promise<Result> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    await turn()
  }
}
