/** Texts that are the same but for their white space become equal. */

/** What is not one plain space already: a text has many spaces, and few of them change. */
const FOLDED = /\s{2,}|[^\S ]/g

/** @returns the text with one space in the place of each run of white space, line breaks included */
export const foldedWhiteSpace = (text: string): string => text.replace(FOLDED, ' ')
