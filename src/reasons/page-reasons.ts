/** Why a page or document gave no article, or what of it was left out; each completes "The page …". */
export interface PageKinds {
  'page.cookie-wall': null
  'page.paywall': { readonly words: number }
  'page.link-list': null
  'page.legal': null
  'page.too-little': { readonly words: number; readonly least: number }
  'page.cut': { readonly words: number; readonly whole: number }
  'page.no-html': null
  'page.stopped': null
  'page.late': null
  'page.memory': null
  'page.processor': null
  'page.unreadable': null
  'page.too-long': { readonly most: number }
  'page.pieces': { readonly most: number }
  'page.too-deep': { readonly most: number }
  'page.elements': { readonly most: number }
  'page.declared-words': { readonly declared: number; readonly words: number }
  'page.captions': { readonly words: number }
  'page.slides': { readonly words: number }
  'page.formulas': { readonly count: number }
  'document.no-word': null
  'document.no-pdf': null
  'document.password': null
  'document.no-text': null
  'document.scan': null
  'document.unpacked': { readonly most: number }
  'document.left-out': null
  'document.empty-pages': { readonly empty: number; readonly pages: number }
}
