import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Briefing, createBriefing } from '../../src/briefing/briefing.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { passageText } from '../../src/passages/passage.ts'

/** The questions that the product must answer on a fresh clone, each with words of the paragraph that answers it. */
const ANSWERED: readonly (readonly [question: string, words: RegExp])[] = [
  [
    'when will trump and putin talk',
    /speak\s+(?:with .*)?this week|call with both presidents this week|on the phone this week/,
  ],
  ['what did Waltz say about right and wrong', /“We can talk about what’s right and wrong/],
  ['how many hostages for the Gaza extension', /5 live hostages/],
  ['what conditions did Putin set for the cease-fire', /conditions[\s\S]*Kursk/],
  ['wich network interviewed witkoff', /CNN/],
]
const DECLINED = ['how do I make borscht', 'hello bot', 'flimbo gnork'] as const

const briefingIn = async (folder: string): Promise<Briefing> =>
  createBriefing(await readCorpus(folder, { maxArticleBytes: 1_000_000 }))

const OWN = path.join(import.meta.dirname, 'fixtures/briefing')
const SHARED = path.resolve(import.meta.dirname, '../../../shared/briefing')

describe.each([
  ['articles of our own, one paragraph a line and with curly quotes', OWN, true],
  ['the briefing beside the project', SHARED, existsSync(SHARED)],
])('on %s', (_name, folder, isThere) => {
  it.skipIf(!isThere).each(ANSWERED)(
    '“%s” gets the paragraph that answers it first, with the file as source',
    async (question, words) => {
      const { outcome, evidence } = (await briefingIn(folder)).ask({ question })
      const passage = evidence[0]?.passage
      expect(outcome).toBe('answer')
      expect(passage && passageText(passage)).toMatch(words)
      expect(passage?.article.file).toMatch(/\.txt$/)
    },
  )

  it.skipIf(!isThere).each(DECLINED)('“%s” gets no answer', async (question) => {
    const answer = (await briefingIn(folder)).ask({ question })
    expect(answer.outcome).toBe('no-answer')
    expect(answer.reason).toBeTruthy()
  })
})
