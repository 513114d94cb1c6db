/** A PDF -> the text of its text layer, in paragraphs. Pictures of text are not read. */
import { getDocumentProxy } from 'unpdf'
import { type DocumentText, UnreadableDocument } from './document-text.ts'
import { paragraphsOfPages } from './paragraphs-of-pages.ts'
import { type PdfLine, type PdfPiece, pdfLines } from './pdf-lines.ts'

/** A document with fewer letters and digits has no text layer: a scan may have a line of its program. */
const MIN_LETTERS = 40
/** What programs write when nobody gave a title, and names of files. */
const NO_TITLE =
  /^(?:microsoft (?:word|powerpoint)|untitled|document ?\d*$|slide ?\d|print|layout ?\d)|\.(?:docx?|odt|indd|pdf|qxd|pub|txt|rtf|html?|pages|p65|ps|dvi)$|^https?:|^\W*$/i

/** @throws UnreadableDocument if it is broken, protected by a password, or without a text layer */
export async function pdfText(bytes: Uint8Array): Promise<DocumentText> {
  const pdf = await opened(bytes)
  const pages: (readonly PdfLine[])[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent()
    pages.push(pdfLines(items.filter((item): item is (typeof items)[number] & PdfPiece => 'str' in item)))
    page.cleanup()
  }
  const { paragraphs, url } = paragraphsOfPages(pages)
  const text = paragraphs.join('\n\n')
  if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < MIN_LETTERS) {
    throw new UnreadableDocument({ key: 'document.scan' })
  }
  const empty = pages.filter((lines) => lines.length === 0).length
  const title = await titleOf(pdf)
  return {
    text,
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    notes: empty === 0 ? [] : [{ key: 'document.empty-pages', values: { empty, pages: pages.length } }],
  }
}

async function opened(bytes: Uint8Array) {
  try {
    // The library takes the bytes over, and the caller keeps its own.
    return await getDocumentProxy(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 })
  } catch (error) {
    const isProtected = (error as Error).name === 'PasswordException'
    throw new UnreadableDocument({ key: isProtected ? 'document.password' : 'document.no-pdf' }, { cause: error })
  }
}

async function titleOf(pdf: Awaited<ReturnType<typeof opened>>): Promise<string | undefined> {
  const { info } = (await pdf.getMetadata()) as { readonly info: { readonly Title?: unknown } }
  const title = typeof info.Title === 'string' ? info.Title.replace(/\s+/g, ' ').trim() : ''
  return NO_TITLE.test(title) ? undefined : title
}
