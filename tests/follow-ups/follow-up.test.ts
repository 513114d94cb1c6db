import { describe, expect, it } from 'vitest'
import { joinFollowUp, lacksTopic, topicOf } from '../../src/follow-ups/follow-up.ts'

const BEFORE = 'when will the dock workers of Varnhem strike?'
const after = (question: string, before: string | undefined = BEFORE) => joinFollowUp(question, before)

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
    ['in Lindby?', `${BEFORE} Lindby`],
    ['also for the tram drivers', `${BEFORE} tram drivers`],
    ['against Holm', `${BEFORE} Holm`],
    ['Holm too?', `${BEFORE} Holm`],
    ['the tram drivers as well?', `${BEFORE} tram drivers`],
    ['what did she say about fares', 'what did she say about fares dock workers Varnhem strike'],
    ['did they apologise', 'did they apologise dock workers Varnhem strike'],
    ['was it confirmed', 'was it confirmed dock workers Varnhem strike'],
    ['who replaced him', 'who replaced him dock workers Varnhem strike'],
    ['against whom', 'against whom dock workers Varnhem strike'],
    ['source?', 'source? dock workers Varnhem strike'],
    ['what next', 'what next dock workers Varnhem strike'],
    ['any update', 'any update dock workers Varnhem strike'],
    ['anything newer?', 'anything newer? dock workers Varnhem strike'],
    ['who wrote this', 'who wrote this dock workers Varnhem strike'],
    ['link?', 'link? dock workers Varnhem strike'],
    ['can you give details', 'can you give details dock workers Varnhem strike'],
    ['says who', 'says who dock workers Varnhem strike'],
    ['since when', 'since when dock workers Varnhem strike'],
    [
      'when did she sell the old cinema to the town',
      'when did she sell the old cinema to the town dock workers Varnhem strike',
    ],
    [
      'where do they want to build the second harbour bridge',
      'where do they want to build the second harbour bridge dock workers Varnhem strike',
    ],
    ['how old is he', 'how old is he dock workers Varnhem strike'],
    ['can you explain', 'can you explain dock workers Varnhem strike'],
    ['and who pays them?', 'and who pays them? dock workers Varnhem strike'],
    ['but did she resign', 'but did she resign dock workers Varnhem strike'],
    ['and what about her husband', `${BEFORE} husband`],
  ])('is asked together with it: %s', (question, asked) => {
    expect(after(question)).toMatchObject({ joined: asked, topic: BEFORE })
  })

  it.each([
    'when do the tram drivers strike',
    'and what did the harbour board of Lindby decide about fares',
    'grain ships',
    'Andrea Holm',
    'soup kitchen',
    'source code',
    'in which town is the opera',
    'did Holm say why she left',
    'is it legal to park in Lindby',
    'what did Holm and his deputy say',
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
    expect(after(question)).toEqual({ question, joined: question, added: [], asksOn: false })
  })

  it.each([
    ['Holm', `${BEFORE} Holm`],
    ['the tram drivers', `${BEFORE} tram drivers`],
    ['when do the tram drivers strike', 'when do the tram drivers strike'],
    ['who is Holm', 'who is Holm'],
    ['grain ships of the harbour board', 'grain ships of the harbour board'],
  ])('is a part of it, too, if the reader says so and it is no whole question: %s', (question, asked) => {
    expect(joinFollowUp(question, BEFORE, true).joined).toBe(asked)
  })

  it('stands alone if no question came before', () => {
    expect(joinFollowUp('why', undefined)).toEqual({ question: 'why', joined: 'why', added: [], asksOn: false })
    expect(after('why', 'hmm')).toMatchObject({ joined: 'why hmm', topic: 'hmm' })
  })

  it.each(['https://gazette.example/cinema', 'gazette.example/cinema'])('keeps a link whole: %s', (link) => {
    expect(after('why', `what happened there ${link}`).joined).toBe(`why ${link}`)
    expect(after('tell me more', link).joined).toBe(`tell me more ${link}`)
  })

  it.each([
    ['why', true],
    ['tell me more', true],
    ['who said that?', true],
    ['and Putin?', false],
    ['Putin', false],
    ['thanks', false],
    ['how are you', false],
    ['', false],
  ])('lacks a topic if it asks about one and names none: %s', (question, lacks) => {
    expect(lacksTopic(question)).toBe(lacks)
  })
})

describe('the topic of a question', () => {
  it('is what it names, with what it was asked together with', () => {
    expect(topicOf({ question: 'who leads the dock workers' })).toBe('who leads the dock workers')
    expect(topicOf({ question: 'and the tram drivers', topic: 'who leads the dock workers' })).toBe(
      'who leads the dock workers tram drivers',
    )
  })

  it('is that of the question before if it names nothing', () => {
    expect(topicOf({ question: 'why', topic: 'who leads the dock workers' })).toBe('who leads the dock workers')
    expect(topicOf({ question: 'why' })).toBeUndefined()
    expect(topicOf({ question: 'who is it' })).toBeUndefined()
  })

  it('is not what means somebody whom it does not name, and not small talk', () => {
    expect(topicOf({ question: 'does she have kids' })).toBeUndefined()
    expect(topicOf({ question: 'does she have kids', topic: 'Greta Holm' })).toContain('Greta Holm')
    expect(topicOf({ question: 'huh' })).toBeUndefined()
  })

  it('stays after several follow-ups, and stays short', () => {
    const questions = ['who leads the dock workers', 'why', 'and the tram drivers', 'when']
    const topics = questions.reduce<string | undefined>(
      (topic, question) => topicOf(joinFollowUp(question, topic)) ?? topic,
      undefined,
    )
    expect(topics).toBe('who leads the dock workers tram drivers')
    expect(topicOf({ question: 'dock workers '.repeat(100) })).toHaveLength(300)
  })
})
