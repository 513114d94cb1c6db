/** Erases from the disk what was analysed of articles: their parts of the snapshot, and of the vectors. */
import type { Article } from '../corpus/article.ts'
import { articleText } from '../meaning/article-text.ts'
import { createPartFiles, snapshotPartOf } from '../store/part-files.ts'
import { vectorPartOf } from '../store/vector-store.ts'
import { NOTHING_KNOWN, passagesByArticle } from './read-articles.ts'

/**
 * A process that serves writes these parts again, without the articles, once it does not serve them any more.
 * @param directory the corpus folder
 * @throws what the file system throws
 */
export async function eraseAnalysis(directory: string, articles: readonly Article[]): Promise<void> {
  const [snapshot, vectors] = [createPartFiles(directory, 'snapshot', ''), createPartFiles(directory, 'vectors', '')]
  for (const article of articles) {
    await snapshot.erase(snapshotPartOf(article.file))
    const passages = passagesByArticle([article]).get(article) ?? []
    await vectors.erase(vectorPartOf(articleText(article, passages, NOTHING_KNOWN.readPassage).key))
  }
}
