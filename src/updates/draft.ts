/** Writes an article into the corpus: as a new file, or as a new version of an article that is there already. */
import { FIELD_SCHEMAS, type HeldArticle, type Source, writtenBody } from '../corpus/article.ts'
import { articleFileName } from '../corpus/article-file-name.ts'
import { languageToState } from '../corpus/article-language.ts'
import { fieldLine } from '../corpus/clean-text.ts'
import { decodeFile } from '../corpus/decode-file.ts'
import { articleTextKey, isSameSource, textKey } from '../corpus/drop-repeats.ts'
import { fieldReason } from '../corpus/field-reason.ts'
import { splitFrontMatter } from '../corpus/front-matter.ts'
import {
  type DocumentArticle,
  type ParsedArticle,
  parseArticle,
  parseDocument,
  parseTextFile,
} from '../corpus/parse-article.ts'
import type { CorpusReader } from '../corpus/read-corpus.ts'
import { RejectedFile } from '../corpus/rejection.ts'
import { type ArticleFields, writeArticleText } from '../corpus/write-article-text.ts'
import type { ExtractedArticle } from '../pages/extract-article.ts'
import { ownLink } from '../pages/own-link.ts'
import type { FieldReason } from '../reasons/field-reasons.ts'
import type { Reason } from '../reasons/reason.ts'
import type { CorpusChange } from '../store/article-store.ts'
import { ReaderError } from '../translations/reader-error.ts'

export interface Draft {
  readonly fields: ArticleFields
  readonly text: string
  /** Whether the link is what a page says of itself, which may be wrong. In a text file a person wrote it. */
  readonly isPage: boolean
  /** What the keeper of the corpus should know, each completing "The file …"; absent if nothing was looked for. */
  readonly notes?: readonly Reason[]
}

/** Fields that a moderator chose; they win over what a page says. */
export type ChosenFields = Pick<Source, 'outlet' | 'author' | 'published'> & { readonly title?: string | undefined }

interface Placed {
  readonly outcome: 'added' | 'updated' | 'already-there'
  /** Of an update: false if only fields differ. */
  readonly hasNewText: boolean
  /** As it is in the corpus now. */
  readonly article: HeldArticle
}

interface Placing {
  /** Those of the corpus. */
  readonly articles: readonly HeldArticle[]
  /** Those that led to the draft; the last one is the address where it was found. None for a file. */
  readonly links: readonly string[]
  readonly chosen?: ChosenFields
  /** The articles of the corpus when the draft was fetched; one that has another text now is not replaced. */
  readonly seen?: readonly HeldArticle[]
  /** Whether an article that is there already is replaced if it differs. */
  readonly updates: boolean
  readonly maxArticleBytes: number
  readonly change: CorpusChange
  /** Gives the text of one of the articles. */
  readonly whole: CorpusReader<HeldArticle>['whole']
}

/** Articles without an outlet are written into this folder. */
const NO_OUTLET = 'articles'
/** Two texts that share a smaller part of the shorter one, in [0, 1], are two articles and not two versions of one. */
const MIN_SHARED_SHARE = 0.25

/** @throws RejectedFile if the bytes are not a text with an article in it */
export function draftOfText(bytes: Uint8Array, name: string): Draft {
  const parsed = parseTextFile(bytes, name)
  return {
    fields: parsed.fields,
    text: writtenBody(parsed.article),
    isPage: false,
    notes: notesIn(parsed),
  }
}

/** @throws RejectedFile if there is no text below the lines that name its fields */
export function draftOfDocument(document: DocumentArticle, name: string): Draft {
  const parsed = parseDocument(document, name)
  return { fields: parsed.fields, text: parsed.article.body, isPage: false, notes: notesIn(parsed) }
}

/** @param ofFeed the language that the feed of the page declares, ISO 639-1 */
export const draftOfPage = ({ text, notes, language, ...fields }: ExtractedArticle, ofFeed?: string): Draft => ({
  fields: { ...fields, language: languageToState(text, language ?? ofFeed) },
  text,
  isPage: true,
  ...(notes && { notes }),
})

const notesIn = ({ notes, unknownKeys }: ParsedArticle): readonly Reason[] => [
  ...notes.map(
    ({ line, reason }): Reason => (line === undefined ? reason : { key: 'draft.line', values: { line, reason } }),
  ),
  ...unknownKeys.map((name): Reason => ({ key: 'front.unknown-key', values: { name, others: 0 } })),
]

/**
 * @param chosen as typed
 * @returns the fields as an article has them: one line each, the day in UTC; empty ones are left out
 * @throws UserError if a field is invalid
 */
export function checkedFields(chosen: ChosenFields): ChosenFields {
  const checked = Object.entries(chosen).flatMap(([name, written]) => {
    if (written === undefined || written.trim() === '') return []
    const { data: value, error } = FIELD_SCHEMAS[name as keyof ChosenFields].safeParse(written)
    if (value === undefined) throw wrongField(name, fieldReason(error?.issues[0]))
    const line = fieldLine(value)
    if (line === undefined) throw wrongField(name, { key: 'field.letterless' })
    return [[name, line] as const]
  })
  return Object.fromEntries(checked)
}

const wrongField = (name: string, wrong: FieldReason): ReaderError => new ReaderError('error.field', { name, wrong })

/**
 * Writes the draft as a new article, or replaces the article with its link or its text if something differs.
 * @throws RejectedFile if it is not an article that could be served; what the store throws
 */
export async function placeDraft(draft: Draft, placing: Placing): Promise<Placed> {
  const { articles, chosen = {}, maxArticleBytes, change } = placing
  const { present, url } = await articleAt(draft, placing)
  if (present) return update(present, draft, placing)
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
 * Finds the article that the draft is a version of, or else the link of the new one. Some sites declare the same link on
 * all their pages: an article that has the declared link and shares nothing else is a different one.
 */
async function articleAt(
  { fields: { url, title }, text, isPage }: Draft,
  { articles, links, whole }: Placing,
): Promise<{ readonly present?: HeldArticle; readonly url?: string | undefined }> {
  const at = (link: string) => {
    const tidy = ownLink([link], undefined)
    return articles.find((article) => hasLink(article, link, tidy))
  }
  const led = links.flatMap((link) => at(link) ?? [])[0]
  if (led) return { present: led }
  const declared = url === undefined ? undefined : at(url)
  if (!declared) return { url }
  const bodyOf = async () => ('body' in declared ? declared : (await whole(declared.file))?.article)?.body ?? ''
  const isVersion = !isPage || declared.title === title || sharedShare(await bodyOf(), text) >= MIN_SHARED_SHARE
  return isVersion ? { present: declared } : { url: ownLink([], links.at(-1)) }
}

/** Whether the article has this link. `tidy` is the form that the bot writes: without campaign parameters. */
const hasLink = ({ url }: HeldArticle, link: string, tidy: string | undefined): boolean =>
  url !== undefined &&
  (url === link || (tidy !== undefined && (url === tidy || (/[?#]/.test(url) && ownLink([url], undefined) === tidy))))

/** The share of the shorter text that is in paragraphs of both, in [0, 1]. */
function sharedShare(a: string, b: string): number {
  const [one, other] = [paragraphsOf(a), paragraphsOf(b)]
  const inOther = new Set(other)
  const shared = lengthOf(one.filter((paragraph) => inOther.has(paragraph)))
  return shared / Math.max(1, Math.min(lengthOf(one), lengthOf(other)))
}

const paragraphsOf = (text: string): readonly string[] =>
  text.split(/\n+/).flatMap((paragraph) => paragraph.trim() || [])

const lengthOf = (paragraphs: readonly string[]): number => paragraphs.join('').length

/** Keeps the fields of the article that is there, which may have been corrected by hand, unless others are chosen. */
async function update(present: HeldArticle, draft: Draft, placing: Placing): Promise<Placed> {
  const { chosen = {}, updates, maxArticleBytes, change } = placing
  if (!updates) return { outcome: 'already-there', hasNewText: false, article: present }
  const seen = placing.seen?.find(({ file }) => file === present.file)
  if (seen && articleTextKey(seen) !== articleTextKey(present)) throw changedMeanwhile(present.file)
  const isSaved = /\.(?:html?|pdf|docx)$/i.test(present.file)
  const written = isSaved ? present : await fieldsNow(present, change)
  const content = checkedContent({ ...draft.fields, ...known(written), ...chosen }, draft.text, maxArticleBytes)
  const article = parseArticle(content, present.file)
  const hasNewText = articleTextKey(article) !== articleTextKey(present)
  const hasNewFields = Object.entries(chosen).some(([name, value]) => written[name as keyof Source] !== value)
  if (!hasNewText && !hasNewFields) return { outcome: 'already-there', hasNewText, article: present }
  if (isSaved) {
    throw new RejectedFile({ key: 'draft.saved-file', values: { file: present.file } })
  }
  await change.replace(present.file, content)
  return { outcome: 'updated', hasNewText, article }
}

/**
 * @returns what the front matter of its file says now
 * @throws RejectedFile if somebody has changed the text since the corpus was read
 */
async function fieldsNow(present: HeldArticle, change: CorpusChange): Promise<ArticleFields> {
  const { file } = present
  const { text: content } = decodeFile(await change.read(file))
  if (articleTextKey(parseArticle(content, file)) === articleTextKey(present)) return splitFrontMatter(content).fields
  throw changedMeanwhile(file)
}

const changedMeanwhile = (file: string): RejectedFile => new RejectedFile({ key: 'draft.changed', values: { file } })

/** @throws RejectedFile if what would be written could not be served */
function checkedContent(fields: ArticleFields, text: string, maxArticleBytes: number): string {
  const content = writeArticleText(fields, text)
  const bytes = Buffer.byteLength(content)
  if (bytes > maxArticleBytes) {
    throw new RejectedFile({ key: 'file.too-large', values: { bytes, most: maxArticleBytes } })
  }
  parseArticle(content, 'article.md')
  return content
}

const folderOf = (outlet: string | undefined): string =>
  outlet === undefined ? NO_OUTLET : articleFileName({ title: outlet, identity: outlet }, () => false).slice(0, -3)

const known = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>
