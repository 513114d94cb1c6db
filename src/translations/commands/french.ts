/** The commands in French. */
import type { CommandTexts, NamedText } from './command-texts.ts'

const OUTLET: NamedText = { name: 'média', description: 'Seulement les articles de ce média' }
const SINCE: NamedText = {
  name: 'depuis',
  description: 'Seulement à partir de ce jour, par exemple 2025-03-16, 2025-03 ou « la semaine dernière »',
}
const UNTIL: NamedText = { name: 'jusque', description: 'Seulement jusqu’à ce jour inclus, par exemple 2025-03-16' }
const ID: NamedText = { name: 'id', description: 'L’identifiant d’un passage ou d’une citation, donné avec sa source' }
const TOPIC: NamedText = { name: 'sujet', description: 'Quelques mots, par exemple « ferry de nuit »' }
const SPEAKER: NamedText = { name: 'personne', description: 'Qui l’a dit' }

export const FRENCH_COMMANDS: CommandTexts = {
  briefingOption: { name: 'briefing', description: 'Le briefing à utiliser ; par défaut celui de ce lieu' },
  groups: {
    compare: { name: 'comparer', description: 'Mettre côte à côte ce que les médias publient' },
    corpus: { name: 'corpus', description: 'Gérer les articles du briefing' },
    watch: { name: 'suivre', description: 'Apprendre ce qu’une mise à jour apporte à vos questions' },
  },
  commands: {
    ask: {
      name: 'demander',
      description: 'Trouver le passage qui répond à votre question, mot pour mot et avec sa source',
      onMessages: 'Demander au briefing',
      options: {
        question: { name: 'question', description: 'Ce que vous voulez savoir' },
        outlet: OUTLET,
        since: SINCE,
        until: UNTIL,
        private: { name: 'privé', description: 'Ne montrer la réponse qu’à vous' },
      },
    },
    quote: {
      name: 'citations',
      description: 'Chercher ce qu’une personne a dit, avec sa source (articles en anglais seulement)',
      options: {
        speaker: SPEAKER,
        about: { name: 'sujet', description: 'Seulement les citations sur ce sujet' },
        outlet: OUTLET,
        private: { name: 'privé', description: 'Ne montrer les citations qu’à vous' },
      },
    },
    timeline: {
      name: 'chronologie',
      description: 'Montrer ce que le briefing rapporte sur un sujet, jour après jour',
      options: { topic: TOPIC, since: SINCE, until: UNTIL, outlet: OUTLET },
    },
    'compare topic': {
      name: 'sujet',
      description: 'Voir côte à côte ce que chaque média publie sur un sujet, et ce qu’il omet',
      options: { topic: TOPIC },
    },
    'compare speaker': {
      name: 'personne',
      description: 'Voir côte à côte comment plusieurs médias rapportent ce qu’une personne a dit',
      options: { speaker: SPEAKER, about: { name: 'sujet', description: 'Seulement ce qui a été dit sur ce sujet' } },
    },
    sources: {
      name: 'sources',
      description: 'Lister les articles du briefing, les plus récents d’abord',
      options: { outlet: OUTLET },
    },
    briefing: {
      name: 'briefing',
      description: 'Montrer ce que couvre le briefing : articles, médias, dates et personnes les plus citées',
      options: {},
    },
    provenance: {
      name: 'provenance',
      description: 'Montrer d’où vient un passage ou une citation, et s’il a changé depuis',
      options: { id: ID },
    },
    cite: {
      name: 'référence',
      description: 'Citer un passage ou une citation en APA, MLA, Chicago, BibTeX et texte simple',
      options: { id: ID },
    },
    verify: {
      name: 'vérifier',
      description: 'Vérifier si une citation figure mot pour mot dans le briefing, et qui l’a dite',
      onMessages: 'Vérifier les citations',
      options: {
        quotation: { name: 'citation', description: 'Les mots cités, ou un texte avec des citations entre guillemets' },
        speaker: { name: 'personne', description: 'Qui l’aurait dit' },
      },
    },
    'watch add': {
      name: 'ajouter',
      description: 'Être prévenu quand une réponse arrive. Je garde le texte de la question jusqu’à l’arrêt',
      options: {
        question: { name: 'question', description: 'Ce que vous voulez apprendre ; le texte est conservé' },
        channel: { name: 'salon', description: 'Pour les modérateurs : le salon à prévenir à votre place' },
      },
    },
    'watch list': { name: 'liste', description: 'Montrer ce que vous suivez, l’arrêter ou le reprendre', options: {} },
    'watch remove': {
      name: 'arrêter',
      description: 'Arrêter un suivi et effacer le texte de sa question',
      options: { question: { name: 'question', description: 'La question suivie, ou son début' } },
    },
    help: {
      name: 'aide',
      description: 'Montrer ce que ce bot sait faire, ce qu’il conserve et qui l’héberge',
      options: {},
    },
    'corpus refresh': {
      name: 'actualiser',
      description: 'Relire le dossier des articles, consulter les flux et servir les nouveautés',
      options: {},
    },
    'corpus add': {
      name: 'ajouter',
      description: 'Ajouter un article depuis un lien ou un fichier',
      options: {
        link: { name: 'lien', description: 'Adresse web de l’article' },
        file: {
          name: 'fichier',
          description: 'L’article en .md, .txt, .html, .pdf ou .docx ; ou une liste de flux en .opml',
        },
        title: { name: 'titre', description: 'Titre à utiliser à la place de celui de la page' },
        outlet: { name: 'média', description: 'Média à utiliser à la place de celui de la page' },
        author: { name: 'auteur', description: 'Auteur à utiliser à la place de celui de la page' },
        published: {
          name: 'date',
          description: 'Jour de publication, par exemple 2025-03-16, au lieu de celui de la page',
        },
      },
    },
    'corpus remove': {
      name: 'retirer',
      description: 'Retirer un article ; son fichier reste dans le dossier .removed et peut revenir',
      options: {
        article: { name: 'article', description: 'Chemin de l’article, tel que les rapports le montrent' },
        forget: { name: 'effacer', description: 'L’effacer pour de bon, avec ses versions, après confirmation' },
      },
    },
    'corpus status': {
      name: 'état',
      description: 'Montrer le nombre d’articles, la dernière mise à jour, les flux et les fichiers refusés',
      options: {},
    },
    'corpus gaps': {
      name: 'lacunes',
      description: 'Montrer les mots que les lecteurs ont cherchés sans les trouver',
      options: {},
    },
    digest: {
      name: 'résumé',
      description: 'Publier dans un salon, à heures fixes, ce qui est nouveau dans le briefing',
      options: {
        channel: { name: 'salon', description: 'Où le publier' },
        at: { name: 'heure', description: 'Heure, par exemple 08:30 ; 08:00 par défaut' },
        days: {
          name: 'jours',
          description: '« tous les jours », « en semaine », « lun-mer, ven », ou « aucun » pour l’arrêter',
        },
        zone: { name: 'fuseau', description: 'Fuseau de cette heure, par exemple Europe/Paris ; UTC par défaut' },
      },
    },
  },
}
