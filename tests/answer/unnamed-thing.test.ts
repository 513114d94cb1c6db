import { describe, expect, it } from 'vitest'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const BRIEFING = briefingOf(
  articleOf(
    'A fisherman has found a bronze bell in his net off Ravnes. Odd Lervik, 64, has given it to the town.\n\n' +
      'A collector from abroad had offered 90,000 crowns for the bell; a museum had offered half of that.\n\n' +
      'The bell hung on a ship, the Aurora, which sank in 1809. A diver has seen the wreck.\n\n' +
      'Two restorers will clean the bell. One of them, Siv Aas, expects to find an inscription.\n\n' +
      'The work is paid for by Havfond, a foundation from Bergen. Another foundation declined to pay.\n\n' +
      'The council has bought a dog that guards the bell at night. The keepers call it Rust.\n\n' +
      'A brewery wanted to put the bell on a label. A window was left open in the first night, and a door to the cellar.\n\n' +
      'A song about the wreck, “Cold Aurora”, is sung in Ravnes to this day. A poem about it is lost.',
    'bell.md',
    { title: 'Bell of bronze in the net', outlet: 'Ravnes Post', published: '2026-10-02' },
  ),
)

const ask = (question: string) => BRIEFING.ask({ question })

describe('a question for the name of something that the article brings in without one', () => {
  it.each([
    'which collector offered 90,000 crowns for the bell',
    'which museum offered half of that',
    'what is the name of the diver',
    'what was the diver’s name who saw the wreck',
    // A description would do, and there is none.
    'which brewery wanted the bell for a label',
    'which window was left open',
  ])('has no answer: %s', (question) => {
    expect(ask(question).outcome).toBe('no-answer')
  })

  it.each([
    // Named right beside it, before or after.
    ['what was the ship called', /the Aurora/],
    ['what is the song about the wreck called', /Cold Aurora/],
    ['which foundation pays for the work', /Havfond, a foundation/],
    // Described.
    ['which door was left open', /a door to the cellar/],
    // Named in the next sentence, or by "call it".
    ['which fisherman found the bell', /Odd Lervik/],
    ['who are the restorers of the bell', /Siv Aas/],
    ['what is the dog called', /call it Rust/],
  ])('is answered if the name is told: %s', (question, words) => {
    const { outcome, evidence } = ask(question)
    const [first] = evidence
    expect(outcome).toBe('answer')
    expect(first?.passage.article.body.slice(first.passage.start, first.passage.end)).toMatch(words)
  })
})
