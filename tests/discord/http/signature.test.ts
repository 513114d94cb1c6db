import { generateKeyPairSync, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkSignature, readPublicKey } from '../../../src/discord/http/signature.ts'

const NOW = 1_800_000_000_000
const { publicKey, privateKey } = generateKeyPairSync('ed25519')
const key = readPublicKey(Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex'))

function signed(body: Buffer, ageMs = 0) {
  const timestamp = String(Math.floor((NOW - ageMs) / 1_000))
  const signature = sign(null, Buffer.concat([Buffer.from(timestamp), body]), privateKey).toString('hex')
  return { signature, timestamp, body }
}

const bodies = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes))

describe('a signature', () => {
  it('is valid for the very bytes and the time that were signed', () => {
    fc.assert(
      fc.property(bodies, fc.integer({ min: -59_000, max: 59_000 }), (body, age) => {
        expect(checkSignature(signed(body, age), key, NOW)).toBe('valid')
      }),
    )
  })

  it('is bad if a bit of the body, of the time or of itself was changed', () => {
    const part = fc.constantFrom('body', 'timestamp', 'signature' as const)
    fc.assert(
      fc.property(bodies, part, fc.nat(), (body, name, at) => {
        const genuine = signed(Buffer.concat([body, Buffer.from('{}')]))
        const bytes = Buffer.from(genuine[name])
        const index = at % bytes.length
        bytes[index] = (bytes[index] ?? 0) ^ 1
        const changed = { ...genuine, [name]: name === 'body' ? bytes : bytes.toString('latin1') }
        expect(checkSignature(changed, key, NOW)).toBe('bad')
      }),
    )
  })

  it.each([-3_600_000, -61_000, 61_000, 600_000])('is old if it was made %i ms ago', (age) => {
    expect(checkSignature(signed(Buffer.from('{}'), age), key, NOW)).toBe('old')
  })

  it.each([
    [undefined, undefined],
    ['', ''],
    ['zz'.repeat(64), '1800000000'],
    ['ab'.repeat(64), 'now'],
    ['ab'.repeat(65), '1800000000'],
  ])('is bad if the headers are %j and %j', (signature, timestamp) => {
    expect(checkSignature({ signature, timestamp, body: Buffer.from('{}') }, key, NOW)).toBe('bad')
  })

  it('of another key is bad', () => {
    const other = generateKeyPairSync('ed25519').publicKey
    expect(checkSignature(signed(Buffer.from('{}')), other, NOW)).toBe('bad')
  })
})
