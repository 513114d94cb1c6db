/** Programs on a real pseudo-terminal, by `script` of util-linux. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

/** Elsewhere than on Linux, `script` is another program or none. */
export const HAS_PSEUDO_TERMINAL = spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes(
  'util-linux',
)

export interface PseudoTerminal {
  /** Waits until the text is shown that was not there when the last wait ended. */
  shows(text: string): Promise<void>
  /** Presses keys. */
  types(keys: string): void
  /** @returns the exit status */
  ended(): Promise<number | null>
  /** All that was shown. */
  screen(): string
}

/** @param command for the shell */
export function onPseudoTerminal(command: string, environment: Readonly<Record<string, string>>): PseudoTerminal {
  const child: ChildProcess = spawn('script', ['--quiet', '--flush', '--return', '--command', command, '/dev/null'], {
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const exit = once(child, 'exit')
  let screen = ''
  let seen = 0
  let onOutput: () => void = () => undefined
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    screen += text
    onOutput()
  })
  return {
    shows: (text) =>
      new Promise((resolve) => {
        onOutput = () => {
          const at = screen.indexOf(text, seen)
          if (at < 0) return
          seen = at + text.length
          resolve()
        }
        onOutput()
      }),
    types: (keys) => void child.stdin?.write(keys),
    ended: async () => ((await exit) as [number | null])[0],
    screen: () => screen,
  }
}
