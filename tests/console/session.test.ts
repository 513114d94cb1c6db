import { describe, expect, it } from 'vitest'
import { withBriefingOption } from '../../commands/briefing-option.ts'
import { createSession, type LineResult } from '../../src/console/session.ts'
import { UserError } from '../../src/process/user-error.ts'
import { articleOf } from '../builders/article-of.ts'
import { contextOf } from '../builders/context-of.ts'

const STRIKE =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const GRAIN =
  'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before the end of the month.'
const article = articleOf(`${GRAIN}\n\n${STRIKE}`, 'a.md', { url: 'https://example.org/a' })

const open = () => createSession(contextOf(article))

describe('a session', () => {
  it('has no button before the first reply', async () => {
    expect(open().steps()).toEqual([])
    expect(await open().run('/next')).toMatchObject({ kind: 'error', record: { command: 'next', outcome: 'error' } })
  })

  it('presses the buttons of the last reply as commands', async () => {
    const session = open()
    await session.run('/ask when will the dock workers of Varnhem strike')
    expect(session.steps()).toEqual(['next', 'context', 'open', 'cite', 'provenance'])
    expect((await session.run('/next')).record).toMatchObject({
      command: 'next',
      outcome: 'view',
      evidence: [{ passage: { start: 0, end: GRAIN.length, text: GRAIN } }],
    })
    expect(session.steps()).toContain('previous')
    expect((await session.run('/previous')).record).toMatchObject({ evidence: [{ passage: { text: STRIKE } }] })
    expect((await session.run('/context')).record).toMatchObject({
      evidence: [{ passage: { text: article.body }, sentence: { text: STRIKE } }],
    })
    expect(await session.run('/open')).toMatchObject({
      kind: 'link',
      link: expect.stringMatching(/^https:\/\/example\.org\/a#/) as string,
    })
  })

  it('searches for the words as typed', async () => {
    const session = open()
    await session.run('/ask when will the dock workers of Varnhemm strike')
    expect(session.steps()).toEqual(['next', 'context', 'open', 'cite', 'provenance', 'typed'])
    expect(await session.run('/typed')).toMatchObject({
      kind: 'reply',
      reply: { asked: { question: 'when will the dock workers of "Varnhemm" strike' } },
    })
    expect((await session.run('/next')).kind).toBe('reply')
  })

  it('keeps its place when a line is wrong', async () => {
    const session = open()
    await session.run('/ask when will the dock workers of Varnhem strike')
    await session.run('/ask')
    await session.run('/nearest')
    expect(session.steps()).toEqual(['next', 'context', 'open', 'cite', 'provenance'])
  })

  it('takes the name of a button as a command if the last reply has no such button', async () => {
    const session = open()
    expect(await session.run('/cite')).toMatchObject({ kind: 'error', message: expect.stringContaining('/cite <id>') })
    await session.run('/ask when will the dock workers of Varnhem strike')
    expect(await session.run('/cite')).toMatchObject({ kind: 'reply' })
  })

  it('forgets the buttons of a reply when another one comes', async () => {
    const session = open()
    await session.run('/ask when will the dock workers of Varnhem strike')
    await session.run('/help')
    expect((await session.run('/next')).kind).toBe('error')
  })
})

describe('a session with several briefings', () => {
  const cityOf = { ...contextOf(article), call: callOf('City') }
  const desk = {
    ...contextOf(articleOf('The ferry of the desk sails to Torp on Sunday, its harbour master said.', 'b.md')),
    call: callOf('Desk'),
  }

  function callOf(name: string) {
    return { by: 'the terminal', onProgress: () => undefined, briefing: { name, choices: ['City', 'Desk'] } }
  }

  const several = () =>
    createSession(
      { ...cityOf, commands: withBriefingOption(cityOf.commands) },
      {
        takesFollowUps: true,
        async another(name) {
          if (name.toLowerCase() === 'desk') return desk
          throw new UserError(`There is no briefing “${name}”.`)
        },
      },
    )
  const shown = (result: LineResult) => (result.kind === 'reply' ? result.reply : null)

  it('uses the one that a command names, for its buttons too, and names it in the heading', async () => {
    const session = several()
    const own = shown(await session.run('/ask when will the dock workers of Varnhem strike'))
    expect(own?.heading).not.toContain('· City')
    const named = await session.run('/ask when does the ferry sail to Torp briefing: desk')
    expect(shown(named)?.heading).toMatch(/ · Desk$/)
    expect(named.record).toMatchObject({
      command: 'ask',
      evidence: [{ passage: { text: desk.briefing.articles[0]?.body } }],
    })
    const source = await session.run('/provenance')
    expect(shown(source)?.heading).toMatch(/ · Desk$/)
    expect((await session.run('/ask when does the ferry sail to Torp')).record).toMatchObject({ outcome: 'no-answer' })
  })

  it('leans a question only on one that was asked of the same briefing', async () => {
    const session = several()
    await session.run('/ask when does the ferry sail to Torp briefing: desk')
    expect(shown(await session.run('why'))?.lacksTopic).toBe(true)
    expect(shown(await session.run('/ask why briefing: desk'))?.asked?.topic).toContain('ferry')
  })

  it('says so if there is none of that name', async () => {
    expect(await several().run('/ask what briefing: Nowhere')).toMatchObject({
      kind: 'error',
      message: 'There is no briefing “Nowhere”.',
    })
  })
})
