/** Removes the characters from untrusted text that act instead of being seen. */

/**
 * Characters that could hide words, reverse their direction, or control a terminal:
 * - control characters except tab and line feed, lone surrogates, interlinear marks;
 * - what Unicode Standard Annex 44 calls default-ignorable: zero-width characters, fillers, variation selectors, tags;
 * - what it calls direction controls.
 */
const ACTING = /(?![\t\n])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\uFFF9-\uFFFB]/gu

/** A letter of a script in which joiners shape words; no filler, which is a letter that nobody sees. */
const JOINED_LETTER = String.raw`[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}\p{Default_Ignorable_Code_Point}]`
const ACCENT = String.raw`[^\P{M}\p{Default_Ignorable_Code_Point}]`

/**
 * The same characters where they shape what is seen:
 * - joiners inside words of scripts that use them: Persian, Hindi, Sinhala (Unicode Standard, 23.2);
 * - variants of ideographs and of Mongolian letters;
 * - the parts of emoji: joiners, presentation selectors, keycaps, and the tags of flags (Unicode Technical Standard 51).
 */
const SHAPING = new RegExp(
  [
    String.raw`(?<=${JOINED_LETTER}|${ACCENT})[\u200C\u200D](?=${JOINED_LETTER})`,
    String.raw`(?<=\p{Script=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
    String.raw`(?<=[\u1820-\u18AA])[\u180B-\u180D\u180F]`,
    String.raw`(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})`,
    String.raw`(?<=\p{Extended_Pictographic})[\uFE0E\uFE0F]`,
    String.raw`(?<=[0-9#*])\uFE0F(?=\u20E3)`,
    String.raw`(?<=\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{0,6})[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}\u{E007F}]`,
  ].join('|'),
  'uy',
)

/** @returns the text without such characters, with every line end as a line feed */
export const visibleText = (text: string): string =>
  text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n').replace(ACTING, shapingOrNothing)

/** A few characters of a text act, so that only these are looked at closely. */
function shapingOrNothing(character: string, at: number, text: string): string {
  SHAPING.lastIndex = at
  return SHAPING.test(text) ? character : ''
}
