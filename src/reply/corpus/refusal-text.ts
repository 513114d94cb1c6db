/** What was not taken, or noted, in words. */
import type { Rejection } from '../../corpus/rejection.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { type Said, saidText, type Wording } from '../../translations/wording.ts'
import type { Refusal } from '../../updates/report.ts'

/** @returns the source and the reason on one line; a reason that begins with the source stands alone */
export function refusalText({ source, line, reason }: Refusal, wording: Wording): string {
  const text = saidText(reason, wording)
  const place = line === undefined ? source : wording.say('refresh.line', { source, line: String(line) })
  return escapedName(text.startsWith(`${source} `) ? text : wording.say('refresh.refused', { place, reason: text }))
}

/** The same of a file of the corpus. */
export const rejectionText = ({ file, ...rest }: Rejection, wording: Wording): string =>
  refusalText({ source: file, ...rest }, wording)

/** Why a file is not served, if it is not, as a sentence. */
export const notServedTexts = (reason: Said | undefined, wording: Wording): readonly string[] =>
  reason === undefined ? [] : [wording.say('add.not-served', { reason: escapedName(saidText(reason, wording)) })]
