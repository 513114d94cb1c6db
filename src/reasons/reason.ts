/** Why a file, page, link or feed was not taken, or what was noted about it: a kind with values, before it is in words. */
import type { DraftKinds } from './draft-reasons.ts'
import type { FeedKinds } from './feed-reasons.ts'
import type { FieldKinds } from './field-reasons.ts'
import type { FileKinds } from './file-reasons.ts'
import type { LinkKinds } from './link-reasons.ts'
import type { PageKinds } from './page-reasons.ts'
import type { ReasonOf } from './reason-of.ts'

interface Kinds extends FileKinds, FieldKinds, PageKinds, FeedKinds, LinkKinds, DraftKinds {}

/** The catalogues of `src/translations` have a message for each. */
export type ReasonKey = keyof Kinds

/** A value may be a reason itself. What another program wrote, such as its own error, is a value that is shown in quotation marks. */
export type Reason = ReasonOf<Kinds>
