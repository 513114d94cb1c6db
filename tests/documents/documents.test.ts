import { readFileSync } from 'node:fs'
import path from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocumentWith } from '../../src/briefing/open-corpus-reader.ts'
import { readCorpus } from '../../src/corpus/read-corpus.ts'
import { UnreadableDocument } from '../../src/documents/document-text.ts'
import { docxText } from '../../src/documents/docx-text.ts'
import { pdfText } from '../../src/documents/pdf-text.ts'
import { createPageReader } from '../../src/pages/page-reader.ts'
import { saidText } from '../../src/translations/wording.ts'
import { corpusFolder } from '../builders/corpus-folder.ts'
import { inEnglish } from '../builders/in-english.ts'
import { typeLines } from '../builders/typed-lines.ts'

const fixture = (name: string) => readFileSync(path.join(import.meta.dirname, 'fixtures', name))
const WORDS = '“We have waited for thirty years,” said the mayor, Odile Brandt, and the chamber rose.'

/** Why a document is not read, in English. */
const refusal = (reading: Promise<unknown>): Promise<string> =>
  reading.then(
    () => 'it was read',
    (error: unknown) => (error instanceof UnreadableDocument ? saidText(error.why) : String(error)),
  )

describe('the text of a PDF', () => {
  it('is its paragraphs, without what is printed on every page and without the hyphens of line ends', async () => {
    const { text, title, url, notes } = await pdfText(fixture('printed.pdf'))
    const paragraphs = text.split('\n\n')
    expect(paragraphs.slice(0, 4)).toEqual([
      'Council backs the tram line',
      'By Mira Tolland',
      'The city council of Halvard voted on Tuesday to build the tram line to the harbour, after a debate on transportation that lasted eleven hours and filled the gallery with people of the harbour. It heard the inter-city committee first, and then the inter-city committee’s two critics.',
      WORDS,
    ])
    expect(paragraphs).toHaveLength(12)
    expect(paragraphs.at(-1)).toMatch(/^Opponents said .* to hear any other case\.$/)
    expect({ title, url, notes }).toEqual({
      title: 'Council backs the tram line',
      url: 'https://norn.example/tram',
      notes: [],
    })
  })

  it('is refused with the reason if it is a scan, locked or broken', async () => {
    expect(await refusal(pdfText(fixture('scan.pdf')))).toMatch(/pictures of it, as a scan.*OCR/)
    expect(await refusal(pdfText(fixture('locked.pdf')))).toMatch(/protected by a password/)
    expect(await refusal(pdfText(new TextEncoder().encode('%PDF-1.7 and no more')))).toMatch(/no PDF, or a broken one/)
  })

  it('that is on some pages only is taken, and the others are counted', async () => {
    const { text, notes } = await pdfText(fixture('partly-scanned.pdf'))
    expect(text).toBe(
      `Title: Half a report\n\nDate: March 2025\n\nThe report was read to the council on Tuesday. ${WORDS}`,
    )
    expect(notes).toEqual([{ key: 'document.empty-pages', values: { empty: 1, pages: 2 } }])
  })
})

describe('the text of a Word document', () => {
  it('is its paragraphs, with line breaks, raised letters, lists, tables and footnotes', async () => {
    const { text } = await docxText(fixture('letter.docx'))
    expect(text.split('\n\n')).toEqual([
      'Council backs the tram line',
      'By Mira Tolland',
      'The city council of Halvard voted on Tuesday to build the tram line to the harbour, the 20th vote of the year.',
      `${WORDS}\nShe had tears in her eyes.`,
      'The line is nine kilometres long.',
      'Costs',
      '9 million',
      'The report is here & on paper.',
      'The line was first planned in 1995.',
    ])
  })

  it('is what tracked changes give, with pages apart, and a note on what cannot be read', async () => {
    expect(await docxText(fixture('revised.docx'))).toEqual({
      text: [
        'The council met on Tuesday.\nIt met again on Friday.',
        'The sum is .',
        'で会議が開かれた。',
        'The line costs six crowns.',
      ].join('\n\n'),
      notes: [{ key: 'document.left-out' }],
    })
  })

  it('is refused if it is none, empty, or a bomb, whatever size it declares', async () => {
    expect(await refusal(docxText(new TextEncoder().encode('PK and no more')))).toMatch(/no Word document/)
    expect(await refusal(docxText(fixture('empty.docx')))).toBe('holds no text')
    expect(await refusal(docxText(archiveOf(deflateRawSync(Buffer.alloc(110_000_000, ' '), { level: 1 }))))).toMatch(
      /more than 100 MB when it is unpacked/,
    )
  })
})

/** An archive of one part that says that it is small. */
function archiveOf(packed: Buffer): Buffer {
  const name = Buffer.from('word/document.xml')
  const header = (signature: number, length: number, at: number) => {
    const bytes = Buffer.alloc(length)
    bytes.writeUInt32LE(signature)
    bytes.writeUInt16LE(8, at)
    bytes.writeUInt32LE(packed.length, at + 10)
    bytes.writeUInt32LE(1_000, at + 14)
    bytes.writeUInt16LE(name.length, at + 18)
    return bytes
  }
  return Buffer.concat([header(0x04034b50, 30, 8), name, packed, header(0x02014b50, 46, 10), name])
}

describe('documents in the corpus folder', () => {
  const pages = createPageReader()
  afterAll(() => pages.close())

  it('are articles: their fields are what the head of the text and the document tell', async () => {
    const folder = corpusFolder({
      'printed.pdf': fixture('printed.pdf'),
      'headed.docx': fixture('headed.docx'),
      'Scan.PDF': fixture('scan.pdf'),
      'no.docx': 'No document.',
      'partly.pdf': fixture('partly-scanned.pdf'),
    })
    const options = { maxArticleBytes: 1_000, maxDocumentBytes: 100_000, readDocument: readDocumentWith(pages) }
    const { articles, rejected, notes } = await readCorpus(folder, options)
    expect(articles.map(({ body, tags, ...fields }) => ({ ...fields, body: body.slice(0, 30) }))).toEqual([
      {
        id: 'headed',
        file: 'headed.docx',
        title: 'Council backs the tram line',
        outlet: 'Norn Post',
        published: '2025-03-16',
        url: 'https://norn.example/tram',
        body: '\nThe city council of Halvard v',
      },
      {
        id: 'partly',
        file: 'partly.pdf',
        title: 'Half a report',
        published: '2025-03',
        body: '\nThe report was read to the co',
      },
      {
        id: 'printed',
        file: 'printed.pdf',
        title: 'Council backs the tram line',
        url: 'https://norn.example/tram',
        body: 'Council backs the tram line\n\nB',
      },
    ])
    expect(inEnglish(rejected)).toEqual([
      { file: 'Scan.PDF', reason: expect.stringContaining('run text recognition') as string },
      { file: 'no.docx', reason: expect.stringContaining('no Word document') as string },
    ])
    expect(inEnglish(notes)).toEqual([
      { file: 'partly.pdf', reason: 'has no text on 1 of its 2 pages, which may be scanned' },
    ])
    const without = await readCorpus(folder, { maxArticleBytes: 100_000 })
    expect(without.articles).toEqual([])
  })

  it('answer with their passages, and are added by /corpus add', async () => {
    const file = path.join(import.meta.dirname, 'fixtures', 'headed.docx')
    const scan = path.join(import.meta.dirname, 'fixtures', 'scan.pdf')
    const folder = corpusFolder({ 'partly.pdf': fixture('partly-scanned.pdf') })
    const [added, refused, answer] = await typeLines(
      folder,
      `/corpus add file: ${file}`,
      `/corpus add file: ${scan}`,
      '/ask when did the city council vote to build the tram line to the harbour',
    )
    expect(added).toMatchObject({
      outcome: 'added',
      file: 'norn-post/2025-03-16-council-backs-the-tram-line.md',
      title: 'Council backs the tram line',
      outlet: 'Norn Post',
      published: '2025-03-16',
    })
    expect(refused).toMatchObject({ outcome: 'error', message: expect.stringContaining('text recognition') as string })
    expect(JSON.stringify(answer?.evidence)).toContain('"url":"https://norn.example/tram"')
  }, 60_000)
})
