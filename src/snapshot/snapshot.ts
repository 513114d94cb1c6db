/** The snapshot of a corpus: what was analysed of each file, kept between starts, so that only changed files are analysed. */
import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import type { Article } from '../corpus/article.ts'
import type { KnownFile } from '../corpus/read-corpus.ts'
import type { NameMentions } from '../passages/name-mentions.ts'
import type { Passage } from '../passages/passage.ts'
import { type ReadPassage, readPassage } from '../passages/read-passage.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import type { SnapshotFiles } from '../store/snapshot-files.ts'
import { type AnalysedFile, createPartEncoder, decodePart } from './encode-part.ts'

export interface RestoredAnalysis {
  readonly files: ReadonlyMap<string, KnownFile>
  readonly passages: ReadonlyMap<Article, readonly Passage[]>
  readonly names: ReadonlyMap<Article, NameMentions>
  readonly quotations: ReadonlyMap<Article, ArticleQuotations>
  /** How a restored passage reads, or any other. */
  readonly readPassage: ReadPassage
}

export interface Snapshot {
  /** Never throws for what the files hold: a part that cannot be used counts as absent, and is told of. */
  load(): Promise<RestoredAnalysis>
  /**
   * Writes the parts that are not as they were loaded or saved last, in steps with room for other work between them. What
   * cannot be written is told of, once.
   */
  save(files: Iterable<AnalysedFile>): Promise<void>
}

/** So that one changed article costs a small part of the whole. */
const PARTS = 64
/** Parts that are read at once. */
const READ_AHEAD = 4
/** A smaller corpus is read as fast as its snapshot. Files. */
const MIN_FILES = 50

/** @param onNote told, in a sentence, what is wrong with the snapshot, for whoever runs the program */
export function createSnapshot(files: SnapshotFiles, onNote: (note: string) => void): Snapshot {
  const written = new Map<number, string>()
  let isUnwritable = false
  return {
    async load() {
      const restored = {
        files: new Map<string, KnownFile>(),
        passages: new Map<Article, readonly Passage[]>(),
        names: new Map<Article, NameMentions>(),
        quotations: new Map<Article, ArticleQuotations>(),
      }
      const readers = new Map<Article, ReadPassage>()
      const problems = new Set<string>()
      const read = (part: number) =>
        files.read(part).catch((error: NodeJS.ErrnoException) => ({
          problem: `cannot be read (${error.code ?? error.message})`,
        }))
      // The disk reads the next ones while this thread decodes one.
      const ahead = Array.from({ length: READ_AHEAD }, (_, part) => read(part))
      for (let part = 0; part < PARTS; part++) {
        const loaded = await ahead[part % READ_AHEAD]
        if (part + READ_AHEAD < PARTS) ahead[part % READ_AHEAD] = read(part + READ_AHEAD)
        if (!loaded) continue
        if ('problem' in loaded) {
          problems.add(loaded.problem)
          continue
        }
        const { files: found, sentencesOf } = decodePart(loaded.text)
        for (const { file, known, passages, names, quotations } of found) {
          restored.files.set(file, known)
          if (!('body' in known.result)) continue
          // An article that was not served when it was saved has none there.
          if (passages.length > 0) restored.passages.set(known.result, passages)
          if (names) restored.names.set(known.result, names)
          if (quotations) restored.quotations.set(known.result, quotations)
          readers.set(known.result, sentencesOf)
        }
        written.set(part, signatureOf(found))
        await turn()
      }
      for (const problem of problems) {
        onNote(`The snapshot of the analysed articles ${problem}: what is missing is analysed anew.`)
      }
      return { ...restored, readPassage: (passage) => (readers.get(passage.article) ?? readPassage)(passage) }
    },
    async save(all) {
      const parts = Array.from({ length: PARTS }, (): AnalysedFile[] => [])
      for (const file of all) parts[partOf(file.file)]?.push(file)
      if (isUnwritable || parts.flat().length < MIN_FILES) return
      try {
        for (const [part, own] of parts.entries()) {
          const signature = signatureOf(own)
          if ((written.get(part) ?? '') === signature) continue
          await files.write(part, await encoded(own))
          written.set(part, signature)
        }
      } catch (error) {
        isUnwritable = true
        const { code, message } = error as NodeJS.ErrnoException
        onNote(`The analysed articles cannot be kept for the next start (${code ?? message}): it will take longer.`)
      }
    },
  }
}

async function encoded(files: readonly AnalysedFile[]): Promise<string> {
  const encoder = createPartEncoder(readPassage)
  for (const file of files) {
    encoder.add(file)
    await turn()
  }
  return encoder.text()
}

const partOf = (file: string): number => (createHash('sha256').update(file).digest()[0] ?? 0) % PARTS

/** Changes with whatever would be written. */
const signatureOf = (files: readonly AnalysedFile[]): string =>
  files
    .map(({ file, known: { stamp, settled, hash }, passages, quotations }) =>
      [file, stamp, settled, hash, passages.length, quotations !== undefined].join(' '),
    )
    .sort()
    .join('\n')
