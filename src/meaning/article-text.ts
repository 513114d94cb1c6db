/** An article as the encoder reads it, and the key under which its vectors are kept. */
import { createHash } from 'node:crypto'
import type { Article } from '../corpus/article.ts'
import type { Passage } from '../passages/passage.ts'
import type { ReadPassage } from '../passages/read-passage.ts'
import { withoutHiddenMarks } from '../text/hidden-marks.ts'
import { sliceOf } from '../text/span.ts'
import type { EncoderInput } from './encoder.ts'

export interface ArticleText {
  /** 32 hexadecimal digits; changes with every word that the encoder reads. */
  readonly key: string
  /** One for each passage, in order. */
  readonly inputs: readonly EncoderInput[]
}

const KEY_DIGITS = 32

/** @param passages all of the article's passages, in order */
export function articleText({ title, body }: Article, passages: readonly Passage[], read: ReadPassage): ArticleText {
  const inputs = passages.map((passage) => ({
    title,
    sentences: read(passage).map((span) => withoutHiddenMarks(sliceOf(body, span))),
  }))
  const key = createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, KEY_DIGITS)
  return { key, inputs }
}
