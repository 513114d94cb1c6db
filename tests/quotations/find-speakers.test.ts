import { describe, expect, it } from 'vitest'
import { findSpeakers, speakersNamed } from '../../src/quotations/find-speakers.ts'
import type { RegisteredSpeaker } from '../../src/quotations/join-people.ts'

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

describe('speakers for what a reader types', () => {
  it('are the most quoted where nothing is typed yet', () => {
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
  it('means several where it fits several', () => {
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
  it('means nobody where it fits nobody', () => {
    expect(named('Quillfeather')).toEqual([])
    expect(named(' ?! ')).toEqual([])
  })
})
