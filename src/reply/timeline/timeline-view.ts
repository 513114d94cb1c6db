/** The state of a page of a timeline, as a short string that a button can carry. */
import type { DayRange } from '../../sources/day-range.ts'
import { decodePage, encodePage } from '../page-view.ts'
import { fittingFilter } from '../quote/quote-view.ts'

export interface TimelineView extends DayRange {
  /** From 0. */
  readonly page: number
  readonly topic: string
  readonly outlet?: string | undefined
}

/** In UTF-16 units: with page, days and marks a whole view has at most 80. */
const MAX_FILTER_LENGTH = 59
const VIEW = /^([0-9a-z]{2})(\d{8})?-(\d{8})?\/([^/]*)\/([^/]+)$/u

/** Cuts topic and outlet to what a view can carry, so that every page of a timeline is made with the same ones. */
export function fittingTopic({ topic, outlet }: Pick<TimelineView, 'topic' | 'outlet'>): {
  readonly topic: string
  readonly outlet: string | undefined
} {
  const fitting = fittingFilter({ about: topic, outlet }, MAX_FILTER_LENGTH)
  return { topic: fitting.about ?? '', outlet: fitting.outlet }
}

/** @returns at most 80 UTF-16 units */
export function encodeTimelineView({ page, since = '', until = '', ...filter }: TimelineView): string {
  const { topic, outlet = '' } = fittingTopic(filter)
  const digits = (day: string) => day.replaceAll('-', '')
  return `${encodePage(page)}${digits(since)}-${digits(until)}/${outlet}/${topic}`
}

/** @returns null if the text is not a view */
export function decodeTimelineView(text: string): TimelineView | null {
  const [, page, since, until, outlet, topic] = VIEW.exec(text) ?? []
  if (page === undefined || topic === undefined) return null
  const day = (digits: string | undefined) => digits?.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
  return { page: decodePage(page), since: day(since), until: day(until), outlet: outlet || undefined, topic }
}
