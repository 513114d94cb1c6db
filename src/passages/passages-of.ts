/** Article -> passages: paragraphs, the very short ones joined to a neighbour, the very long ones split at sentences. */
import type { Article } from '../corpus/article.ts'
import { withoutFurniture } from '../corpus/furniture.ts'
import { paragraphsOf } from '../text/paragraphs.ts'
import { sentencesOf } from '../text/sentences.ts'
import { type Span, sliceOf } from '../text/span.ts'
import type { Passage } from './passage.ts'
import { passageId } from './passage-id.ts'

/** A shorter paragraph (a heading, a label, "He agreed.") says too little alone. UTF-16 units. */
const SHORTEST = 70
/** A longer paragraph is split into parts of about this length, so that what is shown stays readable. UTF-16 units. */
const LONGEST = 1_200

interface Stretch extends Span {
  readonly paragraph: number
}

/**
 * @param article the article
 * @param taken ids of passages that exist already; the ids given are added to it
 * @returns its passages in order, not overlapping; at least one for a body with any prose
 */
export function passagesOf(article: Article, taken: Set<string> = new Set()): readonly Passage[] {
  const { body } = article
  const paragraphs = paragraphsOf(body)
  const prose = new Set(withoutFurniture(body, paragraphs))
  const stretches = paragraphs.flatMap((span, i): Stretch[] => (prose.has(span) ? [{ ...span, paragraph: i + 1 }] : []))
  const whole = stretches.length > 0 ? stretches : paragraphs.slice(0, 1).map((span) => ({ ...span, paragraph: 1 }))
  return splitLong(body, joinShort(whole)).map((stretch) => ({
    ...stretch,
    id: passageId(article.id, sliceOf(body, stretch), taken),
    article,
  }))
}

/** A short stretch goes with the one that follows (headings do), the last one with the one before. */
function joinShort(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  let pending: Stretch | null = null
  for (const stretch of stretches) {
    const candidate: Stretch = pending ? { ...pending, end: stretch.end } : stretch
    pending = candidate.end - candidate.start < SHORTEST ? candidate : null
    if (!pending) joined.push(candidate)
  }
  const last = joined.at(-1)
  if (pending && last) joined[joined.length - 1] = { ...last, end: pending.end }
  else if (pending) joined.push(pending)
  return joined
}

function splitLong(body: string, stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.flatMap((stretch) => {
    const length = stretch.end - stretch.start
    return length <= LONGEST ? [stretch] : splitAtSentences(body, stretch, length / Math.ceil(length / LONGEST))
  })
}

function splitAtSentences(body: string, stretch: Stretch, target: number): readonly Stretch[] {
  const parts: Stretch[] = []
  let start = stretch.start
  let end = stretch.start
  for (const sentence of sentencesOf(body, stretch)) {
    if (end > start && sentence.end - start > target * 1.15) {
      parts.push({ start, end, paragraph: stretch.paragraph })
      start = sentence.start
    }
    end = sentence.end
  }
  parts.push({ start, end, paragraph: stretch.paragraph })
  return parts
}
