/** Bodies that were cut in transfer, or are no text, over real sockets. */
import { createServer } from 'node:net'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { parseAllowedHosts } from '../../src/web/allowed-hosts.ts'
import { createFetcher } from '../../src/web/fetcher.ts'
import { isGarbled } from '../../src/web/is-garbled.ts'
import { userAgentOf } from '../../src/web/user-agent.ts'

const PAGE = `<html><body><p>${Array.from({ length: 400 }, (_, i) => `word${(i * 7_919) % 1_000}`).join(' ')}</p></body></html>`
const CODINGS: Readonly<Record<string, (text: string) => Buffer>> = {
  gzip: gzipSync,
  deflate: deflateSync,
  br: brotliCompressSync,
}

const open: (() => unknown)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

/** Answers each request with these bytes after the status line, and closes the connection. */
async function answered(headers: readonly string[], ...body: readonly (string | Uint8Array)[]) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', (request) => {
      const isRobots = request.includes('/robots.txt')
      if (isRobots) return socket.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n')
      socket.write(['HTTP/1.1 200 OK', ...headers, '', ''].join('\r\n'))
      for (const part of body) socket.write(part)
      socket.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const fetcher = createFetcher({ userAgent: userAgentOf('test', '1'), allowed: parseAllowedHosts('127.0.0.1') })
  open.push(
    () => server.close(),
    () => fetcher.close(),
  )
  const types = ['text/html', 'application/rss+xml']
  return fetcher.get(`http://127.0.0.1:${port}/page`, { types }).then(
    (fetched) => (fetched.kind === 'fetched' ? fetched.text : fetched.kind),
    (error: { readonly reason: string }) => error.reason,
  )
}

const HTML = 'content-type: text/html; charset=utf-8'
const chunk = (bytes: Uint8Array) => [`${bytes.length.toString(16)}\r\n`, bytes, '\r\n'] as const
const LAST_CHUNK = '0\r\n\r\n'

describe('a page that was cut in transfer', () => {
  it.each(Object.entries(CODINGS))('is refused if its %s ends early, however it was sent', async (coding, pack) => {
    const packed = pack(PAGE)
    const encoding = `content-encoding: ${coding}`
    for (const length of [1, 40, Math.floor(packed.length / 2), packed.length - 1]) {
      const cut = packed.subarray(0, length)
      expect(await answered([HTML, encoding, `content-length: ${length}`], cut)).toBe('cut')
      expect(await answered([HTML, encoding, 'transfer-encoding: chunked'], ...chunk(cut), LAST_CHUNK)).toBe('cut')
      expect(await answered([HTML, encoding, 'connection: close'], cut)).toBe('cut')
    }
    expect(await answered([HTML, encoding, 'connection: close'], packed)).toBe(PAGE)
  })

  it('is refused if its gzip is damaged, or is something else', async () => {
    const damaged = Buffer.from(gzipSync(PAGE))
    damaged.writeUInt32LE(0, damaged.length - 8)
    for (const body of [damaged, Buffer.from(PAGE)]) {
      expect(await answered([HTML, 'content-encoding: gzip', `content-length: ${body.length}`], body)).toBe('cut')
    }
  })

  it('is refused without its last chunk, or shorter than its length', async () => {
    const body = Buffer.from(PAGE)
    expect(await answered([HTML, 'transfer-encoding: chunked'], ...chunk(body))).toBe('connection')
    expect(await answered([HTML, 'transfer-encoding: chunked'], 'ffff\r\n', body)).toBe('connection')
    expect(await answered([HTML, `content-length: ${body.length + 1}`], body)).toBe('connection')
    expect(await answered([HTML, `content-length: ${body.length}`], body)).toBe(PAGE)
  })

  it('is refused without its own end if nothing else says where it ends', async () => {
    expect(await answered([HTML, 'connection: close'], PAGE.slice(0, 500))).toBe('cut')
    expect(await answered([HTML, 'connection: close'], PAGE)).toBe(PAGE)
    expect(await answered([HTML, 'connection: close'], '<p>No frame.</p>')).toBe('<p>No frame.</p>')
    const divided = PAGE.replace('<body>', '<body><div>').replace('</body>', '</div></body>')
    expect(await answered([HTML, 'content-length: 500'], divided)).toBe('cut')
    expect(await answered([HTML, `content-length: ${PAGE.length - 9}`], PAGE)).toBe('cut')
    const open = PAGE.replace('</body></html>', '')
    expect(await answered([HTML, `content-length: ${open.length}`], open)).toBe(open)
  })
})

describe('a packed page that is whole', () => {
  it('is read whether deflate has its header or not, and packed twice', async () => {
    const raw = deflateRawSync(PAGE)
    expect(await answered([HTML, 'content-encoding: deflate', `content-length: ${raw.length}`], raw)).toBe(PAGE)
    const twice = brotliCompressSync(gzipSync(PAGE))
    expect(await answered([HTML, 'content-encoding: gzip, br', `content-length: ${twice.length}`], twice)).toBe(PAGE)
    expect(await answered([HTML, 'content-encoding: gzip', 'content-length: 0'])).toBe('')
  })

  it('is refused in a coding that nobody asked for, by whatever name', async () => {
    for (const coding of ['zstd', 'toString', 'gzip, gzip, gzip, gzip'])
      expect(await answered([HTML, `content-encoding: ${coding}`, 'content-length: 1'], 'x')).toBe('content-type')
  })
})

const ELF = Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(64), Buffer.from('hello, text')])
const CYRILLIC = 'Порт открыт, сказала мэр города. Паром отправится утром, как и было обещано жителям островов.'
const cyrillic = Buffer.from(
  [...CYRILLIC].map((letter) => {
    const code = letter.codePointAt(0) ?? 0
    return code > 0x40f ? code - 0x350 : code
  }),
)
const windows1251 = Buffer.concat([Buffer.from('<html><body><p>'), cyrillic, Buffer.from('</p></body></html>')])

/** The bytes of a text in a charset of one byte a letter. */
function encodedIn(charset: string, text: string): Buffer {
  const letters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Buffer.from(Uint8Array.from(text, (letter) => letters.indexOf(letter)))
}
const koi8 = encodedIn('koi8-r', `<html><body><p>${'Мэр Норна сказал: Порт закрыт. '.repeat(4)}</p></body></html>`)
const polish = encodedIn('iso-8859-2', `<p>${'Wójt Łodzi zamknął most, więc dzieci są źle dowożone. '.repeat(6)}</p>`)

describe('a body that is not text', () => {
  it.each([
    ['a program', HTML, ELF],
    ['a page with zero bytes', HTML, Buffer.from('<html><body>a\0b</body></html>')],
    ['packed bytes without a word about it', HTML, gzipSync(PAGE)],
    ['Cyrillic that is labelled UTF-8', HTML, windows1251],
    ['Cyrillic that is labelled as western', 'content-type: text/html; charset=iso-8859-1', windows1251],
    ['Cyrillic without a label', 'content-type: text/html', windows1251],
    ['KOI8 that is labelled windows-1251', 'content-type: text/html; charset=windows-1251', koi8],
    ['Polish that is labelled as western', 'content-type: text/html; charset=iso-8859-1', polish],
    ['a PDF', HTML, Buffer.from('%PDF-1.7\n1 0 obj\n<< /Length 44 >>\nstream\nBT (Hello) Tj ET\nendstream')],
    ['a file of Word', HTML, Buffer.from('PK\x03\x04 word/document.xml and more')],
    ['ASCII that is labelled UTF-16', 'content-type: text/html; charset=utf-16le', Buffer.from(`${PAGE} `)],
  ])('%s is refused', async (_, type, body) => {
    expect(await answered([type, `content-length: ${body.length}`], body)).toBe('content-type')
  })

  it.each([
    ['Cyrillic that says so', 'content-type: text/html; charset=windows-1251', windows1251, CYRILLIC],
    [
      'UTF-8 that is labelled as western',
      'content-type: text/html; charset=iso-8859-1',
      `<p>${CYRILLIC}</p>`,
      CYRILLIC,
    ],
    ['UTF-16 without a mark', 'content-type: text/html', Buffer.from(`<p>${CYRILLIC}</p>`, 'utf16le'), CYRILLIC],
    ['one broken byte', HTML, Buffer.from('<p>The caf\xe9 is open.</p>', 'latin1'), 'The caf\ufffd is open.'],
  ])('%s is read', async (_, type, body, words) => {
    expect(await answered([type, `content-length: ${Buffer.byteLength(body)}`], body)).toContain(words)
  })

  it('never is text that somebody wrote', () => {
    const words = fc.constantFrom(
      'été',
      'ÀÉÈ',
      'naïve',
      '“',
      '—…',
      'Порт',
      '港は',
      '<p>',
      'the',
      '«Ça»',
      '\t',
      '\n',
      'ﷺ',
      '🙂',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (text) => {
        expect(isGarbled(`<p>${text.join(' ')}`)).toBe(false)
      }),
    )
  })
})
