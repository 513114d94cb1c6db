/** The bytes of a file -> its text. */
import { isUtf8 } from 'node:buffer'
import { RejectedFile } from './rejection.ts'

const LINE_FEED = 0x0a

/**
 * @param bytes the whole file
 * @returns its text in UTF-16 without a byte order mark, otherwise unchanged
 * @throws RejectedFile if the bytes are not UTF-8 or contain NUL (with the first such line), or if there is no text
 */
export function decodeFile(bytes: Uint8Array): string {
  if (!isUtf8(bytes))
    throw new RejectedFile(
      'is not UTF-8: save it as UTF-8',
      firstLineThat(bytes, (l) => !isUtf8(l)),
    )
  if (bytes.includes(0))
    throw new RejectedFile(
      'contains NUL bytes, so it is not text: save it as UTF-8 text',
      firstLineThat(bytes, (l) => l.includes(0)),
    )
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.trim() === '') throw new RejectedFile('is empty: add text or delete it')
  return text
}

/** Splits at line feeds before decoding, which is safe: no other UTF-8 character contains that byte. */
function firstLineThat(bytes: Uint8Array, test: (line: Uint8Array) => boolean): number | undefined {
  let start = 0
  for (let line = 1; start <= bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed === -1 ? bytes.length : feed
    if (test(bytes.subarray(start, end))) return line
    start = end + 1
  }
  return undefined
}
