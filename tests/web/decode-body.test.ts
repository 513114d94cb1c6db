/** Charsets of pages and feeds. */
import { describe, expect, it } from 'vitest'
import { decodeBody } from '../../src/web/decode-body.ts'

const bytes = (...codes: number[]): Uint8Array => Uint8Array.from(codes)
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'))

describe('decoding', () => {
  it('believes the header before the page, and a byte order mark before both', () => {
    const page = latin('<meta charset="iso-8859-2">\xe9')
    expect(decodeBody(page, 'text/html; charset="windows-1252"')).toContain('é')
    expect(decodeBody(page, 'text/html')).toContain('é')
    expect(decodeBody(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9), 'text/html; charset=windows-1252')).toBe('é')
    expect(decodeBody(bytes(0xff, 0xfe, 0xe9, 0x00))).toBe('é')
  })

  it.each([
    ['<meta charset=windows-1251>\xcf', 'П'],
    ["<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1251'>\xcf", 'П'],
    ['<?xml version="1.0" encoding="windows-1251"?><rss>\xcf', 'П'],
  ])('finds the declaration in %s', (text, letter) => {
    expect(decodeBody(latin(text)).at(-1)).toBe(letter)
  })

  it('reads quotation marks, dashes and the euro of windows-1252', () => {
    const text = bytes(0x93, 0x94, 0x91, 0x92, 0x96, 0x97, 0x85, 0x80)
    expect(decodeBody(text, 'text/html; charset=windows-1252')).toBe('“”‘’–—…€')
    expect(decodeBody(text, 'text/html; charset=iso-8859-1')).toBe('“”‘’–—…€')
    expect(decodeBody(text)).toBe('“”‘’–—…€')
  })

  it('takes undeclared UTF-8 for UTF-8, and an unknown charset for none', () => {
    expect(decodeBody(bytes(0xc3, 0xa9))).toBe('é')
    expect(decodeBody(bytes(0xc3, 0xa9), 'text/html; charset=klingon')).toBe('é')
  })

  it('replaces what the declared charset does not have', () => {
    expect(decodeBody(bytes(0x61, 0xff, 0x62), 'text/html; charset=utf-8')).toBe('a\ufffdb')
  })
})
