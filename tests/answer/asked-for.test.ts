import { describe, expect, it } from 'vitest'
import { passageText } from '../../src/passages/passage.ts'
import { sliceOf } from '../../src/text/span.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

/** In each article, an early passage holds the words of the question, and a later one what is asked for. */
const BRIEFING = briefingOf(
  articleOf(
    'A judge approved the sale of the old shipyard in Norhaven on Tuesday, over the protest of the harbour union, which had asked the court to wait.\n\n' +
      'The sale brings the town 14 million crowns. The union says that the shipyard is worth twice as much, and it wants to appeal to a higher court.\n\n' +
      'Judge Henrik Solberg, who approved the sale, wrote in his order that the shipyard had found no other buyer in six years of trying.',
    'shipyard.md',
    { title: 'Court lets shipyard be sold' },
  ),
  articleOf(
    'A young woman pulled two boys out of the frozen canal in Lindby on Sunday, and left before anybody could thank her for it.\n\n' +
      'The boys had been skating near the lock when the ice broke. Neither was hurt, the fire brigade said, and both went home the same evening.\n\n' +
      'On Monday the town learned who she was: Ida Brandt, a young woman of 22 who studies music, pulled the boys out of the canal on her way to a rehearsal.',
    'canal.md',
    { title: 'Boys saved from canal' },
  ),
  articleOf(
    'The ferry company bought a new vessel for the route to the outer islands, its director told the council at a long meeting.\n\n' +
      'The council asked for the price of the vessel more than once. The company paid 31 million crowns for the new vessel, the director said in the end.\n\n' +
      'The vessel sails for the first time once the harbour is free of ice. It will land in Brattoy first, where the old vessel never landed.',
    'vessel.md',
    { title: 'A new vessel' },
  ),
  articleOf(
    'A comet that nobody had seen before passes the earth in May, said Viktor Hahn, who runs the observatory of Brattoy and has looked at the sky for fifty years.\n\n' +
      'The comet was discovered in March by Ines Lopez, a teacher of physics, with a telescope that she had built herself in the attic of her school.\n\n' +
      'Lopez taught Paul Arendt, who flew to the space station last year. She had learned to grind lenses from Olga Reimers, who taught Lopez at the school of Lindby.',
    'comet.md',
    { title: 'A new comet' },
  ),
  articleOf(
    'The concert in the harbour drew a crowd that filled every pier, and many people heard the concert from their boats.\n\n' +
      'Whoever stayed at home heard the concert in the harbour too, for it was broadcast by Radiolina until midnight.',
    'concert.md',
    { title: 'Concert in the harbour' },
  ),
)

describe('an answer without what is asked for', () => {
  it.each([
    'who discovered the comet',
    'who wrecked the old boathouse',
    'which judge approved the sale of the boathouse',
    'how many pupils of the old school in Lindby saw the comet in March',
  ])('is not strong: %s', (question) => {
    const briefing = briefingOf(
      articleOf(
        'A comet was discovered in March by an amateur with a telescope that stood in the attic of a school near the coast.\n\n' +
          'The old boathouse of Lindby was wrecked in the night to Sunday by somebody whom nobody saw, the owner Tora Vang said.\n\n' +
          'A judge approved the sale of the boathouse in January, and the town wanted to make a museum of it.\n\n' +
          'Pupils of the old school in Lindby saw the comet in March from a hill that is 90 metres high.',
        'week.md',
        { title: 'The week on the coast' },
      ),
    )
    expect(briefing.ask({ question }).strength).not.toBe('strong')
  })
})

describe('the answer to a question that asks for one thing', () => {
  it.each([
    ['who approved the shipyard sale', /Henrik Solberg/],
    ['which judge approved the sale of the shipyard', /Henrik Solberg/],
    ['who discovered the comet', /Lopez/],
    ['who did Ines Lopez teach', /Paul Arendt/],
    ['who taught Ines Lopez', /Olga Reimers/],
    ['who was the young woman who pulled the boys out of the canal', /Ida Brandt/],
    ['who saved the boys from the canal', /Ida Brandt/],
    ['how much did the company pay for the new vessel', /31 million crowns/],
    ['where will the new vessel land first', /Brattoy/],
    ['which network broadcast the concert in the harbour', /Radiolina/],
    ['what company broadcast the concert', /Radiolina/],
  ])('holds it, in the passage and in the marked sentence: %s', (question, thing) => {
    const [first] = BRIEFING.ask({ question }).evidence
    expect(first && passageText(first.passage)).toMatch(thing)
    expect(first && sliceOf(first.passage.article.body, first.sentence)).toMatch(thing)
  })
})
