import { describe, expect, it } from 'vitest'
import { withBriefingOption } from '../../commands/briefing-option.ts'
import { completeLine } from '../../src/console/complete-line.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

const everything = contextOf(
  articleOf('Text of the one.', 'a.md', { outlet: 'Morning Desk' }),
  articleOf('Text of the other.', 'b.md', { outlet: 'Weekend Desk' }),
)
const context = { ...everything, commands: everything.commands.filter(({ name }) => name === 'ask' || name === 'help') }
const complete = (line: string, steps: readonly string[] = []) => completeLine(line, context, steps)

describe('completion', () => {
  it('offers the commands, the buttons of the last reply, and the way out', async () => {
    expect(await complete('/', ['next', 'open'])).toEqual([['/ask ', '/help ', '/next ', '/open ', '/quit '], '/'])
    expect(await complete('/h')).toEqual([['/help '], '/h'])
  })

  it('offers nothing for a plain question or an unknown command', async () => {
    expect(await complete('when do they')).toEqual([[], 'when do they'])
    expect((await complete('/nonsense ou'))[0]).toEqual([])
  })

  it('offers the names of the options that are not given yet', async () => {
    expect(await complete('/ask when o')).toEqual([['outlet: '], 'o'])
    expect((await complete('/ask '))[0]).toEqual(expect.arrayContaining(['outlet: ', 'since: ', 'until: ']))
    expect((await complete('/ask when outlet: Morning Desk '))[0]).not.toContain('outlet: ')
    expect(await complete('/ask when outlet: Morning Desk s')).toEqual([['since: '], 's'])
  })

  it('offers the values that a command completes', async () => {
    expect(await complete('/ask when outlet: mor')).toEqual([['Morning Desk'], 'mor'])
    expect(await complete('/ask when outlet: ')).toEqual([['Morning Desk', 'Weekend Desk'], ''])
    expect(await complete('/ask when outlet: Weekend D')).toEqual([['Weekend Desk'], 'Weekend D'])
  })

  it('offers the values of a required option that a command completes', async () => {
    const quoting = contextOf(articleOf('“It will rain,” said Greta Holm. “It will not,” said Arne Holm.', 'a.md'))
    await quoting.briefing.quotations()
    expect(await completeLine('/quote gr', quoting, [])).toEqual([['Greta Holm'], 'gr'])
    expect(await completeLine('/quote Greta Holm o', quoting, [])).toEqual([['outlet: '], 'o'])
    expect(await completeLine('/compare speaker gr', quoting, [])).toEqual([['Greta Holm'], 'gr'])
    expect((await completeLine('/compare speaker ', quoting, []))[0]).toContain('Arne Holm')
  })

  it('offers the names of the briefings if there are several', async () => {
    const several = {
      ...context,
      commands: withBriefingOption(context.commands),
      call: { by: 'x', onProgress: () => undefined, briefing: { name: 'City', choices: ['City', 'Desk'] } },
    }
    expect(await completeLine('/ask when briefing: ', several, [])).toEqual([['City', 'Desk'], ''])
    expect(await completeLine('/ask when briefing: de', several, [])).toEqual([['Desk'], 'de'])
  })

  it('replaces only what is at the end of the line', async () => {
    for (const line of ['/a', '/ask when o', '/ask when outlet: mor', '/ask x outlet: y since: ']) {
      expect(line.endsWith((await complete(line))[1])).toBe(true)
    }
  })
})
