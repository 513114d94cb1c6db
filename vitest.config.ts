import path from 'node:path'
import { defineConfig } from 'vitest/config'
import WaitingFirst from './tests/setup/waiting-first.ts'

/** A busy machine never reaches these limits: they end a test that hangs. */
const TEST_LIMIT_MS = 120_000
const POLL_LIMIT_MS = 110_000

const everything = 'tests/**/*.test.ts'
/** Watches a module being loaded, which it could not where it is loaded already. All others share what their worker has imported. */
const alone = 'tests/briefing/verifier.test.ts'

/** What members and moderators see of commands and buttons; `npm run test:all` runs them over HTTP too. */
const played = [
  'ask',
  'buttons',
  'share',
  'quote',
  'verify',
  'follow-up',
  'briefing',
  'provenance',
  'corpus',
  'gaps',
  'number-option',
  'file-names',
  'custom-ids',
  'members',
  'overload',
].map((name) => `tests/discord/${name}.test.ts`)

/** Read in tests/setup/test-all.ts. Each project is given it, as vitest does not pass its mode on to them. */
const envOf = (mode: string) => ({ TEST_ALL: mode === 'all' ? '1' : '' })

const overHttp = {
  extends: true,
  test: { name: 'over HTTP', env: { ...envOf('all'), INTERACTIONS_OVER: 'http' }, include: played, isolate: false },
} as const

export default defineConfig(({ mode }) => ({
  resolve: {
    alias: [
      {
        find: /^\.\.\/process\/start-worker\.ts$/,
        replacement: path.resolve(import.meta.dirname, 'tests/setup/start-transpiled-worker.ts'),
      },
    ],
  },
  test: {
    globalSetup: ['tests/setup/transpile.ts'],
    setupFiles: ['discord-first', 'loopback-only', 'remove-folders', 'repeatable-properties'].map(
      (name) => `tests/setup/${name}.ts`,
    ),
    reporters: ['default', './tests/setup/closing-line-reporter.ts'],
    testTimeout: TEST_LIMIT_MS,
    hookTimeout: TEST_LIMIT_MS,
    teardownTimeout: TEST_LIMIT_MS,
    expect: { poll: { timeout: POLL_LIMIT_MS } },
    sequence: { sequencer: WaitingFirst },
    maxWorkers: 4,
    /** Tests that run side by side mostly wait, for a double or for a process. */
    maxConcurrency: 10,
    projects: [
      { extends: true, test: { name: 'alone', env: envOf(mode), include: [alone] } },
      {
        extends: true,
        test: { name: 'sharing', env: envOf(mode), include: [everything], exclude: [alone], isolate: false },
      },
      ...(mode === 'all' ? [overHttp] : []),
    ],
  },
}))
