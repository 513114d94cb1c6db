import type { ENGLISH_REASONS } from './english.ts'

export const FRENCH_REASONS: Readonly<Record<keyof typeof ENGLISH_REASONS, string>> = {
  'file.changing': 'est en cours de modification pendant la lecture : actualisez de nouveau quand il sera complet',
  'file.unreadable': 'ne peut pas être lu : « {code} »',
  'file.not-plain': 'est un tube, un socket ou un périphérique et non un fichier : supprimez-le',
  'file.too-large': 'compte {bytes, number} octets, plus que les {most, number} permis par MAX_ARTICLE_BYTES',
  'file.unread-document':
    'est un document, que ce programme ne lit pas : enregistrez son texte dans un fichier .md ou .txt',
  'file.unread-page':
    'est une page enregistrée, que ce programme ne lit pas : enregistrez son texte dans un fichier .md ou .txt',
  'file.same-name': 'a le même nom que {other}, qui est affiché : renommez l’un des deux',
  'file.same-text': 'a le même texte que {other}, qui est affiché',
  'file.name-charset': 'a un nom qui n’est pas en UTF-8 et n’est donc pas lu : renommez-le',
  'file.format': 'est dans un format qui n’est pas lu : enregistrez-le en .md, .txt, .html, .pdf ou .docx',
  'file.dead-link': 'est un lien vers un fichier qui n’existe pas : supprimez le lien',
  'file.link-outside': 'est un lien qui sort du dossier des articles : placez-y le fichier lui-même',
  'file.empty': 'est vide : ajoutez du texte ou supprimez-le',
  'file.rtf': 'est en RTF : enregistrez-le comme texte',
  'file.web-page': 'est une page web : donnez à son nom la terminaison .html',
  'file.mime': 'est une page web ou un courriel au format MIME : enregistrez-le en .html ou comme texte',
  'file.broken-utf16': 'est en UTF-16 coupé ou endommagé : enregistrez-le en UTF-8',
  'file.nul-characters':
    'contient des caractères NUL, ce n’est donc pas du texte : enregistrez-le comme texte en UTF-8',
  'file.nul-bytes': 'contient des octets NUL, ce n’est donc pas du texte : enregistrez-le comme texte en UTF-8',
  'file.not-text': 'n’est pas du texte : utilisez un fichier texte, .html, .docx ou .pdf',
  'file.unknown-charset': 'n’est ni en UTF-8 ni dans un autre jeu de caractères connu : enregistrez-le en UTF-8',
  'file.guessed-charset': 'a été lu comme {charset} : enregistrez-le en UTF-8 si des lettres sont fausses',
  'file.no-body': 'n’a pas de texte sous son en-tête : ajoutez le texte de l’article',

  'front.unknown-key':
    'a dans son en-tête la clé « {name} », qui n’est pas utilisée{others, plural, =0 {} =1 { ; 1 autre fichier l’a} other { ; {others, number} autres fichiers l’ont}}',
  'front.repeated-key': 'a deux fois « {name} » dans son en-tête : la première valeur compte',
  'front.no-entry': 'a dans son en-tête une ligne qui n’est pas de la forme « nom: valeur » : « {text} »',
  'front.value-no-yaml': 'est affiché sans « {name} », qui n’est pas du YAML : « {text} »',
  'front.value-no-toml': 'est affiché sans « {name} », qui n’est pas du TOML',
  'front.line-no-toml': 'est affiché sans cette ligne, qui n’est pas du TOML',
  'front.wrong-field': 'est affiché sans « {name} » : la valeur {wrong}',
  'front.ambiguous-day':
    'a « {name} », où {written} peut désigner deux jours ; seule l’année compte donc : écrivez le jour comme 2025-03-16',
  'front.never-closed':
    'ouvre son en-tête par {fence} et ne le referme jamais : ajoutez une seconde ligne {fence} sous les champs',
  'front.too-long': 'a un en-tête de plus de {most, number} caractères : raccourcissez-le',
  'front.too-nested': 'a un en-tête avec plus de {most, number} parenthèses imbriquées',
  'front.no-toml': 'a un en-tête qui n’est pas du TOML',
  'front.no-yaml': 'a un en-tête qui n’est pas du YAML : il faut une liste de lignes « nom: valeur »',
  'front.unreadable': 'a un en-tête qui ne peut pas être lu : « {message} »',

  'field.text': 'doit être du texte',
  'field.texts': 'doit être du texte ou une liste de textes',
  'field.day': 'doit être un jour comme 2025-03-16, un mois comme 2025-03 ou une année',
  'field.long': 'ne doit pas dépasser {most, number} caractères',
  'field.link': 'doit être un lien qui commence par http:// ou https://',
  'field.invisible': 'ne doit contenir ni espaces ni caractères invisibles',
  'field.language': 'doit être le code d’une langue comme de ou en-GB',
  'field.letterless': 'doit contenir une lettre ou un chiffre',
  'field.empty': 'ne doit pas être vide',
  'field.kind': 'doit être « feed » ou « page »',
  'field.whole': 'doit être un nombre entier',
  'field.days': 'doit être un nombre entier de jours',
  'field.least': 'doit être au moins {least}',
  'field.most': 'doit être au plus {most}',
  'field.missing': 'manque',
  'field.misfit': 'ne convient pas',

  'page.cookie-wall':
    'montre une question sur les cookies au lieu d’un article : ouvrez la page dans un navigateur, enregistrez-la et ajoutez le fichier',
  'page.paywall': 'se trouve derrière un accès payant : seuls {words, number} mots sont en lecture libre',
  'page.link-list': 'est une liste de liens et non un article : ajoutez les liens de ses articles',
  'page.legal': 'ne contient que des mentions légales : JavaScript ou une identification est peut-être nécessaire',
  'page.too-little':
    'a trop peu de texte pour un article ({words, number} mots sur au moins {least}) : JavaScript ou une identification est peut-être nécessaire',
  'page.cut':
    'paraît manquer de texte : seuls {words, number} mots sur environ {whole, number} ont été trouvés ; enregistrez le texte dans un fichier .md ou .txt',
  'page.no-html': 'est illisible en HTML',
  'page.stopped': 'reste à lire : l’opération a été arrêtée',
  'page.late': 'attend encore : le temps d’une actualisation était écoulé',
  'page.memory': 'demande trop de mémoire à la lecture',
  'page.processor': 'demande trop de temps de calcul à la lecture',
  'page.unreadable': 'est illisible',
  'page.too-long': 'dépasse {most, number} caractères',
  'page.pieces': 'a plus de {most, number} textes, commentaires et attributs',
  'page.too-deep': 'imbrique ses éléments sur plus de {most, number} niveaux',
  'page.elements': 'a plus de {most, number} éléments',
  'page.declared-words':
    'annonce {declared, number} mots, mais {words, number} ont été trouvés : comparez l’article avec l’original',
  'page.captions': 'a {words, number} mots dans des légendes de photos, qui sont laissées de côté',
  'page.slides': 'a un diaporama de {words, number} mots à côté de son texte, qui est laissé de côté',
  'page.formulas': 'a {count, plural, =1 {une formule} other {{count} formules}}, sans la mise en forme',

  'document.no-word': 'n’est pas un document Word (.docx), ou bien est endommagé : enregistrez-le de nouveau',
  'document.no-pdf': 'n’est pas un PDF, ou bien est endommagé : enregistrez-le de nouveau',
  'document.password': 'est protégé par un mot de passe : enregistrez-le sans mot de passe',
  'document.no-text': 'ne contient pas de texte',
  'document.scan':
    'ne contient pas de texte mais seulement des images de texte, comme une numérisation : passez-y une reconnaissance de texte (OCR)',
  'document.unpacked': 'fait plus de {most} Mo une fois décompressé',
  'document.left-out':
    'a des formules ou des mots annotés, qui sont laissés de côté : comparez l’article avec l’original',
  'document.empty-pages': 'n’a pas de texte sur {empty} de ses {pages} pages, peut-être numérisées',

  'feed.broken': 'est mal formé et a plus de {most, number} entrées',
  'feed.no-feed': 'n’est pas un flux RSS, Atom, RDF ou JSON : vérifiez le lien ou mettez kind: page',
  'feed.no-opml': 'n’est pas une liste de flux OPML',
  'feed.no-web-link': 'n’est pas un lien qui commence par http:// ou https://',
  'feed.item': 'l’entrée {place} {wrong}',

  'item.unreadable': 'est illisible',
  'item.no-link': 'n’a pas de lien',
  'item.no-own-link': 'n’a pas de lien propre',
  'item.no-web-link': 'n’a pas de lien qui commence par http:// ou https://',

  'feed.entry': 'flux {place} {wrong}',
  'feed.field': 'flux {place} : « {field} » {wrong}',

  'entry.same-link': 'a le même lien que le flux de la ligne {line} : retirez l’un des deux',
  'entry.unknown-field': 'a un champ inconnu « {name} » : utilisez url, outlet, kind, limit, filter ou expireAfterDays',
  'entry.no-fields': 'doit être une liste de lignes « nom: valeur » avec au moins url et outlet',

  'feeds-file.no-list': 'doit être une liste : commencez chaque flux par « - url: https://… »',
  'feeds-file.unlike': 'n’est pas une liste de flux',

  'yaml.too-long': 'dépasse {most, number} caractères : retirez-en une partie',
  'yaml.broken': 'n’est pas du YAML : « {message} »',
  'yaml.unreadable': 'est illisible : « {message} »',

  'link.too-long': '{link} dépasse {most, number} caractères.',
  'link.no-link': '« {link} » n’est pas un lien.',
  'link.scheme': '{link} ne commence pas par http:// ou https://.',
  'link.password': 'Le lien contient un nom d’utilisateur ou un mot de passe : retirez-le.',
  'link.not-public':
    '{host} n’est pas sur l’internet public. Si cette machine est à vous, ajoutez-la à FETCH_ALLOW_HOSTS.',
  'link.redirects': '{link} a plus de {most} redirections.',
  'link.no-target': '{link} redirige ({status}) sans dire vers où.',
  'link.robots': '{link} est fermé aux bots par le robots.txt de {host}.',
  'link.given-up': '{host} est abandonné pour l’instant : {why}.',

  'host.slow': 'ses pages ont pris plus de {seconds} s au total',
  'host.failing': 'deux requêtes de suite ont échoué',

  'link.too-large': '{link} dépasse {most, number} octets.',
  'link.packed': '{link} est compressé d’une façon que le bot ne sait pas lire.',
  'link.cut': '{link} n’est pas arrivé en entier.',
  'link.pause': '{host} demande une pause (429) : réessayez plus tard.',
  'link.timed-pause': '{host} demande une pause (429) de {seconds, number} s : réessayez plus tard.',
  'link.status': '{link} a répondu {status}.',
  'link.type': '{link} est de type {type}, que le bot ne sait pas lire. Il lit {types}.',
  'link.no-text': '{link} n’est pas du texte, ou n’a pas le jeu de caractères annoncé : le bot ne peut pas le lire.',
  'link.stopped': '{link} n’a pas été téléchargé : l’opération a été arrêtée.',
  'link.no-answer': '{link} n’a pas répondu à temps.',
  'link.unknown-host': 'Il n’y a pas de machine nommée {host}, ou son nom ne peut pas être résolu maintenant.',
  'link.connection': 'La connexion à {host} a échoué.',
  'link.connection-code': 'La connexion à {host} a échoué (« {code} »).',

  'draft.saved-file': 'existe déjà comme fichier {file}, qui reste tel quel : retirez d’abord ce fichier',
  'draft.changed': 'existe déjà comme {file}, qui a changé entre-temps : réessayez',
  'draft.edited':
    'a un nouveau texte, mais {file} a été modifié à la main et reste tel quel : utilisez /corpus add avec son lien pour prendre le nouveau texte',
  'draft.too-large': 'compte {bytes, number} octets, plus que les {most, number} permis',
  'draft.format': 'n’est pas un article : utilisez un fichier .md, .txt, .html, .pdf ou .docx',
  'draft.line': 'ligne {line} : {reason}',
}
