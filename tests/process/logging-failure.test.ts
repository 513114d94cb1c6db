import { describe, expect, it } from 'vitest'
import { createLog } from '../../src/process/log.ts'
import { loggingFailure } from '../../src/process/logging-failure.ts'
import { UserError } from '../../src/process/user-error.ts'

async function logged(error?: Error) {
  const lines: Record<string, unknown>[] = []
  const log = createLog('info', [], { write: (line) => void lines.push(JSON.parse(line)) })
  await loggingFailure(log, 'the timed refresh', async () => {
    if (error) throw error
  })()
  return lines
}

describe('a job that nobody waits for', () => {
  it('says nothing if it succeeds', async () => {
    expect(await logged()).toEqual([])
  })

  it('warns in words of what the host can correct', async () => {
    expect(await logged(new UserError('The disk is full.'))).toMatchObject([
      { level: 40, msg: 'the timed refresh: The disk is full.' },
    ])
  })

  it('logs any other error with its stack', async () => {
    expect(await logged(new TypeError('x is not y'))).toMatchObject([
      {
        level: 50,
        msg: 'the timed refresh failed',
        err: { name: 'TypeError', stack: expect.stringContaining('x is') },
      },
    ])
  })
})
