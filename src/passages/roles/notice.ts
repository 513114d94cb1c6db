/** Recognises remarks about the article itself: who contributed, what was corrected, how to reach the author. */
import { NOTICE_LABELS, REPORTER_WORD } from '../../english/furniture-words.ts'
import { keyOf, labelledText } from './line-text.ts'

/** UTF-16 units. What is longer is an article's text, unless a label says otherwise. */
const MAX_NOTICE_LENGTH = 450
const MAX_LABELLED_LENGTH = 900

const CONTRIBUTED = /\bcontributed (?:reporting|to this (?:report|story|article|section|post|piece|analysis))[\s.)]*$/i
const ABOUT_THE_ARTICLE =
  /^[(\s]*(?:this|an earlier version of this|a previous version of this|a version of this) (?:story|article|report|post|headline|piece|analysis|column|item)\b/i
const CHANGED =
  /\b(?:has been|have been|was|is being|were) (?:\w+ )?(?:updated|corrected|amended|clarified|changed|published|edited)\b|\b(?:misstated|misspelled|misidentified|incorrectly|(?:first |originally )?appear(?:s|ed) (?:in|on))\b/i
/** "Reporting by Jane Roe; editing by Tom Doe", "By Jane Roe, Harbour Post", "Published 3 hours ago". */
const MADE_BY =
  /^\(?(?:(?:additional |extra )?(?:reporting|writing|editing|research|graphics)|compiled|translated|edited) by \p{Lu}[^.]{1,160}\.?\)?$/iu
const BYLINE = /^By \p{Lu}[\p{L}’'-]+ \p{Lu}[\p{L}’'-]+(?:,| and | \||$)[^.]{0,80}$/u
/** "Jane Roe covers shipping" is about the author if it names the author. */
const ABOUT_AUTHOR = /^\p{Lu}[^,.]{3,40} (?:is (?:a|an|the)|covers|writes|reports) .{0,160}$/u
const STAMP =
  /^(?:(?:first )?published|updated|last (?:updated|modified)|posted)(?: (?:at|on))?:? (?:\d|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec).{0,50}$/i
const DEVELOPING =
  /^(?:this is a developing story|this (?:story|article) was (?:created|generated) (?:with|using|by)\b)/i
const COPYRIGHT =
  /^(?:©|\(c\)|copyright) ?(?:\d{4}|(?:©|\(c\)).{0,60}\d{4})|\ball rights reserved\.?$|\bmay not be published, broadcast, rewritten\b/i
/** "Follow her on Twitter", "He tweets at @janeroe". */
const FOLLOW_AUTHOR = /\b[Ff]ollow (?:me|him|her|them) (?:on|at)\b|\b(?:[Hh]e|[Ss]he|[Tt]hey) tweets? (?:at )?@/
/** "Follow Jane Roe at @janeroe", "Follow @janeroe on Twitter". */
const FOLLOW_NAME = /\b[Ff]ollow (?:@\w+|\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){0,3}|us) (?:on|at)\b/u
const HANDLE = /(?:^|[\s:(])@\w{2,}/
const PLATFORM = /\bon (?:twitter|facebook|instagram|x|threads|bluesky|linkedin)\b/i
const CONTACT = /\b(?:contact|reach|email|e-mail|call|send (?:it |them |tips )?to|(?:can|may) be reached)\b/i
const MAIL_ADDRESS = /[\w.+-]{1,64}@[a-z\d-]{1,63}\.[a-z]/i
const LETTERS = /\p{L}+/gu
/** A shorter name of an author may be another word. */
const MIN_NAME_LENGTH = 4
const VIEWS =
  /\b(?:views|opinions) expressed (?:here|in (?:this|these) (?:article|column|commentary|commentaries|op-ed|piece)|are)\b/i

/**
 * @param text one paragraph, trimmed
 * @param author the byline of the article, if known
 */
export function isNotice(text: string, author: string | undefined): boolean {
  if (text.length > MAX_LABELLED_LENGTH) return false
  const labelled = labelledText(text)
  if (labelled && NOTICE_LABELS.has(labelled.key)) return true
  if (text.length > MAX_NOTICE_LENGTH) return false
  if (CONTRIBUTED.test(text.slice(-80)) || COPYRIGHT.test(text) || DEVELOPING.test(text)) return true
  if (MADE_BY.test(text) || BYLINE.test(text) || STAMP.test(text)) return true
  if (ABOUT_AUTHOR.test(text) && REPORTER_WORD.test(text) && namesAuthor(text, author)) return true
  if (ABOUT_THE_ARTICLE.test(text) && CHANGED.test(text)) return true
  return VIEWS.test(text) || isContactOfAuthor(text, author)
}

function isContactOfAuthor(text: string, author: string | undefined): boolean {
  const hasHandle = HANDLE.test(text)
  if (FOLLOW_AUTHOR.test(text) && (hasHandle || PLATFORM.test(text))) return true
  if (hasHandle && FOLLOW_NAME.test(text)) return true
  // Looking for one sign is far faster than looking for an address.
  if (!text.includes('@') || !MAIL_ADDRESS.test(text) || !CONTACT.test(text)) return false
  return hasHandle || PLATFORM.test(text) || REPORTER_WORD.test(text) || namesAuthor(text, author)
}

function namesAuthor(text: string, author: string | undefined): boolean {
  if (!author) return false
  const words = new Set(keyOf(text).match(LETTERS))
  return (keyOf(author).match(LETTERS) ?? []).some((name) => name.length >= MIN_NAME_LENGTH && words.has(name))
}
