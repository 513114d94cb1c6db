/** The snapshot of a corpus: what was analysed of each file, kept between starts, so that only changed files are analysed. */
import { hash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Article } from '../corpus/article.ts'
import type { KnownFile } from '../corpus/read-corpus.ts'
import type { NameMentions } from '../passages/name-mentions.ts'
import type { Passage } from '../passages/passage.ts'
import { type ReadPassage, readPassage } from '../passages/read-passage.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import { type PartFiles, SNAPSHOT_PARTS, snapshotPartOf } from '../store/part-files.ts'
import { type AnalysedFile, createPartEncoder, type DecodedPart, decodePart } from './encode-part.ts'

interface RestoredAnalysis {
  /** By path below the corpus. */
  readonly files: ReadonlyMap<string, KnownFile>
  readonly passages: ReadonlyMap<Article, readonly Passage[]>
  readonly names: ReadonlyMap<Article, NameMentions>
  readonly quotations: ReadonlyMap<Article, ArticleQuotations>
  /** The sentences of any passage; those of a restored one are not analysed again. */
  readonly readPassage: ReadPassage
}

interface Snapshot {
  /** Never throws. A part that cannot be used counts as missing, and a note says so. */
  load(): Promise<RestoredAnalysis>
  /**
   * Writes the parts that differ from what was loaded or saved last, in steps with room for other work between them.
   * If parts are deleted meanwhile, the next call writes all. Never throws. If a part cannot be written, a note says so once.
   * @param read gives the sentences of the passages; by default from their text
   */
  save(files: Iterable<AnalysedFile>, read?: ReadPassage): Promise<void>
}

/** Parts that are read at once. */
const READ_AHEAD = 4
/** Files that are sorted into parts before other work gets its turn: about 10 ms. */
const FILES_A_STEP = 2_000
/** A corpus of fewer files is read as fast as its snapshot. */
const MIN_FILES = 50

/** The state of each part on the disk, by its number: see `signatureOf`. */
type Signatures = Map<number, string>

/** @param onNote told, in a sentence for the operator, what is wrong with the snapshot */
export function createSnapshot(files: PartFiles, onNote: (note: string) => void): Snapshot {
  const onDisk: Signatures = new Map()
  const partOf = rememberParts()
  let isFailureTold = false
  return {
    load: () => load(files, onDisk, onNote),
    async save(analysed, read = readPassage) {
      const parts = Array.from({ length: SNAPSHOT_PARTS }, (): AnalysedFile[] => [])
      let size = 0
      for (const file of analysed) {
        parts[partOf(file)]?.push(file)
        if (++size % FILES_A_STEP === 0) await turn()
      }
      if (size < MIN_FILES) return
      try {
        await writeChanged(parts, { files, onDisk, read })
      } catch (error) {
        if (isFailureTold) return
        isFailureTold = true
        const { code, message } = error as NodeJS.ErrnoException
        onNote(
          `The snapshot of the analysed articles cannot be written (${code ?? message}): the next start takes longer.`,
        )
      }
    },
  }
}

/** @returns gives the part of a file, and works it out once for each result */
function rememberParts(): (file: AnalysedFile) => number {
  const parts = new WeakMap<KnownFile['result'], number>()
  return ({ file, known: { result } }) => {
    const part = parts.get(result) ?? snapshotPartOf(file)
    parts.set(result, part)
    return part
  }
}

async function load(files: PartFiles, onDisk: Signatures, onNote: (note: string) => void): Promise<RestoredAnalysis> {
  const restored = {
    files: new Map<string, KnownFile>(),
    passages: new Map<Article, readonly Passage[]>(),
    names: new Map<Article, NameMentions>(),
    quotations: new Map<Article, ArticleQuotations>(),
    readers: new Map<Article, ReadPassage>(),
  }
  const problems = new Set<string>()
  for await (const { part, loaded } of partsInOrder(files)) {
    if ('problem' in loaded) {
      problems.add(loaded.problem)
      continue
    }
    const decoded = decodePart(loaded.content.toString('utf8'))
    if (!decoded) {
      problems.add('is damaged')
      continue
    }
    addTo(restored, decoded)
    onDisk.set(part, signatureOf(decoded.files))
    await turn()
  }
  for (const problem of problems) {
    onNote(`The snapshot of the analysed articles ${problem}: what is missing is analysed again.`)
  }
  const { readers, ...rest } = restored
  return { ...rest, readPassage: (passage) => (readers.get(passage.article) ?? readPassage)(passage) }
}

/** The parts that are there. The disk reads the next ones while the caller decodes one. */
async function* partsInOrder(files: PartFiles) {
  const read = (part: number) =>
    files.read(part).catch((error: NodeJS.ErrnoException) => ({
      problem: `cannot be read (${error.code ?? error.message})`,
    }))
  const ahead = Array.from({ length: READ_AHEAD }, (_, part) => read(part))
  for (let part = 0; part < SNAPSHOT_PARTS; part++) {
    const loaded = await ahead[part % READ_AHEAD]
    if (part + READ_AHEAD < SNAPSHOT_PARTS) ahead[part % READ_AHEAD] = read(part + READ_AHEAD)
    if (loaded) yield { part, loaded }
  }
}

interface Restoring {
  readonly files: Map<string, KnownFile>
  readonly passages: Map<Article, readonly Passage[]>
  readonly names: Map<Article, NameMentions>
  readonly quotations: Map<Article, ArticleQuotations>
  readonly readers: Map<Article, ReadPassage>
}

function addTo(restored: Restoring, { files, sentencesOf }: DecodedPart): void {
  for (const { file, known, passages, names, quotations } of files) {
    restored.files.set(file, known)
    const { result } = known
    if (!('body' in result)) continue
    // An article that was not served when it was saved has no passages there.
    if (passages.length > 0) restored.passages.set(result, passages)
    if (names) restored.names.set(result, names)
    if (quotations) restored.quotations.set(result, quotations)
    restored.readers.set(result, sentencesOf)
  }
}

/** @throws what the file system throws */
async function writeChanged(
  parts: readonly (readonly AnalysedFile[])[],
  { files, onDisk, read }: { readonly files: PartFiles; readonly onDisk: Signatures; readonly read: ReadPassage },
): Promise<void> {
  for (const [part, own] of parts.entries()) {
    await turn()
    const signature = signatureOf(own)
    if ((onDisk.get(part) ?? '') === signature) continue
    if ((await files.write(part, await encoded(own, read))) === 'deleted meanwhile') {
      onDisk.clear()
      return
    }
    onDisk.set(part, signature)
  }
}

async function encoded(files: readonly AnalysedFile[], read: ReadPassage): Promise<string> {
  const encoder = createPartEncoder(read)
  for (const file of files) {
    encoder.add(file)
    await turn()
  }
  return encoder.text()
}

/** Differs if what would be written differs. */
function signatureOf(files: readonly AnalysedFile[]): string {
  const lines = files.map(({ file, known: { stamp, settled, hash: content }, passages, quotations }) =>
    [file, stamp, settled, content, passages.length, quotations !== undefined].join(' '),
  )
  return files.length === 0 ? '' : hash('sha256', lines.sort().join('\n'), 'base64')
}
