/** What a terminal session says first: what the briefing holds, and what was not taken. */
import type { Holdings } from '../briefing/briefing.ts'
import type { Rejection } from '../corpus/rejection.ts'
import { holdingsText } from '../reply/holdings-text.ts'
import { visibleText } from '../text/visible-text.ts'
import { type TextStyle, wrapped } from './render-text.ts'

/** Rejections shown one by one; the others are counted. */
const MAX_SHOWN = 10

export function welcomeText(holdings: Holdings, { colors, width }: TextStyle): string {
  return [
    colors.bold('Briefing bot'),
    wrapped(visibleText(holdingsText(holdings)), width),
    ...rejectionLines(holdings.rejected).map((line) => colors.yellow(line)),
    colors.dim('Type a question, /help for the commands, /quit to leave. Tab completes.'),
  ].join('\n')
}

/** One line a rejected file: where, and why. */
function rejectionLines(rejected: readonly Rejection[]): readonly string[] {
  const lines = rejected.slice(0, MAX_SHOWN).map(({ file, line, reason }) => {
    return visibleText(`Not taken: ${file}${line === undefined ? '' : `, line ${line}`}: ${reason}`)
  })
  const more = rejected.length - lines.length
  return more > 0 ? [...lines, `Not taken: ${more} more`] : lines
}
