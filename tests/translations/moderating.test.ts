/** In every language: articles that are removed or brought back, and what readers did not find. */
import { describe, expect, it } from 'vitest'
import { removeReply, restoreReply, takedownPlanReply, takedownReply } from '../../src/reply/corpus/corpus-reply.ts'
import { gapsReply } from '../../src/reply/corpus/gaps-reply.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { InterfaceLanguage } from '../../src/translations/messages.ts'
import { wordingIn } from '../../src/translations/wording.ts'
import { leftInEnglish, ownWords } from '../builders/own-words.ts'

const OTHERS = ['de', 'fr', 'es'] as const
const SAME = { versionBefore: '1f', versionAfter: '1f' }
const CHANGED = { versionBefore: '1f', versionAfter: '2e' }
const TOKEN = 'a'.repeat(20)
const gap = (word: string, misfits: number) => ({ word, questions: 3, misfits, last: '2026-03-16' })

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
  ]
}

describe('what moderators are told', () => {
  const english = repliesIn('en')

  it('is made of many messages', () => {
    expect(new Set(english.flatMap(ownWords)).size).toBeGreaterThan(20)
  })

  it.each(OTHERS)('holds no word of the bot’s own that is still English: %s', (language) => {
    const others = repliesIn(language)
    expect(others.map((reply) => reply.language)).toEqual(Array(english.length).fill(language))
    expect(leftInEnglish(english, others, language, /^$/)).toEqual([])
  })

  it.each(OTHERS)('is English as a whole if it gives a reason that is: %s', (language) => {
    const report = { file: 'a.md', notServed: 'has the same text as b.md, which is served', ...SAME }
    expect(restoreReply(report, wordingIn(language))).toEqual(restoreReply(report, wordingIn()))
  })
})
