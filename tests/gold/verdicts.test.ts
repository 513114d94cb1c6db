import { beforeAll, describe, expect, it } from 'vitest'
import { type MutatedQuotation, mutatedQuotations } from '../../bench/made/mutated-quotations.ts'
import { INVENTIONS, PARAPHRASES } from '../../bench/made/written-quotations.ts'
import { seededRandom } from '../../bench/measures/figures.ts'
import { createBriefing } from '../../src/briefing/briefing.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'

const judged: { readonly one: MutatedQuotation; readonly verdict: string | undefined }[] = []

beforeAll(async () => {
  const briefing = createBriefing(await readCorpus('corpus', { maxArticleBytes: 1_000_000 }))
  const { quotations, speakers } = await briefing.quotations()
  const verifier = await briefing.verifier()
  const cases: readonly MutatedQuotation[] = [
    ...mutatedQuotations({ quotations, speakers, random: seededRandom(11) }),
    ...PARAPHRASES.map((text): MutatedQuotation => ({ row: 'paraphrase', text, expected: ['reported'] })),
    ...INVENTIONS.map((text): MutatedQuotation => ({ row: 'unrelated', text, expected: ['not-here'] })),
  ]
  for (const one of cases) {
    const claimed = one.speaker && { typed: one.speaker.name, meant: [one.speaker] }
    const checked = verifier.check(`“${one.text.replace(/[“”"]/g, '')}”`, claimed)
    judged.push({ one, verdict: checked.quotations[0]?.verdict })
  }
})

const shareRight = (of: typeof judged): number =>
  of.filter(({ one, verdict }) => one.expected.some((expected) => expected === verdict)).length / of.length

describe('changed quotations of the shipped corpus', () => {
  it('are at least 200, and get the right verdict in 97 of 100 cases', () => {
    expect(judged.length).toBeGreaterThanOrEqual(200)
    expect(shareRight(judged)).toBeGreaterThanOrEqual(0.97)
  })

  it.each([
    'exact',
    'punctuation and case',
    'one word changed',
    'negation dropped',
    'negation added',
    '30 % of the words changed',
    'speaker swapped',
    'paraphrase',
    'unrelated',
  ])('get the right verdict in 9 of 10 cases in each row: %s', (row) => {
    const of = judged.filter(({ one }) => one.row === row)
    expect(of.length).toBeGreaterThan(10)
    expect(shareRight(of)).toBeGreaterThanOrEqual(0.9)
  })

  it('are never called word for word if a negation was dropped or added', () => {
    const turned = judged.filter(({ one }) => one.row.startsWith('negation'))
    expect(turned.filter(({ verdict }) => verdict === 'word-for-word')).toEqual([])
  })
})
