import { describe, expect, it } from 'vitest'
import { decodeFile } from '../../src/corpus/decode-file.ts'
import { RejectedFile } from '../../src/corpus/rejection.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

function rejectionOf(file: Uint8Array): RejectedFile {
  try {
    decodeFile(file)
  } catch (error) {
    if (error instanceof RejectedFile) return error
    throw error
  }
  throw new Error('this file was taken')
}

describe('the bytes of a file', () => {
  it('give its text without a byte order mark, otherwise unchanged', () => {
    const text = 'Zoë said:\r\n“Yes”\u00A0😀\u00AD\r\n'
    expect(decodeFile(bytes(`\uFEFF${text}`))).toBe(text)
    expect(decodeFile(bytes(text))).toBe(text)
  })

  it('are rejected with the first line that is not UTF-8', () => {
    const latin1 = Uint8Array.from([...bytes('One\nTwo\nZo'), 0xeb, ...bytes('\nFour')])
    expect(rejectionOf(latin1)).toMatchObject({ line: 3, message: expect.stringContaining('not UTF-8') as string })
  })

  it('are rejected if they are UTF-16', () => {
    expect(rejectionOf(new Uint8Array(Buffer.from('\uFEFFText', 'utf16le'))).message).toContain('not UTF-8')
  })

  it('are rejected with the first line that contains NUL', () => {
    expect(rejectionOf(bytes('One\nTw\0o'))).toMatchObject({
      line: 2,
      message: expect.stringContaining('NUL') as string,
    })
  })

  it.each(['', '\uFEFF', ' \r\n\t\n'])('are rejected if they contain no text: %j', (text) => {
    expect(rejectionOf(bytes(text)).message).toBe('is empty: add text or delete it')
  })
})
