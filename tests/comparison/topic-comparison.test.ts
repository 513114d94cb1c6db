import { describe, expect, it } from 'vitest'
import type { ComparedReport } from '../../src/comparison/compared-source.ts'
import type { Article } from '../../src/corpus/article.ts'
import { sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const article = (outlet: string, day: string, title: string, ...paragraphs: readonly string[]): Article =>
  articleOf(paragraphs.join('\n\n'), `${outlet}-${day}-${title}.md`, {
    ...(outlet === '' ? {} : { outlet }),
    title,
    published: day,
  })

const COAST = article(
  'Coast Daily',
  '2026-03-01',
  'Mudslide hits Varnhem',
  'At least 40 people died when a mudslide hit the town of Varnhem on Sunday, the rescue service said. More than 200 houses were buried under earth and stones.',
  'The council had been warned of the unstable slope in 2019, according to a report that this newspaper has seen.',
  'Ada Lorne, the minister of housing, promised families new homes before the winter.',
)
const HILL = article(
  'Hill Times',
  '2026-03-01',
  'Deadly slide',
  'A mudslide hit the town of Varnhem on Sunday and killed at least 40 people, the rescue service said. Over 200 homes were buried.',
  'Families who lost their homes will get new ones before winter, housing minister Ada Lorne said.',
  'The queen will travel to the town on Tuesday.',
)
const VALLEY = article(
  'Valley Sun',
  '2026-03-02',
  'Dozens dead',
  'At least 52 people died when a mudslide hit the town of Varnhem on Sunday, the rescue service said.',
)
const NORTH = article(
  'North Star',
  '2026-03-01',
  'A slope gives way',
  'The mudslide at Varnhem has claimed dozens of lives, and nobody knows how many are missing.',
)
const WIRE = article(
  'Metro Wire',
  '2026-03-01',
  'Wire',
  'At least 40 people died when a mudslide hit the town of Varnhem on Sunday, the rescue service said. More than 200 houses were buried under earth and stones.',
)
const CUP = article('Old Post', '2026-03-01', 'Cup', 'Lindby won the cup final against Torp in heavy rain, 3-1.')
const FERRY_A = article(
  'Coast Daily',
  '2026-04-01',
  'Ferry fares',
  'The night ferry to Lind will cost 40 crowns from Monday 6 April, twice as much as before, the harbour office said.',
)
const FERRY_B = article(
  'Hill Times',
  '2026-04-01',
  'Ferry gets dearer',
  'From Tuesday 7 April the night ferry to Lind will cost 40 crowns, twice as much as before, the harbour office said.',
)

const compared = (topic: string, articles: readonly Article[], page = 0) =>
  briefingOf(...articles).compareTopic({ topic, page })
const wordsOf = ({ passage: { article: own }, words }: Pick<ComparedReport, 'passage' | 'words'>) =>
  sliceOf(own.body, words)
const markedIn = ({ passage, differing }: ComparedReport) =>
  differing.map((span) => sliceOf(passage.article.body, span))

/** Of each source, how its reports stand to the first, and what is marked in them. */
const summary = (topic: string, articles: readonly Article[], page = 0) =>
  compared(topic, articles, page).shown.map(({ source, reports }) => [
    source,
    ...reports.map((report) => [report.relation, ...markedIn(report)].join(' | ')),
  ])

describe('a comparison of a topic', () => {
  it('puts the report of each outlet side by side and marks the words that differ', () => {
    expect(summary('Varnhem mudslide', [COAST, HILL])).toEqual([
      ['Coast Daily', 'compared | died when'],
      ['Hill Times', 'same | and killed'],
    ])
  })

  it('shows another figure or day as a contradiction, with the words that contradict in both', () => {
    expect(summary('Varnhem mudslide', [COAST, VALLEY])).toEqual([
      ['Coast Daily', 'compared | 40'],
      ['Valley Sun', 'conflicting | 52'],
    ])
    const [, other] = compared('night ferry', [FERRY_A, FERRY_B]).shown
    expect(other?.reports.map(({ relation, kinds }) => [relation, ...kinds])).toEqual([['conflicting', 'day']])
    expect(other?.reports.flatMap(markedIn).join(' ')).toBe('Tuesday 7 April')
  })

  it('names an outlet that contradicts itself with both of its reports', () => {
    const later = article(
      'Coast Daily',
      '2026-03-03',
      'Toll rises',
      'At least 52 people died when a mudslide hit the town of Varnhem on Sunday, the rescue service said.',
    )
    const [coast] = compared('Varnhem mudslide', [COAST, HILL, later]).shown
    expect(coast?.reports.map(({ relation }) => relation)).toEqual(['compared', 'conflicting'])
  })

  it('folds no copy away: an outlet that prints the same words has a place of its own', () => {
    expect(summary('Varnhem mudslide', [COAST, WIRE])).toEqual([
      ['Coast Daily', 'compared'],
      ['Metro Wire', 'same'],
    ])
  })

  it('compares the same sentence in two printings of one text, even if they differ in another sentence', () => {
    const printing = (outlet: string, more: string) => article(outlet, '2026-03-01', 'Slide', `${VALLEY.body} ${more}`)
    const [one, other] = [
      printing('Coast Daily', 'Two bridges fell into the river.'),
      printing('Hill Times', 'Sixty people queued for bread.'),
    ]
    const { shown } = compared('Varnhem mudslide', [one, other])
    expect(shown.map(({ reports }) => reports.map(({ relation }) => relation))).toEqual([['compared'], ['same']])
    expect(shown.flatMap(({ reports }) => reports.map(wordsOf))).toEqual([VALLEY.body, VALLEY.body])
  })

  it('shows a report on the topic that it cannot find to be the same as no more than that, without marks', () => {
    expect(summary('Varnhem mudslide', [COAST, NORTH])).toEqual([
      ['Coast Daily', 'compared'],
      ['North Star', 'on-topic'],
    ])
  })

  it('shows at most three outlets a page, the first on every page and every other one once', () => {
    const all = [COAST, HILL, VALLEY, NORTH, WIRE]
    const pages = [0, 1, 9].map((page) => compared('Varnhem mudslide', all, page).shown.map(({ source }) => source))
    expect(pages.map(({ length }) => length)).toEqual([3, 3, 3])
    expect(pages[2]).toEqual(pages[1])
    const first = pages[0]?.[0] ?? ''
    expect(pages[1]?.[0]).toBe(first)
    expect([...new Set(pages.flat())].sort()).toEqual([
      'Coast Daily',
      'Hill Times',
      'Metro Wire',
      'North Star',
      'Valley Sun',
    ])
  })

  it('tells outlets apart by what they are, not by how an article writes their names', () => {
    const same = article('The Coast Daily', '2026-03-01', 'Slide', WIRE.body)
    expect(compared('Varnhem mudslide', [COAST, same]).sources).toHaveLength(1)
    const unnamed = article('', '2026-03-01', 'Slide', WIRE.body)
    expect(compared('Varnhem mudslide', [COAST, unnamed]).sources.map(({ source }) => source)).toEqual([
      'Coast Daily',
      unnamed.file,
    ])
  })
})

describe('what an outlet leaves out', () => {
  const left = (...articles: readonly Article[]) =>
    compared('Varnhem mudslide', articles).lone.map((sentence) => [wordsOf(sentence), ...sentence.missingIn])

  it('is every sentence of which the other outlets have no like, in other words either', () => {
    expect(left(COAST, HILL)).toEqual([
      [
        'The council had been warned of the unstable slope in 2019, according to a report that this newspaper has seen.',
        'Hill Times',
      ],
      ['The queen will travel to the town on Tuesday.', 'Coast Daily'],
    ])
  })

  it('is told for each outlet on the page', () => {
    expect(left(COAST, HILL, VALLEY)).toContainEqual([
      'More than 200 houses were buried under earth and stones.',
      'Valley Sun',
    ])
  })

  describe('with another figure elsewhere', () => {
    const SLIDE = 'A mudslide hit the town of Varnhem on Sunday and buried the old church, the rescue service said.'
    const beside = (outlet: string, sentence: string) => article(outlet, '2026-03-01', 'Slide', `${SLIDE} ${sentence}`)
    const leftOutOf = (one: string, other: string) => left(beside('Coast Daily', one), beside('Hill Times', other))

    it.each([
      ['Seventeen people were injured.', 'The number of the injured has risen to 24.'],
      ['About 3,000 residents were told to leave their homes.', 'By evening, up to 4,500 had to leave the valley.'],
      ['Damage is put at 3 million crowns.', 'The damage may come to more than 5 million crowns in all, insurers say.'],
      ['Rescuers pulled 12 children from the mud.', 'By night, 15 had been pulled out alive.'],
      ['The search will go on until Thursday with 40 dogs.', 'Ninety dogs joined the search.'],
    ])('is not called left out, since it is there and differs: %s', (one, other) => {
      expect(leftOutOf(one, other)).toEqual([])
    })

    it.each([
      ['Seventeen people were injured.', 'Sixty people queued for bread.'],
      ['The queen sent 40 blankets from her castle.', 'A dog show with 90 dogs was put off.'],
      ['Two bridges fell into the river.', 'Schools stay closed until 6 April.'],
    ])('is called left out all the same if the other figure is of something else: %s', (one, other) => {
      expect(leftOutOf(one, other)).toEqual([
        [one, 'Hill Times'],
        [other, 'Coast Daily'],
      ])
    })
  })

  it('is nothing between copies, and nothing that another article of the same outlet tells', () => {
    expect(left(COAST, WIRE).filter(([, ...missing]) => missing.includes('Coast Daily'))).toEqual([])
    const more = article(
      'Hill Times',
      '2026-03-02',
      'Warnings',
      'In 2019 the council of Varnhem was warned that the slope of the mudslide was unstable, as a report shows.',
    )
    expect(left(COAST, HILL, more).filter(([words]) => words?.includes('2019'))).toEqual([])
  })
})

describe('articles in German', () => {
  const german = (outlet: string, ...paragraphs: readonly string[]) =>
    articleOf(paragraphs.join('\n\n'), `${outlet}.md`, { outlet, lang: 'de', published: '2026-04-01' })
  const blatt = german(
    'Küstenblatt',
    'Die Nachtfähre nach Lind kostet ab Montag 40 Kronen, doppelt so viel wie bisher, teilte das Hafenamt mit.',
    'Rentner fahren mit der Fähre auch weiterhin kostenlos, sofern sie in der Stadt wohnen.',
    'Das Hafenamt begründet den Schritt mit dem gestiegenen Ölpreis und neuen Steuern.',
  )
  const bote = german(
    'Hügelbote',
    'Ab Montag zahlen Reisende für die Nachtfähre nach Lind 40 Kronen statt bisher zwanzig, so das Hafenamt.',
    'Als Grund nannte das Amt neue Steuern und den Ölpreis, der seit dem Herbst gestiegen ist.',
  )

  it('are compared by their words: what one leaves out is told, and what it says in other words is not', () => {
    const { sources, lone } = compared('Nachtfähre', [blatt, bote])
    expect(sources.map(({ source }) => source).sort()).toEqual(['Hügelbote', 'Küstenblatt'])
    expect(lone.map((sentence) => [wordsOf(sentence), ...sentence.missingIn])).toEqual([
      ['Rentner fahren mit der Fähre auch weiterhin kostenlos, sofern sie in der Stadt wohnen.', 'Hügelbote'],
    ])
  })
})

describe('an outlet that prints nothing', () => {
  it('is named only if none of its articles holds a word of the topic', () => {
    const aside = article('Far News', '2026-05-01', 'Aid', 'The donors who helped Varnhem in spring now help Torp.')
    expect(compared('Varnhem mudslide', [COAST, HILL, CUP]).silent).toEqual(['Old Post'])
    expect(compared('Varnhem mudslide', [COAST, HILL, CUP, aside]).silent).toEqual(['Old Post'])
    const titled = article('Old Post', '2026-03-02', 'Mudslide in pictures', 'Look at what our readers have sent us.')
    expect(compared('Varnhem mudslide', [COAST, HILL, CUP, titled]).silent).toEqual([])
  })
})

describe('a topic that fewer than two outlets report on', () => {
  it('is compared with nothing', () => {
    expect(compared('cup final', [COAST, HILL, CUP]).sources.map(({ source }) => source)).toEqual(['Old Post'])
    for (const topic of ['', 'the of', 'Quentin Vale', '🐟']) {
      expect(compared(topic, [COAST, HILL, CUP]).sources, topic).toEqual([])
    }
  })
})
