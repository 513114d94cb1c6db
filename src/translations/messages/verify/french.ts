import type { ENGLISH_VERIFY } from './english.ts'

export const FRENCH_VERIFY: Readonly<Record<keyof typeof ENGLISH_VERIFY, string>> = {
  'verdict.word-for-word': 'Mot pour mot',
  'verdict.shortened': 'Abrégée',
  'verdict.altered': 'Modifiée',
  'verdict.someone-elses': 'D’une autre personne',
  'verdict.reported': 'Rapportée, pas citée',
  'verdict.not-here': 'Absente de ce briefing',

  'verdicts.word-for-word': '{count} mot pour mot',
  'verdicts.shortened': '{count, plural, one {# abrégée} other {# abrégées}}',
  'verdicts.altered': '{count, plural, one {# modifiée} other {# modifiées}}',
  'verdicts.someone-elses': '{count} d’une autre personne',
  'verdicts.reported': '{count, plural, one {# rapportée, pas citée} other {# rapportées, pas citées}}',
  'verdicts.not-here': '{count, plural, one {# absente de ce briefing} other {# absentes de ce briefing}}',

  'verify.one-checked': 'Citation vérifiée',
  'verify.checked': '{count} citations vérifiées : {verdicts}',
  'verify.unchecked':
    'Le texte a {found, plural, one {# citation} other {# citations}} ; seules les {checked} premières ont été vérifiées.',
  'verify.may-be-real': ' Une citation absente de ce briefing peut quand même être authentique.',
  'verify.full-name': 'Relancez /verify avec le nom complet.',
  'verify.nobodys': 'de personne : un titre, un nom ou un mot entre guillemets',
  'verify.unclear-who': 'on ne sait pas qui l’a dit',

  'verify.thin':
    '{words, plural, one {Un mot ne prouve pas grand-chose : il peut figurer partout.} other {Deux mots ne prouvent pas grand-chose : ils peuvent figurer partout.}}',
  'verify.not-said-by': '{name} ne l’a pas dit{altered, select, yes {, et la citation est modifiée} other {}}.',
  'verify.no-such-speaker': 'Ce briefing ne connaît personne du nom de « {name} ».',
  'verify.unclear-whether': 'L’article ne dit pas clairement si {name} l’a dit.',
  'verify.denied': 'L’article ne dit pas que quelqu’un ait prononcé ces mots.',
  'verify.own-words': 'Ce sont les mots de l’article lui-même, pas une citation.',
  'verify.much-the-same': 'L’article dit à peu près la même chose en d’autres mots.',
  'verify.one-negation': 'Un seul des deux comporte une négation.',
  'verify.part-quoted': 'L’article ne met qu’une partie de ces mots entre guillemets.',
  'verify.similar': 'Un article dit quelque chose de semblable avec ses propres mots. Comparez les deux.',

  'verify.ellipsis': 'Les points de suspension omettent « {words} ».',
  'verify.interruption': 'L’article interrompt ces mots par « {words} ».',
  'verify.cut': 'La même phrase dit aussi « {words} ».',
  'verify.put-in': '« {typed} » a été ajouté : ce n’est pas à cet endroit dans l’article.',
  'verify.replaced': '« {typed} » remplace « {words} ».',
  'verify.put-in-by-writer': 'L’article a « {words} » entre crochets : c’est un ajout de sa rédaction.',
  'verify.brackets': '« {typed} » : les mots entre crochets sont un ajout de rédaction.',
  'verify.negation-lost': 'L’article dit ici « {words} ».',
  'verify.negation-added': 'L’article n’a pas de négation ici.',
  'verify.same-words':
    'Les mêmes mots sont aussi à {count, plural, one {# autre endroit} other {# autres endroits}} : {names}.',
}
