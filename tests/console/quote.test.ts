import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { articlePage } from '../builders/feed-pages.ts'
import { recordsOf, runConsole } from '../builders/run-console.ts'
import { typeLines } from '../builders/typed-lines.ts'
import { TEST_ALL } from '../setup/test-all.ts'

interface Place {
  readonly article: string
  readonly quotation: { readonly start: number; readonly end: number; readonly text: string; readonly mention: unknown }
}

interface QuoteRecord {
  readonly outcome: string
  readonly chosen?: { readonly name: string }
  readonly choices?: readonly { readonly name: string }[]
  readonly statements?: readonly { readonly wordings: readonly { readonly places: readonly Place[] }[] }[]
}

const quote = async (corpus: string, ...lines: readonly string[]): Promise<readonly QuoteRecord[]> =>
  (await typeLines(corpus, ...lines)) as unknown as readonly QuoteRecord[]

const textsOf = (record: QuoteRecord | undefined): readonly (readonly string[])[] =>
  (record?.statements ?? []).map(({ wordings }) =>
    wordings.flatMap(({ places }) => places.map(({ quotation }) => quotation.text)),
  )

const MORNING = [
  'Harbour talks go on',
  'The harbour master, Greta Holm, spoke on Monday. “The ships will leave on Friday,” Holm said. “Nobody is to blame.”',
  'Her deputy, Arne Holm, was less sure. “I would not promise that,” he said. A film called “The Long Wait” was shown.',
  'Minister Olaf Brandt did not answer questions.',
].join('\n\n')
const EVENING =
  'Ms. Holm told reporters: "The first ships will leave this Friday."\n\nGreta Holm has led the harbour for 9 years.'

describe('/quote in the terminal', () => {
  it('gives one speaker all wordings, asks which person is meant if several bear the name, and guesses nobody', async () => {
    const corpus = corpusFolder({ 'morning.txt': MORNING, 'evening.txt': EVENING })
    const [greta, holm, minister, film] = await quote(
      corpus,
      '/quote Greta Holm',
      '/quote Holm',
      '/quote Brandt',
      '/quote The Long Wait',
    )
    expect(greta?.outcome).toBe('quotations')
    expect(textsOf(greta)).toContainEqual(
      expect.arrayContaining(['The ships will leave on Friday,', 'The first ships will leave this Friday.']),
    )
    expect(textsOf(greta).flat()).toContain('Nobody is to blame.')
    expect(textsOf(greta).flat()).not.toContain('I would not promise that,')
    expect(holm?.outcome).toBe('ambiguous')
    expect(holm?.choices?.map(({ name }) => name)).toEqual(['Greta Holm', 'Arne Holm'])
    expect(minister).toMatchObject({ outcome: 'not-quoted', chosen: { name: 'Olaf Brandt' } })
    expect(film?.outcome).toBe('unknown')
  })

  it('narrows to a topic and to an outlet, and explains an outlet that is none', async () => {
    const [about, outlet, unknown] = await quote(
      'corpus',
      '/quote Witkoff about: hostages',
      '/quote Witkoff outlet: Evening Desk',
      '/quote Witkoff outlet: Nobody',
    )
    expect(textsOf(about).flat().join(' ')).toContain('5 live hostages')
    expect(textsOf(about)).toHaveLength(1)
    expect(new Set(placesOf(outlet).map(({ article }) => article.split('/')[0]))).toEqual(new Set(['evening-desk']))
    expect(unknown?.outcome).toBe('error')
  })

  it.skipIf(!existsSync('../shared/briefing'))('keeps the promises on the two briefing articles', async () => {
    const [witkoff, waltz, union, week, house] = await quote(
      '../shared/briefing',
      '/quote Witkoff',
      '/quote Waltz',
      '/quote State of the Union',
      '/quote This Week',
      '/quote White House',
    )
    expect(witkoff?.chosen?.name).toMatch(/^Steven? Witkoff$/)
    const together = textsOf(witkoff)
    expect(together.flat()).toHaveLength(17)
    expect(together).toContainEqual([expect.stringContaining('expect'), expect.stringContaining('expect')])
    expect(together).toContainEqual([
      expect.stringContaining('narrowed the differences'),
      expect.stringContaining('narrowed the differences'),
    ])
    expect(textsOf(waltz)).toEqual([[expect.stringContaining('right and wrong')]])
    expect([union?.outcome, week?.outcome]).toEqual(['unknown', 'unknown'])
    expect(textsOf(house)).toEqual([['several key Houthi leaders']])
  })
})

const placesOf = (record: QuoteRecord | undefined): readonly Place[] =>
  (record?.statements ?? []).flatMap(({ wordings }) => wordings.flatMap(({ places }) => places))

describe('the export', () => {
  const run = (...args: readonly string[]) => runConsole(args, { program: 'src/main/export.ts' })

  it('writes every quotation as a JSON line whose spans are slices of the body, and says why on request', async () => {
    const corpus = corpusFolder({ 'morning.md': `\uFEFF---\ntitle: T\n---\n${MORNING}`, 'evening.txt': EVENING })
    const bodies: Readonly<Record<string, string>> = { morning: MORNING, evening: EVENING }
    const rows = recordsOf(await run('quotations', '--corpus', corpus, '--why')) as unknown as readonly {
      readonly article: string
      readonly start: number
      readonly end: number
      readonly text: string
      readonly kind: string
      readonly speaker: { readonly name: string; readonly kind: string } | null
      readonly mention: { readonly start: number; readonly end: number; readonly text: string } | null
      readonly cue: { readonly start: number; readonly end: number; readonly text: string } | null
      readonly confidence: number
      readonly explanation: unknown
    }[]
    expect(rows).toHaveLength(5)
    expect(rows.find(({ text }) => text.startsWith('The first ships'))?.explanation).toMatchObject({
      sources: expect.arrayContaining([
        expect.objectContaining({ mention: { start: 0, end: 8, text: 'Ms. Holm' } }),
      ]) as unknown,
    })
    for (const { article, start, end, text, mention, cue, confidence } of rows) {
      expect(bodies[article]?.slice(start, end)).toBe(text)
      for (const span of [mention, cue]) if (span) expect(bodies[article]?.slice(span.start, span.end)).toBe(span.text)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    }
    expect(rows.find(({ text }) => text === 'The Long Wait')).toMatchObject({ kind: 'not-speech', speaker: null })
    expect(rows.find(({ text }) => text === 'I would not promise that,')).toMatchObject({
      kind: 'direct',
      speaker: { name: 'Arne Holm', kind: 'person' },
      mention: { text: 'he' },
      cue: { text: 'said' },
    })
  })

  it('writes CSV with a column for each field of speaker, mention and cue', async () => {
    const corpus = corpusFolder({ 'evening.txt': EVENING })
    const { stdout } = await run('quotations', '--corpus', corpus, '--format', 'csv')
    const [head, row] = stdout.split('\n')
    expect(head).toMatch(/^article,start,end,text,kind,speaker\.name,speaker\.kind,mention\.start/)
    expect(row).toContain('evening,')
    expect(row).toContain('Greta Holm,person')
  })

  it('writes the articles with their bodies as read, saved pages too', async () => {
    const page = articlePage('Ferry fares rise', 'Ferry fares to the outer islands rise by nine crowns.')
    const corpus = corpusFolder({ 'evening.txt': EVENING, 'saved.html': page })
    expect(recordsOf(await run('articles', '--corpus', corpus))).toEqual([
      expect.objectContaining({ id: 'evening', body: EVENING, file: 'evening.txt' }),
      expect.objectContaining({ id: 'saved', file: 'saved.html' }),
    ])
  })

  const explainsWrong = async (args: readonly string[]) => {
    const { status, stderr, stdout } = await run(...args)
    expect(status).toBe(1)
    expect(stderr).toContain('Usage: npm run export')
    expect(stdout).toBe('')
  }

  it('explains an option that it does not know', () => explainsWrong(['quotations', '--frob']))

  it.skipIf(!TEST_ALL).each([[[]], [['frobs']], [['quotations', '--format', 'xml']]])(
    'explains wrong arguments: %j',
    explainsWrong,
  )
})

describe('a name that several can mean', () => {
  it('is a person before a body called after one, and no misread headline', async () => {
    const corpus = corpusFolder({
      'a.txt': [
        'Greta Holm spoke. “We will sail,” Holm said. Greta Holm is not alone. Greta Holm left. Greta Holm came back again.',
        '“They will not,” the Holm campaign said in a statement. Olaf Brandt was silent. Olaf Brandt, they say, is ill.',
        'Olaf Brandt met Greta Holm. Olaf Brandt left. Olaf Brandt came back.',
      ].join('\n\n'),
    })
    const [holm, brandt] = await quote(corpus, '/quote Holm', '/quote Brandt')
    expect(holm).toMatchObject({ outcome: 'quotations', chosen: { name: 'Greta Holm' } })
    expect(brandt).toMatchObject({ outcome: 'not-quoted', chosen: { name: 'Olaf Brandt' } })
  })
})
