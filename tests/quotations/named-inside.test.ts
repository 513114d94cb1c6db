import { describe, expect, it } from 'vitest'
import { sayingsOf } from '../builders/sayings-of.ts'

describe('somebody whom the words name', () => {
  it.each([
    [
      'Nancy Kell and Paul Kell live here. “A man broke in and attacked my husband Paul Kell,” Kell wrote.',
      'Nancy Kell',
    ],
    [
      'After one reader said, “Only members should vote on it,” Ana Sol replied, “Good point.”',
      ['one reader', 'Ana Sol'],
    ],
    ['Bo Lind portrayed a “random loon” at a gas station.', 'not-speech'],
    ['Pope Emeritus Benno XVI was ill. “I am on my way home,” Benno wrote.', 'Benno XVI'],
    ['Stew Leonard Jr., CEO of the chain, spoke. “Turkey costs less,” Stew Leonard Jr. said.', 'Stew Leonard Jr.'],
    ['Briton Macer Lind fought there. “They left their guns,” Lind says.', 'Macer Lind'],
  ])('does not say them, nor does whoever plays or replies: %s', (body, speakers) => {
    expect(sayingsOf(body).speakers).toEqual([speakers].flat())
  })
})
