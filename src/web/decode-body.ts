/** Bytes of a page or feed -> its text, in the charset that it declares. */
import { isAscii, isUtf8 } from 'node:buffer'

/** A page must declare its charset in this many first bytes (WHATWG HTML, "prescan a byte stream"). */
const PRESCANNED_BYTES = 1_024

const BYTE_ORDER_MARKS: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
]

/**
 * Looks for the charset in the order of the WHATWG Encoding and HTML standards: byte order mark, header, declaration in
 * the text. Without any, the charset is UTF-8 if the bytes are valid UTF-8, and windows-1252 otherwise. Two things are known
 * better than what is declared: bytes that begin like UTF-16 are UTF-16, and bytes beyond ASCII that are valid UTF-8 are not
 * of an older charset. Bytes that cannot be decoded become U+FFFD.
 * @param contentType the value of the Content-Type header
 * @returns the text without a byte order mark
 */
export function decodeBody(bytes: Uint8Array, contentType?: string | null): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0]
  const declared =
    decoderFor(marked ?? unmarkedUtf16(bytes)) ??
    decoderFor(charsetOfHeader(contentType ?? '')) ??
    decoderFor(charsetOfText(bytes)) ??
    new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  const decoder = isMislabelled(declared, bytes) ? new TextDecoder() : declared
  // Without `stream`, Node 20 and 22 decode windows-1252 as ISO 8859-1, and its quotation marks are lost.
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

const isMislabelled = ({ encoding }: TextDecoder, bytes: Uint8Array): boolean =>
  !encoding.startsWith('utf-') && !isAscii(bytes) && isUtf8(bytes)

/** @returns the form of UTF-16 whose first two characters are ASCII, as markup and JSON begin (XML 1.0, appendix F) */
function unmarkedUtf16([a = 0, b = 0, c = 0, d = 0]: Uint8Array): string | undefined {
  if (isWritten(a) && b === 0 && isWritten(c) && d === 0) return 'utf-16le'
  return a === 0 && isWritten(b) && c === 0 && isWritten(d) ? 'utf-16be' : undefined
}

/** Whether the code is white space or a printable character of ASCII. */
const isWritten = (code: number): boolean => (code >= 0x20 && code < 0x7f) || (code >= 0x09 && code <= 0x0d)

const charsetOfHeader = (contentType: string): string | undefined =>
  /;\s*charset\s*=\s*(?:["']\s*)?([^\s"';]+)/i.exec(contentType)?.[1]

/** Reads `<meta charset>`, `<meta http-equiv content>` or `<?xml encoding?>`. A page that declares UTF-16 in ASCII is not UTF-16. */
function charsetOfText(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PRESCANNED_BYTES)).toString(
    'latin1',
  )
  const declared =
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1] ??
    /<meta\b[^<>]*?\bcharset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)/i.exec(head)?.[1]
  return declared !== undefined && /^utf-?16/i.test(declared) ? 'utf-8' : declared
}

/** @returns `null` for no charset and for an unknown one */
function decoderFor(charset: string | undefined): TextDecoder | null {
  if (charset === undefined) return null
  try {
    return new TextDecoder(charset)
  } catch {
    // An unknown charset counts as none (WHATWG Encoding, "get an encoding").
    return null
  }
}
