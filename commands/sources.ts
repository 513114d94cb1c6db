/** `/sources`: lists the articles in the briefing. */

import { decodePageView } from '../src/reply/page-view.ts'
import { sourcesReply } from '../src/reply/sources-reply.ts'
import { listSources } from '../src/sources/list-sources.ts'
import { defineCommand, ONLY_OUTLET } from './command.ts'
import { wordingsFor } from './wordings.ts'

export const sources = defineCommand({
  name: 'sources',
  description: 'List the articles in the briefing, newest first',
  options: {
    outlet: ONLY_OUTLET,
  },
  run({ briefing, call }, { outlet: typed }) {
    const found = listSources(briefing.articles, typed)
    const { outlet, articles } = found
    return {
      reply: sourcesReply(found, 0, wordingsFor(call).everyone),
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
    return view && sourcesReply(listSources(briefing.articles, view.filter), view.page, wordingsFor(call).everyone)
  },
})
