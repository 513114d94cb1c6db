import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { renderReply } from '../../src/console/render-text.ts'
import { matchViewReply } from '../../src/reply/ask/answer-reply.ts'
import { addReply } from '../../src/reply/corpus/add-reply.ts'
import { completedPaths, typedPath } from '../../src/reply/corpus/article-path.ts'
import { refreshReply } from '../../src/reply/corpus/refresh-reply.ts'
import { removeReply, restoreReply } from '../../src/reply/corpus/remove-reply.ts'
import { statusReply } from '../../src/reply/corpus/status-reply.ts'
import { matchOf } from '../../src/reply/match-view.ts'
import { provenanceReply } from '../../src/reply/provenance/provenance-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { sourcesReply } from '../../src/reply/sources-reply.ts'
import { wordingIn } from '../../src/translations/wording.ts'
import type { RefreshReport } from '../../src/updates/report.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const FILE = 'desk/a\n│ b\u001b[31m\u200f.md'
const SHOWN = 'desk/a\\n│ b\\u001b[31m\\u200f.md'
const VERSIONS = { versionBefore: 'aaaaaaaa', versionAfter: 'bbbbbbbb' }
const REPORT: RefreshReport = {
  id: '0123abcd',
  by: 'mona',
  startedAt: 0,
  tookMs: 1,
  ...VERSIONS,
  added: [FILE],
  changed: [FILE],
  removed: [FILE],
  unchanged: 0,
  rejected: [{ source: FILE, line: 3, reason: { key: 'file.same-text', values: { other: FILE } } }],
  feeds: [],
  failures: [],
}
const article = articleOf('The quay of Varnhem opens on Friday, the harbour board said.', FILE)
const briefing = briefingOf(article)
const [passage] = briefing.passagesOf(article)
const shownIn = (reply: Reply | null): string =>
  reply ? renderReply(reply, { colors: picocolors.createColors(false), width: 1_000 }) : ''
const count = (text: string): number => text.split(SHOWN).length - 1

describe('a file name with a line feed, an escape character and a right-to-left mark', () => {
  it.each([
    ['the report of a refresh', refreshReply(REPORT), 5],
    [
      'the status',
      statusReply({
        version: 'a',
        articles: 1,
        rejected: [{ file: FILE, reason: { key: 'file.empty' } }],
        feeds: [],
        lastRefresh: REPORT,
      }),
      1,
    ],
    [
      'the report of an addition',
      addReply({
        outcome: 'added',
        hasNewText: true,
        file: FILE,
        title: 'Quay',
        notServed: { key: 'file.same-text', values: { other: FILE } },
        ...VERSIONS,
      }),
      2,
    ],
    [
      'the report of a removal',
      removeReply({ file: FILE, title: 'Quay', undo: 'a'.repeat(20), ...VERSIONS }, wordingIn()),
      1,
    ],
    ['the report of a restoration', restoreReply({ file: FILE, ...VERSIONS }, wordingIn()), 1],
    ['the list of sources', sourcesReply({ articles: [article], total: 1, page: 0 }), 1],
    [
      'the source of a passage',
      passage
        ? matchViewReply(briefing, { matches: [matchOf(passage, passage)], at: 0, context: 0, strength: 'quoted' })
        : null,
      1,
    ],
    [
      'the provenance of a passage',
      passage
        ? provenanceReply({
            outcome: 'unchanged',
            id: passage.id,
            place: { kind: 'passage', ...passage },
            origin: undefined,
          })
        : null,
      2,
    ],
  ])('is shown escaped in %s', (_, reply, times) => {
    const text = shownIn(reply)
    expect(count(text)).toBe(times)
    for (const raw of ['\u001b', '\u200f', '\n│ b']) expect(text).not.toContain(raw)
  })

  it('is completed and typed escaped', () => {
    const [completed] = completedPaths([article], 'a\\n│')
    expect(completed).toBe(SHOWN.replace('.md', ''))
    expect(typedPath([article], completed ?? '')).toBe(FILE)
    expect(typedPath([article], ` ${SHOWN} `)).toBe(FILE)
    expect(typedPath([article], 'desk/b')).toBe('desk/b')
  })
})
