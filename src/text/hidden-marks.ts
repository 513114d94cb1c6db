/** Marks that stand in a text but are not part of what it says: an article's text has a placeholder for each. */

/** Stands for one UTF-16 unit of a hidden mark, so that spans stay true: U+2063, an invisible separator. */
export const HIDDEN_MARK = '\u2063'

/** @returns the text as it reads; its spans are not spans of the one with placeholders */
export const withoutHiddenMarks = (text: string): string =>
  text.includes(HIDDEN_MARK) ? text.replaceAll(HIDDEN_MARK, '') : text
