/** Recognises captions of pictures and videos by their credit, mostly whatever language they are in. */
import { CAPTION_LABELS } from '../../english/furniture-words.ts'
import { endsASentence, keyOf, labelledText, wordsOf } from './line-text.ts'
import { MAX_AGENCY_WORDS, PHOTO_AGENCIES } from './photo-agencies.ts'

/** UTF-16 units. What is longer is an article's text, unless credits stand throughout: a gallery. */
const MAX_CAPTION_LENGTH = 700
/** A gallery has at least one credit in so many UTF-16 units. */
const MAX_LENGTH_PER_CREDIT = 450
/** UTF-16 units at the end of a caption that may hold the credit. */
const MAX_CREDIT_LENGTH = 140
const MAX_CREDIT_WORDS = 12
/** A credit that is only a name has at most so many words and stands behind a caption of at most so many UTF-16 units. */
const MAX_NAME_WORDS = 4
const MAX_NAMED_CAPTION_LENGTH = 350
const PLAIN_NAME = /^\p{Lu}[\p{L}’'-]+$/u
const PLAIN_STATEMENT_END = /[\p{L}\d]{3}\.$/u

/** "(Photo by Jane Roe)", "(Image credit: Roe/Rail News)", "[Foto: Roe]". */
const PHOTO_IN_BRACKETS =
  /[([](?:file )?(?:photo|image|picture|credit|photograph|foto|fotos|crédit|ap photo|reuters\/|afp\/)\b[^()[\]]{0,110}[)\]]\.?$/iu
/** "(Jane Roe/AP)" or "[Jane Roe/Rail News]", with the parts before and after the slash. */
const NAMES_IN_BRACKETS = /[([](\p{Lu}[^()[\]/,]{2,50})\/([^()[\]]{2,60})[)\]]\.?$/u
/** "… at the pier. Credit: Jane Roe", "… at the pier. | Jane Roe / Rail News" */
const LABELLED_CREDIT =
  /[.!?)”"]\s(?:(?:photo|image|picture|video) )?(?:credits?|photo|photograph|image|picture|foto|illustration|graphic)\s?(?::|\.\.\.|…)\s?\p{L}[^.!?:]{1,60}$|[.!?)”"]\s\|\s\p{Lu}[^.!?:|]{2,60}$|^credit(?::|\.\.\.|…)\s?\p{Lu}[^.!?:]{1,60}$/iu
/** The length and source of a video: "02:17 - Source: Rail News". */
const VIDEO_SOURCE = /\b\d{1,2}:\d\d\s[-–—•·|]\sSource:/
const VIDEO_START =
  /^(?:video ad feedback\b|image \d{1,3} of \d{1,3}\b|photo \d{1,3} of \d{1,3}\b|\d{1,3} of \d{1,3} \|)/i
const CAPTION_END = /(?:\btoggle caption|\bhide caption|\bfile photo\.?|\bPrev Next)$/i
/** "FILE - The mayor speaks …", "Photo: Jane Roe". */
const LABEL_AT_THE_START = /^([\p{L} ]{3,24}?)\s?[:,–—-]/u
/** Opens a credit: "Courtesy Jane Roe", "© Jane Roe". */
const CREDIT_START = /^(?:courtesy|©|photo|photograph|illustration|obtained|handout|foto|provided)/i
const WHOLE_CREDIT_START = /^(?:courtesy of \p{Lu}|©)/iu
const NAME_WORD = /^[\p{Lu}©(@]/u
/** Small words within a credit: "Jane Roe for Rail News", "AFP via Getty Images". */
const CREDIT_PARTICLE = /^(?:for|via|of|by|and|the|de|del|della|di|da|van|von|der|den|al|el|bin|la|le|du|\/|&|\+)$/i
/** "on Monday." ends a sentence; "Jane R." and "Dr." do not. */
const ENDS_BEFORE_CREDIT = /(?:[\p{L}\d%]{2}|[”’"')\]])[.!?][”’"')\]]*$|[!?…][”’"')\]]*$/u
/** "… of my life." — Jane Roe via Twitter: behind a dash stands who said it. */
const DASH = /^[-‐-―]+/
const ARTICLE = /^(?:an?|the)$/i
const SHORT_FORM = /^(?:\p{Lu}|Dr|Mr|Mrs|Ms|St|Jr|Sr|Lt|Sgt|Col|Gen|Sen|Rep|Gov|No|vs)\.$/u
/** A slash between capitalised words: the mark of a credit. */
const NAME_SLASH_NAME = /[\p{L}\d_.)]\s?\/\s?\p{Lu}/u

/** @param text one paragraph, or a part of one, trimmed */
export function isCaption(text: string): boolean {
  if (VIDEO_SOURCE.test(text.slice(0, MAX_CAPTION_LENGTH)) || VIDEO_START.test(text)) return true
  if (isGallery(text)) return true
  if (text.length > MAX_CAPTION_LENGTH) return false
  return (
    hasCaptionLabel(text) ||
    LABELLED_CREDIT.test(text.slice(-MAX_CREDIT_LENGTH)) ||
    CAPTION_END.test(text.slice(-20)) ||
    hasCreditInBrackets(text) ||
    hasCreditAtTheEnd(text)
  )
}

function hasCaptionLabel(text: string): boolean {
  const label = LABEL_AT_THE_START.exec(text)?.[1]
  if (label === undefined || !CAPTION_LABELS.has(keyOf(label))) return false
  if (label === label.toUpperCase() || /^(?:image|media) /i.test(label)) return true
  return labelledText(text) !== null && keyOf(label) !== 'file'
}

function hasCreditInBrackets(text: string): boolean {
  const last = text.at(-1)
  if (last !== ')' && last !== ']' && last !== '.') return false
  const tail = text.slice(-MAX_CREDIT_LENGTH)
  if (PHOTO_IN_BRACKETS.test(tail)) return true
  const names = NAMES_IN_BRACKETS.exec(tail)
  if (!names) return false
  const [, photographer = '', agency = ''] = names
  if (last === ']') return wordsOf(photographer).length > 1
  return wordsOf(photographer).length > 1 && (endsWithAgency(wordsOf(agency)) || / for |, File$|^The /.test(agency))
}

/** Whether the last words are a credit, such as "… on Monday. Jane Roe/AP". A sentence has a full stop behind its last word. */
function hasCreditAtTheEnd(text: string): boolean {
  const words = wordsOf(text.slice(-MAX_CREDIT_LENGTH))
  const credit = creditAtTheEnd(words, text.length > MAX_CREDIT_LENGTH)
  if (!credit) return false
  const { words: names, isApart } = credit
  const joined = names.join(' ')
  if (endsASentence(joined) || joined.length === text.length) return isWholeCredit(joined, names, text)
  if (endsWithAgency(names)) return isApart || comesAfterLink(names)
  if (!isApart) return false
  return CREDIT_START.test(joined) || isNameAndOutlet(joined, names) || isName(names, text)
}

interface Credit {
  readonly words: readonly string[]
  /** Whether a sentence, or nothing, comes before it. */
  readonly isApart: boolean
}

/** The capitalised words at the end, back to the end of a sentence or to a word that no credit holds. */
function creditAtTheEnd(words: readonly string[], isCut: boolean): Credit | null {
  let start = words.length
  while (start > 0 && words.length - start < MAX_CREDIT_WORDS) {
    const word = words[start - 1] ?? ''
    if (start < words.length && endsBeforeCredit(word)) return { words: words.slice(start), isApart: true }
    if (word.includes('//') || DASH.test(word)) return null
    if (!NAME_WORD.test(word) && !CREDIT_PARTICLE.test(word) && !word.includes('/') && !CREDIT_START.test(word)) break
    start--
  }
  if (start === words.length) return null
  return { words: words.slice(start), isApart: start === 0 && !isCut }
}

const endsBeforeCredit = (word: string): boolean => ENDS_BEFORE_CREDIT.test(word) && !SHORT_FORM.test(word)

/** "Roe/AP.", "J. Roe/Rail News" or "Courtesy of Jane Roe", alone in a paragraph. "NASA" alone is rather a heading. */
function isWholeCredit(joined: string, names: readonly string[], text: string): boolean {
  if (joined.length !== text.length) return false
  const isNamesOnly = NAME_SLASH_NAME.test(joined) && (endsWithAgency(names) || isNameAndOutlet(joined, names))
  return WHOLE_CREDIT_START.test(joined) || isNamesOnly
}

/** "Jane Roe/Rail News" or "Jane Roe for Rail News": names only, with an outlet behind them. */
function isNameAndOutlet(joined: string, names: readonly string[]): boolean {
  if (/(?:^|\s)\d/.test(joined)) return false
  const outlet = names.indexOf('for')
  if (outlet >= 2 && outlet < names.length - 1) return names.slice(0, outlet).every((name) => NAME_WORD.test(name))
  const [photographer = '', agency = ''] = joined.split('/')
  return (
    NAME_SLASH_NAME.test(joined) &&
    (wordsOf(photographer).length > 1 || photographer === agency || joined.startsWith('@'))
  )
}

/** "The ferry leaves. Jane Roe": a full name that belongs to no sentence, behind one that does not end in a quotation. */
function isName(names: readonly string[], text: string): boolean {
  if (names.length < 2 || names.length > MAX_NAME_WORDS || text.length > MAX_NAMED_CAPTION_LENGTH) return false
  const caption = text.slice(0, text.length - names.join(' ').length).trimEnd()
  return names.every((name) => PLAIN_NAME.test(name)) && PLAIN_STATEMENT_END.test(caption.slice(-4))
}

const splitAtSlashes = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => word.split('/')).map((word) => word.replace(/[.,;)\]]$/, ''))

/** Whether the last words, of which a slash may part the first, name a photo agency. */
function endsWithAgency(words: readonly string[]): boolean {
  const parts = splitAtSlashes(words.slice(-MAX_AGENCY_WORDS))
  for (let count = 1; count <= MAX_AGENCY_WORDS && count <= parts.length; count++) {
    if (PHOTO_AGENCIES.has(parts.slice(-count).join(' '))) return true
  }
  return false
}

/** Whether a slash, "via" or "©" joins the agency to what comes before: "Contributor/Getty Images". */
const comesAfterLink = (words: readonly string[]): boolean =>
  words.some((word) => /[\p{L}.]\/\p{L}/u.test(word) || word === '/' || word === 'via' || word.startsWith('©'))

/** Captions in a row, with credits between them: "Roe/AP The mayor waves. Doe/Reuters A tram passes." */
function isGallery(text: string): boolean {
  let credits = 0
  for (let slash = text.indexOf('/'); slash !== -1; slash = text.indexOf('/', slash + 1)) {
    if (!startsWithAgency(text.slice(slash + 1, slash + 40))) continue
    credits++
    if (credits === 1 && isNameAndCaption(text, slash)) return true
  }
  return credits >= 2 && text.length / credits <= MAX_LENGTH_PER_CREDIT
}

/** "Jane Roe/AP The mayor waves.": the credit of another picture comes first. "A Harbour Post/AP poll found" is prose. */
function isNameAndCaption(text: string, slash: number): boolean {
  if (text.length > MAX_CAPTION_LENGTH || slash > MAX_CREDIT_LENGTH / 2) return false
  const names = wordsOf(text.slice(0, slash))
  if (names.length < 2 || names.length > MAX_NAME_WORDS || ARTICLE.test(names[0] ?? '')) return false
  const after = wordsOf(text.slice(slash, slash + MAX_CREDIT_LENGTH)).slice(0, MAX_AGENCY_WORDS)
  return [...names, ...after].every((word) => NAME_WORD.test(word.replace('/', '')))
}

function startsWithAgency(text: string): boolean {
  const [untilSlash = ''] = text.split('/', 1)
  const words = wordsOf(untilSlash).slice(0, MAX_AGENCY_WORDS)
  return words.some((_, i) => PHOTO_AGENCIES.has(words.slice(0, i + 1).join(' ')))
}
