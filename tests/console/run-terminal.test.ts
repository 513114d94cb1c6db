import { PassThrough } from 'node:stream'
import picocolors from 'picocolors'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { runTerminal } from '../../src/console/run-terminal.ts'
import { createSession, type LineResult, type Session } from '../../src/console/session.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const STYLE = { colors: picocolors.createColors(false), width: 80 }
const context = contextOf(articleOf('Dock workers in Varnhem will strike from Friday on.', 'a.md'))

const result = (line: string): LineResult => ({ kind: 'link', link: `ran ${line}`, record: {} })

/** A terminal with a person at it, whose session repeats what it is given unless `run` says otherwise. */
function terminal(run: Session['run'] = async (line) => result(line), earlier: readonly string[] = []) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const added: string[] = []
  const history = { newestFirst: earlier, add: (line: string) => void added.push(line), saved: async () => undefined }
  let shown = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  let hasLeft = false
  const left = runTerminal({ steps: () => [], run }, context, { input, output, history }, STYLE).then(() => {
    hasLeft = true
  })
  return {
    added,
    left,
    hasLeft: () => hasLeft,
    /** Types keys, and waits until the terminal shows the text. */
    async type(keys: string, expected: string) {
      shown = ''
      input.write(keys)
      await vi.waitFor(() => expect(shown).toContain(expected), { timeout: 10_000 })
    },
    press: (key: string) => void input.write(key),
  }
}

afterEach(() => vi.restoreAllMocks())

describe('a session at a terminal', () => {
  it('runs each line, and keeps it in the history', async () => {
    const { type, press, left, added } = terminal()
    await type('when do they strike\r', 'ran when do they strike')
    await type('/help\r', 'ran /help')
    press('quit\r')
    await left
    expect(added).toEqual(['when do they strike', '/help'])
  })

  it.each(['quit', 'exit', 'q', '/quit', '/exit', ' QUIT '])('is left by "%s"', async (word) => {
    const { press, left, added } = terminal()
    press(`${word}\r`)
    await left
    expect(added).toEqual([])
  })

  it('clears a half-typed line on Ctrl-C, even if the cursor is inside it', async () => {
    const { type, press, left } = terminal()
    await type('half a line', 'half a line')
    press('\u001B[D\u001B[D')
    press(CTRL_C)
    await type('whole\r', 'ran whole')
    press(CTRL_D)
    await left
  })

  it('says on Ctrl-C on an empty line that a second one leaves, and then leaves', async () => {
    const { type, press, left, hasLeft } = terminal()
    await type(CTRL_C, 'Press Ctrl-C again to leave.')
    expect(hasLeft()).toBe(false)
    press(CTRL_C)
    await left
  })

  it('warns again if something was typed since the first Ctrl-C', async () => {
    const { type, press, left } = terminal()
    await type(CTRL_C, 'Press Ctrl-C again to leave.')
    await type('a line\r', 'ran a line')
    await type(CTRL_C, 'Press Ctrl-C again to leave.')
    await type('half', 'half')
    press(CTRL_C)
    await type(CTRL_C, 'Press Ctrl-C again to leave.')
    press(CTRL_C)
    await left
  })

  it('leaves on Ctrl-D', async () => {
    const { press, left } = terminal()
    press(CTRL_D)
    await left
  })

  it('leaves even while a command runs', async () => {
    const { type, press, left } = terminal(() => new Promise(() => undefined))
    press('/quote Holm\r')
    await type(CTRL_C, 'Press Ctrl-C again to leave.')
    press(CTRL_C)
    await left
  })

  it('brings lines of earlier sessions back with the arrow key', async () => {
    const { type, press, left } = terminal(undefined, ['newest line', 'oldest line'])
    await type('\u001B[A', 'newest line')
    await type('\u001B[A\r', 'ran oldest line')
    press(CTRL_D)
    await left
  })
})

describe('a script of lines without a terminal', () => {
  it('waits for its last command although the input has ended', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const session: Session = {
      steps: () => [],
      run: async (line) => {
        await new Promise((resolve) => setImmediate(resolve))
        return result(line)
      },
    }
    input.end('first\n\nsecond\n')
    await runTerminal(session, context, { input, output }, STYLE)
    expect(String(output.read())).toBe('ran first\n\nran second\n\n')
  })
})

describe('a line without a slash', () => {
  it('is a question', async () => {
    const { record } = await createSession(context).run('when will the dock workers strike')
    expect(record).toMatchObject({ command: 'ask', question: 'when will the dock workers strike' })
  })

  it.each(['help', ' Help '])('is a command if it is the word "%s"', async (line) => {
    expect((await createSession(context).run(line)).record).toMatchObject({ command: 'help' })
  })

  it('is an error if it only leaves a session', async () => {
    expect((await createSession(context).run('quit')).record).toMatchObject({ command: 'quit', outcome: 'error' })
  })
})
