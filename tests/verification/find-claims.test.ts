import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findClaims } from '../../src/verification/find-claims.ts'
import { HOSTILE_GIANTS, hostileText } from '../builders/hostile-text.ts'

const textsIn = (message: string) => findClaims(message).claims.map(({ text }) => text)

describe('what a message passes off as quotations', () => {
  it.each([
    ['straight marks', 'She said "we will go home" today', ['we will go home']],
    ['curly marks', 'She said “we will go home” today', ['we will go home']],
    ['single marks', "She said 'we won't go home' today", ["we won't go home"]],
    ['guillemets', 'She said «we will go home» today', ['we will go home']],
    ['German marks', 'Sie sagte: „we will go home“.', ['we will go home']],
    ['reversed guillemets', 'Sie sagte: »we will go home«.', ['we will go home']],
    ['two in guillemets', 'Il a dit «oui, bien sûr» et «non, merci»', ['oui, bien sûr', 'non, merci']],
    ['a link that shows itself', '[“go home”](https://example.org/“go home”)', ['go home']],
    ['corner brackets', '「we will go home」', ['we will go home']],
    ['a space before the closing mark', '“ we will go home ”', [' we will go home']],
    ['marks within marks', '“He said ‘go home’ to me”', ['He said ‘go home’ to me']],
    ['two quotations', '“One of them” and “another one”', ['One of them', 'another one']],
    ['no marks: all of it', 'we will go home', ['we will go home']],
    ['a mark that is never closed: all of it', '“we will go home', ['“we will go home']],
    ['an apostrophe is no mark', "we don't go home, and it's late", ["we don't go home, and it's late"]],
    ['a block quote', '> we will go home\n> today\nsaid who?', ['we will go home\ntoday']],
    ['the rest as a block quote', 'Look:\n>>> we will go home\ntoday', ['we will go home\ntoday']],
    ['marks in a block quote', '> She said “go home”', ['go home']],
    ['a block of code', '```txt\n“we will go home”\n```', ['we will go home']],
    ['code in a line', 'it was `“we will go home”`', ['we will go home']],
    ['bold, italics and a spoiler', '||**“we *will* go __home__”**||', ['we will go home']],
    ['a masked link', '[“we will go home”](https://example.org/a_b) is it', ['we will go home']],
    ['an address', 'https://example.org/#:~:text="x y" “we will go home”', ['we will go home']],
    ['mentions and emoji', '<@123456789012345678> “we will <:x:123456789012345678>go home”', ['we will go home']],
    ['an escaped mark of Markdown', '“we \\*will\\* go home”', ['we *will* go home']],
    ['a list', '1. “go home”\n2. “stay here”', ['go home', 'stay here']],
    ['a heading', '# we will go home', ['we will go home']],
    ['a name with low lines', '“the file a_b_c is lost”', ['the file a_b_c is lost']],
  ])('%s', (_, message, expected) => {
    expect(textsIn(message)).toEqual(expected)
  })

  it.each(['', '   ', '🐟🐟', '…', '<:x:123456789012345678>', '“”', '***', '“!?”', '```\n```'])(
    'is nothing in %j',
    (message) => {
      expect(textsIn(message)).toEqual([])
    },
  )

  it('is what its span of the message says', () => {
    const message = '**Look**: she said “we *will* go home” and > left'
    const [claim] = findClaims(message).claims
    expect(message.slice(claim?.start, claim?.end)).toBe('we *will* go home')
  })

  it('lies within the message, in order, and holds a word, for any message', () => {
    fc.assert(
      fc.property(hostileText, (message) => {
        const { claims } = findClaims(message)
        for (const { start, end, elements } of claims) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeLessThanOrEqual(message.length)
          expect(start).toBeLessThan(end)
          expect(elements.some(({ kind }) => kind === 'word')).toBe(true)
        }
        expect(claims.map(({ start }) => start)).toEqual(claims.map(({ start }) => start).sort((a, b) => a - b))
      }),
    )
  })

  it.each(Object.entries(HOSTILE_GIANTS))('is found in 6,000 characters of %s', (_, giant) => {
    expect(findClaims(giant.slice(0, 6_000)).claims.length).toBeLessThanOrEqual(6_000)
  })
})
