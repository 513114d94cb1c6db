/** A comparison of a topic in words: the reports of at most three outlets, and what one of them leaves out. */
import type { ComparedReport, ComparedSource } from '../../comparison/compared-source.ts'
import type { LoneSentence } from '../../comparison/lone-sentences.ts'
import type { TopicComparison } from '../../comparison/topic-comparison.ts'
import type { Passage } from '../../passages/passage.ts'
import { attributionOf } from '../../sources/attribution.ts'
import type { Span } from '../../text/span.ts'
import { contextActions, MAX_LINK_LENGTH, pageActions } from '../actions.ts'
import { encodeMatchView, matchOf } from '../match-view.ts'
import type { Action, Block, Reply } from '../reply.ts'
import { withWholeSpeech } from '../whole-speech.ts'
import { howManySources, namesInShort, silentNote, sourceChoice } from './compared-names.ts'
import { differenceWords } from './difference-words.ts'
import { encodeTopicComparisonView, type TopicComparisonView } from './topic-comparison-view.ts'

const SENTENCES_PER_PAGE = 3
/** Sentences that a wide edge shows below the wordings. */
const MAX_SENTENCES_BELOW = 6

/** @param asked what the comparison was made from */
export function topicComparisonReply(comparison: TopicComparison, asked: TopicComparisonView): Reply {
  if (comparison.sources.length < 2) return nothingReply(comparison)
  return asked.left === undefined || comparison.lone.length === 0
    ? wordingsReply(comparison)
    : leftOutReply(comparison, asked.left)
}

function wordingsReply({ topic, sources, page, shown, lone, silent }: TopicComparison): Reply {
  const view = (to: Omit<TopicComparisonView, 'topic'>) => encodeTopicComparisonView({ ...to, topic })
  const reports = shown.flatMap((source) => source.reports)
  return {
    audience: 'everyone',
    heading: `“${topic}” in ${howManySources(shown, sources)}`,
    blocks: [
      ...reports.map(reportBlock),
      ...leftOutNote(shown, lone),
      ...silentNote('Nothing on this in', silent),
      ...lone.slice(0, MAX_SENTENCES_BELOW).map((sentence) => ({ ...loneBlock(sentence), only: 'wide' as const })),
    ],
    actions: [
      ...(lone.length > 0
        ? [{ kind: 'view', name: 'leftout', label: 'Left out', view: view({ page, left: 0 }) } as const]
        : []),
      ...sourceChoice(sources, (to) => view({ page: to })),
      ...contextActions(reports.map(({ passage, words }, i) => ({ passage, words, number: i + 1 }))).map((action) => ({
        ...action,
        only: 'wide' as const,
      })),
    ],
    view: view({ page }),
  }
}

const reportBlock = ({ passage, words, relation, kinds, differing }: ComparedReport): Block => ({
  ...sentenceBlock(passage, words),
  differing,
  ...labelOf({ relation, kinds, differing }),
})

const sentenceBlock = (passage: Passage, words: Span) =>
  ({
    kind: 'evidence',
    body: passage.article.body,
    sentences: withWholeSpeech(passage, words),
    answering: words,
    plain: true,
    attribution: { ...attributionOf(passage.article, passage.paragraph, words, MAX_LINK_LENGTH), id: passage.id },
  }) as const

/** How a report stands to the first; nothing for that one itself. */
function labelOf({ relation, kinds, differing }: Pick<ComparedReport, 'relation' | 'kinds' | 'differing'>): {
  readonly label?: string
} {
  if (relation === 'compared') return {}
  if (relation === 'conflicting') return { label: `Differs: ${differenceWords(kinds)}` }
  if (relation === 'on-topic') return { label: 'Another report on this topic' }
  return { label: differing.length === 0 ? 'The same report' : 'The same report in other words' }
}

/** Says how many sentences of each report another one lacks. */
function leftOutNote(shown: readonly ComparedSource[], lone: readonly LoneSentence[]): readonly Block[] {
  const counts = shown.flatMap(({ source }) => {
    const count = lone.filter((sentence) => sentence.source === source).length
    return count === 0 ? [] : [`${namesInShort([source])} ${count}`]
  })
  return counts.length === 0
    ? []
    : [{ kind: 'note', text: `Sentences that another report leaves out: ${counts.join(', ')}.` }]
}

function leftOutReply({ topic, page, lone }: TopicComparison, asked: number): Reply {
  const pages = Math.ceil(lone.length / SENTENCES_PER_PAGE)
  const left = Math.min(asked, pages - 1)
  const first = left * SENTENCES_PER_PAGE
  const shown = lone.slice(first, first + SENTENCES_PER_PAGE)
  const view = (to: number) => encodeTopicComparisonView({ page, left: to, topic })
  const range = shown.length === 1 ? `${first + 1}` : `${first + 1} to ${first + shown.length}`
  return {
    audience: 'everyone',
    heading: `“${topic}” · left out elsewhere: ${range} of ${lone.length}`,
    blocks: shown.map(loneBlock),
    actions: [
      ...pageActions(left, pages, view),
      { kind: 'view', name: 'wordings', label: 'Wordings', view: encodeTopicComparisonView({ page, topic }) },
    ],
    view: view(left),
  }
}

const loneBlock = ({ passage, words, missingIn }: LoneSentence): Block => ({
  ...sentenceBlock(passage, words),
  label: `Not in the reports of ${namesInShort(missingIn)}`,
})

/** Says who alone reports on the topic, and leads to the report. */
function nothingReply({ topic, sources: [only] }: TopicComparison): Reply {
  const report = only?.reports[0]
  const text = only
    ? `Of the outlets in this briefing, only ${namesInShort([only.source])} was found to report on “${topic}”.`
    : `No article in this briefing was found to report on “${topic}”.`
  return {
    audience: 'asker',
    heading: 'Nothing to compare',
    blocks: [{ kind: 'note', text }],
    actions: report ? [passageAction(report)] : [],
  }
}

const passageAction = ({ passage, words }: Pick<ComparedReport, 'passage' | 'words'>): Action => ({
  kind: 'view',
  name: 'passage',
  label: 'Passage',
  view: encodeMatchView({ matches: [matchOf(passage, words)], at: 0, context: 0, strength: 'quoted' }),
  command: 'ask',
  beside: true,
})
