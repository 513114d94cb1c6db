/** Checks the corpus folder: that it holds articles, and that the bot may write to it. */
import { openCorpusReader } from '../briefing/open-corpus-reader.ts'
import { FIRST_ARTICLE_ADVICE } from '../corpus/first-article.ts'
import type { Corpus } from '../corpus/read-corpus.ts'
import type { Rejection } from '../corpus/rejection.ts'
import type { Config } from '../process/config.ts'
import { UserError } from '../process/user-error.ts'
import { counted } from '../reply/holdings-text.ts'
import { createArticleStore } from '../store/article-store.ts'
import { escapedName } from '../text/escaped-name.ts'
import { saidText } from '../translations/wording.ts'
import { diskReason } from '../updates/disk-failure.ts'
import { type Finding, good, mend, note } from './finding.ts'

type CorpusConfig = Pick<Config, 'CORPUS_DIR' | 'MAX_ARTICLE_BYTES'>

/** @param now milliseconds since 1970 */
export async function checkCorpus(config: CorpusConfig, now: () => number): Promise<readonly Finding[]> {
  const { reader, pages } = openCorpusReader(config)
  try {
    const reading = await reader.read()
    return [...articlesIn(reading, config.CORPUS_DIR), await checkWriting(config.CORPUS_DIR, now)]
  } catch (error) {
    if (error instanceof UserError) return [mend('corpus', error.message)]
    throw error
  } finally {
    await pages.close()
  }
}

function articlesIn({ articles, rejected }: Corpus, folder: string): readonly Finding[] {
  const shown = `"${escapedName(folder)}"`
  return [
    articles.length === 0
      ? mend('corpus', `There is no article in ${shown}: ${FIRST_ARTICLE_ADVICE}.`)
      : good('corpus', `The bot takes ${counted(articles.length, 'article')} from ${shown}.`),
    ...(rejected[0] ? [note('corpus', rejectedText(rejected[0], rejected.length))] : []),
  ]
}

const rejectedText = ({ file, line, reason }: Rejection, count: number): string =>
  `${counted(count, 'file')} cannot be taken, such as ${escapedName(file)}${line === undefined ? '' : `, line ${line}`}, ` +
  `which ${escapedName(saidText(reason))}; /corpus status lists ${count === 1 ? 'it' : 'them'}.`

/** Takes the lock for a moment, as every change does. */
async function checkWriting(folder: string, now: () => number): Promise<Finding> {
  const store = createArticleStore(folder, now)
  const cannot = (reason: string) =>
    mend(
      'writing',
      `The folder "${escapedName(folder)}" cannot be written (${reason}), so nothing can be added or refreshed: ` +
        'give the user that runs the bot write access to it.',
    )
  try {
    if (!(await store.isOpen())) return cannot('its permissions let nobody write')
    await store.change({ key: 'work.check' }, async () => undefined)
    return good('writing', 'The bot may write to the folder.')
  } catch (error) {
    if (error instanceof UserError) return note('writing', error.message)
    return cannot(diskReason(error))
  }
}
