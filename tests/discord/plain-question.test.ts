import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainQuestion } from '../../src/discord/messages/plain-question.ts'

const USERS = [
  { id: '7', username: 'ada_l', global_name: 'Ada' },
  { id: '8', username: 'joe', global_name: null },
]

describe('the question in a message', () => {
  it.each([
    ['<@1> when does the ferry sail?', 'when does the ferry sail?'],
    ['<@!1>when does\nthe ferry sail', 'when does the ferry sail'],
    ['does <@7> know what <@8> or <@9> said <@1>', 'does Ada know what joe or said'],
    ['<@&5> <#6> <:wave:77> <a:wave:78> <t:1700000000:R> </ask:9> <id:guide> why', 'why'],
    ['> **when** does ~~the~~ `ferry` ||sail||', 'when does the ferry sail'],
    ['## __Ferry__ of _Harrow_\n- snake_case stays', 'Ferry of Harrow snake_case stays'],
    ['what does [the report](https://example.org/a) say', 'what does the report say'],
    ['is 3 < 4 and 5 > 4?', 'is 3 < 4 and 5 > 4?'],
    ['it costs -5 % (or -#1)', 'it costs -5 % (or -#1)'],
    ['<@1>', ''],
    [' \n ', ''],
  ])('%j is %j', (content, question) => {
    expect(plainQuestion(content, '1', USERS)).toBe(question)
  })

  it('has all words of a text without any marks', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Z0-9',.?!]{1,12}$/), { minLength: 1 })
    fc.assert(
      fc.property(words, (all) => {
        expect(plainQuestion(all.join(' '), '1')).toBe(all.join(' '))
      }),
    )
  })
})
