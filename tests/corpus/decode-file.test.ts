import { describe, expect, it } from 'vitest'
import { decodeFile } from '../../src/corpus/decode-file.ts'
import { RejectedFile } from '../../src/corpus/rejection.ts'
import { saidText } from '../../src/translations/wording.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

/** The bytes of a text in a charset of one byte a letter. */
function encodedIn(charset: string, text: string): Uint8Array {
  const letters = new TextDecoder(charset).decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  return Uint8Array.from(text, (letter) => letters.indexOf(letter))
}

function rejectionOf(file: Uint8Array): { readonly reason: string; readonly line: number | undefined } {
  try {
    decodeFile(file)
  } catch (error) {
    if (error instanceof RejectedFile) return { reason: saidText(error.reason), line: error.line }
    throw error
  }
  throw new Error('this file was taken')
}

describe('the bytes of a file', () => {
  it('give its text without a byte order mark, otherwise unchanged', () => {
    const text = 'Zoë said:\r\n“Yes”\u00A0😀\u00AD\r\n'
    expect(decodeFile(bytes(`\uFEFF${text}`))).toEqual({ text })
    expect(decodeFile(bytes(text))).toEqual({ text })
  })

  it.each(['utf-16le', 'utf-16be'] as const)('give their text in UTF-16, with and without a mark: %s', (charset) => {
    const text = 'Zoë said:\r\n“Yes, мы идём”\n'
    const little = Buffer.from(text, 'utf16le')
    const file = charset === 'utf-16le' ? little : Buffer.from(little).swap16()
    const mark = charset === 'utf-16le' ? [0xff, 0xfe] : [0xfe, 0xff]
    expect(decodeFile(Uint8Array.from([...mark, ...file]))).toEqual({ text })
    expect(decodeFile(file)).toEqual({ text, guessedCharset: charset })
  })

  it.each([
    [
      'windows-1252',
      'The mayor’s café – “a gift” – costs 3 million €.',
      { '’': 0x92, é: 0xe9, '–': 0x96, '“': 0x93, '”': 0x94, '€': 0x80 },
    ],
    ['windows-1252', 'The fee is £30 a day, the company said.', { '£': 0xa3 }],
    [
      'windows-1250',
      'Burmistrz ogłosił, że most będzie otwarty wiosną, choć część mieszkańców narzeka. „Tak” – mówi.',
      { ł: 0xb3, ż: 0xbf, ę: 0xea, ą: 0xb9, ć: 0xe6, ś: 0x9c, ń: 0xf1, ó: 0xf3, '„': 0x84, '”': 0x94, '–': 0x96 },
    ],
    [
      'iso-8859-2',
      'Burmistrz ogłosił, że most będzie otwarty wiosną, choć część mieszkańców narzeka.',
      { ł: 0xb3, ż: 0xbf, ę: 0xea, ą: 0xb1, ć: 0xe6, ś: 0xb6, ń: 0xf1, ó: 0xf3 },
    ],
  ] as const)('give their text in the charset that fits their letters: %s, %s', (guessedCharset, text, codes) => {
    const codeOf = (letter: string) => (codes as Readonly<Record<string, number>>)[letter] ?? letter.charCodeAt(0)
    expect(decodeFile(Uint8Array.from(text, codeOf))).toEqual({ text, guessedCharset })
  })

  it.each([
    ['windows-1251', 0xc0, 0x410],
    ['iso-8859-5', 0xb0, 0x410],
  ])('give Russian text in %s', (guessedCharset, firstByte, firstLetter) => {
    const text = 'Мэр города сообщил, что новый мост откроют весной. Расходы заметно выросли.'
    const codeOf = (letter: string) => {
      const code = letter.charCodeAt(0)
      return code >= firstLetter ? code - firstLetter + firstByte : code
    }
    expect(decodeFile(Uint8Array.from(text, codeOf))).toEqual({ text, guessedCharset })
  })

  it.each([
    ['koi8-u', 'Мер заявив, що міст закриють до осені, її їжа подорожчає.'],
    ['koi8-r', 'Мост закрыт'],
    ['ibm866', 'Мэр заявил, что мост закроют до осени, и никто не спорил.'],
    ['macintosh', 'Der Rat müsse über höhere Bußgelder entscheiden.'],
    ['macintosh', 'Le préfet a décidé de fermer le pont dès l’été.'],
    ['iso-8859-2', 'Most zamknięty w Łodzi'],
    ['windows-1254', 'Başkan köprünün kışın kapanacağını söyledi.'],
  ])('give a few words in %s: %s', (charset, text) => {
    expect(decodeFile(encodedIn(charset, text)).text).toBe(text)
  })

  it.each(['utf-16le', 'utf-16be'] as const)(
    'give text without ASCII letters in UTF-16 without a mark: %s',
    (charset) => {
      const text = 'Мост закрыт до осени, заявил мэр.\n'
      const little = Buffer.from(text, 'utf16le')
      expect(decodeFile(charset === 'utf-16le' ? little : Buffer.from(little).swap16())).toEqual({
        text,
        guessedCharset: charset,
      })
    },
  )

  it.each([
    ['with a byte that is none', [...bytes('The bridge — closed. Müller said so. '), 0xff, ...bytes(' It is long.')]],
    ['cut within a letter', [...bytes('Die Brücke ist geöffnet, sagte der Bürgermeister ü').slice(0, -1)]],
    [
      'with a sentence in another charset',
      [...bytes('Die Brücke ist zu. '), 0x4d, 0xfc, 0x6c, ...bytes(' sagte das.')],
    ],
  ])('are rejected if they are UTF-8 %s, since no charset gives all letters', (_, file) => {
    expect(rejectionOf(Uint8Array.from(file)).reason).toMatch(/^is neither UTF-8 nor/)
  })

  it('are rejected if they are UTF-32', () => {
    const little = [...'The bridge is closed.'].flatMap((letter) => [letter.charCodeAt(0), 0, 0, 0])
    expect(rejectionOf(Uint8Array.from([0xff, 0xfe, 0, 0, ...little])).reason).toMatch(/NUL/)
    expect(rejectionOf(Uint8Array.from(little)).reason).toMatch(/NUL/)
  })

  it.each([
    ['{\\rtf1\\ansi The bridge is closed.}', 'is RTF: save it as text'],
    ['<!DOCTYPE html>\n<html><body><p>The bridge.</p></body></html>', 'is a web page: give its name the ending .html'],
    [
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x',
      'is a saved web page or mail in MIME: save it as .html or text',
    ],
  ])('are rejected if they are another format under the name of a text: %j', (text, reason) => {
    expect(rejectionOf(bytes(text)).reason).toBe(reason)
  })

  it('are rejected if they are no text, or UTF-8 that was damaged', () => {
    const binary = Uint8Array.from([...bytes('One\nTwo'), 0x01, 0x02, 0xff, 0x80])
    expect(rejectionOf(binary)).toMatchObject({ line: 2, reason: expect.stringContaining('is not text') as string })
    const damaged = Uint8Array.from([
      ...bytes('Zoë, Čapek, naïve – “déjà vu”, Ångström.\nZo'),
      0xeb,
      ...bytes('\nFour'),
    ])
    expect(rejectionOf(damaged)).toMatchObject({ line: 2, reason: expect.stringContaining('neither UTF-8') as string })
  })

  it('are rejected with the first line that contains NUL', () => {
    expect(rejectionOf(bytes('One\nTw\0o'))).toMatchObject({
      line: 2,
      reason: expect.stringContaining('NUL') as string,
    })
  })

  it.each(['', '\uFEFF', ' \r\n\t\n'])('are rejected if they contain no text: %j', (text) => {
    expect(rejectionOf(bytes(text)).reason).toBe('is empty: add text or delete it')
  })
})
