import type { ENGLISH_ANSWERS } from './english.ts'

export const FRENCH_ANSWERS: Readonly<Record<keyof typeof ENGLISH_ANSWERS, string>> = {
  'list.and-more': '{names} et {count, number} de plus',
  'list.rest': 'et {count, number} de plus',
  'list.range': '{first, number} à {last, number}',
  'list.page': ' · page {page, number} sur {pages, number}',
  'text.quoted': '« {text} »',

  'match.strong': 'Correspondance sûre',
  'match.likely': 'Correspondance probable',
  'match.weak': 'Correspondance faible, peut-être pas une réponse',
  'match.none': 'Passage le plus proche, pas une réponse',
  'match.quoted': 'Dans l’article',
  'match.another': 'Autre correspondance',
  'match.another-near': 'Autre passage proche, pas une réponse',
  'match.number': '{heading} · {number, number} sur {count, number}',
  'match.missing-words': 'Ni dans ce passage ni à côté : {words}.',

  'action.nearest': 'Passage le plus proche',
  'action.back': 'Retour',
  'action.next': 'Suivant',
  'action.context': 'Contexte',
  'action.open': 'Ouvrir l’article',
  'action.cite': 'Référence',
  'action.provenance': 'Provenance',
  'action.source': 'Source',
  'action.as-typed': 'Chercher tel quel',
  'action.meant': 'Vouliez-vous dire {name} ?',
  'action.follow-up': 'Poursuivre',
  'action.share': 'Partager',
  'action.shared': 'Partagé',
  'action.delete': 'Supprimer',
  'action.contexts': 'Contexte de …',
  'action.left-out': 'Omissions',
  'action.wordings': 'Formulations',
  'action.passage': 'Voir le passage',
  'action.outlets': 'Médias …',

  'source.paragraph': 'paragraphe {number}',
  'source.id': 'id {id}',
  'source.days': '{first} – {last}',

  'context.whole': 'C’est l’article entier.',
  'context.no-more': 'On ne peut pas en montrer plus ici. Ouvrez l’article pour lire la suite.',

  'reports.also': 'Rapporté aussi',
  'reports.copies': 'Publié aussi, presque mot pour mot (compté une fois)',
  'reports.also-by': 'Rapporté aussi par ',
  'reports.same-text-in': 'Même texte dans ',
  'reports.again': '{name} encore',
  'reports.and-more': ' et {count, number} de plus',
  'reports.same-text': '{source} · même texte dans {names}',
  'reports.later-figure': 'Un article ultérieur donne un autre chiffre',
  'reports.earlier-figure': 'Un article antérieur donne un autre chiffre',
  'reports.differs': 'Une autre version diffère',
  'reports.more-differ': 'Autres versions qui diffèrent',
  'reports.outlets':
    '{count, plural, one {# média de ce briefing le rapporte} other {# médias de ce briefing le rapportent}}.',
  'reports.articles':
    '{count, plural, one {# article de ce briefing le rapporte} other {# articles de ce briefing le rapportent}}.',
  'reports.printed-by-outlets':
    'Une seule version a été trouvée, publiée par {count, plural, one {# média} other {# médias}}.',
  'reports.printed-by-articles':
    'Une seule version a été trouvée, publiée dans {count, plural, one {# article} other {# articles}}.',
  'reports.no-other-outlet': 'Aucun autre média de ce briefing ne semble le rapporter.',
  'reports.no-other-article': 'Aucun autre article de ce briefing ne semble le rapporter.',

  'miss.heading': 'Pas de réponse dans ce briefing',
  'miss.empty':
    'Le briefing est vide. Placez des articles (.md, .txt, .html, .pdf ou .docx) dans son dossier et lancez /corpus refresh.',
  'miss.unknown-words':
    '{count, plural, one {Ce mot n’est} other {Ces mots ne sont}} dans aucun article du briefing : {words}.',
  'miss.unknown-words-short': 'Dans aucun article : {words}.',
  'miss.unknown-link': 'Aucun article du briefing n’a le lien {link}.',
  'miss.unknown-link-short': 'Aucun article n’a le lien {link}.',
  'miss.searched': 'Recherche dans {count, plural, one {# article} other {# articles}}{from}{when}.',
  'miss.searched-short': 'Recherche dans {count, plural, one {# article} other {# articles}}{from}{when}.',
  'miss.from': ' de {outlets}',
  'miss.from-outlets': ' de {count, plural, one {# média} other {# médias}}',
  'miss.when': ', {days}',
  'miss.undated':
    ' {count, plural, one {# article sans date a été écarté} other {# articles sans date ont été écartés}}.',
  'miss.nearest': 'Le passage le plus proche ne répond pas à la question. Il vient de « {title} »{outlet}.',
  'miss.of-outlet': ', {outlet}',

  'reason.unknown-link': 'Aucun article du briefing n’a ce lien.',
  'reason.names-nothing': 'Que faut-il chercher ? Nommez une personne, un lieu ou une chose.',
  'reason.writes-nothing':
    'Le bot n’écrit rien lui-même. Il montre ce que disent les articles : demandez ce que vous voulez savoir.',
  'reason.newest-articles':
    'Que faut-il chercher ? Nommez une personne, un lieu ou une chose. Les articles les plus récents sont en tête de /sources.',
  'reason.newest-articles-short':
    'Nommez une personne, un lieu ou une chose. Les articles les plus récents sont en tête de /sources.',
  'reason.no-words': 'Aucun mot de la question n’est dans les articles où l’on a cherché.',
  'reason.no-passage': 'Aucun passage ne correspond assez à la question.',
  'reason.no-article':
    'Le briefing n’a aucun article{outlet, select, yes { de ce média} other {}}{days, select, since { publié le {since} ou après} until { publié le {until} ou avant} both { publié entre le {since} et le {until}} other {}}.',

  'corrections.one': '« {used} » au lieu de « {typed} »',
  'corrections.searched': 'Recherche de {words}.',
  'corrections.hint': 'Recherche de {words}. Mettez un mot entre guillemets pour le chercher tel quel.',
}
