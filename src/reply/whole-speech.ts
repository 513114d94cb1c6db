/** Shows a sentence that stands within somebody's speech together with all of that speech, so that no quotation is cut. */
import type { Passage } from '../passages/passage.ts'
import { sentencesWithin } from '../passages/sentences-within.ts'
import type { Span } from '../text/span.ts'

const MARKS = /[“”„«»"]/gu
const OPENING = '“„«'

/**
 * @param words of the passage, as a span of the article's body
 * @returns sentences of the passage in order: the words, and those before and after them that the same quotation holds
 */
export function withWholeSpeech({ article, start, end }: Passage, words: Span): readonly Span[] {
  const cut = speechIn(article.body, { start, end }).filter(
    (speech) => overlap(speech, words) && (speech.start < words.start || speech.end > words.end),
  )
  const first = Math.min(words.start, ...cut.map((speech) => speech.start))
  const last = Math.max(words.end, ...cut.map((speech) => speech.end))
  const beside = sentencesWithin(article, { start, end }).filter((sentence) =>
    overlap(sentence, { start: first, end: last }),
  )
  return [
    ...beside.filter((sentence) => sentence.end <= words.start),
    words,
    ...beside.filter((sentence) => sentence.start >= words.end),
  ]
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** What stands between a mark and its partner, with both; a mark without one is no speech that can be whole. */
function speechIn(body: string, { start, end }: Span): readonly Span[] {
  const speech: Span[] = []
  let opened: { readonly mark: string; readonly at: number } | null = null
  for (const { 0: mark, index } of body.slice(start, end).matchAll(MARKS)) {
    const at = start + index
    const closes: boolean =
      opened !== null && (mark === '"' ? opened.mark === '"' : !OPENING.includes(mark) || opened.mark === '„')
    if (opened && closes) {
      speech.push({ start: opened.at, end: at + 1 })
      opened = null
    } else opened ??= { mark, at }
  }
  return speech
}
