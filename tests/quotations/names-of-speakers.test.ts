import { describe, expect, it } from 'vitest'
import { sayingsOf } from '../builders/sayings-of.ts'

describe('the name of a speaker', () => {
  it.each([
    [
      [
        'Recorder Alun Pryce KC jailed the roofer. Recorder Pryce said: “You lied to widows for eleven years.”',
        '“The kitchen closes at ten,” Mabel Pryce said. Mabel Pryce runs the inn.',
      ],
      ['Alun Pryce', 'Mabel Pryce'],
    ],
    [
      [
        'Virginia Stroud founded the choir. “We sing whatever the town asks for,” Ms. Stroud said.',
        '“I only play the drums,” Keith Stroud said.',
      ],
      ['Virginia Stroud', 'Keith Stroud'],
    ],
    [
      [
        'Capt. Brooklyn Adeyemi led the crew. “The pump failed at the worst hour,” Capt. Adeyemi said.',
        '“I was asleep,” Femi Adeyemi said.',
      ],
      ['Brooklyn Adeyemi', 'Femi Adeyemi'],
    ],
    [
      [
        'Austin Merrow, 41, was hurt. “I heard the glass before I felt it,” Merrow said from his bed.',
        '“It is a long road,” Jill Merrow said.',
      ],
      ['Austin Merrow', 'Jill Merrow'],
    ],
    [
      [
        'Mark Ellery teaches chess. Ellery says: “Children see moves that we do not.”',
        '“It is a long road,” Jill Ellery said.',
      ],
      ['Mark Ellery', 'Jill Ellery'],
    ],
    [
      [
        'A new mayor, Grace Tuohy, took office. “The buses will run on Sundays again,” Tuohy promised.',
        '“It is a long road,” Jill Tuohy said.',
      ],
      ['Grace Tuohy', 'Jill Tuohy'],
    ],
    [
      'Will Sanger and Paris Onyango won the relay. “I nearly dropped it,” Onyango said. “I saw that,” Sanger said.',
      ['Paris Onyango', 'Will Sanger'],
    ],
    [
      [
        'In Florence, Florence Maier opened a gallery. “Stone remembers every hand,” Maier said.',
        '“It is a long road,” Jill Maier said.',
      ],
      ['Florence Maier', 'Jill Maier'],
    ],
    [
      [
        'Dr. Georgia Penhale treated the divers. “They came up far too fast,” said Penhale.',
        '“It is a long road,” said Jill Penhale. “It is a short one,” said Tom Penhale.',
      ],
      ['Georgia Penhale', 'Jill Penhale', 'Tom Penhale'],
    ],
    ['Jordan Vale met reporters in Jordan. “I am glad to be home at last,” Vale said.', 'Jordan Vale'],
    ['Chelsea fans cheered. Chelsea Dunmore scored twice. “I hit it and hoped,” Dunmore said.', 'Chelsea Dunmore'],
    [
      [
        'Sen. Pat Lumley voted no. “The bill is a gift to polluters,” Lumley said.',
        'The goalkeeper Pat Lumley saved two. “I dived early on both,” Lumley said.',
      ],
      ['Pat Lumley', 'Pat Lumley'],
    ],
    [
      'The crowd booed Demon Orbach, as they call Hal Orbach. “I sleep very well at night,” Hal Orbach said.',
      'Hal Orbach',
    ],
    ['Beast Ivan Drobny lifted the car. “It was only a small car,” Drobny said.', 'Ivan Drobny'],
    ['Getty Images Dora Finch swam home. “The water was colder than it looked,” Dora Finch said.', 'Dora Finch'],
    ['AFP via Getty Images Boris Lane sat down. “I am done with this,” Lane said.', 'Boris Lane'],
    ['WATCH LIVE Otto Krem opens the fair. “We built it in nine days,” Krem said.', 'Otto Krem'],
    ['MUST READ Nora Sill quits. “I have no plans at all,” Nora Sill said.', 'Nora Sill'],
    ['“You can fool a jury once,” Winner said of the verdict. The winner was a horse.', null],
    ['Nobody said a word. “Turn off the lights,” someone shouted.', null],
    ['“The road stays closed,” Everyone agreed at once. Nobody laughed.', null],
    ['The headline of Monday’s first article was “Storm kills nine.” It was wrong.', 'not-speech'],
    [
      'The New Zealand Department of Conservation said: “The birds will come back.”',
      'New Zealand Department of Conservation',
    ],
    [
      '“The birds will come back next year,” said South Australia Department of Parks.',
      'South Australia Department of Parks',
    ],
    ['“We found no fault in the bridge,” said the US Department of Transportation.', 'US Department of Transportation'],
    ['“I voted for it twice and would again,” the old senator said.', null],
    ['“I voted for it twice and would again,” old Senator Bram Tull said.', 'Bram Tull'],
    ['“Where did the money go?” the MP asked. He left.', null],
    ['“We open again in May,” the Center said in a note.', 'Center'],
    ['“We open again in May,” the Center for Rural Health said.', 'Center for Rural Health'],
    [
      'A version of this article appears in print on Page A8. “We open again in May,” Ida Moss said. See Page A8',
      'Ida Moss',
    ],
    ['“The fund paid for parties and cars,” the audit states. Ida Moss ran the fund.', 'the audit'],
    ['“The fund paid for parties and cars,” the review concludes. Ida Moss ran the fund.', null],
    ['“The fund paid for parties and cars,” a memo by the auditors says.', 'a memo'],
    [
      '“We will not sign this,” said Deputy Prime Minister Lars Oduya. Oduya left. “I mean it,” he said.',
      ['Lars Oduya', 'Lars Oduya'],
    ],
    ['“We will not sign this,” Prime Minister-elect Lars Oduya said.', 'Lars Oduya'],
    ['“We will not sign this,” former Prime Minister Lars Oduya said.', 'Lars Oduya'],
    ['“We will not sign this,” Prime Minister Lars Oduya’s office said.', 'Prime Minister Lars Oduya’s office'],
    ['Expects Thorne to Lose\n\nThe polls closed. “It was a long and ugly race,” Bea Thorne said.', 'Bea Thorne'],
    [
      'Poll Shows Thorne Ahead in Ohio\n\nThe polls closed. “It was a long and ugly race,” Bea Thorne said. Thorne won.',
      'Bea Thorne',
    ],
    [
      [
        'Carl Voss Sr. ran the ferry. “My boat never sank,” Carl Voss Sr. said.',
        'Carl Voss Jr. runs it now. “My father was lucky,” Voss Jr. said.',
      ],
      ['Carl Voss Sr.', 'Carl Voss Jr.'],
    ],
    [
      ['Voss Jr. took the oath. “I will serve all of you,” said Voss Jr.', '“I am proud of him,” Karl Voss Sr. said.'],
      ['Voss Jr.', 'Karl Voss Sr.'],
    ],
    [
      [
        'Robert Dane Jr. opened a bar. “Beer is honest,” Mr. Dane said.',
        'Robert Dane Sr. closed one. “Beer ruined me,” Mr. Dane said.',
      ],
      ['Robert Dane Jr.', 'Robert Dane Sr.'],
    ],
    [
      'Martha Quinn-Okafor leads the union. “We strike on Monday,” Ms. Quinn-Okafor said. “We are ready,” Quinn-Okafor added.',
      ['Martha Quinn-Okafor', 'Martha Quinn-Okafor'],
    ],
    ['Søren Bjørnsdóttir skis. “Snow is never late, only shy,” Bjørnsdóttir said.', 'Søren Bjørnsdóttir'],
    ['Niamh Ó Cuinn wrote it. “I threw away the first draft,” Ó Cuinn said.', 'Niamh Ó Cuinn'],
    ['Ana de la Torre spoke. “The river took the whole street,” de la Torre said.', 'Ana de la Torre'],
    ['Björn Åkesson-Lindh won. “My knee held, that is all,” said Åkesson-Lindh.', 'Björn Åkesson-Lindh'],
    [
      [
        'Alexei Navolsky wrote. “They fear a joke more than a bomb,” Navolsky said.',
        'Alexey Navolsky wrote. “I am well,” Navolsky said.',
      ],
      ['Alexei Navolsky', 'Alexei Navolsky'],
    ],
    [
      [
        'Prince Harald opened the dam. “Water is patient,” the prince said.',
        'Harald Voll cooks. “Soup is patient,” Harald Voll said.',
      ],
      ['Prince Harald', 'Harald Voll'],
    ],
    [
      ['Queen Solveig thanked them. “You came when we called,” she said.', '“I came late,” Solveig Rask said.'],
      ['Queen Solveig', 'Solveig Rask'],
    ],
    [
      ['Pope Clement prayed. “No child is born an enemy,” Clement said.', '“I keep bees,” said Clement Ward.'],
      ['Pope Clement', 'Clement Ward'],
    ],
    [
      'Princess Maren and her sister, Princess Liv, waved. “We grew up on this pier,” Princess Liv said.',
      'Princess Liv',
    ],
    [
      ['Chancellor Ruth Amsel said: “The debt brake stays.”', 'Ruth Amsel visited a farm. Amsel ate a pear.'],
      'Ruth Amsel',
    ],
    [['“The debt brake stays,” said Finance Minister Ruth Amsel of Austria.', 'Ruth Amsel ate.'], 'Ruth Amsel'],
    [['“The debt brake stays,” said the Prime Minister, Ruth Amsel.', 'Ruth Amsel ate.'], 'Ruth Amsel'],
    [['“The debt brake stays,” Home Secretary Ruth Amsel MP told the BBC.', 'Ruth Amsel ate.'], 'Ruth Amsel'],
    [['“The debt brake stays,” said Secretary of State Ruth Amsel.', 'Ruth Amsel ate.'], 'Ruth Amsel'],
    [
      'Luiz “Lolo” da Prado won. “I want peace,” Lolo said. “I do,” da Prado added.',
      ['not-speech', 'Luiz da Prado', 'Luiz da Prado'],
    ],
    [
      'John “Tank” Doe lifted it. “It was light,” Doe said. “Too light,” Tank added.',
      ['not-speech', 'John Doe', 'John Doe'],
    ],
    ['William (Billy) Okonjo sings. “I hum at night,” Okonjo said.', 'William Okonjo'],
    ["Ed 'Too Tall' Jansen plays. “I hit my head a lot,” Jansen said.", ['not-speech', 'Ed Jansen']],
    [
      'Myra Sol, a nurse, spoke. Zhidka Prell, a 17-year dock worker who sings, was there. “It rained on us,” she said.',
      'Zhidka Prell',
    ],
    ['Bella Sol ran. Qwenda Prell, 41, ran too. “It rained on us,” Prell said.', 'Qwenda Prell'],
    ['Zhidka Prell, who runs the pub, was out. “It rained on us,” she said.', 'Zhidka Prell'],
    [
      '“It rained on us,” said the owner, Zhidka Prell, a mother of two. “It did,” she said.',
      ['Zhidka Prell', 'Zhidka Prell'],
    ],
    ['“We will pay,” Secretary of State Lind said. Lind left.', 'Lind'],
    ['“We will pay,” said Deputy Secretary of State Bo Lind.', 'Bo Lind'],
    ['“We will pay,” said chief of staff Bo Lind.', 'Bo Lind'],
    ['“We will pay,” Director of Public Works Bo Lind said.', 'Bo Lind'],
    ['“We will pay,” Mayor of London Ana Sol said.', 'Ana Sol'],
    ['“We will pay,” Minister of Finance Ana Sol said.', 'Ana Sol'],
    ['“We will pay,” said Professor of Law Ana Sol.', 'Ana Sol'],
    ['“We will pay,” said the Bishop of Oxford, Ana Sol.', 'Ana Sol'],
    ['“We will pay,” said Shadow Home Secretary Ana Sol MP.', 'Ana Sol'],
    ['“We will pay,” said Labour MP Ana Sol.', 'Ana Sol'],
  ])('is the fullest of the article, without offices, epithets and page furniture: %s', (bodies, speakers) => {
    expect(sayingsOf(...[bodies].flat()).speakers).toEqual([speakers].flat())
  })
})

describe('a name that no list holds', () => {
  it.each([
    ['“We are sorry for every minute,” a spokeswoman, Tuva Lie, said.', 'Tuva Lie'],
    ['“We are sorry for every minute,” a spokeswoman for Halden Rail, Tuva Lie, said.', 'Tuva Lie'],
    ['“We are sorry for every minute,” said a spokeswoman for Halden Rail, Tuva Lie.', 'Tuva Lie'],
    ['A spokesman for the bank, Tjerk Holm, said: “We are sorry for every minute.”', 'Tjerk Holm'],
    ['The director of the museum, Thandiwe Mbeki-Lund, said: “We mourn the loss.”', 'Thandiwe Mbeki-Lund'],
    ['“We are sorry for every minute,” the head of the clinic, Anna Quell, said on Monday.', 'Anna Quell'],
    ['“We are sorry for every minute,” said the mayor, Anna Quell, and the union.', 'Anna Quell'],
  ])('is a person’s beside what she is: %s', (body, name) => {
    expect(sayingsOf(body).sure).toEqual([name])
  })

  it.each([
    '“We are sorry for it,” the chief rival of the club, Borussia Welt, said.',
    '“We are sorry for it,” said the father of the victim, Owen Marsh.',
    '“We are sorry for it,” said the mayor, Halden Rail and the union.',
    '“We are sorry for it,” said the owner, Anna Quell and two drivers.',
  ])('is nobody’s if it may be that of a body or of somebody else: %s', (body) => {
    expect(sayingsOf(body).speakers).toEqual([null])
  })

  it('of a body is what a noun for bodies means', () => {
    const body =
      'The Norwegian Food Safety Authority closed three smokehouses.\n\n“The brine was far too weak,” the authority said.'
    expect(sayingsOf(body).sure).toEqual(['Norwegian Food Safety Authority'])
  })
})
