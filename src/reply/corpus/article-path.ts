/** Paths of articles as moderators see and type them: with escapes in place of characters that cannot be seen. */
import type { Article } from '../../corpus/article.ts'
import { escapedName } from '../../text/escaped-name.ts'
import { textOfShortId } from '../../text/short-id.ts'

type Named = Pick<Article, 'id' | 'file' | 'title'>

/** @returns paths, without extension, of the articles whose path or title has all the words, in order */
export function completedPaths(articles: readonly Named[], typed: string): readonly string[] {
  const words = typed.toLowerCase().split(/\s+/)
  return articles
    .map(({ id, title }) => ({ path: escapedName(id), title }))
    .filter(({ path, title }) => words.every((word) => `${path} ${title}`.toLowerCase().includes(word)))
    .map(({ path }) => path)
}

/** @returns the file of the article whose path is shown like this, or has this short id; what was typed if there is none */
export function typedPath(articles: readonly Named[], typed: string): string {
  const chosen = textOfShortId(
    typed,
    articles.map(({ id }) => escapedName(id)),
  )
  if (chosen !== undefined) return articles.find(({ id }) => escapedName(id) === chosen)?.file ?? typed
  const isShownAs = (path: string) => path !== typed.trim() && escapedName(path) === typed.trim()
  return articles.find(({ id, file }) => isShownAs(id) || isShownAs(file))?.file ?? typed
}
