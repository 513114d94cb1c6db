/** The initials between a first name and a surname, which tell bearers of one name apart: "George W. Bush", "George H.W. Bush". */

const INITIALS = /^(?:\p{Lu}\.?){1,3}$/u

/** @param words of a name, without suffixes; @returns the letters in lower case: "hw"; empty if there are none */
export const middleInitials = (words: readonly string[]): string =>
  words
    .slice(1, -1)
    .filter((word) => INITIALS.test(word))
    .join('')
    .replaceAll('.', '')
    .toLowerCase()

/** Whether two may be one person's: one has none, or begins as the other does. */
export const mayShareInitials = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a)
