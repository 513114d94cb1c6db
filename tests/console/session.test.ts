import { describe, expect, it } from 'vitest'
import { commands } from '../../commands/index.ts'
import { createSession } from '../../src/console/session.ts'
import { articleOf } from '../builders/article-of.ts'
import { briefingOf } from '../builders/briefing-of.ts'

const STRIKE =
  'Dock workers in Varnhem will strike from Friday on, their union leader Greta Holm said after a long vote.'
const GRAIN =
  'The harbour board of Varnhem agreed on Tuesday to let forty grain ships leave before the end of the month.'
const article = articleOf(`${GRAIN}\n\n${STRIKE}`, 'a.md', { url: 'https://example.org/a' })

const open = () => createSession({ briefing: briefingOf(article), commands })

describe('a session', () => {
  it('has no button before the first reply', () => {
    expect(open().steps()).toEqual([])
    expect(open().run('/next')).toMatchObject({ kind: 'error', record: { command: 'next', outcome: 'error' } })
  })

  it('presses the buttons of the last reply as commands', () => {
    const session = open()
    session.run('/ask when will the dock workers of Varnhem strike')
    expect(session.steps()).toEqual(['next', 'context', 'open'])
    expect(session.run('/next').record).toMatchObject({
      command: 'next',
      outcome: 'view',
      evidence: [{ passage: { start: 0, end: GRAIN.length, text: GRAIN } }],
    })
    expect(session.steps()).toContain('previous')
    expect(session.run('/previous').record).toMatchObject({ evidence: [{ passage: { text: STRIKE } }] })
    expect(session.run('/context').record).toMatchObject({
      evidence: [{ passage: { text: article.body }, sentence: { text: STRIKE } }],
    })
    expect(session.run('/open')).toMatchObject({
      kind: 'link',
      link: expect.stringMatching(/^https:\/\/example\.org\/a#/) as string,
    })
  })

  it('keeps its place when a line is wrong', () => {
    const session = open()
    session.run('/ask when will the dock workers of Varnhem strike')
    session.run('/ask')
    session.run('/nearest')
    expect(session.steps()).toEqual(['next', 'context', 'open'])
  })

  it('forgets the buttons of a reply when another one comes', () => {
    const session = open()
    session.run('/ask when will the dock workers of Varnhem strike')
    session.run('/help')
    expect(session.run('/next').kind).toBe('error')
  })
})
