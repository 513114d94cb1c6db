import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RejectedFile } from '../../src/corpus/rejection.ts'
import { passageText } from '../../src/passages/passage.ts'
import { UserError } from '../../src/process/user-error.ts'
import { contains } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'
import { hostileText } from '../builders/hostile-text.ts'

const GRAIN =
  'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before the end of the month.'
const STRIKE = 'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a vote.'
const OPERA = 'The opera house in Lindby opens again in May with a new roof, a new director and an old debt.'

const morning = articleOf(`${GRAIN}\n\n${STRIKE}`, 'morning/grain.md', {
  outlet: 'Morning Desk',
  published: '2025-03-16',
})
const evening = articleOf(`${GRAIN}\n\n${OPERA}`, 'evening/grain.md', {
  outlet: 'Evening Desk',
  published: '2025-03-18',
})
const undated = articleOf(
  `${OPERA.replace('May', 'June')} Nobody has seen the grain ships of Varnhem since.`,
  'undated.md',
)

const briefing = briefingOf(evening, morning, undated)
const textsFor = (question: string) => briefing.ask({ question }).evidence.map(({ passage }) => passageText(passage))

describe('an answer', () => {
  it('begins with the passage that answers, and marks its sentence', () => {
    const { outcome, evidence } = briefing.ask({ question: 'when will the dock workers of Varnhem strike?' })
    expect(outcome).toBe('answer')
    expect(evidence[0] && passageText(evidence[0].passage)).toBe(STRIKE)
    expect(evidence[0]?.sentence).toEqual({ start: evidence[0]?.passage.start, end: evidence[0]?.passage.end })
  })

  it('to a follow-up is never strong, since the question before is answered in any case', () => {
    const question = 'when will the dock workers of Varnhem strike on Friday after a vote of the union'
    expect(briefing.ask({ question }).strength).toBe('strong')
    expect(briefing.ask({ question, isFollowUp: true }).strength).toBe('likely')
  })

  it('marks the one sentence of a passage that answers', () => {
    const body =
      'The council met on Monday in the old town hall. The bridge will close in October. Nobody knows for how long that may be.'
    const { evidence } = briefingOf(articleOf(body), morning).ask({ question: 'when does the bridge close?' })
    const { start, end } = evidence[0]?.sentence ?? { start: 0, end: 0 }
    expect(body.slice(start, end)).toBe('The bridge will close in October.')
  })

  it.each([
    'ALSO READ: Why the bridge closes in October',
    'Bridge closes (Jon Roe/AP)',
    'Council closes bridge in October',
    'Subscribe to our newsletter on the bridge',
    'Bridge Council/Morning Desk',
    'Quiz: Why does the council close the bridge in October?',
    'Catch up on the bridge that the council closes in October',
  ])('never marks a line of page furniture, even if its words are those of the question: %s', (line) => {
    const body = `${line}\n\nThe council met on Monday. From autumn on no car may pass the river there, for nobody knows how long.`
    const { evidence } = briefingOf(
      articleOf(body, 'a.md', { title: 'Council closes bridge in October' }),
      morning,
    ).ask({
      question: 'why does the council close the bridge in October',
    })
    const { start, end } = evidence[0]?.sentence ?? { start: 0, end: 0 }
    expect(body.slice(start, end)).not.toContain(line)
  })

  it('puts the same passage of two outlets together as one piece with two sources', () => {
    const { evidence } = briefing.ask({ question: 'how many grain ships may leave Varnhem' })
    const [first] = evidence
    expect(first && passageText(first.passage)).toBe(GRAIN)
    expect(first?.also.map(({ article }) => article.id)).toHaveLength(1)
    expect([first?.passage.article.id, ...(first?.also ?? []).map(({ article }) => article.id)].sort()).toEqual([
      'evening/grain',
      'morning/grain',
    ])
    expect(evidence.filter(({ passage }) => passageText(passage) === GRAIN)).toHaveLength(1)
  })

  it('puts passages together that differ in a few words', () => {
    const edited = GRAIN.replace('forty', '40')
    const other = articleOf(edited, 'c.md', { outlet: 'Weekend Desk' })
    const { evidence } = briefingOf(morning, other).ask({ question: 'grain ships leave Varnhem harbour' })
    expect(evidence[0]?.also).toHaveLength(1)
  })

  it('keeps passages apart that share only a topic', () => {
    for (const { also } of briefing.ask({ question: 'Varnhem opera dock workers grain' }).evidence) {
      expect(also.length).toBeLessThanOrEqual(1)
    }
    expect(briefing.ask({ question: 'dock workers strike' }).evidence[0]?.also).toEqual([])
  })

  it('holds at most 10 pieces of evidence, best first', () => {
    const many = Array.from({ length: 30 }, (_, i) =>
      articleOf(
        `Report ${i} on the talks: ${['alpha', 'beta', 'gamma', 'delta', 'omega'].map((word) => word + i).join(' ')}, as we said before.`,
        `r${i}.md`,
      ),
    )
    const { evidence } = briefingOf(...many).ask({ question: 'report on the talks' })
    expect(evidence).toHaveLength(10)
    const scores = evidence.map(({ score }) => score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('finds a misspelled name', () => {
    expect(textsFor('what did Greta Hollm say about Varnhemm')[0]).toBe(STRIKE)
  })

  it('is found in any spelling of the same words', () => {
    const body = 'The U.S. proposed a cease-fire for Côte d’Or, with 1,500 observers and Zoë’s consent, on Monday.'
    const one = briefingOf(articleOf(body), morning, evening)
    for (const question of [
      'US ceasefire 1500 observers',
      'u.s. CEASE-FIRE proposal, Monday',
      'Zoe consent to the cease fire',
      "cote d'or observers",
    ]) {
      const { outcome, evidence } = one.ask({ question })
      expect(outcome, question).toBe('answer')
      expect(evidence[0] && passageText(evidence[0].passage), question).toBe(body)
    }
  })
})

describe('the filters of a question', () => {
  const question = 'grain ships of Varnhem'

  it('narrow it to an outlet, whatever the case and the accents', () => {
    for (const outlet of ['Morning Desk', 'morning desk', 'MÓRNING', 'morn']) {
      const { evidence, searched } = briefing.ask({ question, outlet })
      expect(new Set(evidence.map(({ passage }) => passage.article.outlet))).toEqual(new Set(['Morning Desk']))
      expect(searched).toMatchObject({ articles: 1, outlets: ['Morning Desk'] })
    }
  })

  it('throw a UserError that lists the outlets if none or several are meant', () => {
    expect(() => briefing.ask({ question, outlet: 'Times' })).toThrow(UserError)
    expect(() => briefing.ask({ question, outlet: 'Times' })).toThrow(/no outlet "Times".*Evening Desk, Morning Desk/)
    expect(() => briefing.ask({ question, outlet: 'desk' })).toThrow(UserError)
  })

  it('keep both days, and leave out and count the articles without a date', () => {
    const days = (range: { since?: string; until?: string }) => briefing.ask({ question, ...range }).searched
    expect(days({ since: '2025-03-16', until: '2025-03-16' })).toEqual({
      articles: 1,
      outlets: ['Morning Desk'],
      days: { first: '2025-03-16', last: '2025-03-16' },
      undatedLeftOut: 1,
    })
    expect(days({ since: '2025-03-17' })).toMatchObject({ articles: 1, outlets: ['Evening Desk'], undatedLeftOut: 1 })
    expect(days({ until: '2025-03-17' })).toMatchObject({ articles: 1, outlets: ['Morning Desk'], undatedLeftOut: 1 })
    expect(days({})).toMatchObject({ articles: 3, undatedLeftOut: 0 })
  })

  it('leave no passage of an article that they leave out', () => {
    const { evidence } = briefing.ask({ question, since: '2025-03-18' })
    expect(evidence.length).toBeGreaterThan(0)
    for (const { passage } of evidence) expect(passage.article).toBe(evening)
  })

  it('still show the other sources of what they keep', () => {
    const { evidence } = briefing.ask({ question: 'forty grain ships', outlet: 'Morning Desk' })
    expect(evidence[0]?.also.map(({ article }) => article.outlet)).toEqual(['Evening Desk'])
  })

  it('say so if they leave nothing', () => {
    const answer = briefing.ask({ question, since: '2030-01-01' })
    expect(answer).toMatchObject({ outcome: 'no-answer', evidence: [], confidence: 0, searched: { articles: 0 } })
    expect(answer.reason).toBe('The briefing has no article published on or after 2030-01-01.')
  })
})

describe('the words of a question that its passage lacks', () => {
  const verbs = ['repaired', 'opened', 'photographed', 'will leave', 'painted', 'strikes']
  const things = ['the opera house', 'the grain ships in May', 'the roof of the opera', 'the harbour board']
  const answers = verbs.flatMap((verb) => things.map((thing) => briefing.ask({ question: `who ${verb} ${thing}` })))
  const weak = answers.filter(({ strength }) => strength === 'weak')

  it('are told of weak matches only', () => {
    expect(weak.some(({ missingWords }) => missingWords.length > 0)).toBe(true)
    const others = answers.filter((answer) => !weak.includes(answer))
    expect(others.flatMap(({ missingWords }) => missingWords)).toEqual([])
  })

  it('are words of the question, and stand neither in the passage nor beside it', () => {
    for (const { question, missingWords, evidence } of weak) {
      const { body = '' } = evidence[0]?.passage.article ?? {}
      expect(missingWords.filter((word) => !question.includes(word) || body.includes(word))).toEqual([])
    }
  })
})

describe('no answer', () => {
  it('tells what was searched, and which words occur nowhere', () => {
    const answer = briefing.ask({ question: 'flimbo gnork' })
    expect(answer).toMatchObject({
      outcome: 'no-answer',
      strength: 'none',
      evidence: [],
      unknownWords: ['flimbo', 'gnork'],
      searched: {
        articles: 3,
        outlets: ['Evening Desk', 'Morning Desk'],
        days: { first: '2025-03-16', last: '2025-03-18' },
      },
    })
    expect(answer.reason).toBeTruthy()
  })

  it.each([
    ['stop words only', 'who is it and what are they about?'],
    ['punctuation only', '?!… ---'],
    ['emoji only', '🇺🇦🤔👩‍👩‍👧'],
    ['white space only', ' \n\t '],
    ['nothing', ''],
    ['another topic', 'how do I make borscht'],
    ['small talk', 'hello bot, how are you'],
    ['gibberish of 6,000 characters', 'zxqv '.repeat(1_200)],
  ])('is what %s gets, with a confidence in [0, 1]', (_what, question) => {
    const answer = briefing.ask({ question })
    expect(answer.outcome).toBe('no-answer')
    expect(answer.reason).toBeTruthy()
    expect(answer.confidence).toBeGreaterThanOrEqual(0)
    expect(answer.confidence).toBeLessThan(0.6)
  })

  it.each(['good afternoon everyone', 'evening folks', 'have a nice weekend guys'])(
    'calls no word of small talk unknown: %s',
    (question) => {
      expect(briefing.ask({ question })).toMatchObject({ outcome: 'no-answer', unknownWords: [] })
    },
  )

  it('is what every question gets from an empty briefing', () => {
    const answer = briefingOf().ask({ question: 'when will they strike' })
    expect(answer).toMatchObject({ outcome: 'no-answer', evidence: [], searched: { articles: 0, outlets: [] } })
    expect(answer.reason).toBeTruthy()
  })
})

describe('a question', () => {
  it('may be a whole article of 6,000 characters', () => {
    const { outcome, evidence } = briefing.ask({ question: `${STRIKE} `.repeat(80).slice(0, 6_000) })
    expect(outcome).toBe('answer')
    expect(evidence[0] && passageText(evidence[0].passage)).toBe(STRIKE)
  })

  it('may hold emoji and marks besides its words', () => {
    expect(textsFor('🔥🔥 when?! will **dock workers** strike 🤔')[0]).toBe(STRIKE)
  })

  it('gets the same answer every time', () => {
    const ask = () =>
      briefing.ask({ question: 'grain ships and the opera' }).evidence.map(({ passage, score }) => [passage.id, score])
    expect(ask()).toEqual(ask())
  })

  it('may be any text, to any articles: spans lie in their article, and nothing is thrown', () => {
    const texts = fc.array(hostileText, { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(texts, fc.oneof(hostileText, fc.string({ unit: 'binary' })), fc.nat(60), (bodies, typed, from) => {
        const articles = bodies.flatMap((body, i) => {
          try {
            return [articleOf(body, `${i}.md`)]
          } catch (error) {
            if (error instanceof RejectedFile) return []
            throw error
          }
        })
        const question = typed.slice(0, 400) + (articles[0]?.body.slice(from, from + 40) ?? '')
        const answer = briefingOf(...articles).ask({ question })
        expect(answer.confidence).toBeGreaterThanOrEqual(0)
        expect(answer.confidence).toBeLessThanOrEqual(1)
        expect(answer.evidence.length).toBeLessThanOrEqual(10)
        for (const { passage, sentence, score, also } of answer.evidence) {
          expect(contains(passage, sentence)).toBe(true)
          expect(contains({ start: 0, end: passage.article.body.length }, passage)).toBe(true)
          expect(score).toBeGreaterThan(0)
          for (const other of also) expect(other.article).not.toBe(passage.article)
        }
      }),
    )
  })
})
