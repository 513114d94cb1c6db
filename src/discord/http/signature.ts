/** Discord signs every interaction that it sends over HTTP (interactions/overview: setting up an endpoint, security headers). */
import { createPublicKey, type KeyObject, verify } from 'node:crypto'

/** Nobody waits for an older interaction; one that is sent again must not act again. */
const MAX_AGE_MS = 60_000
const SIGNATURE = /^[\da-f]{128}$/i
const TIMESTAMP = /^\d{1,15}$/

/** @param hex the 32 bytes of an Ed25519 key, as the Developer Portal shows them @throws Error if it is no such key */
export const readPublicKey = (hex: string): KeyObject =>
  createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(hex, 'hex').toString('base64url') },
    format: 'jwk',
  })

export interface SignedRequest {
  /** The headers `X-Signature-Ed25519` and `X-Signature-Timestamp`. */
  readonly signature: string | undefined
  readonly timestamp: string | undefined
  /** As it was received, not parsed. */
  readonly body: Buffer
}

/** @returns `valid`; `bad` if Discord did not sign this; `old` if it did, but at another time than `now` */
export function checkSignature(
  { signature = '', timestamp = '', body }: SignedRequest,
  key: KeyObject,
  now: number,
): 'valid' | 'bad' | 'old' {
  if (!SIGNATURE.test(signature) || !TIMESTAMP.test(timestamp)) return 'bad'
  const signed = Buffer.concat([Buffer.from(timestamp), body])
  if (!verify(null, signed, key, Buffer.from(signature, 'hex'))) return 'bad'
  return Math.abs(now - Number(timestamp) * 1_000) > MAX_AGE_MS ? 'old' : 'valid'
}
