/** Shows how far a slow command is, on one line of a terminal that is redrawn as the work goes on. */
import type { Writable } from 'node:stream'
import type { OnProgress, Progress } from '../updates/report.ts'
import { ERASE_LINE } from './waiting-line.ts'

export interface ProgressBar {
  readonly show: OnProgress
  /** Takes the line away. */
  clear(): void
}

const CELLS = 24
/** Between two drawings. */
const MIN_PAUSE_MS = 100

/** @param output a terminal; nothing is drawn on anything else */
export function createProgressBar(output: Writable & { readonly isTTY?: boolean }, now: () => number): ProgressBar {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined }
  let drawnAt = 0
  let isDrawn = false
  return {
    show(progress) {
      if (now() - drawnAt < MIN_PAUSE_MS && progress.done < progress.total) return
      drawnAt = now()
      isDrawn = true
      output.write(`${ERASE_LINE}${progressText(progress)}`)
    },
    clear() {
      if (isDrawn) output.write(ERASE_LINE)
      isDrawn = false
    },
  }
}

function progressText({ step, done, total }: Progress): string {
  const full = total === 0 ? CELLS : Math.round((CELLS * done) / total)
  return `${step.padEnd(8)} ${'█'.repeat(full)}${'░'.repeat(CELLS - full)} ${done}/${total}`
}
