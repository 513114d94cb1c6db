/** What a terminal session says first: what the briefing holds, and which files were not taken. */
import type { Holdings } from '../briefing/briefing.ts'
import type { Rejection } from '../corpus/rejection.ts'
import { rejectionText } from '../reply/corpus/refusal-text.ts'
import { holdingsText } from '../reply/holdings-text.ts'
import { escapedName } from '../text/escaped-name.ts'
import { visibleText } from '../text/visible-text.ts'
import { type Wording, wordingIn } from '../translations/wording.ts'
import { wrapped } from './render-text.ts'
import type { TextStyle } from './text-style.ts'

/** Further rejections are only counted. */
const MAX_SHOWN = 10

/** @param folder of the corpus */
export function welcomeText(
  holdings: Holdings,
  folder: string,
  { colors, width }: TextStyle,
  wording: Wording = wordingIn(),
): string {
  const { say } = wording
  const held =
    holdings.articles === 0
      ? say('terminal.no-article', { folder: escapedName(folder) })
      : holdingsText(holdings, wording)
  return [
    colors.bold(say('terminal.title')),
    wrapped(visibleText(held), width),
    ...rejectionLines(holdings.rejected, wording).map((line) => colors.yellow(line)),
    ...noteLines(holdings.notes ?? [], wording).map((line) => colors.dim(line)),
    colors.dim(say('terminal.how-to')),
  ].join('\n')
}

function rejectionLines(rejected: readonly Rejection[], wording: Wording): readonly string[] {
  const lines = rejected.slice(0, MAX_SHOWN).map((rejection) => rejectionLine(rejection, wording))
  const count = rejected.length - lines.length
  return count > 0 ? [...lines, wording.say('terminal.more-not-taken', { count })] : lines
}

/** Notes may be many, and all their articles are served: they are only counted. */
const noteLines = ({ length: count }: readonly Rejection[], { say }: Wording): readonly string[] =>
  count === 0 ? [] : [say('terminal.notes', { count })]

/** Which file was not taken, and why, on one line. */
export const rejectionLine = (rejection: Rejection, wording = wordingIn()): string =>
  visibleText(wording.say('terminal.not-taken', { file: rejectionText(rejection, wording) }))

/** What of a served file is not used, and why, on one line. */
export const noteLine = (note: Rejection, wording = wordingIn()): string =>
  visibleText(wording.say('terminal.note', { file: rejectionText(note, wording) }))
