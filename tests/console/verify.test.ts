import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { verify } from '../../commands/verify.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { showLine, typeLines } from '../builders/typed-lines.ts'

interface Slice {
  readonly start: number
  readonly end: number
  readonly text: string
}

interface VerifyRecord {
  readonly command: string
  readonly outcome: string
  readonly message?: string
  readonly choices?: readonly { readonly name: string }[]
  readonly unchecked?: number
  readonly searched?: unknown
  readonly quotations?: readonly {
    readonly text: string
    readonly start: number
    readonly end: number
    readonly verdict: string
    readonly claimed?: string
    readonly speaker?: { readonly name: string } | null
    readonly differences?: readonly {
      readonly kind: string
      readonly at: string | null
      readonly negation: boolean
      readonly typed: Slice
      readonly said: Slice
    }[]
    readonly evidence?: Slice & { readonly article: string; readonly quotation: Slice | null }
    readonly also: readonly unknown[]
  }[]
}

const run = async (corpus: string, ...lines: readonly string[]): Promise<readonly VerifyRecord[]> =>
  (await typeLines(corpus, ...lines)) as unknown as readonly VerifyRecord[]

const firstOf = (record: VerifyRecord | undefined) => record?.quotations?.[0]
const changesOf = (record: VerifyRecord | undefined) =>
  firstOf(record)?.differences?.map(({ typed, said }) => [typed.text, said.text])

const BODY =
  'Greta Holm spoke on Monday. “We will not close the harbour before the winter,” Holm said.\n\n“I would not promise that,” Arne Holm said.'

describe('/verify in the terminal', () => {
  it('gives a record whose spans are slices of what was typed and of the article', async () => {
    const corpus = corpusFolder({ 'desk/a.md': `---\ntitle: Harbour\noutlet: Morning Desk\n---\n${BODY}` })
    const typed = 'She said: “We will close the harbour before the spring”'
    const [record, which, empty] = await run(corpus, `/verify ${typed}`, '/verify we will speaker: Holm', '/verify …')
    expect(record).toMatchObject({
      command: 'verify',
      outcome: 'checked',
      unchecked: 0,
      searched: { articles: 1, outlets: ['Morning Desk'] },
    })
    const first = firstOf(record)
    expect(first).toMatchObject({
      verdict: 'altered',
      speaker: { name: 'Greta Holm', kind: 'person' },
      by: 'words',
      evidence: { article: 'desk/a', outlet: 'Morning Desk', paragraph: 1, marked: 'all' },
      also: [],
    })
    expect(typed.slice(first?.start, first?.end)).toBe(first?.text)
    expect(BODY.slice(first?.evidence?.start, first?.evidence?.end)).toBe(first?.evidence?.text)
    expect(first?.evidence?.quotation?.text).toBe('We will not close the harbour before the winter,')
    for (const { typed: own, said } of first?.differences ?? []) {
      expect(first?.text.slice(own.start, own.end)).toBe(own.text)
      expect(BODY.slice(said.start, said.end)).toBe(said.text)
    }
    expect(first?.differences?.map(({ kind, at, negation }) => [kind, at, negation])).toEqual([
      ['left-out', null, true],
      ['changed', null, false],
    ])
    expect(which).toMatchObject({
      command: 'verify',
      outcome: 'ambiguous',
      choices: [{ name: 'Greta Holm' }, { name: 'Arne Holm' }],
    })
    expect(empty).toMatchObject({
      command: 'verify',
      outcome: 'error',
      message: expect.stringMatching(/^This text has no words to check\./),
    })
  })

  it('shows what was typed against what was said, and the source', async () => {
    const corpus = corpusFolder({ 'a.md': BODY })
    const shown = await showLine(corpus, '/verify "We will close the harbour before the spring"')
    expect(shown).toContain('Altered — Greta Holm (“Holm”, “said”)')
    expect(shown).toContain('As quoted: We will close the harbour before the ~spring~')
    expect(shown).toContain('│ We will _not_ close the harbour before the _winter_,')
    expect(shown).toContain('The article says “not” here.')
    expect(shown).toContain('a.md · paragraph 1')
  })

  it('says a word about every bracket', async () => {
    const corpus = corpusFolder({
      'a.md': 'Ida Berg said: “Ukraine will lead the [peace] talks, and they will win.” Tarn is calm.',
    })
    const remarks = async (claim: string) => showLine(corpus, `/verify "${claim}"`)
    expect(await remarks('[Russia] will lead the [peace] talks')).toContain('“[Russia]” replaces “Ukraine”.')
    expect(await remarks('Ukraine will lead the [peace] talks')).toContain('“[peace]”: words in brackets were put in')
    expect(await remarks('Ukraine will lead the peace talks')).toContain('The article has “peace” in brackets')
    const added = await remarks('Ukraine [Tarn] will lead the [peace] talks')
    expect(added).toContain('“[Tarn]” was put in: the article does not have it here.')
  })

  it('shows the rest of a sentence that denies the words', async () => {
    const corpus = corpusFolder({ 'a.md': 'Ida Berg said: “It is a lie that the firm poisoned the lake.”' })
    const shown = await showLine(corpus, '/verify "the firm poisoned the lake"')
    expect(shown).toContain('Shortened — Ida Berg')
    expect(shown).toContain('The same sentence also says “It is a lie that”.')
  })

  it('names no speaker of words that somebody denies having said, and shows the denial', async () => {
    const corpus = corpusFolder({
      'a.md': 'The village met. Nils Dahl never said “We will flood the valley.” Then it rained.',
    })
    const shown = await showLine(corpus, '/verify "We will flood the valley" speaker: Nils Dahl')
    expect(shown).toMatch(/^Reported, not quoted$/m)
    expect(shown).toContain('The article does not say that anyone spoke these words.')
    expect(shown).toMatch(/│ .*Nils Dahl never said.* “We will flood the valley\.”/)
    const [record] = await run(corpus, '/verify "We will flood the valley"')
    expect(firstOf(record)).toMatchObject({
      verdict: 'reported',
      speaker: null,
      evidence: { quotation: { speaker: null } },
    })
    expect(changesOf(record)).toEqual([['', 'Nils Dahl never said']])
  })

  it('gives replies and records that another thread can hand over', async () => {
    const context = contextOf(articleOf(BODY, 'a.md', { url: 'https://example.org/a' }))
    const result = await verify.run(context, { quotation: '“We will close the harbour” and “Nobody came”' })
    expect(structuredClone(result)).toEqual(result)
  })

  it.skipIf(!existsSync('../shared/briefing'))('keeps the promises on the two briefing articles', async () => {
    const [closer, call, surrender] = await run(
      '../shared/briefing',
      '/verify "The two sides are today a lot closer"',
      '/verify "I expect there will be a call with both presidents next week"',
      '/verify "We will never surrender"',
    )
    expect(firstOf(closer)).toMatchObject({
      verdict: 'word-for-word',
      speaker: { name: expect.stringMatching(/Witkoff$/) as string },
    })
    expect(firstOf(call)).toMatchObject({
      verdict: 'altered',
      speaker: { name: expect.stringMatching(/Witkoff$/) as string },
    })
    expect(changesOf(call)).toEqual([
      ['', 'that'],
      ['next', 'this'],
    ])
    expect(firstOf(surrender)).toMatchObject({ verdict: 'not-here' })
  })
})
