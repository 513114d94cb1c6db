import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeline } from '../../commands/timeline.ts'
import type { Article } from '../../src/corpus/article.ts'
import { sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { contextOf } from '../builders/context-of.ts'

const article = (day: string, outlet: string, title: string, ...paragraphs: readonly string[]): Article =>
  articleOf(paragraphs.join('\n\n'), `${outlet}-${day}-${title}.md`, {
    outlet,
    title,
    ...(day === '' ? {} : { published: day }),
  })

const FIRST = article(
  '2026-03-01',
  'Coast Daily',
  'Mudslide hits Varnhem',
  'At least 40 people died when a mudslide hit the town of Varnhem, the rescue service said.',
)
const SAME = article(
  '2026-03-01',
  'Hill Times',
  'Deadly slide',
  'A mudslide hit the town of Varnhem and killed at least 40 people, the rescue service said on Sunday.',
)
const NEWER = article(
  '2026-03-03',
  'Coast Daily',
  'Toll rises',
  'At least 52 people died when a mudslide hit the town of Varnhem, the rescue service said.',
)
const LAST = article(
  '2026-03-07',
  'Hill Times',
  'Varnhem rebuilds',
  'Work on houses for those who lost theirs in the Varnhem mudslide will begin in June, the minister of housing, Ada Lorne, said.',
)
const UNDATED = article(
  '',
  'Old Post',
  'A slope',
  'Geologists had warned of a mudslide above the town of Varnhem for many years.',
)
const OTHER = article(
  '2026-03-05',
  'Hill Times',
  'Cup',
  'The cup final was won by Lindby, who beat Torp 3-1 in heavy rain.',
)
const ALL = [LAST, OTHER, NEWER, UNDATED, SAME, FIRST]

const days = (...articles: readonly Article[]) =>
  briefingOf(...articles)
    .timeline({ topic: 'Varnhem mudslide' })
    .entries.map(({ passage }) => passage.article.published)

describe('a timeline', () => {
  it('holds what is reported on the topic, oldest first, and nothing else', () => {
    expect(days(...ALL)).toEqual(['2026-03-01', '2026-03-03', '2026-03-07'])
    expect(days(OTHER)).toEqual([])
  })

  it('shows a report once, with the other outlets that carry it', () => {
    const [first, ...others] = briefingOf(...ALL).timeline({ topic: 'Varnhem mudslide' }).entries
    expect(first?.others.map(({ article: { outlet } }) => outlet)).toEqual(['Hill Times'])
    expect(others.flatMap((entry) => entry.others)).toEqual([])
  })

  it('marks the figures that an earlier report gave differently', () => {
    const { entries } = briefingOf(...ALL).timeline({ topic: 'Varnhem mudslide' })
    const changed = entries.map((entry) => entry.changed.map((span) => sliceOf(entry.passage.article.body, span)))
    expect(changed).toEqual([[], ['52'], []])
  })

  it('marks a figure whose digits stand in groups, as French ones do, as a whole', () => {
    const toll = (day: string, count: string) =>
      article(
        day,
        'Le Port',
        'Dauphins échoués',
        `Depuis janvier, ${count} dauphins ont été retrouvés morts sur les plages du golfe, selon l’observatoire Pelagis.`,
      )
    const { entries } = briefingOf(toll('2026-03-01', '1\u202f120'), toll('2026-03-09', '1 340')).timeline({
      topic: 'dauphins morts',
    })
    const changed = entries.map((entry) => entry.changed.map((span) => sliceOf(entry.passage.article.body, span)))
    expect(changed).toEqual([[], ['1 340']])
  })

  it('counts the articles that have no day', () => {
    expect(briefingOf(...ALL).timeline({ topic: 'mudslide' }).undated).toBe(1)
  })

  it('keeps to the days and the outlet asked for', () => {
    const briefing = briefingOf(...ALL)
    const dated = briefing.timeline({ topic: 'mudslide', since: '2026-03-02', until: '2026-03-06' })
    expect(dated.entries.map(({ passage }) => passage.article)).toEqual([NEWER])
    const ofOutlet = briefing.timeline({ topic: 'mudslide', outlet: 'hill times' })
    expect(ofOutlet.outlet).toBe('Hill Times')
    expect(ofOutlet.entries.map(({ passage }) => passage.article)).toEqual([SAME, LAST])
  })

  it('is empty for a topic of empty words, and for one that the briefing does not know', () => {
    for (const topic of ['', 'the of', 'Quentin Vale', '🐟']) {
      expect(briefingOf(...ALL).timeline({ topic }).entries).toEqual([])
    }
  })
})

const MANY = Array.from({ length: 8 }, (_, i) =>
  article(
    `2026-04-0${i + 1}`,
    `Desk ${i}`,
    `Ferry ${i}`,
    `The night ferry carried ${['mail', 'wool', 'salt', 'coal', 'rye', 'tea', 'glass', 'lamps'][i]} to pier ${i} before the storm of that week.`,
  ),
)

describe('/timeline', () => {
  it('turns pages with the same topic, days and outlet', async () => {
    const context = contextOf(...MANY)
    const { reply, record } = await timeline.run(context, { topic: 'night ferry', since: '2026-04-02' })
    expect(reply.heading).toBe('Timeline of “night ferry” · 1 to 3 of 7 reports')
    expect(record).toMatchObject({ command: 'timeline', topic: 'night ferry', outcome: 'timeline', undated: 0 })
    const next = reply.actions.find(({ name }) => name === 'next')
    const second = await timeline.show?.(context, next?.kind === 'view' ? (next.view ?? '') : '')
    expect(second?.heading).toBe('Timeline of “night ferry” · 4 to 6 of 7 reports')
    expect(second?.blocks[0]).toMatchObject({ kind: 'evidence', body: MANY[4]?.body })
  })

  it('begins with a chart of the coverage if it spans several days', async () => {
    const { reply } = await timeline.run(contextOf(...MANY), { topic: 'night ferry' })
    expect(reply.blocks[0]).toMatchObject({ kind: 'chart', heading: 'Articles per day' })
    const one = await timeline.run(contextOf(FIRST), { topic: 'mudslide' })
    expect(one.reply.blocks.map(({ kind }) => kind)).toEqual(['evidence'])
  })

  it.each([
    [{ since: '2026-03-08' }, 'In this briefing no dated article published on or after 2026-03-08 was found'],
    [{ until: '2026-02' }, 'In this briefing no dated article published on or before 2026-02-28 was found'],
    [
      { since: '2025', until: '2025', outlet: 'hill times' },
      'In this briefing no dated article of Hill Times published on or after 2025-01-01 and on or before 2025-12-31 was found',
    ],
    [{}, 'In this briefing no dated article was found'],
  ])('names the days and the outlet that were asked for if nothing is left: %j', async (narrowed, text) => {
    const topic = Object.keys(narrowed).length === 0 ? 'dragons' : 'mudslide'
    const { reply } = await timeline.run(contextOf(...ALL), { topic, ...narrowed })
    expect(reply.blocks[0]).toMatchObject({ kind: 'note', text: `${text} to report on “${topic}”.` })
  })

  it('tells the asker alone if nothing is on the topic', async () => {
    const { reply, record } = await timeline.run(contextOf(OTHER), { topic: 'mudslide' })
    expect(reply).toMatchObject({ audience: 'asker', heading: 'Nothing on this topic' })
    expect(record).toMatchObject({ outcome: 'no-timeline', entries: [] })
  })

  it('says in JSON what it shows, word for word', async () => {
    const { record } = await timeline.run(contextOf(...ALL), { topic: 'Varnhem mudslide' })
    const { entries } = record as {
      entries: { article: string; sentence: { start: number; end: number; text: string } }[]
    }
    expect(entries.map(({ sentence }) => sentence.text)).toEqual([FIRST, NEWER, LAST].map(({ body }) => body))
  })

  it('shows a forged view as none, and every view of its own within a button', async () => {
    for (const view of ['', '00', 'x/y/z', '00-/']) expect(await timeline.show?.(contextOf(FIRST), view)).toBeNull()
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 120 }), async (topic) => {
        const context = contextOf(...MANY)
        const { reply } = await timeline.run(context, { topic: `ferry ${topic}`, since: '2026', until: '2027' })
        if (reply.view === undefined) return
        expect(reply.view.length).toBeLessThanOrEqual(80)
        expect((await timeline.show?.(context, reply.view))?.heading).toBe(reply.heading)
      }),
      { numRuns: 20 },
    )
  })
})
