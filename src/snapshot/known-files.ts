/** What is known of the files of a corpus, without their texts: kept between changes, so that an unchanged file is not read again. */
import { hash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { LeanArticle } from '../corpus/article.ts'
import type { KnownFile } from '../corpus/read-corpus.ts'
import type { Rejection } from '../corpus/rejection.ts'
import { type PartFiles, SNAPSHOT_PARTS, snapshotPartOf } from '../store/part-files.ts'
import { areFileRecords } from './is-part.ts'

/** By the paths of the files below the corpus. */
type LeanFiles = ReadonlyMap<string, KnownFile<LeanArticle>>

export interface KnownFiles {
  /** A part that cannot be used counts as missing: its files are read again. @throws what the file system throws */
  load(): Promise<LeanFiles>
  /** Writes the parts that differ from what was loaded or saved last. @throws what the file system throws */
  save(known: LeanFiles): Promise<void>
}

/** A corpus of fewer files is read as fast as what is known of it. */
const MIN_FILES = 50
/** Files that are sorted into parts before other work gets its turn: about 10 ms. */
const FILES_A_STEP = 2_000

/** The path and the text key are held once. */
interface FileRecord extends Omit<KnownFile, 'result'> {
  readonly file: string
  readonly article?: Omit<LeanArticle, 'file' | 'textKey'>
  readonly rejection?: Rejection
}

export function createKnownFiles(files: PartFiles): KnownFiles {
  /** A hash of what each part on the disk holds, by its number. */
  const onDisk = new Map<number, string>()
  return {
    async load() {
      const known = new Map<string, KnownFile<LeanArticle>>()
      for (let part = 0; part < SNAPSHOT_PARTS; part++) {
        const read = await files.read(part)
        const text = read && 'content' in read ? read.content.toString('utf8') : '[]'
        for (const record of recordsIn(text)) known.set(record.file, knownIn(record))
        onDisk.set(part, hashOf(text))
        await turn()
      }
      return known
    },
    async save(known) {
      if (known.size < MIN_FILES) return
      for (const [part, records] of (await recordsByPart(known)).entries()) {
        const text = JSON.stringify(records)
        await turn()
        if (onDisk.get(part) === hashOf(text)) continue
        // Whoever has deleted the others wanted no part to stay.
        if ((await files.write(part, text)) === 'deleted meanwhile') return onDisk.clear()
        onDisk.set(part, hashOf(text))
      }
    },
  }
}

const hashOf = (text: string): string => hash('sha256', text, 'base64')

async function recordsByPart(known: LeanFiles): Promise<readonly (readonly FileRecord[])[]> {
  const parts = Array.from({ length: SNAPSHOT_PARTS }, (): FileRecord[] => [])
  let sorted = 0
  for (const [file, own] of known) {
    // What could not be read is tried again.
    if (own.hash !== '') parts[snapshotPartOf(file)]?.push(recordOf(file, own))
    if (++sorted % FILES_A_STEP === 0) await turn()
  }
  return parts
}

function recordOf(file: string, { result, ...own }: KnownFile<LeanArticle>): FileRecord {
  if ('reason' in result) return { file, ...own, rejection: result }
  const { file: _, textKey: __, ...article } = result
  return { file, ...own, article }
}

/** @returns none if the text is not what `save` makes */
function recordsIn(text: string): readonly FileRecord[] {
  try {
    const value: unknown = JSON.parse(text)
    return areFileRecords(value) ? (value as readonly FileRecord[]) : []
  } catch {
    // Not JSON: somebody edited it.
    return []
  }
}

function knownIn({ file, article, rejection, ...own }: FileRecord): KnownFile<LeanArticle> {
  const { textKey } = own
  return { ...own, result: article ? { ...article, file, textKey } : (rejection as Rejection) }
}
