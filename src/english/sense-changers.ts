/** Words that change what a sentence says: that something did not happen, failed, or may still happen. */

/** Each line is one kind of change, in words separated by spaces. Lower case, without apostrophes. */
export const SENSE_CHANGERS: readonly string[] = [
  'not no never nobody none nothing neither nor without cannot dont doesnt didnt isnt arent wasnt werent wont wouldnt ' +
    'cant couldnt hasnt havent hadnt',
  'deny denied denial refuse reject decline refusal',
  'fail miss avoid survive acquit escape cancel withdraw abandon drop',
  'off postpone delay suspend',
  'ask want expect hope plan propose seek demand urge consider forecast predict',
  'may might could if whether unless',
  'reopen reopened resume back restore again',
]
