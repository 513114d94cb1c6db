/** What a refresh reports: what differs between two readings, what was refused, and both in one line. */
import type { Rejection } from '../corpus/rejection.ts'
import { eachInSteps, type Steps } from '../process/in-steps.ts'
import type { Said } from '../translations/wording.ts'
import type { KnownCorpus } from './known-corpus.ts'
import type { RefreshReport, Refusal } from './report.ts'

/** The part of the report that is known when the refresh begins. */
export type ReportHead = Pick<RefreshReport, 'id' | 'by' | 'startedAt'>

type Differences = Pick<RefreshReport, 'versionBefore' | 'versionAfter' | 'added' | 'changed' | 'removed' | 'unchanged'>

/** Files that are compared before other work gets its turn: about 10 ms. */
const FILES_A_STEP = 5_000

/** Which served files are new, have new content, or are gone. */
export function* differences(before: KnownCorpus, after: KnownCorpus): Steps<Differences> {
  const [added, changed, removed]: [string[], string[], string[]] = [[], [], []]
  yield* eachInSteps(after.contents, FILES_A_STEP, ([file, content]) => {
    const known = before.contents.get(file)
    if (known === undefined) added.push(file)
    else if (known !== content) changed.push(file)
  })
  yield* eachInSteps(before.contents.keys(), FILES_A_STEP, (file) => {
    if (!after.contents.has(file)) removed.push(file)
  })
  return {
    versionBefore: before.version,
    versionAfter: after.version,
    added,
    changed,
    removed,
    unchanged: after.contents.size - added.length - changed.length,
  }
}

export const refusalOf = ({ file, line, reason }: Rejection): Refusal => ({
  source: file,
  reason,
  ...(line === undefined ? {} : { line }),
})

/** How many of each, such as "2 added, 1 rejected, 9 unchanged". */
export const countsOf = ({ added, changed, removed, rejected, unchanged }: RefreshReport): Said => ({
  key: 'change.counts',
  values: {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    rejected: rejected.length,
    unchanged,
  },
})
