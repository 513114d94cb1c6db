/** Reads annotated quotations and the articles they belong to, for fitting and measuring. */
import fs from 'node:fs'
import type { Span } from '../../src/text/span.ts'

/** An annotated quotation: its span includes the quotation marks, and all offsets count from the body. */
export interface AnnotatedQuotation extends Span {
  /** The last word of the source mention; `null` if the annotation names no source. */
  readonly head: Span | null
  /** Pieces of the source mention; empty if there is none. */
  readonly source: readonly Span[]
  /** `direct`: all of the reported content; `mixed`: part of it, which a title in reported speech is too. */
  readonly kind: 'direct' | 'mixed'
}

/** A line of an annotation file. */
interface Row extends Span {
  readonly article: string
  readonly head_start: number | null
  readonly head_end: number | null
  readonly source_spans: readonly (readonly [start: number, end: number])[] | null
  readonly kind: 'direct' | 'mixed'
}

/**
 * @param file JSON lines
 * @returns for the id of each article its quotations, in the order of the file
 */
export function readAnnotations(file: string): ReadonlyMap<string, readonly AnnotatedQuotation[]> {
  const byArticle = new Map<string, AnnotatedQuotation[]>()
  for (const line of fs.readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue
    const row: Row = JSON.parse(line)
    const quotations = byArticle.get(row.article) ?? []
    quotations.push(annotationOf(row))
    byArticle.set(row.article, quotations)
  }
  return byArticle
}

const annotationOf = ({ start, end, head_start, head_end, source_spans, kind }: Row): AnnotatedQuotation => ({
  start,
  end,
  head: head_start === null || head_end === null ? null : { start: head_start, end: head_end },
  source: (source_spans ?? []).map(([from, to]) => ({ start: from, end: to })),
  kind,
})

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

/** Whether two spans share a character. */
export const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
