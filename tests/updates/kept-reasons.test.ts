/** What the bot has kept of reasons: of this version, of an earlier one in English, and of a later one or by another hand. */
import { expect, it } from 'vitest'
import { refreshReply } from '../../src/reply/corpus/refresh-reply.ts'
import { statusReply } from '../../src/reply/corpus/status-reply.ts'
import { wordingIn } from '../../src/translations/wording.ts'
import { parseFeedsMemory } from '../../src/updates/feed-memory.ts'
import { parsedState } from '../../src/updates/parsed-state.ts'
import { refreshReportSchema } from '../../src/updates/report.ts'
import { ownWords } from '../builders/own-words.ts'

const reportWith = (reason: unknown, failures: readonly unknown[] = []) =>
  parsedState(
    JSON.stringify({
      id: '0123abcd',
      by: 'mona',
      startedAt: 0,
      tookMs: 5,
      versionBefore: '1f',
      versionAfter: '1f',
      added: [],
      changed: [],
      removed: [],
      unchanged: 1,
      rejected: [{ source: 'a.md', line: 2, reason }],
      feeds: [],
      failures,
    }),
    refreshReportSchema,
  )

const wordsOf = (reason: unknown, failures?: readonly unknown[]) => {
  const report = reportWith(reason, failures)
  return report === null ? null : ownWords(refreshReply(report, 'whole', wordingIn('de'))).join('\n')
}

it('a reason is told in the language of whoever reads it now', () => {
  const late = { key: 'report.late', values: { seconds: 60, feeds: 1, links: 2 } }
  const wrong = { key: 'front.wrong-field', values: { name: 'date', wrong: { key: 'field.day' } } }
  const words = wordsOf(wrong, [late])
  expect(words).toContain('a.md, Zeile 2: wird ohne „date“ gezeigt: Der Wert muss ein Tag wie 2025-03-16')
  expect(words).toContain('Ein Feed wartet auf die nächste Aktualisierung. 2 Links warten')
})

it('what an earlier version kept in English is shown as it is, in quotation marks', () => {
  const words = wordsOf('has no text below its front matter', ['The disk is full.'])
  expect(words).toContain('a.md, Zeile 2: „has no text below its front matter“')
  expect(words).toContain('„The disk is full.“')
})

it.each([
  { key: 'file.of-a-later-version' },
  { key: 'file.same-text' },
  { key: 'constructor' },
  { key: '__proto__' },
  { key: 'front.wrong-field', values: { name: 'date', wrong: { key: 'gone' } } },
  { key: 'file.empty', values: { x: [] } },
  7,
  null,
])('a report with a reason that this version cannot tell counts as none: %j', (reason) => {
  expect(wordsOf(reason)).toBeNull()
})

it('the error of a feed is told by its kind, or else by the English text beside it; links stay known', () => {
  const memory = (reason?: unknown) =>
    parseFeedsMemory(
      JSON.stringify({
        feeds: { 'https://example.org/feed': { lastError: { at: 0, message: 'It is gone.', reason }, links: {} } },
        dropped: ['https://example.org/x'],
      }),
    )
  const status = { version: '1f', articles: 1, rejected: [], lastRefresh: null }
  const told = { key: 'link.no-answer', values: { link: 'https://example.org/feed' } } as const
  for (const reason of [told, undefined, { key: 'of-a-later-version' }]) expect(memory(reason).dropped).toHaveLength(1)
  expect(memory(told).feeds['https://example.org/feed']?.lastError?.reason).toEqual(told)
  expect(memory({ key: 'of-a-later-version' }).feeds['https://example.org/feed']?.lastError).toMatchObject({
    message: 'It is gone.',
    reason: undefined,
  })
  const feed = { url: 'https://example.org/feed', outlet: 'Coast', lastError: { at: 0, reason: told } }
  expect(ownWords(statusReply({ ...status, feeds: [feed] }, {}, wordingIn('es'))).join('')).toContain(
    'https://example.org/feed no respondió a tiempo.',
  )
})
