/** Words that tell whether somebody uttered words. Lower case, without apostrophes. */
import { wordSet } from './word-set.ts'

/** Verbs and participles of uttering words. */
export const UTTERANCES: ReadonlySet<string> = wordSet(`
  say said says saying tell told tells telling write wrote written writes writing tweet tweeted tweets tweeting post posted posts
  posting utter uttered uttering speak spoke spoken speaking stated stating declare declared declares declaring
  claim claimed claims claiming shout shouted shouting yell yelled yelling whisper whispered whispering reply replied replying
  call called calling use used using promise promised promising threaten threatened threatening announce announced
  announcing warn warned warning admit admitted admitting vow vowed vowing mention mentioned mentioning ask asked asking
  argue argued argues arguing insist insisted insists insisting suggest suggested suggests suggesting explain explained explaining
  answer answered answering respond responded responding exclaim exclaimed proclaim proclaimed proclaiming assert asserted
  asserting contend contended contending conclude concluded concluding joke joked joking quip quipped boast boasted boasting
  acknowledge acknowledged acknowledging concede conceded conceding predict predicted predicting chant chanted chanting mutter
  muttered murmur murmured remark remarked`)

/** Nouns of uttered words. */
export const UTTERED_WORDS: ReadonlySet<string> = wordSet(`
  word words quote quotation quotes line phrase remark remarks comment comments statement sentence tweet post slogan`)

/** Forms of the same verbs that have no subject of their own: "refused to say", "heard saying". */
export const DEPENDENT_UTTERANCES: ReadonlySet<string> = wordSet(`
  say saying tell telling write writing tweet tweeting post posting utter uttering speak speaking stating claim claiming
  shout shouting yell yelling whisper whispering reply replying call calling use using promise promising threaten threatening
  announce announcing warn warning admit admitting vow vowing mention mentioning ask asking argue arguing insist insisting
  suggest suggesting explain explaining answer answering respond responding exclaim proclaim proclaiming assert asserting
  contend contending conclude concluding joke joking quip boast boasting acknowledge acknowledging concede conceding predict
  predicting chant chanting mutter murmur remark`)

/** Beside denials and refusals, these say of a verb that depends on them that it did not happen. Base forms. */
export const FAILURES_TO_SAY: ReadonlySet<string> = wordSet(`
  short wish dispute contest contradict misquote misreport forget neglect omit hesitate resist invent`)

/** With a negation they say that the words were uttered: "did not hesitate to say". Base forms. */
export const DOUBLE_NEGATIVES: ReadonlySet<string> = wordSet(`
  hesitate refrain fail stop resist help shy tire refuse deny avoid regret apologise apologize mind hide miss forget neglect`)

/** Verbs whose object is a quotation only if it follows at once, or after a noun of words: "used the phrase". */
export const VERBS_WITH_WORDS: ReadonlySet<string> = wordSet('use used using mention mentioned mentioning')

/** "It is not true that", "there is no evidence that": what comes before a clause of saying. */
export const BEFORE_A_CLAUSE: ReadonlySet<string> = wordSet(`
  true false untrue case clear certain evidence proof record indication sign report reports claim claims suggestion suggestions story stories
  allegation allegations accusation accusations recall remember believe think say confirm prove aware memory rumor rumors`)

/** They deny a clause of saying, or what depends on them with "to"; before a noun they only describe it. */
export const DENYING_ADJECTIVES: ReadonlySet<string> = wordSet(`
  false fake bogus untrue fictional baseless groundless unfounded incorrect inaccurate doubtful dubious impossible unlikely
  implausible unthinkable inconceivable wrong mistaken absurd ridiculous ludicrous preposterous outrageous`)

/** What is said of a claim that is not true, besides what `DENYING_ADJECTIVES` says. */
export const REFUTED: ReadonlySet<string> = wordSet(`
  lie lies hoax myth rumour rumor invention fiction debunked refuted disproved disproven retracted denied rejected discredited`)

/** They deny that words were spoken only if others have quoted them: "falsely quoted as saying". */
export const DENYING_ADVERBS: ReadonlySet<string> = wordSet('falsely wrongly mistakenly incorrectly inaccurately')

/** Of denials and refusals those that reject words: "rejected the remark". Base forms. */
export const REJECTIONS_OF_WORDS: ReadonlySet<string> = wordSet('avoid refuse reject decline dispute')

/** After these, what was said was said: "apologised for saying". */
export const AFTER_WHICH_IT_WAS_SAID: ReadonlySet<string> = wordSet('for by after despite over about since')

/** With these a negation denies nothing: "not only", "none other than", "no sooner". */
export const AFTER_WHICH_IT_IS_NOT_DENIED: ReadonlySet<string> = wordSet(
  'only just merely simply surprisingly long other less sooner until without',
)

/** Between what denies and the verb of saying: auxiliaries and adverbs. */
export const BETWEEN_DENIAL_AND_VERB: ReadonlySet<string> = wordSet(`
  have has had having been be being is was were are do does did will would can could should may might must to ever even once
  that quoted heard known recorded as caught anything like only`)

/** They say that a text or recording is no true one. */
export const FORGED: ReadonlySet<string> = wordSet(`
  fake faked doctored fabricated forged bogus manipulated deepfake altered edited invented hoax satirical parody spoof`)

/** What may be forged. */
export const FORGED_TEXTS: ReadonlySet<string> = wordSet(`
  video videos clip clips audio recording recordings footage image images photo photos picture pictures screenshot screenshots post posts
  tweet tweets message messages meme memes letter letters email emails statement statements quote quotes transcript transcripts article
  articles account accounts ad ads advert interview deepfake profile profiles`)

/** Verbs by which somebody rejects what others say. */
export const REJECTING_VERBS: ReadonlySet<string> = wordSet(`
  deny denies denied denying reject rejects rejected rejecting dispute disputes disputed disputing refute refutes refuted refuting rebut
  rebuts rebutted rebutting disavow disavows disavowed`)

/** Nouns for what many utter at once. */
export const SHOUTS: ReadonlySet<string> = wordSet(
  'shouts chants chant cries calls cheers boos screams jeers yells roars choruses chorus heckles whoops shout cry',
)
