/** Recognises lines that are links to other articles. */
import { LINK_LABELS, LINK_LIST_LABELS } from '../../english/furniture-words.ts'
import { endsASentence, endsAStatement, keyOf, type LabelledText, labelledText, wordsOf } from './line-text.ts'

/** UTF-16 units. No headline is longer. */
const MAX_HEADLINE_LENGTH = 220
const MAX_LIST_LENGTH = 1_200
/** A shorter text behind a label is a fact rather than a headline: "Venue:Town Hall". */
const MIN_HEADLINE_WORDS = 4
const MIN_WORDS_AFTER_NUMBER = 6
/** More commas make a list: "Defenders:Roe, Doe, Poe, Low". */
const MAX_HEADLINE_COMMAS = 2
const MAX_LABEL_WORDS = 10

const HEADLINE_START = /^[\p{Lu}‘“"'¿¡]/u
/** A label that ends with its own mark: "WHAT IS AN AUDIT?Five things to know". */
const GLUED_QUESTION = /^[^?!]{8,80}[?!][’”'"]?:?(?=[\p{Lu}\d])/u
/** Marks, emoji and spaces before a label: "►More: …". */
const ORNAMENT = /^[^\p{L}\p{N}“‘"']{1,8}/u
const MORE_ADDRESSES = /^more\b.{0,60}https?:\/\//i
const YOU_MAY_LIKE = /^you (?:may|might) (?:also )?(?:like|be interested in)/i
/** A phone number, a time or an address: "More: 555-0100, ferry.example", "Watch: 8 p.m., Channel 4". */
const CONTACT_OR_TIME = /\d{3}-\d{4}|\bhttps?:|\bwww\.|\w\.(?:com|net|org)\b|\w@\w|\d\s?[ap]\.?m\b/i
/** "READ ALSO Why fares rise", "WATCH | The ferry leaves": a label without a colon. */
const BARE_LABEL =
  /^(?:(?:READ ALSO|ALSO READ|READ MORE|READ NEXT|SEE ALSO|RELATED|WATCH|VIDEO|LISTEN)\s\|?\s?(?=\p{Lu})|(?:watch|read|read more|related|also read|see also|listen|video|more)\s\|\s)/u
const ARROW_AT_THE_START = /^(?:»|›|→|►|▶|>>)\s?\p{L}/u
/** What an article is filed under: "Tags: harbour, ferries". */
const SUBJECTS = /^(?:tags|topics|categories|keywords|filed under|more about):?\s/i
const ARROWS_AT_THE_END = /(?:>>|»|→|›)$/
/** Two sentences are more than a headline: "fell. The" */
const SENTENCE_WITHIN = /\p{Ll}{3}\.[”’"')]*\s+\p{Lu}/u
const LIST_LABEL_START = /^(?:(?:for )?more (?:from|on|(?:\w+ )?stories|(?:\w+ )?coverage)|related|catch up on)\b/i

/** @param text one paragraph, trimmed */
export function isLink(text: string): boolean {
  if (isRunOnList(text)) return true
  if (text.length > MAX_HEADLINE_LENGTH) return false
  const plain = text.replace(ORNAMENT, '')
  if (MORE_ADDRESSES.test(plain) || isHeadlineAfterQuestion(plain)) return true
  if (YOU_MAY_LIKE.test(plain)) return !endsAStatement(plain)
  if (BARE_LABEL.test(plain) || ARROW_AT_THE_START.test(text)) return isHeadlineAlone(plain)
  if (SUBJECTS.test(plain)) return plain.includes(',') && !endsASentence(plain)
  if (ARROWS_AT_THE_END.test(plain)) return !endsASentence(plain) && !plain.includes(': ')
  const labelled = labelledText(plain)
  if (!labelled || (SENTENCE_WITHIN.test(labelled.rest) && !isSureLabel(labelled))) return false
  return LINK_LABELS.has(labelled.key) ? isHeadlineAfterLabel(labelled) : isHeadlineWithoutSpace(labelled)
}

/** Headlines in a row without an end, below "More on the harbour" or the like. */
const isRunOnList = (text: string): boolean =>
  text.length > MAX_HEADLINE_LENGTH &&
  text.length <= MAX_LIST_LENGTH &&
  LIST_LABEL_START.test(text) &&
  !endsASentence(text) &&
  !SENTENCE_WITHIN.test(text)

/** Whether a label cannot belong to a sentence. */
const isSureLabel = ({ key, label, spaced }: LabelledText): boolean =>
  !spaced && (LINK_LABELS.has(key) || (label === label.toUpperCase() && label !== label.toLowerCase()))

/** After "More:", and after "More: " unless a whole statement follows. After "Read more: " always. */
function isHeadlineAfterLabel({ key, label, rest, spaced }: LabelledText): boolean {
  if (spaced && CONTACT_OR_TIME.test(rest)) return false
  if (!spaced || key.startsWith('read ') || (label === label.toUpperCase() && key.startsWith('re'))) return true
  return !endsAStatement(rest) && wordsOf(rest).length >= MIN_HEADLINE_WORDS
}

/** Whether no sentence stands behind a label or an arrow. */
const isHeadlineAlone = (text: string): boolean =>
  !endsAStatement(text) && !SENTENCE_WITHIN.test(text) && wordsOf(text).length > MIN_HEADLINE_WORDS

function isHeadlineAfterQuestion(text: string): boolean {
  const question = GLUED_QUESTION.exec(text)?.[0]
  if (question === undefined) return false
  const rest = text.slice(question.length)
  return !endsASpokenSentence(rest) && !SENTENCE_WITHIN.test(text) && wordsOf(rest).length >= MIN_HEADLINE_WORDS
}

/** "Ferry fares:Why they rise", in which a link directly follows its label. */
function isHeadlineWithoutSpace({ label, rest, spaced }: LabelledText): boolean {
  if (spaced || !isHeadlineStart(rest) || endsASpokenSentence(rest)) return false
  if (label.length < 3 || (/\d$/.test(label) && /^\d/.test(rest))) return false
  if (rest.split(',').length - 1 > MAX_HEADLINE_COMMAS) return false
  return wordsOf(label).length <= MAX_LABEL_WORDS && wordsOf(rest).length >= MIN_HEADLINE_WORDS
}

/** A number may begin a headline, but "Age:34" is none. */
const isHeadlineStart = (text: string): boolean =>
  HEADLINE_START.test(text) || (/^\d/.test(text) && wordsOf(text).length >= MIN_WORDS_AFTER_NUMBER)

/** Whether it ends like prose or speech. A headline has no full stop, though perhaps a question mark. */
const endsASpokenSentence = (text: string): boolean => endsAStatement(text) || /[.!?][”’"')]+$/.test(text)

/** Whether a list of links follows: "Don't miss", "More from Jane Roe:". */
export function isLinkListLabel(text: string): boolean {
  if (text.length > 60) return false
  const key = keyOf(text.replace(/[:.!]$/, ''))
  return (
    LINK_LIST_LABELS.has(key) ||
    (text.endsWith(':') && LINK_LABELS.has(key)) ||
    (LIST_LABEL_START.test(key) && (text.endsWith(':') || !endsASentence(text)))
  )
}

/** Whether it may be an entry below such a label: a short line that is no statement. */
export const isLinkListEntry = (text: string): boolean =>
  text.length <= MAX_HEADLINE_LENGTH &&
  !endsAStatement(text) &&
  !SENTENCE_WITHIN.test(text) &&
  wordsOf(text).length >= MIN_HEADLINE_WORDS
