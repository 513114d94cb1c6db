/** The tag of a language (BCP 47) as people and programs write it -> its language. */

/** @param tag such as `de`, `de-AT`, `fr_CA` or `eng` @returns ISO 639-1 where there is such a code; null if it is no tag */
export function languageOfTag(tag: string): string | null {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).language
  } catch {
    // Not a tag: the only error that this constructor throws.
    return null
  }
}
