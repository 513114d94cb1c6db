/** An answer in words: the matched passage with its source and the other sources, or what was searched without success. */
import type { Answer, Evidence, Searched } from '../../answer/answer.ts'
import { UNKNOWN_LINK } from '../../answer/answer-question.ts'
import type { Briefing } from '../../briefing/briefing.ts'
import type { Article } from '../../corpus/article.ts'
import type { ConflictingReport } from '../../corroboration/conflicting-report.ts'
import type { Corroboration, Report } from '../../corroboration/corroboration.ts'
import type { FigureReport } from '../../corroboration/other-figures.ts'
import { type Passage, passageSentences } from '../../passages/passage.ts'
import { widenedPassage } from '../../passages/widened-passage.ts'
import { type Attribution, attributionOf, readableDay, sourceLine } from '../../sources/attribution.ts'
import { outletsOf } from '../../sources/outlets.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import type { Span } from '../../text/span.ts'
import { MAX_LINK_LENGTH, openAction, sourceActions } from '../actions.ts'
import { counted, holdingsText, spanOfDays } from '../holdings-text.ts'
import { encodeMatchView, MAX_CONTEXT, type MatchView, matchOf } from '../match-view.ts'
import type { Action, Block, EvidenceBlock, ListItem, NoteBlock, Reply, TextPart } from '../reply.ts'
import { askAsTyped, correctionBlocks } from './corrections.ts'
import { meantActions } from './meant-names.ts'

/** Outlets that are named one by one; the others are counted. */
const MAX_OUTLETS_NAMED = 8

/** Words of the question that are named, since a question may be a pasted article. */
const MAX_WORDS_NAMED = 10
/** The same if there is little room. */
const MAX_WORDS_IN_A_LINE = 3
/** In UTF-16 units: a longer word or title is cut. */
const MAX_WORD_LENGTH = 40
const MAX_LINK_SHOWN = 100
const MAX_NEAREST_TITLE_LENGTH = 150
/** In UTF-16 units: titles in lists are cut, so that the source of each always shows. */
const MAX_LISTED_LENGTH = 80

const HEADINGS: Readonly<Record<MatchView['strength'], string>> = {
  strong: 'Strong match',
  likely: 'Likely match',
  weak: 'Weak match',
  none: 'Nearest passage, not an answer',
  quoted: 'In the article',
}

/** A phone shows an answer without scrolling, and a miss at a glance. */
const MAX_ANSWER_LINES = 12
const MAX_MISS_LINES = 6

/** @returns which other outlets report what the first passage says; null if nothing answers */
export function corroborationOfFirst(briefing: Briefing, { outcome, evidence }: Answer): Corroboration | null {
  const [first] = evidence
  return outcome === 'answer' && first ? briefing.corroborationOf(first.passage, first.sentence, first.also) : null
}

/** The reply to a question. @param corroboration of the first passage; null if it does not answer */
export function answerReply(
  briefing: Briefing,
  answer: Answer,
  corroboration = corroborationOfFirst(briefing, answer),
): Reply {
  const matches = answer.evidence.map(({ passage, sentence }) => matchOf(passage, sentence))
  const view: MatchView = { matches, at: 0, context: 0, strength: answer.strength }
  const first = answer.evidence[0]
  const asTyped = isOfWhole(answer, briefing) ? askAsTyped(answer.question, answer.corrections) : undefined
  const corrected = correctionBlocks(answer.corrections, asTyped)
  const typedActions = asTyped === undefined ? [] : [asTyped]
  if (corroboration && first) {
    const reply = matchReply(briefing, view, first, corroboration)
    const undated = undatedText(answer.searched.undatedLeftOut).trim()
    const note: readonly Block[] = undated === '' ? [] : [{ kind: 'note', text: undated }]
    return {
      ...reply,
      asked: { question: answer.question },
      blocks: [...reply.blocks, ...corrected, ...unknownLinkBlocks(answer), ...note],
      actions: [...reply.actions, ...typedActions],
    }
  }
  const nearest: readonly Action[] = first
    ? [{ kind: 'view', name: 'nearest', label: 'Nearest passage', view: encodeMatchView(view) }]
    : []
  return {
    audience: 'asker',
    asked: { question: answer.question },
    heading: 'No answer in this briefing',
    maxLines: MAX_MISS_LINES,
    blocks:
      briefing.holdings.articles === 0
        ? [{ kind: 'note', text: holdingsText(briefing.holdings) }]
        : [...noAnswerBlocks(answer), ...corrected, ...unknownLinkBlocks(answer)],
    actions: [...meantActions(answer, briefing), ...nearest, ...typedActions],
  }
}

/** Whether no outlet and no days were chosen: a view of the question alone would lose them. */
const isOfWhole = ({ searched }: Answer, { holdings }: Briefing): boolean => searched.articles === holdings.articles

/**
 * One match of an answer, made from its view alone.
 * @returns null if the passage is no longer in the briefing
 */
export function matchViewReply(briefing: Briefing, view: MatchView): Reply | null {
  const match = view.matches[view.at]
  const passage = match ? briefing.passage(match.passageId) : null
  if (!match || !passage) return null
  const sentences = passageSentences(passage)
  const sentence = sentences[match.sentence] ?? sentences[0] ?? passage
  const answers = view.strength !== 'none' && view.strength !== 'quoted'
  return matchReply(briefing, view, { passage, sentence }, answers ? briefing.corroborationOf(passage, sentence) : null)
}

function matchReply(
  briefing: Briefing,
  view: MatchView,
  { passage, sentence }: Pick<Evidence, 'passage' | 'sentence'>,
  corroboration: Corroboration | null,
): Reply {
  const { article } = passage
  const { sentences, isWholeArticle } = widenedPassage(passage, briefing.passagesOf(article), view.context)
  const attribution = attributionIn(passage, sentence)
  const words: EvidenceBlock = {
    kind: 'evidence',
    body: article.body,
    sentences,
    answering: sentence,
    attribution,
    leads: true,
  }
  return {
    audience: view.strength === 'none' ? 'asker' : 'everyone',
    heading: headingOf(view),
    ...(view.strength === 'quoted' ? {} : { strength: view.strength }),
    // A reader who asks for more context gets all that fits.
    ...(view.context === 0 ? { maxLines: MAX_ANSWER_LINES } : {}),
    blocks: [
      words,
      ...contextBlocks(view, isWholeArticle),
      ...(corroboration ? corroborationBlocks(article, corroboration) : []),
    ],
    actions: [
      ...step('previous', 'Back', view, -1),
      ...step('next', 'Next', view, 1),
      ...moreContext(view, isWholeArticle),
      ...openAction(attribution.link),
      ...sourceActions(passage.id),
    ],
    view: encodeMatchView(view),
  }
}

function headingOf({ matches, at, strength }: MatchView): string {
  const another = strength === 'none' ? 'Another near passage, not an answer' : 'Another match'
  const heading = at === 0 || strength === 'quoted' ? HEADINGS[strength] : another
  return matches.length === 1 ? heading : `${heading} · ${at + 1} of ${matches.length}`
}

function step(name: string, label: string, view: MatchView, by: 1 | -1): readonly Action[] {
  const at = view.at + by
  const isThere = at >= 0 && at < view.matches.length
  return isThere ? [{ kind: 'view', name, label, view: encodeMatchView({ ...view, at, context: 0 }) }] : []
}

function moreContext(view: MatchView, isWholeArticle: boolean): readonly Action[] {
  if (view.context >= MAX_CONTEXT) return []
  const wider = encodeMatchView({ ...view, context: view.context + 1 })
  const action = { kind: 'view', name: 'context', label: 'Context', view: wider, widens: true } as const
  if (!isWholeArticle) return [action]
  // All of a short article may still be more than a narrow edge shows.
  return view.context === 0 ? [{ ...action, ifCut: true, only: 'narrow' }] : []
}

/** Says why a passage that was widened cannot be widened further. */
function contextBlocks({ context }: MatchView, isWholeArticle: boolean): readonly Block[] {
  if (context > 0 && isWholeArticle) return [{ kind: 'note', text: 'This is the whole article.' }]
  if (context < MAX_CONTEXT) return []
  return [{ kind: 'note', text: 'No more can be shown here. Open the article to read the rest.' }]
}

function corroborationBlocks(article: Article, corroboration: Corroboration): readonly Block[] {
  const { reports, copies, later, earlier } = corroboration
  const blocks: Block[] = [...figureBlocks(LATER, later), ...(later ? [] : figureBlocks(EARLIER, earlier))]
  blocks.push(...conflictBlocks(corroboration))
  blocks.push({ kind: 'note', text: countText(article, corroboration), only: 'wide' })
  blocks.push(...alsoReportedLines(article, corroboration))
  if (reports.length > 0) {
    blocks.push({ kind: 'list', heading: 'Also reported', items: reports.map(reportItem), only: 'wide' })
  }
  if (copies.length > 0) {
    blocks.push({ kind: 'list', heading: COPIES, items: copies.map((copy) => sourceItem(copy, copy)), only: 'wide' })
  }
  return blocks
}

/** Who else reports it, in a line with links; none if nobody does. */
const alsoReportedLines = (article: Article, { reports, copies }: Corroboration): readonly NoteBlock[] => [
  ...linkedNames('Also reported by ', reports, article),
  ...linkedNames(
    'Same text in ',
    copies.map((passage) => ({ passage, words: passage })),
    article,
  ),
]

/** Outlets that are named in one line; the others are counted. */
const MAX_OUTLETS_LINKED = 3
/** In UTF-16 units. */
const MAX_LINKED_LENGTH = 30

/** One line that names each outlet once, each with a link to its words; none if there are no words. */
function linkedNames(
  lead: string,
  places: readonly { readonly passage: Passage; readonly words: Span }[],
  shown: Article,
): readonly NoteBlock[] {
  const byName = new Map(
    places
      .map(({ passage, words }) => [nameOf(passage.article), attributionIn(passage, words).link] as const)
      .toReversed(),
  )
  const names = [...byName].toReversed()
  const parts = names.slice(0, MAX_OUTLETS_LINKED).flatMap(([name, link], i): readonly TextPart[] => {
    const isOwn = name === nameOf(shown)
    const text = isOwn ? `${clipped(name, MAX_LINKED_LENGTH)} again` : clipped(name, MAX_LINKED_LENGTH)
    return [i === 0 ? lead : ', ', { text, link }]
  })
  const more = names.length > MAX_OUTLETS_LINKED ? [` and ${names.length - MAX_OUTLETS_LINKED} more`] : []
  return names.length === 0 ? [] : [{ kind: 'note', text: [...parts, ...more, '.'], only: 'narrow' }]
}

const nameOf = ({ outlet, file }: Article): string => outlet ?? escapedName(file)

const LATER = 'A later article gives another figure'
const EARLIER = 'An earlier article gives another figure'

const figureBlocks = (heading: string, report: FigureReport | null): readonly Block[] =>
  report
    ? [
        { kind: 'list', heading, items: [sourceItem(report.passage, report.words)], only: 'wide' },
        { kind: 'note', text: [`${heading}: `, ...publishedPart(report.passage, report.words), '.'], only: 'narrow' },
      ]
    : []

/** The outlet with a link to the words, and the day. */
function publishedPart(passage: Passage, words: Span): readonly TextPart[] {
  const { link, published } = attributionIn(passage, words)
  const day = published === undefined ? [] : [`, ${readableDay(published)}`]
  return [{ text: clipped(nameOf(passage.article), MAX_LINKED_LENGTH), link }, ...day]
}

const attributionIn = ({ article, paragraph, id }: Passage, words: Span): Attribution => ({
  ...attributionOf(article, paragraph, words, MAX_LINK_LENGTH),
  id,
})

const DIFFERING = 'Another report differs'
const MORE_DIFFERING = 'More reports that differ'
/** Reports that differ and are shown in words; the others are listed. */
const MAX_DIFFERING_SHOWN = 2

/** What other reports say instead, with the words that differ marked; another figure of another day is named elsewhere. */
function conflictBlocks({ conflicting, later, earlier }: Corroboration): readonly Block[] {
  const named = [later, later ? null : earlier].map((report) => report?.passage.article)
  const others = conflicting.filter(({ passage }) => !named.includes(passage.article))
  const listed = others.slice(MAX_DIFFERING_SHOWN).map(({ passage, words }) => sourceItem(passage, words))
  return [
    ...others.slice(0, MAX_DIFFERING_SHOWN).map(conflictBlock),
    ...(listed.length > 0 ? [{ kind: 'list', heading: MORE_DIFFERING, items: listed } as const] : []),
  ]
}

function conflictBlock({ passage, words, differing }: ConflictingReport): Block {
  return {
    kind: 'evidence',
    body: passage.article.body,
    sentences: [words],
    answering: words,
    plain: true,
    attribution: attributionIn(passage, words),
    label: DIFFERING,
    beside: true,
    differing,
  }
}

function countText(article: Article, { outlets, allNamed, copies }: Corroboration): string {
  const noun = allNamed ? 'outlet' : 'article'
  const printing = outletsNamed([article, ...copies.map((copy) => copy.article)]).length
  if (outlets > 1) return `${counted(outlets, noun)} in this briefing report this.`
  if (printing > 1) return `One report of this was found, printed by ${counted(printing, noun)}.`
  return `No other ${noun} in this briefing was found to report this.`
}

/** Each outlet once; the file of an article that names none. */
const outletsNamed = (articles: readonly Article[]): readonly string[] => [
  ...outletsOf(articles),
  ...articles.flatMap(({ outlet, file }) => (outlet === undefined ? [escapedName(file)] : [])),
]

const COPIES = 'Also printed, nearly word for word (counted once)'

function reportItem({ passage, words, copies }: Report): ListItem {
  const { text, link } = sourceItem(passage, words)
  const outlets = outletsNamed(copies.map(({ article }) => article)).map((name) => clipped(name, MAX_LISTED_LENGTH))
  return outlets.length === 0 ? { text, link } : { text: `${text} · same text in ${outlets.join(', ')}`, link }
}

function sourceItem(passage: Passage, words: Span): ListItem {
  const attribution = attributionIn(passage, words)
  return {
    text: `${clipped(attribution.title, MAX_LISTED_LENGTH)} — ${sourceLine(attribution)}`,
    link: attribution.link,
  }
}

function noAnswerBlocks(answer: Answer): readonly Block[] {
  const { unknownWords, evidence, reason = '', searched } = answer
  const blocks: Block[] = [{ kind: 'note', text: `${reason} ${searchedText(searched)}`.trim(), only: 'wide' }]
  // Words that occur nowhere are reason enough.
  if (unknownWords.length === 0 || searched.articles === 0) blocks.push({ kind: 'note', text: reason, only: 'narrow' })
  if (unknownWords.length > 0) blocks.push(...unknownBlocks(unknownWords))
  const namesNothing = unknownWords.length === 0 && evidence.length === 0
  if (searched.articles > 0 && !namesNothing)
    blocks.push({ kind: 'note', text: shortSearchedText(searched), only: 'narrow' })
  const [nearest] = evidence
  if (nearest) blocks.push({ kind: 'note', text: nearestText(nearest), only: 'wide' })
  return blocks
}

function unknownBlocks(unknownWords: readonly string[]): readonly Block[] {
  const named = (most: number) => {
    const words = unknownWords.slice(0, most).map((word) => `“${word.slice(0, MAX_WORD_LENGTH)}”`)
    const more = unknownWords.length - words.length
    return more > 0 ? `${words.join(', ')} and ${more} more` : words.join(', ')
  }
  const these = unknownWords.length === 1 ? 'This word is' : 'These words are'
  return [
    { kind: 'note', text: `${these} in no article in the briefing: ${named(MAX_WORDS_NAMED)}.`, only: 'wide' },
    { kind: 'note', text: `In no article: ${named(MAX_WORDS_IN_A_LINE)}.`, only: 'narrow' },
  ]
}

/** Says that an article whose link was pasted is not in the briefing; nothing if the reason says so already. */
function unknownLinkBlocks({ unknownLinks: [link], reason }: Answer): readonly Block[] {
  if (link === undefined || reason === UNKNOWN_LINK) return []
  return [{ kind: 'note', text: `No article in the briefing has the link ${clipped(link, MAX_LINK_SHOWN)}.` }]
}

/** What was searched, for little room. */
export function shortSearchedText({ articles, outlets, days, undatedLeftOut }: Searched): string {
  const from =
    outlets.length > 1 ? ` from ${counted(outlets.length, 'outlet')}` : outlets.map((name) => ` from ${name}`)
  const when = days ? `, ${spanOfDays(days.first, days.last)}` : ''
  return `Searched ${counted(articles, 'article')}${from}${when}.${undatedText(undatedLeftOut)}`
}

/** Names the article of the nearest passage, and says that the passage is not an answer. */
function nearestText({ passage: { article } }: Evidence): string {
  const from = article.outlet === undefined ? '' : `, ${article.outlet}`
  return `The nearest passage does not answer the question. It is from “${clipped(article.title, MAX_NEAREST_TITLE_LENGTH)}”${from}.`
}

/** What was searched, in one or two sentences. */
export function searchedText(searched: Searched): string {
  const { articles, outlets, days, undatedLeftOut } = searched
  if (articles === 0) return undatedText(undatedLeftOut).trim()
  const named = outlets.slice(0, MAX_OUTLETS_NAMED).join(', ')
  const more = outlets.length > MAX_OUTLETS_NAMED ? ` and ${outlets.length - MAX_OUTLETS_NAMED} more` : ''
  const from = outlets.length > 0 ? ` from ${named}${more}` : ''
  const when = days ? `, ${spanOfDays(days.first, days.last)}` : ''
  return `Searched: ${counted(articles, 'article')}${from}${when}.${undatedText(undatedLeftOut)}`
}

const undatedText = (count: number): string =>
  count === 0 ? '' : ` ${counted(count, 'article')} without a date ${count === 1 ? 'was' : 'were'} left out.`
