/** In every language: a timeline, the list of sources, what a briefing covers, and help. Evidence stays as printed. */
import { describe, expect, it } from 'vitest'
import { briefing as briefingCommand } from '../../commands/briefing.ts'
import type { CommandContext } from '../../commands/command.ts'
import { help } from '../../commands/help.ts'
import { sources } from '../../commands/sources.ts'
import { timeline } from '../../commands/timeline.ts'
import { briefingReply } from '../../src/reply/briefing-reply.ts'
import { coverageBars } from '../../src/reply/coverage-chart.ts'
import type { Reply } from '../../src/reply/reply.ts'
import { coverageOfArticles } from '../../src/sources/coverage.ts'
import type { InterfaceLanguage } from '../../src/translations/messages.ts'
import { wordingIn } from '../../src/translations/wording.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'
import { leftInEnglish, ownWords } from '../builders/own-words.ts'

const OTHERS = ['de', 'fr', 'es'] as const

const TOLL = (count: number) =>
  `At least ${count} people died when a mudslide hit the town of Varnhem, the rescue service said.`
const article = (outlet: string, published: string, body: string) =>
  articleOf(body, `${outlet}-${published}.md`, { outlet, ...(published === '' ? {} : { published }) })
const ARTICLES = [
  article('Coast', '2026-03-01', TOLL(40)),
  article(
    'Hill',
    '2026-03-01',
    'A mudslide hit the town of Varnhem and killed at least 40 people, the rescue service said.',
  ),
  article('Coast', '2026-03-03', TOLL(52)),
  article('North', '', 'Geologists had warned of a mudslide above the town of Varnhem for many years.'),
  ...['Post', 'Mail', 'Echo', 'Star', 'Times', 'Herald', 'Globe', 'Sun', 'Wire'].map((outlet, i) =>
    article(
      outlet,
      `2026-04-${i + 10}`,
      `“The harbour of ${outlet} opens again,” said Ada Lorne${i}. Lindby won the cup.`,
    ),
  ),
]

const speaking = (language: InterfaceLanguage, context: CommandContext): CommandContext => ({
  ...context,
  call: { by: 'ada', onProgress: () => undefined, languages: { asker: language, everyone: language } },
})

const REPORT = { startedAt: Date.parse('2026-04-20T08:00Z') }

/** What a briefing says of itself while it is being prepared, and if the reader may choose another. */
const summaryOf = (speakers: null | readonly [], meaning: object, status: object) =>
  ({
    holdings: { ...contextOf(...ARTICLES).briefing.holdings },
    outlets: [],
    withoutOutlet: 3,
    coverage: coverageOfArticles([
      article('A', '1850-01-01', 'x'),
      article('B', '2024-05-05', 'y'),
      article('C', '2025-03-01', 'z'),
    ]),
    speakers,
    status: { version: '1f', rejected: [{}], ...status },
    meaning,
    chosen: { name: 'City', choices: ['City', 'Desk'] },
  }) as unknown as Parameters<typeof briefingReply>[0]

async function repliesIn(language: InterfaceLanguage): Promise<readonly Reply[]> {
  const context = speaking(language, contextOf(...ARTICLES))
  const empty = speaking(language, contextOf())
  const wording = wordingIn(language)
  const early = summaryOf(null, { kind: 'encoding', done: 1, total: 2 }, { lastRefresh: null })
  const later = summaryOf([], { kind: 'ready' }, { lastRefresh: REPORT })
  const results = await Promise.all([
    timeline.run(context, { topic: 'Varnhem mudslide' }),
    timeline.run(context, { topic: 'borscht' }),
    sources.run(context, {}),
    sources.run(context, { outlet: 'Coast' }),
    sources.run(empty, {}),
    briefingCommand.run(context, {}),
    briefingCommand.run(empty, {}),
    help.run(context, {}),
    help.run({ ...context, hostedBy: 'The Varnhem Club' }, {}),
  ])
  const pages = await Promise.all(['privacy', 'moderators'].map((page) => help.show?.(context, page)))
  return [
    ...results.map(({ reply }) => reply),
    ...pages.flatMap((page) => page ?? []),
    briefingReply(early, { png: new Uint8Array() }, wording),
    briefingReply(later, { png: null }, wording),
  ]
}

/** Names, days that are written alike, and the words between them. */
const ALIKE = /^(?: · |: |\. | |Coast|[\d. ,:]+$|.* — North$|\n(?:North|\S+\.md)$|\d{4}|Coast \(2\)|Ada Lorne\d.*)$/

describe('an overview', async () => {
  const english = await repliesIn('en')

  it('is made of many messages', () => {
    expect(new Set(english.flatMap(ownWords)).size).toBeGreaterThan(40)
  })

  it.each(OTHERS)('holds no word of the bot’s own that is still English: %s', async (language) => {
    expect(leftInEnglish(english, await repliesIn(language), language, ALIKE)).toEqual([])
  })

  it.each(OTHERS)('says in %s of which language it is, so that its edge speaks it too', async (language) => {
    expect((await repliesIn(language)).map((reply) => reply.language)).toEqual(Array(13).fill(language))
  })
})

it('a chart labels its bars as the coverage does in English, and as readers write days elsewhere', () => {
  const coverages = [
    ['2025-03-16', '2025-03-18'],
    ['2025-01-16', '2025-04-18'],
    ['2024-01-16', '2025-09-18'],
    ['0850-01-16', '2025-09-18'],
  ].map((days) => coverageOfArticles(days.map((day) => article('A', day, 'x'))))
  for (const coverage of coverages)
    expect(coverageBars(coverage, wordingIn('en')).map(({ label }) => label)).toEqual(
      coverage.periods.map(({ label }) => label),
    )
  const labelsIn = (language: InterfaceLanguage) =>
    coverages.slice(0, 3).map((coverage) => coverageBars(coverage, wordingIn(language))[0]?.label)
  expect(labelsIn('de')).toEqual(['16. März', '13. Jan.', 'Jan. 2024'])
  expect(labelsIn('fr')).toEqual(['16 mars', '13 janv.', 'janv. 2024'])
  expect(labelsIn('es')).toEqual(['16 mar', '13 ene', 'ene 2024'])
})
