/** An article on its way into the corpus: where it comes from, whether it is there already, and how it is written. */
import { type Article, frontMatterSchema, type Source } from '../corpus/article.ts'
import { articleFileName } from '../corpus/article-file-name.ts'
import { fieldLine } from '../corpus/clean-text.ts'
import { decodeFile } from '../corpus/decode-file.ts'
import { splitFrontMatter } from '../corpus/front-matter.ts'
import { parseArticle } from '../corpus/parse-article.ts'
import { articleTextKey, isSameSource, textKey } from '../corpus/drop-repeats.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import { type ArticleFields, writeArticleText } from '../corpus/write-article-text.ts'
import { ownLink } from '../pages/own-link.ts'
import { UserError } from '../process/user-error.ts'
import type { CorpusChange } from '../store/article-store.ts'

export interface Draft {
  readonly fields: ArticleFields
  readonly text: string
  /** A page says of itself what its link is, and may be wrong; in a text file a person says it. */
  readonly isPage: boolean
}

/** Fields that somebody chose; they win over what a page says. */
export type ChosenFields = Pick<Source, 'outlet' | 'author' | 'published'> & { readonly title?: string | undefined }

export interface Placed {
  readonly outcome: 'added' | 'updated' | 'already-there'
  /** Of an update: false where only fields are others. */
  readonly hasNewText: boolean
  /** As it is in the corpus now. */
  readonly article: Article
}

export interface Placing {
  /** Those that are there. */
  readonly articles: readonly Article[]
  /** Those that led to the draft, the last one where it was found; none for a file. */
  readonly links: readonly string[]
  readonly chosen?: ChosenFields
  /** Whether an article that is there is changed where it differs; without it stays as it is. */
  readonly updates: boolean
  readonly maxArticleBytes: number
  readonly change: CorpusChange
}

/** Articles without an outlet are written into this folder. */
const NO_OUTLET = 'articles'
/** Of the shorter text, in paragraphs that both have: less than this is another article, not another version of one. */
const MIN_SHARED = 0.25

/** @throws RejectedFile where the bytes are no text with an article in it */
export function draftOfText(bytes: Uint8Array, name: string): Draft {
  const content = decodeFile(bytes)
  return { fields: splitFrontMatter(content).fields, text: parseArticle(content, name).body, isPage: false }
}

/**
 * @param chosen as typed
 * @returns as an article has them: one line each, the day in UTC; empty ones are left out
 * @throws UserError where one is no such field
 */
export function checkedFields(chosen: ChosenFields): ChosenFields {
  const checked = frontMatterSchema.safeParse(chosen)
  if (!checked.success) {
    const [issue] = checked.error.issues
    throw new UserError(`${String(issue?.path[0])} ${issue?.message}.`)
  }
  const { title, outlet, author, published } = checked.data
  const lines = Object.entries(known({ title, outlet, author })).map(([name, value]) => {
    const line = fieldLine(value)
    if (line === undefined) throw new UserError(`${name} must hold a letter or digit.`)
    return [name, line]
  })
  return { ...Object.fromEntries(lines), ...known({ published }) }
}

/**
 * Writes the draft: as a new article, or in the place of the one with its link or its text where something is another.
 * @throws RejectedFile where it is no article that could be served, and what the store throws
 */
export async function placeDraft(draft: Draft, placing: Placing): Promise<Placed> {
  const { articles, links, chosen = {}, maxArticleBytes, change } = placing
  const { there, url } = articleAt(draft, articles, links)
  if (there) return update(there, draft, placing)
  const fields = { ...draft.fields, url, ...chosen }
  const content = checkedContent(fields, draft.text, maxArticleBytes)
  const { title, body } = parseArticle(content, 'article.md')
  const key = textKey(body)
  const twin = articles.find((other) => isSameSource(other, fields) && articleTextKey(other) === key)
  if (twin) return update(twin, draft, placing)
  const { outlet, published } = fields
  const file = await change.create(
    folderOf(outlet),
    (isTaken) => articleFileName({ title, published, identity: url ?? key }, isTaken),
    content,
  )
  return { outcome: 'added', hasNewText: true, article: parseArticle(content, file) }
}

/**
 * The article that the draft is a version of, if it is there, and else the link of the new one. Some sites give all
 * their pages one link: an article that has the declared link and shares nothing else is another one.
 */
function articleAt(
  { fields: { url, title }, text, isPage }: Draft,
  articles: readonly Article[],
  links: readonly string[],
): { readonly there?: Article; readonly url?: string | undefined } {
  const at = (link: string) => {
    const tidy = ownLink([link], undefined)
    return articles.find((article) => hasLink(article, link, tidy))
  }
  const led = links.flatMap((link) => at(link) ?? [])[0]
  if (led) return { there: led }
  const declared = url === undefined ? undefined : at(url)
  if (!declared) return { url }
  const isVersion = !isPage || declared.title === title || sharedShare(declared.body, text) >= MIN_SHARED
  return isVersion ? { there: declared } : { url: ownLink([], links.at(-1)) }
}

/** Whether it is known by this link, of which `tidy` is the form that the bot writes: without campaign parameters. */
const hasLink = ({ url }: Article, link: string, tidy: string | undefined): boolean =>
  url !== undefined &&
  (url === link || (tidy !== undefined && (url === tidy || (/[?#]/.test(url) && ownLink([url], undefined) === tidy))))

/** How much of the shorter text stands in paragraphs that the other has too, in [0, 1]. */
function sharedShare(a: string, b: string): number {
  const [one, other] = [paragraphsOf(a), paragraphsOf(b)]
  const inOther = new Set(other)
  const shared = lengthOf(one.filter((paragraph) => inOther.has(paragraph)))
  return shared / Math.max(1, Math.min(lengthOf(one), lengthOf(other)))
}

const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\n+/).flatMap((paragraph) => paragraph.trim() || [])

const lengthOf = (paragraphs: readonly string[]): number => paragraphs.join('').length

/** The fields of an article that is there were perhaps mended by hand: they stay unless others are chosen. */
async function update(there: Article, draft: Draft, placing: Placing): Promise<Placed> {
  const { chosen = {}, updates, maxArticleBytes, change } = placing
  if (!updates) return { outcome: 'already-there', hasNewText: false, article: there }
  const isSaved = /\.html?$/i.test(there.file)
  const written = isSaved ? there : await fieldsNow(there, change)
  const content = checkedContent({ ...draft.fields, ...known(written), ...chosen }, draft.text, maxArticleBytes)
  const article = parseArticle(content, there.file)
  const hasNewText = articleTextKey(article) !== articleTextKey(there)
  const hasNewFields = Object.entries(chosen).some(([name, value]) => written[name as keyof Source] !== value)
  if (!hasNewText && !hasNewFields) return { outcome: 'already-there', hasNewText, article: there }
  if (isSaved) {
    throw new RejectedFile(`is there already as the saved page ${there.file}, which stays as it is: remove it first`)
  }
  await change.replace(there.file, content)
  return { outcome: 'updated', hasNewText, article }
}

/**
 * @returns what its front matter says now
 * @throws RejectedFile where somebody has changed the text since the corpus was read
 */
async function fieldsNow({ file, body }: Article, change: CorpusChange): Promise<ArticleFields> {
  const content = decodeFile(await change.read(file))
  if (parseArticle(content, file).body === body) return splitFrontMatter(content).fields
  throw new RejectedFile(`is there already as ${file}, which was changed meanwhile: run it again`)
}

/** What is written can be read again, and would be served. */
function checkedContent(fields: ArticleFields, text: string, maxArticleBytes: number): string {
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
