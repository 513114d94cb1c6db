/** Captions that are no `figcaption`: what their class says, and what they hold. */
import { countWords } from '../../text/count-words.ts'
import { isState, nameWords } from '../removals/boilerplate-names.ts'

/** A longer text may be part of the article, whatever it is called. Captions of news agencies have 20 to 40 words. */
const MAX_CAPTION_WORDS = 40
const MAX_PARAGRAPHS = 2

const CAPTION =
  /^(?:caption|captions|captiontext|cutline|bildunterschrift|bildtext|bildbeschreibung|legende|didascalia)$/
const PICTURE = /^(?:image|images|img|photo|photos|picture|pictures|foto|bild|imagen|imagem|immagine|thumbnail)$/
/** Beside these, "picture" tells that the element holds one, but not that it holds nothing else. */
const TEXT = /^(?:text|content|body|story|entry|post|section|block|item|teaser|card)$/

/**
 * Whether an element is a caption: its class says so, or it is named for a picture and holds one. It must have little
 * text, in one or two paragraphs.
 */
export function isNamedCaption(element: Element): boolean {
  const names = (element.getAttribute('class') ?? '').split(/\s+/).map(nameWords)
  const isNamed = names.some(saysCaption) || (names.some(saysPicture) && element.querySelector('img, picture') !== null)
  return (
    isNamed &&
    countWords(element.textContent ?? '') <= MAX_CAPTION_WORDS &&
    element.querySelectorAll('p').length <= MAX_PARAGRAPHS &&
    element.querySelector('h1, h2, h3, article') === null
  )
}

const saysCaption = (words: readonly string[]): boolean => words.some((word) => CAPTION.test(word)) && !isState(words)

const saysPicture = (words: readonly string[]): boolean =>
  words.some((word) => PICTURE.test(word)) && !words.some((word) => TEXT.test(word)) && !isState(words)
