/** The articles of a briefing in words, a page at a time. */

import type { Article } from '../corpus/article.ts'
import { readableDay } from '../sources/attribution.ts'
import type { Sources } from '../sources/list-sources.ts'
import { clipped } from '../text/clipped.ts'
import { escapedName } from '../text/escaped-name.ts'
import type { InterfaceLanguage } from '../translations/messages.ts'
import { type Wording, wordingIn } from '../translations/wording.ts'
import { pageActions } from './actions.ts'
import { encodePageView } from './page-view.ts'
import type { Block, ListItem, Reply, Text } from './reply.ts'

/** A phone shows these without scrolling, two lines each. */
export const ARTICLES_PER_PAGE = 5
const MAX_LINES = 12
/** In UTF-16 units: longer titles and names are cut, so that everything known about each article is shown. */
const MAX_TITLE_LENGTH = 100
const MAX_NAME_LENGTH = 60
/** The same for one line of a phone. */
const MAX_LINE_LENGTH = 36

/** @param sources a page of `ARTICLES_PER_PAGE` articles */
export function sourcesReply({ outlet, total, page, articles: shown }: Sources, wording: Wording = wordingIn()): Reply {
  const { say, language } = wording
  const pages = Math.max(1, Math.ceil(total / ARTICLES_PER_PAGE))
  const view = (to: number) => encodePageView({ page: to, filter: outlet })
  const from = outlet === undefined ? '' : say('sources.from', { outlet: clipped(outlet, MAX_NAME_LENGTH) })
  const part = pages > 1 ? say('list.page', { page: page + 1, pages }) : ''
  return {
    audience: 'everyone',
    language,
    maxLines: MAX_LINES,
    heading: say('sources.heading', { count: total, from, page: part }),
    blocks: shown.length === 0 ? [{ kind: 'note', text: say('miss.empty') }] : listBlocks(shown, wording),
    actions: pageActions(page, pages, view, wording),
    view: view(page),
  }
}

const listBlocks = (shown: readonly Article[], { say, language }: Wording): readonly Block[] => [
  {
    kind: 'list',
    heading: say('sources.newest-first'),
    items: shown.map((article) => item(article, language)),
    only: 'wide',
  },
  ...shown.map((article) => ({ kind: 'note', text: lines(article, language), only: 'narrow' }) as const),
]

function item({ title, outlet, author, published, url, file }: Article, language: InterfaceLanguage): ListItem {
  const known = [
    outlet === undefined ? undefined : clipped(outlet, MAX_NAME_LENGTH),
    author === undefined ? undefined : clipped(author, MAX_NAME_LENGTH),
    published === undefined ? undefined : readableDay(published, language),
  ].filter((part) => part !== undefined)
  const source = known.length > 0 ? known.join(' · ') : clipped(escapedName(file), MAX_NAME_LENGTH)
  return { text: `${clipped(title, MAX_TITLE_LENGTH)} — ${source}`, link: url }
}

/** The title, and in a second line the outlet and the day, or the file. */
function lines({ title, outlet, published, file, url }: Article, language: InterfaceLanguage): Text {
  const day = published === undefined ? undefined : readableDay(published, language)
  const room = MAX_LINE_LENGTH - (day === undefined ? 0 : day.length + BETWEEN.length)
  const known = [outlet === undefined ? undefined : clipped(outlet, room), day].filter((part) => part !== undefined)
  const source = known.length > 0 ? known.join(BETWEEN) : clipped(escapedName(file), MAX_LINE_LENGTH)
  return [{ text: clipped(title, MAX_LINE_LENGTH), link: url }, `\n${source}`]
}

const BETWEEN = ' · '
