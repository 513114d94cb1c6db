/** How far a slow command is, on one line of a terminal that is drawn again and again. */
import type { Writable } from 'node:stream'
import type { OnProgress, Progress } from '../updates/report.ts'

export interface ProgressBar {
  readonly show: OnProgress
  /** Takes the line away. */
  clear(): void
}

const CELLS = 24
/** Between two drawings. Milliseconds. */
const MIN_PAUSE = 100
/** Carriage return, and erase to the end of the line (ECMA-48, EL). */
const ERASE = '\r\u001B[K'

/** @param output a terminal; where it is none nothing is drawn */
export function createProgressBar(output: Writable & { readonly isTTY?: boolean }, now: () => number): ProgressBar {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined }
  let drawnAt = 0
  let isDrawn = false
  return {
    show(progress) {
      if (now() - drawnAt < MIN_PAUSE && progress.done < progress.total) return
      drawnAt = now()
      isDrawn = true
      output.write(`${ERASE}${progressText(progress)}`)
    },
    clear() {
      if (isDrawn) output.write(ERASE)
      isDrawn = false
    },
  }
}

function progressText({ step, done, total }: Progress): string {
  const full = total === 0 ? CELLS : Math.round((CELLS * done) / total)
  return `${step.padEnd(8)} ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done}/${total}`
}
