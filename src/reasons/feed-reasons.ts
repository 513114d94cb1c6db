/** What is wrong with a feed, one of its items, or the file that lists the feeds; each completes "The feed …". */
import type { FieldReason } from './field-reasons.ts'
import type { ReasonOf } from './reason-of.ts'

/** Each completes "The item …". */
interface ItemKinds {
  'item.unreadable': null
  'item.no-link': null
  'item.no-own-link': null
  'item.no-web-link': null
}

export type ItemReason = ReasonOf<ItemKinds>

/** About an entry of the list of feeds; each completes "The entry …". */
interface EntryKinds {
  'entry.same-link': { readonly line: number }
  'entry.unknown-field': { readonly name: string }
  'entry.no-fields': null
}

export type EntryReason = ReasonOf<EntryKinds>

export interface FeedKinds extends ItemKinds, EntryKinds {
  'feed.broken': { readonly most: number }
  'feed.no-feed': null
  'feed.no-opml': null
  'feed.no-web-link': null
  'feed.item': { readonly place: number; readonly wrong: ItemReason }
  'feed.entry': { readonly place: number; readonly wrong: EntryReason }
  'feed.field': { readonly place: number; readonly field: string; readonly wrong: FieldReason }
  'feeds-file.no-list': null
  'feeds-file.unlike': null
  'yaml.too-long': { readonly most: number }
  'yaml.broken': { readonly message: string }
  'yaml.unreadable': { readonly message: string }
}
