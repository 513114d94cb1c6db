/** Why a file of the corpus is not served, or what of it is not used; each completes "The file …". */
import type { FieldReason } from './field-reasons.ts'

export interface FileKinds {
  'file.changing': null
  'file.unreadable': { readonly code: string }
  'file.not-plain': null
  'file.too-large': { readonly bytes: number; readonly most: number }
  'file.unread-document': null
  'file.unread-page': null
  'file.same-name': { readonly other: string }
  'file.same-text': { readonly other: string }
  'file.name-charset': null
  'file.format': null
  'file.dead-link': null
  'file.link-outside': null
  'file.empty': null
  'file.rtf': null
  'file.web-page': null
  'file.mime': null
  'file.broken-utf16': null
  'file.nul-characters': null
  'file.nul-bytes': null
  'file.not-text': null
  'file.unknown-charset': null
  'file.guessed-charset': { readonly charset: string }
  'file.no-body': null
  'front.unknown-key': { readonly name: string; readonly others: number }
  'front.repeated-key': { readonly name: string }
  'front.no-entry': { readonly text: string }
  'front.value-no-yaml': { readonly name: string; readonly text: string }
  'front.value-no-toml': { readonly name: string }
  'front.line-no-toml': null
  'front.wrong-field': { readonly name: string; readonly wrong: FieldReason }
  'front.ambiguous-day': { readonly name: string; readonly written: string }
  'front.never-closed': { readonly fence: string }
  'front.too-long': { readonly most: number }
  'front.too-nested': { readonly most: number }
  'front.no-toml': null
  'front.no-yaml': null
  'front.unreadable': { readonly message: string }
}
