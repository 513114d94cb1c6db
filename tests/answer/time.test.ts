import { describe, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { contextOf } from '../builders/context-of.ts'

/** The newest article is of a Wednesday. */
const DAYS = ['2026-08-05', '2026-10-08', '2026-10-28', '2026-11-03', '2026-11-04'] as const
const WORDS = ['grey', 'brown', 'green', 'white', 'black'] as const
const article = (day: string, i: number) =>
  articleOf(
    `The ferry to the outer islands of Norhaven got a ${WORDS[i]} funnel, the harbour office said in the ${WORDS[i]} hall.\n\n` +
      `The opera house in Lindby sold ${i + 3}0 ${WORDS[i]} chairs to a school, and bought new ones with the money.`,
    `${day}.md`,
    { published: day, outlet: `Desk ${i}`, title: `The ${WORDS[i]} funnel` },
  )
const ARTICLES = DAYS.map(article)
/** The newest is neither first nor last, so that no order of equal passages helps it. */
const BRIEFING = briefingOf(...[2, 0, 4, 1, 3].flatMap((i) => ARTICLES[i] ?? []))
const firstDay = (question: string) => BRIEFING.ask({ question }).evidence[0]?.passage.article.published

describe('a question about a time', () => {
  it.each([
    ['what is the latest on the ferry', ['2026-10-28', '2026-11-03', '2026-11-04']],
    ['latest ferry news', ['2026-10-28', '2026-11-03', '2026-11-04']],
    ['newest ferry funnel', ['2026-10-28', '2026-11-03', '2026-11-04']],
    ['what funnel does the ferry have now', ['2026-10-28', '2026-11-03', '2026-11-04']],
    ['what did the harbour office say about the ferry recently', ['2026-10-28', '2026-11-03', '2026-11-04']],
    ['what did the harbour office say today', ['2026-11-04']],
    ['which funnel did the ferry get yesterday', ['2026-11-03']],
    ['what did the harbour office say last week', ['2026-10-28']],
    ['what did the harbour office say this week', ['2026-11-03', '2026-11-04']],
    ['ferry in the last 3 days', ['2026-11-03', '2026-11-04']],
    ['what did the harbour office say four weeks ago', ['2026-10-08']],
    ['what did the harbour office say in August', ['2026-08-05']],
    ['what did the harbour office say in October 2026', ['2026-10-08', '2026-10-28']],
  ])('begins with an article of these days, counted from the newest: %s', (question, days) => {
    expect(days).toContain(firstDay(question))
  })

  it.each([
    'latest',
    'newest',
    'recently',
    'lately',
    'nowadays',
    'yesterday',
    'last week',
    'three weeks ago',
    'currently',
  ])('lacks nothing and misses nothing if the articles never say “%s”', (words) => {
    const question = `${words} ferry funnel`
    const answer = BRIEFING.ask({ question })
    expect(answer).toMatchObject({ outcome: 'answer', unknownWords: [] })
    expect(BRIEFING.gapWords(`${words} helicopter`)).toEqual(['helicopter'])
    expect(BRIEFING.ask({ question: words }).reason).toMatch(/names nothing to look for/)
  })

  it('prefers days, and leaves no article out', () => {
    const { evidence } = BRIEFING.ask({ question: 'which funnel did the ferry get yesterday' })
    const passages = evidence.flatMap(({ passage, also }) => [passage, ...also])
    expect(new Set(passages.map(({ article: { published } }) => published))).toEqual(new Set(DAYS))
    expect(firstDay('grey funnel yesterday')).toBe('2026-08-05')
  })

  it('is no surer of an answer because its days are those of the newest articles', () => {
    const confidence = (question: string) => BRIEFING.ask({ question }).confidence
    expect(confidence('what is the latest on the helicopter of the capital')).toBeLessThanOrEqual(
      confidence('what is there on the helicopter of the capital'),
    )
  })

  it('reads the name of an outlet as a name', () => {
    const briefing = briefingOf(
      articleOf('The ferry sails again, USA Today wrote of Norhaven on its first page.', 'a.md', {
        published: '2026-10-01',
      }),
      ...ARTICLES,
    )
    expect(briefing.ask({ question: 'what did usa today write of the ferry' }).evidence[0]?.passage.article.id).toBe(
      'a',
    )
  })
})

describe('/ask with since and until', () => {
  const at = (iso: string) => ({ ...contextOf(...ARTICLES), now: () => Date.parse(iso) })
  const daysFor = async (values: Record<string, string>, iso = '2026-11-05T00:30:00Z') => {
    const { record } = await ask.run(at(iso), { question: 'ferry funnel', ...values })
    return [...new Set((record.evidence as { published: string }[]).map(({ published }) => published))].sort()
  }

  it('says which days it searched in vain', async () => {
    const { record } = await ask.run(at('2026-12-24T12:00:00Z'), {
      question: 'ferry',
      since: 'last week',
      until: 'today',
    })
    expect(record.reason).toBe(
      'The briefing has no article published on or after 2026-12-14 and on or before 2026-12-24.',
    )
    const other = await ask.run(at('2026-12-24T12:00:00Z'), { question: 'ferry', since: 'today', outlet: 'Desk 1' })
    expect(other.record.reason).toBe('The briefing has no article of this outlet published on or after 2026-12-24.')
  })

  it('counts words from the day of the clock, in UTC', async () => {
    expect(await daysFor({ since: 'yesterday' })).toEqual(['2026-11-04'])
    expect(await daysFor({ since: 'yesterday' }, '2026-11-04T23:30:00Z')).toEqual(['2026-11-03', '2026-11-04'])
    expect(await daysFor({ since: 'last week', until: 'last week' })).toEqual(['2026-10-28'])
    expect(await daysFor({ since: 'last week' })).toEqual(['2026-10-28', '2026-11-03', '2026-11-04'])
    expect(await daysFor({ until: 'august' })).toEqual(['2026-08-05'])
    expect(await daysFor({ since: '2026-10', until: 'last month' })).toEqual(['2026-10-08', '2026-10-28'])
  })
})
