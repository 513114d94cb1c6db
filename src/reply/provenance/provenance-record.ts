/** Where words come from, for the machine-readable interface. */

import { type Article, writtenBody } from '../../corpus/article.ts'
import { attributionOf } from '../../sources/attribution.ts'
import type { Provenance } from '../../sources/provenance.ts'
import type { Span } from '../../text/span.ts'
import { MAX_LINK_LENGTH } from '../actions.ts'
import { spanRecord } from '../record-parts.ts'

/** What the record of `/provenance` holds after its outcome; fields that are not known are absent. */
export function provenanceRecord(provenance: Provenance): Readonly<Record<string, unknown>> {
  if (provenance.outcome === 'unknown') return {}
  if (provenance.outcome === 'taken-down') return { takenDown: provenance.takenDown }
  if (provenance.outcome === 'unchanged') {
    const { place, origin } = provenance
    const { kind, speaker, paragraph, article } = place
    return { kind, speaker, paragraph, ...sourceRecord(article, place), ...origin }
  }
  const { kind, article, sha256, corpusVersion, added, gone, removed } = provenance.past
  const then = { kind, ...sourceRecord(article, provenance.past), sha256, corpusVersion, added, gone, removed }
  if (provenance.outcome === 'removed') {
    const { elsewhere } = provenance
    return { ...then, ...(elsewhere ? { elsewhere: { article: elsewhere.article.id, id: elsewhere.id } } : {}) }
  }
  const { now, origin } = provenance
  return {
    ...then,
    ...(now ? { differing: now.differingBefore.map((span) => spanRecord(writtenBody(article), span)) } : {}),
    now: {
      ...origin,
      ...(now
        ? {
            passage: { id: now.passage.id, ...spanRecord(writtenBody(now.passage.article), now.passage) },
            differing: now.differing.map((span) => spanRecord(writtenBody(now.passage.article), span)),
          }
        : {}),
    },
  }
}

function sourceRecord(article: Article, words: Span) {
  const { id, title, outlet, author, published, url, file } = article
  const { link } = attributionOf(article, undefined, words, MAX_LINK_LENGTH)
  return {
    article: id,
    file,
    title,
    outlet,
    author,
    published,
    url,
    link,
    words: spanRecord(writtenBody(article), words),
  }
}
