/** What is wrong with the value of a field; each completes "The value …". */
import type { ReasonOf } from './reason-of.ts'

export interface FieldKinds {
  'field.text': null
  'field.texts': null
  'field.day': null
  'field.long': { readonly most: number }
  'field.link': null
  'field.invisible': null
  'field.language': null
  'field.letterless': null
  'field.empty': null
  'field.kind': null
  'field.whole': null
  'field.days': null
  'field.least': { readonly least: number }
  'field.most': { readonly most: number }
  'field.missing': null
  'field.misfit': null
}

export type FieldReason = ReasonOf<FieldKinds>
