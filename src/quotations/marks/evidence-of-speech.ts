/** Tells by the words around a few marked words whether they are reported speech, or a name, a term or a title. */
import { PERSON_NOUNS } from '../../english/name-words.ts'
import {
  INSCRIBED_NOUNS,
  NAMING_NOUNS,
  SELDOM_REPORTING,
  TITLE_NOUNS,
  VERBS_OF_WORKS,
} from '../../english/naming-words.ts'
import { cueStrengthOf, SPEECH_NOUNS } from '../../english/reporting-verbs.ts'
import { isInterrupted, isWrittenAsTitle, type MarkedView } from './marked-view.ts'
import { sentenceOf, type Token } from './tag-text.ts'

/** Longer words after a naming word may be what somebody says: "the phrase". */
const MAX_NAMED_WORDS = 5

/** "the so-called “herbal cure”", "the word “gallop”", "known to friends as “Tank”", "what economists call “moral hazard”". */
export function isNamed(view: MarkedView): boolean {
  const { lead, before, words } = view
  if (/\b(?:so[- ]called|self[- ](?:proclaimed|described|styled)|aptly named|known as)(?: the| a| an)?\s*$/.test(lead))
    return true
  if (/\b(?:known|nicknamed|dubbed|billed|listed|credited)(?: \S+){0,3} as (?:the |a |an )?$/.test(lead)) return true
  if (/\b(?:dubbed|nicknamed|titled|entitled|aka|a\.k\.a\.|code-?named)(?: the)?,? $/.test(lead)) return true
  if (/\b(?:headlines?|hashtags?|usernames?) (?:like|such as|including) $/.test(lead)) return true
  if (WORDS_AS_WORDS.test(lead) || MEANING.test(lead) || isEntryOfList(view)) return true
  if (/\b(?:plays?|played|playing|portrays?|portrayed|portraying) (?:a|an|the) $/.test(lead)) return true
  if (/\b(?:appoint|nam|crown|elect|hir|promot)(?:s|ed|ing)? (?:a |an |the )?$/.test(lead)) return true
  if (/\b(?:re)?(?:named|titled|branded|christened|changed)(?: \S+)? (?:to|as) $/.test(lead)) return true
  if (before === null || words.length > MAX_NAMED_WORDS) return false
  if (ABOUT_IN_QUESTION.test(lead) && sentenceOpens(view, /^(?:what|how|why)$/)) return true
  return (
    NAMING_NOUNS.has(before.lower) ||
    isCalled(view, before) ||
    isTermOfMany(view) ||
    isSubject(view, before) ||
    isTitleOf(view, before)
  )
}

/** "What experts say about the “cone of doubt”": what a question is about. */
const ABOUT_IN_QUESTION = /\babout (?:the |a |an |this )$/

function sentenceOpens({ text, token }: MarkedView, word: RegExp): boolean {
  const first = token && text.tokens[sentenceOf(text, token).start]
  return word.test(first?.lower ?? '')
}

/** "a portmanteau of “smoke” and “fog”", "short for “God be with you”". */
const WORDS_AS_WORDS =
  /\b(?:portmanteau|blend|contraction|abbreviation|acronym|anagram|synonym|shorthand|short)(?: form)? (?:of|for)(?: the words?)?(?: ["“‘][^"”’]{1,16}["”’],? (?:and|or))? $/

/** "the motto means “strength in silence”" */
const MEANING =
  /\b(?:motto|words?|names?|phrase|term|title|nickname|expression|acronym|slang)(?: \S+){0,4} (?:means?|meant|meaning|translates? (?:as|to)) (?:the |a |an )?$/

/** "“Cold Harbour,” Lena Moor (Press)": a work with its maker and publisher or part, and nothing else in the line. */
const MAKER_OF_WORK =
  /^["”’']*[,;]? ?(?:by )?\p{Lu}[\p{L}.’'-]*(?: (?:and |& |of |the |de |van )?\p{Lu}[\p{L}.’'-]*){0,6} ?\([^()\n]{1,60}\)[.;]?$/u

const isEntryOfList = ({ isFirst, rest }: MarkedView): boolean => isFirst && MAKER_OF_WORK.test(rest)

/** "The phrase “cold snap” is new": words as words are the subject of a verb. */
const isSubject = ({ text, after }: MarkedView, before: Token): boolean =>
  /^(?:phrase|expression|slogan|motto|label)$/.test(before.lower) &&
  /^(?:the|a|an)$/.test(text.tokens[before.index - 1]?.lower ?? '') &&
  (after?.tag === 'AUX' || after?.tag === 'VERB')

/** Tokens before "is “…”" in which the noun is looked for. */
const TITLE_REACH = 9

/** "The headline of the story was “Storm kills nine”", "the button says “Start”": the subject is a title or an inscription. */
function isTitleOf({ text, token }: MarkedView, verb: Token): boolean {
  const names = INSCRIBING.has(verb.lower)
  if (token === undefined || !(names || /^(?:is|was|are|were)$/.test(verb.lower))) return false
  const { start } = sentenceOf(text, token)
  const from = Math.max(start, verb.index - TITLE_REACH)
  const subject = text.tokens.slice(from, verb.index)
  const clause = subject.slice(
    subject.findLastIndex(({ tag }) => tag === 'PUNCT' || tag === 'QUOTE' || tag === 'VERB') + 1,
  )
  const head = clause.find(({ tag }) => tag === 'NOUN')
  return head !== undefined && (TITLE_NOUNS.has(head.lower) || (names && INSCRIBED_NOUNS.has(head.lower)))
}

const INSCRIBING: ReadonlySet<string> = new Set(['says', 'said', 'read', 'reads', 'reading', 'saying'])

/** "a group called “Harbour Watch”", but "what the senator called “a mistake”". */
function isCalled({ text, token }: MarkedView, before: Token): boolean {
  if (!/^(?:called|named)$/.test(before.lower)) return false
  const noun = text.tokens[before.index - 1]
  if (noun?.tag !== 'NOUN' || PERSON_NOUNS.has(noun.lower)) return false
  const from = Math.max(0, (token?.index ?? 0) - 6)
  return !text.tokens
    .slice(from, before.index)
    .some(({ lower }) => lower === 'what' || lower === 'that' || lower === 'which')
}

/** "Doctors call it “phantom pain”": what many say at all times is a term. */
const isTermOfMany = ({ lead }: MarkedView): boolean =>
  /\b(?:doctors|scientists|experts|economists|researchers|people|lawyers|fans|locals|residents|insiders|analysts|engineers|psychologists|historians|biologists|they|we|you|some|many) (?:\S+ )?(?:call|calls|refer to)(?: it| this| that| them| the \w+)?(?: as)? (?:a |an |the )?$/.test(
    lead,
  )

/** "wrote “Salt” in 2012", "the adaptation of “Persuasion”", "her hit, “Ice Cold,”": capitals inside a sentence without a full stop. */
export function isWork(view: MarkedView): boolean {
  const { before, lead, words, content } = view
  if (before === null || !mayBeTitle(view)) return false
  if (isNamedAsWork(view) && words.length <= MAX_NAMED_WORDS) return true
  if (isLastWord(view, before)) return true
  if (endsAsSentence(content)) return false
  if (VERBS_OF_WORKS.has(before.lower) || BEFORE_TITLE.has(before.tag) || isSubjectInClause(view, before)) return true
  const noun = lead.endsWith(', ') ? lead.slice(0, -2).split(' ').at(-1) : undefined
  return noun !== undefined && (NAMING_NOUNS.has(noun) || WORK_WITH_YEAR.test(lead))
}

const mayBeTitle = (view: MarkedView): boolean =>
  isWrittenAsTitle(view) || (view.words.length === 1 && /^\p{Lu}/u.test(view.content.trim()))

/** Initials such as "E.T." end no sentence. */
const endsAsSentence = (content: string): boolean =>
  /[.!?]$/.test(content.trim()) && !/^(?:\p{Lu}\.){2,}$/u.test(content.trim())

/** "says “Tár” is her best film": a title as the subject of what somebody says. */
const isSubjectInClause = ({ after }: MarkedView, before: Token): boolean =>
  after?.tag === 'AUX' && cueStrengthOf(before.lower) === 'say'

/** "memories of the animated “Aladdin.”": a single word with the full stop of the sentence around it. */
function isLastWord({ text, words, after, content }: MarkedView, { tag, lower, index }: Token): boolean {
  if (words.length !== 1 || after !== null || !content.trim().endsWith('.')) return false
  const isParticiple = tag === 'VERB' && lower.endsWith('ed') && text.tokens[index - 1]?.tag === 'DET'
  return isParticiple || tag === 'ADJ' || tag === 'NOUN'
}

/** "“The Good Nurse,” starring Doe": what follows a title says who made or plays it. */
export const isPlayedOrMade = ({ rest }: MarkedView): boolean =>
  /^["”’']*,? (?:starring|co-starring|featuring|directed by|written by|produced by|narrated by|hosted by)\b/.test(rest)

/** Whether the words right before say that a work follows: "author of", "her new book,". */
export const isNamedAsWork = ({ lead }: MarkedView): boolean =>
  /\b(?:author of|book|novel|memoir|film|movie|album|song|series|podcast|documentary|essay|play|titled|entitled|called|director of|star of|stars in|wrote|host of|titles? like|titles? such as),? $/.test(
    lead,
  )

/** Inside a sentence a capital after one of these opens a name, and no speech. */
const BEFORE_TITLE: ReadonlySet<string> = new Set(['ADP', 'DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART'])
const WORK_WITH_YEAR = /\b(?:hit|song|film|single|album|book|novel|show|series)(?: \S+){0,2}, $/

/** Tokens before a quotation in which the verb is looked for whose object it is. */
const OBJECT_REACH = 26
/** Tokens after it in which the verb of saying of a quotation that ends with a mark is looked for. */
const TAIL_REACH = 16

/** Whether a verb of reporting has the words for its object, or they stand as a sentence. */
export function isReported(view: MarkedView): boolean {
  const { token, before, after, content, lead } = view
  if (token === undefined || isInterrupted(view)) return true
  // "Doe: “Salt” was a book": the words are part of what is said.
  if (before?.text === ':') return after?.tag !== 'AUX' || !mayBeTitle(view)
  const endsWithMark = /[,.!?…]\s*$/.test(content) || after?.text === ','
  if (before === null && (after === null || after.tag === 'PUNCT') && endsWithMark) return true
  // "“Never,” Doe shrugged": a comma inside the marks before somebody does something.
  if (before === null && /,\s*$/.test(content) && /^(?:PROPN|PRON|DET|VERB)$/.test(after?.tag ?? '')) return true
  return AS_LABEL.test(lead) || isObject(view, token) || isTold(view, token, endsWithMark)
}

/** Tokens between "as" after the words and the verb of who reports them. */
const REPORTER_REACH = 6

/** "“spreading,” as Reuters reported": somebody reports the words right after them. */
export function isReportedAfter({ text, token, after, content }: MarkedView): boolean {
  if (token === undefined || after?.lower !== 'as' || !/[,.!?…]\s*$/.test(content)) return false
  const next = text.tokens.slice(after.index + 1, after.index + 1 + REPORTER_REACH)
  const verb = next.findIndex((other) => isCue(other))
  return verb > 0 && next.slice(0, verb).every(({ tag }) => /^(?:PROPN|DET|NOUN|ADJ|PRON)$/.test(tag))
}

/** "goes after Doe as a “spoiled brat”" */
const AS_LABEL =
  /(?<!\b(?:works?|worked|serves?|served|acts?|acted|known|used|appears?|appeared|such|same|well))\s(?:\S+ )?as (?:an? |the )?$/

function isObject({ text }: MarkedView, token: Token): boolean {
  const { start } = sentenceOf(text, token)
  for (let i = token.index - 1; i >= Math.max(start, token.index - OBJECT_REACH); i--) {
    const before = text.tokens[i]
    if (before === undefined || before.text === ';') return false
    if (before.tag !== 'QUOTE' && isCue(before) && !isWanted(text.tokens, before, token)) return true
  }
  return false
}

/** "asks for “soft peaks”" */
const isWanted = (tokens: readonly Token[], { lower, index }: Token, quote: Token): boolean =>
  /^ask(?:s|ed|ing)?$/.test(lower) &&
  tokens[index + 1]?.lower === 'for' &&
  tokens.slice(index + 2, quote.index).every(({ tag }) => tag === 'DET')

const isCue = ({ tag, lower }: Token): boolean => {
  const strength = cueStrengthOf(lower)
  if (SELDOM_REPORTING.has(lower)) return false
  return (
    strength === 'say' ||
    lower === 'according' ||
    (strength === 'report' && tag !== 'NOUN') ||
    (tag === 'NOUN' && SPEECH_NOUNS.has(lower))
  )
}

/** Verbs that say what something is. */
const LINKING = /^(?:feel|felt|look|seem|sound|remain|becom|becam|stay|prov|appear|turn|being|been|be$)/

/** "“Never,” Doe said", "It was “a mess” for all, Doe said". */
function isTold({ text, before }: MarkedView, token: Token, endsWithMark: boolean): boolean {
  const isLink = before?.tag === 'VERB' && LINKING.test(before.lower)
  const isPredicate = before?.tag === 'AUX' || before?.tag === 'ADV' || isLink || before?.lower === 'as'
  if (!endsWithMark && !isPredicate) return false
  const end = Math.min(sentenceOf(text, token).end, token.index + 1 + TAIL_REACH)
  for (let i = token.index + 1; i < end; i++) {
    const after = text.tokens[i]
    if (after === undefined || after.tag === 'QUOTE') return false
    if (isCue(after) || (after.lower === 'put' && text.tokens[i + 1]?.lower === 'it')) return true
  }
  return false
}
