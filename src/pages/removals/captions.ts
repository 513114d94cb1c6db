/** Which blocks say what a picture shows, or who took it. */
import { CREDIT, CREDITED } from '../../english/lines-of-pages.ts'
import type { Block } from '../body/blocks-of.ts'
import { endsLikeSentence } from '../body/contents-of.ts'
import { lettersOf } from '../body/letters-of.ts'
import { isShort, plainText } from './line.ts'

/** The letters of a picture's description. UTF-16 units. */
const MIN_DESCRIPTION_LENGTH = 30
/** The end of a caption that is searched for its credit. UTF-16 units. */
const MAX_CREDIT = 100

/** @param descriptions see `pictureDescriptions` */
export const isCaption = (block: Block, descriptions: ReadonlySet<string>): boolean =>
  block.kind === 'caption' || descriptions.has(lettersOf(plainText(block))) || isLineOfPicture(block)

/** Whether only its class or its place tells that a block is a caption. */
export const isSupposedCaption = (block: Block, descriptions: ReadonlySet<string>): boolean =>
  block.element.closest('figcaption') === null && !descriptions.has(lettersOf(plainText(block)))

/** A line that is no sentence, alone in an element with its picture. Cells of tables are labels beside others. */
const isLineOfPicture = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  isShort(block) &&
  !/\n/.test(block.text) &&
  !endsLikeSentence(block.text) &&
  !block.element.matches('td, th') &&
  block.element.querySelector('img:not([class*="emoji"])') !== null &&
  lettersOf(block.element.textContent ?? '') === lettersOf(block.text)

/** Whether a block is the credit of a picture, or a caption with one. */
export const isCredited = (block: Block): boolean =>
  isShort(block) &&
  ((!endsLikeSentence(block.text) && CREDIT.test(plainText(block))) || CREDITED.test(block.text.slice(-MAX_CREDIT)))

/** @returns the letters of the descriptions of all pictures; a short one may be a word of the article, and is left out */
export const pictureDescriptions = (document: Document): ReadonlySet<string> =>
  new Set(
    [...document.querySelectorAll('img[alt]')]
      .map((picture) => lettersOf(picture.getAttribute('alt') ?? ''))
      .filter(({ length }) => length >= MIN_DESCRIPTION_LENGTH),
  )
