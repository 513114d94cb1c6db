import { describe, expect, it } from 'vitest'
import { searchOver } from '../../../bench/load-search.ts'
import { descriptionReader } from '../../../src/search/ranking/describes-somebody.ts'
import { articleOf } from '../../builders/article-of.ts'

const { search } = searchOver([articleOf('Rune Berg met Ida Brandt. Berg and Brandt talked.', 'week.md')])
const describesBerg = descriptionReader(search.analyse('who is Rune Berg'))

describe('a sentence that names somebody', () => {
  it.each([
    'Rune Berg, a carpenter from Lindby, built the stage.',
    'Rune Berg, 34, was hurt.',
    'Berg, who runs the ferry, was hurt.',
    'Berg is the oldest of five brothers.',
    'The council heard Mayor Rune Berg on Monday.',
    'The council heard the carpenter Rune Berg.',
    'The carpenter, Rune Berg, was hurt.',
    'The man who built it is Rune Berg.',
    'Ida Brandt and National Security Adviser Rune Berg left early.',
  ])('says who it is: %s', (sentence) => {
    expect(describesBerg(sentence)).toBe(true)
  })

  it.each([
    'Rune Berg built the stage.',
    'On Monday, Rune Berg left.',
    'Mr. Berg was hurt.',
    'Mayor Ida Brandt thanked Berg.',
    'Ida Brandt, a carpenter, thanked him.',
    '',
  ])('does not say who it is: %s', (sentence) => {
    expect(describesBerg(sentence)).toBe(false)
  })
})
