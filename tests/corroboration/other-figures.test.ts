import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import type { Article } from '../../src/corpus/article.ts'
import { sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { contextOf } from '../builders/context-of.ts'
import { hostileText } from '../builders/hostile-text.ts'

const MORE = '\n\nThe opera house in Lindby opens again in May with a new roof, a new director and an old debt.'
const on = (day: string, body: string, outlet = 'Morning Desk') =>
  articleOf(body + MORE.replace('May', `room ${day.slice(8)}`), `${outlet}-${day}.md`, { outlet, published: day })

const FIRST = 'At least 40 people died when a mudslide hit the town of Varnhem, the rescue service said.'
const SECOND = 'At least 52 people died when a mudslide hit the town of Varnhem, the rescue service said.'
const QUESTION = 'how many people died in the Varnhem mudslide'

const first = (question: string, ...articles: readonly Article[]) => {
  const briefing = briefingOf(...articles)
  const [evidence] = briefing.ask({ question }).evidence
  if (!evidence) throw new Error('nothing found')
  const { later, earlier } = briefing.corroborationOf(evidence.passage, evidence.sentence)
  const words = (report: typeof later) => (report ? sliceOf(report.passage.article.body, report.words) : null)
  return {
    published: evidence.passage.article.published,
    also: evidence.also.length,
    later: words(later),
    earlier: words(earlier),
  }
}

describe('two figures of one event', () => {
  it.each([
    ['in both orders', on('2026-03-01', FIRST), on('2026-03-03', SECOND)],
    ['in the other order', on('2026-03-03', SECOND), on('2026-03-01', FIRST)],
    ['of two outlets', on('2026-03-01', FIRST), on('2026-03-03', SECOND, 'Evening Desk')],
    ['in words', on('2026-03-01', FIRST.replace('40', 'forty')), on('2026-03-03', SECOND)],
  ])('begin with the newer one: %s', (_name, one, other) => {
    expect(first(QUESTION, one, other)).toMatchObject({ published: '2026-03-03', also: 0, later: null })
    expect(first(QUESTION, one, other).earlier).toMatch(/^At least (?:40|forty) people died/)
  })

  it('begin with the older one if the question holds its link', () => {
    const link = 'https://gazette.example/mudslide'
    const older = { ...on('2026-03-01', FIRST), url: link }
    expect(first(`${QUESTION} ${link}`, older, on('2026-03-03', SECOND))).toMatchObject({
      published: '2026-03-01',
      later: SECOND,
    })
  })

  it('name the newer one where the older one is shown', () => {
    const briefing = briefingOf(on('2026-03-01', FIRST), on('2026-03-03', SECOND))
    const [older] = briefing.ask({ question: QUESTION, until: '2026-03-02' }).evidence
    const report = older && briefing.corroborationOf(older.passage, older.sentence)
    expect(report).toMatchObject({ later: { passage: { article: { published: '2026-03-03' } } }, earlier: null })
  })

  it('are told in words and in JSON, with the source', async () => {
    const context = contextOf(on('2026-03-01', FIRST), on('2026-03-03', SECOND))
    const newer = await ask.run(context, { question: QUESTION })
    expect(newer.reply.blocks).toContainEqual(
      expect.objectContaining({ kind: 'list', heading: 'An earlier article gives another figure' }),
    )
    expect(newer.record).toMatchObject({ corroboration: { earlier: { sentence: { text: FIRST } } } })
    const older = await ask.run(context, { question: QUESTION, until: '2026-03-02' })
    expect(older.reply.blocks).toContainEqual(
      expect.objectContaining({ kind: 'list', heading: 'A later article gives another figure' }),
    )
    expect(older.record).toMatchObject({
      corroboration: { later: { published: '2026-03-03', sentence: { text: SECOND } } },
    })
  })

  it.each([
    ['the same figure', FIRST],
    ['another place', SECOND.replace('Varnhem', 'Lindby')],
    ['another event', SECOND.replace('mudslide', 'fire')],
    [
      'another thing counted',
      'At least 52 houses were lost when a mudslide hit the town of Varnhem, the rescue service said.',
    ],
    [
      'another result',
      'The team of Varnhem beat Lindby 3-1 after rain before 900 people.',
      'The team of Varnhem beat Lindby 2-1 after rain before 800 people.',
    ],
    ['the opposite', SECOND.replace('died', 'survived')],
    ['what did not happen', SECOND.replace('At least 52 people died', 'At least 52 people may not have died')],
    ['another weekday', `On Tuesday ${SECOND}`, `On Monday ${FIRST}`],
    [
      'two other figures',
      '52 people died and 9 were hurt when a mudslide hit the town of Varnhem.',
      '40 people died and 7 were hurt when a mudslide hit the town of Varnhem.',
    ],
    [
      'another day of the month',
      'A mudslide hit the town of Varnhem on March 3, the rescue service said late.',
      'A mudslide hit the town of Varnhem on March 1, the rescue service said late.',
    ],
    [
      'another time of day',
      'A mudslide hit the town of Varnhem at 5 p.m. after rain, the rescue service said.',
      'A mudslide hit the town of Varnhem at 8 p.m. after rain, the rescue service said.',
    ],
    [
      'another year',
      'A mudslide hit the town of Varnhem in 2019 after rain, the rescue service said.',
      'A mudslide hit the town of Varnhem in 2012 after rain, the rescue service said.',
    ],
    [
      'another sign',
      'Fares to the town of Varnhem rise by $52 in spring, the harbour office said.',
      'Fares to the town of Varnhem rise by 40% in spring, the harbour office said.',
    ],
  ])('are not seen in %s', (_name, other, one = FIRST) => {
    const articles = [on('2026-03-01', one), on('2026-03-03', other, 'Evening Desk')]
    const found = articles.map((article) => {
      const briefing = briefingOf(...articles)
      const [passage] = briefing.passagesOf(briefing.articles.find(({ id }) => id === article.id) ?? article)
      if (!passage) throw new Error('no passage')
      const end = article.body.indexOf('\n')
      const { later, earlier } = briefing.corroborationOf(passage, { start: 0, end })
      return [later, earlier]
    })
    expect(found.flat()).toEqual([null, null, null, null])
  })

  it.each([
    ['the same day', on('2026-03-01', FIRST), on('2026-03-01', SECOND, 'Evening Desk')],
    ['no day', on('2026-03-01', FIRST), articleOf(SECOND + MORE, 'x.md')],
    ['a day of another year', on('2025-03-01', FIRST), on('2026-03-01', SECOND, 'Evening Desk')],
  ])('are left in their order if the articles have %s', (_name, one, other) => {
    expect(first(QUESTION, one, other)).toMatchObject({ later: null, earlier: null })
  })

  it('are looked for in any text without a fault', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const briefing = briefingOf(on('2026-03-01', `40 ${a}`), on('2026-03-03', `52 ${a} ${b}`))
        const { evidence } = briefing.ask({ question: `40 ${a}` })
        for (const { passage, sentence } of evidence.slice(0, 2)) briefing.corroborationOf(passage, sentence)
      }),
      { numRuns: 50 },
    )
  })
})
