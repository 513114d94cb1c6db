import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askedDeed } from '../../../src/search/question/asked-deed.ts'
import { hostileText } from '../../builders/hostile-text.ts'

describe('the deed that a question names', () => {
  it.each([
    ['who discovered the comet', 'discovered', 'agent'],
    ['which judge approved the sale of the shipyard', 'approved', 'agent'],
    ['what company makes the boats', 'makes', 'agent'],
    ['who will lead the orchestra', 'lead', 'agent'],
    ['who is leading the talks', 'leading', 'agent'],
    ['who was the comet discovered by', 'discovered', 'agent'],
    ['by whom was the comet discovered', 'discovered', 'agent'],
    ['who taught Ida Brandt', 'taught', 'agent'],
    ['who did Ida Brandt teach', 'teach', 'patient'],
    ['whom did the board choose', 'choose', 'patient'],
    ['who has the council appointed', 'appointed', 'patient'],
    ['who was arrested after the fire', 'arrested', 'patient'],
    ['which country did the envoy visit', 'visit', 'patient'],
    ['who has found the ring', 'found', 'agent'],
    ['who had the board elected', 'elected', 'patient'],
  ])('and who is asked for in “%s” are %s, %s', (question, verb, asks) => {
    expect(askedDeed(question)).toEqual({ verb, asks })
  })

  it.each([
    'who is Rune Berg',
    'what is the name of the ferry',
    'who was the mayor of Lindby',
    'who has a slowly leaking boat',
    'who has control of the dam',
    'who had a broken mast',
    'who has the winning ticket',
    'ferry strike',
    'the envoy met the king',
    '',
  ])('is none in “%s”', (question) => {
    expect(askedDeed(question)).toBeNull()
  })

  it('is a word of the question', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(text).toContain(askedDeed(text)?.verb ?? '')
      }),
    )
  })
})
