/** What a terminal session says first: what the briefing holds, and which files were not taken. */
import type { Holdings } from '../briefing/briefing.ts'
import { firstArticleText } from '../corpus/first-article.ts'
import type { Rejection } from '../corpus/rejection.ts'
import { counted, holdingsText } from '../reply/holdings-text.ts'
import { escapedName } from '../text/escaped-name.ts'
import { visibleText } from '../text/visible-text.ts'
import { wrapped } from './render-text.ts'
import type { TextStyle } from './text-style.ts'

/** Further rejections are only counted. */
const MAX_SHOWN = 10

/** @param folder of the corpus */
export function welcomeText(holdings: Holdings, folder: string, { colors, width }: TextStyle): string {
  const held = holdings.articles === 0 ? firstArticleText(folder, 'type "/corpus refresh"') : holdingsText(holdings)
  return [
    colors.bold('Briefing bot'),
    wrapped(visibleText(held), width),
    ...rejectionLines(holdings.rejected).map((line) => colors.yellow(line)),
    ...noteLines(holdings.notes ?? []).map((line) => colors.dim(line)),
    colors.dim('Type a question, help for the commands, or quit to leave. Tab completes.'),
  ].join('\n')
}

function rejectionLines(rejected: readonly Rejection[]): readonly string[] {
  const lines = rejected.slice(0, MAX_SHOWN).map(rejectionLine)
  const more = rejected.length - lines.length
  return more > 0 ? [...lines, `Not taken: ${more} more`] : lines
}

/** Notes may be many, and all their articles are served: they are only counted. */
const noteLines = (notes: readonly Rejection[]): readonly string[] =>
  notes.length === 0
    ? []
    : [`${counted(notes.length, 'note')} on files that are served, such as fields that are not used: /corpus status`]

/** Which file was not taken, and why, on one line. */
export const rejectionLine = (rejection: Rejection): string => fileLine('Not taken', rejection)

/** What of a served file is not used, and why, on one line. */
export const noteLine = (note: Rejection): string => fileLine('Note', note)

const fileLine = (heading: string, { file, line, reason }: Rejection): string =>
  visibleText(`${heading}: ${escapedName(file)}${line === undefined ? '' : `, line ${line}`}: ${reason}`)
