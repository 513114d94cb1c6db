/** Passages as plain data, for files and for messages between threads. Terms are numbers in a vocabulary. */
import type { Article } from '../corpus/article.ts'
import type { Passage } from './passage.ts'
import type { ReadSentence } from './read-passage.ts'

export interface PlainPassage extends Pick<Passage, 'id' | 'start' | 'end' | 'paragraph' | 'role'> {
  /** Start and end of each paragraph, in UTF-16 units of the article's body, half-open. */
  readonly paragraphs: readonly number[]
  /** For each sentence: its start from the passage's start, its length, the count of its terms, and their numbers. */
  readonly sentences: readonly number[]
}

/** @param numberOf gives each term its number in the vocabulary */
export function plainPassage(
  { id, start, end, paragraph, paragraphs, role }: Passage,
  read: readonly ReadSentence[],
  numberOf: (term: string) => number,
): PlainPassage {
  const sentences: number[] = []
  for (const sentence of read) {
    sentences.push(sentence.start - start, sentence.end - sentence.start, sentence.terms.length)
    for (const term of sentence.terms) sentences.push(numberOf(term))
  }
  const spans = paragraphs.flatMap((span) => [span.start, span.end])
  return { id, start, end, paragraph, role, paragraphs: spans, sentences }
}

export function passageOf({ id, start, end, paragraph, paragraphs, role }: PlainPassage, article: Article): Passage {
  const spans = Array.from({ length: paragraphs.length / 2 }, (_, i) => ({
    start: paragraphs[2 * i] ?? 0,
    end: paragraphs[2 * i + 1] ?? 0,
  }))
  return { id, article, start, end, paragraph, role, paragraphs: spans }
}

/** @param vocabulary the terms by their numbers */
export function sentencesOf(
  { start, sentences }: PlainPassage,
  vocabulary: readonly string[],
): readonly ReadSentence[] {
  const read: ReadSentence[] = []
  for (let at = 0; at < sentences.length; ) {
    const [after = 0, length = 0, count = 0] = [sentences[at], sentences[at + 1], sentences[at + 2]]
    at += 3
    const terms: string[] = []
    for (const end = at + count; at < end; at++) terms.push(vocabulary[sentences[at] ?? 0] ?? '')
    read.push({ start: start + after, end: start + after + length, terms })
  }
  return read
}
