/** The articles of a briefing in words, a page at a time. */

import type { Article } from '../corpus/article.ts'
import { readableDay } from '../sources/attribution.ts'
import type { Sources } from '../sources/list-sources.ts'
import { clipped } from '../text/clipped.ts'
import { pageActions } from './actions.ts'
import { counted } from './holdings-text.ts'
import { encodePageView } from './page-view.ts'
import type { ListItem, Reply } from './reply.ts'

/** So many fit into one message with their links, whatever they are called. */
const ARTICLES_A_PAGE = 10
/** A longer title or outlet is cut, so that all that is known of each article is shown. UTF-16 units. */
const MAX_TITLE = 100
const MAX_OUTLET = 60

/** @param asked page from 0; one beyond the last is the last */
export function sourcesReply({ outlet, articles }: Sources, asked: number): Reply {
  const pages = Math.max(1, Math.ceil(articles.length / ARTICLES_A_PAGE))
  const page = Math.min(asked, pages - 1)
  const first = page * ARTICLES_A_PAGE
  const shown = articles.slice(first, first + ARTICLES_A_PAGE)
  const view = (to: number) => encodePageView({ page: to, filter: outlet })
  const from = outlet === undefined ? '' : ` from ${clipped(outlet, MAX_OUTLET)}`
  return {
    audience: 'everyone',
    heading: `${counted(articles.length, 'article')}${from}${pages > 1 ? ` · page ${page + 1} of ${pages}` : ''}`,
    blocks:
      shown.length === 0
        ? [
            {
              kind: 'note',
              text: 'The briefing is empty: put article files (.md, .txt or .html) into its corpus folder.',
            },
          ]
        : [{ kind: 'list', heading: 'Newest first', items: shown.map(item) }],
    actions: pageActions(page, pages, view),
    view: view(page),
  }
}

function item({ title, outlet, author, published, url, file }: Article): ListItem {
  const known = [
    outlet === undefined ? undefined : clipped(outlet, MAX_OUTLET),
    author === undefined ? undefined : clipped(author, MAX_OUTLET),
    published === undefined ? undefined : readableDay(published),
  ].filter((part) => part !== undefined)
  const source = known.length > 0 ? known.join(' · ') : clipped(file, MAX_OUTLET)
  return { text: `${clipped(title, MAX_TITLE)} — ${source}`, link: url }
}
