/** Bytes of a page or feed -> its text, in the charset that it declares. */
import { isUtf8 } from 'node:buffer'

/** The declaration must stand this early (WHATWG HTML, "prescan a byte stream"). Bytes. */
const PRESCANNED = 1_024

const BYTE_ORDER_MARKS: readonly (readonly [charset: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16be', [0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
]

/**
 * The order of the WHATWG Encoding and HTML standards: byte order mark, header, declaration in the text. Without any,
 * UTF-8 where the bytes are UTF-8, else windows-1252. What cannot be decoded becomes U+FFFD.
 * @param contentType the header's value
 * @returns the text without a byte order mark
 */
export function decodeBody(bytes: Uint8Array, contentType?: string | null): string {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0]
  const decoder =
    decoderFor(marked) ??
    decoderFor(charsetOfHeader(contentType ?? '')) ??
    decoderFor(charsetOfText(bytes)) ??
    new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252')
  // In one call, Node 20 and 22 read windows-1252 as ISO 8859-1, and lose its quotation marks; streaming they do not.
  return decoder.decode(bytes, { stream: true }) + decoder.decode()
}

const charsetOfHeader = (contentType: string): string | undefined =>
  /;\s*charset\s*=\s*(?:["']\s*)?([^\s"';]+)/i.exec(contentType)?.[1]

/** `<meta charset>`, `<meta http-equiv content>` or `<?xml encoding?>`; a page that can say so in ASCII is no UTF-16. */
function charsetOfText(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PRESCANNED)).toString('latin1')
  const declared =
    /^\s*<\?xml[^>]*?\bencoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1] ??
    /<meta\b[^<>]*?\bcharset\s*=\s*(?:["']\s*)?([^\s"'/>;]+)/i.exec(head)?.[1]
  return declared !== undefined && /^utf-?16/i.test(declared) ? 'utf-8' : declared
}

/** `null` where no charset is named, or one that nobody knows. */
function decoderFor(charset: string | undefined): TextDecoder | null {
  if (charset === undefined) return null
  try {
    return new TextDecoder(charset)
  } catch {
    // An unknown label counts as none (WHATWG Encoding, "get an encoding").
    return null
  }
}
