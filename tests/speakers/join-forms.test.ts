import { describe, expect, it } from 'vitest'
import { joinForms } from '../../src/speakers/join-forms.ts'

const joined = (counts: Readonly<Record<string, number>>) =>
  joinForms(Object.entries(counts).map(([name, quotations]) => ({ name, quotations }))).map(({ name, quotations }) => [
    name,
    quotations,
  ])

describe('names of those who are quoted', () => {
  it('are one if they are forms of one first name with the same surname', () => {
    expect(joined({ 'Steve Witkoff': 23, 'Steven Witkoff': 6, 'Mike Waltz': 5 })).toEqual([
      ['Steve Witkoff', 29],
      ['Mike Waltz', 5],
    ])
  })

  it('are several if only the surname is the same; a bare surname is then nobody’s of them', () => {
    expect(joined({ 'Hillary Clinton': 9, Clinton: 4, 'Bill Clinton': 3 })).toEqual([
      ['Hillary Clinton', 9],
      ['Clinton', 4],
      ['Bill Clinton', 3],
    ])
  })

  it('belong to the only bearer of a bare surname, who may be quoted less under the full name', () => {
    expect(joined({ Waltz: 7, 'Mike Waltz': 5, 'Kim Salter': 6 })).toEqual([
      ['Mike Waltz', 12],
      ['Kim Salter', 6],
    ])
    expect(joined({})).toEqual([])
  })
})
