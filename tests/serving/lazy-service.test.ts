import { describe, expect, it } from 'vitest'
import type { Call, CommandResult } from '../../commands/command.ts'
import { UserError } from '../../src/process/user-error.ts'
import type { BriefingService } from '../../src/serving/briefing-service.ts'
import { createLazyService } from '../../src/serving/lazy-service.ts'
import { TurnedAway } from '../../src/serving/patience.ts'

const CALL: Call = { by: 'ada', onProgress: () => undefined }
const HOUR_MS = 3_600_000
const RESULT: CommandResult = {
  reply: { audience: 'everyone', heading: 'Done', blocks: [], actions: [] },
  outcome: 'done',
  record: {},
}

const gate = () => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

/** A lazy service whose service does nothing, with a clock of its own and a record of what happened. */
function lazy(parts: { readonly opening?: () => Promise<void>; readonly running?: () => Promise<void> } = {}) {
  const happened: string[] = []
  let [time, isDead] = [0, false]
  const serviceNumbered = (number: number) =>
    ({
      isServing: () => !isDead,
      run: async () => {
        await parts.running?.()
        return RESULT
      },
      complete: async () => ['choice'],
      close: async () => void happened.push(`close ${number}`),
    }) as unknown as BriefingService
  let number = 0
  const service = createLazyService({
    open: async () => {
      happened.push(`open ${++number}`)
      isDead = false
      await parts.opening?.()
      return serviceNumbered(number)
    },
    now: () => time,
    onTrouble: (what, error) => happened.push(`${what}: ${(error as Error).message}`),
  })
  const ask = (beginWithinMs?: number) =>
    service.run('ask', {}, CALL, beginWithinMs === undefined ? undefined : { beginWithinMs })
  return {
    service,
    happened,
    ask,
    passes: (ms: number) => {
      time += ms
    },
    dies: () => {
      isDead = true
    },
  }
}

describe('a briefing that is opened when it is needed', () => {
  it('is opened once for all who need it at the same time', async () => {
    const { service, happened, ask } = lazy()
    expect(service.opened()).toBeNull()
    await Promise.all([ask(), ask(), service.complete('ask', 'outlet', '')])
    expect(happened).toEqual(['open 1'])
    expect(service.opened()).not.toBeNull()
  })

  it('tells a reader who cannot wait, and is opened all the same', async () => {
    const { open, opened } = gate()
    const { ask } = lazy({ opening: () => opened })
    const first = ask(1)
    await expect(first).rejects.toBeInstanceOf(TurnedAway)
    await expect(first).rejects.toThrow('I am opening this briefing')
    open()
    expect(await ask(1_000)).toBe(RESULT)
  })

  it('is left after a time without use, and opened again when it is needed', async () => {
    const { service, happened, ask, passes } = lazy()
    await ask()
    passes(HOUR_MS - 1)
    await service.leaveIfIdle(HOUR_MS)
    expect(service.opened()).not.toBeNull()
    passes(1)
    await service.leaveIfIdle(HOUR_MS)
    expect(service.opened()).toBeNull()
    await ask()
    expect(happened).toEqual(['open 1', 'close 1', 'open 2'])
  })

  it('is not left while a command runs, however long that takes', async () => {
    const { open, opened } = gate()
    const { service, happened, ask, passes } = lazy({ running: () => opened })
    const running = ask()
    passes(2 * HOUR_MS)
    await service.leaveIfIdle(HOUR_MS)
    open()
    expect(await running).toBe(RESULT)
    expect(happened).toEqual(['open 1'])
  })

  it('is left at once after work that no reader waits for, if nobody else uses it', async () => {
    const { service, happened, passes } = lazy()
    passes(HOUR_MS)
    await service.inPassing((opened) => opened.run('corpus refresh', {}, CALL))
    await service.leaveIfIdle(HOUR_MS)
    expect(happened).toEqual(['open 1', 'close 1'])
  })

  it('is opened again if what held it has died', async () => {
    const { happened, ask, dies } = lazy()
    await ask()
    dies()
    await ask()
    expect(happened).toEqual(['open 1', 'open 2'])
  })

  it('says that it cannot be opened without saying why, which the host is told, and is tried again at the next use', async () => {
    let isMissing = true
    const { happened, ask } = lazy({
      opening: async () => {
        if (isMissing) throw new UserError('the folder /secret is missing')
      },
    })
    await expect(ask()).rejects.toThrow('I cannot open this briefing now. My host finds the reason in my log.')
    expect(happened).toContain('a briefing could not be opened: the folder /secret is missing')
    isMissing = false
    expect(await ask()).toBe(RESULT)
  })

  it('is never opened after it was closed', async () => {
    const { service, happened, ask } = lazy()
    await ask()
    await service.close()
    await expect(ask()).rejects.toThrow('I am restarting')
    expect(happened).toEqual(['open 1', 'close 1'])
  })
})
