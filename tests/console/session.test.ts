import { describe, expect, it } from 'vitest'
import { createSession } from '../../src/console/session.ts'
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
