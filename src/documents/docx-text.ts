/** A Word document (.docx) -> its text, in paragraphs. */
import { inflateRawSync } from 'node:zlib'
import { Parser } from 'htmlparser2'
import mammoth from 'mammoth'
import { type DocumentText, UnreadableDocument } from './document-text.ts'

/** What all parts of a document may have together when they are unpacked. */
const MAX_UNPACKED_BYTES = 100_000_000
const CENTRAL_HEADER = 0x02014b50
const CENTRAL_HEADER_BYTES = 46
const LOCAL_HEADER_BYTES = 30
const DEFLATED = 8
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'td', 'th', 'tr', 'table', 'ul', 'ol'])

/** Breaks of pages and columns part words, as those of lines do. */
const STYLES = ["br[type='page'] => br", "br[type='column'] => br"]
/** Names of elements that hold text which the library does not read. */
const UNREAD_TEXT = /(?:\}|:)(?:oMath|oMathPara|ruby)$/

/** @throws UnreadableDocument if it is no such document, too large, or without text */
export async function docxText(bytes: Uint8Array): Promise<DocumentText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  checkUnpackedSize(buffer)
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  const { value, messages } = await mammoth
    .convertToHtml({ buffer }, { convertImage, styleMap: STYLES })
    .catch((error: unknown) => {
      throw new UnreadableDocument({ key: 'document.no-word' }, { cause: error })
    })
  const text = textOfHtml(value)
  if (!/[\p{L}\p{N}]/u.test(text)) throw new UnreadableDocument({ key: 'document.no-text' })
  const isUnread = messages.some(({ message }) => UNREAD_TEXT.test(message))
  return {
    text,
    notes: isUnread ? [{ key: 'document.left-out' }] : [],
  }
}

/** Paragraphs are parted by blank lines; the marks of footnotes are left out, and their texts stay. */
function textOfHtml(html: string): string {
  const paragraphs: string[] = ['']
  let hidden = 0
  const add = (text: string) => {
    if (hidden === 0) paragraphs[paragraphs.length - 1] += text
  }
  const isMark = (name: string, href = '') => name === 'a' && /^#(?:foot|end)note-/.test(href)
  const open: boolean[] = []
  const parser = new Parser(
    {
      onopentag(name, { href }) {
        const marks = isMark(name, href)
        open.push(marks)
        if (marks) hidden++
        if (PARAGRAPHS.has(name)) paragraphs.push('')
        if (name === 'br') add('\n')
      },
      ontext: add,
      onclosetag(name) {
        if (open.pop()) hidden--
        if (PARAGRAPHS.has(name)) paragraphs.push('')
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return paragraphs
    .map((paragraph) => paragraph.replace(/[^\S\n]+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/**
 * Unpacks each part once with a limit, since the sizes that an archive declares may be wrong.
 * @throws UnreadableDocument if it is no archive, or larger than allowed
 */
function checkUnpackedSize(archive: Buffer): void {
  let left = MAX_UNPACKED_BYTES
  let at = archive.indexOf(headerBytes())
  if (at === -1) throw new UnreadableDocument({ key: 'document.no-word' })
  for (; at !== -1; at = archive.indexOf(headerBytes(), at + CENTRAL_HEADER_BYTES)) {
    if (at + CENTRAL_HEADER_BYTES > archive.length) return
    left -=
      archive.readUInt16LE(at + 10) === DEFLATED ? unpackedBytes(archive, at, left) : archive.readUInt32LE(at + 20)
    if (left < 0) throw tooLarge()
  }
}

const headerBytes = (): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(CENTRAL_HEADER)
  return bytes
}

const tooLarge = (): UnreadableDocument =>
  new UnreadableDocument({ key: 'document.unpacked', values: { most: MAX_UNPACKED_BYTES / 1_000_000 } })

/** @param at of the part's header in the archive's directory (APPNOTE 4.3.12) */
function unpackedBytes(archive: Buffer, at: number, maxOutputLength: number): number {
  const local = archive.readUInt32LE(at + 42)
  if (local + LOCAL_HEADER_BYTES > archive.length) return 0
  const start = local + LOCAL_HEADER_BYTES + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28)
  try {
    return inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)), { maxOutputLength }).length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge()
    // Not a part, or a broken one: the reader of documents says so.
    return 0
  }
}
