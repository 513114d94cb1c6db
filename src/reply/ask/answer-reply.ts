/** An answer in words: the matched passage with its source and the other sources, or what was searched without success. */
import type { Answer, Evidence, Searched } from '../../answer/answer.ts'
import type { Briefing } from '../../briefing/briefing.ts'
import type { Article } from '../../corpus/article.ts'
import type { ConflictingReport } from '../../corroboration/conflicting-report.ts'
import type { Corroboration, Report } from '../../corroboration/corroboration.ts'
import type { FigureReport } from '../../corroboration/other-figures.ts'
import { type Passage, passageSentences } from '../../passages/passage.ts'
import { widenedPassage } from '../../passages/widened-passage.ts'
import { attributionOf, sourceLine } from '../../sources/attribution.ts'
import { outletsOf } from '../../sources/outlets.ts'
import { clipped } from '../../text/clipped.ts'
import { escapedName } from '../../text/escaped-name.ts'
import type { Span } from '../../text/span.ts'
import { citeAction, MAX_LINK_LENGTH, openAction, provenanceAction } from '../actions.ts'
import { counted, holdingsText, spanOfDays } from '../holdings-text.ts'
import { encodeMatchView, MAX_CONTEXT, type MatchView, matchOf } from '../match-view.ts'
import type { Action, Block, ListItem, Reply } from '../reply.ts'
import { askAsTyped, correctionBlocks } from './corrections.ts'

/** Outlets that are named one by one; the others are counted. */
const MAX_OUTLETS_NAMED = 8

/** Words of the question that are named, since a question may be a pasted article. */
const MAX_WORDS_NAMED = 10
/** In UTF-16 units: a longer word or title is cut. */
const MAX_WORD_LENGTH = 40
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
      blocks: [...reply.blocks, ...corrected, ...note],
      actions: [...reply.actions, ...typedActions],
    }
  }
  return {
    audience: 'asker',
    asked: { question: answer.question },
    heading: 'No answer in this briefing',
    blocks:
      briefing.holdings.articles === 0
        ? [{ kind: 'note', text: holdingsText(briefing.holdings) }]
        : [...noAnswerBlocks(answer), ...corrected],
    actions: [
      ...(first
        ? [{ kind: 'view', name: 'nearest', label: 'Nearest passage', view: encodeMatchView(view) } as const]
        : []),
      ...typedActions,
    ],
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
  const attribution = { ...attributionOf(article, passage.paragraph, sentence, MAX_LINK_LENGTH), id: passage.id }
  const blocks: Block[] = [{ kind: 'evidence', body: article.body, sentences, answering: sentence, attribution }]
  blocks.push(...contextBlocks(view, isWholeArticle))
  if (corroboration) blocks.push(...corroborationBlocks(article, corroboration))
  return {
    audience: view.strength === 'none' ? 'asker' : 'everyone',
    heading: headingOf(view),
    blocks,
    actions: [
      step('previous', 'Previous', view, -1),
      step('next', 'Next', view, 1),
      { kind: 'view', name: 'context', label: 'More context', view: moreContext(view, isWholeArticle), widens: true },
      ...openAction(attribution.link),
      citeAction(passage.id),
      provenanceAction(passage.id),
    ],
    view: encodeMatchView(view),
  }
}

function headingOf({ matches, at, strength }: MatchView): string {
  const another = strength === 'none' ? 'Another near passage, not an answer' : 'Another match'
  const heading = at === 0 || strength === 'quoted' ? HEADINGS[strength] : another
  return matches.length === 1 ? heading : `${heading} · ${at + 1} of ${matches.length}`
}

function step(name: string, label: string, view: MatchView, by: 1 | -1): Action {
  const at = view.at + by
  const there = at >= 0 && at < view.matches.length
  return { kind: 'view', name, label, view: there ? encodeMatchView({ ...view, at, context: 0 }) : null }
}

const moreContext = (view: MatchView, isWholeArticle: boolean): string | null =>
  isWholeArticle || view.context >= MAX_CONTEXT ? null : encodeMatchView({ ...view, context: view.context + 1 })

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
  blocks.push({ kind: 'note', text: countText(article, corroboration) })
  if (reports.length > 0) blocks.push({ kind: 'list', heading: 'Also reported', items: reports.map(reportItem) })
  if (copies.length > 0) {
    blocks.push({ kind: 'list', heading: COPIES, items: copies.map((copy) => sourceItem(copy, copy)) })
  }
  return blocks
}

const LATER = 'A later article gives another figure'
const EARLIER = 'An earlier article gives another figure'

const figureBlocks = (heading: string, report: FigureReport | null): readonly Block[] =>
  report ? [{ kind: 'list', heading, items: [sourceItem(report.passage, report.words)] }] : []

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
  const { article } = passage
  const attribution = { ...attributionOf(article, passage.paragraph, words, MAX_LINK_LENGTH), id: passage.id }
  const sentences = [words]
  return {
    kind: 'evidence',
    body: article.body,
    sentences,
    answering: words,
    plain: true,
    attribution,
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
  const attribution = { ...attributionOf(passage.article, passage.paragraph, words, MAX_LINK_LENGTH), id: passage.id }
  return {
    text: `${clipped(attribution.title, MAX_LISTED_LENGTH)} — ${sourceLine(attribution)}`,
    link: attribution.link,
  }
}

function noAnswerBlocks(answer: Answer): readonly Block[] {
  const blocks: Block[] = [{ kind: 'note', text: `${answer.reason ?? ''} ${searchedText(answer.searched)}`.trim() }]
  if (answer.unknownWords.length > 0) {
    const words = answer.unknownWords.slice(0, MAX_WORDS_NAMED).map((word) => `“${word.slice(0, MAX_WORD_LENGTH)}”`)
    const more = answer.unknownWords.length - words.length
    const all = more > 0 ? `${words.join(', ')} and ${more} more` : words.join(', ')
    const these = answer.unknownWords.length === 1 ? 'This word is' : 'These words are'
    blocks.push({ kind: 'note', text: `${these} in no article in the briefing: ${all}.` })
  }
  const [nearest] = answer.evidence
  if (nearest) blocks.push({ kind: 'note', text: nearestText(nearest) })
  return blocks
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
