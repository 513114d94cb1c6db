import { describe, expect, it } from 'vitest'
import { sayingsOf } from '../builders/sayings-of.ts'

describe('marked words', () => {
  it.each([
    ['Locals took the so-called “herbal cure” for years, Vera Dunn said.', 'not-speech'],
    ['The teller pressed the “panic button,” and police came.', 'not-speech'],
    ['Rosa Kern lives in a “tiny house” with two dogs.', 'not-speech'],
    ['She wrote “Salt” in 2012 and moved to Rome. Vera Dunn taught.', 'not-speech'],
    [
      'He loved films such as “Mothball Your Ship” and “The Last Tram.” Vera Dunn said so.',
      ['not-speech', 'not-speech'],
    ],
    ['John “Tank” Doe won the cup in 1999.', 'not-speech'],
    ['Anna “The Hammer” Voss won the cup in 1999.', 'not-speech'],
    ['The word “gallop” comes from French, Vera Dunn said.', 'not-speech'],
    ['The term “soft power” is older than that, Vera Dunn said.', 'not-speech'],
    ['Vera Dunn stars in “The Glass Road,” which opens on Friday.', 'not-speech'],
    ['Vera Dunn sang “Happy Birthday” to the mayor.', 'not-speech'],
    ['The so-called “war on weeds” has failed, Vera Dunn said.', 'not-speech'],
    ['Doctors call it “phantom pain.”', 'not-speech'],
    ['It is what economists call “moral hazard.”', 'not-speech'],
    ['A sign that read “No Dogs” hung on the door.', 'not-speech'],
    ['Vera Dunn wore a cap with “Champ” on it.', 'not-speech'],
    ['The “pay gap” grew last year, Vera Dunn said.', 'not-speech'],
    ['The city opened a “safe zone” for cyclists.', 'not-speech'],
    ['Vera Dunn won “Best Actress” in 2001.', 'not-speech'],
    ['The hashtag “SaveTheMill” trended on Monday.', 'not-speech'],
    ['The app’s “like” button is gone, Vera Dunn said.', 'not-speech'],
    ['Vera Dunn hosts “Morning Talk” on Radio Nord.', 'not-speech'],
    ['In “Stone Soup,” Vera Dunn plays a baker.', 'not-speech'],
    ['The “smart lock” failed, and the thieves came in.', 'not-speech'],
    ['Vera Dunn is the author of “How to Boil an Egg in Space.”', 'not-speech'],
    ['Vera Dunn’s new album, “Tin Roof,” came out on Friday.', 'not-speech'],
    ['The “Tin Roof” singer Vera Dunn toured Japan.', 'not-speech'],
    ['The band played “Green Door” and left.', 'not-speech'],
    ['Vera Dunn read “Moby Dick” on the train.', 'not-speech'],
    ['The storm was upgraded to “severe.”', 'not-speech'],
    ['Vera Dunn practises “forest bathing” every day.', 'not-speech'],
    ['It was part of a “sting operation” in Leeds.', 'not-speech'],
    ['Vera Dunn describes the show as “must see.” ', 'Vera Dunn'],
  ])('are no speech if they name something, or no word of reporting has them for its object: %s', (body, kinds) => {
    expect(sayingsOf(body).speakers).toEqual([kinds].flat())
  })

  it.each([
    ['Vera Dunn called the plan “a disaster.”', 'Vera Dunn'],
    ['Vera Dunn said the plan was “dead.”', 'Vera Dunn'],
    ['“Never,” Vera Dunn said.', 'Vera Dunn'],
    ['Vera Dunn said she was “very sad” about it.', 'Vera Dunn'],
    ['Vera Dunn described him as “a bully.”', 'Vera Dunn'],
    ['The plan is “utterly mad,” said Vera Dunn.', 'Vera Dunn'],
    ['Vera Dunn told the crowd it was “a miracle.”', 'Vera Dunn'],
    ['Vera Dunn shouted “Stop!” and ran.', 'Vera Dunn'],
    ['Vera Dunn accused him of “gross neglect.”', 'Vera Dunn'],
    ['Vera Dunn denounced the “cowardly attack” on the school.', 'Vera Dunn'],
    ['Vera Dunn warned of a “long winter” ahead.', 'Vera Dunn'],
    ['Asked if he lied, Vera Dunn said “yes.”', 'Vera Dunn'],
  ])('are speech, however few, if somebody says or calls them: %s', (body, name) => {
    expect(sayingsOf(body).speakers).toEqual([name])
  })
})

describe('a body', () => {
  it.each([
    ['Talks failed. “The deal is all but dead now,” the influential US daily wrote.', 'the influential US daily'],
    ['Halden Bank cut rates. “We see slower growth in the next year,” the bank said.', 'Halden Bank'],
    [
      'Orvik Steel Company closed a plant. “We had no other choice left,” the company said in a statement.',
      'Orvik Steel Company',
    ],
    ['The company closed a plant. “We had no other choice left,” the company said in a statement.', 'the company'],
    ['The Halden Tribune apologised. “We got the story wrong from the start,” the newspaper said.', 'Halden Tribune'],
    ['A report on the dam came out. “The wall has cracks in nine places,” the report says.', 'the report'],
    [
      'Germany and France met Halden University. “We will open the labs in May,” the university said.',
      'Halden University',
    ],
    ['The Chinese daily was harsh. “This will be answered in kind,” the Chinese daily wrote.', 'the Chinese daily'],
    ['“This will be answered in kind,” a French official said.', 'a French official'],
    ['“This will be answered in kind,” Israel’s foreign ministry said.', 'Israel’s foreign ministry'],
    ['“This will be answered in kind,” the UK government said.', 'UK government'],
    ['“This will be answered in kind,” the British tabloid wrote.', 'the British tabloid'],
    ['“This will be answered in kind,” the New York daily wrote.', 'the New York daily'],
  ])('is the speaker under its name if the article gives one, else under its description: %s', (body, name) => {
    expect(sayingsOf(body).speakers).toEqual([name])
  })
})

describe('an interview, a list or another language', () => {
  it.each([
    [
      'Q: Where did you learn to cook so well?\n\nA: My aunt taught me when I was six.\n\nQ: Do you still cook with her every week?\n\nA: She died last spring, so no.',
      [null, null, null, null],
    ],
    [
      'Chef Ines Roy talks about soup.\n\nQ: Where did you learn to cook so well?\n\nA: My aunt taught me when I was six.',
      [null, 'Ines Roy'],
    ],
    [
      'Sie sagte es leise. „It was the best summer of my life“, said Greta Lund. „I want to go back“, she said.',
      ['Greta Lund', 'Greta Lund'],
    ],
    ['\'I told him "leave me alone" and he left at once,\' said Pia Marsh.', 'Pia Marsh'],
    ['‘I told him “leave me alone” and he left at once,’ said Pia Marsh.', 'Pia Marsh'],
    ['Pia Marsh said: ‘He called it “the end” and then he cried all night.’', 'Pia Marsh'],
    [
      '"As We Are" - Perry Lane\n\n"Down by the Mill" - Otis Gray\n\n"Nine Lives" - The Harrows',
      ['not-speech', 'not-speech', 'not-speech'],
    ],
    [
      '1. "As We Are", Perry Lane\n2. "Down by the Mill", Otis Gray\n3. "Nine Lives", Ada Moon',
      ['not-speech', 'not-speech', 'not-speech'],
    ],
    ['“As We Are” by Perry Lane\n\n“Down by the Mill” by Otis Gray', ['not-speech', 'not-speech']],
    ['Best Picture: “The Long Field”\n\nBest Song: “Rivers of Tin,” by Ana Sol', ['not-speech', 'not-speech']],
  ])('shows who speaks by its form: %s', (body, speakers) => {
    expect(sayingsOf(body).speakers).toEqual([speakers].flat())
  })

  it.each([
    ['WHAT: A fair with food and music.\n\nWHERE: The old mill.\n\nWHEN: Nov. 26, from noon on.', []],
    ['UK: BBC or ITV\n\nUS: Fox Sports\n\nGermany: ARD, ZDF', []],
    [
      'SCORE: Tarn 0-2 Vell\n\nThe captain scored.\n\nSCORE: Tarn 0-3 Vell\n\nHe scored again.\n\nSCORE: Tarn 0-4 Vell',
      [],
    ],
    ['“We will not leave,” Vera Dunn said. “This is our home.”\n\n– Omar Reed', ['Vera Dunn', 'Vera Dunn']],
  ])('has no speaker in a heading or a sign-off: %s', (body, speakers) => {
    expect(sayingsOf(body).speakers).toEqual(speakers)
  })
})
