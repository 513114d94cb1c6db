/** Article -> passages: paragraphs, of which very short ones join a neighbour and very long ones are split at sentences. */
import { type Article, writtenBody } from '../corpus/article.ts'
import { articleSentences } from '../corpus/article-sentences.ts'
import { withoutFurniture } from '../corpus/furniture.ts'
import { paragraphsOf } from '../text/paragraphs.ts'
import { type Span, sliceOf } from '../text/span.ts'
import type { Passage } from './passage.ts'
import { passageIds } from './passage-id.ts'
import { rolesOf } from './roles/roles-of.ts'

/** A shorter paragraph (a heading, a label, "He agreed.") says too little alone. UTF-16 units. */
const MIN_PASSAGE_LENGTH = 70
/** A longer paragraph is split into parts of about this length, so that a passage stays readable. UTF-16 units. */
const MAX_PASSAGE_LENGTH = 1_200
/** How long a part may be, as a multiple of an even share. */
const MAX_PART_SHARE = 1.15

/** A paragraph, or the part of one that a passage holds. */
interface Part extends Span {
  /** The number of the paragraph in the article, from 1. */
  readonly number: number
}

/** What becomes one passage: parts of neighbouring paragraphs, at least one, in order. */
type Stretch = readonly [Part, ...Part[]]

/**
 * @param taken ids of passages that exist already; the new ids are added to it
 * @returns the passages of the article, in order and without overlaps; at least one if the body has any prose
 */
export function passagesOf(article: Article, taken: Set<string> = new Set()): readonly Passage[] {
  const { body } = article
  const all = paragraphsOf(body).map((span, i): Part => ({ ...span, number: i + 1 }))
  const prose = withoutFurniture(body, all)
  const idOf = passageIds(article.id, taken)
  const stretches = joinShort(prose.length > 0 ? prose : all.slice(0, 1))
  const passages = stretches
    .flatMap((stretch) => splitLong(article, stretch))
    .map((parts) => {
      const span = spanOf(parts)
      const id = idOf(sliceOf(writtenBody(article), span))
      const paragraphs = parts.map(({ start, end }) => ({ start, end }))
      return { ...span, id, article, paragraph: parts[0].number, paragraphs }
    })
  const roles = rolesOf(passages)
  return passages.map((passage, i) => ({ ...passage, role: roles[i] ?? 'prose' }))
}

const spanOf = (stretch: Stretch): Span => ({ start: stretch[0].start, end: (stretch.at(-1) ?? stretch[0]).end })

const isShort = (stretch: Stretch): boolean => spanOf(stretch).end - spanOf(stretch).start < MIN_PASSAGE_LENGTH

/** Whether no paragraph lies between them, not even page furniture. A passage shows everything that it spans. */
const areNeighbours = (before: Stretch, after: Stretch): boolean =>
  (before.at(-1) ?? before[0]).number + 1 === after[0].number

/** A short paragraph, such as a heading, joins the one that follows. If none follows, it joins the one before. */
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

function splitLong(article: Article, stretch: Stretch): readonly Stretch[] {
  const { start, end } = spanOf(stretch)
  if (end - start <= MAX_PASSAGE_LENGTH) return [stretch]
  const longest = ((end - start) / Math.ceil((end - start) / MAX_PASSAGE_LENGTH)) * MAX_PART_SHARE
  const sentences = stretch.flatMap((part) =>
    articleSentences(article, part).map((span): Part => ({ ...part, ...span })),
  )
  const split: Stretch[] = []
  for (const sentence of sentences) {
    const open = split.at(-1)
    if (open && sentence.end - open[0].start <= longest) split[split.length - 1] = continued(open, sentence)
    else split.push([sentence])
  }
  return split
}

/** The stretch with one more sentence, from its last paragraph or the next one. */
function continued(stretch: Stretch, sentence: Part): Stretch {
  const [first, ...others] = stretch
  const last = others.pop()
  if ((last ?? first).number !== sentence.number) return [...stretch, sentence]
  const { end } = sentence
  return last ? [first, ...others, { ...last, end }] : [{ ...first, end }]
}
