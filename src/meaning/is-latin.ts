/** Tells whether the encoder can read a text: its network was trained on English, and of other scripts it knows only letters. */

/** @returns whether at least half of the letters are of the Latin script; true without letters */
export function isLatin(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = text.match(/(?=\p{L})\p{Script=Latin}/gu)?.length ?? 0
  return 2 * latin >= letters
}
