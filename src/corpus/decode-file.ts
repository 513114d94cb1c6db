/** The bytes of a text file -> its text. */
import { isUtf8 } from 'node:buffer'
import { analyse } from 'chardet'
import type { Reason } from '../reasons/reason.ts'
import { RejectedFile } from './rejection.ts'

export interface DecodedFile {
  /** In UTF-16 without a byte order mark, otherwise unchanged. */
  readonly text: string
  /** The charset that its letters suggest, by its WHATWG label; absent if the bytes tell it: UTF-8, or a byte order mark. */
  readonly guessedCharset?: string
}

const LINE_FEED = 0x0a
/** Bytes by which the charset is guessed: enough to count letters, and quick. */
const MAX_SAMPLE_BYTES = 65_536
/** Control characters of text files: tab, line ends, form feed. */
const TEXT_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d])
/** What a wrong charset gives: control characters, undefined ones, and those for private use. */
const IMPLAUSIBLE = /(?![\t\n\v\f\r\u0085])[\p{Cc}\p{Cn}\p{Co}\ufffd]/u
/** The least share of NUL in ASCII letters that are written in UTF-16: a half, less a few other letters. */
const MIN_NUL_SHARE = 0.4
/** So many times as many characters of UTF-8 as bytes that are none: the file was UTF-8 before it was damaged. */
const MIN_UTF8_RATIO = 1
/** The last code unit of the letters that NUL bytes alone do not tell: Latin, Greek, Cyrillic, Hebrew, Arabic. Two of ASCII give more. */
const MAX_COMMON_LETTER = 0x7ff
/** Letters as a wrong charset gives them: a sign in a word or before it, a foreign capital in it, two scripts. */
const GARBLED =
  /\p{L}[\p{S}\p{No}¡¿§¶·†‡•]\p{L}|[£¥¦]\p{Ll}{2}|\p{Ll}(?![A-Z])\p{Lu}\p{Ll}|\p{sc=Latin}\p{sc=Cyrillic}|\p{sc=Cyrillic}\p{sc=Latin}/u
/** Charsets that `chardet` does not know. They are tried if its own give garbled words. */
const FURTHER_CHARSETS = ['koi8-u', 'ibm866', 'macintosh']
const FOREIGN_FORMATS: readonly (readonly [beginning: RegExp, reason: Reason])[] = [
  [/^\s*\{\\rtf\d/, { key: 'file.rtf' }],
  [/^\s*(?:<!doctype html|<html)[\s>]/i, { key: 'file.web-page' }],
  [/^(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}Content-Type: ?multipart\//i, { key: 'file.mime' }],
]
/** In per cent, as `chardet` gives its confidence. */
const WESTERN_LEAD = 8
const WESTERN_LEAD_OF_FEW = 40
const FEW_LETTERS = 6

/**
 * UTF-8 and UTF-16 are read as such. Any other text is read in the charset that fits its letters best, as `chardet` counts
 * them.
 * @param bytes the whole file
 * @throws RejectedFile if the bytes are not text (with the first line that is not), or if there is no text
 */
export function decodeFile(bytes: Uint8Array): DecodedFile {
  const decoded = utf16With(bytes) ?? utf8Of(bytes) ?? utf16Without(bytes) ?? inOldCharset(bytes)
  if (decoded.text.trim() === '') throw new RejectedFile({ key: 'file.empty' })
  const foreign = FOREIGN_FORMATS.find(([beginning]) => beginning.test(decoded.text))
  if (foreign) throw new RejectedFile(foreign[1])
  return decoded
}

function utf16With(bytes: Uint8Array): DecodedFile | null {
  const [first, second] = bytes
  const charset = (first === 0xff && second === 0xfe && 'utf-16le') || (first === 0xfe && second === 0xff && 'utf-16be')
  if (!charset) return null
  const text = decodedFatally(charset, bytes)
  if (text === null) throw new RejectedFile({ key: 'file.broken-utf16' })
  if (text.includes('\0')) throw new RejectedFile({ key: 'file.nul-characters' })
  return { text }
}

function utf8Of(bytes: Uint8Array): DecodedFile | null {
  return isUtf8(bytes) && !bytes.includes(0) ? { text: new TextDecoder('utf-8').decode(bytes) } : null
}

/** Without a byte order mark, the spaces and line ends of UTF-16 tell it: half of each is NUL, always the same half. */
function utf16Without(bytes: Uint8Array): DecodedFile | null {
  const first = bytes.indexOf(0)
  if (first === -1) return null
  const guessedCharset = first % 2 === 1 ? 'utf-16le' : 'utf-16be'
  const isSure = nulShareOf(bytes) >= MIN_NUL_SHARE || bytes.some((byte) => byte >= 0x80)
  const text = bytes.length % 2 === 0 ? decodedAs(guessedCharset, bytes) : null
  if (text !== null && (isSure || isOfCommonLetters(text))) return { text, guessedCharset }
  throw new RejectedFile(
    { key: 'file.nul-bytes' },
    firstLineThat(bytes, (line) => line.includes(0)),
  )
}

const isOfCommonLetters = (text: string): boolean =>
  ![...text].some((letter) => letter.charCodeAt(0) > MAX_COMMON_LETTER)

const nulShareOf = (bytes: Uint8Array): number => bytes.filter((byte) => byte === 0).length / bytes.length

/** @throws RejectedFile with the first line that is not UTF-8 if no charset fits */
function inOldCharset(bytes: Uint8Array): DecodedFile {
  const isBinary = bytes.some((byte) => byte < 0x20 && !TEXT_CONTROLS.has(byte))
  const candidates = isBinary || isDamagedUtf8(bytes) ? [] : charsetsFor(bytes)
  for (const charset of candidates) {
    const text = decodedAs(charset, bytes)
    if (text === null) continue
    const better = GARBLED.test(text) ? ungarbled(bytes) : null
    if (better !== null) return better
    // Nobody writes the sign of a nameless currency: it is the euro of ISO 8859-15.
    if (charset === 'windows-1252' && text.includes('¤')) return inOldCharsetWithEuro(bytes)
    return { text, guessedCharset: charset }
  }
  throw new RejectedFile(
    { key: isBinary ? 'file.not-text' : 'file.unknown-charset' },
    firstLineThat(bytes, (line) => !isUtf8(line)),
  )
}

/** @returns `null` if none of the further charsets gives plain words */
function ungarbled(bytes: Uint8Array): DecodedFile | null {
  for (const guessedCharset of FURTHER_CHARSETS) {
    const text = decodedAs(guessedCharset, bytes)
    if (text !== null && !GARBLED.test(text)) return { text, guessedCharset }
  }
  return null
}

const inOldCharsetWithEuro = (bytes: Uint8Array): DecodedFile => ({
  text: new TextDecoder('iso-8859-15').decode(bytes),
  guessedCharset: 'iso-8859-15',
})

/** The most likely first. A few letters tell `chardet` little, and those of Western Europe are by far the most common. */
function charsetsFor(bytes: Uint8Array): readonly string[] {
  const lead = isPlausibleWestern(bytes) ? westernLeadOf(bytes) : 0
  const found = analyse(sampleOf(bytes)).map(({ name, confidence }) => {
    const charset = name.toLowerCase()
    return charset === 'iso-8859-1' || charset === 'windows-1252'
      ? { charset: 'windows-1252', confidence: confidence + lead }
      : { charset, confidence }
  })
  return found.sort((a, b) => b.confidence - a.confidence).map(({ charset }) => charset)
}

const westernLeadOf = (bytes: Uint8Array): number =>
  bytes.filter((byte) => byte > 0x7f).length < FEW_LETTERS ? WESTERN_LEAD_OF_FEW : WESTERN_LEAD

/** Whether the letters of Western Europe leave no sign such as `³` within a word, and none that only Icelandic has. */
function isPlausibleWestern(bytes: Uint8Array): boolean {
  const text = decodedAs('windows-1252', bytes.subarray(0, MAX_SAMPLE_BYTES))
  return text !== null && !GARBLED.test(text) && !/[þÞðÐ]/.test(text)
}

/** Another charset would spoil all letters of such a file to save a few. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes)
  const damaged = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return whole >= MIN_UTF8_RATIO * damaged
}

/** @returns `null` for a charset that is not known or does not fit */
function decodedAs(charset: string, bytes: Uint8Array): string | null {
  const text = decodedFatally(charset, bytes)
  return text === null || IMPLAUSIBLE.test(text) ? null : text
}

function decodedFatally(charset: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(charset, { fatal: true })
    // Without `stream`, Node 20 and 22 decode windows-1252 as ISO 8859-1, and its quotation marks are lost.
    return decoder.decode(bytes, { stream: true }) + decoder.decode()
  } catch {
    // The bytes are in another charset, or it is one that Node does not know.
    return null
  }
}

/** Lines with letters beyond ASCII, which alone tell the charset, with what is around them. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte > 0x7f)
  const start = bytes.length <= MAX_SAMPLE_BYTES ? 0 : Math.max(0, first - 1_000)
  return bytes.subarray(start, start + MAX_SAMPLE_BYTES)
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
