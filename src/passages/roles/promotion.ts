/** Recognises what a site says for itself: newsletters, subscriptions, social media, puzzles, paid links. */

/** UTF-16 units. What is longer is an article's text. */
const MAX_PROMOTION_LENGTH = 600
/** UTF-16 units of a line that a page has beside every article. */
const MAX_LINE_LENGTH = 160

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
/** Lines that a page has beside every article: of its menus, its advertisements, its player and its comments. */
const PAGE_LINES: readonly RegExp[] = [
  /^(?:skip to (?:main )?content|back to top|jump to (?:comments|content)|print (?:this )?(?:page|article)|save for later|copy link)[.!]?$/i,
  /^(?:log ?in|sign in|(?:category|section): .{2,40}|(?:terms of (?:use|service)|(?:privacy|cookie) (?:policy|settings)).{0,60})$/i,
  /^(?:advertisements?|ad|sponsored(?: content| by .{2,40})?|paid (?:post|content|partnership)(?: by .{2,40})?|from our partners)$/i,
  /^advertisement\b|^(?:story|article|content) continues (?:below|after)\b|^continue reading (?:the main story|below)\b/i,
  /^play (?:video|audio)$|^this video (?:can ?not|is not|isn['’]t)\b|^your browser does not\b|^please enable (?:javascript|cookies)\b/i,
  /^we (?:and our partners )?use cookies\b|^comments (?:are (?:now )?(?:closed|off)|\(\d+\))\.?$|^leave a comment$/i,
  /^(?:recommended|suggested) for you$|^good (?:morning|evening)[!,.] (?:here is|here['’]s|welcome to) .{0,40}$/i,
]
/** What a page asks its readers to do. */
const REQUESTS: readonly RegExp[] = [
  /^(?:click|tap) here\b/i,
  /^(?:scroll|swipe|see|watch|listen|read|view|find)\b.{0,80}\b(?:here|below)\b.{0,20}$/i,
  /^(?:scroll|swipe)\b.{0,80}\bto (?:see|read|view|hear)\b/i,
  /^(?:share|tweet|post|pin) this (?:article|story|page)\b|^join the (?:conversation|discussion|debate)\b|^have your say\b/i,
  /^vote in our\b|^test your (?:knowledge|wits)\b|^can you (?:name|guess|spot|solve)\b.{0,60}\?$/i,
  /^(?:have|got|do you have) (?:an?|any) (?:news )?(?:tip|story|stories|questions?|comment)\b/i,
  /^here['’]s what (?:you need to know|to know) (?:to|today|this)\b|^if you (?:value|like|enjoy) (?:our|this|what)\b/i,
  /^you have (?:read|reached) your\b|^to (?:read|continue|keep reading)\b.{0,40}\b(?:subscribe|log in|sign in|register)\b/i,
  /^(?:log in|sign in|register|create an account)\b.{0,50}\bto (?:keep|continue|read)\b/i,
  /^subscribe to\b.{0,80}\b(?:month|week|year|issue|today|now|for (?:just|only))\b|^all products\b.{0,40}\bselected\b/i,
]
const FORECAST_LINK = /^check your local forecast here/i
/** Somebody says something, or a post on social media is shown: no promotion. */
const SPEECH = /\b(?:said|says|told|wrote|tweeted|according to|announced)\b|<tweet\b|\bpic\.twitter\.com\b|\bt\.co\//i

/** @param text one paragraph, trimmed */
export function isPromotion(text: string): boolean {
  if (text.length > MAX_PROMOTION_LENGTH || SPEECH.test(text)) return false
  if ([FORECAST_LINK, SHARE_BUTTONS, READING_TIME, PLAIN_OFFER].some((line) => line.test(text))) return true
  if (text.length <= MAX_LINE_LENGTH && [...PAGE_LINES, ...REQUESTS].some((line) => line.test(text))) return true
  return (CALL.test(text) || CALL_RUN_ON.test(text) || CALL_WITHIN.test(text)) && OFFER.test(text)
}
