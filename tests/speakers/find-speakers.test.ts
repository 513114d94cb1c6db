import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findSpeakers, speakersNamed } from '../../src/speakers/find-speakers.ts'
import type { RegisteredSpeaker } from '../../src/speakers/join-people.ts'

const person = (name: string, quotations: number, gender: RegisteredSpeaker['gender'] = null): RegisteredSpeaker => ({
  name,
  kind: 'person',
  gender,
  aliases: [name],
  quotations,
  mentions: quotations,
})
const speakers = [
  person('Helen Marlow', 9, 'female'),
  person('Steve Brandt', 7),
  person('Brian Marlow', 4, 'male'),
  { ...person('Harbour Board', 3), kind: 'organisation' as const },
  person('Zoë Márquez', 2),
  person('Peter King', 1, 'male'),
]
const found = (typed: string) => findSpeakers(speakers, typed).map(({ speaker }) => speaker.name)
const named = (typed: string) => speakersNamed(speakers, typed).map(({ name }) => name)

describe('speakers', () => {
  it('are the most quoted if nothing is typed yet', () => {
    expect(found('')).toEqual(speakers.map(({ name }) => name))
  })
  it('are found by a beginning, the most quoted first', () => {
    expect(found('mar')).toEqual(['Helen Marlow', 'Brian Marlow', 'Zoë Márquez'])
  })
  it('are found without accents', () => {
    expect(found('marquez')).toEqual(['Zoë Márquez'])
  })
  it('are found with a letter wrong, missing or swapped', () => {
    for (const typed of ['Brant', 'Brendt', 'Barndt']) expect(found(typed)).toEqual(['Steve Brandt'])
  })
  it('are at most as many as asked for', () => {
    expect(findSpeakers(speakers, '', 2)).toHaveLength(2)
  })
})

describe('a name', () => {
  it('means one person in full, under a nickname and with a title', () => {
    for (const typed of ['Steve Brandt', 'steven brandt', 'Mr. Brandt', 'Brandt', 'Senator Steve Brandt']) {
      expect(named(typed)).toEqual(['Steve Brandt'])
    }
  })
  it('means several if it fits several', () => {
    expect(named('Marlow')).toEqual(['Helen Marlow', 'Brian Marlow'])
  })
  it('means one of them with the first name', () => {
    expect(named('Brian Marlow')).toEqual(['Brian Marlow'])
  })
  it('means one of them with an honorific', () => {
    expect(named('Mrs. Marlow')).toEqual(['Helen Marlow'])
    expect(named('Mr. Marlow')).toEqual(['Brian Marlow'])
  })
  it('may be a word that is a title elsewhere', () => {
    expect(named('King')).toEqual(['Peter King'])
  })
  it('means nobody if it fits nobody', () => {
    expect(named('Quillfeather')).toEqual([])
    expect(named(' ?! ')).toEqual([])
  })
})

describe('looking among many', () => {
  const word = fc.constantFrom(
    'Helen',
    'Bill',
    'William',
    'Marlow',
    'Marlowe',
    'King',
    'Brandt',
    'Brand',
    'Zoë',
    'de',
    'O’Neill',
    'Mahmoudian',
  )
  const names = fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 12 })
  const typed = fc.oneof(
    fc
      .array(fc.oneof(word, fc.constantFrom('Mr.', 'Mrs.', 'King', 'President')), { minLength: 1, maxLength: 3 })
      .map((w) => w.join(' ')),
    // "the" is no part of a name, so it is as if nothing were typed.
    fc.stringMatching(/^[a-z]{1,8}$/).filter((text) => text !== 'the'),
    fc.constantFrom('marlwo', 'mahmodian', 'mar', 'hel', 'brandd', 'zoe', 'oneill', 'mahmuodain'),
  )

  it('finds the same speakers as looking at each one alone, in the same order', () => {
    const orders = ['name', 'word', 'prefix', 'misspelling']
    fc.assert(
      fc.property(names, typed, fc.integer({ min: 1, max: 6 }), (all, text, most) => {
        const list = all.map((words, i) => person(words.join(' '), 100 - i, i % 3 === 0 ? 'female' : 'male'))
        const alone = list
          .flatMap((speaker) => findSpeakers([speaker], text, Number.POSITIVE_INFINITY))
          .sort((a, b) => orders.indexOf(a.fit) - orders.indexOf(b.fit))
        expect(findSpeakers(list, text, Number.POSITIVE_INFINITY)).toEqual(alone)
        expect(findSpeakers(list, text, most)).toEqual(alone.slice(0, most))
        expect(speakersNamed(list, text)).toEqual(
          alone.filter(({ fit }) => fit === alone[0]?.fit).map(({ speaker }) => speaker),
        )
      }),
      { numRuns: 1_000 },
    )
  })
})
