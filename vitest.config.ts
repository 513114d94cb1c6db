import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup/loopback-only.ts'],
    reporters: ['default', './tests/setup/closing-line-reporter.ts'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
})
