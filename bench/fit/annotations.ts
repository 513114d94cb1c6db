/** Reads annotated quotations and the articles they belong to, for fitting and measuring. */
import fs from 'node:fs'
import type { Span } from '../../src/text/span.ts'

/** One row of an annotation file; offsets include the quotation marks and count from the body. */
export interface AnnotatedQuotation {
  readonly article: string
  readonly start: number
  readonly end: number
  /** Head of the source mention; `null`: the annotation names no source. */
  readonly head_start: number | null
  readonly head_end: number | null
  /** Pieces of the source mention, half-open. */
  readonly source_spans: readonly (readonly [number, number])[]
  readonly source_type: string
  /** `direct`: all of the reported content; `mixed`: part of it, which a title in reported speech is too. */
  readonly kind: 'direct' | 'mixed'
}

/** @param file JSON lines */
export const readAnnotations = (file: string): readonly AnnotatedQuotation[] =>
  fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

/** The text of an article file after its front matter. */
export function readBody(file: string): string {
  const text = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  const frontMatter = /^---\r?\n[\s\S]*?\n---\r?\n/.exec(text)
  return frontMatter ? text.slice(frontMatter[0].length) : text
}

/** Intersection over union of two spans, in [0, 1]. */
export function overlapShare(a: Span, b: Span): number {
  const common = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return common / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
