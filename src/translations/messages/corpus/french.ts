import type { ENGLISH_CORPUS } from './english.ts'

export const FRENCH_CORPUS: Readonly<Record<keyof typeof ENGLISH_CORPUS, string>> = {
  'gaps.heading': 'Ce que les lecteurs ont cherché sans le trouver',
  'gaps.off': 'Les mots de ces questions ne sont pas comptés, car mon hébergeur a choisi COUNT_GAPS=off.',
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

  'error.later-report': 'Une mise à jour plus récente a remplacé ce rapport. /corpus status montre le dernier.',
  'error.link-or-file':
    '/corpus add demande soit un lien, soit un fichier. Donnez l’un des deux : « link: https://… » ou « file: … ».',
  'error.no-folder':
    'Les articles de ce briefing ne peuvent pas être changés ici, car ils ne viennent pas d’un dossier.',
  'error.no-such-article':
    'Il n’y a pas d’article « {typed} » dans le corpus. Choisissez-en un parmi ceux qui sont proposés en tapant.',
  'error.nothing-removed': 'Il ne reste aucun article retiré à rétablir.',
  'error.not-among-removed': 'Cet article n’est plus parmi ceux qui ont été retirés.',
  'error.another-article': 'Il y a maintenant un autre article à {file}. Déplacez-le d’abord.',
  'error.nothing-kept':
    'Rien n’est conservé d’un article « {typed} » : il n’est ni dans le corpus, ni parmi les retirés, ni dans l’historique.',
  'error.nothing-kept-now': 'Plus rien n’est conservé de cet article.',
  'error.stopping': 'Le bot est en train de s’arrêter. Réessayez à son retour.',

  'refresh.done': 'Le corpus est à jour',
  'refresh.in-part': 'Mise à jour partielle',
  'refresh.summary':
    'Ajouts : {added}, modifications : {changed}, retraits : {removed}, inchangés : {unchanged}, refus : {rejected}.{feeds} {version} Lancé par {by}, {when}. Durée : {seconds} s.',
  'refresh.polled': ' {count, plural, one {# flux consulté} other {# flux consultés}}.',
  'refresh.version-same': 'La version est toujours {version}.',
  'refresh.version-new': 'La version était {before}, elle est maintenant {after}.',
  'refresh.rejected': 'Refusés',
  'refresh.noted': 'Montrés, avec une remarque',
  'refresh.added': 'Ajoutés',
  'refresh.changed': 'Modifiés',
  'refresh.removed': 'Retirés',
  'refresh.line': '{source}, ligne {line}',
  'refresh.refused': '{place} : {reason}',

  'status.heading': 'Le corpus',
  'status.held': '{count, plural, one {# article} other {# articles}}, version {version}.',
  'status.last': 'Dernière mise à jour :',
  'status.never': 'Il n’y a pas encore eu de mise à jour.',
  'status.refreshed': 'Mise à jour : {when}, par {by}.',
  'status.feeds': 'Flux',
  'status.feed-read': '{feed} : dernière lecture {when}',
  'status.feed-unread': '{feed} : jamais lu',
  'status.feed-failed': '; échec {when} : {reason}',
  'status.failing':
    '{count, plural, one {# flux} other {# flux}}, dont {failing} en échec{more, select, yes { :} other {.}}',
  'status.rejected': '{count, plural, one {# fichier refusé} other {# fichiers refusés}} :',
  'status.rejected-files': 'Fichiers refusés',
  'action.report': 'Dernier rapport',

  'add.added': 'Article ajouté',
  'add.new-text': 'Article mis à jour : son texte a changé',
  'add.same-text': 'Article mis à jour : son texte n’a pas changé',
  'add.there': 'Cet article est déjà dans le corpus',
  'add.title': '« {title} » ({source})',
  'add.no-outlet': 'média inconnu',
  'add.no-date': 'date inconnue',
  'add.file': 'Son fichier est {file}.',
  'add.not-served': 'Il n’est pas montré aux lecteurs : le fichier {reason}.',
  'add.to-check': 'À vérifier',
  'corpus.back': '{file} est de nouveau dans le corpus.',

  'feeds.added-some': 'Flux ajoutés',
  'feeds.added-none': 'Aucun flux n’a été ajouté',
  'feeds.summary':
    '{count, plural, one {# flux ajouté} other {# flux ajoutés}} à feeds.yaml, déjà là : {there}, non ajoutés : {rejected}.{next}',
  'feeds.next': ' /corpus refresh reprend leurs articles.',
  'feeds.added': 'Ajoutés',
  'feeds.not-added': 'Non ajoutés',
  'feeds.there': 'Déjà là',
  'feeds.unreadable': '{feed} : illisible pour le moment. {reason}',
}
