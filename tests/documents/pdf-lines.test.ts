/** Pieces of text as PDFs of several programs have them. */
import { describe, expect, it } from 'vitest'
import { paragraphsOfPages } from '../../src/documents/paragraphs-of-pages.ts'
import { type PdfPiece, pdfLines } from '../../src/documents/pdf-lines.ts'

interface Place {
  readonly x: number
  readonly y?: number
  readonly height?: number
}

const piece = (str: string, { x, y = 700, height = 12 }: Place, dir = 'ltr'): PdfPiece => ({
  str,
  dir,
  transform: [height, 0, 0, height, x, y],
  width: str.length * height * 0.5,
  height,
  hasEOL: false,
})
const textOf = (...pieces: readonly PdfPiece[]): string =>
  pdfLines(pieces)
    .map(({ text }) => text)
    .join('\n')
/** Each letter alone, from left to right, as browsers print scripts that run from right to left. */
const glyphs = (visual: string): readonly PdfPiece[] =>
  [...visual].map((letter, i) =>
    piece(letter, { x: 100 + 6 * i }, /[\u0590-\u08ff\ufb1d-\ufeff]/.test(letter) ? 'rtl' : 'ltr'),
  )

describe('a line of a PDF', () => {
  it.each([
    ['in presentation forms', 'ﻖﻠﻐﻣ ﺮﺴﺠﻟا', 'الجسر مغلق'],
    ['with a year', '2025 ﺔﻨﺳ', 'سنة 2025'],
    ['with a name in Latin letters', '.הרמא Ada Holm ריעה שאר', 'ראש העיר Ada Holm אמרה.'],
    ['that ends with a full stop', '.ﻖﻠﻐﻣ', 'مغلق.'],
  ])('that runs from right to left is read in its direction, %s', (_, visual, text) => {
    expect(textOf(...glyphs(visual))).toBe(text)
  })

  it('in whole words from right to left keeps their order', () => {
    expect(textOf(piece('الجسر', { x: 200 }, 'rtl'), piece(' ', { x: 190 }), piece('مغلق', { x: 150 }, 'rtl'))).toBe(
      'الجسر مغلق',
    )
  })

  it('has not the mark of a footnote, but raised letters and powers', () => {
    const raised = (str: string, x: number) => piece(str, { x, y: 705, height: 7 })
    expect(textOf(piece('this year', { x: 30 }), raised('1', 85), piece(' and so on', { x: 90 }))).toBe(
      'this year and so on',
    )
    expect(textOf(piece('the quay.', { x: 30 }), raised('12', 85))).toBe('the quay.')
    expect(textOf(piece('the 20', { x: 30 }), raised('th', 70), piece(' vote', { x: 80 }))).toBe('the 20th vote')
    expect(textOf(piece('40 km', { x: 30 }), raised('2', 65), piece(' of sea', { x: 70 }))).toBe('40 km2 of sea')
    expect(textOf(piece('10', { x: 30 }), raised('6', 45))).toBe('106')
  })

  it('in spaced letters is one of words', () => {
    expect(textOf(piece('F A R E S', { x: 30 }), piece(' ', { x: 90 }), piece('R I S E', { x: 100 }))).toBe(
      'FARES RISE',
    )
    expect(textOf(piece('Plans A B and C', { x: 30 }))).toBe('Plans A B and C')
  })
})

describe('the lines of pages', () => {
  const page = (...texts: readonly string[]) =>
    pdfLines(texts.map((text, i) => piece(text, { x: 30, y: 700 - 14 * i })).map((one) => ({ ...one, hasEOL: true })))

  it('are joined without a space where a script has none', () => {
    expect(paragraphsOfPages([page('市長は火曜日、橋を', '秋まで閉鎖する。')]).paragraphs).toEqual([
      '市長は火曜日、橋を秋まで閉鎖する。',
    ])
    expect(paragraphsOfPages([page('สะพานปิดจนถึง', 'ฤดูใบไม้ร่วง')]).paragraphs).toEqual(['สะพานปิดจนถึงฤดูใบไม้ร่วง'])
    expect(paragraphsOfPages([page('The bridge of', '東京 is shut.')]).paragraphs).toEqual([
      'The bridge of 東京 is shut.',
    ])
  })

  it('are without what is printed in one place of several pages, even right above the text', () => {
    const pages = ['The board met on', 'and spoke of fares', 'until it was late.'].map((text) =>
      page('Norn Post — 18 March', text),
    )
    expect(paragraphsOfPages(pages).paragraphs).toEqual(['The board met on and spoke of fares until it was late.'])
  })

  it('keep what is said on one page twice, or on two pages in different places', () => {
    const twice = [page('It is shut.', 'The board met.', 'It is shut.')]
    expect(paragraphsOfPages(twice).paragraphs.join(' ')).toBe('It is shut. The board met. It is shut.')
    const moved = [page('The board met.', 'It is shut.'), page('It is shut.', 'Nobody came.')]
    expect(
      paragraphsOfPages(moved)
        .paragraphs.join(' ')
        .match(/It is shut/g),
    ).toHaveLength(2)
  })
})
