/** Whether a change gave the corpus another version, in words. */
import type { Wording } from '../../translations/wording.ts'
import type { RestoreReport } from '../../updates/report.ts'
import type { NoteBlock } from '../reply.ts'

type Versions = Pick<RestoreReport, 'versionBefore' | 'versionAfter'>

export const versionNote = ({ versionBefore: before, versionAfter: after }: Versions, { say }: Wording): NoteBlock => ({
  kind: 'note',
  text:
    before === after ? say('corpus.version-same', { version: after }) : say('corpus.version-new', { before, after }),
})
