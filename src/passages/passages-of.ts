/** Article -> passages: paragraphs, the very short ones joined to a neighbour, the very long ones split at sentences. */
import type { Article } from '../corpus/article.ts'
import { withoutFurniture } from '../corpus/furniture.ts'
import { paragraphsOf } from '../text/paragraphs.ts'
import { sentencesOf } from '../text/sentences.ts'
import { type Span, sliceOf } from '../text/span.ts'
import type { Passage } from './passage.ts'
import { passageIds } from './passage-id.ts'

/** A shorter paragraph (a heading, a label, "He agreed.") says too little alone. UTF-16 units. */
const SHORTEST = 70
/** A longer paragraph is split into parts of about this length, so that what is shown stays readable. UTF-16 units. */
const LONGEST = 1_200
/** How much longer than an even share a part may be. */
const UNEVEN = 1.15

/** A paragraph, or the part of one that a passage holds. */
interface Part extends Span {
  /** Of the paragraph in the article, from 1. */
  readonly number: number
}

/** What becomes one passage: parts of neighbouring paragraphs in order, at least one. */
type Stretch = readonly [Part, ...Part[]]

/**
 * @param article the article
 * @param taken ids of passages that exist already; the ids given are added to it
 * @returns its passages in order, not overlapping; at least one for a body with any prose
 */
export function passagesOf(article: Article, taken: Set<string> = new Set()): readonly Passage[] {
  const { body } = article
  const all = paragraphsOf(body).map((span, i): Part => ({ ...span, number: i + 1 }))
  const prose = withoutFurniture(body, all)
  const idOf = passageIds(article.id, taken)
  const stretches = joinShort(prose.length > 0 ? prose : all.slice(0, 1))
  return stretches
    .flatMap((stretch) => splitLong(body, stretch))
    .map((parts) => {
      const span = spanOf(parts)
      const id = idOf(sliceOf(body, span))
      const paragraphs = parts.map(({ start, end }) => ({ start, end }))
      return { ...span, id, article, paragraph: parts[0].number, paragraphs }
    })
}

const spanOf = (stretch: Stretch): Span => ({ start: stretch[0].start, end: (stretch.at(-1) ?? stretch[0]).end })

const isShort = (stretch: Stretch): boolean => spanOf(stretch).end - spanOf(stretch).start < SHORTEST

/** Whether no paragraph (no page furniture) stands between them, so that a passage shows all that it spans. */
const areNeighbours = (before: Stretch, after: Stretch): boolean =>
  (before.at(-1) ?? before[0]).number + 1 === after[0].number

/** A short paragraph goes with the one that follows (headings do); where none follows, with the one before. */
function joinShort(paragraphs: readonly Part[]): readonly Stretch[] {
  const forward: Stretch[] = []
  for (const paragraph of paragraphs) {
    const open = forward.at(-1)
    if (open && isShort(open) && areNeighbours(open, [paragraph])) forward[forward.length - 1] = [...open, paragraph]
    else forward.push([paragraph])
  }
  const joined: Stretch[] = []
  for (const stretch of forward) {
    const before = joined.at(-1)
    if (before && isShort(stretch) && areNeighbours(before, stretch))
      joined[joined.length - 1] = [...before, ...stretch]
    else joined.push(stretch)
  }
  return joined
}

function splitLong(body: string, stretch: Stretch): readonly Stretch[] {
  const { start, end } = spanOf(stretch)
  if (end - start <= LONGEST) return [stretch]
  const longest = ((end - start) / Math.ceil((end - start) / LONGEST)) * UNEVEN
  const sentences = stretch.flatMap((part) => sentencesOf(body, part).map((span): Part => ({ ...part, ...span })))
  const split: Stretch[] = []
  for (const sentence of sentences) {
    const open = split.at(-1)
    if (open && sentence.end - open[0].start <= longest) split[split.length - 1] = continued(open, sentence)
    else split.push([sentence])
  }
  return split
}

/** The stretch with one more sentence: of its last paragraph, or of the next. */
function continued(stretch: Stretch, sentence: Part): Stretch {
  const [first, ...others] = stretch
  const last = others.pop()
  if ((last ?? first).number !== sentence.number) return [...stretch, sentence]
  const { end } = sentence
  return last ? [first, ...others, { ...last, end }] : [{ ...first, end }]
}
