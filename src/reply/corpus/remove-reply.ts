/** What came of removing an article, bringing it back, or taking it down for good, in words. */
import { escapedName } from '../../text/escaped-name.ts'
import type { Wording } from '../../translations/wording.ts'
import type { RemoveReport, RestoreReport, TakedownPlan, TakedownReport } from '../../updates/report.ts'
import type { NoteBlock, Reply } from '../reply.ts'
import { notServedTexts } from './refusal-text.ts'
import { versionNote } from './version-note.ts'

export function removeReply({ file, title, undo, ...versions }: RemoveReport, wording: Wording): Reply {
  const { say, language } = wording
  return {
    audience: 'asker',
    language,
    heading: say('corpus.removed'),
    blocks: [
      { kind: 'note', text: say('corpus.removed-file', { title, file: escapedName(file) }) },
      versionNote(versions, wording),
    ],
    actions: [{ kind: 'view', name: 'undo', label: say('action.undo'), view: undo }],
  }
}

/** Asks whether an article is to be erased. */
export function takedownPlanReply({ token, file, title }: TakedownPlan, { say, language }: Wording): Reply {
  const named = { titled: title === undefined ? 'no' : 'yes', title: title ?? '', file: escapedName(file) }
  return {
    audience: 'asker',
    language,
    heading: say('corpus.plan'),
    blocks: [
      { kind: 'note', text: say('corpus.plan-file', named) },
      { kind: 'note', text: say('corpus.plan-stays') },
    ],
    actions: [{ kind: 'view', name: 'confirm', label: say('action.take-down'), view: token }],
  }
}

export function takedownReply({ file, alsoIn, ...versions }: TakedownReport, wording: Wording): Reply {
  const { say, language } = wording
  return {
    audience: 'asker',
    language,
    heading: say('corpus.taken-down'),
    blocks: [
      { kind: 'note', text: say('corpus.erased', { file: escapedName(file) }) },
      ...alsoIn.map(
        (other): NoteBlock => ({ kind: 'note', text: say('corpus.also-in', { file: escapedName(other) }) }),
      ),
      versionNote(versions, wording),
    ],
    actions: [],
  }
}

export function restoreReply({ file, notServed, ...versions }: RestoreReport, wording: Wording): Reply {
  const { say, language } = wording
  const back = say(notServed === undefined ? 'corpus.again' : 'corpus.back', { file: escapedName(file) })
  return {
    audience: 'asker',
    language,
    heading: say('corpus.brought-back'),
    blocks: [
      { kind: 'note', text: [back, ...notServedTexts(notServed, wording)].join(' ') },
      versionNote(versions, wording),
    ],
    actions: [],
  }
}
