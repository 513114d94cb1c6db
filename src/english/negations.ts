/** Words that reverse the sense of a sentence. */
import { wordSet } from './word-set.ts'

/** Lower case, without apostrophes: `dont` for "don't". */
export const NEGATIONS: ReadonlySet<string> = wordSet(`
  not never no none nobody nothing nowhere neither nor cannot without hardly barely scarcely aint dont doesnt didnt
  isnt arent wasnt werent havent hasnt hadnt wont wouldnt cant couldnt shouldnt mustnt neednt mightnt shant oughtnt
  darent`)
