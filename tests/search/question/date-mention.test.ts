import { describe, expect, it } from 'vitest'
import { daysMentioned } from '../../../src/search/question/date-mention.ts'

const NEWEST = '2026-03-18'
const month = (name: string, last: string) => ({ first: `${name}-01`, last: `${name}-${last}` })
const single = (day: string) => ({ first: day, last: day })

describe('the days that a question names by their month', () => {
  it.each([
    ['what did the board say on March 5', single('2026-03-05')],
    ['what did the board say on 5 May 2025', single('2025-05-05')],
    ['who struck on 2/14', single('2026-02-14')],
    ['who struck in march', month('2026-03', '31')],
    ['who struck last May', month('2025-05', '31')],
    ['who struck in May?', month('2025-05', '31')],
    ['who struck in early june', month('2025-06', '30')],
    ['who struck last march', month('2025-03', '31')],
    ['who struck at the end of august', single('2025-08-31')],
    ['the september strike', month('2025-09', '30')],
    ['the strike of December', month('2025-12', '31')],
    ['will the ferry sail in september', month('2026-09', '30')],
    ['who strikes in may 2026', month('2026-05', '31')],
  ])('are the latest that have begun: %s', (question, days) => {
    expect(daysMentioned(question, NEWEST)).toEqual(days)
  })

  it.each([
    'did Theresa May resign',
    'what did may say about the ferry',
    'a vote for May',
    'the March on Washington',
    'who spoke at the march on the harbour',
    'the last march on the harbour',
    'did they march through Varnhem',
    'what did April Ryan ask',
    'interest in April Ryan',
    'who is June Holm',
    'who wrote the plays of August Wilson',
    'what did Jan say',
    'where is Will Smith',
    'the 9/11 memorial',
    'what happened on 9/11',
    'is the harbour open 24/7',
    'do 2/3 of the members agree',
    'won 3-2 at home',
    'fares rise 3.2 percent',
    'what did USA Today say about the Marlow decision',
    'the Second Amendment',
    'who sails on monday',
  ])('are none in: %s', (question) => {
    expect(daysMentioned(question, NEWEST)).toBeNull()
  })
})
