import { describe, expect, it } from 'vitest'
import { textOfMessage } from '../../src/discord/messages/text-of-message.ts'

type Given = Parameters<typeof textOfMessage>[0]
const read = (message: object) => textOfMessage({ content: '', embeds: [], ...message } as unknown as Given)
const text = (content: string) => ({ type: 10, content })

describe('the text of a message', () => {
  it('is its content and its embeds, one after the other', () => {
    const embeds = [
      { title: 'A title', description: 'A description', fields: [{ name: 'A name', value: 'A value' }] },
      { title: null, description: null, fields: [] },
    ]
    expect(read({ content: 'Look:', embeds })).toBe('Look:\n\nA title\n\nA description\n\nA name\n\nA value')
  })

  it('is what components of the second version show, however deep', () => {
    const section = { type: 9, components: [text('in a section')], accessory: { type: 2, label: 'Press', style: 2 } }
    const components = [text('at the top'), { type: 17, components: [section, { type: 14 }, text('in a container')] }]
    expect(read({ components })).toBe('at the top\n\nin a section\n\nin a container')
  })

  it('is what it forwards, as discord.js and as Discord give it', () => {
    const forwarded = {
      content: 'Forwarded',
      embeds: [{ description: 'with an embed' }],
      components: [text('and more')],
    }
    const all = 'Forwarded\n\nwith an embed\n\nand more'
    expect(read({ messageSnapshots: new Map([['1', forwarded]]) })).toBe(all)
    expect(read({ messageSnapshots: [{ message: forwarded }] })).toBe(all)
    expect(read({ content: 'See:', messageSnapshots: [{ message: forwarded }] })).toBe(`See:\n\n${all}`)
  })

  it('is the question and the answers of a poll', () => {
    const poll = { question: { text: 'Who said it?' }, answers: [{ answer_id: 1, poll_media: { text: 'Waltz' } }] }
    expect(read({ poll })).toBe('Who said it?\n\nWaltz')
    const asClass = { question: { text: 'Who said it?' }, answers: new Map([[1, { id: 1, text: 'Waltz' }]]) }
    expect(read({ poll: asClass })).toBe('Who said it?\n\nWaltz')
  })

  it('is empty if there is none', () => {
    expect(read({})).toBe('')
    expect(read({ content: ' ', embeds: [{ image: { url: 'https://example.org/a.png' } }] })).toBe('')
  })
})
