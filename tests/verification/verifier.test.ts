import { readFileSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Briefing, createBriefing } from '../../src/briefing/briefing.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { isNegation, wordsOf } from '../../src/text/words.ts'
import type { CheckedQuotation } from '../../src/verification/verdict.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { HOSTILE_GIANTS, hostileText } from '../builders/hostile-text.ts'

let shipped: Briefing
beforeAll(async () => {
  shipped = createBriefing(await readCorpus('corpus', { maxArticleBytes: 1_000_000 }))
})

async function check(message: string, speaker?: string, briefing = shipped): Promise<readonly CheckedQuotation[]> {
  const verifier = await briefing.verifier()
  const meant = speaker === undefined ? [] : (await briefing.quotations()).whoIs({ typed: speaker })
  const claimed = speaker === undefined ? undefined : { typed: speaker, meant: meant.map((one) => one.speaker) }
  return verifier.check(message, claimed).quotations
}

const one = async (...request: Parameters<typeof check>): Promise<CheckedQuotation> => {
  const [first] = await check(...request)
  if (!first) throw new Error('nothing was checked')
  return first
}

/** Differences as what was typed, what was said and, if there is one, why they may differ. */
const differencesOf = ({ claim, closest }: CheckedQuotation) =>
  (closest?.differences ?? []).map(({ at, typed, said }) => [
    claim.text.slice(typed.start, typed.end),
    closest?.place.article.body.slice(said.start, said.end),
    ...(at === null ? [] : [at]),
  ])

const HARBOUR = articleOf(
  [
    'Greta Holm spoke on Monday. “We will not close the harbour before the winter,” Holm said. “The ships are safe.”',
    '“I do not believe that the minister has read the report,” said Arne Holm, her deputy. “Nobody is to blame for the fire.”',
    '“The quay,” Greta Holm went on, “belongs to the [fishing] fleet, and it always has.” She called the plan “a long-term bet.”',
    '“Do I trust the minister? No.” That was all that Arne Holm would say about the cease-fire between the two guilds.',
    'The council did not vote on the new crane, which costs 1,500 crowns a day.',
  ].join('\n\n'),
  'a.txt',
)
const harbour = (message: string, speaker?: string) => one(message, speaker, briefingOf(HARBOUR))

describe('a quotation word for word', () => {
  it.each([
    '“We will not close the harbour before the winter”',
    '“we will not CLOSE the harbour, before the winter.”',
    'we will not close the harbour before the winter',
    '“… close the harbour before the winter …”'.replace('close', 'will not close'),
    '“a long–term bet”',
    '“belongs to the fleet, and it always has”',
    '“belongs to the fishing fleet”',
    '“belongs to the [fishing] fleet”',
    '“We will not … close the harbour before the winter”',
  ])('is %s', async (message) => {
    const { verdict, closest } = await harbour(message)
    expect(verdict).toBe('word-for-word')
    expect(closest?.place.quotation?.speaker?.name).toBe('Greta Holm')
  })

  it('may have a word in brackets instead of another', async () => {
    const { verdict } = await harbour('“[They] will not close the harbour before the winter”')
    expect(verdict).toBe('word-for-word')
    expect((await harbour('“We will not close [it] before the winter”')).verdict).toBe('word-for-word')
  })

  it('has other places of the same words', async () => {
    const { also } = await one('“The two sides are today a lot closer”')
    expect(also.map(({ article }) => article.outlet)).toEqual(['Evening Desk'])
  })
})

describe('a shortened quotation', () => {
  it('shows what its ellipsis leaves out', async () => {
    const checked = await one('“The president is getting updates … and he’s involved in every important decision here”')
    expect(checked.verdict).toBe('shortened')
    expect(differencesOf(checked)).toEqual([
      ['…', 'in real time on everything that’s happening,” he went on', 'ellipsis'],
    ])
  })

  it('may leave out a “not” of the article’s own between two quotations', async () => {
    const article = articleOf(
      '“The ships are safe,” Greta Holm said. She did not want to say more about them, nor about the storm that had kept the whole town awake for two nights, and left. “We open the harbour on Friday at noon,” Holm said in the evening.',
      'a.txt',
    )
    const checked = await one(
      '“The ships are safe … We open the harbour on Friday at noon”',
      undefined,
      briefingOf(article),
    )
    expect(checked.verdict).toBe('shortened')
  })

  it('may leave out an interruption by the article, which is shown', async () => {
    const checked = await harbour('“The quay belongs to the fleet, and it always has”')
    expect(checked.verdict).toBe('shortened')
    expect(differencesOf(checked)).toEqual([['', 'Greta Holm went on', 'interruption']])
  })

  it('is one that leaves out a “not” of its sentence', async () => {
    const checked = await one('“take off the marks and say it in your own”')
    expect(checked.verdict).toBe('shortened')
    expect(differencesOf(checked)).toEqual([['', 'If you are not sure of the words', 'cut']])
  })

  it('is a question without its answer', async () => {
    expect((await harbour('“Do I trust the minister?”')).verdict).toBe('shortened')
  })
})

describe('an altered quotation', () => {
  it('shows the words that differ, one by one', async () => {
    const checked = await one('“I expect there will be a call with both presidents next week”')
    expect(checked.verdict).toBe('altered')
    expect(differencesOf(checked)).toEqual([
      ['', 'that'],
      ['next', 'this'],
    ])
  })

  it.each([
    ['“We will close the harbour before the winter”', ['', 'not']],
    ['“close the harbour before the winter”', ['', 'We will not']],
    ['“believe that the minister has read the report”', ['', 'I do not']],
    ['“is to blame for the fire”', ['', 'Nobody']],
    ['“We will … close the harbour before the winter”', ['…', 'not', 'ellipsis']],
    ['“We will [soon] close the harbour before the winter”', ['[soon]', 'not', 'insertion']],
    ['“The ships are [not] safe”', ['[not]', '', 'insertion']],
    ['“The council did vote on the new crane, which costs 1,500 crowns a day”', ['', 'not']],
  ])('is every one whose “not” was lost or put in: %s', async (message, difference) => {
    const checked = await harbour(message)
    expect(checked.verdict).toBe('altered')
    expect(differencesOf(checked)).toContainEqual(difference)
    expect(checked.closest?.differences.some(({ negation }) => negation)).toBe(true)
  })

  it('is found if a third of its words differ', async () => {
    const checked = await one('“We have offered a proposal to prolong the truce in Gaza in return for 5 live people”')
    expect(checked.verdict).toBe('altered')
    expect(checked.closest?.place.quotation?.text).toContain('in exchange for 5 live hostages')
  })

  it('is found if the order of its parts was changed', async () => {
    expect(
      (await one('“In exchange for 5 live hostages we submitted a proposal to extend the Gaza ceasefire”')).verdict,
    ).toBe('altered')
  })
})

describe('whose words they are', () => {
  it('is said against a claimed speaker', async () => {
    const checked = await one('“The two sides are today a lot closer”', 'Waltz')
    expect(checked).toMatchObject({
      verdict: 'someone-elses',
      closest: { place: { quotation: { speaker: { name: 'Steve Witkoff' } } } },
    })
    expect((await one('“The two sides are today a lot closer”', 'Mr. Witkoff')).verdict).toBe('word-for-word')
  })

  it('is said against somebody whom the briefing does not know', async () => {
    expect((await one('“The two sides are today a lot closer”', 'Zaphod Beeblebrox')).verdict).toBe('someone-elses')
  })

  it.each([
    'Waltz said: “The two sides are today a lot closer”',
    '“The two sides are today a lot closer,” said Mike Waltz.',
    '“The two sides are today a lot closer” — Waltz',
    '“The two sides are today a lot closer” - Waltz',
    '> The two sides are today a lot closer\n— Waltz',
    'Waltz:\n> The two sides are today a lot closer',
    'According to Waltz, „the two sides are today a lot closer“.',
    "**Waltz** told CNN 'The two sides are today a lot closer'",
  ])('is read from the message: %j', async (message) => {
    expect(await one(message)).toMatchObject({
      verdict: 'someone-elses',
      claimed: { typed: expect.stringContaining('Waltz') },
    })
  })

  it('is claimed only for the quotation beside a name', async () => {
    const checked = await check('“Marks are a promise” and Waltz said “We do not average quotations”')
    expect(checked.map(({ verdict }) => verdict)).toEqual(['word-for-word', 'someone-elses'])
  })

  it('stays open if the article does not say it clearly', async () => {
    const unclear = briefingOf(
      articleOf('The town met. “The bells will ring at noon and at midnight.” It rained all day.', 'a.txt'),
    )
    expect((await one('“The bells will ring at noon”', 'Greta Holm', unclear)).verdict).toBe('word-for-word')
  })
})

describe('what is no quotation', () => {
  it.each([
    '“Neither Putin nor Trump is quoted in the accounts on which this article rests”',
    '“Putin has yet to embrace the 30-day ceasefire that Kyiv and Washington support”',
    '“Crimea is a peninsula of Ukraine, and Russia took it by force in 2014”',
  ])('is reported: %s', async (message) => {
    expect((await one(message)).verdict).toBe('reported')
  })

  it.each([
    'We will never surrender',
    'Hamas rejected the American proposal',
    'Trump spoke to Putin on the phone on Sunday',
  ])('is not here: %s', async (message) => {
    expect(await one(message)).toMatchObject({ verdict: 'not-here', also: [] })
  })
})

describe('thin input', () => {
  it('is found only if every word is the same', async () => {
    expect((await one('“rational”')).verdict).toBe('word-for-word')
    expect((await one('“deal table”')).verdict).toBe('not-here')
    expect((await one('“xyzzy”')).verdict).toBe('not-here')
  })

  it('is nothing to check without a word', async () => {
    for (const message of ['', '🐟', '“…”', ' \n ']) expect(await check(message)).toEqual([])
  })

  it('finds nothing in an empty briefing', async () => {
    expect((await one('“The two sides are today a lot closer”', undefined, briefingOf())).verdict).toBe('not-here')
  })
})

describe('many quotations', () => {
  it('are checked up to ten, and the others counted', async () => {
    const message = Array.from({ length: 13 }, (_, i) => `“The two sides are ${i} times closer”`).join(' and ')
    const { quotations, unchecked } = (await shipped.verifier()).check(message)
    expect([quotations.length, unchecked]).toEqual([10, 3])
  })

  it('of our own test sheet get seven right verdicts', async () => {
    const sheet = path.join(import.meta.dirname, 'fixtures/seven-quotations')
    const expected: unknown = JSON.parse(readFileSync(path.join(sheet, 'expected.json'), 'utf8'))
    const checked = await check(readFileSync(path.join(sheet, 'message.md'), 'utf8'))
    const told = checked.map(({ verdict, closest }) => ({
      verdict,
      speaker: closest?.place.quotation?.speaker?.name ?? null,
    }))
    expect(told).toEqual(expected)
  })
})

/** Letters and digits alone, which differences in case, marks, dashes and punctuation do not change. */
const lettersOf = (text: string) =>
  wordsOf(text)
    .map((word) => word.text)
    .join('')

/** The same, without what stands in brackets: an insertion, which the article’s own link looks like too. */
const bare = (text: string) => lettersOf(text.replace(/\[[^\][]*\](?!\p{L})/gu, ' '))

describe('the verdict “word for word”', () => {
  const SPEECH = HARBOUR.body.match(/“[^”]+”/g) ?? []
  /** Parts of what was said, with words left out, doubled and put in. */
  const nearQuotation = fc
    .tuple(
      fc.constantFrom(...SPEECH),
      fc.array(fc.tuple(fc.nat(20), fc.constantFrom('', 'not', 'never', '…', '[he]', 'harbour', 'the the', 'No.')), {
        maxLength: 3,
      }),
      fc.nat(6),
      fc.nat(6),
    )
    .map(([speech, changes, from, off]) => {
      const words = speech.slice(1, -1).split(' ')
      for (const [at, change] of changes) words[at % words.length] = change
      return words.slice(Math.min(from, words.length - 2), words.length - Math.min(off, 2)).join(' ')
    })

  it('means that the words are a slice of a quotation, with no “not” lost', async () => {
    const verifier = await briefingOf(HARBOUR).verifier()
    await fc.assert(
      fc.asyncProperty(nearQuotation, async (text) => {
        for (const { verdict, closest, claim } of verifier.check(`“${text}”`).quotations) {
          if (verdict !== 'word-for-word' || !closest) continue
          const { article, span, quotation, marked } = closest.place
          const said = article.body.slice(span.start, span.end)
          expect(marked).toBe('all')
          expect(article.body.slice(quotation?.start, quotation?.end)).toContain(said)
          if (!claim.elements.some(({ kind }) => kind === 'insertion')) expect(bare(said)).toContain(bare(claim.text))
          const negations = (words: string) => wordsOf(words).filter((word) => isNegation(word.text)).length
          expect(negations(claim.text)).toBe(negations(said))
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is given to no text by chance, and every span lies within its text, for any article and message', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, hostileText, async (body, message) => {
        const verifier = await briefingOf(articleOf(`x ${body}`, 'a.txt')).verifier()
        const asked = `${message} ${body.slice(0, 300)}`
        for (const { verdict, claim, closest } of verifier.check(asked).quotations) {
          if (!closest) {
            expect(verdict).toBe('not-here')
            continue
          }
          const { article, span, passage } = closest.place
          expect(span.start).toBeGreaterThanOrEqual(passage.start)
          expect(span.end).toBeLessThanOrEqual(article.body.length)
          for (const { typed, said } of closest.differences) {
            expect(typed.start).toBeLessThanOrEqual(typed.end)
            expect(typed.end).toBeLessThanOrEqual(claim.text.length)
            expect(said.start).toBeLessThanOrEqual(said.end)
            expect(said.end).toBeLessThanOrEqual(article.body.length)
          }
          if (verdict === 'word-for-word') {
            const readings = [bare(article.body), lettersOf(article.body)]
            expect(readings.some((reading) => reading.includes(bare(claim.text)))).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it.each(Object.entries(HOSTILE_GIANTS))('is quickly refused to 6,000 characters of %s', async (_, giant) => {
    const quotations = await check(giant.slice(0, 6_000))
    expect(quotations.length).toBeLessThanOrEqual(10)
  })
})
