import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RejectedFile } from '../../src/corpus/rejection.ts'
import { type PassageRole, passageText } from '../../src/passages/passage.ts'
import { passagesOf } from '../../src/passages/passages-of.ts'
import { rolesOf } from '../../src/passages/roles/roles-of.ts'
import { articleOf } from '../builders/article-of.ts'
import { hostileText } from '../builders/hostile-text.ts'

const FIRST = 'The harbour council voted on Monday to close the old ferry terminal before the winter.'
const SECOND = 'Two new piers on the north bank will take over, and the fare for a crossing stays the same.'

const passages = (body: string, fields: Readonly<Record<string, string>> = {}) =>
  passagesOf(articleOf(body, 'desk/story.md', { title: 'Council closes ferry terminal', ...fields }))

/** Each passage of an article as its role and text. */
const rolesIn = (
  body: string,
  fields?: Readonly<Record<string, string>>,
): readonly (readonly [PassageRole, string])[] => {
  const all = passages(body, fields)
  const roles = rolesOf(all)
  return all.map((passage, i) => [roles[i] ?? 'prose', passageText(passage)] as const)
}

/** The role of a text that is the only passage of its article. */
const roleAlone = (text: string) => rolesIn(text)[0]?.[0]

/** The roles of the passages that hold what stands between two paragraphs of prose. */
const rolesBetween = (text: string, fields?: Readonly<Record<string, string>>) =>
  rolesIn(`${FIRST}\n\n${text}\n\n${SECOND}`, fields)
    .slice(1, -1)
    .map(([role]) => role)

describe('a caption', () => {
  it.each([
    'Barges wait at the gate of the old canal. Credit: Mira Dahl',
    'Barges wait at the gate of the old canal. Image: Mira Dahl',
    'Barges wait at the gate of the old canal. | Mira Dahl / Canal Post',
    'Barges wait at the gate of the old canal. MIRA DAHL VIA GETTY IMAGES',
    'Credit...Mira Dahl for The Canal Post',
    'The mayor of Ostvik opens the new pier on March 3. Jane Roe/AP',
    'The mayor of Ostvik opens the new pier on March 3. Jane Roe/Rail News/AFP/Getty Images',
    'A ferry leaves the harbour in heavy snow. Reuters',
    'Passengers wait for the first crossing of the day. Courtesy Jane Roe',
    'Passengers wait for the first crossing of the day. Jane Roe for Harbour News',
    'The old terminal, seen from the air on Friday. John R. Doe/Harbour News',
    'A colourful starling sits on the mast of the ferry. Jane Roe',
    'A lighthouse keeper waves to the ferry (Image credit: Jane Roe/Alamy)',
    'Mayor Ada Holm, left, greets the crew of the ferry on Friday. (Photo by Jane Roe)',
    'Mayor Ada Holm greets the crew of the ferry. [Jane Roe/Harbour News]',
    'FILE - Mayor Ada Holm speaks to reporters in Ostvik on Jan. 12',
    'The crew of the ferry in a picture that one of them posted From Jane Roe/Instagram',
    'Photograph: Jane Roe/The Harbour News',
    'J. Roe/Harbour News',
    'Jane van Roe/Harbour News',
    'Watch the ferry break through the ice 02:17 - Source: Harbour News',
    'Image 3 of 12 The terminal as it looked when it was built',
    'Die Fähre verlässt am Montag den Hafen von Ostvik. Jane Roe/dpa',
    'Jane Roe/AP Mayor Ada Holm waves to the crowd on the north pier.',
    'Roe/AP The mayor waves to the crowd. Doe/Reuters A tram passes the pier. Poe/AFP Children feed the gulls.',
  ])('is known by its credit: %s', (text) => {
    expect(roleAlone(text)).toBe('caption')
  })

  it('stays one below a heading', () => {
    expect(
      rolesBetween('The last crossing\n\nA ferry leaves the harbour in heavy snow on Monday. Jane Roe/AP'),
    ).toEqual(['caption'])
  })
})

describe('a link', () => {
  it.each([
    'More:Ferry fares to rise twice before the summer, council says',
    'MORE: Ferry fares to rise twice before the summer, council says',
    'READ MORE: How the harbour froze in a single night',
    'Read more: See what a crossing costs in other towns.',
    'Related:The mayor of Ostvik wants a bridge. Here is what it would cost.',
    '►More: Which ferries run on Sunday, and which do not',
    'Ferry fares:Why a crossing costs more than a flight',
    'FERRIES AND ICE:Why the harbour freezes every second winter',
    "'Nobody saw it coming':Inside the night when the harbour froze",
    'What is black ice?:Five things that every driver should know',
    'WHAT IS BLACK ICE?Five things that every driver should know',
    'You may likeTen winter walks along the coast for families',
    'More AP ferries: https://ferries.example/hub and https://social.example/ferries',
    'See also: The bridge that never was built',
  ])('is known by its label: %s', (text) => {
    expect(roleAlone(text)).toBe('link')
  })

  it.each([
    'READ ALSO Why the gate of the old canal sticks when it rains for days on end',
    'WATCH | Forty barges pass the gate of the old canal in no more than three minutes',
    '» Why the gate of the old canal sticks when it rains for many days on end',
    'Further reading: Why the gate of the old canal sticks when it rains for days',
    'Explained: Why the gate of the old canal sticks when it rains for days on end',
    'In pictures: The gate of the old canal and its many keepers since 1830',
    'Tags: canals, gates, lock keepers, barges, grain, coal and the harbour',
    'Filed under: canals, gates, lock keepers, barges, grain, coal, harbours',
  ])('may have a label of any style: %s', (text) => {
    expect(rolesBetween(text)).toEqual(['link'])
  })

  it.each([
    'WATCH out for thin ice near the gate of the old canal, the office warned on Friday.',
    'Tags: the city will fine whoever leaves a barge without a tag at the gate.',
    'Explained: The gate will stick again, because the council has not paid for its hinges.',
  ])('is not what only begins like one: %s', (text) => {
    expect(rolesBetween(text)).toEqual(['prose'])
  })

  it('may be one of a list below a label', () => {
    expect(
      rolesBetween(
        [
          'Don’t miss',
          'Ada Holm: Why the bridge to the islands was never more than a dream of engineers',
          'Rune Berg: What the last ferryman of Ostvik taught me about patience and about ice',
        ].join('\n\n'),
      ),
    ).toEqual(['link', 'link'])
  })

  it('is no longer expected after a paragraph of prose', () => {
    const list = `More from the coast:\n\nHow the harbour froze in a single night and nobody in the whole town noticed`
    const rota = 'Monday: north pier; Tuesday: south pier; Wednesday: both piers from noon on; Thursday: closed'
    expect(rolesBetween(`${list}\n\n${SECOND}\n\n${rota}`)).toEqual(['link', 'prose', 'prose'])
  })

  it('may be a row of headlines without an end', () => {
    const headlines = 'How the harbour froze in one night Why the ferry is late again What the new pier will cost '
    expect(roleAlone(`More on the harbour ${headlines.repeat(3)}More on ferries`)).toBe('link')
  })
})

describe('a promotion', () => {
  it.each([
    'Sign up for the Harbour Post, our free weekly newsletter about everything that floats.',
    'Tides in your letter box Sign up for the Harbour Post newsletter. Our page on Facebook',
    '(“Five Tides” can be delivered to your inbox every morning at six.)',
    'Want more stories like this? Subscribe to our newsletter.',
    'The Harbour Brief is a short newsletter about ferries, and you can sign up for free here.',
    'Keep your feet dry: Sign up for the Tide Watch newsletter',
    'Which boats does the coast love most?: Sign up for the newsletter of our sailors',
    'Follow Harbour News on Facebook and Instagram, where our gulls have a page of their own.',
    'Waiting for the ferry? Play the Harbour News crossword.',
    'Listen to our show wherever you get your podcasts.',
    'All prices were accurate at the time when our testers went on board.',
    'We may earn a commission if you buy a boat in a shop that we name.',
    'These stories are for our subscribers. Already a subscriber? Log in here.',
    'Click here to see the timetable.',
    'Scroll down to see pictures of the frozen pier.',
    'Read the full story here.',
    'ADVERTISEMENT - CONTINUE READING BELOW',
    'Story continues below advertisement',
    'Skip to content',
    'Comments are closed.',
    'Join the conversation in the comments below.',
    'Share this article on Facebook',
    'Have a news tip? Write to the harbour desk.',
    'Can you name all seven islands?',
    'Vote in our poll: Should the pier be tolled?',
    'You have read your last free article.',
    'Log in or create an account to keep reading.',
    'Your browser does not support the video element.',
    'Terms of use | Privacy policy | Cookie settings',
    'Good morning! Here is your briefing.',
  ])('offers something of the site: %s', (text) => {
    expect(roleAlone(text)).toBe('promotion')
  })
})

describe('a quiz', () => {
  it.each([
    ['QUIZ TIME', 'Which animal stopped the ferry to Ostvik for almost three hours this week?'],
    ['Quiz of the week', 'Which animal stopped the ferry to Ostvik for almost three hours this week?'],
    ['Weekly quiz:', 'Which animal stopped the ferry to Ostvik for almost three hours this week?'],
  ])('is known by its heading: %s', (heading, question) => {
    expect(rolesBetween(`${heading}\n\n${question}`)).toEqual(['quiz'])
  })

  it.each([
    ['A.', 'B.', 'C.'],
    ['a)', 'b)', 'c)'],
    ['(A)', '(B)', '(C)'],
  ])('is known by a question with lettered options: %s %s %s', (a, b, c) => {
    const question = 'Which animal stopped the ferry to Ostvik for almost three hours this week?'
    expect(
      rolesBetween(
        [
          question,
          `${a} A very large seal`,
          `${b} Two moose that swam across`,
          `${c} A swarm of bees from a lorry on deck`,
        ].join('\n\n'),
      ),
    ).toEqual(['quiz', 'quiz'])
  })

  it.each([
    'Take our ferry quiz and win a crossing for two, with a cabin and a dinner on deck.',
    'Try our ferry quiz and find out how well you know the coast.',
    'Test yourself with the quiz of the week.',
  ])('is known by its invitation: %s', (text) => {
    expect(roleAlone(text)).toBe('quiz')
  })

  it.each([
    ['two options', 'A. The north pier will be built first\n\nB. The south pier will be built first of all'],
    ['options that are sentences', 'A. The pier is old.\n\nB. The pier is small.\n\nC. The pier is far away.'],
    ['letters in another order', 'B. The north pier of Ostvik\n\nA. The south pier of Ostvik\n\nC. The old pier'],
  ])('is not a question with %s', (_, options) => {
    const question = 'What will the council of Ostvik decide about the piers on its next meeting?'
    expect(new Set(rolesBetween(`${question}\n\n${options}`))).toEqual(new Set(['prose']))
  })
})

describe('a headline', () => {
  it.each([
    ['Council votes to close the old ferry terminal of Ostvik before the winter'],
    ['COUNCIL VOTES TO CLOSE THE OLD FERRY TERMINAL OF OSTVIK BEFORE THE WINTER'],
    ['# Council votes to close the old ferry terminal of Ostvik before the winter'],
    ['Council votes to close the old ferry terminal of Ostvik before the winter.'],
    ['“Council votes to close the old ferry terminal of Ostvik before the winter”'],
  ])('repeats the title: %s', (text) => {
    const title = 'Council votes to close the old ferry terminal of Ostvik before the winter'
    expect(rolesBetween(text, { title })).toEqual(['headline'])
  })

  it.each([
    ['Council votes to close the old ferry terminal of Ostvik ...'],
    ['Council votes to close the old ferry terminal of Ostvik…'],
    ['Council votes to close the old ferry terminal of Ostvik before the winter | Harbour News'],
    ['Council votes to close the old ferry terminal of Ostvik before the winter - Harbour News'],
  ])('repeats a title that is cut or names the outlet: %s', (title) => {
    const text = 'Council votes to close the old ferry terminal of Ostvik before the winter'
    expect(rolesBetween(text, { title })).toEqual(['headline'])
  })

  it('is not a first sentence that became the title', () => {
    expect(rolesOf(passagesOf(articleOf(`${FIRST}\n\n${SECOND}`)))).toEqual(['prose', 'prose'])
  })

  it('is not a first sentence that begins like the cut title', () => {
    const title = 'The harbour council voted on Monday to close …'
    expect(rolesIn(`${FIRST}\n\n${SECOND}`, { title }).map(([role]) => role)).toEqual(['prose', 'prose'])
  })

  it('is not the only text of an article', () => {
    expect(rolesIn(FIRST, { title: FIRST.replace('.', '') }).map(([role]) => role)).toEqual(['prose'])
  })
})

describe('a notice', () => {
  it.each([
    '— Jane Roe and John Doe contributed to this report.',
    'Harbour News reporters Jane Roe and John Doe contributed reporting.',
    'Contributing: Jane Roe, John Doe; The Associated Press',
    'This story has been updated to add what the harbour master thinks.',
    'This headline has been corrected to name the right pier.',
    'Correction: An earlier version of this story misstated the length of the pier.',
    'CLARIFICATION: The first sentence has been changed to say who voted.',
    'Editor’s note: Rune Berg is a ferryman. All views expressed here are those of a man who loves boats.',
    'A version of this article first appeared in the Harbour Brief. Find it here.',
    'Jane Roe covers ferries for Harbour News. Follow her on Twitter at @janeroe.',
    'Reach reporter Jane Roe at jroe@harbour.example or 555-0100.',
    'This is a developing story about a lost anchor. Come back for more.',
    'Rune Berg is a ferryman and the author of two books. He tweets @runeberg.',
    'Copyright © Harbour News 2031',
    'Copyright 2031 Harbour News. All rights reserved.',
    'This material may not be published, broadcast, rewritten or redistributed.',
    'Reporting by Jane Roe; editing by John Doe',
    '(Additional reporting by John Doe in Sundby)',
    'By Jane Roe, Harbour News',
    'Published 3 hours ago',
    'Last modified on Mon 3 Mar 2031 10.12 GMT',
  ])('is about the article: %s', (text) => {
    expect(roleAlone(text)).toBe('notice')
  })

  it('knows the author of the article', () => {
    const contact = 'Contact Jane Roeburn at jroeburn@harbour.example with questions about this long story.'
    expect(rolesBetween(contact, { author: 'Jane Roeburn' })).toEqual(['notice'])
    expect(rolesBetween(contact, { author: 'Rune Berg' })).toEqual(['prose'])
    const about = 'Jane Roeburn is a reporter who has covered the harbours of the coast for eleven years.'
    expect(rolesBetween(about, { author: 'Jane Roeburn' })).toEqual(['notice'])
    expect(rolesBetween(about, { author: 'Rune Berg' })).toEqual(['prose'])
  })
})

describe('prose', () => {
  it.each([
    'He agreed.',
    'The pier cost 4.2 million crowns.',
    '“We will not pay twice for the same pier,” said Ada Holm, the mayor of Ostvik.',
    'He said: “More: that is all they ever want from us.”',
    'He said:“We never saw a bill like this one before.”',
    'More than 200 people signed up for the crossing on Monday.',
    'More: the council also sold two boats and the old ticket office.',
    'More information: 555-0100, ferry.example',
    'Read aloud, the letter takes four minutes, and nobody in the hall spoke while the clerk read it.',
    'Watch: Saturday at 8 p.m. on Channel 4, with highlights on Sunday',
    'The ferry sank in shallow water, according to Reuters',
    'Talks about the pier go on next week. (Reuters)',
    'A poll by Reuters/Ipsos and another by the AP/Harbour Institute put the mayor ahead.',
    'A Harbour Post/Reuters poll taken last week found that most people in Ostvik want a bridge.',
    'Holm leads Berg in the south of the country. [Harbour Post, Rail News/Institute/Ostvik]',
    'Readers can sign up for flood alerts at the town hall.',
    'The company said it would let users subscribe to newsletters and pay with their phones.',
    'What a crossing! Sign up for our newsletter pic.twitter.com/ostvik — Ada Holm (@adaholm)',
    'To be told when the pier opens, sign up at the subscription page of the port.',
    'The fishermen follow the herring on their way north, and the gulls follow them.',
    'More than a million people follow her unusual account on Twitter, where she shows old ferries.',
    'Anyone who saw the boat can contact Sergeant Berg at tips@police.example or 555-0100.',
    'The union contributed to the campaign and to three others like it.',
    'Experts from forty countries contributed to the report.',
    'Copyright law has not changed in Ostvik since 1976, when radio came.',
    'Of the views expressed in this survey, most are about fares.',
    'The correction of the coastline took six years.',
    'Defenders: Roe, Doe, Poe, Low, Berg, Holm, Lund',
    'Ages:Adults 40 crowns, children 20 crowns, dogs free, bicycles 5 crowns',
    '10:45 p.m. Polls close in Ostvik with the mayor ahead by nine votes',
    'At 8:15 a.m. the sun rises and at 5:33 p.m. it sets over the harbour',
    '• Ostvik: Three people were hurt when a crane fell on the north pier.',
    '1. Ostvik 2. Sundby 3. Norrvik: all three harbours stay closed until Monday',
    'SCORE: Ostvik 2, Sundby 1 – the home side leads at half-time',
    'What happens next? The council meets again on Friday.',
    'Take the ferry at nine, then the bus, and you are there before the quiz begins at noon.',
    'The photo by Jane Roe shows the pier on the day on which it was opened.',
    '“It was the best day of my life.” Jane Roe',
    '“Why is the ferry always late?” -- @runeberg via Twitter',
    '“It was the best day of my life.” — Jane Roe/Rail News',
    'NASA',
    'Credit: 700 crowns a month for each boat',
    'Die Fähre fährt ab Montag nur noch einmal am Tag, sagte der Bürgermeister.',
    'Le ferry partira lundi : deux traversées par jour, a dit le maire.',
    'Recommended: two litres of water a day for a grown dog of this size',
    'Click beetles live in the wood of the old pier.',
    'Share prices of the ferry company fell by a tenth.',
    'Published in 1931, the book is about the last winter on the island.',
    'By Monday evening the ice had reached the gate of the canal.',
    'The story continues in court next week, where the ferryman is heard.',
    'Join the queue before nine, the harbour master said, or wait for the next boat.',
  ])('stays prose: %s', (text) => {
    expect(roleAlone(text)).toBe('prose')
  })

  it('wins in a passage that holds furniture too', () => {
    expect(rolesBetween(`He agreed.\n\nThe mayor opens the new pier, which took four years. Jane Roe/AP`)).toEqual([
      'prose',
    ])
    expect(rolesBetween(`${SECOND}\n\n– Jane Roe`)).toEqual(['prose'])
  })

  it('includes lists of short facts, even with furniture below', () => {
    expect(roleAlone('Bottled water\n\nBlankets\n\nContact reporter Jane Roe at jroe@harbour.example')).toBe('prose')
    expect(roleAlone('Ostvik: 2 ferries\n\nMore:Why the harbour freezes every winter')).toBe('prose')
  })

  it('includes the entries of a live blog with their signatures', () => {
    expect(
      rolesBetween('– Jane Roe\n\nCouncil votes to close the terminal after a night of speeches and songs'),
    ).toEqual(['prose'])
  })
})

describe('the roles of passages', () => {
  it('are none for no passages', () => {
    expect(rolesOf([])).toEqual([])
  })

  it('come in the order of the passages, one for each', () => {
    const body = [
      FIRST,
      'The mayor of Ostvik opens the new pier on the north bank on March 3. Jane Roe/AP',
      SECOND,
      'More:Ferry fares to rise twice before the summer, the council of Ostvik says',
    ].join('\n\n')
    expect(rolesIn(body).map(([role]) => role)).toEqual(['prose', 'caption', 'prose', 'link'])
  })

  it('are as many as the passages, whatever the text', () => {
    const pieces = fc.array(
      fc.oneof(
        hostileText,
        fc.constantFrom(
          'A. x',
          'QUIZ TIME',
          'Why?',
          'Related:',
          'x/AP',
          '/AP/AP',
          ':',
          '?A',
          'More:',
          '@x/Twitter',
          '(/)',
        ),
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(pieces, fc.string(), (texts, title) => {
        let all: ReturnType<typeof passages>
        try {
          all = passages(texts.join('\n\n'), { title: `T ${title.slice(0, 40)}` })
        } catch (error) {
          if (error instanceof RejectedFile) return
          throw error
        }
        expect(rolesOf(all)).toHaveLength(all.length)
      }),
    )
  })

  it('take time in proportion to the text', () => {
    const giant = passages(Array.from({ length: 20_000 }, (_, i) => `Jane Roe/AP ${i} B:a? A/B/`).join('\n\n'))
    const start = performance.now()
    expect(rolesOf(giant)).toHaveLength(giant.length)
    expect(performance.now() - start).toBeLessThan(5_000)
  })
})
