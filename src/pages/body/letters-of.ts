/** @returns the letters and digits of a text in lower case, by which two printings of one line are compared */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
