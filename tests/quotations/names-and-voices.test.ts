import { describe, expect, it } from 'vitest'
import { sayingsOf } from '../builders/sayings-of.ts'

describe('words of an article', () => {
  it.each([
    [
      'Guinness World Records said Pebbles is the oldest. She lived “a long and happy life,” says Guinness.',
      'Guinness World Records',
    ],
    [
      'Workers at the Ultium Cells plant voted. “Our wages are set by bargaining,” said Ultium in a statement.',
      'Ultium Cells',
    ],
    ['Harland Brewing Company closed its taproom. “It was a hard choice,” Harland said.', 'Harland Brewing Company'],
    ['Stephen Silas coaches the Houston Rockets. “We are deeply saddened,” the Rockets said.', 'Houston Rockets'],
    [
      'The amendment would bring “women in military combat,” according to the Brennan Center for Justice.',
      'Brennan Center for Justice',
    ],
    ['The US Committee on Ethics met. “It proves nothing,” the committee said.', 'US Committee on Ethics'],
    ['Apple fell on Monday. The firm runs Apple Music. “We love our users,” Apple said.', 'Apple'],
    [
      '“The vote was a disappointment,” the National Carriers’ Conference Committee said.',
      'National Carriers’ Conference Committee',
    ],
    ["“The yuan is stable,” the People's Bank of Tarn said.", "People's Bank of Tarn"],
    ['“No more leads,” the Dog Owners’ Association said.', 'Dog Owners’ Association'],
  ])('are those of a body under its whole name: %s', (body, speaker) => {
    expect(sayingsOf(body).speakers).toEqual([speaker])
  })

  it.each([
    [
      'Ambassador Sheikh Meshal bin Hamad Al Thani argues. “We have embraced it,” he wrote.',
      'Meshal bin Hamad Al Thani',
    ],
    ['Rising Star Milo Finch signed for Leeds. “I used to sell pies,” Finch said.', 'Milo Finch'],
    ['Rising Star Finch won the stakes. “He only wakes up for carrots,” trainer Nell Abbot said.', 'Nell Abbot'],
    ['Traffic Warden Of The Year Bev Stoker gave a speech. “I even fined my aunt,” Stoker said.', 'Bev Stoker'],
    ['Young Player of the Year Kofi Boateng scored. “It is for my gran,” Boateng said.', 'Kofi Boateng'],
    ['Det Supt Carys Pugh asked for help. “Somebody saw that van,” said Det Supt Pugh.', 'Carys Pugh'],
    ['Shri Mohan Deshpande opened the fair. “Bring your grandmothers,” Shri Deshpande said.', 'Mohan Deshpande'],
    ['Alhaji Musa Bello gave rice. “No child sleeps hungry,” Alhaji Bello said.', 'Musa Bello'],
    ['Christian Pulisek hit the bar. “It was a solid performance,” Pulisek said.', 'Christian Pulisek'],
    ['“Tech is not a monolith,” Jay Jacobs, US head of active equity ETFs, said in a report.', 'Jay Jacobs'],
    ['Actor Dean Marsh left the show. “Ten years is a lifetime,” Marsh said.', 'Dean Marsh'],
    ['Striker Prince Owusu scored. “God is good,” Owusu said.', 'Prince Owusu'],
    ['Former Judge Ann Marsh left. “Ten years is a lifetime,” Judge Marsh said.', 'Ann Marsh'],
    ['Circuit Judge Tilden ruled. “You are a danger,” Judge Tilden said.', 'Tilden'],
    ['Major Tilden, 12, won. “I knew the word,” said Major. His mother, Ann Tilden, wept.', 'Major Tilden'],
    [
      'Kaiser Health News\n\nSecretary Xavier Bell of Health and Welfare met states. Asked why, he said: “Sign up now.”',
      'Xavier Bell',
    ],
  ])('are those of a person under the name without titles and praise: %s', (body, speaker) => {
    expect(sayingsOf(body).speakers).toEqual([speaker])
  })

  it.each([
    ['Gail Foss, whose husband, Reg Foss, built the mill, said: “He never measured twice.”', 'Gail Foss'],
    ['Ama Boadi, whose son, Kojo, died in the crash, told the court: “I set his plate.”', 'Ama Boadi'],
    ['Newlyweds Tess and Colin Drury were stuck. “I thought it was a joke,” Mrs Drury said.', 'Tess Drury'],
    ['The twins, Ada and Ivy Stone, turned 100. “She starts it,” said Ada.', 'Ada Stone'],
    ['“They had to go to court,” said a lawyer for the women, Damian Sturz, speaking to AFP.', 'Damian Sturz'],
    ['The Harry and Meghan Netflix film is out. “It will stop if I am not here,” Meghan said. Meghan wept.', 'Meghan'],
    ['Diane Sawyer asks the cast to fill in a line, to which Hugh Grand drolly answers, “Dead!”', 'Hugh Grand'],
    ['Singers Adele and Ed Marlow met. “He is a joker,” Adele said.', 'Adele'],
    [
      'President Pedro Marsh set a date for a vote, which mayor Ines Roth described as an “attempted coup.”',
      'Ines Roth',
    ],
    [
      'Leaders used blunt words to denounce what Prime Minister Ines Roth called Tarn’s “reckless, provocative, dangerous” acts.',
      'Ines Roth',
    ],
    ['Rhea Voss tried the Casper Grand and called it “just the right bed.”', 'Rhea Voss'],
  ])('are those of the one of several whom the sentence makes the speaker: %s', (body, speaker) => {
    expect(sayingsOf(body).speakers).toEqual([speaker])
  })

  it.each([
    'The state is ruled by the Marigold Party, who is looking to assert “the supremacy of one faith,” said This is Money.',
    'The QRA has a stake in Barlow’s and is also “the largest shareholder in the bank”, said This is Money.',
    'Foxconn offered pay. A worker stayed. He was upset. “It is a cruel company,” he said.',
    'A shop is late. “We have no date,” read an email sent to The News Journal. “You can follow us on all pages.”',
    'Ida Moss spoke in May. She did not mention the ruling “during two more appearances and took no questions.”',
    'Some teams are strange. If head coach Diego Marsh can “use all of them”, everyone else “could be in a whole lot of trouble”.',
    'Earth shakes. Ida Moss uses sonar and pieces together clues about the “fiery triggers” that move it.',
  ])('are not surely of anybody if nothing that is understood says whose they are: %s', (body) => {
    expect(sayingsOf(body).sure).toEqual([])
  })

  it.each([
    'Paul Ames would neither confirm nor deny saying “let her wait.”',
    'A viral post falsely claims that Lena Koch said “vaccines are water.”',
    'The council met. Lena Koch is said to be “livid with the whole town.”',
    'Posts wrongly suggested that Lena Koch said “vaccines are water.”',
  ])('are nobody’s if it is open or false that they were said: %s', (body) => {
    expect(sayingsOf(body).speakers).toEqual([null])
  })

  it('are somebody’s who says something false', () => {
    expect(sayingsOf('Lena Koch falsely claimed that “vaccines are water.”').speakers).toEqual(['Lena Koch'])
  })

  it.each([
    ['Vog, a portmanteau of “volcanic” and “smog,” is air pollution, according to the Vog Board.', 2],
    ['The phrase is a contraction of “God be with you,” according to the dictionary.', 1],
    ['“Cold Harbour,” Lena Moor (Press)', 1],
    ['His mind shines in his writing, which includes “Jesus of Tarn: From the Baptism to the Cross,” a book.', 1],
    ['Last week Merriam Webber announced that its word of the year is “gaslighting” and that is that.', 1],
    ['Alan Merk spoke to CNN about his memories of the animated “Aladdin.”', 1],
    ['“The Good Nurse,” starring Oscar winners Ed Marlow and Jess Chase, tells a story.', 1],
    ['Best novels\n\n“The Salt Path,” Ona Reed (Tidewater)\n\n“Winter Bread,” Jo Kerr (Lamp House)', 2],
  ])('are no speech as words or as entries of a list: %s', (body, count) => {
    expect(sayingsOf(body).speakers).toEqual(Array(count).fill('not-speech'))
  })

  it('open with a dash before an occupation with a name', () => {
    expect(sayingsOf('— The tide took the nets, — said fisherman Luc Arnaud. — We start again.').speakers).toEqual(
      Array(2).fill('Luc Arnaud'),
    )
  })
})

describe('a surname that stands alone in an article', () => {
  const elsewhere = ['Ann', 'Bo', 'Cy', 'Di'].map(
    (first) => `${first} Zhao runs a bank. “Buy now,” ${first} Zhao said.`,
  )

  it('is not surely the name of one of several who bear it', () => {
    const { speakers, sure } = sayingsOf('A man named Zhao ran. “They stepped on my feet,” Zhao said.', ...elsewhere)
    expect(speakers[0]).toBe('Zhao')
    expect(sure).not.toContain('Zhao')
  })

  it('is not surely that of the only one who is known, unless papers call that one so', () => {
    const banker = 'Chen Zhao runs a bank. “Buy now,” Zhao said.'
    const four = [banker, banker, banker, banker]
    const stranger = 'A man named Zhao ran. “They stepped on my feet,” Zhao said.'
    expect(sayingsOf(...four, stranger).sure).toHaveLength(4)
    expect(sayingsOf(...four, stranger, stranger, stranger).sure).toHaveLength(7)
  })

  it('means the one who bears the office by far most often', () => {
    const president = Array(8).fill('President Karl Oduya spoke. “We will build,” Karl Oduya said.')
    const other = 'President Derelict Oduya is back. “We will not build,” Derelict Oduya said.'
    expect(sayingsOf('President Oduya spoke. “We start,” Oduya said.', other, ...president).speakers[0]).toBe(
      'Karl Oduya',
    )
  })
})
