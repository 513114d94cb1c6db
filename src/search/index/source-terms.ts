/** The terms of what is known of an article beside its title and text. */
import type { Article } from '../../corpus/article.ts'
import { languageOf } from '../../languages/languages.ts'
import { termsOf } from '../../text/analyse.ts'

/** What parts the words of a path, and its numbers, which are days and ids. */
const BETWEEN_WORDS = /%[0-9a-f]{2}|[^\p{L}\p{N}]+/giu
const HAS_DIGIT = /\p{N}/u
const EXTENSION = /\.[a-z]{2,5}$/i

/**
 * @param title the terms of the title. File names and links repeat it: these terms are left out
 * @returns the terms of author, outlet, tags, and of the words without digits in the file's path and the link's path
 */
export function sourceTermsOf(
  { author, outlet, tags, file, url, language }: Article,
  title: readonly string[],
): readonly string[] {
  const known = new Set(title)
  const termsIn = (text: string) => termsOf(text, languageOf(language))
  const names = [author ?? '', outlet ?? '', ...tags].flatMap(termsIn)
  const paths = [file, url === undefined ? '' : pathOf(url)].flatMap(wordsOf).flatMap(termsIn)
  return [...names, ...paths].filter((term) => !known.has(term))
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '')

const wordsOf = (path: string): readonly string[] =>
  path
    .replace(EXTENSION, '')
    .split(BETWEEN_WORDS)
    .filter((word) => !HAS_DIGIT.test(word))
