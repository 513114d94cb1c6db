/** Page furniture and datelines: the lines of scraped text that are no part of what the article says. */
import { type Span, sliceOf } from '../text/span.ts'

/** A longer paragraph is prose, however it begins. UTF-16 units. */
const LONGEST_FURNITURE = 160

/** Alone on a line anywhere. */
const ANYWHERE =
  /^(?:advertisement|advertising|sponsored content|story continues below(?: advertisement)?|continue reading(?: the main story)?|skip to (?:content|main content)|most popular|trending now)[\s.:]*$/i
/** At the end of an article only: the same words may open a paragraph elsewhere. */
const AT_THE_END =
  /^(?:(?:\d+\s+)?comments?(?: \(\d+\))?|(?:leave|post|add) a comment|view (?:all )?comments|share(?: this(?: (?:article|story|post|page))?)?(?: on .*| with .*| via .*)?|(?:tweet|email|print)(?: this)?|sign[ -]?up (?:for|to|here|now)\b.*|subscribe(?: (?:to|now|here|today)\b.*)?|read (?:more|next|also|the (?:rest|full|whole|original)\b.*)(?:\b.*)?|click here\b.*|follow (?:us|me|him|her|@?\w+) on\b.*|like us on\b.*|related(?: (?:articles?|stories|posts|content|topics))?[\s:]*.*|more (?:from|on|in) .*|all rights reserved.*|(?:©|\(c\)|copyright) .*|back to top|download our app.*|get our newsletter.*)[\s.:>»→…!]*$/i
/** A place, an agency or a day alone on a line; "By …" and "Updated …" lines. */
const DATELINE =
  /^(?:by (?:\p{Lu}[\p{L}.’'-]*[,\s]*(?:and\s+)?){1,8}|(?:published|updated|posted|last updated|last modified)\b.{0,60}|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:,?\s+\d{4})?(?:,?\s+(?:at\s+)?\d{1,2}:\d\d.{0,20})?|\p{Lu}[\p{Lu}\s.,’'-]{2,40}(?:\((?:ap|reuters|afp|upi|cnn|ap photo)\))?\s*[—–-]+)\s*$/iu

/**
 * The paragraphs that may become passages.
 * @param body the article's body
 * @param paragraphs its paragraphs in order
 * @returns those that are neither furniture nor a line of its own with only a dateline or byline
 */
export function withoutFurniture(body: string, paragraphs: readonly Span[]): readonly Span[] {
  let end = paragraphs.length
  while (end > 0 && isAtTheEnd(sliceOf(body, paragraphs[end - 1] as Span))) end--
  return paragraphs.slice(0, end).filter((span) => {
    const text = sliceOf(body, span)
    return (
      text.length > LONGEST_FURNITURE ||
      !(ANYWHERE.test(text) || DATELINE.test(text) || /^[\p{P}\p{S}\s]*$/u.test(text))
    )
  })
}

const isAtTheEnd = (text: string): boolean =>
  text.length <= LONGEST_FURNITURE && (AT_THE_END.test(text) || ANYWHERE.test(text) || /^[\p{P}\p{S}\s]*$/u.test(text))
