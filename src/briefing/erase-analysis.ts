/** Erases from the disk what was analysed of articles: their parts of the snapshot, of what is known of files, and of the vectors. */
import type { Article } from '../corpus/article.ts'
import { articleText } from '../meaning/article-text.ts'
import { usualAnalysis } from '../store/analysis-folders.ts'
import { erasePart, eraseUnfinishedParts, snapshotPartOf } from '../store/part-files.ts'
import { vectorPartOf } from '../store/vector-store.ts'
import { NOTHING_KNOWN, passagesByArticle } from './read-articles.ts'

/**
 * A process that serves writes these parts again, without the articles, once it does not serve them any more.
 * @param directory the corpus folder
 * @throws what the file system throws
 */
export async function eraseAnalysis(directory: string, articles: readonly Article[]): Promise<void> {
  const places = await usualAnalysis(directory)
  for (const article of articles) {
    const passages = passagesByArticle([article]).get(article) ?? []
    const { key } = articleText(article, passages, NOTHING_KNOWN.readPassage)
    for (const place of places) {
      for (const name of ['snapshot', 'files'] as const) await erasePart(place, name, snapshotPartOf(article.file))
      await erasePart(place, 'vectors', vectorPartOf(key))
    }
  }
  for (const place of places) await eraseUnfinishedParts(place)
}
