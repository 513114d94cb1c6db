/** Words that change what a sentence says: that something did not happen, failed, or may still happen. */

/** Each line is one kind of change, in words separated by spaces. Lower case, without apostrophes. */
export const SENSE_CHANGERS: readonly string[] = [
  'not no never nobody none nothing neither nor without cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt ' +
    'cant couldnt hasnt havent hadnt shouldnt mustnt barely hardly scarcely',
  'deny denied denial refuse reject decline refusal refute dispute',
  'fail miss avoid survive acquit escape cancel withdraw abandon drop',
  'off postpone delay suspend',
  'ask want expect hope plan propose seek demand urge consider forecast predict',
  'may might could if whether unless',
  'reopen reopened resume back restore again',
]

/**
 * As `SENSE_CHANGERS`, of words that count only in sentences that are otherwise nearly the same: what was only tried,
 * promised or said to be, or is so no longer, or only in part.
 */
export const SENSE_CHANGERS_IN_PLACE: readonly string[] = [
  'try attempt threaten intend aim offer',
  'allege alleged allegedly suspect suspected reportedly apparently supposedly purported accuse accused',
  'almost nearly',
  'former formerly ex late acting',
  'only half partly partially most few least',
  'false fake mock would hypothetical',
  'again resume restore reopen',
]
