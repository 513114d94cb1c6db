import type { ENGLISH_PROVENANCE } from './english.ts'

export const FRENCH_PROVENANCE: Readonly<Record<keyof typeof ENGLISH_PROVENANCE, string>> = {
  'provenance.card': 'Source {kind, select, quotation {de la citation} other {du passage}} {id}',
  'provenance.unchanged':
    '{kind, select, quotation {Citation {id} : inchangée depuis l’affichage} other {Passage {id} : inchangé depuis l’affichage}}',
  'provenance.edited':
    '{kind, select, quotation {Citation {id} : modifiée depuis l’affichage} other {Passage {id} : modifié depuis l’affichage}}',
  'provenance.removed': '{kind, select, quotation {Citation} other {Passage}} {id} : son article a été retiré',
  'provenance.paragraph': '{kind, select, quotation {Citation} other {Passage}} au paragraphe {number}',
  'provenance.file-changed': 'Fichier modifié le {when}',
  'provenance.served-since': 'Dans le briefing depuis le {when}',
  'provenance.version': 'version {version} du corpus',
  'provenance.as-shown': 'Au moment de l’affichage',
  'provenance.as-now': 'Actuellement ; les différences sont soulignées',
  'provenance.words-gone': 'L’article n’a plus ces mots ni de mots semblables.',
  'provenance.no-such-id': 'Identifiant inconnu',
  'provenance.unknown': 'Ce briefing n’a trace d’aucun passage ni d’aucune citation dont l’identifiant est « {id} ».',
  'provenance.where-ids-are':
    ' L’identifiant se trouve à la fin de la ligne de source de chaque passage et citation que je montre.',
  'provenance.where-ids-are-behind': ' « Source », sous une réponse, montre son identifiant.',
  'provenance.article-taken-down': '{id} : son article a été effacé',
  'provenance.taken-down':
    'L’article de ces mots a été effacé : {when}, {how}. Rien n’en est conservé, je ne peux donc montrer ni les mots ni leur source.',

  'provenance.source': 'Source',
  'provenance.article-now': 'L’article aujourd’hui',
  'provenance.article-then': 'L’article à l’époque',
  'provenance.same-words': 'Les mêmes mots sont dans',
  'provenance.link': 'Lien',
  'provenance.link-to-words': 'Lien vers ces mots',

  'fact.title': 'Titre : ',
  'fact.outlet': 'Média : ',
  'fact.author': 'Auteur : ',
  'fact.published': 'Publié : ',
  'fact.file': 'Fichier : ',
  'fact.added': 'Ajout : ',
  'fact.changed': 'Dernière modification du fichier : ',
  'fact.sha256': 'SHA-256 du fichier : ',
  'fact.version': 'Version du corpus : ',
  'fact.from': 'Dans le briefing à partir de : ',
  'fact.until': 'Dans le briefing jusqu’à : ',
  'fact.removed': 'Retrait : ',

  'origin.start': 'trouvé au démarrage du bot',
  'origin.refresh': 'mise à jour',
  'origin.addition': 'ajout',
  'origin.removal': 'retrait',
  'origin.restoration': 'rétablissement',
  'origin.takedown': 'effacement',
  'origin.by': '{how} par {name}',

  'action.details': 'Détails',
  'action.other-styles': 'Autres styles',
  'action.misfit': 'Cela ne répond pas',
  'misfit.noted': 'Noté : cela ne répond pas',
  'misfit.kept': 'Les modérateurs voient les mots rares de ces questions, jamais la question ni qui l’a posée.',
}
