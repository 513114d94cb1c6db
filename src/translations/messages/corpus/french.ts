import type { ENGLISH_CORPUS } from './english.ts'

export const FRENCH_CORPUS: Readonly<Record<keyof typeof ENGLISH_CORPUS, string>> = {
  'gaps.heading': 'Ce que les lecteurs ont cherché sans le trouver',
  'gaps.off': 'Les mots de ces questions ne sont pas comptés, car l’hébergeur a réglé COUNT_GAPS=off.',
  'gaps.none': 'Il n’y a pas encore de tels mots.',
  'gaps.words': 'Mots de leurs questions',
  'gaps.word': '{word} : {count, plural, one {# question} other {# questions}}{misfits}, la dernière le {day}',
  'gaps.misfits': ' ({count, number} avec une réponse inadaptée)',
  'gaps.more': 'et {count, number} autres mots',
  'gaps.promise':
    'Un mot apparaît dès que {count, number} questions l’ont contenu. Ni les questions ni leurs auteurs ne sont conservés.',

  'corpus.removed': 'Article retiré',
  'corpus.removed-file':
    '« {title} » n’est plus dans le briefing. Son fichier {file} est gardé dans le dossier .removed du corpus.',
  'corpus.plan': 'Effacer définitivement cet article ?',
  'corpus.plan-file':
    '{titled, select, yes {« {title} »} other {L’article}} de {file} sera effacé : son fichier, ses versions retirées et antérieures, et tout ce qui en a été tiré. C’est irréversible.',
  'corpus.plan-stays': 'Les messages qui le montrent déjà et vos propres sauvegardes restent tels quels.',
  'corpus.taken-down': 'Article effacé',
  'corpus.erased': 'L’article de {file} est effacé. Ses identifiants disent seulement qu’il a été effacé.',
  'corpus.also-in':
    'Le même texte est aussi dans {file}, toujours montré aux lecteurs. Effacez-le aussi si c’est le texte qui doit disparaître.',
  'corpus.brought-back': 'Article rétabli',
  'corpus.again': 'L’article de {file} est de nouveau dans le briefing.',
  'corpus.version-same': 'La version du corpus est toujours {version}.',
  'corpus.version-new': 'La version du corpus était {before}, elle est maintenant {after}.',
  'action.undo': 'Annuler',
  'action.take-down': 'Effacer définitivement',
}
