/** HTML of any quality -> a document with one `<html>`, `<head>` and `<body>`, as Readability expects. */
import { parseHTML } from 'linkedom'

/**
 * linkedom adds no missing elements: a fragment would have no body. So the page is read inside a whole document, and
 * its own outer elements are dissolved; what stood in its head then stands in the body, where it is found all the same.
 * Names of attributes, which linkedom keeps as written, become lower case, as HTML has them.
 * @param html has passed `checkStructure`
 */
export function parsePage(html: string): Document {
  const { document } = parseHTML(`<!doctype html><html><head></head><body>${html}</body></html>`)
  for (const outer of [...document.querySelectorAll('body html, body head, body body')]) dissolve(outer)
  for (const element of document.querySelectorAll('*')) lowerCaseAttributes(element as unknown as Element)
  return document as unknown as Document
}

function dissolve(element: Element): void {
  while (element.firstChild) element.parentNode?.insertBefore(element.firstChild, element)
  element.remove()
}

function lowerCaseAttributes(element: Element): void {
  for (const { name, value } of [...element.attributes]) {
    const lower = name.toLowerCase()
    if (lower !== name && !element.hasAttribute(lower)) element.setAttribute(lower, value)
  }
}
