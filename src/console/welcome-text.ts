/** What a terminal session says first: what the briefing holds, and which files were not taken. */
import type { Holdings } from '../briefing/briefing.ts'
import type { Rejection } from '../corpus/rejection.ts'
import { holdingsText } from '../reply/holdings-text.ts'
import { escapedName } from '../text/escaped-name.ts'
import { visibleText } from '../text/visible-text.ts'
import { wrapped } from './render-text.ts'
import type { TextStyle } from './text-style.ts'

/** Further rejections are only counted. */
const MAX_SHOWN = 10

export function welcomeText(holdings: Holdings, { colors, width }: TextStyle): string {
  return [
    colors.bold('Briefing bot'),
    wrapped(visibleText(holdingsText(holdings)), width),
    ...rejectionLines(holdings.rejected).map((line) => colors.yellow(line)),
    colors.dim('Type a question, help for the commands, or quit to leave. Tab completes.'),
  ].join('\n')
}

function rejectionLines(rejected: readonly Rejection[]): readonly string[] {
  const lines = rejected.slice(0, MAX_SHOWN).map(rejectionLine)
  const more = rejected.length - lines.length
  return more > 0 ? [...lines, `Not taken: ${more} more`] : lines
}

/** Which file was not taken, and why, on one line. */
export const rejectionLine = ({ file, line, reason }: Rejection): string =>
  visibleText(`Not taken: ${escapedName(file)}${line === undefined ? '' : `, line ${line}`}: ${reason}`)
