/** Finds the quotations of an article and whose words they are. */
import type { Article } from '../corpus/article.ts'
import { type Span, sliceOf } from '../text/span.ts'
import { analyseArticle } from './analyse-article.ts'
import { type Attribution, attribute } from './attribution/attribute.ts'
import type { SourceContext } from './attribution/source-context.ts'
import { SOURCE_WEIGHTS } from './attribution/source-weights.ts'
import { quotationIdsOf } from './marks/quoted-words.ts'
import { resolvePeople } from './people/resolve-people.ts'
import type { ArticleQuotations, ConsideredSource, Person, Quotation, TextSpan } from './quotation.ts'

/** Below this chance of being right a speaker is not named. */
const NAMED_FROM = 0.4
const SOURCES_EXPLAINED = 3
const FEATURES_EXPLAINED = 6

/**
 * @param article any article; only its id, body and author are read
 * @returns quotations in order of the text, not overlapping, and the people whom the article names; a function of the article alone
 */
export function quotationsOf(article: Pick<Article, 'id' | 'body' | 'author'>): ArticleQuotations {
  const { id, body } = article
  const { context, labels } = analyseArticle(body)
  const { marks, people } = context
  const attributions = attribute(context, resolvePeople(context), soleAuthor(article.author), labels)
  const idOf = quotationIdsOf(id)
  return {
    article: id,
    quotations: marks.map((mark, quote) => quotationOf(context, mark, attributions[quote]!, { article: id, idOf })),
    people: people.entities.flatMap((entity, index): readonly Person[] =>
      entity.kind === 'person'
        ? [
            {
              name: entity.name,
              gender: context.genders[index]!,
              titles: entity.titles,
              mentions: entity.mentions.length,
            },
          ]
        : [],
    ),
  }
}

/** The author whom "I" means; `null` where the byline is absent or names several. */
const soleAuthor = (author: string | undefined): string | null =>
  author === undefined || /,|;|&|\band\b/i.test(author) ? null : author.replace(/^by\s+/i, '').trim() || null

interface Naming {
  readonly article: string
  readonly idOf: (text: string) => string
}

function quotationOf(context: SourceContext, span: Span, attribution: Attribution, naming: Naming): Quotation {
  const text = sliceOf(context.body, span)
  const source = attribution.classification.kind === 'not-speech' ? undefined : attribution.sources[0]
  const best = attribution.speakers[0]
  const named = best !== undefined && best.probability >= NAMED_FROM
  return {
    id: naming.idOf(text),
    article: naming.article,
    start: span.start,
    end: span.end,
    text,
    kind: attribution.classification.kind,
    speaker: named ? best.speaker : null,
    mention: attribution.label
      ? textSpan(context, attribution.label)
      : source
        ? mentionSpan(context, source.mention)
        : null,
    cue: source ? cueSpan(context, source.mention) : null,
    confidence: named ? Math.round(1000 * best.probability) / 1000 : 0,
    explanation: {
      kind: attribution.classification.rule,
      speaker:
        source === undefined && attribution.label === null
          ? 'no source'
          : named
            ? `${best.speaker.name}: ${best.probability.toFixed(2)}`
            : 'not known well enough',
      sources: attribution.sources.slice(0, SOURCES_EXPLAINED).map(
        (considered): ConsideredSource => ({
          mention: mentionSpan(context, considered.mention),
          probability: Math.round(1000 * considered.probability) / 1000,
          features: strongest(considered.features),
        }),
      ),
    },
  }
}

const strongest = (features: readonly string[]): readonly (readonly [string, number])[] =>
  features
    .map((name) => [name, SOURCE_WEIGHTS[name] ?? 0] as const)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .slice(0, FEATURES_EXPLAINED)

const textSpan = (context: SourceContext, { start, end }: Span): TextSpan => ({
  start,
  end,
  text: context.body.slice(start, end),
})

function mentionSpan(context: SourceContext, m: number): TextSpan {
  const mention = context.mentions[m]!
  const { tokens } = context.text
  const named = mention.name !== null
  const span = {
    start: tokens[named ? mention.firstToken : context.predicates[m]!.phraseStart]!.start,
    end: tokens[mention.lastToken]!.end,
  }
  const start = named ? Math.min(span.start, context.people.names[mention.name]!.titleStart) : span.start
  return { start, end: span.end, text: context.body.slice(start, span.end) }
}

function cueSpan(context: SourceContext, m: number): TextSpan | null {
  const { tokens } = context.text
  const predicate = context.predicates[m]!
  const token = predicate.invertedOf ?? predicate.speechNoun ?? predicate.subjectOf
  if (predicate.accordingTo) {
    const { start } = tokens[predicate.phraseStart - 2]!
    const { end } = tokens[predicate.phraseStart - 1]!
    return { start, end, text: context.body.slice(start, end) }
  }
  if (token === null) return null
  const { start, end } = tokens[token]!
  return { start, end, text: context.body.slice(start, end) }
}
