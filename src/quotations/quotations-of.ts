/** Finds the quotations of an article and whose words they are. */
import type { Article, ArticleBody } from '../corpus/article.ts'
import { articleSentences } from '../corpus/article-sentences.ts'
import { nameKey } from '../text/name-key.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { analyseArticle } from './analyse-article.ts'
import { type Attribution, attribute } from './attribution/attribute.ts'
import { resolveMentions } from './attribution/resolve-mentions.ts'
import type { SourceContext } from './attribution/source-context.ts'
import type { SourceFeature } from './attribution/source-features.ts'
import { SOURCE_WEIGHTS } from './attribution/source-weights.ts'
import type { PossibleSpeaker } from './attribution/speaker-of-mention.ts'
import { deniedSpeech } from './denied-speech.ts'
import { itemAt } from './item-at.ts'
import { quotationIdsOf } from './marks/quoted-words.ts'
import type { Mention } from './mentions/mention.ts'
import { wordsBeforeSurnames } from './people/words-before-surname.ts'
import type { ArticleQuotations, ConsideredSource, Explanation, Person, Quotation, TextSpan } from './quotation.ts'
import { type MarklessBody, marklessBody } from './read-without-marks.ts'

/** A speaker is named only with at least this chance of being right. */
const MIN_NAMED_PROBABILITY = 0.4
const MAX_SOURCES_EXPLAINED = 3
const MAX_FEATURES_EXPLAINED = 6

/** What is read of an article. */
type Quoting = Pick<Article, 'id' | 'body' | 'author' | 'language'>

/**
 * @param article any article. Speakers and people are told of English ones only
 * @returns quotations in order of the text, not overlapping, and the people whom the article names: always the same for the
 *   same article
 */
export function quotationsOf(article: Quoting): ArticleQuotations {
  const read = marklessBody(article.body)
  const readArticle = { body: read.text, language: article.language }
  const { paragraphs, context, labels } = analyseArticle(readArticle)
  const readings = resolveMentions(context)
  const attributions = attribute({ context, readings, labels, author: soleAuthor(article.author) })
  const denied = deniedOf(readArticle, paragraphs, attributions)
  const naming: Naming = { article: article.id, idOf: quotationIdsOf(article.id), denied }
  const quotations = attributions.map((attribution) => inBody(quotationOf(context, attribution, naming), read))
  if (article.language !== undefined)
    return { article: article.id, quotations: quotations.map(unattributed), people: [] }
  return { article: article.id, quotations, people: peopleOf(context) }
}

/** The words alone: the models of attribution know English. */
const unattributed = (quotation: Quotation): Quotation => ({
  ...quotation,
  speaker: null,
  mention: null,
  cue: null,
  confidence: 0,
  ...(quotation.explanation && {
    explanation: { ...quotation.explanation, speaker: 'the article is not in English', sources: [] },
  }),
})

/** The same without the explanations, which take more room than all else. */
export function unexplainedQuotationsOf(article: Quoting): ArticleQuotations {
  const { quotations, ...rest } = quotationsOf(article)
  return { ...rest, quotations: quotations.map(({ explanation: _, ...quotation }) => quotation) }
}

/** The author whom "I" means; `null` if the byline is absent or names several. */
const soleAuthor = (author: string | undefined): string | null =>
  author === undefined || /,|;|&|\band\b/i.test(author) ? null : author.replace(/^by\s+/i, '').trim() || null

function peopleOf({ people, genders }: SourceContext): readonly Person[] {
  const before = wordsBeforeSurnames(people)
  return people.entities
    .filter(({ kind }) => kind === 'person')
    .map((entity) => {
      const words = entity.full ? undefined : before.get(nameKey(entity.name))
      return {
        name: entity.name,
        gender: genders.get(entity) ?? null,
        titles: entity.titles,
        mentions: entity.mentions.length,
        ...(words === undefined ? {} : { before: [...words] }),
      }
    })
}

/** The texts stay as they read; their spans are those of the article. */
function inBody({ mention, cue, explanation, ...quotation }: Quotation, read: MarklessBody): Quotation {
  const sources = explanation?.sources.map((source) => ({ ...source, mention: read.inBody(source.mention) }))
  return {
    ...read.wholeInBody(quotation),
    mention: mention && read.inBody(mention),
    cue: cue && read.inBody(cue),
    ...(explanation && sources && { explanation: { ...explanation, sources } }),
  }
}

interface Naming {
  readonly article: string
  readonly idOf: (text: string) => string
  /** Those whose words the sentence says were not spoken. */
  readonly denied: ReadonlySet<Attribution>
}

function deniedOf(
  article: ArticleBody,
  paragraphs: readonly Span[],
  attributions: readonly Attribution[],
): ReadonlySet<Attribution> {
  const marked = attributions.map(({ mark: { start, end }, classification: { kind } }) => ({ start, end, kind }))
  const sentences = new Map<number, readonly Span[]>()
  return new Set(
    attributions.filter(({ mark, classification: { kind }, label }, i) => {
      if (kind === 'not-speech' || label !== null) return false
      const known = sentences.get(mark.paragraph) ?? articleSentences(article, itemAt(paragraphs, mark.paragraph))
      sentences.set(mark.paragraph, known)
      return deniedSpeech(article.body, known, marked, i) !== null
    }),
  )
}

function quotationOf(context: SourceContext, attribution: Attribution, { article, idOf, denied }: Naming): Quotation {
  const { mark, classification, speakers } = attribution
  const isDenied = denied.has(attribution)
  const text = sliceOf(context.body, mark)
  const source = sourceOf(attribution)
  const named = isDenied ? null : namedSpeaker(speakers)
  return {
    id: idOf(text),
    article,
    start: mark.start,
    end: mark.end,
    text,
    kind: classification.kind,
    speaker: named?.speaker ?? null,
    mention: mentionOf(context, attribution),
    cue: source && cueSpan(context, source),
    confidence: named ? inThousandths(named.probability) : 0,
    explanation: explanationOf(context, attribution, isDenied),
  }
}

const inThousandths = (probability: number): number => Math.round(1000 * probability) / 1000

/** The most probable source of words that are somebody's; `null` if there is none, or a label tells. */
const sourceOf = ({ classification, sources }: Attribution): Mention | null =>
  classification.kind === 'not-speech' ? null : (sources[0]?.mention ?? null)

/** `null` if nobody is known well enough. */
const namedSpeaker = ([best]: readonly PossibleSpeaker[]): PossibleSpeaker | null =>
  best && best.probability >= MIN_NAMED_PROBABILITY ? best : null

function mentionOf(context: SourceContext, attribution: Attribution): TextSpan | null {
  if (attribution.label) return textSpan(context, attribution.label)
  const source = sourceOf(attribution)
  return source && mentionSpan(context, source)
}

const explanationOf = (context: SourceContext, attribution: Attribution, isDenied: boolean): Explanation => ({
  kind: attribution.classification.rule,
  speaker: isDenied ? 'the sentence denies that it was said' : speakerExplained(attribution),
  sources: attribution.sources.slice(0, MAX_SOURCES_EXPLAINED).map(
    ({ mention, probability, features }): ConsideredSource => ({
      mention: mentionSpan(context, mention),
      probability: inThousandths(probability),
      features: strongest(features),
    }),
  ),
})

function speakerExplained(attribution: Attribution): string {
  if (attribution.label === null && sourceOf(attribution) === null) return 'no source'
  const named = namedSpeaker(attribution.speakers)
  return named ? `${named.speaker.name}: ${named.probability.toFixed(2)}` : 'not known well enough'
}

const strongest = (features: readonly SourceFeature[]): readonly (readonly [string, number])[] =>
  features
    .map((name) => [name, SOURCE_WEIGHTS[name] ?? 0] as const)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MAX_FEATURES_EXPLAINED)

const textSpan = ({ body }: SourceContext, { start, end }: Span): TextSpan => ({
  start,
  end,
  text: body.slice(start, end),
})

/** A name with its titles, or a noun with its phrase. */
function mentionSpan(context: SourceContext, { name, first, last, predicate }: Mention): TextSpan {
  const start = name === null ? predicate.phraseStart.start : Math.min(first.start, name.titleStart)
  return textSpan(context, { start, end: last.end })
}

/** The verb or noun of reporting, or "according to"; `null` if there is none. */
function cueSpan(context: SourceContext, { predicate }: Mention): TextSpan | null {
  const { accordingTo, phraseStart, invertedOf, speechNoun, subjectOf } = predicate
  if (accordingTo) {
    const { tokens } = context.text
    const { start } = itemAt(tokens, phraseStart.index - 2)
    return textSpan(context, { start, end: itemAt(tokens, phraseStart.index - 1).end })
  }
  const cue = invertedOf ?? speechNoun ?? subjectOf
  return cue && textSpan(context, cue)
}
