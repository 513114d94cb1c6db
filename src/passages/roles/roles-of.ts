/**
 * Tells what each passage of an article is for: its prose, or page furniture such as captions, links to other articles and
 * newsletter boxes. Furniture that it misses counts as prose; it is careful not to take prose for furniture.
 */
import type { Article } from '../../corpus/article.ts'
import { withoutHiddenMarks } from '../../text/hidden-marks.ts'
import { type Span, sliceOf } from '../../text/span.ts'
import type { Passage, PassageRole } from '../passage.ts'
import { isCaption } from './caption.ts'
import { headlineTest } from './headline.ts'
import { endsASentence } from './line-text.ts'
import { isLink, isLinkListEntry, isLinkListLabel } from './link.ts'
import { isNotice } from './notice.ts'
import { isPromotion } from './promotion.ts'
import { quizLines } from './quiz.ts'

type Furniture = Exclude<PassageRole, 'prose'>

/** A passage that has no role yet. */
type Cut = Omit<Passage, 'role'>

/** A heading or a label has no role of its own: it takes that of the paragraphs in its passage. */
type ParagraphRole = PassageRole | 'heading'

/** UTF-16 units. */
const MAX_HEADING_LENGTH = 70
/** "— Jane Roe" below the entry of a live blog. */
const SIGNATURE = /^[—–―-]\s?\p{Lu}/u

/**
 * @param passages all passages of one article, in order
 * @returns their roles, in the same order. A passage that holds a paragraph of prose is prose, whatever else it holds.
 */
export function rolesOf(passages: readonly Cut[]): readonly PassageRole[] {
  const [first] = passages
  if (!first) return []
  const lines = passages.flatMap(({ article, paragraphs }) => linesOf(article, paragraphs))
  const roles = paragraphRoles(lines, first.article)
  let next = 0
  return passages.map((passage) => {
    const from = next
    next += passage.paragraphs.length
    return joinedRole(roles.slice(from, next), lines.slice(from, next))
  })
}

/** Furniture that a short paragraph of a passage of prose may be. */
const ASIDES: ReadonlySet<ParagraphRole> = new Set(['headline', 'caption', 'link', 'promotion', 'quiz'])

/**
 * The paragraphs of a passage that say what the article says. A passage of prose may hold short lines of furniture, which joined it.
 * @returns all of them if there is no other
 */
export function proseParagraphs({ article, paragraphs, role }: Passage): readonly Span[] {
  if (role !== 'prose' || paragraphs.length === 1) return paragraphs
  const roles = paragraphRoles(linesOf(article, paragraphs), article)
  const prose = paragraphs.filter((_, i) => !ASIDES.has(roles[i] ?? 'prose'))
  return prose.length === 0 ? paragraphs : prose
}

/** The paragraphs as readers see them. */
const linesOf = ({ body }: Article, paragraphs: readonly Span[]): readonly string[] =>
  paragraphs.map((span) => withoutHiddenMarks(sliceOf(body, span)))

/** @param lines the paragraphs of the article, trimmed, in order */
function paragraphRoles(lines: readonly string[], article: Article): readonly ParagraphRole[] {
  const quiz = quizLines(lines)
  const isHeadline = headlineTest(article.title)
  let isInLinkList = false
  return lines.map((line, i) => {
    if (lines.length > 1 && isHeadline(line)) return 'headline'
    if (quiz.has(i)) return 'quiz'
    const role = roleAlone(line, article)
    if (isLinkListLabel(line)) isInLinkList = true
    else if (role === 'prose' || role === 'heading') isInLinkList &&= isLinkListEntry(line)
    return isInLinkList && (role === 'prose' || role === 'heading') ? 'link' : role
  })
}

/** The role of a paragraph, whatever its neighbours. */
function roleAlone(line: string, article: Article): ParagraphRole {
  if (isCaption(line)) return 'caption'
  if (isNotice(line, article.author)) return 'notice'
  if (isPromotion(line)) return 'promotion'
  if (isLink(line)) return 'link'
  return isHeading(line) ? 'heading' : 'prose'
}

const isHeading = (line: string): boolean =>
  line.length < MAX_HEADING_LENGTH && !line.includes(': ') && (!endsASentence(line) || line.endsWith('?'))

/** The role that most of the text has, if none of it is prose. Several headings, or a long one, may be a list of facts. */
function joinedRole(roles: readonly ParagraphRole[], lines: readonly string[]): PassageRole {
  const lengths = new Map<Furniture, number>()
  const headings: number[] = []
  for (const [i, role] of roles.entries()) {
    const length = lines[i]?.length ?? 0
    if (role === 'prose') return 'prose'
    if (role === 'heading' && !SIGNATURE.test(lines[i] ?? '')) headings.push(length)
    else if (role !== 'heading') lengths.set(role, (lengths.get(role) ?? 0) + length)
  }
  const [most] = [...lengths].sort(([, a], [, b]) => b - a)
  const [heading = 0, ...more] = headings
  return most && heading <= most[1] && more.length === 0 ? most[0] : 'prose'
}
