/** Paths of articles as moderators see and type them: with escapes in place of characters that cannot be seen. */
import type { Article } from '../../corpus/article.ts'
import { escapedName } from '../../text/escaped-name.ts'

type Named = Pick<Article, 'id' | 'file' | 'title'>

/** In UTF-16 units: Discord cannot complete a longer path, but a moderator can type it. */
const MAX_COMPLETION_LENGTH = 100

/** @returns paths, without extension, of the articles whose path or title has all the words, in order */
export function completedPaths(articles: readonly Named[], typed: string): readonly string[] {
  const words = typed.toLowerCase().split(/\s+/)
  return articles
    .map(({ id, title }) => ({ path: escapedName(id), title }))
    .filter(({ path, title }) => words.every((word) => `${path} ${title}`.toLowerCase().includes(word)))
    .map(({ path }) => path)
    .filter((path) => path.length <= MAX_COMPLETION_LENGTH)
}

/** @returns the file of the article whose path is shown with escapes like this; what was typed if there is none */
export function typedPath(articles: readonly Named[], typed: string): string {
  const isShownAs = (path: string) => path !== typed.trim() && escapedName(path) === typed.trim()
  return articles.find(({ id, file }) => isShownAs(id) || isShownAs(file))?.file ?? typed
}
