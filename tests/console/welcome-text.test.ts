import picocolors from 'picocolors'
import { describe, expect, it } from 'vitest'
import { welcomeText } from '../../src/console/welcome-text.ts'

const STYLE = { colors: picocolors.createColors(false), width: 80 }
const HOLDINGS = {
  articles: 2,
  passages: 7,
  outlets: ['Evening Desk', 'Morning Desk'],
  days: { first: '2025-03-16', last: '2025-03-20' },
}

describe('the welcome of a terminal session', () => {
  it('says how many articles and passages the briefing holds, of which outlets and days', () => {
    const text = welcomeText({ ...HOLDINGS, rejected: [] }, 'corpus', STYLE)
    expect(text.replace(/\s+/g, ' ')).toContain(
      '2 articles in 7 passages from 2 outlets (Evening Desk, Morning Desk), published 16 Mar 2025 to 20 Mar 2025.',
    )
    expect(text).not.toContain('Not taken')
  })

  it('tells each file that was not taken, with line and reason, and counts those beyond ten', () => {
    const rejected = Array.from({ length: 13 }, (_, i) => ({
      file: `${i}.md`,
      line: i + 1,
      reason: { key: 'file.empty' } as const,
    }))
    const lines = welcomeText({ ...HOLDINGS, rejected }, 'corpus', STYLE)
      .split('\n')
      .filter((line) => line.startsWith('Not taken'))
    expect(lines).toHaveLength(11)
    expect(lines[0]).toBe('Not taken: 0.md, line 1: is empty: add text or delete it')
    expect(lines[10]).toBe('Not taken: 3 more')
  })
})
