/** Finds page furniture in scraped text: lines such as "Share this" that are not part of what the article says. */
import { withoutHiddenMarks } from '../text/hidden-marks.ts'
import { type Span, sliceOf } from '../text/span.ts'

/** UTF-16 units. A longer paragraph is prose, however it begins. */
const MAX_FURNITURE_LENGTH = 160

/** Furniture if it is alone on a line, anywhere. */
const ANYWHERE =
  /^(?:advertisement|advertising|sponsored content|story continues below(?: advertisement)?|continue reading(?: the main story)?|skip to (?:content|main content)|most popular|trending now)[\s.:]*$/i
/** Furniture only at the end of an article: elsewhere the same words may open a paragraph. */
const AT_THE_END =
  /^(?:(?:\d+\s+)?comments?(?: \(\d+\))?|(?:leave|post|add) a comment|view (?:all )?comments|share(?: this(?: (?:article|story|post|page))?)?|(?:tweet|email|print)(?: this)?|subscribe|related(?: (?:articles?|stories|posts|content|topics|coverage))?|back to top)[\s.:>»→…!]*$/i
/** Furniture at the end of an article, whatever follows these words. */
const OPENING_AT_THE_END =
  /^(?:share(?: this(?: (?:article|story|post|page))?)? (?:on|with|via) |sign[ -]?up (?:for|to|here|now)\b|subscribe (?:to|now|here|today)\b|read (?:more|next|also|the (?:rest|full|whole|original))\b|click here\b|follow (?:us|me|him|her|@?\w+) on\b|like us on\b|related(?: (?:articles?|stories|posts|content|topics|coverage))?\s*:|all rights reserved|©|\(c\)|copyright (?:©|\(c\)|\d{4})|download our app|get our newsletter).*$/i
/** Furniture at the end of an article unless it is a sentence: "More from Washington". */
const LINK_AT_THE_END = /^(?:more (?:from|on|in)|related) .*(?<![.!?][”’"')]?)$/i
/** "By …" and only names: a sentence that starts like this has words in lower case, or a full stop. */
const BYLINE =
  /^(?:[Bb]y|BY)\s+\p{Lu}[\p{L}.’'-]*(?:,?\s+(?:(?:and|for|of|the|de|la|van|von|al|bin)\s+)?\p{Lu}[\p{L}.’'-]*){0,7}(?<!\p{Ll}{3}\.)$/u
/** "Updated …" with a time, or a month and a day. */
const TIME_LINE =
  /^(?:(?:published|updated|posted|last updated|last modified)\b(?=.*\d).{0,60}(?<![a-z]{3}\.)|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?(?:,?\s+(?:at\s+)?\d{1,2}:\d\d.{0,20})?)$/i
/** A place, perhaps with a news agency, and a dash. */
const PLACE_LINE =
  /^(?!.*\s\p{Ll})\p{Lu}[\p{L}\s.,’'-]{2,40}(?:\((?:AP|Reuters|REUTERS|AFP|UPI|CNN|AP Photo)\))?\s*[—–-]+$/u
const MARKS_ONLY = /^[\p{P}\p{S}\s]*$/u

/**
 * @param body the article's body
 * @param paragraphs its paragraphs, in order
 * @returns the paragraphs that may become passages: without furniture, and without lines that are only a dateline or
 *   byline
 */
export function withoutFurniture<Paragraph extends Span>(
  body: string,
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  let end = paragraphs.length
  while (end > 0 && isAtTheEnd(withoutHiddenMarks(sliceOf(body, paragraphs[end - 1] as Paragraph)))) end--
  return paragraphs.slice(0, end).filter((span) => {
    const text = withoutHiddenMarks(sliceOf(body, span))
    return text.length > MAX_FURNITURE_LENGTH || !EVERYWHERE.some((furniture) => furniture.test(text))
  })
}

const EVERYWHERE = [ANYWHERE, BYLINE, TIME_LINE, PLACE_LINE, MARKS_ONLY]
const ONLY_AT_THE_END = [AT_THE_END, OPENING_AT_THE_END, LINK_AT_THE_END, ANYWHERE, MARKS_ONLY]

const isAtTheEnd = (text: string): boolean =>
  text.length <= MAX_FURNITURE_LENGTH && ONLY_AT_THE_END.some((furniture) => furniture.test(text))
