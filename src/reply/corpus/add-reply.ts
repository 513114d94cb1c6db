/** What came of adding an article, in words. */
import { escapedName } from '../../text/escaped-name.ts'
import { saidText, wordingIn } from '../../translations/wording.ts'
import type { AddReport } from '../../updates/report.ts'
import type { Reply } from '../reply.ts'
import { listOf } from './list-of.ts'
import { notServedTexts } from './refusal-text.ts'
import { versionNote } from './version-note.ts'

const HEADINGS = { added: 'add.added', 'already-there': 'add.there' } as const

export function addReply(report: AddReport, wording = wordingIn()): Reply {
  const { outcome, hasNewText, file, title, outlet, published, notServed, notes = [], ...versions } = report
  const { say, language } = wording
  const updated = hasNewText ? 'add.new-text' : 'add.same-text'
  const source = [outlet ?? say('add.no-outlet'), published ?? say('add.no-date')].join(', ')
  const sentences = [say('add.file', { file: escapedName(file) }), ...notServedTexts(notServed, wording)]
  return {
    audience: 'asker',
    language,
    heading: say(outcome === 'updated' ? updated : HEADINGS[outcome]),
    blocks: [
      { kind: 'note', text: say('add.title', { title, source }) },
      { kind: 'note', text: sentences.join(' ') },
      ...listOf(
        say('add.to-check'),
        notes.map((note) => escapedName(saidText(note, wording))),
      ),
      versionNote(versions, wording),
    ],
    actions: [],
  }
}
