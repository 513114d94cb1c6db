/** Tells which words of an article are quotations, and their ids, without asking whose words they are. */
import { createHash } from 'node:crypto'
import type { Article } from '../../corpus/article.ts'
import type { IdentifiedWords } from '../../corpus/article-version.ts'
import { withoutFurniture } from '../../corpus/furniture.ts'
import { paragraphsOf } from '../../text/paragraphs.ts'
import { type Span, sliceOf } from '../../text/span.ts'
import { marklessBody } from '../read-without-marks.ts'
import { findDialogue } from './find-dialogue.ts'
import { findLabels, type Label, turnsOf } from './find-labels.ts'
import { findMarks, type MarkedSpan } from './find-marks.ts'

export interface QuotedSpans {
  /** Those of the article, without page furniture. */
  readonly paragraphs: readonly Span[]
  readonly labels: readonly Label[]
  /** In order, not overlapping. */
  readonly marks: readonly MarkedSpan[]
}

/** @param body the article's text */
export function findQuotedSpans(body: string): QuotedSpans {
  const paragraphs = withoutFurniture(body, paragraphsOf(body))
  const labels = findLabels(body, paragraphs)
  const marks = findMarks(body, paragraphs)
  const spoken = withTurns(marks, findDialogue(body, paragraphs, marks))
  return { paragraphs, labels, marks: withTurns(spoken, turnsOf(labels)) }
}

/** The article's quotations with the ids that `quotationsOf` gives them. */
export function quotedWordsOf({ id, body }: Pick<Article, 'id' | 'body'>): readonly IdentifiedWords[] {
  const idOf = quotationIdsOf(id)
  const { text, wholeInBody } = marklessBody(body)
  return findQuotedSpans(text).marks.map(({ start, end }) =>
    wholeInBody({ id: idOf(sliceOf(text, { start, end })), start, end }),
  )
}

/** A turn without marks, or after a dash, is a quotation; marks inside it are nested and left out. */
function withTurns(marks: readonly MarkedSpan[], turns: readonly MarkedSpan[]): readonly MarkedSpan[] {
  if (turns.length === 0) return marks
  const outside = marks.filter(
    (mark) => !turns.some((turn) => turn.start < mark.outer.end && mark.outer.start < turn.end),
  )
  return [...outside, ...turns].sort((a, b) => a.start - b.start)
}

/**
 * @param article id of the article
 * @returns gives an id of ten characters to the words of each quotation in turn: equal words get ids by their order
 */
export function quotationIdsOf(article: string): (text: string) => string {
  const times = new Map<string, number>()
  return (text) => {
    const time = (times.get(text) ?? 0) + 1
    times.set(text, time)
    return createHash('sha256').update(`${article}\0${text}\0${time}`).digest('base64url').slice(0, 10)
  }
}
