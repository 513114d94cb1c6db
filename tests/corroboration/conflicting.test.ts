import { describe, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import type { Article } from '../../src/corpus/article.ts'
import { renderMessage } from '../../src/discord/messages/render-message.ts'
import { sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

const MORE = ' He had run the Harbour Bank for nine years, and many who trusted him lost their homes.'
const CONVICTED = `A court in Tarn convicted the banker Oskar Lund of fraud on Monday.${MORE}`
const ACQUITTED = CONVICTED.replace('convicted', 'acquitted')
const QUESTION = 'what did the court in Tarn decide about the banker Oskar Lund'
const from = (outlet: string, body: string, published = '2025-03-17') =>
  articleOf(body, `${outlet}-${published}.md`, { outlet, published, url: `https://example.org/${outlet.charAt(0)}` })

interface Place {
  readonly article: string
}
interface Asked {
  readonly evidence: readonly { readonly article: string; readonly also: readonly Place[] }[]
  readonly corroboration: {
    readonly outlets: number
    readonly reports: readonly (Place & { readonly copies: readonly Place[] })[]
    readonly copies: readonly Place[]
    readonly conflicting: readonly (Place & {
      readonly sentence: { readonly text: string }
      readonly differing: readonly { readonly start: number; readonly end: number; readonly text: string }[]
    })[]
    readonly later?: Place & { readonly url: string }
  }
}

async function asked(question: string, articles: readonly Article[], more: { readonly until?: string } = {}) {
  const { reply, record } = await ask.run(contextOf(...articles), { question, ...more })
  return { reply, record: JSON.parse(JSON.stringify(record)) as unknown as Asked }
}

const counted = ({ evidence, corroboration: { reports, copies } }: Asked) => [
  ...evidence.flatMap(({ also }) => also),
  ...copies,
  ...reports.flatMap((report) => [report, ...report.copies]),
]

describe('reports that contradict the passage', () => {
  const articles = [from('One', CONVICTED), from('Two', ACQUITTED), from('Three', `${CONVICTED} `)]

  it('are conflicting in JSON, and never among the others', async () => {
    const { record } = await asked(QUESTION, articles)
    const [shown] = record.evidence
    const { conflicting, outlets } = record.corroboration
    const isAcquittal = shown?.article.startsWith('Two') === true
    expect(conflicting).toHaveLength(isAcquittal ? 2 : 1)
    expect(conflicting[0]?.differing.map(({ text }) => text)).toEqual([isAcquittal ? 'convicted' : 'acquitted'])
    expect(conflicting[0]?.sentence.text).toContain(isAcquittal ? 'convicted' : 'acquitted')
    expect(outlets).toBe(1)
    const other = conflicting.map(({ article }) => article)
    expect(counted(record).filter(({ article }) => other.includes(article))).toEqual([])
    for (const { article, differing } of conflicting) {
      const { body } = articles.find(({ id }) => id === article) ?? { body: '' }
      expect(differing.map((span) => sliceOf(body, span))).toEqual(differing.map(({ text }) => text))
    }
  })

  it('are two pieces of evidence, and are shown with their source and the words that differ', async () => {
    const { reply, record } = await asked(QUESTION, articles)
    expect(record.evidence.length).toBeGreaterThanOrEqual(2)
    const differing = reply.blocks.flatMap((block) => (block.kind === 'evidence' && block.beside ? [block] : []))
    expect(differing[0]).toMatchObject({ label: 'Another report differs', attribution: { published: '2025-03-17' } })
    expect(differing[0]?.differing).toHaveLength(1)
  })

  it('fit into a message on Discord, however many and long they are', async () => {
    const long = `${'The hall was full and the clerk read for an hour. '.repeat(20)}`
    const many = Array.from({ length: 9 }, (_, i) =>
      from(`Outlet ${i} ${'x'.repeat(150)}`, `${ACQUITTED} ${i}. ${long}`),
    )
    const { reply } = await asked(QUESTION, [from('One', `${CONVICTED} ${long}`), ...many])
    const { embeds } = renderMessage(reply, 'ask', 'public')
    const text = embeds.map((embed) => embed.description ?? '').join('\n')
    expect(text.length).toBeLessThanOrEqual(4096)
    expect(text).toContain('Another report differs')
  })

  it('are named as another sentence of the passage if only that differs', async () => {
    const fewer = CONVICTED.replace('nine years', 'four years')
    const { record } = await asked(QUESTION, [from('One', CONVICTED), from('Two', fewer)])
    const [conflict] = record.corroboration.conflicting
    expect(conflict?.sentence.text).toMatch(/for (?:nine|four) years/)
    expect(counted(record)).toEqual([])
  })
})

describe('a newer report with another figure', () => {
  const bomb = (killed: string) => `A bomb at the market of Skarn killed ${killed} people, police said.`
  it.each([
    ['digits', bomb('17'), bomb('22')],
    ['words', bomb('seventeen'), bomb('twenty-two')],
    [
      'another sentence',
      bomb('17'),
      'The death toll from the bomb at the market of Skarn has risen to 22, police said.',
    ],
  ])('is named with its link: %s', async (_name, monday, thursday) => {
    const articles = [from('BBC', monday, '2025-03-17'), from('Tribune', thursday, '2025-03-20')]
    const { reply, record } = await asked('how many people did the bomb in Skarn kill', articles, {
      until: '2025-03-18',
    })
    expect(record.corroboration.later).toMatchObject({ article: 'Tribune-2025-03-20', url: 'https://example.org/T' })
    const list = reply.blocks.find(
      (block) => block.kind === 'list' && block.heading === 'A later article gives another figure',
    )
    expect(list).toMatchObject({ items: [{ link: expect.stringContaining('https://example.org/T') as string }] })
  })
})

describe('one outlet under several names', () => {
  it('counts once', async () => {
    const rain = 'It rained in Lunde all day long, as it had for weeks. '
    const report = 'The banker Oskar Lund was convicted of fraud by a court in Tarn on Monday, prosecutors said.'
    const names = ['BBC', 'BBC News', 'bbc.co.uk', 'The BBC']
    const articles = names.map((name, i) => from(name, i === 0 ? CONVICTED : `${rain.repeat(i)}${report}`))
    const { record } = await asked(QUESTION, articles)
    expect(record.corroboration.outlets).toBe(1)
    const { record: two } = await asked(QUESTION, [...articles, from('Tribune', `${rain.repeat(5)}${report}`)])
    expect(two.corroboration.outlets).toBe(2)
  })
})
