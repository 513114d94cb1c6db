import { describe, expect, it } from 'vitest'
import { sayingsOf } from '../builders/sayings-of.ts'

describe('the words of a sentence', () => {
  it.each([
    ['Rex Stahl was accused by prosecutors of running a “pyramid of lies”.', 'prosecutors'],
    ['Rex Stahl was called “a quiet soul” by Hugh Platt.', 'Hugh Platt'],
    ['“The house will be sold next week,” Peter Ott was told by Karin Weiss.', 'Karin Weiss'],
    [
      'Ott recalled Weiss saying: “The house will be sold next week.” Peter Ott and Karin Weiss had met in May.',
      'Karin Weiss',
    ],
    ['Karin Weiss wrote that a male colleague had told her, “You do not belong in this room.”', 'a male colleague'],
    ['Karin Weiss quoted what her father once told her: “Never trust a man in a hurry.”', null],
    ['The disease is “spreading faster than expected,” as Reuters reported. Dr. Hans Muir agreed.', 'Reuters'],
    [
      'Lori Gold, a therapist, says fans of Hillary Carson were sad. “Let yourself feel the loss,” she advises.',
      'Lori Gold',
    ],
    ['Tom Beck left at noon. “He has no comment at this time,” his office said.', null],
    ['Ruth Adler wrote the book at night. “Cut the first hundred pages,” her editor told her.', null],
    [
      'An investigation by the attorney general found the company “lied to thousands of customers.” Attorney General Pia Roth is away.',
      null,
    ],
    ['Mia Holt was described as “the best of us” by Ivan Dorn.', 'Ivan Dorn'],
    ['Mia Holt was praised by Ivan Dorn as “a leader without fear or favour.”', 'Ivan Dorn'],
    ['“You are fired as of today,” Mia Holt was told.', null],
    ['Mia Holt was told “you are fired as of today.”', null],
    ['Mia Holt was told by Ivan Dorn that she was “fired as of today.”', 'Ivan Dorn'],
    ['Mia Holt was asked by Ivan Dorn, “Where were you on Friday night?”', 'Ivan Dorn'],
    ['Mia Holt was warned: “Do not come back to this town.”', null],
    ['Mia Holt has been accused of “stealing from the poor” by rivals.', 'rivals'],
    ['Mia Holt remembered Ivan Dorn telling her: “Do not come back to this town.”', 'Ivan Dorn'],
    ['Mia Holt heard Ivan Dorn say, “Do not come back to this town.”', 'Ivan Dorn'],
    ['Mia Holt said that Ivan Dorn had told her, “Do not come back to this town.”', 'Ivan Dorn'],
    ['Mia Holt said Ivan Dorn told her: “Do not come back to this town.”', 'Ivan Dorn'],
    ['Mia Holt quoted Ivan Dorn as saying: “Do not come back to this town.”', 'Ivan Dorn'],
    ['Mia Holt cited Ivan Dorn’s remark that “nobody needs a second bridge here.”', 'Ivan Dorn'],
    ['“Do not come back to this town,” Mia Holt quoted him as saying. Ivan Dorn had left.', null],
    ['According to Mia Holt, Ivan Dorn said: “Do not come back to this town.”', 'Ivan Dorn'],
    ['Mia Holt, who works for Ivan Dorn, said: “Do not come back to this town.”', 'Mia Holt'],
    ['Mia Holt, a friend of Ivan Dorn, said: “Do not come back to this town.”', 'Mia Holt'],
    ['Ivan Dorn’s mother, Mia Holt, said: “Do not come back to this town.”', 'Mia Holt'],
    ['“He was a good boy to all of us,” Ivan Dorn’s mother said.', 'Ivan Dorn’s mother'],
    ['“He was a good boy to all of us,” said Ivan Dorn’s mother.', 'Ivan Dorn’s mother'],
    ['“He was a good boy to all of us,” a spokesman for Ivan Dorn said.', 'a spokesman for Ivan Dorn'],
    ['“He was a good boy to all of us,” said a lawyer for Ivan Dorn.', 'a lawyer for Ivan Dorn'],
    ['“He was a good boy to all of us,” the lawyer for Ivan Dorn said.', null],
    ['Ivan Dorn left. “He was a good boy to all of us,” his mother said.', null],
    ['Ivan Dorn left. “He was a good boy to all of us,” said his lawyer, Mia Holt.', 'Mia Holt'],
    ['Ivan Dorn left. “He was a good boy to all of us,” his lawyer Mia Holt said.', 'Mia Holt'],
    ['Ivan Dorn left. His campaign said: “We have no plans to stop the race.”', null],
    ['Ivan Dorn left. His wife told reporters: “We have no plans to stop the race.”', null],
    ['The boats are “drifting out to sea,” as Le Monde put it. Ivan Dorn agreed.', 'Le Monde'],
    ['The fleet is “rusting at the pier,” the Tribune reported, citing Ivan Dorn.', 'Tribune'],
    ['Ivan Dorn’s lawyer told the court he was “not a danger to anyone here.”', 'Ivan Dorn’s lawyer'],
    ['Mia Holt, Ivan Dorn’s sister, told him: “Do not come back to this town.”', 'Mia Holt'],
    ['Mia Holt’s son Ivan Dorn told her: “Do not come back to this town.”', 'Ivan Dorn'],
    ['Mia Holt told Ivan Dorn: “Do not come back to this town.”', 'Mia Holt'],
    ['Ivan Dorn received a text from Mia Holt: “Do not come back to this town.”', 'Mia Holt'],
    ['Ivan Dorn got a letter that said: “Do not come back to this town.”', null],
    ['Asked by Ivan Dorn about the dam, Mia Holt said: “It will hold for a hundred years.”', 'Mia Holt'],
    ['“Where were you on Friday night?” the host Ivan Dorn asked Mia Holt.', 'Ivan Dorn'],
    ['Ivan Dorn, whose wife Mia Holt said: “It will hold for a hundred years,” was late.', 'Mia Holt'],
    ['The dam was dubbed “the great wall of mud” by locals.', 'not-speech'],
    ['Ivan Dorn, dubbed “the great wall of mud” by fans, scored twice.', 'not-speech'],
    ['Ivan Dorn denied a claim by Mia Holt that he was “drunk at the wheel that night.”', null],
  ])('are those of who speaks them, not of who is told, called or reports it: %s', (body, name) => {
    expect(sayingsOf(body).speakers[0]).toBe(name)
  })

  it.each([
    ['Nils Dahl never said “the harbour must be sold to the bank.”', null],
    ['Nils Dahl refused to say “the harbour must be sold to the bank.”', null],
    ['Nils Dahl denied saying “the harbour must be sold to the bank.”', null],
    ['It would be wrong if he had said “the harbour must be sold to the bank.” Nils Dahl laughed.', null],
    ['Nils Dahl did not say “the harbour must be sold to the bank.”', null],
    ['Nils Dahl didn’t say, “The harbour must be sold to the bank.”', null],
    ['Nils Dahl denied having said: “The harbour must be sold to the bank.”', null],
    ['Nils Dahl denies that he ever said “the harbour must be sold to the bank.”', null],
    ['Nils Dahl has never claimed “the harbour must be sold to the bank.”', null],
    ['Nils Dahl declined to say “the harbour must be sold to the bank.”', null],
    ['Nils Dahl stopped short of saying “the harbour must be sold to the bank.”', null],
    ['“The harbour must be sold to the bank,” Nils Dahl never said.', null],
    ['“I never said that,” Nils Dahl said.', 'Nils Dahl'],
    ['Nils Dahl never said why. “It is a private matter,” he said.', 'Nils Dahl'],
    ['Had Nils Dahl said “the harbour must be sold to the bank,” he would have lost.', null],
    ['If Nils Dahl had written “the harbour must be sold to the bank,” he would have lost.', null],
    ['Nils Dahl could have said “the harbour must be sold to the bank,” but he kept quiet.', null],
    ['Nils Dahl should have said “the harbour must be sold to the bank.”', null],
    ['Nobody said “the harbour must be sold to the bank.”', null],
    ['Nils Dahl would not say “the harbour must be sold to the bank.”', null],
    ['Nils Dahl did not hesitate to say: “The harbour must be sold to the bank.”', 'Nils Dahl'],
    ['Nils Dahl did not apologise, saying: “The harbour must be sold to the bank.”', 'Nils Dahl'],
    ['Nils Dahl did not apologise and said “the harbour must be sold to the bank.”', 'Nils Dahl'],
    ['Nils Dahl, who did not attend, said: “The harbour must be sold to the bank.”', 'Nils Dahl'],
    ['Nils Dahl could not resist saying: “The harbour must be sold to the bank.”', 'Nils Dahl'],
    ['Nils Dahl not only said “the harbour must be sold to the bank,” he sold it.', 'Nils Dahl'],
    ['If the vote fails, Nils Dahl said, “the harbour must be sold to the bank.”', 'Nils Dahl'],
    ['Nils Dahl said: “If you say no, the harbour must be sold to the bank.”', 'Nils Dahl'],
    ['There is no record of Nils Dahl saying “the harbour must be sold to the bank.”', null],
    ['The quote “the harbour must be sold to the bank” was wrongly attributed to Nils Dahl.', null],
    ['A fake post has Nils Dahl saying “the harbour must be sold to the bank.”', null],
  ])('are nobody’s if it denies that they were said: %s', (body, name) => {
    expect(sayingsOf(body).speakers[0]).toBe(name)
  })
})

describe('a pronoun that answers', () => {
  it.each([
    [
      'The diver Anna Hirata met the journalist Sam Pell. Pell asked whether she was afraid. “Only of the paperwork,” she answered.',
      'Anna Hirata',
    ],
    [
      'The reporter Kim Vale met the cook Alex Brun. Vale asked about the soup. “It is only water,” he replied.',
      'Alex Brun',
    ],
    ['Nora Finch met Ella Stone. Stone asked about the roof. “It leaks on Sundays,” she replied.', 'Nora Finch'],
    ['Ella Stone was asked about the roof. “It leaks on Sundays,” she replied.', 'Ella Stone'],
    [
      'Engineer Finch follows Stone, who retires. Stone asked Finch whether the wall would hold. “I would not bet,” she said.',
      'Finch',
    ],
    ['Mr Holt met Ms Stroud. Holt asked Stroud why the roof leaks. “It is an old roof,” she said.', 'Stroud'],
    ['Ms Stone met Ms Finch. Stone asked Finch to mend the roof. “It leaks on Sundays,” she said.', 'Stone'],
  ])('never means who asked: %s', (body, name) => {
    expect(sayingsOf(body).speakers).toEqual([name])
  })
})

describe('a person who is near and does not speak', () => {
  it.each([
    [
      'Helena Croft says she saw no email until July. A No 10 spokeswoman has told reporters that the premier trusts the inquiry. Asked whether he trusts Croft, she said: “I refer you to my previous answer.”',
      'Helena Croft',
    ],
    [
      'Bill Oakes said that half measures were all he had.\n\nOakes’ office did not say who wrote “the weakest cabinet in living memory” on his website.',
      'Bill Oakes',
    ],
    [
      'Siobhan Trehy is a barrister. In a statement, read to the court by Ms Trehy, the farmer, Peadar Hession, said: “I have not slept since.”',
      'Siobhan Trehy',
    ],
    [
      'Jonas Lindqvist left early. His cousin Per Lindqvist, who chairs the board, was asked to take sides. “I told them I would rather take a cruise,” he said.',
      'Jonas Lindqvist',
    ],
  ])('is not sure to be the speaker: %s', (body, name) => {
    expect(sayingsOf(body).sure).not.toContain(name)
  })

  it.each([
    [
      'Helena Croft left early. Asked whether the bridge was safe, she said: “I refer you to my previous answer.”',
      'Helena Croft',
    ],
    [
      'Bill Oakes left early. It was Oakes who wrote “the weakest cabinet in living memory” on his website.',
      'Bill Oakes',
    ],
    [
      'In a statement, read to the court by Ms Trehy, the farmer, Peadar Hession, said: “I have not slept since.”',
      'Peadar Hession',
    ],
    ['“I told them I would rather take a cruise,” said Per Lindqvist, who chairs the board.', 'Per Lindqvist'],
  ])('leaves it to the one who does: %s', (body, name) => {
    expect(sayingsOf(body).speakers).toEqual([name])
  })
})

describe('words around a name', () => {
  it.each([
    ['“Nobody saw the lorry leave the yard,” said Det Con Lucy Amberley, of Thornley Police.', 'Lucy Amberley'],
    ['“Nobody saw the lorry leave the yard,” said Con Hanlon, a baker.', 'Con Hanlon'],
    ['“Nobody saw the lorry leave the yard,” said Siobhán Trehy SC, prosecuting.', 'Siobhán Trehy'],
    ['“Nobody saw the lorry leave the yard,” said Mallam Tunde Ayoade.', 'Tunde Ayoade'],
  ])('are no part of it: %s', (body, name) => {
    expect(sayingsOf(body).speakers).toEqual([name])
  })
})
