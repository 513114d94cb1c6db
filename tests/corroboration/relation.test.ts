import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relationOf, statementOf } from '../../src/corroboration/same-report.ts'
import { termsOf } from '../../src/text/analyse.ts'

const PUBLISHED = '2022-10-07'
const statement = (text: string) => statementOf(text, () => 1, { published: PUBLISHED })
const relation = (a: string, b: string) => relationOf(statement(a), statement(b))

const CONTRADICTORY: readonly (readonly [string, string])[] = [
  [
    'A court in Tarn convicted the banker Oskar Lund of fraud on Tuesday.',
    'A court in Tarn acquitted the banker Oskar Lund of fraud on Tuesday.',
  ],
  [
    'The harbour board of Varnhem sued the shipping line Nordhus over unpaid fees.',
    'The shipping line Nordhus sued the harbour board of Varnhem over unpaid fees.',
  ],
  [
    'At least 12 people died when a bus left the road near Holt.',
    'At least 45 people died when a bus left the road near Holt.',
  ],
  [
    'Norrland sent two frigates to the straits on Monday.',
    'Norrland refused to send two frigates to the straits on Monday.',
  ],
  [
    'Dozens of houses burned down in the hills above Marisk.',
    'Hundreds of houses burned down in the hills above Marisk.',
  ],
  [
    'A storm tore off roofs in the east of Dalmora on Sunday.',
    'A storm tore off roofs in the west of Dalmora on Sunday.',
  ],
  ['Rovers beat Eastmere in the cup final at Lunde.', 'Eastmere beat Rovers in the cup final at Lunde.'],
  ['Anton Reva was sued by Karl Dahl over the dam at Holt.', 'Anton Reva sued Karl Dahl over the dam at Holt.'],
  [
    'The central bank of Torvia raised its key rate to 7.5 percent.',
    'The central bank of Torvia cut its key rate to 7.5 percent.',
  ],
  ['Voters in Lunde backed the new bridge on Sunday.', 'Voters in Lunde turned down the new bridge on Sunday.'],
  ['The minister will resign in May, his office said.', 'The minister will not resign in May, his office said.'],
  [
    'The union leader Greta Holm called off the strike in Varnhem.',
    'The union leader Greta Holm called for the strike in Varnhem.',
  ],
  [
    'Police found the missing boy alive in a barn near Skarn.',
    'Police found the missing boy dead in a barn near Skarn.',
  ],
  ['The steel maker Harrow hired 300 people in Pellgate.', 'The steel maker Harrow dismissed 300 people in Pellgate.'],
  ['Sedia recognised the new government of Torvia.', 'Sedia did not recognise the new government of Torvia.'],
  ['The bridge over the Lind opened to traffic on Friday.', 'The bridge over the Lind closed to traffic on Friday.'],
  ['Judge Elin Rask allowed the march through Dalmora.', 'Judge Elin Rask forbade the march through Dalmora.'],
  [
    'The mayor of Varnhem said the tunnel would cost 2.6 million crowns.',
    'The mayor of Varnhem said the tunnel would cost 2.6 billion crowns.',
  ],
  [
    'Nurses in Dalmora ended their strike after a long night of talks.',
    'Nurses in Dalmora began their strike after a long night of talks.',
  ],
  ['The ferry sank before it reached Cape Ternby.', 'The ferry sank after it reached Cape Ternby.'],
  ['Quist flew from Aldenburg to Marisk for the talks.', 'Quist flew from Marisk to Aldenburg for the talks.'],
  ['More than 400 people signed the letter to the queen.', 'Fewer than 400 people signed the letter to the queen.'],
  [
    'All of the miners in Kessmark came up alive, the owner said.',
    'None of the miners in Kessmark came up alive, the owner said.',
  ],
  ['The king of Norrland died in his sleep in Holt.', 'The king of Norrland nearly died in his sleep in Holt.'],
  [
    'Nils Aaby, 34, won the race at Sattel ahead of Jonas Valk.',
    'Jonas Valk, 34, won the race at Sattel ahead of Nils Aaby.',
  ],
  ['The brother of the minister was arrested in Skarn on Monday.', 'The minister was arrested in Skarn on Monday.'],
  ['The minister’s brother was arrested in Skarn on Monday.', 'The minister was arrested in Skarn on Monday.'],
  [
    'Torvia accused Sedia of breaking the truce in the straits.',
    'Sedia accused Torvia of breaking the truce in the straits.',
  ],
  ['Ada Solheim is taller than Ruth Kolm, the club said.', 'Ruth Kolm is taller than Ada Solheim, the club said.'],
  ['Thieves stole a bronze mask from the museum of Lunde.', 'Thieves returned a bronze mask to the museum of Lunde.'],
  ['The court upheld the ban on fireworks in Marisk.', 'The court lifted the ban on fireworks in Marisk.'],
  ['The senate passed the water bill by 51 votes to 49.', 'The senate passed the water bill by 49 votes to 51.'],
  [
    'Parents in Lunde want the school to stay open, a survey found.',
    'Parents in Lunde want the school to stay shut, a survey found.',
  ],
  ['The envoy ruled out talks with the rebels in Orlan.', 'The envoy did not rule out talks with the rebels in Orlan.'],
  ['The plane with 80 people aboard landed safely at Brevik.', 'The plane with 80 people aboard crashed at Brevik.'],
  ['Holm denied taking 50,000 crowns from Nordhus.', 'Holm admitted taking 50,000 crowns from Nordhus.'],
  ['Only three of the nine miners survived the fall in Kessmark.', 'All nine miners survived the fall in Kessmark.'],
  [
    'Nils Brandt, the founder of the hall in Holt, says about 200 people use it daily for warmth.',
    'Nils Brandt, the founder of the hall in Holt, says about 200 horses use it daily for warmth.',
  ],
  [
    'Lena Dorn walked past the press while her "Where the Old Things Are" crew followed close behind.',
    'Lena Dorn walked past the press while her "Where the Old Karl Brandt" crew followed close behind.',
  ],
]

const AGREEING: readonly (readonly [string, string])[] = [
  [
    'The envoy Arne Holt proposed a cease-fire in Tarn on Tuesday, the minister said.',
    'The envoy Arne Holt proposed a ceasefire in Tarn on Tuesday, the minister said.',
  ],
  [
    'The town of Lunde will pay for the health-care of 300 nurses in Varnhem.',
    'The town of Lunde will pay for the healthcare of 300 nurses in Varnhem.',
  ],
  [
    'Three people died when a bus left the road near Holt on Tuesday, police said.',
    'Three people died when a bus left the road near Holt on October 4, according to the rescue service.',
  ],
  [
    'The company made a profit of $2.6 million in Lunde last year.',
    'The company made a profit of $2.6million in Lunde last year.',
  ],
  [
    'The city council of Varnhem approved a budget of 1.5 billion crowns on Tuesday.',
    'On Tuesday, the city council of Varnhem passed a budget of 1,500,000,000 crowns.',
  ],
  ['Karl Dahl sued Anton Reva over the dam at Holt.', 'Anton Reva was sued by Karl Dahl over the dam at Holt.'],
  [
    'At least twenty-five people were hurt in Skarn when a tram hit a wall, officials said.',
    'At least 25 people were hurt in Skarn when a tram hit a wall.',
  ],
  [
    '“The harbour will be open to every ship that needs it, and nobody will be turned away,” Mayor Greta Holm said on Monday.',
    'Speaking to reporters, Holm said: “The harbour will be open to every ship that needs it, and nobody will be turned away.”',
  ],
  [
    'President Anton Reva met the king of Norrland in Aldenburg.',
    'The king of Norrland met Anton Reva, the president, in Aldenburg.',
  ],
  [
    "The centre in Brevik organised a march for workers' rights, its leader said.",
    'The center in Brevik organized a march for workers’ rights, its head said.',
  ],
  [
    'The federal court in Marisk has sentenced the banker to eight years in jail.',
    'The federal court in Marisk sentenced the banker to 8 years in prison.',
  ],
  [
    'About 40 percent of the voters in Lunde stayed at home.',
    'Some 40% of voters in Lunde stayed at home, a survey found.',
  ],
  [
    'The prime minister of Torvia, Ilse Brandvik, opened the tunnel on Saturday.',
    "Ilse Brandvik, Torvia's PM, opened the tunnel on Saturday.",
  ],
  [
    'A fire destroyed the wooden church of Hallstad in the night to Monday, the fire brigade said.',
    'A fire destroyed the wooden church of Hallstad in the night to Monday, its priest told the Tribune.',
  ],
  [
    'The museum of Lunde will give back the bronze mask, its director Nils Brandt announced on Friday.',
    'The museum of Lunde will give back the bronze mask, director Nils Brandt confirmed.',
  ],
  [
    'Mr. Lund left the bank in March and now lives in Skarn with his wife.',
    'Oskar Lund left the bank in March and now lives in Skarn with his wife.',
  ],
  [
    "Norrland hasn't signed the treaty on the water of the Ister.",
    'Norrland has not signed the treaty on the water of the Ister.',
  ],
  [
    'Volodymyr Zelensky asked Norrland for two hundred trucks in Kyiv.',
    'Volodymyr Zelenskyy asked Norrland for 200 trucks in Kiev.',
  ],
  [
    'The ferry Merrow ran aground off Cape Ternby yesterday with 87 people aboard.',
    'The ferry Merrow ran aground off Cape Ternby on Thursday with 87 people aboard.',
  ],
  [
    'More than half a million people marched through Dalmora against the tax on bread.',
    'More than 500,000 people marched through Dalmora against the tax on bread.',
  ],
]

describe('two reports that contradict each other', () => {
  it.each(CONTRADICTORY)('are never one: %s / %s', (a, b) => {
    expect([relation(a, b).kind, relation(b, a).kind]).toEqual(['conflicting', 'conflicting'])
  })

  it('say which words differ', () => {
    const found = relation(
      'A court in Tarn convicted the banker Oskar Lund of fraud.',
      'A court in Tarn acquitted the banker Oskar Lund of fraud.',
    )
    const words =
      found.kind === 'conflicting' ? found.differences.map(({ a, b }) => [a, b].map((side) => side[0]?.word)) : []
    expect(words).toEqual([['convicted', 'acquitted']])
  })

  it('are told apart in every word that says something: another one in its place is no copy', () => {
    const sentence = 'The harbour board of Varnhem sold forty old cranes to a yard in Skarn on Tuesday'
    const words = sentence.split(' ')
    const content = words.flatMap((word, i) => (word.length > 3 ? [i] : []))
    fc.assert(
      fc.property(
        fc.constantFrom(...content),
        fc.constantFrom('lantern', 'Brevik', 'Friday', 'ninety'),
        (at, other) => {
          const changed = words.map((word, i) => (i === at ? other : word)).join(' ')
          if (termsOf(changed).join() === termsOf(sentence).join()) return
          expect(relation(`${sentence}.`, `${changed}.`).kind).not.toBe('same')
        },
      ),
    )
  })

  it('are told apart in every digit', () => {
    const figures = fc.integer({ min: 2, max: 9_999 })
    fc.assert(
      fc.property(figures, figures, (one, other) => {
        fc.pre(one !== other)
        const report = (figure: number) => `The flood in the Orlan valley drove ${figure} people from their homes.`
        expect(relation(report(one), report(other)).kind).not.toBe('same')
      }),
    )
  })
})

describe('two reports that agree', () => {
  it.each(AGREEING)('are one, whatever their date, their numbers and their source look like: %s / %s', (a, b) => {
    expect([relation(a, b).kind, relation(b, a).kind]).toEqual(['same', 'same'])
  })

  it.each([
    [
      '“We will hold the line on the Ister as long as it takes,” General Tom Falk said on Monday.',
      '“We will hold the line on the Ister as long as it takes,” General Nils Brandt said on Monday.',
    ],
    [
      '“We will hold the line on the Ister as long as it takes,” Falk said.',
      'Falk has never said: “We will hold the line on the Ister as long as it takes.”',
    ],
    [
      '“We will hold the line on the Ister as long as it takes,” Falk said.',
      'It is not true that “We will hold the line on the Ister as long as it takes,” Falk told the Tribune.',
    ],
    [
      '“We will hold the line on the Ister as long as it takes,” Falk said.',
      '“We will leave the line on the Ister as long as it takes,” Falk said.',
    ],
    [
      '“Grateful to hear that all of our own crews are on the way to a full recovery,” Falk said in a statement.',
      '“Grateful to hear that all of our own crews are on the way to a full recovery,” Quist said in a statement.',
    ],
    [
      'The court convicted Falk, and “all of us will hold the line as long as it takes,” the judge said.',
      'The court acquitted Falk, and “all of us will hold the line as long as it takes,” the judge said.',
    ],
    [
      'The storm sank 12 ships, and “all of us will hold the line as long as it takes,” the ministry said.',
      'The storm sank 45 ships, and “all of us will hold the line as long as it takes,” the ministry said.',
    ],
  ])('are not one if they quote somebody else, other words, or deny the words: %s / %s', (a, b) => {
    expect(relation(a, b).kind).not.toBe('same')
  })

  it.each([
    [
      'The call came when the talks in Lunde had ended: “We are not going to leave this table before every ship is free.”',
      '“We are not going to leave this table before every ship is free,” envoy Marten Quist told reporters.',
    ],
    [
      'Quist, asked on Sunday about 40 ships, said that “we are not going to leave this table before every ship is free.”',
      'On Monday the envoy repeated: “We are not going to leave this table before every ship is free,” but nine crews had left.',
    ],
    [
      '“Grateful to hear that Quist is on the way to a full recovery and that our own crews are on the case,” Falk said in a statement.',
      '“Grateful to hear that Quist is on the way to a full recovery and that our own crews are on the case,” the Lunde Republican said.',
    ],
    [
      'Sailors can expect “thick fog, ice on the decks, and levels of salt to rise and fall in various parts of the strait,” the ministry said.',
      'The ministry warned that “the storm could bring thick fog, ice on the decks, and levels of salt to rise and fall in various parts of the strait.”',
    ],
    [
      'Marten Quist promised help for Lunde again, saying the flood is “likely to rank among the worst … in the harbour’s history.”',
      'Marten Quist said that the flood is “likely to rank among the worst in the harbour’s history” and Lunde has years of work ahead.',
    ],
    [
      'She deserves space, rest and time with her crew to recover and heal from the time that was taken.',
      '“The fact remains that she’s lost a ship, and she deserves space, rest, and time with her crew to recover and heal from the time that was taken,” he said.',
    ],
  ])('are one if they hold the same quotation in other frames: %s / %s', (a, b) => {
    expect(relation(a, b).kind).toBe('same')
  })
})
