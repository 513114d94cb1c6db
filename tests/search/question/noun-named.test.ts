import { describe, expect, it } from 'vitest'
import { nounNamed } from '../../../src/search/question/noun-named.ts'

describe('the thing or person whose name a question asks for', () => {
  it.each([
    ['which company makes it', false],
    ['which hospital is closed', false],
    ['what is the pub called', false],
    ['which pub ordered the buses', true],
    ['which door was open', true],
  ])('may be described instead, or not: %s', (question, takesDescription) => {
    expect(nounNamed(question)).toMatchObject({ takesDescription })
  })

  it.each([
    ['which rival asked for twice the price', 'rival'],
    ['which company will she buy from', 'company'],
    ['which museum had offered half', 'museum'],
    ['which museum offered half of that', 'museum'],
    ['which café handed out lemonade', 'café'],
    ['which storm tore off the roof', 'storm'],
    ['which collector offered 90,000 crowns', 'collector'],
    ['what is the name of the second dentist', 'dentist'],
    ['what is the otter’s name', 'otter'],
    ["what was the dog's name", 'dog'],
    ['what is the rocket called', 'rocket'],
    ['what are the dogs called?', 'dogs'],
    ['what is the owner of the farm called', 'owner'],
    ['who is the captain of the ferry', 'captain'],
    ['who was Ida’s teacher', 'teacher'],
    ['who won the race', ''],
    ['who is Rune Berg', ''],
    ['what did the rival ask for', ''],
    ['how many rivals are there', ''],
    ['why did they call', ''],
    ['what is the fine for swimming', ''],
  ])('in “%s” is “%s”', (question, noun) => {
    expect(nounNamed(question).noun).toBe(noun)
  })
})
