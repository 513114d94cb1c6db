/** `/sources`: lists the articles in the briefing. */

import { decodePageView } from '../src/reply/page-view.ts'
import { ARTICLES_PER_PAGE, sourcesReply } from '../src/reply/sources-reply.ts'
import { defineCommand, ONLY_OUTLET } from './command.ts'
import { wordingsFor } from './wordings.ts'

/** The record lists all articles of a briefing in memory. An engine gives as many of them as fit into memory. */
const MAX_LISTED = Number.MAX_SAFE_INTEGER

export const sources = defineCommand({
  name: 'sources',
  description: 'List the articles in the briefing, newest first',
  options: {
    outlet: ONLY_OUTLET,
  },
  run({ briefing, call }, { outlet: typed }) {
    const found = briefing.sources({ outlet: typed, page: 0, size: MAX_LISTED })
    const { outlet, articles } = found
    const first = { ...found, articles: articles.slice(0, ARTICLES_PER_PAGE) }
    return {
      reply: sourcesReply(first, wordingsFor(call).everyone),
      outcome: 'sources',
      details: {
        outlet,
        articles: articles.map((article) => ({
          article: article.id,
          title: article.title,
          outlet: article.outlet,
          author: article.author,
          published: article.published,
          url: article.url,
          file: article.file,
          tags: article.tags,
          passages: briefing.passagesOf(article).length,
        })),
      },
    }
  },
  complete: ({ briefing }, _option, typed) => briefing.outletsLike(typed),
  show({ briefing, call }, text) {
    const view = decodePageView(text)
    if (!view) return null
    const found = briefing.sources({ outlet: view.filter, page: view.page, size: ARTICLES_PER_PAGE })
    return sourcesReply(found, wordingsFor(call).everyone)
  },
})
