/** Says on one line of a terminal what is under way, and for how many seconds. */
import { terminalWidth } from './text-style.ts'

/** What this needs of `process.stderr`. */
interface WaitingOutput {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

export interface WaitingLine {
  /**
   * Shows the line in place of the one before it. The caller calls `clear` before it writes anything else there.
   * @param afterMs draws nothing if `clear` comes sooner: work that is done at once needs no line
   */
  show(text: string, afterMs?: number): void
  /** Takes the line away. */
  clear(): void
}

/** Carriage return, and erase to the end of the line (ECMA-48, EL). */
export const ERASE_LINE = '\r\u001B[K'
const TICK_MS = 1_000

/** @param output a terminal; nothing is drawn on anything else */
export function createWaitingLine(output: WaitingOutput, now: () => number): WaitingLine {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined }
  let timer: NodeJS.Timeout | undefined
  let isDrawn = false
  const draw = (text: string, since: number) => {
    isDrawn = true
    const seconds = Math.floor((now() - since) / 1_000)
    const time = seconds === 0 ? '' : ` ${seconds} s`
    // A line that wraps could not be erased.
    output.write(`${ERASE_LINE}${fitted(text, terminalWidth(output.columns ?? 0) - time.length - 1)}${time}`)
  }
  const tick = (text: string, since: number) => {
    draw(text, since)
    timer = setTimeout(tick, TICK_MS, text, since).unref()
  }
  const clear = () => {
    clearTimeout(timer)
    if (isDrawn) output.write(ERASE_LINE)
    isDrawn = false
  }
  return {
    show(text, afterMs = 0) {
      clear()
      if (afterMs === 0) tick(text, now())
      else timer = setTimeout(tick, afterMs, text, now()).unref()
    },
    clear,
  }
}

function fitted(text: string, width: number): string {
  const characters = Array.from(text)
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`
}
