/** What a briefing holds, in words. */

import type { Holdings } from '../briefing/briefing.ts'
import { readableDay } from '../sources/attribution.ts'
import { type Wording, wordingIn } from '../translations/wording.ts'

export const EMPTY_TEXT = wordingIn().say('miss.empty')

/** What a briefing holds, in one or two sentences. */
export function holdingsText(holdings: Holdings): string {
  const { articles, passages, outlets, days } = holdings
  if (articles === 0) return EMPTY_TEXT
  const from = outlets.length > 0 ? ` from ${counted(outlets.length, 'outlet')} (${named(outlets)})` : ''
  const when = days ? `, published ${spanOfDays(days.first, days.last)}` : ''
  return `The briefing holds ${counted(articles, 'article')} in ${counted(passages, 'passage')}${from}${when}.`
}

/** Outlets that are named one by one; the others are counted. */
const MAX_NAMED = 6

const named = (outlets: readonly string[]): string =>
  outlets.length <= MAX_NAMED
    ? outlets.join(', ')
    : `${outlets.slice(0, MAX_NAMED).join(', ')} and ${outlets.length - MAX_NAMED} more`

/** @returns such as `16 Mar 2025 to 20 Mar 2025` */
export const spanOfDays = (first: string, last: string, { language, say }: Wording = wordingIn()): string =>
  first === last
    ? readableDay(first, language)
    : say('source.days', { first: readableDay(first, language), last: readableDay(last, language) })

/** @returns such as `1 article`, `12 articles` */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
