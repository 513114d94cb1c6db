/** Prints a heading with its table, as all measurements do. */
import { calibrationError, reliability } from './figures.ts'
import type { Judged } from './judge.ts'
import { percent, table } from './table.ts'

export const print = (heading: string, body: string): void =>
  console.log(`${heading}\n\n${body.replace(/^/gm, '  ')}\n`)

/** Prints how reliable the confidence is, in bins of equal size. */
export function printReliability(judged: readonly Judged[]): void {
  const bins = reliability(judged)
  print(
    `Reliability: expected calibration error ${percent(calibrationError(bins))} points`,
    table([
      ['bin', 'questions', 'confidence', 'right'],
      ...bins.map((bin, i) => [`${i + 1}`, `${bin.questions}`, percent(bin.confidence), percent(bin.right)]),
    ]),
  )
}
