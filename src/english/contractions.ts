/** Contractions that become other words if they lose their apostrophe. */
import { wordSet } from './word-set.ts'

/** Lower case, without apostrophes: `hell` for "he'll", `its` for "it's". */
export const CONTRACTIONS_LIKE_WORDS: ReadonlySet<string> = wordSet(
  'its hell shell well ill were id hed shed wed cant wont',
)
