import { describe, expect, it } from 'vitest'
import { sayingsOf } from '../builders/sayings-of.ts'

const OTHER = '“The bridge stays closed for now,” Donna Tilden said.'

describe('a surname', () => {
  it.each([
    [
      'letters of honour after the name',
      'Judge Neil Forde QC sentenced the plumber. Judge Forde said: “You robbed people who trusted you.”',
      'Vicky Forde opened the shop. “We open at nine every day,” Vicky Forde said.',
      'Neil Forde',
    ],
    [
      'a doctor’s letters',
      'Dr. Anya Brusk MD treated them. “They will all recover by the spring,” Dr. Brusk said.',
      '“It rained all day,” said Tom Brusk.',
      'Anya Brusk',
    ],
    [
      'a magistrate',
      'Magistrate Oona Kell KC fined the driver. “You were lucky that nobody died,” Kell said.',
      '“It rained all day,” said Ruth Kell.',
      'Oona Kell',
    ],
    [
      'a first name that is a place',
      'Geneva Holm won the seat. “We will fix the roads this year,” Ms. Holm said.',
      '“The bridge stays closed for now,” Donna Holm said.',
      'Geneva Holm',
    ],
  ])('means a person of its own article, not of another: %s', (_, own, other, name) => {
    expect(sayingsOf(own, other).speakers[0]).toBe(name)
  })

  it.each(
    'Florence Paris Austin Georgia Jordan Virginia Brooklyn Chelsea Will Mark Grace Rose Faith Hope Chance Dakota Savannah Dallas Israel Grant Chase Summer June April May August Sierra Phoenix London Kenya Asia India Lincoln Art Rich Frank Drew Sue Joy Dawn'.split(
      ' ',
    ),
  )('stands after the first name %s', (first) => {
    const own = `${first} Tilden opened the fair. “We sold every ticket by noon,” Tilden said.`
    expect(sayingsOf(own, OTHER).speakers).toEqual([`${first} Tilden`, 'Donna Tilden'])
  })

  it('is not completed by another article if its own puts another word before it', () => {
    const own = 'Judge Tilden opened the fair. “We sold every ticket by noon,” Tilden said.'
    expect(sayingsOf(own, OTHER).speakers[0]).toBe('Tilden')
  })

  it('is not sure if one other article completes it', () => {
    const { speakers, sure } = sayingsOf('“Vote late,” Tilden said.', OTHER)
    expect(speakers).toEqual(['Donna Tilden', 'Donna Tilden'])
    expect(sure).toHaveLength(1)
  })

  it('that is a place or a body means its bearer, unless "in" is before it', () => {
    const body = 'Ida Lake lost the race in Ohio. “I ran as well as I could,” Lake said. She had a house in Austin. '
    expect(sayingsOf(body).speakers).toEqual(['Ida Lake'])
    expect(sayingsOf('Lloyd Austin spoke. “We stand by our friends,” Austin said in Austin.').speakers).toEqual([
      'Lloyd Austin',
    ])
  })

  it.each([
    ['Geneva Reed-Vale runs the zoo. “The lions eat twice a day,” Ms. Reed-Vale said.', 'Geneva Reed-Vale'],
    ['Siobhán Oneal sings. “I wrote it on a train,” Ms. Oneal said.', 'Siobhán Oneal'],
    ['Élodie Dupré paints. “I only use blue,” Dupré said.', 'Élodie Dupré'],
    ['Ursula von der Mark spoke. “Europe must pay its share,” von der Mark said.', 'Ursula von der Mark'],
    ['Mohammed bin Rashad met them. “We agreed on the price,” bin Rashad said.', 'Mohammed bin Rashad'],
    ['Safety minister Lee Sang-min spoke. “We sent more officers,” Lee said.', 'Lee Sang-min'],
    ['Theresa May resigned. “I did all that I could,” May said.', 'Theresa May'],
  ])('with a hyphen, an accent or a particle is completed: %s', (body, name) => {
    expect(sayingsOf(body).speakers).toEqual([name])
  })
})

describe('a name', () => {
  it.each([
    ['“It hurts to lose like this,” Prime Minister Oren Katzir said.', 'Oren Katzir'],
    ['The prime minister, Oren Katzir, spoke. “We will stay at the table,” said Prime Minister Katzir.', 'Oren Katzir'],
    ['“It hurts to lose like this,” Ukrainian Defense Minister Oleksiy Hrabar said.', 'Oleksiy Hrabar'],
    ['“It hurts to lose like this,” NASA Administrator Vito Kuhn said.', 'Vito Kuhn'],
    ['“It hurts to lose like this,” Olympic Champion Vera Kuhn said.', 'Vera Kuhn'],
    ['“It hurts to lose like this,” Meta CEO Xander Quell said.', 'Xander Quell'],
    ['“It hurts to lose like this,” Police Chief Dora Flint said.', 'Dora Flint'],
    ['MP Dana Frost asked: “Where did the money go?”', 'Dana Frost'],
    ['Mr. King ran the show. “Larry King asked me to sing,” Vera Dunn said.', 'Vera Dunn'],
  ])('leaves out titles and offices: %s', (body, name) => {
    expect(sayingsOf(body).speakers).toEqual([name])
  })

  it.each([
    [
      '“You will all pay for this one day,” Demon Carver said, as the crowd called him. Luke Carver was sentenced.',
      'Luke Carver',
    ],
    ['MUST WATCH Rita Bloom sang. “I never practised that song before,” Bloom said.', 'Rita Bloom'],
    ['Getty Images Charles Mott lost the race. “I lost and that is that,” Charles Mott said.', 'Charles Mott'],
    ['Getty Images\n\nCharles Mott lost. AP Mott left. “I lost and that is that,” Mott said.', 'Charles Mott'],
    ['Crooked Hillary Brandt lost. “I lost because of them,” Hillary Brandt said.', 'Hillary Brandt'],
    ['The MP for Walthamstow Stella Marsh won. “I want to thank you all,” Stella Marsh said.', 'Stella Marsh'],
    ['Expects Orne to Win\n\nVoters in Iowa spoke. “I think he will do well here,” said Hal Orne.', 'Hal Orne'],
  ])('leaves out epithets, headlines and page furniture: %s', (body, name) => {
    expect(sayingsOf(body).speakers).toEqual([name])
  })

  it.each([
    'Winner takes all. “I came here for the cake,” Winner said.',
    '“The road is closed until further notice,” Nobody said a word.',
    'Experts called the plan “a great step back for the town.”',
    '“This is how it ends for all of us,” the California Republican said.',
  ])('is no common word with a capital: %s', (body) => {
    for (const name of sayingsOf(body).sure) expect(name).not.toMatch(/^(?:Winner|Nobody|California Republican)$/)
  })

  it('of a body goes on after "of"', () => {
    expect(sayingsOf('“The whales swam off at dawn,” New Zealand Department of Conservation said.').speakers).toEqual([
      'New Zealand Department of Conservation',
    ])
  })
})

describe('two people', () => {
  it('are father and son by "Sr." and "Jr.", also across articles', () => {
    const son =
      'Peter Vance Jr. sold the mill. “It cost us more than it earned,” Peter Vance Jr. said. “I had no choice,” Vance said.'
    expect(
      sayingsOf('Peter Vance Sr. built it. “I built it with these hands,” Peter Vance Sr. said.', son).speakers,
    ).toEqual(['Peter Vance Sr.', 'Peter Vance Jr.', 'Peter Vance Jr.'])
    const both = 'Vance Jr. lost. “I will run again in two years,” Vance Jr. said. “He is my son,” Karl Vance Sr. said.'
    expect(sayingsOf(both).speakers).toEqual(['Vance Jr.', 'Karl Vance Sr.'])
    const plain = sayingsOf(
      'Abel Strand resigned. “I gave all that I had,” Strand said.',
      '“He was kind,” Abel Strand Jr. said.',
    )
    expect(plain.speakers).toEqual(['Abel Strand', 'Abel Strand Jr.'])
  })

  it.each([
    [
      'Prince Harald visited. “I have never seen such a garden,” Prince Harald said.',
      'Harald Lund is a cook. “The soup is too hot,” Harald Lund said.',
      'Prince Harald',
    ],
    [
      'Pope Anselm prayed. “Peace is not a dream of fools,” Anselm said.',
      '“The rain came late,” Anselm Rook said.',
      'Pope Anselm',
    ],
    [
      'King Rufus III waved. “I thank you all for coming,” King Rufus said.',
      '“The rain came late,” Rufus Rook said.',
      'King Rufus III',
    ],
  ])('are a royal and another bearer of the first name: %s', (own, other, name) => {
    expect(sayingsOf(own, other).speakers[0]).toBe(name)
  })
})

describe('one person', () => {
  it('is spelled in several ways', () => {
    const bodies = ['Zelensky', 'Zelenskyy', 'Zelenskiy'].map(
      (name) => `Volodymyr ${name} spoke. “We need more planes,” ${name} said.`,
    )
    expect(new Set(sayingsOf(...bodies).speakers).size).toBe(1)
    const accents = ['José Ibáñez', 'Jose Ibanez'].map((name) => `“I ran for my mother,” ${name} said.`)
    expect(new Set(sayingsOf(...accents).speakers).size).toBe(1)
    const marks = ['Siobhán O’Dowd', "Siobhan O'Dowd"].map((name) => `“I wrote it on a train,” ${name} said.`)
    expect(new Set(sayingsOf(...marks).speakers).size).toBe(1)
  })
})
