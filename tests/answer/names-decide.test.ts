import { beforeAll, describe, expect, it } from 'vitest'
import { passageText } from '../../src/passages/passage.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

/** Several people, places and years; each question about one of them can be mistaken for one about another. */
const BRIEFING = briefingOf(
  articleOf(
    'Minister Karin Holt said on Tuesday that the cod quota is going to be cut by a fifth next year.\n\n' +
      '“The quota protects the spawning grounds,” Holt told reporters in Norhaven. “It is not open to bargaining.”\n\n' +
      'The fishers’ union of Norhaven has called a meeting for Friday. Its treasurer is Olof Berg, a retired skipper.',
    'quota.md',
    { title: 'Cod quota to be cut by a fifth', outlet: 'Coast Gazette', published: '2026-11-17' },
  ),
  articleOf(
    'The keeper of the Skarv lighthouse, Maja Lind, sold her boat in October and retires after 31 years.\n\n' +
      '“I taught two apprentices everything I know,” Lind said. “The lamp never went dark.”\n\n' +
      'A storm tore the roof off the boathouse in Skarv in 2019, and the council paid for a new one.',
    'keeper.md',
    { title: 'Lighthouse keeper retires', outlet: 'Coast Gazette', published: '2026-11-20' },
  ),
  articleOf(
    'The marathon of Ostby drew 4,100 runners on Sunday, the organisers said. Ina Roth won it in two hours and 31 minutes.\n\n' +
      'The course led through the old tannery quarter for the first time. Roads were closed until three in the afternoon.',
    'marathon.md',
    { title: 'Roth wins the marathon of Ostby', outlet: 'Inland Post', published: '2026-11-22' },
  ),
)
const ask = (question: string) => BRIEFING.ask({ question })

/** Who is quoted is known from now on. */
beforeAll(() => BRIEFING.quotations())

describe('a question about somebody, somewhere or some time', () => {
  it.each([
    ['what did Minister Holt say about the quota', /It is not open to bargaining|cut by a fifth/],
    ['what did Lind say about the lamp', /never went dark/],
    ['who won the marathon of Ostby', /Ina Roth/],
    ['what happened in Skarv in 2019', /tore the roof off/],
  ])('that the briefing answers is answered: %s', (question, words) => {
    const { outcome, evidence } = ask(question)
    expect(outcome).toBe('answer')
    const [first] = evidence
    expect(first && passageText(first.passage)).toMatch(words)
  })

  it('that asks for nothing but somebody’s words may get more than a weak match', () => {
    expect(['likely', 'strong']).toContain(ask('what did Maja Lind say').strength)
  })

  it.each([
    'what did Minister Sandvik say about the quota',
    'what did Sandvik say about the lamp',
    'what did netanyahu say about the quota',
    'who won the marathon of Valmora',
    'what did Ulrike Fenn say about the marathon',
    'when does the lighthouse keeper of Brattoy retire',
    // The first name of one and the surname of another.
    'what did Karin Lind say about the lamp',
    'who is Maja Berg',
    'did Olof Roth win the marathon',
  ])('that it holds nowhere is not answered by others: %s', (question) => {
    expect(ask(question).outcome).toBe('no-answer')
  })

  it.each([
    'what did the mayor say about the lamp',
    'what did the prime minister say about the marathon',
    'what does the judge think of the tannery quarter',
    'how did the bishop respond to the storm in Skarv',
  ])('whom it does not hold by office is not answered by others: %s', (question) => {
    expect(ask(question).outcome).toBe('no-answer')
  })

  it('is answered by one who bears the office', () => {
    expect(ask('what did the minister say about the quota').outcome).toBe('answer')
  })

  it.each([
    'what did Berg say about the quota',
    'what did Minister Olof Berg say about the spawning grounds',
    'what did Ina Roth say about the quota',
    'what did Maja Lind say about the marathon',
    'what did Karin Holt say about the lamp',
  ])('who is named elsewhere gets no more than a weak match: %s', (question) => {
    expect(['none', 'weak']).toContain(ask(question).strength)
  })
})

describe('a question that asks how many', () => {
  it.each([
    'how many fishers are in the union of Norhaven',
    'how many reporters were in Norhaven when Holt spoke of the spawning grounds',
  ])('is not answered where no number is near: %s', (question) => {
    const alone = briefingOf(
      articleOf(
        'The fishers’ union of Norhaven has called a meeting. Its treasurer is Olof Berg, a retired skipper.\n\n' +
          '“The quota protects the spawning grounds,” Karin Holt told reporters in Norhaven, who had come to hear her.\n\n' +
          'The lighthouse keeper, Maja Lind, sold her boat and took the lamp to a museum, and she wants to travel now.',
        'coast.md',
        { title: 'On the coast' },
      ),
    )
    expect(alone.ask({ question }).outcome).toBe('no-answer')
  })

  it.each(['how many runners came to the marathon of Ostby', 'how many apprentices did Lind teach'])(
    'is answered where one is: %s',
    (question) => {
      expect(ask(question).outcome).toBe('answer')
    },
  )

  it('is answered by a word that tells how many', () => {
    const alone = briefingOf(articleOf('The boathouse of Skarv burnt down at night, and nobody was hurt in the fire.'))
    expect(alone.ask({ question: 'how many were hurt in the fire of the boathouse in Skarv' }).outcome).toBe('answer')
  })
})
