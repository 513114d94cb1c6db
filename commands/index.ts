/** Every command, in the order in which help lists them. To add one, write a file beside this one and add a line here. */
import { ask } from './ask.ts'
import { briefing } from './briefing.ts'
import { cite } from './cite.ts'
import type { Command } from './command.ts'
import { compareSpeaker, compareTopic } from './compare.ts'
import { corpusAdd, corpusGaps, corpusRefresh, corpusRemove, corpusStatus } from './corpus.ts'
import { digest } from './digest.ts'
import { help } from './help.ts'
import { provenance } from './provenance.ts'
import { quote } from './quote.ts'
import { sources } from './sources.ts'
import { timeline } from './timeline.ts'
import { verify } from './verify.ts'
import { watchAdd, watchList, watchRemove } from './watch.ts'

export const commands: readonly Command[] = [
  ask,
  quote,
  timeline,
  compareTopic,
  compareSpeaker,
  sources,
  briefing,
  provenance,
  cite,
  verify,
  watchAdd,
  watchList,
  watchRemove,
  help,
  corpusRefresh,
  corpusAdd,
  corpusRemove,
  corpusStatus,
  corpusGaps,
  digest,
]
