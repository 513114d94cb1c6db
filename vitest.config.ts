import { defineConfig } from 'vitest/config'

/** A busy machine never reaches these limits: they end a test that hangs. */
const TEST_LIMIT_MS = 120_000
const POLL_LIMIT_MS = 110_000

export default defineConfig(({ mode }) => ({
  test: {
    // Read in tests/setup/test-all.ts.
    env: { TEST_ALL: mode === 'all' ? '1' : '' },
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup/loopback-only.ts'],
    reporters: ['default', './tests/setup/closing-line-reporter.ts'],
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
    teardownTimeout: TEST_LIMIT_MS,
    expect: { poll: { timeout: POLL_LIMIT_MS } },
    maxWorkers: 2,
  },
}))
