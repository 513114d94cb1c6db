import type { ENGLISH_HELP } from './english.ts'

export const FRENCH_HELP: Readonly<Record<keyof typeof ENGLISH_HELP, string>> = {
  'help.heading': 'Réponses du briefing, mot pour mot',
  'help.ask': 'trouve le passage qui répond',
  'help.quote': 'montre qui a dit quoi',
  'help.topic': 'un sujet',
  'help.verify': 'vérifie une citation',
  'help.watch': 'du neuf',
  'help.holdings': 'ce que je contiens',
  'help.words': 'situer et citer',
  'help.on-message': 'Message : Apps → {name}',
  'help.writes-nothing': 'Je montre les articles mot pour mot, avec leur source, et n’écris rien moi-même.',
  'help.privacy':
    'Je ne conserve le texte d’aucun message, sauf la question d’un suivi, jusqu’à son arrêt ou à mon départ du serveur. Je compte des mots rares isolés des questions sans réponse adaptée, jamais qui les a posées, sauf si mon hébergeur l’a désactivé.',
  'help.intro':
    'Je trouve dans le briefing le passage qui répond à votre question et le montre mot pour mot, avec sa source. Je n’écris jamais de réponse moi-même, et si le briefing n’en a pas, je le dis.',
  'help.commands': 'Commandes',
  'help.usage': '{usage} — {description}{onMessage}{moderators}',
  'help.on-message-too': '. Sur un message dans Discord : Apps → {name}',
  'help.moderators-only': ' (modérateurs seulement)',
  'help.strengths':
    'Une correspondance est sûre, probable ou faible. Une correspondance faible a peu de points communs avec votre question : lisez-la avec prudence.',
  'help.host': 'Je suis hébergé par {name}.',
  'help.host-unknown': 'Mon hébergeur n’a pas donné de nom.',
  'action.privacy': 'Confidentialité et hébergeur',
  'action.moderators': 'Pour les modérateurs',
}
