import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildPageFiles } from '../../src/preview/page-files.ts'
import { TRANSPILED } from '../setup/transpiled.ts'

describe('the page of the preview', () => {
  it.each([
    [
      'Build failed with 2 errors:\npage.ts:3:7: ERROR: Could not resolve "lit"\npage.ts:9:1: ERROR: x',
      'Could not resolve "lit"',
    ],
    ['The service is no longer running', 'The service is no longer running'],
  ])('that cannot be built is a message, not a stack', async (message, reason) => {
    await expect(buildPageFiles(() => Promise.reject(new Error(message)))).rejects.toMatchObject({
      name: 'UserError',
      message: `The page of the preview cannot be built: ${reason}. Run npm ci, and try again.`,
    })
  })

  it('has its style in the transpiled program too', () => {
    expect(existsSync(path.join(process.env[TRANSPILED] ?? '', 'src/preview/page/page.css'))).toBe(true)
  })
})
