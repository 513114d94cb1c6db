/** Words that outlets add to their names, and endings of domains. */
import { wordSet } from './word-set.ts'

/** In lower case: the name without them is the same outlet. */
export const ADDED_TO_OUTLETS: ReadonlySet<string> = wordSet('news online newspaper newspapers website digital com www')

/** The first of two last labels of a domain that stand for one: `bbc.co.uk`, `abc.net.au`. */
export const SECOND_LEVEL_LABELS: ReadonlySet<string> = wordSet('co com org net ac gov edu or ne go')

/** Nouns for bodies that report what others say. */
export const NEWS_NOUNS: ReadonlySet<string> = wordSet(
  'media newspaper newspapers paper outlet outlets broadcaster tabloid daily weekly magazine newsroom',
)

/** Words in the names of such bodies. */
export const NEWS_NAMES: ReadonlySet<string> = wordSet(`
  news times post tribune herald gazette journal telegraph guardian mirror chronicle press broadcasting television tv radio media
  reuters xinhua kcna tass interfax afp ap ansa irna isna fars dpa kyodo yonhap anadolu cnn bbc nbc abc cbs msnbc npr pbs fox axios politico
  bloomberg efe pti ani ria novosti`)
