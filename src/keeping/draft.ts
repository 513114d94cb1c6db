/** An article on its way into the corpus: where it comes from, whether it is there already, and how it is written. */
import type { Article, Source } from '../corpus/article.ts'
import { decodeFile } from '../corpus/decode-file.ts'
import { parseArticle } from '../corpus/parse-article.ts'
import { isSameSource, textKey } from '../corpus/read-corpus.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import { articleFileName } from '../fetching/article-file-name.ts'
import { type ArticleFields, writeArticleText } from '../fetching/write-article-text.ts'
import type { CorpusChange } from '../store/article-store.ts'

export interface Draft {
  readonly fields: ArticleFields
  readonly text: string
}

/** Fields that somebody chose; they win over what a page says. */
export type ChosenFields = Pick<Source, 'outlet' | 'author' | 'published'> & { readonly title?: string | undefined }

export interface Placed {
  readonly outcome: 'added' | 'updated' | 'already-there'
  /** As it is in the corpus now. */
  readonly article: Article
}

/** Articles without an outlet are written into this folder. */
const NO_OUTLET = 'articles'

/** @throws RejectedFile where the bytes are no text with an article in it */
export function draftOfText(bytes: Uint8Array, name: string): Draft {
  const { title, outlet, author, published, url, tags, body } = parseArticle(decodeFile(bytes), name)
  return { fields: { title, outlet, author, published, url, tags }, text: body }
}

export const withChosen = ({ fields, text }: Draft, chosen: ChosenFields): Draft => ({
  fields: { ...fields, ...known(chosen) },
  text,
})

/**
 * Writes the draft: as a new article, or in the place of the one with its link where the text is another.
 * @param articles those that are there
 * @param links under which the article may be known
 * @throws RejectedFile where it is no article that could be served, and what the store throws
 */
export async function placeDraft(
  draft: Draft,
  articles: readonly Article[],
  links: readonly string[],
  maxArticleBytes: number,
  change: CorpusChange,
  chosen: ChosenFields = {},
): Promise<Placed> {
  const whole = withChosen(draft, chosen)
  const urls = new Set([...links, ...(whole.fields.url === undefined ? [] : [whole.fields.url])])
  const there = articles.find(({ url }) => url !== undefined && urls.has(url))
  if (there) return update(there, draft, maxArticleBytes, change, chosen)
  const content = checkedContent(whole, maxArticleBytes)
  const { body } = parseArticle(content, 'article.md')
  const twin = articles.find((other) => isSameSource(other, whole.fields) && textKey(other.body) === textKey(body))
  if (twin) return { outcome: 'already-there', article: twin }
  const { title, outlet, published, url } = whole.fields
  const file = await change.create(
    folderOf(outlet),
    (isTaken) => articleFileName({ title, published, identity: url ?? textKey(body) }, isTaken),
    content,
  )
  return { outcome: 'added', article: parseArticle(content, file) }
}

/** The fields of an article that is there were perhaps mended by hand: they stay unless others are chosen. */
async function update(
  there: Article,
  draft: Draft,
  maxArticleBytes: number,
  change: CorpusChange,
  chosen: ChosenFields,
): Promise<Placed> {
  const { title, outlet, author, published, url, tags } = there
  const fields = { ...draft.fields, ...known({ title, outlet, author, published, url }), tags, ...known(chosen) }
  const content = checkedContent({ fields, text: draft.text }, maxArticleBytes)
  const { body } = parseArticle(content, there.file)
  const sameFields = Object.entries(known(chosen)).every(([name, value]) => there[name as keyof Article] === value)
  if (sameFields && textKey(body) === textKey(there.body)) return { outcome: 'already-there', article: there }
  if (/\.html?$/i.test(there.file)) {
    throw new RejectedFile(`is there already as the saved page ${there.file}, with another text: remove that one first`)
  }
  await change.replace(there.file, content)
  return { outcome: 'updated', article: parseArticle(content, there.file) }
}

/** What is written can be read again, and would be served. */
function checkedContent({ fields, text }: Draft, maxArticleBytes: number): string {
  const content = writeArticleText(fields, text)
  const bytes = Buffer.byteLength(content)
  if (bytes > maxArticleBytes) {
    throw new RejectedFile(`has ${bytes} bytes, more than the ${maxArticleBytes} that MAX_ARTICLE_BYTES allows`)
  }
  parseArticle(content, 'article.md')
  return content
}

const folderOf = (outlet: string | undefined): string =>
  outlet === undefined ? NO_OUTLET : articleFileName({ title: outlet, identity: outlet }, () => false).slice(0, -3)

const known = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
