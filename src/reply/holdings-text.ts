/** What a briefing holds, in words. */

import type { Holdings } from '../briefing/briefing.ts'
import { readableDay } from '../sources/attribution.ts'
import { type Wording, wordingIn } from '../translations/wording.ts'

/** What a briefing holds, in one or two sentences. */
export function holdingsText({ articles, passages, outlets, days }: Holdings, wording: Wording = wordingIn()): string {
  const { say } = wording
  if (articles === 0) return say('miss.empty')
  const from = outlets.length > 0 ? say('holdings.from', { count: outlets.length, names: named(outlets, wording) }) : ''
  const when = days ? say('holdings.when', { days: spanOfDays(days.first, days.last, wording) }) : ''
  return say('holdings.text', { articles, passages, from, when })
}

/** Outlets that are named one by one; the others are counted. */
const MAX_NAMED = 6

function named(outlets: readonly string[], { say }: Wording): string {
  const names = outlets.slice(0, MAX_NAMED).join(', ')
  const count = outlets.length - MAX_NAMED
  return count > 0 ? say('list.and-more', { names, count }) : names
}

/** @returns such as `16 Mar 2025 to 20 Mar 2025` */
export const spanOfDays = (first: string, last: string, { language, say }: Wording = wordingIn()): string =>
  first === last
    ? readableDay(first, language)
    : say('source.days', { first: readableDay(first, language), last: readableDay(last, language) })

/** @returns such as `1 article`, `12 articles` */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
