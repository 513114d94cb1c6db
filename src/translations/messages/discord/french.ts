import type { ENGLISH_DISCORD } from './english.ts'

export const FRENCH_DISCORD: Readonly<Record<keyof typeof ENGLISH_DISCORD, string>> = {
  'message.full': 'Le message est plein. Ouvrez l’article pour lire la suite.',
  'message.open': 'ouvrir',
  'message.rest': 'Le reste ne tient pas dans un message.',
  'message.how-to-follow-up': 'À propos d’une réponse ? Appuyez sur « {button} » sous celle-ci.',
  'message.as-quoted': 'Telle que citée :',
  'message.word-missing': '{words} manque',
  'message.word-not-there': '{words} n’est pas dans l’article',
  'message.too-long': '{heading} est trop long pour un message',

  'asked.label': '{label} :',
  'asked.question': 'Question',
  'asked.topic': 'Posée avec',
  'asked.outlet': 'Média',
  'asked.since': 'Depuis',
  'asked.until': 'Jusque',

  'form.title': 'Poser une autre question',
  'form.label': 'Votre question',
  'form.about': 'À propos de : {topic}',
  'form.examples': 'pourquoi ? · dites-m’en plus · et pour …',

  'mention.how-to-ask': 'Mentionnez-moi avec une question, et je cherche le passage qui y répond.',
  'mention.how-to-follow-up': 'Pour le demander à propos d’une réponse, répondez à celle-ci en me mentionnant.',
  'mention.no-embeds':
    'Je n’ai pas le droit d’afficher des intégrations dans ce salon, je ne peux donc pas montrer la réponse. Les modérateurs peuvent m’y autoriser à « Intégrer des liens ».',
  'mention.miss': '{heading}. `/{command}` montre où l’on a cherché.',
}
