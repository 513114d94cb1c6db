import { describe, expect, it } from 'vitest'
import { sayingsOf } from '../builders/sayings-of.ts'

describe('the speakers of further articles', () => {
  it.each([
    [
      ['Florence Abara won gold. Abara, 22, said: “I slept for two hours.”', '“I never run,” said Kofi Abara.'],
      ['Florence Abara', 'Kofi Abara'],
    ],
    [
      ['Sheriff Austin Pell spoke. “We found the boat empty,” Sheriff Pell said.', '“My boat sank,” said Mary Pell.'],
      ['Austin Pell', 'Mary Pell'],
    ],
    [
      [
        'The judge, Lady Justice Mona Verrall, agreed. “The appeal must fail,” said Verrall.',
        '“I bake bread,” said Ian Verrall.',
      ],
      ['Mona Verrall', 'Ian Verrall'],
    ],
    [
      [
        'Prof. Zadie Okoro OBE retired. “I will miss the lab,” Prof. Okoro said.',
        'Ben Okoro paints. “I will miss the sea,” Okoro said.',
      ],
      ['Zadie Okoro', 'Ben Okoro'],
    ],
    [
      [
        'Mr. and Mrs. Tull sold it. “We were too old for stairs,” Mrs. Tull said.',
        'Gavin Tull bought it. “It is a fine house,” he said.',
      ],
      ['Tull', 'Gavin Tull'],
    ],
    [
      ['“I did what I had to do,” Grace Imani said. Imani left.', '“It is cold here,” Otis Imani said.'],
      ['Grace Imani', 'Otis Imani'],
    ],
    ['“He scored the goal of his life,” Manager Sven Holt said.', 'Sven Holt'],
    ['“He scored the goal of his life,” Real Madrid striker Iago Pons said.', 'Iago Pons'],
    ['“He scored the goal of his life,” Home Secretary Amina Rook told MPs.', 'Amina Rook'],
    ['“He scored the goal of his life,” Associate Justice Lena Thorn wrote.', 'Lena Thorn'],
    ['“He scored the goal of his life,” Ukrainian President Taras Hnatiuk said in Kyiv.', 'Taras Hnatiuk'],
    ['“He scored the goal of his life,” Acting Attorney General Pia Lund said.', 'Pia Lund'],
    ['“He scored the goal of his life,” Google Chief Executive Ravi Menon said.', 'Ravi Menon'],
    ['“He scored the goal of his life,” Green Party leader Tess Quill said.', 'Tess Quill'],
    ['Critics hated it. “A waste of two good hours,” one critic wrote. Critics said so.', 'one critic'],
    ['Martin Loss III runs the bank. “We lend with care,” Loss said.', 'Martin Loss III'],
    ['Queen Astrid and her brother Prince Olav waved. “It is good to be home,” Prince Olav said.', 'Prince Olav'],
    ['Saoirse Ní Bhriain sings. “I wrote it at night,” Ní Bhriain said.', 'Saoirse Ní Bhriain'],
    ['François Côté-Leduc skis. “The snow was like glass,” Côté-Leduc said.', 'François Côté-Leduc'],
    ['The Center was closed. “We open again in May,” the Center said.', 'Center'],
    [
      'Sam Otter and his daughter, Ivy Otter, run the inn. “My dad still cooks,” Ivy Otter said. “She burns the toast,” Sam Otter said.',
      ['Ivy Otter', 'Sam Otter'],
    ],
    ['“We will vote against it together,” Dan Ruiz and Ella Stone told reporters.', 'Dan Ruiz and Ella Stone'],
    [
      'In a letter, Sens. Dan Ruiz and Ella Stone wrote: “We will vote against it together.”',
      'Dan Ruiz and Ella Stone',
    ],
    ['“We will vote against it together,” according to Dan Ruiz and Ella Stone.', 'Dan Ruiz and Ella Stone'],
    ['Dan Ruiz, Ella Stone and Max Poe signed it. “We will vote against it together,” the three said.', null],
    ['Dan Ruiz spoke to Ella Stone and said: “We will vote against it together.”', 'Dan Ruiz'],
    ['Dan Ruiz left, and Ella Stone said: “We will vote against it together.”', 'Ella Stone'],
    ['Kit Rowan has been described by neighbors as “a man of few words.”', 'neighbors'],
    ['Kit Rowan was hailed as “a true friend of the sea” by Ann Marsh.', 'Ann Marsh'],
    ['“You will never work here again,” Kit Rowan was told by his boss.', null],
    ['“Where is the money?” Kit Rowan was asked by Ann Marsh.', 'Ann Marsh'],
    ['Kit Rowan recounted how Ann Marsh had told him: “You will never work here again.”', 'Ann Marsh'],
    ['Kit Rowan says his mother used to say: “You will never work here again.”', null],
    ['Kit Rowan claims that Ann Marsh said, “You will never work here again.”', 'Ann Marsh'],
    ['Kit Rowan cites Ann Marsh as saying: “You will never work here again.”', 'Ann Marsh'],
    ['Kit Rowan, speaking through his lawyer Ann Marsh, said: “You will never work here again.”', 'Kit Rowan'],
    ['A spokeswoman for Kit Rowan said: “You will never work here again.”', 'A spokeswoman for Kit Rowan'],
    ['Kit Rowan’s aide Ann Marsh said: “You will never work here again.”', 'Ann Marsh'],
    ['Kit Rowan’s statement read: “You will never work here again.”', 'Kit Rowan'],
    ['The trial heard that Kit Rowan texted Ann Marsh: “You will never work here again.”', 'Kit Rowan'],
    ['“You will never work here again,” Kit Rowan told Ann Marsh, she said.', 'Kit Rowan'],
    ['The ship was “listing badly to one side,” the Evening Post reported. Kit Rowan left.', 'Evening Post'],
    ['Ann Marsh said Kit Rowan’s plan was “dead on arrival.”', 'Ann Marsh'],
    ['Ann Marsh called Kit Rowan “a fool in a fine hat.”', 'Ann Marsh'],
    ['Kit Rowan, whom Ann Marsh called “a fool in a fine hat,” resigned.', 'Ann Marsh'],
    ['Kit Rowan, who Ann Marsh says is “a fool in a fine hat,” resigned.', 'Ann Marsh'],
    ['Ann Marsh insists she never uttered the words “burn the old bridge down.”', null],
    ['Ann Marsh has yet to say “burn the old bridge down.”', null],
    ['Contrary to reports, Ann Marsh did not tell workers to “burn the old bridge down.”', null],
    ['Ann Marsh denied that she had called for workers to “burn the old bridge down.”', null],
    ['At no point did Ann Marsh say “burn the old bridge down.”', null],
    ['Had she said “burn the old bridge down,” Ann Marsh would be in jail.', null],
    ['Ann Marsh rejected suggestions that she said “burn the old bridge down.”', null],
    ['Ann Marsh was falsely quoted as saying “burn the old bridge down.”', null],
    ['A doctored video shows Ann Marsh saying “burn the old bridge down.”', null],
    ['Ann Marsh did not mince words: “Burn the old bridge down.”', 'Ann Marsh'],
    ['“I would never say such a thing to a child,” Ann Marsh said.', 'Ann Marsh'],
    ['Ann Marsh, who never smiles, said: “Burn the old bridge down.”', 'Ann Marsh'],
    ['Ann Marsh did not rule it out, but said “burn the old bridge down” was a joke.', 'Ann Marsh'],
    ['Velden Airways cut flights. “We regret the trouble this causes,” the airline said.', 'Velden Airways'],
    [
      'Norrland Police Department opened a case. “We are looking for a grey van,” the department said.',
      'Norrland Police Department',
    ],
    ['“We regret the trouble this causes,” the Swiss paper wrote.', 'the Swiss paper'],
    ['The council met. “We regret the trouble this causes,” the council said.', 'the council'],
    [
      '“Small Fires” — Nora Vale\n“Long Roads” — The Pines\n“Blue Hour” — Ike Moss',
      ['not-speech', 'not-speech', 'not-speech'],
    ],
    [
      'Q. What do you eat in space?\n\nA. Mostly soup, and too much of it.\n\nQ. Do you miss bread?\n\nA. Every single day.',
      [null, null, null, null],
    ],
    ['‘She said “no” to me and walked away,’ Ike Moss recalled.', 'Ike Moss'],
    ['„We leave at dawn“, said Ike Moss.', 'Ike Moss'],
    ['The agency runs a “sandbox” for startups.', 'not-speech'],
    ['She parked in the “kiss and ride” zone.', 'not-speech'],
    ['He was nicknamed “the Owl” at school.', 'not-speech'],
    ['The band’s hit “Paper Moon” opened the set.', 'not-speech'],
    ['They sell “smart” kettles.', 'not-speech'],
    ['She edits the magazine “Harbour Life.”', 'not-speech'],
    ['Fans know him as “Big Red.”', 'not-speech'],
    ['It is a so-called “zombie fire.”', 'not-speech'],
    ['The show “Night Shift” returns in May.', 'not-speech'],
    ['He pressed “send” and regretted it.', 'not-speech'],
    ['The “glass ceiling” is still there.', 'not-speech'],
    ['Click “subscribe” to get it.', 'not-speech'],
    ['The word “yacht” comes from Dutch.', 'not-speech'],
    ['She won the “Golden Spoon” in 2010.', 'not-speech'],
    ['They built a “bug hotel” in the yard.', 'not-speech'],
    ['Ann Marsh dismissed the rumor as “nonsense.”', 'Ann Marsh'],
    ['Ann Marsh said they felt “cheated” by the club.', 'Ann Marsh'],
    ['“Enough,” said Ann Marsh.', 'Ann Marsh'],
    ['The judge told him: “Sit down.”', null],
    ['Ann Marsh branded the deal “a stitch-up.”', 'Ann Marsh'],
    ['It was “a very bad day,” Ann Marsh told the BBC.', 'Ann Marsh'],
  ])('are those of the sentence: %s', (bodies, speakers) => {
    expect(sayingsOf(...[bodies].flat()).speakers).toEqual([speakers].flat())
  })

  it.each([
    ['The audit was damning. “The fund paid for parties and cars,” the audit states.', 'the audit'],
    ['The old senator laughed. “I have seen worse than this storm,” the old senator said.', null],
    ['“We regret the error,” said an editor under the headline of Monday’s first article.', 'an editor'],
    ['Page A8\n\n“The talks failed at midnight,” said Omar Reed.', 'Omar Reed'],
    ['Mr. Dahl asked in vain. “Where did the money go?” the MP said. MP Nils Dahl left.', 'Nils Dahl'],
  ])('are no fragments of pages or phrases: %s', (body, name) => {
    expect(sayingsOf(body).speakers).toEqual([name])
  })

  it.each([
    [
      [
        'President George W. Tull signed it. “We will not tire,” George W. Tull said. His father, President George H.W. Tull, was there. “It was a fine day,” said George H.W. Tull.',
        'George W. Tull paints. “I like dogs,” he said.',
      ],
      ['George W. Tull', 'George H.W. Tull', 'George W. Tull'],
    ],
    [
      [
        '“It was a waste,” Sen. John Roe said.',
        '“Ask not,” President John F. Roe said in 1961.',
        'President John F. Roe was young. “We choose to go,” he said.',
      ],
      ['John Roe', 'John F. Roe', 'John F. Roe'],
    ],
    [
      ['“We won,” said Mary K. Loe. Mary Loe left.', 'Mary Loe sang. “It is late,” said Loe.'],
      ['Mary Loe', 'Mary Loe'],
    ],
    ['Lena Cho writes that the director screamed at him, “Get off my set.”', null],
    ['The nurse, Beth Rowe, said the doctor had told her: “Say nothing to the family.”', null],
    ['Ida Moss recalled that a nurse yelled at the crowd, “Go home now, all of you!”', 'a nurse'],
    ['Ida Moss cried out, “Do not look down.”', 'Ida Moss'],
    [
      'Bob Bak said films were “doing fine.” “It is a very bad time.” That’s how editor Brent Lang described the climate.',
      ['Bob Bak', 'Brent Lang'],
    ],
    ['“It is a very bad time,” Bob Bak said. That is how he explained the cut.', 'Bob Bak'],
    ['Claims that Ben Achebe said “burn it all down” are untrue, police said.', null],
    ['Reports that Ben Achebe said “burn it all down” have been debunked.', null],
    ['The report that Ben Achebe said “burn it all down” was confirmed.', 'Ben Achebe'],
    ['The recipe asks for “soft peaks” and a hot oven.', 'not-speech'],
    [
      'HOST: Welcome back.\n\nSENATOR AMY VOGT: Thank you. The bill is dead.\n\nHOST: Dead?\n\nVOGT: As a doornail.',
      ['Host', 'Amy Vogt', 'Host', 'Amy Vogt'],
    ],
    [
      'Tane Rangi plays rugby.\n\nInterviewer: Why rugby?\n\nTane Rangi: My brothers played.\n\nInterviewer: And now?\n\nTane Rangi: Now they watch.',
      ['Interviewer', 'Tane Rangi', 'Interviewer', 'Tane Rangi'],
    ],
    [
      'Former champions Lena Ott and Karl Roe talked.\n\nOtt: I slept.\n\nRoe: I ran.\n\nOtt: I won.\n\nRoe: I lost.',
      ['Lena Ott', 'Karl Roe', 'Lena Ott', 'Karl Roe'],
    ],
    [
      'The Tarn Rockets lost to the Vell Gulls.\n\nRockets: Ott scored.\n\nGulls: Roe scored.\n\nRockets: Visit Lome.\n\nGulls: Host Pell.',
      [],
    ],
    ['Ida Moss asked for forgiveness from those she “had wronged.”', 'Ida Moss'],
    ['Pros: It is light.\n\nCons: It is dear.\n\nPros: It is quick.\n\nCons: It is loud.', []],
    ['London: Rain all day.\n\nParis: Sun.\n\nLondon: Rain again.\n\nParis: Cloud.', []],
  ])('are told apart by initials, offices, voices and labels: %s', (bodies, speakers) => {
    expect(sayingsOf(...[bodies].flat()).speakers).toEqual([speakers].flat())
  })

  it.each([
    [
      'Ties are close, with Ida Moss and Karl Ott declaring that they had a “friendship without end” in May.',
      'Ida Moss and Karl Ott',
    ],
    ['Ida Moss made a book of answers to the prompt “What I know so far.”', 'not-speech'],
    [
      '“It was odd,” Ida Moss said.\n\nMoss: Ott calling transfers ‘mistake’ not credible\n\nKarl Ott left.',
      ['Ida Moss', 'Karl Ott'],
    ],
    ['Ida Moss, composer: “Aladdin” was begun in May. It was fun.', 'not-speech'],
    ['Prosecutors say Dina Kroll texted a friend, “It is done.”', 'Dina Kroll'],
    ['Prof Mark Will leads the lab. “The mice slept,” Will said.', 'Mark Will'],
    ['Lieutenant-Colonel Jan Kowalczyk-Bell commands it. “We are ready,” Kowalczyk-Bell said.', 'Jan Kowalczyk-Bell'],
    ['Pope Clement waved. “Peace to the valley,” the pope said.', 'Pope Clement'],
    ['The banker was accused by the regulator of hiding “a black hole”.', 'the regulator'],
    ['The river is “rising fast,” as Radio Tarn reported, and Kim Dale fled.', 'Radio Tarn'],
    ['“It grew,” said the Tarn Teachers’ Pension Plan in a letter.', 'Tarn Teachers’ Pension Plan'],
    ['The Latin motto means “strength in silence”.', 'not-speech'],
    ['Karl Ott: ‘The anchor’ is what makes the town go', 'Karl Ott'],
    ['“We hope so, all of us,” said Malaysian journalist Amirul Ruslan, adding little.', 'Amirul Ruslan'],
    ['Ida Moss reacted with dismay, calling the plan “reckless.”', 'Ida Moss'],
    ['Rep. Tim Moss, a Tennessee Republican, met Rep. Scott Ott. “I will not vote,” the Ohio Republican said.', null],
    [
      'Rep. Tim Moss, a Tennessee Republican, met Rep. Scott Ott. “I will not vote,” the Tennessee Republican said.',
      'Tim Moss',
    ],
    ['Rep. Tim Moss (D-Calif.) left. “I will not vote,” the California congressman said.', 'Tim Moss'],
  ])('are those whom the words around describe: %s', (body, speakers) => {
    expect(sayingsOf(body).speakers).toEqual([speakers].flat())
  })

  it.each([
    ['Ida Moss met Karl Ott. She listened as Ott gave “the loudest laugh of all.” Ott left.'],
    ['Under the law, people can be fined up to 40 pounds for “lewd songs in the street after dark.”'],
    ['A board met. Karl Ott, who would not come, “could have told us all of it in an hour.” It left.'],
    ['“We ran,” Ida Moss said. “It was dark.”\n\n‘How do you even start with this?’\n\nThe town is still dry.'],
  ])('are not sure if no word of reporting leads to the last words: %s', (body) => {
    expect(sayingsOf(body).sure.filter((name) => name !== 'Ida Moss')).toEqual([])
    expect(sayingsOf(body).sure.length).toBeLessThan(sayingsOf(body).speakers.length)
  })

  it.each([
    ['Blessing'],
    ['Comfort'],
    ['Innocent'],
    ['Lucky'],
    ['Wisdom'],
    ['Sunday'],
    ['Monday'],
    ['Cleveland'],
    ['Venice'],
    ['Indiana'],
    ['Jan'],
    ['Guy'],
  ])('are those of %s, a word that is a first name beside a surname, whoever else bears that', (first) => {
    const won = `${first} Okoro won the race. “I ran for my aunt,” Okoro said.`
    expect(sayingsOf(won, 'Peter Okoro left.').speakers).toEqual([`${first} Okoro`])
  })

  it('are not sure if nothing tells a body from a person', () => {
    expect(sayingsOf('Nexovar recalled 40,000 kettles. Nexovar said: “No one has been hurt.”').sure).toEqual([])
    expect(sayingsOf('Zulema sang. “I wrote it at sea,” Zulema said, before she left.').sure).toEqual(['Zulema'])
  })
})
