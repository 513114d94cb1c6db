/** How to begin: what whoever has no article yet is told. */
import { escapedName } from '../text/escaped-name.ts'

/** Words that go on a sentence about the corpus folder. */
export const FIRST_ARTICLE_ADVICE =
  'put a first article into it: a text file such as first.md, with the title in its first line and the text below'

/**
 * @param folder of the corpus, in which there is no article
 * @param refresh how the articles are then read, such as 'type "/corpus refresh"'
 */
export const firstArticleText = (folder: string, refresh: string): string =>
  `There is no article in "${escapedName(folder)}" yet. To begin, ${FIRST_ARTICLE_ADVICE}; then ${refresh}.`
