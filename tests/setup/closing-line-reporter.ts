/** Prints how much was judged, and the closing line that `.ci/run` promises: `N passed, N failed, N skipped`. */
import type { Reporter, TestModule } from 'vitest/node'
import { judgedBodies } from './judged-bodies.ts'

export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 }
    for (const module of modules) {
      if (module.state() === 'failed' && [...module.children.allTests()].length === 0) counts.failed++
      for (const test of module.children.allTests()) {
        const state = test.result().state
        if (state === 'passed' || state === 'failed' || state === 'skipped') counts[state]++
      }
    }
    const judged = judgedBodies()
    if (judged > 0) process.stdout.write(`\nDiscord's specification judged ${judged} bodies.\n`)
    process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`)
  }
}
