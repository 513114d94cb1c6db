/** Tells a list of feeds from other files. */

/** Whether a text is OPML, by its outermost element; comments may stand before it. */
export const isOpml = (text: string): boolean =>
  /^\s*(?:(?:<!--(?:[^-]|-(?!->))*-->|<[?!](?!--)[^>]*>)\s*)*<opml[\s>]/i.test(text)
