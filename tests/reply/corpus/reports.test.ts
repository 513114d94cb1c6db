import { describe, expect, it } from 'vitest'
import { addReply } from '../../../src/reply/corpus/add-reply.ts'
import { refreshReply } from '../../../src/reply/corpus/refresh-reply.ts'
import { restoreReply } from '../../../src/reply/corpus/remove-reply.ts'
import { decodeReportView } from '../../../src/reply/corpus/report-view.ts'
import { statusReply } from '../../../src/reply/corpus/status-reply.ts'
import type { Reply } from '../../../src/reply/reply.ts'
import { wordingIn } from '../../../src/translations/wording.ts'
import type { AddReport, RefreshReport } from '../../../src/updates/report.ts'
import { asWritten } from '../../builders/in-english.ts'
import { textsOfBlock } from '../texts-of-block.ts'

const VERSIONS = { versionBefore: 'aaaaaaaa', versionAfter: 'bbbbbbbb' }
const REPORT: RefreshReport = {
  id: '0123abcd',
  by: 'mona',
  startedAt: Date.parse('2026-11-22T18:45:00Z'),
  tookMs: 1_234,
  ...VERSIONS,
  added: Array.from({ length: 40 }, (_, i) => `desk/${i}.md`),
  changed: ['desk/changed.md'],
  removed: ['desk/gone.md'],
  unchanged: 7,
  rejected: [{ source: 'bad.md', line: 3, reason: { key: 'file.rtf' } }],
  feeds: [],
  failures: [{ key: 'error.unwritable', values: { code: 'ENOSPC', message: '' } }],
}
const textOf = ({ heading, blocks }: Reply): string => [heading, ...blocks.flatMap(textsOfBlock)].join('\n')

describe('the report of a refresh', () => {
  it('shows every line on one of its pages, failures and counts on all', () => {
    const first = refreshReply(REPORT)
    const pages: Reply[] = [first]
    const nextOf = (reply: Reply | undefined) => reply?.actions.find(({ name }) => name === 'next')
    for (let next = nextOf(first); next?.kind === 'view'; next = nextOf(pages.at(-1))) {
      pages.push(refreshReply(REPORT, decodeReportView(next.view)?.page))
    }
    expect(pages.map(({ heading }) => heading)).toEqual(
      [1, 2, 3].map((page) => `Refreshed in part · page ${page} of 3`),
    )
    const texts = pages.map(textOf)
    for (const text of texts) {
      expect(text).toContain('the disk is full')
      expect(text).toContain('40 added, 1 changed, 1 removed, 7 unchanged, 1 rejected.')
      expect(text).toContain('Run by mona, 2026-11-22 18:45 UTC. It took 1.2 s.')
    }
    const lines = [...REPORT.added, ...REPORT.changed, ...REPORT.removed, 'bad.md, line 3: is RTF: save it as text']
    for (const line of lines) expect(texts.filter((text) => text.split('\n').includes(line))).toHaveLength(1)
  })

  it('is all on one page if somebody asks for all of it', () => {
    const whole = refreshReply(REPORT, 'whole')
    expect(whole.actions).toEqual([])
    for (const file of REPORT.added) expect(textOf(whole)).toContain(file)
  })
})

describe('the report of an article', () => {
  const added: AddReport = { outcome: 'updated', hasNewText: true, file: 'a.md', title: 'Quay', ...VERSIONS }

  it('says what is another of one that was there', () => {
    expect(addReply(added).heading).toBe('Article updated: its text has changed')
    expect(addReply({ ...added, hasNewText: false }).heading).toBe('Article updated: its text has not changed')
    expect(addReply({ ...added, outcome: 'already-there' }).heading).toBe('This article is already in the corpus')
  })

  it('says why one that came in or came back is not served', () => {
    const notServed = { key: 'file.same-text', values: { other: 'b.md' } } as const
    const reason = 'It is not shown to readers, because it has the same text as b.md, which is served.'
    expect(textOf(addReply({ ...added, notServed }))).toContain(`Its file is a.md. ${reason}`)
    expect(textOf(restoreReply({ file: 'a.md', notServed, ...VERSIONS }, wordingIn()))).toContain(
      `a.md is back in the corpus. ${reason}`,
    )
    expect(textOf(restoreReply({ file: 'a.md', ...VERSIONS }, wordingIn()))).toContain(
      'The article of a.md is in the briefing again.',
    )
  })
})

describe('the status', () => {
  it('names feeds that fail first, and says so if there was no refresh', () => {
    const feed = (name: string) => ({ url: `https://example.org/${name}`, outlet: name })
    const failing = { ...feed('failing'), lastError: { at: 0, reason: asWritten('It answered 500.') } }
    const status = { version: 'aaaaaaaa', articles: 1, rejected: [], lastRefresh: null }
    const text = textOf(statusReply({ ...status, feeds: [feed('new'), failing, { ...feed('read'), lastSuccess: 0 }] }))
    expect(text).toContain('There has been no refresh yet.')
    expect(text).toContain(
      'Feeds\nfailing, https://example.org/failing: never read yet; failed 1970-01-01 00:00 UTC: It answered 500.\nnew, ',
    )
  })
})
