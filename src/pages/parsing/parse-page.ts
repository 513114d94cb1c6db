/** HTML of any quality -> a document with one `<html>`, `<head>` and `<body>`, as Readability expects. */
import { parseHTML } from 'linkedom'

/**
 * linkedom adds no missing elements, so a fragment would have no body. The page is therefore parsed inside a complete
 * document, and its own `<html>`, `<head>` and `<body>` are replaced by their children. What was in the page's head is
 * then in the body; the language that its `<html>` declares stays. Attribute names become lower case, because linkedom keeps them as written.
 * @param html must have passed `checkStructure`
 */
export function parsePage(html: string): Document {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`)
  const language = document.querySelector('body html[lang]')?.getAttribute('lang')
  if (language) document.documentElement.setAttribute('lang', language)
  for (const outer of [...document.querySelectorAll('body html, body head, body body')]) replaceByChildren(outer)
  for (const element of document.querySelectorAll('*')) lowerCaseAttributes(element as unknown as Element)
  return document as unknown as Document
}

function replaceByChildren(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element)
  element.remove()
}

function lowerCaseAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const lower = name.toLowerCase()
    if (lower !== name && !element.hasAttribute(lower)) element.setAttribute(lower, value)
  }
}
