/**
 * `npm run test:all` sets TEST_ALL: more rounds of what chance decides, and the tests that need minutes. `npm test` shows the
 * tests that it leaves out as skipped.
 */
export const TEST_ALL = process.env.TEST_ALL === '1'

/** How often something is done that chance decides. */
export const rounds = ({ always, inAll }: { readonly always: number; readonly inAll: number }): number =>
  TEST_ALL ? inAll : always
