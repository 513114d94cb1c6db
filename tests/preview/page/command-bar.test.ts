import { describe, expect, it } from 'vitest'
import { chooseCommand, focusOption, typeText } from '../../../src/preview/page/command-bar.ts'
import type { OfferedCommand } from '../../../src/preview/page/page-contract.ts'

const option = (name: string, type: number, required = false, shown = name) => ({
  ...{ name, shown, type, required },
  description: name,
})
const command = (name: string, options: readonly object[], shown = name) =>
  ({ id: name, name, shown, kind: 'typed', description: name, options }) as unknown as OfferedCommand

const ASK = command('ask', [option('question', 3, true), option('outlet', 3), option('private', 5)])
const ADD = command('corpus add', [option('link', 3), option('file', 11)])
const DIGEST = command('digest', [option('at', 3, true), option('channel', 7, true)])
const NOTHING = command('briefing', [])
const typed = (text: string) => typeText(text, [ASK, ADD, NOTHING])

describe('a channel', () => {
  it('is chosen from the only one that there is', () => {
    const bar = focusOption(chooseCommand(DIGEST), 'channel')
    expect(bar.choices).toEqual([{ name: '#briefing', value: '#briefing' }])
  })
})

describe('a line that is pasted into the bar', () => {
  it.each([
    ['/ask when do they talk', { question: 'when do they talk' }],
    ['/ask question: when do they talk private: true', { question: 'when do they talk', private: 'True' }],
    ['/ask when do they talk outlet: Morning Desk', { question: 'when do they talk', outlet: 'Morning Desk' }],
    ['/ask he said: no outlet named here', { question: 'he said: no outlet named here' }],
    ['/ask is the outlet:new', { question: 'is the outlet:new' }],
    ['/corpus add link: https://example.org/a?b: c', { link: 'https://example.org/a?b: c' }],
    ['/corpus add file: a.md', {}],
    ['/briefing ', {}],
  ])('fills the options that it names: %s', (text, values) => {
    const bar = typed(text)
    expect(bar.values).toEqual(values)
    for (const name of Object.keys(values)) expect(bar.fields).toContain(name)
  })

  it.each([
    '/fragen wann reden sie privat: true',
    '/fragen frage: wann reden sie privat: true',
    '/ask question: wann reden sie private: true',
  ])('may be in the language of whoever looks, or in English: %s', (text) => {
    const options = [option('question', 3, true, 'frage'), option('private', 5, false, 'privat')]
    const bar = typeText(text, [command('ask', options, 'fragen')])
    expect(bar.command?.name).toBe('ask')
    expect(bar.values).toEqual({ question: 'wann reden sie', private: 'True' })
  })

  it('is only text as long as it is no command', () => {
    expect(typed('/asking question: no')).toMatchObject({ command: null, text: '/asking question: no' })
    expect(typed('when outlet: b')).toMatchObject({ command: null, isOpen: false })
  })
})
