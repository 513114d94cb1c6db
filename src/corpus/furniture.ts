/** Page furniture and datelines: the lines of scraped text that are no part of what the article says. */
import { type Span, sliceOf } from '../text/span.ts'

/** A longer paragraph is prose, however it begins. UTF-16 units. */
const MAX_FURNITURE = 160

/** Alone on a line anywhere. */
const ANYWHERE =
  /^(?:advertisement|advertising|sponsored content|story continues below(?: advertisement)?|continue reading(?: the main story)?|skip to (?:content|main content)|most popular|trending now)[\s.:]*$/i
/** At the end of an article only: the same words may open a paragraph elsewhere. */
const AT_THE_END =
  /^(?:(?:\d+\s+)?comments?(?: \(\d+\))?|(?:leave|post|add) a comment|view (?:all )?comments|share(?: this(?: (?:article|story|post|page))?)?|(?:tweet|email|print)(?: this)?|subscribe|related(?: (?:articles?|stories|posts|content|topics|coverage))?|back to top)[\s.:>»→…!]*$/i
/** The same, whatever follows. */
const OPENING_AT_THE_END =
  /^(?:share(?: this(?: (?:article|story|post|page))?)? (?:on|with|via) |sign[ -]?up (?:for|to|here|now)\b|subscribe (?:to|now|here|today)\b|read (?:more|next|also|the (?:rest|full|whole|original))\b|click here\b|follow (?:us|me|him|her|@?\w+) on\b|like us on\b|related(?: (?:articles?|stories|posts|content|topics|coverage))?\s*:|all rights reserved|©|\(c\)|copyright (?:©|\(c\)|\d{4})|download our app|get our newsletter).*$/i
/** The same, where it is no sentence: "More from Washington". */
const LINK_AT_THE_END = /^(?:more (?:from|on|in)|related) .*(?<![.!?][”’"')]?)$/i
/** "By …" with names only; a sentence that begins so has words in lower case, or a full stop. */
const BYLINE =
  /^(?:[Bb]y|BY)\s+\p{Lu}[\p{L}.’'-]*(?:,?\s+(?:(?:and|for|of|the|de|la|van|von|al|bin)\s+)?\p{Lu}[\p{L}.’'-]*){0,7}(?<!\p{Ll}{3}\.)$/u
/** "Updated …" with a time; a month and a day. */
const TIME_LINE =
  /^(?:(?:published|updated|posted|last updated|last modified)\b(?=.*\d).{0,60}(?<![a-z]{3}\.)|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?(?:,?\s+(?:at\s+)?\d{1,2}:\d\d.{0,20})?)$/i
/** A place in capitals, or with an agency, and a dash. */
const PLACE_LINE =
  /^(?!.*\s\p{Ll})\p{Lu}[\p{L}\s.,’'-]{2,40}(?:\((?:AP|Reuters|REUTERS|AFP|UPI|CNN|AP Photo)\))?\s*[—–-]+$/u
const MARKS_ONLY = /^[\p{P}\p{S}\s]*$/u

/**
 * The paragraphs that may become passages.
 * @param body the article's body
 * @param paragraphs its paragraphs in order
 * @returns those that are neither furniture nor a line of its own with only a dateline or byline
 */
export function withoutFurniture<Paragraph extends Span>(
  body: string,
  paragraphs: readonly Paragraph[],
): readonly Paragraph[] {
  let end = paragraphs.length
  while (end > 0 && isAtTheEnd(sliceOf(body, paragraphs[end - 1] as Paragraph))) end--
  return paragraphs.slice(0, end).filter((span) => {
    const text = sliceOf(body, span)
    return text.length > MAX_FURNITURE || !EVERYWHERE.some((furniture) => furniture.test(text))
  })
}

const EVERYWHERE = [ANYWHERE, BYLINE, TIME_LINE, PLACE_LINE, MARKS_ONLY]
const ONLY_AT_THE_END = [AT_THE_END, OPENING_AT_THE_END, LINK_AT_THE_END, ANYWHERE, MARKS_ONLY]

const isAtTheEnd = (text: string): boolean =>
  text.length <= MAX_FURNITURE && ONLY_AT_THE_END.some((furniture) => furniture.test(text))
