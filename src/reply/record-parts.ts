/** Parts that several records of the machine-readable interface have. */
import type { Passage } from '../passages/passage.ts'
import { type Span, sliceOf } from '../text/span.ts'

/** What is known about a passage's article; fields that are undefined do not reach the JSON. */
export const sourceRecord = ({ article: { id, title, outlet, author, published, url } }: Pick<Passage, 'article'>) => ({
  article: id,
  title,
  outlet,
  author,
  published,
  url,
})

/** A span of a text, with its words. */
export const spanRecord = (text: string, { start, end }: Span) => ({ start, end, text: sliceOf(text, { start, end }) })

export const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))
