/** Text of strangers without the characters that act instead of being seen. */

/**
 * Controls but tab and line feed, lone surrogates, interlinear marks, and all that Unicode calls default-ignorable
 * (zero-width characters, fillers, variation selectors, tags) or a direction control (Unicode Standard Annex 44):
 * whatever could hide words, turn them round, or speak to a terminal.
 */
const ACTING = /(?![\t\n])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/gu

/** @returns the same words in the same order, every line end a line feed */
export const visibleText = (text: string): string =>
  text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(ACTING, '')
