/** In every language: what moderators are told of the articles, and of what readers did not find. */
import { describe, expect, it } from 'vitest'
import { addReply } from '../../src/reply/corpus/add-reply.ts'
import { gapsReply } from '../../src/reply/corpus/gaps-reply.ts'
import { importReply } from '../../src/reply/corpus/import-reply.ts'
import { refreshReply } from '../../src/reply/corpus/refresh-reply.ts'
import { removeReply, restoreReply, takedownPlanReply, takedownReply } from '../../src/reply/corpus/remove-reply.ts'
import { statusReply } from '../../src/reply/corpus/status-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { LockLost } from '../../src/store/corpus-lock.ts'
import type { InterfaceLanguage } from '../../src/translations/messages.ts'
import { errorText } from '../../src/translations/reader-error.ts'
import { wordingIn } from '../../src/translations/wording.ts'
import { unwritable } from '../../src/updates/disk-failure.ts'
import type { AddReport, RefreshReport } from '../../src/updates/report.ts'
import type { CorpusStatus } from '../../src/updates/status.ts'
import { leftInEnglish, ownWords } from '../builders/own-words.ts'

const OTHERS = ['de', 'fr', 'es'] as const
const SAME = { versionBefore: '1f', versionAfter: '1f' }
const CHANGED = { versionBefore: '1f', versionAfter: '2e' }
const TOKEN = 'a'.repeat(20)
const gap = (word: string, misfits: number) => ({ word, questions: 3, misfits, last: '2026-03-16' })

const REFRESH: RefreshReport = {
  id: '0123abcd',
  by: 'mona',
  startedAt: 0,
  tookMs: 1_234,
  ...CHANGED,
  added: Array.from({ length: 20 }, (_, i) => `new-${i}.md`),
  changed: ['b.md'],
  removed: ['c.md'],
  unchanged: 7,
  rejected: [],
  feeds: [{ url: 'https://example.org/feed', outlet: 'Coast', outcome: 'read' }],
  failures: [],
}
const ADDED: AddReport = { outcome: 'added', hasNewText: true, file: 'a.md', title: 'Quay', ...SAME }
const FEED = { url: 'https://example.org/feed', outlet: 'Coast' }
const STATUS: CorpusStatus = { version: '1f', articles: 2, rejected: [], feeds: [], lastRefresh: null }
const REFUSED = { source: 'x.md', line: 3, reason: { key: 'file.no-body' } } as const
const GONE = { key: 'link.status', values: { link: 'https://example.org/feed', status: 500 } } as const
const FAILED = { ...FEED, lastError: { at: 0, reason: GONE } }
const TWIN = { key: 'file.same-text', values: { other: 'b.md' } } as const
const FULL = { key: 'error.unwritable', values: { code: 'ENOSPC', message: 'ENOSPC' } } as const

/** Each gives a reason. */
const withReasonsIn = (language: InterfaceLanguage): readonly Reply[] => {
  const wording = wordingIn(language)
  return [
    refreshReply({ ...REFRESH, rejected: [REFUSED] }, 'whole', wording),
    refreshReply({ ...REFRESH, notes: [REFUSED] }, 'whole', wording),
    refreshReply({ ...REFRESH, failures: [FULL] }, 0, wording),
    addReply({ ...ADDED, notes: [{ key: 'front.repeated-key', values: { name: 'x' } }] }, wording),
    addReply({ ...ADDED, notServed: TWIN }, wording),
    restoreReply({ file: 'a.md', notServed: TWIN, ...SAME }, wording),
    statusReply({ ...STATUS, rejected: [{ file: 'x.md', reason: REFUSED.reason }] }, {}, wording),
    statusReply({ ...STATUS, feeds: [FAILED] }, {}, wording),
    statusReply({ ...STATUS, lastRefresh: { ...REFRESH, failures: [FULL] } }, {}, wording),
    importReply({ added: [], alreadyThere: [], rejected: [REFUSED] }, false, wording),
    importReply({ added: [{ ...FEED, note: GONE }], alreadyThere: [], rejected: [] }, false, wording),
  ]
}

function repliesIn(language: InterfaceLanguage): readonly Reply[] {
  const wording = wordingIn(language)
  return [
    gapsReply(null, wording),
    gapsReply([], wording),
    gapsReply([gap('quay', 0), gap('mole', 2), ...Array(30).fill(gap('pier', 0))], wording),
    removeReply({ file: 'a.md', title: 'Quay', undo: TOKEN, ...CHANGED }, wording),
    takedownPlanReply({ token: `f${TOKEN}`, file: 'a.md', title: 'Quay' }, wording),
    takedownPlanReply({ token: `f${TOKEN}`, file: 'a.md', title: undefined }, wording),
    takedownReply({ file: 'a.md', alsoIn: ['b.md'], ...CHANGED }, wording),
    restoreReply({ file: 'a.md', ...SAME }, wording),
    refreshReply(REFRESH, 0, wording),
    refreshReply({ ...REFRESH, ...SAME }, 'whole', wording),
    addReply({ ...ADDED, outlet: 'Coast' }, wording),
    addReply({ ...ADDED, outcome: 'updated' }, wording),
    addReply({ ...ADDED, outcome: 'updated', hasNewText: false }, wording),
    addReply({ ...ADDED, outcome: 'already-there' }, wording),
    statusReply(STATUS, {}, wording),
    statusReply({ ...STATUS, feeds: [FEED, { ...FEED, lastSuccess: 0 }], lastRefresh: REFRESH }, {}, wording),
    importReply({ added: [], alreadyThere: [FEED.url], rejected: [] }, false, wording),
    importReply({ added: Array(20).fill(FEED), alreadyThere: [], rejected: [] }, false, wording),
  ]
}

/** Paths, links, what separates them from what is said, and what French spells as English does. */
const ALIKE = /^(?:2 articles, version 1f\.|[\w-]+\.md|Coast, https:\S+|https:\S+|\.)$/

describe('what moderators are told', () => {
  const english = repliesIn('en')

  it('is made of many messages', () => {
    expect(new Set(english.flatMap(ownWords)).size).toBeGreaterThan(50)
  })

  it.each(OTHERS)('holds no word of the bot’s own that is still English: %s', (language) => {
    const others = repliesIn(language)
    expect(others.map((reply) => reply.language)).toEqual(Array(english.length).fill(language))
    expect(leftInEnglish(english, others, language, ALIKE)).toEqual([])
  })

  it.each(OTHERS)('gives reasons in the same language: %s', (language) => {
    const others = withReasonsIn(language)
    expect(others.map((reply) => reply.language)).toEqual(Array(others.length).fill(language))
    expect(leftInEnglish(withReasonsIn('en'), others, language, ALIKE)).toEqual([])
  })
})

it('why nothing can be written is said in the language of the reader, and by its code if there are no words for it', () => {
  const failing = (code: string) => unwritable(Object.assign(new Error('no such thing'), { code }))
  expect(failing('ENOSPC').message).toMatch(/^The corpus folder cannot be written: the disk is full\. Nothing more/)
  expect(errorText(failing('ENOSPC'), wordingIn('de'))).toContain('der Datenträger ist voll')
  expect(errorText(failing('EODD'), wordingIn('es'))).toContain(': «EODD».')
  expect(errorText(unwritable(new LockLost('lost')), wordingIn('fr'))).toContain('a perdu le verrou')
})
