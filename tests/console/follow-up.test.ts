import { describe, expect, it } from 'vitest'
import { createQuestionMemory } from '../../src/console/follow-up.ts'
import { createSession } from '../../src/console/session.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

const BEFORE = 'when will the dock workers of Varnhem strike?'
const after = (question: string, before = BEFORE) => {
  const memory = createQuestionMemory()
  memory.ask(before)
  return memory.ask(question)
}

describe('a question after another one', () => {
  it.each([
    ['why', 'why dock workers Varnhem strike'],
    ['why not?', 'why not? dock workers Varnhem strike'],
    ['tell me more', 'tell me more dock workers Varnhem strike'],
    ['can you tell me more about it', 'can you tell me more about it dock workers Varnhem strike'],
    ['when', 'when dock workers Varnhem strike'],
    ['who said that', 'who said that dock workers Varnhem strike'],
    ['what happened then', 'what happened then dock workers Varnhem strike'],
    ['and Holm?', `${BEFORE} Holm`],
    ['what about Lindby', `${BEFORE} Lindby`],
    ['And how about the tram drivers?', `${BEFORE} tram drivers`],
  ])('is asked together with it: %s', (question, asked) => {
    expect(after(question)).toMatchObject({ question: asked, before: BEFORE })
  })

  it.each([
    'when do the tram drivers strike',
    'and what did the harbour board of Lindby decide about fares',
    'grain ships',
    'Andrea Holm',
    'soup kitchen',
    'thanks',
    'yes',
    'hi',
    'how are you',
    'who are you',
    'what can you do',
    'hello bot',
    '?!',
    '',
  ])('stands alone if it names its topic, or none is asked for: %s', (question) => {
    expect(after(question)).toEqual({ question, before: null, added: [] })
  })

  it('stands alone if no question came before', () => {
    expect(createQuestionMemory().ask('why')).toMatchObject({ question: 'why', before: null })
    expect(after('why', 'hmm')).toMatchObject({ question: 'why hmm', before: 'hmm' })
    expect(after('why', 'who is it')).toMatchObject({ question: 'why', before: null })
  })

  it.each(['https://gazette.example/cinema', 'gazette.example/cinema'])('keeps a link whole: %s', (link) => {
    expect(after('why', `what happened there ${link}`).question).toBe(`why ${link}`)
    expect(after('tell me more', link).question).toBe(`tell me more ${link}`)
  })

  it('refers to the last topic, even after several follow-ups', () => {
    const memory = createQuestionMemory()
    memory.ask('who leads the dock workers')
    memory.ask('why')
    expect(memory.ask('and the tram drivers').question).toBe('who leads the dock workers tram drivers')
    expect(memory.ask('when')).toMatchObject({
      question: 'when leads dock workers tram drivers',
      before: 'and the tram drivers',
    })
    memory.ask('grain ships')
    expect(memory.ask('how many').question).toBe('how many grain ships')
  })
})

describe('a session', () => {
  const STRIKE =
    'Dock workers in Varnhem will strike from Friday on because their wages were cut, their leader Greta Holm said.'
  const article = articleOf(`The opera house in Lindby opens again in May.\n\n${STRIKE}`, 'a.md')

  it('with a memory answers a follow-up, and says so in one line', async () => {
    const session = createSession(contextOf(article), createQuestionMemory())
    await session.run('/ask when will the dock workers of Varnhem strike')
    const result = await session.run('/ask why')
    expect(result).toMatchObject({
      record: { outcome: 'answer', evidence: [{ sentence: { text: STRIKE } }] },
    })
    expect(result.kind === 'reply' && result.reply.blocks[0]).toEqual({
      kind: 'note',
      text: 'Asked together with your question before: “when will the dock workers of Varnhem strike”',
    })
  })

  it('with a memory answers for a name that is added, and drops the question before if the two do not go together', async () => {
    const harbour = articleOf(
      'The harbour board of Norhaven lets forty grain ships leave before the end of the month.',
      'b.md',
    )
    const session = createSession(contextOf(article, harbour), createQuestionMemory())
    await session.run('/ask when will the dock workers of Varnhem strike')
    const joined = await session.run('/ask and Holm?')
    expect(joined.record).toMatchObject({ evidence: [{ sentence: { text: STRIKE } }] })
    expect(joined.kind === 'reply' && joined.reply.blocks[0]).toMatchObject({ kind: 'note' })
    const alone = await session.run('/ask and what about Norhaven')
    expect(alone.record).toMatchObject({ outcome: 'answer', evidence: [{ article: 'b' }] })
    expect(alone.kind === 'reply' && alone.reply.blocks[0]).toMatchObject({ kind: 'evidence' })
    expect((await session.run('/ask how many')).record).toMatchObject({ evidence: [{ article: 'b' }] })
  })

  it.each([
    'why',
    'why not',
    'tell me more',
    'when',
    'who said that',
    'what happened',
    "what's new",
    'latest news',
    'how',
  ])('without one says what “%s” is missing', async (question) => {
    const session = createSession(contextOf(article))
    await session.run('/ask when will the dock workers of Varnhem strike')
    expect((await session.run(`/ask ${question}`)).record).toMatchObject({
      outcome: 'no-answer',
      confidence: 0,
      reason: 'The question names nothing to look for. Name a person, a place or a thing.',
    })
  })

  it.each(['and Holm?', 'what about Holm', 'holm', 'Greta Holm', 'dock workers', 'strike varnhem', 'lindby strike'])(
    'answers keywords that the articles hold, at least weakly: %s',
    async (question) => {
      const session = createSession(contextOf(article))
      expect((await session.run(`/ask ${question}`)).record).toMatchObject({ outcome: 'answer' })
    },
  )

  it('answers keywords of which the passage holds one and its article the others', async () => {
    const long = Array.from(
      { length: 12 },
      (_, i) => `Nobody in the old town hall said a word on day ${i} of the talks about fares.`,
    )
    const session = createSession(
      contextOf(articleOf(`${STRIKE}\n\n${long.join('\n\n')}\n\nThe opera opens in May.`, 'b.md')),
    )
    expect((await session.run('/ask strike opera')).record).toMatchObject({ outcome: 'answer' })
  })

  it.each(['tram strike', 'holm tram', 'tram'])(
    'does not answer keywords that they do not hold: %s',
    async (question) => {
      const session = createSession(contextOf(article))
      expect((await session.run(`/ask ${question}`)).record).toMatchObject({ outcome: 'no-answer' })
    },
  )
})
