/** Removes the characters from untrusted text that act instead of being seen. */

/**
 * Characters that could hide words, reverse their direction, or control a terminal:
 * - control characters except tab and line feed, lone surrogates, interlinear marks;
 * - what Unicode Standard Annex 44 calls default-ignorable: zero-width characters, fillers, variation selectors, tags;
 * - what it calls direction controls.
 */
const ACTING = /(?![\t\n])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/gu

/** @returns the text without such characters, with every line end as a line feed */
export const visibleText = (text: string): string =>
  text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(ACTING, '')
