/** Recognises what a site says for itself: newsletters, subscriptions, social media, puzzles, paid links. */

/** UTF-16 units. What is longer is an article's text. */
const MAX_PROMOTION_LENGTH = 600

/** Asks readers to do something, at the start of a sentence. */
const CALL =
  /(?:^|[.!?:;)>\]–—|]\s?["“'‘(]?)(?:please )?(?:sign up|subscribe|get (?:our|the|it|all|')|join (?:us|our)|follow|like us|download|listen|play|check out|become|consider supporting|support|donate|want more|enjoying this|shop|click|already a subscriber)\b/i
/** Headings and sentences that a page had in separate places run together: "Tides by mail Sign up for it". */
const CALL_RUN_ON = /\s(?:Sign up|Subscribe|Join us) /
/** "It is free, and you can sign up here." */
const CALL_WITHIN = /\b(?:sign up|subscribe)(?: right| for free| free| now| today)? here\b/i
/** What the site has to offer. */
const OFFER =
  /\b(?:newsletters?|in(?:to)? your inbox|to your inbox|subscribers?|text messages here|texting campaign|on (?:twitter|facebook|instagram|tiktok|linkedin|youtube|flipboard|telegram)|our (?:app|podcast|channel|page)|wherever you get your podcasts|crossword|play hub|puzzles|apple podcasts|spotify|whatsapp channel|independent journalism|our journalism|the [\p{L} ]{2,30} app)\b/iu
/** Says so without a call. */
const PLAIN_OFFER =
  /\b(?:delivered (?:directly |right |straight )?to your (?:inbox|email)|prices were accurate at the time|(?:earn|receive) (?:an? )?(?:affiliate )?commission|purchases (?:you make )?through our links|not a subscriber\?|already a subscriber\?)/i
/** Buttons in a row: "Share on Facebook Share on X". */
const SHARE_BUTTONS = /^share on \w+(?: .*)?\b(?:share|email|print|copy link)\b/i
const READING_TIME =
  /^(?:\d{1,2}[- ]min(?:ute)?s? read|(?:estimated )?reading time:? .{1,20}|listen to this article\b.{0,60})$/i
const FORECAST_LINK = /^check your local forecast here/i
/** Somebody says something, or a post on social media is shown: no promotion. */
const SPEECH = /\b(?:said|says|told|wrote|tweeted|according to|announced)\b|<tweet\b|\bpic\.twitter\.com\b|\bt\.co\//i

/** @param text one paragraph, trimmed */
export function isPromotion(text: string): boolean {
  if (text.length > MAX_PROMOTION_LENGTH || SPEECH.test(text)) return false
  if (FORECAST_LINK.test(text) || SHARE_BUTTONS.test(text) || READING_TIME.test(text) || PLAIN_OFFER.test(text))
    return true
  return OFFER.test(text) && (CALL.test(text) || CALL_RUN_ON.test(text) || CALL_WITHIN.test(text))
}
