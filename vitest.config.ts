import { defineConfig } from 'vitest/config'

/** A busy machine never reaches these limits: they end a test that hangs. */
const TEST_LIMIT_MS = 120_000
const POLL_LIMIT_MS = 110_000

const everything = 'tests/**/*.test.ts'
/** Their tests change nothing outside of themselves: the files of one worker share the modules that they import. */
const pure = [
  'answer',
  'corpus',
  'corroboration',
  'pages',
  'passages',
  'search',
  'sources',
  'speakers',
  'text',
  'verification',
]
const pureTests = pure.map((room) => `tests/${room}/**/*.test.ts`)

/** Read in tests/setup/test-all.ts. Each project is given it, as vitest does not pass its mode on to them. */
const envOf = (mode: string) => ({ TEST_ALL: mode === 'all' ? '1' : '' })

export default defineConfig(({ mode }) => ({
  test: {
    setupFiles: ['tests/setup/loopback-only.ts', 'tests/setup/remove-folders.ts'],
    reporters: ['default', './tests/setup/closing-line-reporter.ts'],
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
    teardownTimeout: TEST_LIMIT_MS,
    expect: { poll: { timeout: POLL_LIMIT_MS } },
    maxWorkers: 3,
    projects: [
      { extends: true, test: { name: 'pure', env: envOf(mode), include: pureTests, isolate: false } },
      { extends: true, test: { name: 'isolated', env: envOf(mode), include: [everything], exclude: pureTests } },
    ],
  },
}))
