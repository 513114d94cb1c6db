import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createLog, withoutSecrets } from '../../src/process/log.ts'

const TOKEN = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB'
const INTERACTION = 'aW50ZXJhY3Rpb246MTIzNDU2Nzg5MDEyMzQ1Njc4OnNlY3JldA'

function logged(secrets: readonly string[], log: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = []
  log(createLog('debug', secrets, { write: (line) => void lines.push(line) }))
  expect(lines).toHaveLength(1)
  return lines.join('')
}

describe('the log', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a field', { token: TOKEN }],
    ['a field deep inside', { a: { b: { headers: { authorization: `Bot ${TOKEN}` } } } }],
    ['the message of an error', { err: new Error(`bad token ${TOKEN}`) }],
    ['the cause of an error', { err: new Error('bad', { cause: new Error(`bad token ${TOKEN}`) }) }],
    [
      'what an error carries',
      { err: Object.assign(new Error('bad'), { request: { headers: { authorization: TOKEN } } }) },
    ],
    ['the address of a request', { url: `/api/v10/interactions/123456789012345678/${INTERACTION}/callback` }],
    ['the address in an error', { err: new Error(`POST /webhooks/123456789012345678/${INTERACTION}/messages failed`) }],
    ['a token that is not the bot’s own', { note: TOKEN.replace('GaBcDe', 'XyZabc') }],
  ])('holds no token of %s', (_, line) => {
    const text = logged([TOKEN], (log) => log.info(line, 'something happened'))
    expect(text).toContain('something happened')
    for (const secret of [TOKEN, INTERACTION, TOKEN.slice(-38)]) expect(text).not.toContain(secret)
  })

  it('keeps what an error says, its code and its stack, and no more', () => {
    const error = Object.assign(new RangeError('too far'), {
      code: 50_035,
      requestBody: { json: 'what a member wrote' },
    })
    const line = JSON.parse(logged([], (log) => log.error({ err: error })))
    expect(line.err).toMatchObject({ name: 'RangeError', message: 'too far', code: 50_035 })
    expect(line.err.stack).toContain('log.test.ts')
    expect(JSON.stringify(line)).not.toContain('member')
  })

  it('leaves ordinary lines as they are', () => {
    const line = {
      command: 'ask',
      outcome: 'answer',
      file: 'desk/2025-03-17-a.b.c.md',
      msg: 'read 1.2.3 of docs/webhooks',
    }
    expect(JSON.parse(logged([TOKEN], (log) => log.info(line)))).toMatchObject(line)
  })

  it('shows invisible characters and those that act on a terminal as escapes', () => {
    const file = 'desk/a\nb\u001b[31m\u200f\u{e0041}c\u2028.md'
    const text = logged([], (log) => log.warn({ file }, 'a file was rejected'))
    expect(text).toContain('desk/a\\nb\\u001b[31m\\u200f\\udb40\\udc41c\\u2028.md')
    expect(JSON.parse(text).file).toBe(file)
  })

  it('is valid JSON, and free of the secret, whatever a secret and a line hold', () => {
    const secret = fc.stringMatching(/^[\w.-]{8,60}$/)
    fc.assert(
      fc.property(secret, fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (hidden, before, after) => {
        const text = logged([hidden], (log) => log.info({ note: `${before}${hidden}${after}` }, 'x'))
        expect(JSON.parse(text).note).not.toContain(hidden)
        expect(withoutSecrets(text, [hidden])).toBe(text)
      }),
    )
  })
})
