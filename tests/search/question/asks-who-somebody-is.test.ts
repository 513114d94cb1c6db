import { describe, expect, it } from 'vitest'
import { searchOver } from '../../../bench/load-search.ts'
import { articleOf } from '../../builders/article-of.ts'

const { search } = searchOver([
  articleOf(
    'Mayor Rune Berg met the Riders in Lindby. “We met Berg,” the Riders said. Rune Berg and his wife, Ida Brandt, went home.',
    'week.md',
  ),
])
const isAskedWho = (question: string): boolean => search.analyse(question).asksWhoSomebodyIs

describe('a question asks who somebody is', () => {
  it.each([
    'who is Rune Berg',
    'who is rune berg?',
    'Who’s Berg?',
    'who exactly was Ida Brandt',
    'tell me who Rune Berg is',
    'who are the Riders',
    'who is this Berg anyway',
  ])('if it names nobody else: %s', (question) => {
    expect(isAskedWho(question)).toBe(true)
    expect(search.analyse(question).answerType).toBe('other')
  })

  it.each([
    'who is the mayor',
    'who is Rune Berg’s wife',
    'who is the wife of Rune Berg',
    'who is with Rune Berg',
    'who is Rune Berg meeting',
    'who met the Riders',
    'where is Rune Berg',
    'who was it',
  ])('not if it asks for another name, or for something else: %s', (question) => {
    expect(isAskedWho(question)).toBe(false)
  })
})
