import { describe, expect, it } from 'vitest'
import { ask } from '../../commands/ask.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

const on = (published: string, title: string, body: string) =>
  articleOf(body, `${published}-${title.split(' ')[0]}.md`, { published, title, outlet: 'Coast Gazette' })

const POOL = [
  on(
    '2026-02-01',
    'Pool of Ormvik raises its price',
    'A ticket for the public pool of Ormvik costs 80 crowns from March, the council has decided. It cost 55 before.\n\n' +
      'Mayor Turid Hagen blames the price of electricity. The pool stays closed on Sundays.',
  ),
  on(
    '2026-02-27',
    'Pool takes back its higher price',
    'After protests of families the pool of Ormvik is cheaper again. A ticket now costs 60 crowns, and babies get in free.\n\n' +
      'Mayor Turid Hagen said that the council had listened. Electricity has become cheaper as well.',
  ),
] as const
const TUNNEL = [
  on(
    '2026-05-03',
    'Tunnel at Skarnes gets new lamps',
    'The old tunnel at Skarnes gets new lamps. The work will take nine weeks, and lorries have to use the ferry.',
  ),
  on(
    '2026-05-11',
    'Work in tunnel takes longer',
    'The work in the tunnel at Skarnes will take fifteen weeks, said engineer Jon Myhre. The lamps are on a ship that is late.',
  ),
] as const
const FIRES = [
  on('2026-06-01', 'Fire in school hall', 'Seven people were hurt in a fire in the school hall of Brattvik on Monday.'),
  on(
    '2026-06-05',
    'Fire in school kitchen',
    'Nine people were hurt in a fire in the school kitchen of Holmen on Friday.',
  ),
] as const
const ARTICLES = [...POOL, ...TUNNEL, ...FIRES]

const answerTo = async (question: string, articles: readonly (typeof ARTICLES)[number][] = ARTICLES) => {
  const { record } = await ask.run(contextOf(...articles), { question })
  const [first] = record.evidence as { published: string }[]
  const { earlier } = (record.corroboration ?? {}) as { earlier?: { published: string } }
  return { first: first?.published, earlier: earlier?.published }
}

describe('two answers to a question for a number', () => {
  it.each([
    ['what does a ticket for the pool cost', '2026-02-27', '2026-02-01'],
    ['how long will the work in the tunnel take', '2026-05-11', '2026-05-03'],
  ])('of one story begin with the newer one, and the older one is named: %s', async (question, first, earlier) => {
    expect(await answerTo(question)).toEqual({ first, earlier })
    expect(await answerTo(question, [...ARTICLES].reverse())).toEqual({ first, earlier })
  })

  it('begin with one of the days that the question names', async () => {
    const { first } = await answerTo('how long would the work in the tunnel take on 3 May 2026')
    expect(first).toBe('2026-05-03')
  })

  it('are not said to be newer or older if a day is not known', async () => {
    const undated = POOL.map((article) => ({ ...article, published: undefined }))
    for (const articles of [[undated[0], POOL[1]], [POOL[0], undated[1]], undated]) {
      const { earlier } = await answerTo(
        'what does a ticket for the pool cost',
        articles.flatMap((one) => one ?? []),
      )
      expect(earlier).toBeUndefined()
    }
  })

  it('of two stories stay as they match', async () => {
    expect(await answerTo('how many people were hurt in the fire in the hall')).toEqual({
      first: '2026-06-01',
      earlier: undefined,
    })
  })
})

describe('a question for the newest', () => {
  it('begins with the newest article that holds its words', async () => {
    expect((await answerTo('latest on the tunnel')).first).toBe('2026-05-11')
    expect((await answerTo('latest on the lamps in the tunnel')).first).toBe('2026-05-11')
    expect((await answerTo('latest on the pool')).first).toBe('2026-02-27')
  })

  it('does not begin with a newer article that holds fewer of its words', async () => {
    expect((await answerTo('latest on the kitchen fire')).first).toBe('2026-06-05')
    expect((await answerTo('latest on the hall fire')).first).toBe('2026-06-01')
  })
})
