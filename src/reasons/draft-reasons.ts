/** Why something that was read cannot become an article of the corpus; each completes "The file …". */
import type { Reason } from './reason.ts'

export interface DraftKinds {
  'draft.saved-file': { readonly file: string }
  'draft.changed': { readonly file: string }
  'draft.edited': { readonly file: string }
  'draft.too-large': { readonly bytes: number; readonly most: number }
  'draft.format': null
  'draft.line': { readonly line: number; readonly reason: Reason }
}
