/** Orders to write, or to behave otherwise, that people give to programs that write. */

/** How such an order may begin: "please could you". */
const POLITE =
  "(?:(?:hey|hi|hello|ok|okay|please|pls|bot|now|just|can|could|would|will|you|u|i want you to|i need you to|i'd like you to)[, ]+){0,6}"
/** What a text is called by those who want one written. */
const TEXTS =
  'poems?|haikus?|limericks?|sonnets?|songs?|raps?|lyrics|jokes?|stor(?:y|ies)|tales?|essays?|articles?|blog ?posts?|posts?|tweets?|' +
  'letters?|e-?mails?|speech(?:es)?|summar(?:y|ies)|reports?|reviews?|headlines?|scripts?|dialogues?|texts?|paragraphs?|sentences?|words|code|programs?'

/** "Write me a short poem about the storm", "please draft a letter to the mayor"; not "draft report on the dam". */
const ASKS_TO_WRITE = new RegExp(
  `^[^\\p{L}]*${POLITE}(?:write|compose|draft|generate|make up|invent|create) (?:me|us|an?|some|my|our|one|two|three|\\d{1,3}) (?:[\\p{L}\\d-]{1,30} ){0,4}?(?:${TEXTS})\\b`,
  'iu',
)
/** "Ignore your rules", "forget all previous instructions", "pretend to be the mayor". */
const ASKS_TO_BEHAVE = new RegExp(
  `^[^\\p{L}]*${POLITE}(?:(?:ignore|forget|disregard|drop) (?:(?:all|any|of|your|the|my|previous|prior|earlier|above) ){0,4}(?:rules?|instructions?|prompts?|guidelines?)\\b|(?:pretend|act as if|roleplay as|imagine) you\\b)`,
  'iu',
)

/** Whether a text of a reader begins with such an order. @param text only its first 200 UTF-16 units count */
export function ordersText(text: string): boolean {
  const start = text.slice(0, MAX_LENGTH)
  return ASKS_TO_WRITE.test(start) || ASKS_TO_BEHAVE.test(start)
}

/** UTF-16 units. */
const MAX_LENGTH = 200
