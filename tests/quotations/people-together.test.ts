import { describe, expect, it } from 'vitest'
import { quotationsOf } from '../../src/quotations/quotations-of.ts'
import { joinPeople } from '../../src/speakers/join-people.ts'
import { sayingsOf } from '../builders/sayings-of.ts'

describe('people of one article', () => {
  it.each([
    [
      'Bob Hartley founded the farm. His wife, Helen Hartley, now runs it. “We grow what people want to eat,” Hartley told the crowd, as her husband watched.',
      'Helen Hartley',
    ],
    [
      'Mark Doyle and his sister Emma Doyle own the bar. “I poured the first pint myself,” Emma Doyle said. “My brother spilled it,” she said.',
      ['Emma Doyle', 'Emma Doyle'],
    ],
    ['Nina and Carl Brandt adopted six dogs. “They are our whole life now,” the couple said.', null],
    ['Nina and Carl Brandt adopted six dogs. “They are our whole life now,” Nina Brandt said.', 'Nina Brandt'],
    [
      'Ted Lowe met Ada Lowe in 1990. “He wore a green suit,” Mrs. Lowe said. “She laughed at it,” Mr. Lowe said.',
      ['Ada Lowe', 'Ted Lowe'],
    ],
    ['“The plan has no chance of success,” Alma Reyes and Joel Park wrote.', 'Alma Reyes and Joel Park'],
    ['Alma Reyes and Joel Park wrote: “The plan has no chance of success.”', 'Alma Reyes and Joel Park'],
    ['“The plan has no chance of success,” said Alma Reyes and Joel Park.', 'Alma Reyes and Joel Park'],
    [
      'Senators Alma Reyes and Joel Park wrote to the bank. “The plan has no chance of success,” the senators wrote.',
      'the senators',
    ],
    ['Alma Reyes and Joel Park met. “We agreed on nearly everything today,” the two said in a joint statement.', null],
    ['Alma Reyes and Joel Park met. “We agreed on nearly everything today,” they said in a joint statement.', null],
    [
      'Alma Reyes and Joel Park met. In their letter, they called the plan “a disaster for every family in town.”',
      null,
    ],
    ['Alma Reyes met Joel Park. Their letter said: “We agreed on nearly everything that matters.”', null],
    ['Alma Reyes and Joel Park sued. “Our clients were cheated for years,” the lawyers said.', 'the lawyers'],
    [
      'Dee Farr and her husband, Lou Farr, fled. “The fire came over the hill,” Farr said, holding her cat.',
      'Dee Farr',
    ],
  ])('who share a surname or speak together are told apart, or named together: %s', (body, expected) => {
    expect(sayingsOf(body).speakers).toEqual([expected].flat())
  })

  it('who speak together are quoted both', () => {
    const body = 'Alma Reyes and Joel Park wrote: “The plan has no chance of success.”'
    const { speakers } = joinPeople([quotationsOf({ id: 'a', body })])
    expect(speakers.map(({ name, quotations }) => [name, quotations])).toEqual([
      ['Alma Reyes', 1],
      ['Joel Park', 1],
    ])
  })

  it('who wrote are none if a group of them is named', () => {
    const body = 'Sens. Alma Reyes of Ohio and Joel Park of Utah, leaders of the group, said: “The plan has no chance.”'
    expect(sayingsOf(body).speakers).toEqual(['Alma Reyes and Joel Park'])
  })

  it('who share a surname are told apart by the honorific and the title of each', () => {
    const couple =
      'Lily and Owen Frost bought a lighthouse.\n\n“We never meant to open it,” Mrs Frost said.\n\n“The bees like the salt,” said Mr Frost.'
    expect(sayingsOf(couple).sure).toEqual(['Lily Frost', 'Owen Frost'])
    const vet =
      'Bruno Salcedo runs the circus. “We never caged the lion,” said Bruno Salcedo.\n\nThe vet, Dr Maria Salcedo, is no relation. “The lions are fat and happy,” Dr Salcedo said.'
    expect(sayingsOf(vet).sure).toEqual(['Bruno Salcedo', 'Maria Salcedo'])
  })

  it.each([
    [
      'Lily and Owen Frost bought a lighthouse. “The bees like the salt,” said Mr Frost. “We never open,” Mrs Frost said.\n\n“The roof was the worst of it,” Frost said.',
      ['Owen Frost', 'Lily Frost'],
    ],
    [
      'The painter Pierre Dufour died on Sunday. His widow, Odile Dufour, found the canvas. Madame Dufour wept.\n\n“A blank canvas is the only honest picture,” Dufour once said.',
      [],
    ],
  ])(
    'who share a surname and are addressed by honorifics are not surely meant by the surname alone: %s',
    (body, sure) => {
      expect(sayingsOf(body).sure).toEqual(sure)
    },
  )
})
