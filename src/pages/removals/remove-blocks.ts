/** Leaves out the lines inside an article that are not part of it. To leave out more, add an entry to `REMOVALS`. */
import type { Block } from '../body/blocks-of.ts'

interface BlockContext {
  /** The article's title, if it is known. */
  readonly title: string | undefined
  /** True for a gallery, where the captions are the article. */
  readonly keepsCaptions: boolean
}

/** Why a block is left out, and which blocks that concerns. */
interface BlockRemoval {
  readonly reason: string
  readonly applies: (block: Block, context: BlockContext) => boolean
}

/** A longer paragraph is prose, however it begins. UTF-16 units. */
const MAX_FURNITURE_LENGTH = 200
/** Above this share of linked text, a paragraph is nothing but a link. */
const MIN_SHARE_OF_ONLY_LINK = 0.9
/** From this share of linked text on, a paragraph that opens like a pointer is one. */
const MIN_SHARE_OF_POINTER = 0.5
const POINTER =
  /^(?:read (?:more|also|next|on)|also read|see also|related|more (?:on this|from|stories)|recommended|watch|listen|in pictures|click here)\b[^.!?]*$/i
const SIGN_UP =
  /^(?:sign up|subscribe|register) (?:here |now |today )?(?:for|to) (?:our|the|my|this|receive|get)\b.*\b(?:newsletters?|inbox|alerts?|briefing|e-?mails?)\b/i
const LABEL =
  /^(?:advertisement|advertising|sponsored(?: content)?|story continues below(?: advertisement)?|continue reading(?: the main story)?|skip advert(?:isement)?|share this (?:article|story|page|post))[\s.:]*$/i

const isShort = ({ text }: Block): boolean => text.length <= MAX_FURNITURE_LENGTH

const endsLikeSentence = (text: string): boolean => /[.!?…][”’"')\]»]*$/.test(text)

const REMOVALS: readonly BlockRemoval[] = [
  {
    // News agencies repeat the caption below every picture.
    reason: 'caption of a picture',
    applies: ({ kind }, { keepsCaptions }) => kind === 'caption' && !keepsCaptions,
  },
  {
    reason: 'only a link to another page',
    applies: (block) => isShort(block) && block.linkShare > MIN_SHARE_OF_ONLY_LINK && !endsLikeSentence(block.text),
  },
  {
    reason: 'pointer to another page',
    applies: (block) => isShort(block) && block.linkShare >= MIN_SHARE_OF_POINTER && POINTER.test(block.text),
  },
  { reason: 'invitation to sign up', applies: (block) => isShort(block) && SIGN_UP.test(block.text) },
  { reason: 'label of the page', applies: (block) => isShort(block) && LABEL.test(block.text) },
]

/**
 * @param blocks the body of the article, in order
 * @returns the blocks to keep, in the same order; a heading that only repeats the title is left out, too
 */
export function removeBlocks(blocks: readonly Block[], context: BlockContext): readonly Block[] {
  const kept = blocks.filter((block) => !REMOVALS.some(({ applies }) => applies(block, context)))
  return repeatsTitle(kept[0], context) ? kept.slice(1) : kept
}

const repeatsTitle = (first: Block | undefined, { title }: BlockContext): boolean =>
  first?.kind === 'heading' && title !== undefined && lettersOf(first.text) === lettersOf(title)

const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
