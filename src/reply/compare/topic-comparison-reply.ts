/** A comparison of a topic in words: the reports of at most three outlets, and what one of them leaves out. */
import type { ComparedReport, ComparedSource } from '../../comparison/compared-source.ts'
import type { LoneSentence } from '../../comparison/lone-sentences.ts'
import type { TopicComparison } from '../../comparison/topic-comparison.ts'
import type { Passage } from '../../passages/passage.ts'
import { attributionOf } from '../../sources/attribution.ts'
import type { Span } from '../../text/span.ts'
import type { Wording, Wordings } from '../../translations/wording.ts'
import { contextActions, MAX_LINK_LENGTH, pageActions } from '../actions.ts'
import { encodeMatchView, matchOf } from '../match-view.ts'
import type { Action, Block, Reply } from '../reply.ts'
import { withWholeSpeech } from '../whole-speech.ts'
import { differenceWords, howManySources, namesInShort, silentNote, sourceChoice } from './compared-names.ts'
import { encodeTopicComparisonView, type TopicComparisonView } from './topic-comparison-view.ts'

const SENTENCES_PER_PAGE = 3
/** Sentences that a wide edge shows below the wordings. */
const MAX_SENTENCES_BELOW = 6

/** @param asked what the comparison was made from */
export function topicComparisonReply(
  comparison: TopicComparison,
  asked: TopicComparisonView,
  { asker, everyone }: Wordings,
): Reply {
  if (comparison.sources.length < 2) return nothingReply(comparison, asker)
  return asked.left === undefined || comparison.lone.length === 0
    ? wordingsReply(comparison, everyone)
    : leftOutReply(comparison, asked.left, everyone)
}

function wordingsReply({ topic, sources, page, shown, lone, silent }: TopicComparison, wording: Wording): Reply {
  const { say, language } = wording
  const view = (to: Omit<TopicComparisonView, 'topic'>) => encodeTopicComparisonView({ ...to, topic })
  const reports = shown.flatMap((source) => source.reports)
  return {
    audience: 'everyone',
    language,
    heading: say('compare.heading', { topic, outlets: howManySources(shown, sources, wording) }),
    blocks: [
      ...reports.map((report) => reportBlock(report, wording)),
      ...leftOutNote(shown, lone, wording),
      ...silentNote('compare.nothing-in', silent, wording),
      ...lone
        .slice(0, MAX_SENTENCES_BELOW)
        .map((sentence) => ({ ...loneBlock(sentence, wording), only: 'wide' as const })),
    ],
    actions: [
      ...(lone.length > 0
        ? [{ kind: 'view', name: 'leftout', label: say('action.left-out'), view: view({ page, left: 0 }) } as const]
        : []),
      ...sourceChoice(sources, (to) => view({ page: to }), wording),
      ...contextActions(
        reports.map(({ passage, words }, i) => ({ passage, words, number: i + 1 })),
        wording,
      ).map((action) => ({ ...action, only: 'wide' as const })),
    ],
    view: view({ page }),
  }
}

const reportBlock = (report: ComparedReport, wording: Wording): Block => ({
  ...sentenceBlock(report.passage, report.words, wording),
  differing: report.differing,
  ...labelOf(report, wording),
})

const sentenceBlock = (passage: Passage, words: Span, { language }: Wording) =>
  ({
    kind: 'evidence',
    body: passage.article.body,
    sentences: withWholeSpeech(passage, words),
    answering: words,
    plain: true,
    attribution: {
      ...attributionOf(passage.article, passage.paragraph, words, MAX_LINK_LENGTH),
      id: passage.id,
      language,
    },
  }) as const

/** How a report stands to the first; nothing for that one itself. */
function labelOf({ relation, kinds, differing }: ComparedReport, wording: Wording): { readonly label?: string } {
  const { say } = wording
  if (relation === 'compared') return {}
  if (relation === 'conflicting') return { label: say('compare.differs', { kinds: differenceWords(kinds, wording) }) }
  if (relation === 'on-topic') return { label: say('compare.on-topic') }
  return { label: say(differing.length === 0 ? 'compare.same-words' : 'compare.other-words') }
}

/** Says how many sentences of each report another one lacks. */
function leftOutNote(
  shown: readonly ComparedSource[],
  lone: readonly LoneSentence[],
  wording: Wording,
): readonly Block[] {
  const { say } = wording
  const counts = shown.flatMap(({ source }) => {
    const count = lone.filter((sentence) => sentence.source === source).length
    return count === 0 ? [] : [say('compare.left-out-count', { name: namesInShort([source], wording), count })]
  })
  return counts.length === 0 ? [] : [{ kind: 'note', text: say('compare.left-out', { counts: counts.join(', ') }) }]
}

function leftOutReply({ topic, page, lone }: TopicComparison, asked: number, wording: Wording): Reply {
  const { say, language } = wording
  const pages = Math.ceil(lone.length / SENTENCES_PER_PAGE)
  const left = Math.min(asked, pages - 1)
  const first = left * SENTENCES_PER_PAGE
  const shown = lone.slice(first, first + SENTENCES_PER_PAGE)
  const view = (to: number) => encodeTopicComparisonView({ page, left: to, topic })
  const last = first + shown.length
  const range = shown.length === 1 ? String(last) : say('list.range', { first: first + 1, last })
  return {
    audience: 'everyone',
    language,
    heading: say('compare.left-out-heading', { topic, range, count: lone.length }),
    blocks: shown.map((sentence) => loneBlock(sentence, wording)),
    actions: [
      ...pageActions(left, pages, view, wording),
      {
        kind: 'view',
        name: 'wordings',
        label: say('action.wordings'),
        view: encodeTopicComparisonView({ page, topic }),
      },
    ],
    view: view(left),
  }
}

const loneBlock = ({ passage, words, missingIn }: LoneSentence, wording: Wording): Block => ({
  ...sentenceBlock(passage, words, wording),
  label: wording.say('compare.not-in', { names: namesInShort(missingIn, wording) }),
})

/** Says who alone reports on the topic, and leads to the report. */
function nothingReply({ topic, sources: [only] }: TopicComparison, wording: Wording): Reply {
  const { say, language } = wording
  const report = only?.reports[0]
  const text = only
    ? say('compare.one-outlet', { name: namesInShort([only.source], wording), topic })
    : say('compare.no-outlet', { topic })
  return {
    audience: 'asker',
    language,
    heading: say('compare.nothing'),
    blocks: [{ kind: 'note', text }],
    actions: report ? [passageAction(report, say('action.passage'))] : [],
  }
}

const passageAction = ({ passage, words }: ComparedReport, label: string): Action => ({
  kind: 'view',
  name: 'passage',
  label,
  view: encodeMatchView({ matches: [matchOf(passage, words)], at: 0, context: 0, strength: 'quoted' }),
  command: 'ask',
  beside: true,
})
