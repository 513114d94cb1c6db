import { describe, expect, it } from 'vitest'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const BRIEFING = briefingOf(
  articleOf(
    'Ferry fares to the outer islands rise by nine crowns in January, the harbour office in Norhaven said on Monday evening.\n\n' +
      'Ada Holm, the director of the harbour office, told reporters that a single ticket will then cost 54 crowns.\n\n' +
      'The bridge over the sound stays closed until the spring, after engineers found 14 cracks in its northern pillar.',
    'fares.md',
    { title: 'Ferry fares rise', outlet: 'Island Desk', published: '2026-11-02' },
  ),
)
const confidence = (question: string) => BRIEFING.ask({ question }).confidence

describe('the confidence of an answer', () => {
  it('rises with what the passage holds of the question', () => {
    expect(confidence('how many crowns will a single ticket to the islands cost')).toBeGreaterThan(
      confidence('how many crowns will a helicopter to the capital cost'),
    )
  })

  it('rises if the question names the article’s outlet', () => {
    expect(confidence('island desk how much will a single ticket cost')).toBeGreaterThan(
      confidence('morning mail how much will a single ticket cost'),
    )
  })

  it('falls if the thing that is asked for is missing', () => {
    expect(confidence('how many cracks did engineers find in the pillar')).toBeGreaterThan(
      confidence('how many divers did engineers find in the pillar'),
    )
  })

  it('does not rise with words that say nothing', () => {
    const padded = `please could you perhaps tell me now ${'really '.repeat(30)}how many cracks did engineers find in the pillar`
    expect(confidence(padded)).toBeLessThanOrEqual(confidence('how many cracks did engineers find in the pillar'))
  })

  it('is enough for an answer to a short question whose words are held, but not for a strong one', () => {
    const answer = BRIEFING.ask({ question: 'ferry fares' })
    expect(answer.outcome).toBe('answer')
    expect(answer.strength).not.toBe('strong')
  })

  it.each([
    'hello bot',
    'thx bro',
    'tell me a joke',
    'lol ok',
    'ping',
    'thanks, you are great!',
    'how are you feeling',
    'how old are you',
    'are you a robot',
    'good job bot',
    'do you like your job',
    'asdfghjkl qwe',
    'how to bake rye bread',
    '🐟🐟',
    '?!…',
    '',
  ])('is too low for an answer to “%s”', (question) => {
    expect(BRIEFING.ask({ question }).outcome).toBe('no-answer')
  })
})
