import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isOffice } from '../../../src/english/offices.ts'
import { answerTypeOf, askedFor, asksForOneThing } from '../../../src/search/question/answer-type.ts'
import { isOfKind, namesSomebodyElse } from '../../../src/search/ranking/sentence-kind.ts'
import { hostileText } from '../../builders/hostile-text.ts'

describe('the kind of answer that a question asks for', () => {
  it.each([
    ['who opened the bridge?', 'who'],
    ['which senator opened the bridge', 'who'],
    ['what is the name of the ferry captain', 'who'],
    ['when did the ferry sail', 'when'],
    ['in what year was the bridge built', 'when'],
    ['where does the ferry land', 'where'],
    ['which city hosts the fair', 'where'],
    ['how many ferries sail', 'number'],
    ['what share of islanders voted', 'number'],
    ['why did the ferry turn back', 'why'],
    ['what did the captain say about the storm', 'said'],
    ['captain reaction to the storm', 'said'],
    ['what is a ferry', 'other'],
    ['ferry storm', 'other'],
  ])('of “%s” is %s', (question, type) => {
    expect(answerTypeOf(question)).toBe(type)
  })

  it('follows the cue that comes first', () => {
    expect(answerTypeOf('who said when the ferry sails')).toBe('who')
    expect(answerTypeOf('when did the one who steered leave')).toBe('when')
  })
})

describe('the thing that is asked for', () => {
  it.each([
    ['how many empty crates did the crew find', 'empty crates'],
    ['which bridge is closed', 'bridge'],
    ['what bridge in Norhaven is closed', 'bridge'],
    ['what is the fare for a bicycle', 'fare'],
    ['what did she find', ''],
    ['what about the bridge', ''],
    ['why did she leave', ''],
  ])('in “%s” is “%s”', (question, thing) => {
    expect(askedFor(question)).toBe(thing)
  })

  it('makes the question ask for one thing, as a kind of answer does', () => {
    expect(asksForOneThing('which bridge is closed')).toBe(true)
    expect(asksForOneThing('who closed it')).toBe(true)
    expect(asksForOneThing('bridge closed')).toBe(false)
    expect(asksForOneThing('tell me about the bridge')).toBe(false)
  })

  it('is found in anything that can be typed', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(text).toContain(askedFor(text).split(' ')[0])
        expect(typeof asksForOneThing(text)).toBe('boolean')
      }),
    )
  })
})

describe('what a sentence holds', () => {
  it('is a figure if its digits are no year', () => {
    expect(isOfKind('figure', 'In 2024 they built a pier.')).toBe(false)
    expect(isOfKind('figure', 'They built 12 piers in 2024.')).toBe(true)
  })

  it('is someone who was not asked about', () => {
    const asked = new Set(['ada', 'holm'])
    expect(namesSomebodyElse('Ada Holm opened the bridge.', asked)).toBe(false)
    expect(namesSomebodyElse('Ada Holm thanked Rune Berg.', asked)).toBe(true)
  })
})

describe('an office', () => {
  it('is a word that may stand for its bearer', () => {
    expect(['envoy', 'adviser', 'mayor'].every(isOffice)).toBe(true)
    expect(['bridge', 'company', 'person'].some(isOffice)).toBe(false)
  })
})
