import { describe, expect, it } from 'vitest'
import { createSession } from '../../src/console/session.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

describe('a session', () => {
  const STRIKE =
    'Dock workers in Varnhem will strike from Friday on because their wages were cut, their leader Greta Holm said.'
  const article = articleOf(`The opera house in Lindby opens again in May.\n\n${STRIKE}`, 'a.md')

  it('that takes follow-ups answers one, and says so in one line', async () => {
    const session = createSession(contextOf(article), { takesFollowUps: true })
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

  it('that takes follow-ups answers for a name that is added, and drops the question before if the two do not go together', async () => {
    const harbour = articleOf(
      'The harbour board of Norhaven lets forty grain ships leave before the end of the month.',
      'b.md',
    )
    const session = createSession(contextOf(article, harbour), { takesFollowUps: true })
    await session.run('/ask when will the dock workers of Varnhem strike')
    const joined = await session.run('/ask and Holm?')
    expect(joined.record).toMatchObject({ evidence: [{ sentence: { text: STRIKE } }] })
    expect(joined.kind === 'reply' && joined.reply.blocks[0]).toMatchObject({ kind: 'note' })
    const alone = await session.run('/ask and what about Norhaven')
    expect(alone.record).toMatchObject({ outcome: 'answer', evidence: [{ article: 'b' }] })
    expect(alone.kind === 'reply' && alone.reply.blocks[0]).toMatchObject({ kind: 'evidence' })
    expect((await session.run('/ask how many')).record).toMatchObject({ evidence: [{ article: 'b' }] })
  })

  it('that takes follow-ups leaves out the question before if its answer has nothing of the follow-up’s own words', async () => {
    const session = createSession(contextOf(article), { takesFollowUps: true })
    await session.run('/ask when will the dock workers of Varnhem strike')
    const result = await session.run('/ask did she resign')
    expect(result.record).toMatchObject({ outcome: 'no-answer', question: 'did she resign' })
    expect((await session.run('/ask what did she say about wages')).record).toMatchObject({ outcome: 'answer' })
  })

  it('that takes follow-ups says what it was asked together with if neither that nor the follow-up alone has an answer', async () => {
    const session = createSession(contextOf(article), { takesFollowUps: true })
    await session.run('/ask who paints the lighthouse of Skarvik')
    const result = await session.run('/ask and who owns it?')
    expect(result.record).toMatchObject({ outcome: 'no-answer' })
    expect(result.kind === 'reply' && result.reply.blocks[0]).toMatchObject({
      text: 'Asked together with your question before: “who paints the lighthouse of Skarvik”',
    })
  })

  it('that takes follow-ups says how to ask one if nothing came before', async () => {
    const session = createSession(contextOf(article), { takesFollowUps: true })
    const result = await session.run('/ask why')
    expect(result).toMatchObject({ record: { outcome: 'no-answer' } })
    expect(result.kind === 'reply' && result.reply.blocks.at(-1)).toEqual({
      kind: 'note',
      text: 'If it is about an earlier question, type it in the same session, right after that question.',
    })
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
  ])('that takes none says what “%s” is missing', async (question) => {
    const session = createSession(contextOf(article))
    await session.run('/ask when will the dock workers of Varnhem strike')
    expect((await session.run(`/ask ${question}`)).record).toMatchObject({
      outcome: 'no-answer',
      confidence: 0,
      reason: expect.stringContaining(
        'The question names nothing to look for. Name a person, a place or a thing.',
      ) as string,
    })
  })

  it.each(['latest', 'latest news', 'what happened yesterday', 'any updates today'])(
    'says where the newest articles are if a question says only when: %s',
    async (question) => {
      const session = createSession(contextOf(article))
      expect((await session.run(`/ask ${question}`)).record.reason).toContain('first in /sources')
    },
  )

  it('keeps its topic through small talk, and through a question about somebody unnamed that does not fit it', async () => {
    const session = createSession(contextOf(article), { takesFollowUps: true })
    await session.run('/ask when will the dock workers of Varnhem strike')
    for (const line of ['huh', 'ok', 'does she have kids', 'thanks']) await session.run(`/ask ${line}`)
    const result = await session.run('/ask any update')
    expect(result).toMatchObject({ record: { outcome: 'answer', evidence: [{ sentence: { text: STRIKE } }] } })
  })

  it('answers together with the question before if it asks how old or how long', async () => {
    const chess = articleOf(
      'Ida Berg, 17, won the chess cup of Lindby after forty moves on Sunday, ahead of nine others.',
    )
    const session = createSession(contextOf(chess, article), { takesFollowUps: true })
    await session.run('/ask who won the chess cup')
    const result = await session.run('/ask how old is she')
    expect(result.kind === 'reply' && result.reply.asked?.topic).toBe('who won the chess cup')
    expect(result.record).toMatchObject({ outcome: 'answer', evidence: [{ sentence: { text: chess.body } }] })
  })

  it('has no unknown words in small talk', async () => {
    const session = createSession(contextOf(article))
    for (const line of ['ok', 'tell me a joke', 'huh', 'hello bot']) {
      const { record } = await session.run(`/ask ${line}`)
      expect(record, line).toMatchObject({
        outcome: 'no-answer',
        reason: expect.stringContaining('names nothing') as string,
      })
      expect(record, line).not.toHaveProperty('unknownWords')
    }
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
