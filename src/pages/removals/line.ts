/** A block as a line that may belong to the page: how long it is, and its text without the marks of Markdown. */
import type { Block } from '../body/blocks-of.ts'

/** A longer paragraph is prose, however it begins. UTF-16 units. */
const MAX_FURNITURE_LENGTH = 200

export const isShort = ({ text }: Block): boolean => text.length <= MAX_FURNITURE_LENGTH

/** @returns the text without what `blocksOf` writes before quotations, headings and items */
export const plainText = ({ text }: Block): string => text.replace(/^(?:> )?(?:#+ |- |\d+\. )?/, '')
