/** What `/corpus add` is given -> a draft: a link is fetched, a file is read. */

import { RejectedFile } from '../corpus/rejection.ts'
import { MAX_DOCUMENT_BYTES } from '../documents/document-text.ts'
import type { PageReader } from '../pages/page-reader.ts'
import { ReaderError } from '../translations/reader-error.ts'
import { decodeBody } from '../web/decode-body.ts'
import type { Fetcher } from '../web/fetcher.ts'
import { PAGE_TYPES } from '../web/media-types.ts'
import { type Draft, draftOfDocument, draftOfPage, draftOfText } from './draft.ts'

export type AddSource = { readonly link: string } | AddedFile

interface AddedFile {
  /** With extension. */
  readonly name: string
  readonly bytes: Uint8Array
}

interface SourceReaders {
  readonly openFetcher: () => Promise<Fetcher>
  readonly pages: PageReader
  /** The largest file that is accepted, in bytes. */
  readonly maxPageBytes: number
}

/**
 * @returns the draft, and the links that led to it; the last one is the address where it was found, and a file has none
 * @throws FetchFailure, ExtractionFailure or RejectedFile if the source has no article
 */
export async function draftOfSource(
  source: AddSource,
  readers: SourceReaders,
): Promise<{ readonly draft: Draft; readonly links: readonly string[] }> {
  if (!('link' in source)) return { draft: await draftOfFile(source, readers), links: [] }
  const fetcher = await readers.openFetcher()
  try {
    const fetched = await fetcher.get(source.link, { types: PAGE_TYPES })
    if (fetched.kind !== 'fetched') throw new ReaderError('error.no-page', { link: source.link })
    return {
      draft: draftOfPage(await readers.pages.article(fetched.text, fetched.link)),
      links: [source.link, fetched.link],
    }
  } finally {
    await fetcher.close()
  }
}

async function draftOfFile({ name, bytes }: AddedFile, { pages, maxPageBytes }: SourceReaders): Promise<Draft> {
  const [, extension = ''] = /\.([^.]*)$/.exec(name.toLowerCase()) ?? []
  const isDocument = extension === 'pdf' || extension === 'docx'
  const most = isDocument ? MAX_DOCUMENT_BYTES : maxPageBytes
  if (bytes.byteLength > most) {
    throw new RejectedFile({ key: 'draft.too-large', values: { bytes: bytes.byteLength, most } })
  }
  if (extension === 'md' || extension === 'txt') return draftOfText(bytes, name)
  if (isDocument) return draftOfDocument(await pages.document(bytes, extension), name)
  if (extension !== 'html' && extension !== 'htm') {
    throw new RejectedFile({ key: 'draft.format' })
  }
  return draftOfPage(await pages.article(decodeBody(bytes)))
}
