import type { ENGLISH_WATCH } from './english.ts'

export const FRENCH_WATCH: Readonly<Record<keyof typeof ENGLISH_WATCH, string>> = {
  'watch.news': 'Du nouveau sur votre suivi · {heading}',
  'watch.added': 'Question suivie',
  'watch.told':
    'Quand une mise à jour apporte un passage qui y répond, de façon sûre ou probable, {place, select, channel {je l’envoie dans le salon que vous avez choisi} other {je vous l’envoie en message privé}}, une seule fois, et au plus {most, number} par jour.',
  'watch.stored':
    'Je conserve le texte de cette question, votre identifiant, votre langue et le lieu, jusqu’à l’arrêt du suivi ou à mon départ de ce serveur.',
  'watch.none': 'Vous ne suivez rien',
  'watch.how-to-add': 'Pour suivre une question : {command}.',
  'watch.count': '{count, plural, one {# suivi} other {# suivis}}',
  'watch.questions': 'Questions suivies',
  'watch.listed': '{question} · {place, select, channel {un salon} other {message privé}}',
  'watch.paused': ' · en pause, parce que {reason}',
  'watch.is-paused': 'Votre suivi « {question} » est en pause, parce que {reason}. /watch list permet de le reprendre.',
  'watch.stopped': 'Suivi arrêté',
  'watch.resumed': 'Suivi repris',
  'watch.text-deleted': 'Son texte est effacé.',
  'action.stop-watch': 'Ne plus suivre',
  'action.stop-watches': 'Ne plus suivre …',
  'action.resume-watches': 'Reprendre …',

  'paused.messages-closed': 'vos messages privés me sont fermés',
  'paused.account-unknown': 'je ne peux pas joindre ce compte',
  'paused.channel-unseen': 'je ne vois pas le salon',
  'paused.channel-closed': 'je n’ai pas le droit d’écrire dans le salon',
  'paused.channel-gone': 'le salon n’existe plus',
  'paused.embeds-denied': 'le salon me refuse « Intégrer des liens »',
  'paused.other-briefing': 'ce briefing n’est plus destiné à ce lieu',
  'paused.refused': 'Discord a refusé mon message',

  'error.watch-for-moderators':
    'Seuls les modérateurs peuvent créer un suivi pour un salon. Sans salon, c’est vous qui serez prévenu.',
  'error.watch-gone':
    'Ce suivi n’existe plus, ou il n’est pas à vous. Qui l’a créé peut l’arrêter ; les modérateurs peuvent arrêter ceux de leurs salons.',
  'error.no-such-watch': 'Vous ne suivez pas cette question. /watch list montre ce que vous suivez.',
  'error.several-watches': 'Plusieurs de vos suivis commencent ainsi. /watch list permet d’en choisir un.',
  'error.watch-on-discord': 'Les suivis envoient des messages sur Discord : lancez-y le bot, puis créez-les là.',
  'error.watch-empty': 'Il faut une question à suivre. Écrivez ce que vous voulez apprendre.',
  'error.watch-too-long': 'Une question à suivre a au plus {most} caractères. Raccourcissez-la.',
  'error.watched-already': 'Cette question y est déjà suivie.',
  'error.too-many-watches': 'Il y a déjà {most} suivis à cet endroit. Arrêtez-en d’abord un : /watch list les montre.',
}
