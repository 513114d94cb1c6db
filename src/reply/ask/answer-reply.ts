/** An answer in words: the matched passage with its source and the other sources, or what was searched without success. */
import type { Answer, Evidence, Reason, Searched } from '../../answer/answer.ts'
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
import type { MessageKey } from '../../translations/messages.ts'
import { type Wording, wordingIn } from '../../translations/wording.ts'
import { MAX_LINK_LENGTH, openAction, sourceActions } from '../actions.ts'
import { spanOfDays } from '../holdings-text.ts'
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
/** Without its scheme, for little room. */
const MAX_LINK_IN_SHORT = 36
const MAX_NEAREST_TITLE_LENGTH = 150
/** In UTF-16 units: titles in lists are cut, so that the source of each always shows. */
const MAX_LISTED_LENGTH = 80

/** A phone shows an answer without scrolling, and a miss at a glance. */
const MAX_ANSWER_LINES = 12
const MAX_MISS_LINES = 6

/** @returns which other outlets report what the first passage says; null if nothing answers */
export function corroborationOfFirst(
  briefing: Briefing,
  { outcome, evidence, earlierFigure }: Answer,
): Corroboration | null {
  const [first] = evidence
  if (outcome !== 'answer' || !first) return null
  const found = briefing.corroborationOf(first.passage, first.sentence, first.also)
  if (!earlierFigure || found.earlier || found.later) return found
  return { ...found, earlier: { passage: earlierFigure.passage, words: earlierFigure.sentence } }
}

/**
 * The reply to a question.
 * @param corroboration of the first passage; null if it does not answer
 * @param wording in which language the bot speaks
 */
export function answerReply(
  briefing: Briefing,
  answer: Answer,
  corroboration = corroborationOfFirst(briefing, answer),
  wording = wordingIn(),
): Reply {
  const matches = answer.evidence.map(({ passage, sentence }) => matchOf(passage, sentence))
  const view: MatchView = { matches, at: 0, context: 0, strength: answer.strength }
  const first = answer.evidence[0]
  const asTyped = isOfWhole(answer, briefing) ? askAsTyped(answer.question, answer.corrections, wording) : undefined
  const corrected = correctionBlocks(answer.corrections, asTyped, wording)
  const typedActions = asTyped === undefined ? [] : [asTyped]
  if (corroboration && first) {
    const reply = matchReply({ briefing, view, wording }, first, corroboration)
    const undated = undatedText(answer.searched.undatedLeftOut, wording).trim()
    const note: readonly Block[] = undated === '' ? [] : [{ kind: 'note', text: undated }]
    return {
      ...reply,
      asked: { question: answer.question },
      blocks: [
        ...reply.blocks,
        ...missingBlocks(answer, wording),
        ...corrected,
        ...unknownLinkBlocks(answer, wording),
        ...note,
      ],
      actions: [...reply.actions, ...typedActions],
    }
  }
  const nearest: readonly Action[] = first
    ? [{ kind: 'view', name: 'nearest', label: wording.say('action.nearest'), view: encodeMatchView(view) }]
    : []
  return {
    audience: 'asker',
    language: wording.language,
    asked: { question: answer.question },
    heading: wording.say('miss.heading'),
    maxLines: MAX_MISS_LINES,
    blocks:
      briefing.holdings.articles === 0
        ? [{ kind: 'note', text: wording.say('miss.empty') }]
        : [...noAnswerBlocks(answer, wording), ...corrected, ...unknownLinkBlocks(answer, wording)],
    actions: [...meantActions(answer, briefing, wording), ...nearest, ...typedActions],
  }
}

/** Whether no outlet and no days were chosen: a view of the question alone would lose them. */
const isOfWhole = ({ searched }: Answer, { holdings }: Briefing): boolean => searched.articles === holdings.articles

/**
 * One match of an answer, made from its view alone.
 * @returns null if the passage is no longer in the briefing
 */
export function matchViewReply(briefing: Briefing, view: MatchView, wording = wordingIn()): Reply | null {
  const match = view.matches[view.at]
  const passage = match ? briefing.passage(match.passageId) : null
  if (!match || !passage) return null
  const sentences = passageSentences(passage)
  const sentence = sentences[match.sentence] ?? sentences[0] ?? passage
  const answers = view.strength !== 'none' && view.strength !== 'quoted'
  const corroboration = answers ? briefing.corroborationOf(passage, sentence) : null
  return matchReply({ briefing, view, wording }, { passage, sentence }, corroboration)
}

interface Shown {
  readonly briefing: Briefing
  readonly view: MatchView
  readonly wording: Wording
}

function matchReply(
  { briefing, view, wording }: Shown,
  { passage, sentence }: Pick<Evidence, 'passage' | 'sentence'>,
  corroboration: Corroboration | null,
): Reply {
  const { article } = passage
  const { sentences, isWholeArticle } = widenedPassage(passage, briefing.passagesOf(article), view.context)
  const attribution = attributionIn(passage, sentence, wording)
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
    language: wording.language,
    heading: headingOf(view, wording),
    ...(view.strength === 'quoted' ? {} : { strength: view.strength }),
    // A reader who asks for more context gets all that fits.
    ...(view.context === 0 ? { maxLines: MAX_ANSWER_LINES } : {}),
    blocks: [
      words,
      ...contextBlocks(view, isWholeArticle, wording),
      ...(corroboration ? corroborationBlocks(article, corroboration, wording) : []),
    ],
    actions: [
      ...step('previous', wording.say('action.back'), view, -1),
      ...step('next', wording.say('action.next'), view, 1),
      ...moreContext(view, isWholeArticle, wording),
      ...openAction(attribution.link, wording),
      ...sourceActions(passage.id, wording),
    ],
    view: encodeMatchView(view),
  }
}

function headingOf({ matches, at, strength }: MatchView, { say }: Wording): string {
  const another = strength === 'none' ? 'match.another-near' : 'match.another'
  const heading = say(at === 0 || strength === 'quoted' ? `match.${strength}` : another)
  return matches.length === 1 ? heading : say('match.number', { heading, number: at + 1, count: matches.length })
}

function step(name: string, label: string, view: MatchView, by: 1 | -1): readonly Action[] {
  const at = view.at + by
  const isThere = at >= 0 && at < view.matches.length
  return isThere ? [{ kind: 'view', name, label, view: encodeMatchView({ ...view, at, context: 0 }) }] : []
}

function moreContext(view: MatchView, isWholeArticle: boolean, { say }: Wording): readonly Action[] {
  if (view.context >= MAX_CONTEXT) return []
  const wider = encodeMatchView({ ...view, context: view.context + 1 })
  const action = { kind: 'view', name: 'context', label: say('action.context'), view: wider, widens: true } as const
  if (!isWholeArticle) return [action]
  // All of a short article may still be more than a narrow edge shows.
  return view.context === 0 ? [{ ...action, ifCut: true, only: 'narrow' }] : []
}

/** Says why a passage that was widened cannot be widened further. */
function contextBlocks({ context }: MatchView, isWholeArticle: boolean, { say }: Wording): readonly Block[] {
  if (context > 0 && isWholeArticle) return [{ kind: 'note', text: say('context.whole') }]
  if (context < MAX_CONTEXT) return []
  return [{ kind: 'note', text: say('context.no-more') }]
}

function corroborationBlocks(article: Article, corroboration: Corroboration, wording: Wording): readonly Block[] {
  const { reports, copies, later, earlier } = corroboration
  const { say } = wording
  const blocks: Block[] = [
    ...figureBlocks('reports.later-figure', later, wording),
    ...(later ? [] : figureBlocks('reports.earlier-figure', earlier, wording)),
  ]
  blocks.push(...conflictBlocks(corroboration, wording))
  blocks.push({ kind: 'note', text: countText(article, corroboration, wording), only: 'wide' })
  blocks.push(...alsoReportedLines(article, corroboration, wording))
  if (reports.length > 0) {
    const items = reports.map((report) => reportItem(report, wording))
    blocks.push({ kind: 'list', heading: say('reports.also'), items, only: 'wide' })
  }
  if (copies.length > 0) {
    const items = copies.map((copy) => sourceItem(copy, copy, wording))
    blocks.push({ kind: 'list', heading: say('reports.copies'), items, only: 'wide' })
  }
  return blocks
}

/** Who else reports it, in a line with links; none if nobody does. */
const alsoReportedLines = (
  article: Article,
  { reports, copies }: Corroboration,
  wording: Wording,
): readonly NoteBlock[] => [
  ...linkedNames('reports.also-by', reports, article, wording),
  ...linkedNames(
    'reports.same-text-in',
    copies.map((passage) => ({ passage, words: passage })),
    article,
    wording,
  ),
]

/** Outlets that are named in one line; the others are counted. */
const MAX_OUTLETS_LINKED = 3
/** In UTF-16 units. */
const MAX_LINKED_LENGTH = 30

/** One line that names each outlet once, each with a link to its words; none if there are no words. */
function linkedNames(
  lead: MessageKey,
  places: readonly { readonly passage: Passage; readonly words: Span }[],
  shown: Article,
  wording: Wording,
): readonly NoteBlock[] {
  const { say } = wording
  const byName = new Map(
    places
      .map(({ passage, words }) => [nameOf(passage.article), attributionIn(passage, words, wording).link] as const)
      .toReversed(),
  )
  const names = [...byName].toReversed()
  const parts = names.slice(0, MAX_OUTLETS_LINKED).flatMap(([name, link], i): readonly TextPart[] => {
    const isOwn = name === nameOf(shown)
    const short = clipped(name, MAX_LINKED_LENGTH)
    return [i === 0 ? say(lead) : ', ', { text: isOwn ? say('reports.again', { name: short }) : short, link }]
  })
  const count = names.length - MAX_OUTLETS_LINKED
  const more = count > 0 ? [say('reports.and-more', { count })] : []
  return names.length === 0 ? [] : [{ kind: 'note', text: [...parts, ...more, '.'], only: 'narrow' }]
}

const nameOf = ({ outlet, file }: Article): string => outlet ?? escapedName(file)

function figureBlocks(key: MessageKey, report: FigureReport | null, wording: Wording): readonly Block[] {
  if (!report) return []
  const heading = wording.say(key)
  const { passage, words } = report
  return [
    { kind: 'list', heading, items: [sourceItem(passage, words, wording)], only: 'wide' },
    { kind: 'note', text: [`${heading}: `, ...publishedPart(passage, words, wording), '.'], only: 'narrow' },
  ]
}

/** The outlet with a link to the words, and the day. */
function publishedPart(passage: Passage, words: Span, wording: Wording): readonly TextPart[] {
  const { link, published } = attributionIn(passage, words, wording)
  const day = published === undefined ? [] : [`, ${readableDay(published, wording.language)}`]
  return [{ text: clipped(nameOf(passage.article), MAX_LINKED_LENGTH), link }, ...day]
}

const attributionIn = ({ article, paragraph, id }: Passage, words: Span, { language }: Wording): Attribution => ({
  ...attributionOf(article, paragraph, words, MAX_LINK_LENGTH),
  id,
  language,
})

/** Reports that differ and are shown in words; the others are listed. */
const MAX_DIFFERING_SHOWN = 2

/** What other reports say instead, with the words that differ marked; another figure of another day is named elsewhere. */
function conflictBlocks({ conflicting, later, earlier }: Corroboration, wording: Wording): readonly Block[] {
  const named = [later, later ? null : earlier].map((report) => report?.passage.article)
  const others = conflicting.filter(({ passage }) => !named.includes(passage.article))
  const listed = others.slice(MAX_DIFFERING_SHOWN).map(({ passage, words }) => sourceItem(passage, words, wording))
  const heading = wording.say('reports.more-differ')
  return [
    ...others.slice(0, MAX_DIFFERING_SHOWN).map((report) => conflictBlock(report, wording)),
    ...(listed.length > 0 ? [{ kind: 'list', heading, items: listed } as const] : []),
  ]
}

function conflictBlock({ passage, words, differing }: ConflictingReport, wording: Wording): Block {
  return {
    kind: 'evidence',
    body: passage.article.body,
    sentences: [words],
    answering: words,
    plain: true,
    attribution: attributionIn(passage, words, wording),
    label: wording.say('reports.differs'),
    beside: true,
    differing,
  }
}

function countText(article: Article, { outlets, allNamed, copies }: Corroboration, { say }: Wording): string {
  const printing = outletsNamed([article, ...copies.map((copy) => copy.article)]).length
  if (outlets > 1) return say(allNamed ? 'reports.outlets' : 'reports.articles', { count: outlets })
  if (printing > 1)
    return say(allNamed ? 'reports.printed-by-outlets' : 'reports.printed-by-articles', { count: printing })
  return say(allNamed ? 'reports.no-other-outlet' : 'reports.no-other-article')
}

/** Each outlet once; the file of an article that names none. */
const outletsNamed = (articles: readonly Article[]): readonly string[] => [
  ...outletsOf(articles),
  ...articles.flatMap(({ outlet, file }) => (outlet === undefined ? [escapedName(file)] : [])),
]

function reportItem({ passage, words, copies }: Report, wording: Wording): ListItem {
  const { text: source, link } = sourceItem(passage, words, wording)
  const outlets = outletsNamed(copies.map(({ article }) => article)).map((name) => clipped(name, MAX_LISTED_LENGTH))
  if (outlets.length === 0) return { text: source, link }
  return { text: wording.say('reports.same-text', { source, names: outlets.join(', ') }), link }
}

function sourceItem(
  passage: Passage,
  words: Span,
  wording: Wording,
): { readonly text: string; readonly link?: string | undefined } {
  const attribution = attributionIn(passage, words, wording)
  return {
    text: `${clipped(attribution.title, MAX_LISTED_LENGTH)} — ${sourceLine(attribution)}`,
    link: attribution.link,
  }
}

const reasonText = (why: Reason | undefined, { say }: Wording): string => (why ? say(why.key, why.values) : '')

const shortReason = (why: Reason | undefined, wording: Wording): string =>
  why?.key === 'reason.newest-articles' ? wording.say('reason.newest-articles-short') : reasonText(why, wording)

function noAnswerBlocks(answer: Answer, wording: Wording): readonly Block[] {
  const { unknownWords, evidence, why, searched } = answer
  const reason = reasonText(why, wording)
  const blocks: Block[] = [{ kind: 'note', text: `${reason} ${searchedText(searched, wording)}`.trim(), only: 'wide' }]
  // Words that occur nowhere are reason enough.
  if (unknownWords.length === 0 || searched.articles === 0)
    blocks.push({ kind: 'note', text: shortReason(why, wording), only: 'narrow' })
  if (unknownWords.length > 0) blocks.push(...unknownBlocks(unknownWords, wording))
  const namesNothing = unknownWords.length === 0 && evidence.length === 0
  if (searched.articles > 0 && !namesNothing)
    blocks.push({ kind: 'note', text: shortSearchedText(searched, wording), only: 'narrow' })
  const [nearest] = evidence
  if (nearest) blocks.push({ kind: 'note', text: nearestText(nearest, wording), only: 'wide' })
  return blocks
}

function unknownBlocks(unknownWords: readonly string[], wording: Wording): readonly Block[] {
  const { say } = wording
  const count = unknownWords.length
  const words = quotedWords(unknownWords, MAX_WORDS_NAMED, wording)
  return [
    { kind: 'note', text: say('miss.unknown-words', { count, words }), only: 'wide' },
    { kind: 'note', text: say('miss.unknown-words-short', { words: inALine(unknownWords, wording) }), only: 'narrow' },
  ]
}

/** Names the words of the question that the passage of a weak match lacks. */
const missingBlocks = ({ missingWords }: Answer, wording: Wording): readonly Block[] =>
  missingWords.length === 0
    ? []
    : [{ kind: 'note', text: wording.say('match.missing-words', { words: inALine(missingWords, wording) }) }]

const inALine = (words: readonly string[], wording: Wording): string => quotedWords(words, MAX_WORDS_IN_A_LINE, wording)

/** The first of some words, in quotation marks, and how many more there are. */
function quotedWords(words: readonly string[], most: number, { say }: Wording): string {
  const named = words.slice(0, most).map((word) => say('text.quoted', { text: word.slice(0, MAX_WORD_LENGTH) }))
  const more = words.length - named.length
  const names = named.join(', ')
  return more > 0 ? say('list.and-more', { names, count: more }) : names
}

/** Says that an article whose link was pasted is not in the briefing; nothing if the reason says so already. */
function unknownLinkBlocks({ unknownLinks: [link], why }: Answer, { say }: Wording): readonly Block[] {
  if (link === undefined || why?.key === 'reason.unknown-link') return []
  const short = clipped(link.replace(/^https?:\/\//i, ''), MAX_LINK_IN_SHORT)
  return [
    { kind: 'note', text: say('miss.unknown-link', { link: clipped(link, MAX_LINK_SHOWN) }), only: 'wide' },
    { kind: 'note', text: say('miss.unknown-link-short', { link: short }), only: 'narrow' },
  ]
}

/** What was searched, for little room. */
export function shortSearchedText(searched: Searched, wording: Wording = wordingIn()): string {
  const { articles, outlets, days, undatedLeftOut } = searched
  const { say } = wording
  const several = outlets.length > 1 ? say('miss.from-outlets', { count: outlets.length }) : ''
  const from = outlets.length === 1 ? say('miss.from', { outlets: outlets.join() }) : several
  const text = say('miss.searched-short', { count: articles, from, when: whenText(days, wording) })
  return text + undatedText(undatedLeftOut, wording)
}

const whenText = (days: Searched['days'], wording: Wording): string =>
  days ? wording.say('miss.when', { days: spanOfDays(days.first, days.last, wording) }) : ''

/** Names the article of the nearest passage, and says that the passage is not an answer. */
function nearestText({ passage: { article } }: Evidence, { say }: Wording): string {
  const outlet = article.outlet === undefined ? '' : say('miss.of-outlet', { outlet: article.outlet })
  return say('miss.nearest', { title: clipped(article.title, MAX_NEAREST_TITLE_LENGTH), outlet })
}

/** What was searched, in one or two sentences. */
export function searchedText(searched: Searched, wording: Wording = wordingIn()): string {
  const { articles, outlets, days, undatedLeftOut } = searched
  const { say } = wording
  if (articles === 0) return undatedText(undatedLeftOut, wording).trim()
  const names = outlets.slice(0, MAX_OUTLETS_NAMED).join(', ')
  const count = outlets.length - MAX_OUTLETS_NAMED
  const named = count > 0 ? say('list.and-more', { names, count }) : names
  const from = outlets.length > 0 ? say('miss.from', { outlets: named }) : ''
  const text = say('miss.searched', { count: articles, from, when: whenText(days, wording) })
  return text + undatedText(undatedLeftOut, wording)
}

const undatedText = (count: number, { say }: Wording): string => (count === 0 ? '' : say('miss.undated', { count }))
