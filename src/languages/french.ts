/** French. */
import { stemmer } from '@orama/stemmers/french'
import { wordSet } from '../english/word-set.ts'
import { withoutAccents } from '../text/without-accents.ts'
import { type Language, wholeWords } from './language.ts'

/** The ending of "ils coûtent", which the Snowball stemmer keeps. Four letters stay. */
const PLURAL_OF_VERBS = /(?<=....)ent$/

const SAYING =
  'dit|disait|affirm[eé]|déclar[eé]|expliqu[eé]|répond(?:u)?|promis|reconnu|annonc[eé]|pens[eé]|critiqu[eé]|demand[eé]|écrit'

export const FRENCH: Language = {
  code: 'fr',
  stopWords: wordSet(`
    nouveau nouvel nouvelle nouveaux nouvelles trouve trouvent situe situee
    a ai aie aient ait alors apres as au aucun auquel aura aurait auront aussi autre autres aux avaient avait avant avec
    avez avoir avons ayant beaucoup bien c ca car ce ceci cela celle celles celui cent ces cet cette ceux chaque chez
    combien comme comment d dans de depuis dernier des deux-la dis dire disent dit doit doivent donc dont du durant elle
    elles en encore entre es est et etaient etait etant ete etes etre eu eux faire fait faut font furent fut hier ici il ils
    j je jusqu jusque l la laquelle le lequel les lesquelles lesquels leur leurs lieu lors lorsqu lorsque lui m ma mais me
    meme memes mes mien moi moins mon n nos notre nous on ont ou par parce parmi pendant peu peut peuvent plus pour pourquoi
    pourrait pres puis puisqu puisque qu quand quant que quel quelle quelles quels quelqu quelque quelques qui quoi s sa se
    selon sera serait seront ses si sien soi soient soit sommes son sont sous souvent suis sur t ta tandis te tel telle tels
    tes toi ton tous tout toute toutes tres trop tu un une va vais vers veut voici voila vont vos votre vous y
    article articles information informations info infos nouvelle nouvelles dites raconte passe arrive aurait-il`),
  stem: (word) => withoutAccents(stemmer(word)).replace(PLURAL_OF_VERBS, ''),
  abbreviations: wordSet(`
    m mm mme mmes mlle mlles dr me mgr pr st ste art av bd boul cf chap env etc ex fig janv févr fév avr juill sept oct nov
    déc n no nos num p pp par réf tél vol p.ex c.-à-d`),
  determiners: wordSet(`
    le la les l un une du des de d au aux ce cet cette ces nouveau nouvel nouvelle nouveaux nouvelles grand grande premier
    premiere dernier derniere prochain prochaine ancien ancienne`),
  beforeInfinitives: wordSet('d de'),
  adjectivesComeFirst: false,
  joinsWords: false,
  verbs: /(?:er|ir|re)$/u,
  kindsOfAnswers: wordSet(`
    annee annees argent cause causes cout date dates duree heure heures jour jours lieu mois montant nom nombre origine part prix raison raisons somme tarif tarifs`),
  hasDottedOrdinals: false,
  capitalsAreNames: true,
  asks: {
    number: new RegExp(
      wholeWords(
        'combien',
        'prix|tarifs?',
        'quel(?:le)?s? (?:est le |était le |sera le )?(?:prix|coût|nombre|montant|âge|taux|part|pourcentage|tarif|somme|proportion)',
      ),
      'iu',
    ),
    when: new RegExp(
      wholeWords(
        'quand',
        'à quelle (?:heure|date)',
        '(?:en )?quelle année',
        'quel(?:le)?s? (?:jour|date|mois|année|semaine)',
      ),
      'iu',
    ),
    where: new RegExp(
      `^\\P{L}*ou(?!\\p{L})|${wholeWords('où', "d'où", 'quel(?:le)? (?:ville|lieu|endroit|pays|rue|quartier)')}`,
      'iu',
    ),
    why: new RegExp(wholeWords('pourquoi', 'pour quelles? raisons?', 'à cause de quoi'), 'iu'),
    who: new RegExp(
      wholeWords(
        'qui',
        'quel(?:le)?s? (?:personne|parti|ministre|entreprise|société|groupe|homme|femme|maire|association|équipe|journal)s?',
      ),
      'iu',
    ),
    said: new RegExp(
      wholeWords(
        `(?:qu['’]|que )(?:a|ont|avait)(?:-t-(?:il|elle))? ?.{0,80}?(?:${SAYING})`,
        `qu['’]est-ce (?:que|qu['’]).{1,80}?(?:${SAYING})`,
        'que (?:dit|disait|pense|répond)',
      ),
      'iu',
    ),
  },
  asksAnything: new RegExp(
    wholeWords(
      'qui',
      'que',
      "qu['’]\\p{L}+",
      'quoi',
      'quel(?:le)?s?',
      'quand',
      'où',
      'comment',
      'combien',
      'pourquoi',
      'est-ce',
      '\\p{L}+-(?:t-)?(?:il|elle|on)s?',
    ),
    'iu',
  ),
  asksForMoney: new RegExp(
    wholeWords(
      'co[uû]t(?:e|er|ent|ait|é|era|erait|eront)?s?',
      'prix',
      'tarifs?',
      'pay(?:er|é|e|ent|era)',
      'euros?',
      'argent',
      'somme',
      'montant',
      'loyer',
      'salaire',
      'amende',
      'dettes?',
      'chère?s?',
      'vaut',
      'indemnité',
    ),
    'iu',
  ),
  thingAskedFor: /(?<!\p{L})(?:combien de |combien d['’]|quel(?:le)?s? )(\p{L}[\p{L}-]+)/iu,
  speakerAskedFor: new RegExp(
    `(?<!\\p{L})(?:qu['’]|que )(?:a |ont )?(?:${SAYING}) (.{1,80}?)(?= (?:sur|de|du|des|à|au|aux|dans|pour|contre|après|avant|en)(?!\\p{L})|\\s?[?.!]|$)|qu['’]est-ce (?:que |qu['’])(.{1,80}?) (?:a |ont )?(?:${SAYING})(?!\\p{L})`,
    'iu',
  ),
  answers: {
    money: /[€$£%]|(?<!\p{L})(?:euros?|francs?|centimes?|dollars?|pour cent|gratuite?s?|gratuitement)(?!\p{L})/iu,
    when: new RegExp(
      wholeWords(
        'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche',
        'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
        '(?:1[89]|20)\\d\\d|\\d{1,2} ?(?:h|heures?)(?: ?\\d\\d)?',
        "hier|aujourd['’]hui|demain|avant-hier|(?:la semaine|le mois|l['’]an(?:née)?) (?:prochaine?|dernière?|passée?)|il y a \\p{L}+ (?:jours|semaines|mois|ans)|dans \\p{L}+ (?:jours|semaines|mois|ans)",
        'printemps|été|automne|hiver|matin|soir|nuit|week-end',
      ),
      'iu',
    ),
    where:
      /(?<!\p{L})(?:[àaÀ]|en|au|aux|dans|sur|près de|de|du|d['’]|vers|chez)(?: (?:la|le|les|l['’]))? ?(?:rue |place |quai |ville de |gare |port |l['’])?\p{Lu}/u,
    number: new RegExp(
      `\\d|${wholeWords('deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cent|mille|dizaines?|vingtaine|trentaine|cinquantaine|soixantaine|centaines?|milliers?|millions?|milliards?|moitié|tiers|quarts?|double')}`,
      'iu',
    ),
    why: new RegExp(
      wholeWords(
        "parce qu(?:e|[’'])",
        'car',
        "puisqu(?:e|[’'])",
        'en raison',
        'à cause',
        'à la suite',
        'pour (?:protéger|éviter|\\p{L}+er)',
        'afin',
        'contre',
        'grâce',
        'donc',
        'ainsi',
        'raisons?',
        'causes?',
        'provoqu\\p{L}+',
        'accus\\p{L}+',
        'protest\\p{L}+',
      ),
      'iu',
    ),
    said: new RegExp(
      `[«»“”"]|${wholeWords('dit|affirme|affirmé|déclare|déclaré|explique|expliqué|répond|répondu|promis|reconnu|annoncé|juge|estime|selon|demande|réclame')}`,
      'iu',
    ),
  },
}
