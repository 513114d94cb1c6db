import { describe, expect, it } from 'vitest'
import { csvTable } from '../../src/main/csv-table.ts'

const RUNNABLE = ['=HYPERLINK("http://x.example","read")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1']

describe('a CSV table', () => {
  it('keeps every text as it is', () => {
    const table = csvTable([{ title: '=HYPERLINK("x")' }, { title: '-1' }, { title: 'plain' }], false)
    expect(table).toBe('title\n"=HYPERLINK(""x"")"\n-1\nplain\n')
  })

  it.each(RUNNABLE)('for a spreadsheet puts an apostrophe before %j', (title) => {
    const cell = csvTable([{ title }], true).slice('title\n'.length).replace(/^"/, '')
    expect(cell[0]).toBe("'")
    expect(cell[1]).toBe(title[0])
  })

  it('for a spreadsheet keeps numbers, and texts that no spreadsheet runs', () => {
    expect(csvTable([{ start: -1, title: 'a=b', empty: '' }], true)).toBe('start,title,empty\n-1,a=b,\n')
  })

  it('gives nested values columns of their own', () => {
    const rows = [
      { article: 'a', speaker: null, tags: ['x', 'y'] },
      { article: 'b', speaker: { name: 'Holm' }, tags: [] },
    ]
    expect(csvTable(rows, false)).toBe('article,tags,speaker.name\na,"[""x"",""y""]",\nb,[],Holm\n')
  })
})
