import { describe, expect, it } from 'vitest'
import { sayingsOf } from '../builders/sayings-of.ts'

const BESIDE_A_FRIEND =
  'Lena Carver runs the mill. Lena Carver met Beau Hart in school. Carver kept his letters. Carver said Hart taught her chess. ' +
  'Hart died in May, Carver said. “I miss him,” she said. Carver often thinks of Hart. “He was kind,” she said. Hart drew. ' +
  'She keeps his maps.\n\nCarver lives alone.\n\n“It gives me strength,” she added.'

describe('the words of a sentence', () => {
  it.each([
    ['The miner had a fortune often described as “beyond all counting” or “mythical.”', [null, 'not-speech']],
    ['Nora Falk was a target for years, blasted as a “harbour elitist.”', null],
    ['Nora Falk’s account was labelled as “under review” on Sunday.', null],
    ['Nora Falk is widely regarded as “the mother of clay.”', null],
    ['Ida Moss visited a club described as “a den of thieves and poets.”', null],
  ])('are not those of whoever is called so: %s', (body, speakers) => {
    expect(sayingsOf(body).speakers).toEqual([speakers].flat())
  })

  it.each([
    ['It was a plan the mayor, Ida Moss, described as “mad.”', 'Ida Moss'],
    ['The plan was described as “mad beyond words” by Ida Moss.', 'Ida Moss'],
    ['Players were described as “worn out and frightened,” according to Ida Moss, a coach.', 'Ida Moss'],
    ['Ida Moss attacked the plan, describing it as “mad beyond words.”', 'Ida Moss'],
    ['Nils Dahl was dancing and shouting “Go home!”', 'Nils Dahl'],
    ['“We are hurt,” Lome Chairman and Chief Executive Ida Moss said.', 'Ida Moss'],
    ['In a letter, KANA President and CEO Sheila Bravo said the group “often” hears this.', 'Sheila Bravo'],
    ['Rep. Bob Good, who said the leader faces “an uphill climb,” left.', 'Bob Good'],
    ['Rep. Bob Good spoke later. “I am voting for Biggs,” Good said.', 'Bob Good'],
    ['The town kept the “slow lane” along the river, Ida Moss said.', 'not-speech'],
    ['The town kept what is “by far the slowest lane of all,” Ida Moss said.', 'Ida Moss'],
    [
      'Gal Luft studies trade. “Both use the currency, and no more,” said Luft.\n\nXi Jinping’s visit could mark a step “in the erosion of it,” he added.',
      ['Gal Luft', 'Gal Luft'],
    ],
    [BESIDE_A_FRIEND, ['Lena Carver', 'Lena Carver', 'Lena Carver']],
  ])('are those of the one who speaks: %s', (body, speakers) => {
    expect(sayingsOf(body).speakers).toEqual([speakers].flat())
  })

  it.each([
    ['Ida Moss says “Tár” is her hardest film to talk about.', 'not-speech'],
    ['Ida Moss said “Cold Harbour” was the best book she had read.', 'not-speech'],
    ['Ida Moss said he still gets letters about “E.T.” and answers them.', 'not-speech'],
    ['What experts say about the “cone of doubt.”', 'not-speech'],
    ['Ida Moss said the town is giving up the habit of crowning “harbour queens” in May.', 'not-speech'],
    [
      'Nils Dahl posted links to videos with titles like “Mill FARCE Collapses In Council In Front Of All!”',
      'not-speech',
    ],
    ['Ida Moss tweeted “Nine miles.”', 'Ida Moss'],
    ['“Never Again,” Ida Moss vowed.', 'Ida Moss'],
  ])('are titles and terms only where nobody says them: %s', (body, speaker) => {
    expect(sayingsOf(body).speakers).toEqual([speaker])
  })

  it.each([
    [
      '“We lost,” said J. Michael Cole, an adviser. Cole left.',
      'Jim Cole drew the mill. Jim Cole lives here.',
      'J. Michael Cole',
    ],
    [
      'Rep. Jeff Duncan spoke. “It was promised,” Duncan said.',
      'Lt. Gov. Geoff Duncan left. Geoff Duncan won. Geoff Duncan is 50.',
      'Jeff Duncan',
    ],
    [
      'Sen. Bob Casey spoke. “It was promised,” Casey said.',
      'Sen. Robert Casey left. Robert Casey won.',
      'Robert Casey',
    ],
    [
      'David Dollar, an economist, came. “It was a good year,” Dollar said.',
      'D. Dollar spoke. D. Dollar left.',
      'David Dollar',
    ],
  ])('are those of whom their article names: %s / %s', (body, other, name) => {
    expect(sayingsOf(body, other, other.replace('.', ' again.')).speakers).toEqual([name])
  })

  it('are under no label that stands for a place and an office', () => {
    const body =
      'Results.\n\nMD-GOV: Democrat Wes Lorne will be the first of them.\n\nMD-LG: Democrat Aruna Poe will be the second.'
    expect(sayingsOf(body).speakers).toEqual([])
  })

  it('are not those of a reporter who signs parts of the article', () => {
    const body =
      'The clerk counted all day.\n\n— Karl Ott\n\nThe line grew, Nora Falk said.\n\n“We have the highest turnout of all.”\n\n— Phil Bale'
    expect(sayingsOf(body).speakers).not.toContain('Phil Bale')
    expect(sayingsOf('“We leave when the ice does.”\n\n— Nora Falk').speakers).toEqual(['Nora Falk'])
  })

  it.each([
    ['“She knew how to live”: Dining with Bruce Wells proved hard at times', 'Bruce Wells'],
    ['Karl Rudd is Folk’s Man of the Year: “You don’t age, which is weird”', 'Karl Rudd'],
    ['More: “Nine Miles,” Ida Moss, Karl Ott top the search lists', 'Ida Moss'],
    ['Messi plays on. Adrian Dens/AFP/Getty Images\n\n“If I had to choose a time, it was then.”', 'AFP'],
    [
      'The Harbour Cup was held in Norrland, a town that made it illegal for anyone to suggest that the rite is “normal.”',
      'Harbour Cup',
    ],
    ['Nils Dahl shared a clip in which fans were dancing and shouting “Go home!”', 'Nils Dahl'],
    ['Nils Dahl posted a video of a square where a crowd was waving flags and chanting “Nine, nine!”', 'Nils Dahl'],
    ['“If your desk is moved, you will hear,” a copy of the memo obtained by Ibis News said.', 'Ibis News'],
    ['“We must move now,” reads a message obtained by Ibis News.', 'Ibis News'],
    [
      'Ida Moss was moved in spite of her testimony. She lost.\n\n‘The only deal we could make’\n\nTalks went on, officials said.',
      'Ida Moss',
    ],
    [
      'Bryan Lanz, an adviser, spoke.\n\nA current adviser, who asked not to be named, conceded defeat. “Two tales will take hold,” the adviser said.',
      'Bryan Lanz',
    ],
    ['Rachel West, a voter, came early.\n\n“I see a runoff,” said the male voter.', 'Rachel West'],
    ['Ida Moss has denied a claim that she spoke to the mayor about a proposed “peace plan” last week.', 'Ida Moss'],
  ])('are not surely those of who is only named beside them: %s', (body, name) => {
    expect(sayingsOf(body).sure).not.toContain(name)
  })
})
