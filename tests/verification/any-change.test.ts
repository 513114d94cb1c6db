import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { changedAt, placesOfChange } from '../builders/changed-words.ts'
import { rounds } from '../setup/test-all.ts'

const WORDS =
  `we river harbour council cattle players judges isn’t orchestra doesn’t village happy surgeons bring were could paid
  fair violent engines market songs carried likely lost visible didn’t teachers around between would during counted able told
  unlikely non-violent dishonest anti-war important`.split(/\s+/)
const TOKENS =
  `1,250 2–3 4.5 −5 6:30 1/2 6-3 10² $12.50 €40 £3 7 25% 40° ≥15 ±2 +9 1998 three twelve ninety second seventh
  ninth ½ ¾ not never no none nor neither without hardly nobody nothing`.split(/\s+/)
const REIGNS = ['King Olav VII', 'World War II', 'Apollo XI', 'Elizabeth III']

/** Sentences of any words, with figures, signs and negations anywhere but at the ends, where leaving them out is a cut. */
const speech = fc
  .tuple(
    fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 6 }),
    fc.array(fc.constantFrom(...TOKENS, ...REIGNS, ...WORDS), { minLength: 4, maxLength: 12 }),
    fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 6 }),
  )
  .map((parts) => `The ${parts.flat().join(' ')} again.`)

/** What one of several speeches becomes. */
const changeOf = (speeches: readonly string[]) =>
  fc
    .tuple(fc.constantFrom(...speeches), fc.nat(), fc.nat(1_000))
    .map(([said, place, n]) => [said, changedAt(said, place % placesOfChange(said), n)] as const)
    .filter(([said, claim]) => said !== claim)

describe('another digit, sign, number in words or negation, wherever it is', () => {
  it('is never word for word, whatever was said', async () => {
    const speeches = fc.sample(speech, 60)
    const verifier = await briefingOf(
      ...speeches.map((said, i) => articleOf(`The council met. “${said}” Nora Quill said.`, `${i}.txt`)),
    ).verifier()
    for (const said of speeches) expect(verifier.check(`“${said}”`).quotations[0]?.verdict).toBe('word-for-word')
    fc.assert(
      fc.property(changeOf(speeches), ([, claim]) => {
        expect(verifier.check(`“${claim}”`).quotations[0]?.verdict).not.toBe('word-for-word')
      }),
      { numRuns: rounds({ always: 600, inAll: 20_000 }) },
    )
  })

  it('is never word for word in a quotation of the sample articles', async () => {
    const briefing = briefingOf(...(await readCorpus('corpus', { maxArticleBytes: 100_000 })).articles)
    const { quotations } = await briefing.quotations()
    const spoken = quotations.filter(({ kind, text }) => kind === 'direct' && placesOfChange(text) > 0)
    const verifier = await briefing.verifier()
    fc.assert(
      fc.property(changeOf(spoken.map(({ text }) => text)), ([, claim]) => {
        expect(verifier.check(`“${claim.replace(/[“”"]/g, '')}”`).quotations[0]?.verdict).not.toBe('word-for-word')
      }),
      { numRuns: rounds({ always: 200, inAll: 5_000 }) },
    )
  })
})
