/** How the lists of English words are written down: in one string, separated by white space. */

/** @returns the words of `list`, each once, in its order */
export const wordSet = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
