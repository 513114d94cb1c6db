import type { ENGLISH_ERRORS } from './english.ts'

export const FRENCH_ERRORS: Readonly<Record<keyof typeof ENGLISH_ERRORS, string>> = {
  'error.apology':
    'Une erreur s’est produite de mon côté et je n’ai pas pu répondre. Réessayez, ou prévenez mon hébergeur : elle est dans mon journal sous {id}.',
  'error.blocked-by-automod':
    'AutoMod a bloqué ma réponse, car une règle de ce serveur interdit des mots qu’elle contient. Utilisez l’option « privé » si la commande l’a, ou demandez à un modérateur de changer la règle.',
  'error.message-gone':
    'Le message de ce bouton a été supprimé, je ne peux donc pas le modifier. Relancez la commande.',
  'error.other-version': 'Ceci vient d’une autre version du bot et ne fonctionne plus. Relancez la commande.',
  'error.old-button': 'Ce bouton vient d’une autre version du bot et ne fonctionne plus. Relancez la commande.',
  'error.no-such-command':
    '{command} n’est plus une commande de ce bot. Son hébergeur peut lancer « npm run register ».',
  'error.command-gone': '/{command} n’est plus une commande de ce bot.',
  'error.moderators-only':
    '`/{command}` est réservé aux modérateurs : les membres qui peuvent gérer le serveur ou qui ont un rôle choisi par mon hébergeur. La commande ne marche que dans les serveurs que mon hébergeur a indiqués.',
  'error.cooldown': 'Vous avez utilisé beaucoup de commandes en peu de temps. La prochaine sera possible {when}.',
  'error.not-yours':
    'Seule la personne qui a posé la question peut supprimer cette réponse. Les modérateurs du serveur peuvent supprimer tout message.',
  'error.asker-unknown':
    'La question de cette réponse a disparu, je ne sais donc plus qui l’a posée. Les modérateurs du serveur peuvent supprimer tout message.',
  'error.shared-already': 'Cela a déjà été partagé.',
  'error.no-words': 'Ce message n’a aucun mot à chercher. Posez votre question avec /ask.',
  'error.no-question-shown':
    'On ne peut plus poser d’autre question sous ce message, car il n’en montre aucune. Utilisez `/ask`.',

  'error.no-briefing-named':
    'Il n’y a pas de briefing « {typed} » ici.{choices, select, yes { Vous pouvez choisir : {names}.} other {}}',
  'error.no-briefing-here': 'Il n’y a pas de briefing pour ce lieu. Mon hébergeur peut lui en donner un.',
  'error.other-briefing': 'Ce message vient d’un briefing qui n’est plus celui de ce lieu. Relancez la commande.',
  'error.channel-of-others': 'Ce briefing n’est pas destiné à ce salon. Choisissez un salon auquel il est destiné.',

  'error.file-too-large':
    'Le fichier est trop volumineux : il fait {size, number} octets, et la limite est de {limit, number}. Joignez-en un plus petit.',
  'error.file-not-delivered': 'Discord n’a pas transmis le fichier joint. Joignez-le de nouveau.',
  'error.file-incomplete': 'Le fichier joint est arrivé incomplet. Joignez-le de nouveau.',

  'error.too-busy': 'On m’en demande trop en ce moment, et je n’ai pas pu traiter ceci. Redemandez dans un instant.',
  'error.too-late': 'Cela prend plus de temps que Discord ne m’en laisse. Redemandez dans un instant.',
  'error.restarting': 'Je redémarre. Redemandez dans un instant.',
  'error.opening': 'J’ouvre ce briefing, que personne n’a utilisé depuis un moment. Redemandez dans quelques secondes.',
  'error.cannot-open':
    'Je ne peux pas ouvrir ce briefing pour l’instant. Mon hébergeur en trouve la raison dans mon journal.',
  'error.engine-unavailable': 'Mon moteur de recherche ne répond pas pour l’instant. Redemandez dans une minute.',
  'error.engine-unchanged':
    'La modification est faite dans le dossier des articles, mais mon moteur de recherche ne l’a pas reprise : les articles restent affichés tels qu’ils étaient. Je continue d’essayer ; mon hébergeur en trouve la raison dans mon journal.',
  'error.interrupted':
    'J’ai perdu les articles pendant que j’y travaillais, et je les relis. Redemandez dans un instant.',
  'error.rereading': 'Je relis les articles après une panne. Redemandez dans un instant.',
  'error.quotations-pending': 'Je cherche encore qui dit quoi dans les articles. Redemandez dans une minute.',

  'error.passage-gone':
    'Ce passage n’est plus dans le briefing. Redemandez pour chercher dans ce qu’il contient maintenant.',
  'error.speaker-gone': 'Cette personne n’est plus dans le briefing. Relancez /{command}.',
  'error.nothing-to-check':
    'Ce texte n’a aucun mot à vérifier. Donnez les mots d’une citation, ou un texte qui contient des citations.',
  'error.no-such-id':
    'Le briefing n’a ni passage ni citation dont l’identifiant est « {id} ». Lancez /provenance avec cet identifiant pour voir s’il a été modifié ou retiré.',

  'error.number':
    'L’option « {name} » attend {whole, select, yes {un nombre entier} other {un nombre}}{range, select, between { de {min} à {max}} from { d’au moins {min}} to { d’au plus {max}} other {}}, et non « {typed} ».',
  'error.no-day':
    '« {option, select, since {depuis} other {jusque}} » attend un jour, un mois ou une année, par exemple 2025-03-16, ou des mots comme « la semaine dernière ». « {typed} » n’est rien de cela.',
  'error.days-reversed': '« depuis » ({since}) vient après « jusque » ({until}) : il n’y a aucun jour entre les deux.',
  'error.no-outlet':
    'Ce briefing n’a pas de média « {typed} ». {named, select, yes {Il a {names}.} other {Aucun de ses articles ne nomme de média.}}',

  'progress.preparing': 'Je prépare encore cela. La réponse apparaîtra ici.',
  'progress.too-long':
    'Cela prend plus de temps que Discord ne m’en laisse, mais cela continue. `/corpus status` en montrera le rapport.',
  'progress.feeds': 'Lecture des flux : {done} sur {total}',
  'progress.articles': 'Récupération des articles : {done} sur {total}',
  'progress.passages': 'Indexation des articles : {done} sur {total}',
}
