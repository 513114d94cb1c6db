/** Leaves out the lines inside an article that are not part of it. To leave out more, add an entry to `REMOVALS`. */
import { LINK_LIST_LABELS } from '../../english/furniture-words.ts'
import {
  AGENCY_CREDIT,
  BIOGRAPHY,
  BYLINE,
  CONTACT,
  COOKIES,
  COPYRIGHT,
  DISCLOSURE,
  LABEL,
  LABELLED_POINTER,
  MORE_AT,
  NEWSLETTER,
  PLACE_OF_CONTACT,
  POINTER,
  SHARE_REQUEST,
  SIGN_UP,
  TAG_LINE,
  TIME_LABEL,
} from '../../english/lines-of-pages.ts'
import { countWords } from '../../text/count-words.ts'
import type { Block } from '../body/blocks-of.ts'
import { contentsOf, endsLikeSentence, isProse } from '../body/contents-of.ts'
import { lettersOf } from '../body/letters-of.ts'
import { isCaption, isCredited, isSupposedCaption } from './captions.ts'
import { isShort, plainText } from './line.ts'
import type { OnRemoval } from './removal.ts'
import { isSourceLine, shareOfProse } from './source-line.ts'

interface BlockContext {
  /** The article's title, if it is known. */
  readonly title: string | undefined
  /** The names of its authors, if they are known. */
  readonly author: string | undefined
  /** The letters of what the page's pictures are described with. */
  readonly descriptions: ReadonlySet<string>
  /** True for a gallery, where the captions are the article. */
  readonly keepsCaptions: boolean
}

/** A block in its place. */
interface Place extends BlockContext {
  readonly block: Block
  readonly after: Block | undefined
  /** All items of a list that are neighbours of this one, and this one; empty if it is no item. */
  readonly list: readonly Block[]
  /** Whether a block before it has the same words. */
  readonly isRepeated: boolean
  /** The last block before the list, or before this block. */
  readonly opening: Block | undefined
  /** Whether no prose comes before, or behind. */
  readonly isBeforeProse: boolean
  readonly isBehindProse: boolean
  /** Whether it is before the first few blocks of prose, or one of the last ones. */
  readonly isNearTheStart: boolean
  readonly isNearTheEnd: boolean
}

/** Why a block is left out, and which blocks that concerns. */
interface BlockRemoval {
  readonly reason: string
  readonly applies: (place: Place) => boolean
}

const MAX_TIME_LENGTH = 90
const MAX_TIME_WORDS = 14
const MAX_BIOGRAPHY_LENGTH = 500
/** All removals together take at most this share of the article's sentences, in [0, 1]. */
const MAX_PROSE_SHARE = 0.2
/** Above this share of the words, what only looks like captions is the article. */
const MAX_SUPPOSED_SHARE = 0.3
/** The verb of a biography stands among the first UTF-16 units. */
const MAX_VERB_PLACE = 60
/** The first blocks of prose, among which the source is named, and the last ones, among which the author is introduced. */
const FIRST_BLOCKS = 3
const LAST_BLOCKS = 3
/** A line with a larger share of words that are no names and of no date says something. */
const MAX_PROSE_IN_TIME_LINE = 0.3
const MIN_REPEATED_WORDS = 8
/** Above this share of linked text, a paragraph is nothing but a link. */
const MIN_SHARE_OF_ONLY_LINK = 0.9
/** From this share of linked text on, a paragraph that opens like a pointer is one. */
const MIN_SHARE_OF_POINTER = 0.5
/** A shorter linked item of a list is the name of something, not the headline of another article. */
const MIN_HEADLINE_WORDS = 4
const MACHINE_TIME = /^\d{4}-\d\d-\d\dT[\d:.+-]+Z?$/
/** A date line holds a year and another number: "Monday, 3 March 2025 at 9:15". */
const YEAR = /\b(?:19|20)\d\d\b/
const NUMBER = /\d+/g
const isOnlyLink = (block: Block): boolean =>
  isShort(block) && block.linkShare > MIN_SHARE_OF_ONLY_LINK && !endsLikeSentence(block.text)

const isIntroduction = (block: Block | undefined): boolean =>
  block?.text.trimEnd().endsWith(':') === true && !POINTER.test(plainText(block).replace(/:$/, ''))

const CAPTION = 'the caption of a picture'

const REMOVALS: readonly BlockRemoval[] = [
  { reason: 'a repeat of what is above', applies: ({ isRepeated }) => isRepeated },
  {
    // News agencies repeat the caption below every picture.
    reason: CAPTION,
    applies: ({ block, keepsCaptions, descriptions }) => !keepsCaptions && isCaption(block, descriptions),
  },
  { reason: 'only a link to another page', applies: isPointerAlone },
  {
    reason: 'a pointer to another page',
    applies: ({ block }) =>
      isShort(block) &&
      (LABELLED_POINTER.test(plainText(block)) ||
        (block.linkShare >= MIN_SHARE_OF_POINTER && POINTER.test(plainText(block)))),
  },
  { reason: 'below a label for links to other pages', applies: isListOfLinks },
  {
    reason: 'a request to sign up or to share, or what the page earns',
    applies: ({ block }) => isShort(block) && isRequest(plainText(block)),
  },
  {
    reason: 'how to reach the author or the outlet',
    applies: ({ block, isNearTheEnd, isBehindProse }) =>
      (isNearTheEnd || isBehindProse) &&
      isShort(block) &&
      ((CONTACT.test(plainText(block)) && PLACE_OF_CONTACT.test(block.text)) || MORE_AT.test(plainText(block))),
  },
  {
    reason: 'the subjects of the article',
    applies: ({ block, isBehindProse }) => isBehindProse && TAG_LINE.test(plainText(block)),
  },
  { reason: 'a question about cookies', applies: ({ block }) => COOKIES.test(plainText(block)) },
  {
    reason: 'the title, which belongs to the source',
    applies: ({ block, title, isBeforeProse }) =>
      (isBeforeProse || block.kind === 'heading') && title !== undefined && lettersOf(block.text) === lettersOf(title),
  },
  {
    reason: 'a label of the page',
    applies: ({ block }) => isShort(block) && (LABEL.test(plainText(block)) || MACHINE_TIME.test(block.text)),
  },
  { reason: 'the byline or time, which belongs to the source', applies: isAboutTheSource },
  {
    reason: 'the credit of a picture, or a caption with one',
    applies: ({ block }) => isCredited(block),
  },
  {
    reason: 'about the author, or who else took part',
    applies: ({ block, author, isNearTheEnd }) =>
      isNearTheEnd &&
      ((author !== undefined && isBiography(block.text, author)) ||
        (block.text.length <= MAX_BIOGRAPHY_LENGTH && AGENCY_CREDIT.test(block.text))),
  },
  {
    reason: 'whose the text is',
    applies: ({ block, isNearTheEnd, isBehindProse }) =>
      (isNearTheEnd || isBehindProse) && isShort(block) && COPYRIGHT.test(plainText(block)),
  },
  {
    reason: 'a heading with nothing below it',
    applies: ({ block, isBehindProse }) => block.kind === 'heading' && isBehindProse,
  },
]

/** Whether the text begins with a request to the reader, or a sentence within it offers a newsletter. */
function isRequest(text: string): boolean {
  if (SHARE_REQUEST.test(text) || DISCLOSURE.test(text)) return true
  return text
    .split(/(?<=[.!?]) /)
    .some((sentence, i) => SIGN_UP.test(sentence) && (i === 0 || NEWSLETTER.test(sentence)))
}

function isAboutTheSource({ block, author, isBeforeProse, isBehindProse, isNearTheStart }: Place): boolean {
  const { kind, text } = block
  if (kind === 'heading') return false
  if (isNearTheStart && isSourceLine(text, author)) return true
  if (!(isBeforeProse || isBehindProse) || text.length > MAX_TIME_LENGTH || endsLikeSentence(text)) return false
  return isTimeLine(text) || BYLINE.test(text) || (author !== undefined && isOneOf(text, author))
}

const isTimeLine = (text: string): boolean =>
  TIME_LABEL.test(text) ||
  (YEAR.test(text) &&
    (text.match(NUMBER)?.length ?? 0) > 1 &&
    countWords(text) <= MAX_TIME_WORDS &&
    shareOfProse(text) <= MAX_PROSE_IN_TIME_LINE)

/** A heading above prose, an item of a list that names things, and a link that is announced belong to the article. */
function isPointerAlone({ block, after, list, opening }: Place): boolean {
  if (!isOnlyLink(block) || isIntroduction(opening)) return false
  if (block.kind === 'heading') return after === undefined || !isProse(after) || isWholeItem(block)
  if (block.kind !== 'item') return true
  return list.every(isOnlyLink) && list.some(({ text }) => text.split(/\s+/).length > MIN_HEADLINE_WORDS)
}

/** Whether a list has nothing else in the item. */
function isWholeItem({ element, text }: Block): boolean {
  const item = element.closest('li')
  return item !== null && lettersOf(item.textContent ?? '') === lettersOf(text)
}

/** The label of a list of links, and the entries below it that are no prose. */
function isListOfLinks({ block, list, opening }: Place): boolean {
  if (isLinkListLabel(block)) return true
  return block.kind === 'item' && opening !== undefined && isLinkListLabel(opening) && !list.some(isProse)
}

const isLinkListLabel = (block: Block): boolean => {
  const key = plainText(block)
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/(?<![\s.…:!])[\s.…:!]+$/, '')
  return (
    isShort(block) &&
    (LINK_LIST_LABELS.has(key) || /^(?:you (?:may|might) (?:also )?like|more (?:great )?\S+ stories)$/.test(key))
  )
}

const isOneOf = (text: string, author: string): boolean =>
  author.split(', ').some((name) => text.toLowerCase().replace(/^by /, '') === name.toLowerCase())

/** A text that begins with a name of the author and says what they are or do. */
const isBiography = (text: string, author: string): boolean =>
  text.length <= MAX_BIOGRAPHY_LENGTH &&
  author.split(', ').some((name) => {
    const [first = name] = name.split(' ')
    return first.length > 2 && text.startsWith(`${first} `) && BIOGRAPHY.test(text.slice(first.length, MAX_VERB_PLACE))
  })

/**
 * @param blocks the body of the article, in order
 * @returns the blocks to keep, in the same order
 */
export function removeBlocks(blocks: readonly Block[], context: BlockContext, onRemoval: OnRemoval): readonly Block[] {
  const reasons = reasonsFor(placesOf(blocks, context))
  return blocks.filter((block) => {
    const reason = reasons.get(block)
    if (reason) onRemoval({ reason, text: block.text })
    return reason === undefined
  })
}

/** Sentences outside captions are left out only if they are a small part of the article. */
function reasonsFor(places: readonly Place[]): ReadonlyMap<Block, string> {
  const found = new Map<Block, string>()
  for (const place of places) {
    const removal = REMOVALS.find(({ applies }) => applies(place))
    if (removal) found.set(place.block, removal.reason)
  }
  for (const block of textInCaptions(places, found)) found.delete(block)
  for (const heading of lastHeadings(places, found)) found.set(heading, 'a heading with nothing below it')
  const proseWords = (blocks: Iterable<Block>) => contentsOf([...blocks]).proseWords
  if (proseWords(found.keys()) <= MAX_PROSE_SHARE * proseWords(places.map(({ block }) => block))) return found
  return new Map([...found].filter(([block]) => !isProse(block)))
}

/** What only looks like captions, if it is much of the article: a list of things, each with its picture. */
function textInCaptions(places: readonly Place[], removed: ReadonlyMap<Block, string>): readonly Block[] {
  const supposed = places
    .filter(({ block, descriptions }) => removed.get(block) === CAPTION && isSupposedCaption(block, descriptions))
    .map(({ block }) => block)
  const wordsIn = (blocks: readonly Block[]) => contentsOf(blocks).words
  return wordsIn(supposed) > MAX_SUPPOSED_SHARE * wordsIn(places.map(({ block }) => block)) ? supposed : []
}

/** The headings below the last block that is kept. */
function lastHeadings(places: readonly Place[], removed: ReadonlyMap<Block, string>): readonly Block[] {
  const kept = places.map(({ block }) => block).filter((block) => !removed.has(block))
  return kept.slice(kept.findLastIndex(({ kind }) => kind !== 'heading') + 1)
}

function placesOf(blocks: readonly Block[], context: BlockContext): readonly Place[] {
  const first = blocks.findIndex(isProse)
  const last = blocks.findLastIndex(isProse)
  const prose = blocks.flatMap((block, i) => (isProse(block) ? i : []))
  const nearTheStart = prose[FIRST_BLOCKS - 1] ?? blocks.length
  const nearTheEnd = prose.at(-LAST_BLOCKS) ?? 0
  const repeated = repeatsIn(blocks)
  return blocks.map((block, i) => {
    const [from, to] = listAround(blocks, i)
    return {
      ...context,
      block,
      after: blocks[i + 1],
      list: block.kind === 'item' ? blocks.slice(from, to) : [],
      isRepeated: repeated.has(block),
      opening: blocks[from - 1],
      isBeforeProse: i < first,
      isBehindProse: i > last,
      isNearTheStart: i < nearTheStart,
      isNearTheEnd: i >= nearTheEnd && i > first,
    }
  })
}

/** Blocks with the words of the one before them, as the captions of several pictures of one scene; short ones may be said twice. */
const repeatsIn = (blocks: readonly Block[]): ReadonlySet<Block> =>
  new Set(
    blocks.filter((block, i) => {
      const before = blocks[i - 1]
      const isLong = before !== undefined && countWords(block.text) >= MIN_REPEATED_WORDS
      return isLong && lettersOf(plainText(block)) === lettersOf(plainText(before))
    }),
  )

/** The half-open range of the items around an item; of another block, only itself. */
function listAround(blocks: readonly Block[], at: number): readonly [number, number] {
  let [from, to] = [at, at + 1]
  if (blocks[at]?.kind !== 'item') return [from, to]
  while (blocks[from - 1]?.kind === 'item') from--
  while (blocks[to]?.kind === 'item') to++
  return [from, to]
}
