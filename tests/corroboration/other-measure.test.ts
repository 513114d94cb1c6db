/** One thing that two articles measure, in words that differ: the newer figure is shown, and the older is named. */
import { describe, expect, it } from 'vitest'
import { sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const TOWN = 'Mayor Colin Farrant spoke to people of Brindle Bay at the pier beside the Marlin Hotel.'
const ELSEWHERE = 'Mayor Doris Quell spoke to people of Upper Tarnley at the mill beside the Swan Inn.'
const UNRELATED = 'The opera house in Lindby opens again in May with a new roof, a new director and an old debt.'

const on = (day: string, sentence: string, town: string) =>
  articleOf(`${sentence} It was said on a windy morning.\n\n${town}`, `${day}.md`, { outlet: day, published: day })

/** What the briefing says beside the newer of two sentences, or beside the first one found. */
function told(question: string, [older, newer]: readonly [string, string], town = TOWN) {
  const articles = [on('2026-03-01', older, TOWN), on('2026-03-04', newer, town)]
  const briefing = briefingOf(...articles, articleOf(UNRELATED, 'opera.md'))
  const [evidence] = briefing.ask({ question }).evidence
  if (!evidence) throw new Error('nothing found')
  const { later, earlier } = briefing.corroborationOf(evidence.passage, evidence.sentence)
  const wordsOf = (report: typeof later) => (report ? sliceOf(report.passage.article.body, report.words) : null)
  return { day: evidence.passage.article.published, later: wordsOf(later), earlier: wordsOf(earlier) }
}

describe('one thing that two articles measure', () => {
  it.each([
    [
      'how much will the repairs cost',
      'Repairs are expected to cost 2.3 million dollars, three times what was set aside.',
      'Repairs will cost 2.8 million dollars, according to a tender.',
    ],
    [
      'how many hectares has the fire burned',
      'The fire has burned 1,200 hectares of forest, and nobody was hurt.',
      'The fire had burned more than 3,400 hectares, officials said.',
    ],
    [
      'how much will the new bridge cost',
      'The new bridge is expected to cost $40 million, the state said.',
      'The new bridge will cost $52 million, officials admitted.',
    ],
    [
      'how many people were evacuated',
      'About 300 people were evacuated from their homes, but many came back at night.',
      'In all, 900 people were evacuated from homes, the brigade said.',
    ],
    [
      'how many days will the strike last',
      'The strike will last three days, a union leader said.',
      'The strike will last five days, because the talks have failed.',
    ],
    [
      'how many homes are without power after the storm',
      'The storm left 12,000 homes without power.',
      'Some 30,000 homes were left without power by the storm, and a bridge was closed.',
    ],
  ])('is shown by its newer figure, and the older one is named: %s', (question, older, newer) => {
    expect(told(question, [older, newer])).toEqual({ day: '2026-03-04', later: null, earlier: older })
  })

  it.each<{ why: string; question: string; told: readonly [string, string]; town?: string }>([
    {
      why: 'that are of two events',
      question: 'how many hectares has the fire burned',
      told: ['The fire has burned 1,200 hectares.', 'In the hills, a fire has burned 3,400 hectares of heath.'],
      town: ELSEWHERE,
    },
    {
      why: 'that are of two things',
      question: 'how many hectares has the eastern fire burned',
      told: ['The eastern fire has burned 1,200 hectares.', 'The western fire has burned 3,400 hectares.'],
    },
    {
      why: 'that count something else',
      question: 'what do tickets for the harbour tour cost',
      told: ['Tickets for the harbour tour cost 15 dollars.', 'Tickets for the harbour tour cost 12 euros.'],
    },
    {
      why: 'of which one is denied',
      question: 'how many days will the strike last',
      told: ['The strike will last three days.', 'The strike will not last five days.'],
    },
    {
      why: 'of two days',
      question: 'how many hectares did the fire burn',
      told: ['The fire burned 1,200 hectares on Monday.', 'The fire burned 3,400 hectares on Tuesday.'],
    },
    {
      why: 'that give one figure in other words',
      question: 'how many days will the strike last',
      told: ['The strike will last three days, a union leader said.', 'The strike will last 3 days, the airline said.'],
    },
  ])('is not seen in sentences $why', ({ question, told: sentences, town }) => {
    expect(told(question, sentences, town)).toMatchObject({ later: null, earlier: null })
  })
})
