import { describe, expect, it } from 'vitest'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const BRIEFING = briefingOf(
  articleOf(
    'The bronze heron of Lomby stands on its pillar again. It was stolen in June, and the pillar was damaged.\n\n' +
      'The heron was cast in 1911. Its left wing was repaired in winter; the work was paid for by the savings bank.\n\n' +
      'Angler Jonas Brink found it in the reeds and called the town hall. A schoolgirl wrote a poem about it.\n\n' +
      'The pillar was carved by Agnes Holt. Its owner is the county, and its keeper, Rolf Dahl, paints it every year.',
    'heron.md',
    { title: 'Heron back on its pillar', outlet: 'Lomby Post', published: '2026-10-05' },
  ),
)

const ask = (question: string) => BRIEFING.ask({ question })

describe('a question for who did something', () => {
  it.each([
    'who stole the heron',
    'who cast the heron',
    'who repaired the wing of the heron',
    'who damaged the pillar',
  ])('has no answer if it is told that it was done, and not by whom: %s', (question) => {
    expect(ask(question).outcome).toBe('no-answer')
  })

  it.each([
    ['who found the heron', /Jonas Brink/],
    ['who carved the pillar', /Agnes Holt/],
    ['who paid for the work', /savings bank/],
    ['who wrote the poem about the heron', /schoolgirl/],
    ['who owns the pillar', /the county/],
    ['who paints the pillar', /Rolf Dahl/],
    // Told in other words.
    ['who discovered the heron in the reeds', /Jonas Brink/],
  ])('is answered if the article tells: %s', (question, words) => {
    const { outcome, evidence } = ask(question)
    const [first] = evidence
    expect(outcome).toBe('answer')
    expect(first?.passage.article.body.slice(first.passage.start, first.passage.end)).toMatch(words)
  })
})
