/** Bytes of a file -> its text, or why it is none. */
import { isUtf8 } from 'node:buffer'
import { RejectedFile } from './rejection.ts'

const LINE_FEED = 0x0a

/**
 * @param bytes the whole file
 * @returns its text in UTF-16 without a byte order mark, otherwise unchanged
 * @throws RejectedFile where the bytes are not UTF-8 (with the first such line), hold NUL, or no text at all
 */
export function decodeFile(bytes: Uint8Array): string {
  if (!isUtf8(bytes))
    throw new RejectedFile(
      'is not UTF-8: save it as UTF-8',
      firstLineThat(bytes, (l) => !isUtf8(l)),
    )
  if (bytes.includes(0))
    throw new RejectedFile(
      'holds NUL bytes: it is no text',
      firstLineThat(bytes, (l) => l.includes(0)),
    )
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.trim() === '') throw new RejectedFile('is empty')
  return text
}

/** No byte of a multi-byte UTF-8 sequence is a line feed, so the file may be cut there before it is decoded. */
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
