/** One part of a snapshot as text: what was analysed of some files. Terms are numbers in a vocabulary. */
import type { Article } from '../corpus/article.ts'
import type { KnownFile } from '../corpus/read-corpus.ts'
import type { Rejection } from '../corpus/rejection.ts'
import type { NameMentions } from '../passages/name-mentions.ts'
import type { Passage } from '../passages/passage.ts'
import { type PlainPassage, passageOf, plainPassage, sentencesOf } from '../passages/plain-passage.ts'
import type { ReadPassage } from '../passages/read-passage.ts'
import type { ArticleQuotations } from '../quotations/quotation.ts'
import { isPart } from './is-part.ts'

/** What is known of one file. */
export interface AnalysedFile {
  /** Path below the corpus. */
  readonly file: string
  readonly known: KnownFile
  /** None for a rejected file. */
  readonly passages: readonly Passage[]
  /** The names in the passages; absent for a rejected file. */
  readonly names?: NameMentions | undefined
  /** Absent if the quotations were not found yet. */
  readonly quotations?: ArticleQuotations | undefined
}

/** What a part gives back: the files, and the sentences of their passages. */
export interface DecodedPart {
  readonly files: readonly AnalysedFile[]
  /** Sentences of the passages in `files`. */
  readonly sentencesOf: ReadPassage
}

interface PlainPart {
  readonly vocabulary: readonly string[]
  readonly records: readonly PlainRecord[]
}

interface PlainRecord extends Omit<KnownFile, 'result'> {
  readonly file: string
  readonly article?: Article
  readonly rejection?: Rejection
  readonly passages: readonly PlainPassage[]
  readonly names?: NameMentions | undefined
  readonly quotations?: ArticleQuotations | undefined
}

/** Encodes files one after the other, so that the caller can let other work run between them. */
export function createPartEncoder(read: ReadPassage) {
  const numbers = new Map<string, number>()
  const records: PlainRecord[] = []
  const numberOf = (term: string): number => {
    const known = numbers.get(term) ?? numbers.size
    numbers.set(term, known)
    return known
  }
  const plain = (passage: Passage): PlainPassage => plainPassage(passage, read(passage), numberOf)
  return {
    add({ file, known: { result, ...known }, passages, names, quotations }: AnalysedFile): void {
      const of = 'body' in result ? { article: result } : { rejection: result }
      records.push({ file, ...known, ...of, passages: passages.map(plain), names, quotations })
    },
    text: (): string => JSON.stringify({ vocabulary: [...numbers.keys()], records } satisfies PlainPart),
  }
}

/** @returns null if the text is not what the encoder makes */
export function decodePart(text: string): DecodedPart | null {
  const plain = plainPart(text)
  if (!plain) return null
  const { vocabulary, records } = plain
  const sentences = new Map<Passage, PlainPassage>()
  const files = records.flatMap(
    ({ file, article, rejection, passages, names, quotations, ...known }): AnalysedFile[] => {
      const result = article ?? rejection
      if (!result) return []
      const own = article ? passages.map((plain) => [passageOf(plain, article), plain] as const) : []
      for (const [passage, plain] of own) sentences.set(passage, plain)
      return [{ file, known: { ...known, result }, passages: own.map(([passage]) => passage), names, quotations }]
    },
  )
  return {
    files,
    sentencesOf(passage) {
      const plain = sentences.get(passage)
      return plain ? sentencesOf(plain, vocabulary) : []
    },
  }
}

function plainPart(text: string): PlainPart | null {
  try {
    const value: unknown = JSON.parse(text)
    return isPart(value) ? (value as PlainPart) : null
  } catch {
    // Not JSON: somebody edited it.
    return null
  }
}
