/** The state of a shown comparison of a topic, as a short string that a button can carry. */
import { decodePage, encodePage } from '../page-view.ts'
import { fittingFilter } from '../quote/quote-view.ts'

export interface TopicComparisonView {
  /** Which outlets are put beside the first, from 0. */
  readonly page: number
  /** The page of the sentences that are left out elsewhere, from 0; absent if the wordings are shown. */
  readonly left?: number | undefined
  readonly topic: string
}

/** In UTF-16 units: with the two pages and a mark a whole view has at most 65. */
const MAX_TOPIC_LENGTH = 60
const VIEW = /^([0-9a-z]{2})([0-9a-z]{2})?\/([^/]+)$/u

/** Cuts a topic to what a view can carry, so that every page of a comparison is made with the same one. */
export const fittingTopicOf = (topic: string): string => fittingFilter({ about: topic }, MAX_TOPIC_LENGTH).about ?? ''

/** @returns at most 65 UTF-16 units */
export const encodeTopicComparisonView = ({ page, left, topic }: TopicComparisonView): string =>
  `${encodePage(page)}${left === undefined ? '' : encodePage(left)}/${fittingTopicOf(topic)}`

/** @returns null if the text is not a view */
export function decodeTopicComparisonView(text: string): TopicComparisonView | null {
  const [, page, left, topic] = VIEW.exec(text) ?? []
  if (page === undefined || topic === undefined) return null
  return { page: decodePage(page), left: left === undefined ? undefined : decodePage(left), topic }
}
