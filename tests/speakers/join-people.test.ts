import { describe, expect, it } from 'vitest'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { joinPeople } from '../../src/speakers/join-people.ts'

const join = (...bodies: readonly string[]) =>
  joinPeople(bodies.map((body, i) => quotationsOf({ id: `article-${i}`, body })))
const speakersOf = (...bodies: readonly string[]) =>
  join(...bodies).quotations.map(({ speaker }) => speaker?.name ?? null)

describe('people of several articles', () => {
  it('are one person under two forms of a first name', () => {
    expect(
      speakersOf(
        '“The road is open,” said Stephen Marlow.',
        '“The road is shut,” said Steve Marlow.',
        '“It is wet,” said Steve Marlow.',
      ),
    ).toEqual(['Steve Marlow', 'Steve Marlow', 'Steve Marlow'])
  })

  it('are two under two forms of a first name if nothing else joins them', () => {
    const politician = 'Rep. Robert Marlow voted no. “The road is shut,” Robert Marlow said.'
    expect(speakersOf(politician, '“The chip is small,” said Bob Marlow, an analyst.')).toEqual([
      'Robert Marlow',
      'Bob Marlow',
    ])
    expect(speakersOf(politician, 'Rep. Bob Marlow left. “The road is open,” Bob Marlow said.')).toHaveLength(2)
    expect(new Set(speakersOf(politician, 'Rep. Bob Marlow left. “The road is open,” Bob Marlow said.')).size).toBe(1)
  })

  it('are two people under two first names', () => {
    expect(speakersOf('“Yes, gladly,” said Helen Marlow.', '“No, never,” said Brian Marlow.')).toEqual([
      'Helen Marlow',
      'Brian Marlow',
    ])
  })

  it('lend the full name to an article that gives the surname alone', () => {
    expect(speakersOf('“Vote early,” said Helen Marlow.', '“Vote late,” Marlow said.')).toEqual([
      'Helen Marlow',
      'Helen Marlow',
    ])
  })

  it('do not lend it if two could be meant', () => {
    expect(
      speakersOf(
        '“Yes, gladly,” said Helen Marlow.',
        '“No, never,” said Brian Marlow.',
        '“Vote late,” Marlow said.',
      )[2],
    ).toBe('Marlow')
  })

  it('lend it if an honorific leaves one of two', () => {
    expect(
      speakersOf(
        '“Yes, gladly,” said Helen Marlow.',
        '“No, never,” said Brian Marlow.',
        '“Vote late,” Mrs. Marlow said.',
      )[2],
    ).toBe('Helen Marlow')
  })

  it('are listed with the number of their quotations, most quoted first', () => {
    const { speakers } = join(
      '“Yes, gladly,” said Helen Marlow. “We start today.”',
      '“No, never,” said Brian Otis. Carl Unger listened.',
    )
    expect(speakers.map(({ name, quotations }) => [name, quotations])).toEqual([
      ['Helen Marlow', 2],
      ['Brian Otis', 1],
      ['Carl Unger', 0],
    ])
  })

  it('are surer if the article itself names them in full', () => {
    const { quotations } = join('“Vote early,” Helen Marlow said.', '“Vote early,” Marlow said.')
    const [full = 0, bare = 1] = quotations.map(({ confidence }) => confidence)
    expect(bare).toBeLessThan(full)
  })

  it('are two under one name if their work differs, and one if a single article joins both', () => {
    const governor = 'Gov. Kim Salter signed the bill. “Our schools come first,” Salter said.'
    const guitarist = 'Guitarist Kim Salter broke a string. “I played on five strings,” Salter said.'
    expect(join(governor, guitarist).speakers.map(({ name, quotations }) => [name, quotations])).toEqual([
      ['Kim Salter (governor)', 1],
      ['Kim Salter (guitarist)', 1],
    ])
    expect(speakersOf(governor, guitarist)).toEqual(['Kim Salter', 'Kim Salter'])
    const both = 'Gov. Kim Salter was once a guitarist. Guitarist Kim Salter toured Japan.'
    expect(join(governor, guitarist, both).speakers.map(({ name }) => name)).toEqual(['Kim Salter'])
  })

  it('are two under one name of both sexes, in one line of work', () => {
    const she = 'Sen. Kim Salter voted no. “This bill helps nobody,” Ms. Salter said.'
    const he = 'Sen. Kim Salter voted yes. “This bill helps all of us,” Mr. Salter said.'
    expect(join(she, he).speakers).toHaveLength(2)
  })

  it('are quoted under the name without the office', () => {
    const bodies = ['Prime Minister Doris Hale said: “We will build ten new schools.”', 'Doris Hale visited the mill.']
    expect(join(...bodies).speakers.map(({ name, quotations }) => [name, quotations])).toEqual([['Doris Hale', 1]])
  })
})
