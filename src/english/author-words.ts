/** The words around the names of authors on pages, in the languages that use the Latin script most. In lower case. */
import { wordSet } from './word-set.ts'

/** What comes before "by": what was written or done, and whose pages a link leads to. */
export const WORDS_OF_WRITING: ReadonlySet<string> = wordSet(`
  view see show read more article articles story stories post posts entry entries report reported reporting analysis opinion
  review column commentary words text texts written posted published submitted created contributed byline updated
  zeige beitrag beiträge artikel gastbeitrag kommentar bericht interview geschrieben verfasst veröffentlicht publiziert erstellt eingestellt
  écrit rédigé publié posté voir article billet propos recueillis escrito publicado redactado artículo nota ver entradas
  scritto pubblicato redatto articolo testo cura vedi articoli artigo texto matéria reportagem publicada escrita
  geschreven gepubliceerd geplaatst tekst skrevet publisert skriven publicerad kirjoittanut teksti
  opublikowane napisał napisała wpis опубликовано опубликовал написал текст`)

/** What a question about somebody's articles says besides the name: "what did Jane Roe write", "stories by Jane Roe". */
export const WORDS_OF_AUTHORSHIP: ReadonlySet<string> = new Set([
  ...WORDS_OF_WRITING,
  ...wordSet('write writes wrote cover covers covered author authors journalist'),
])

/** Small words among those of writing: "Ein Beitrag von", "Voir tous les articles de", "A cura di". */
export const WORDS_WITHIN_OPENINGS: ReadonlySet<string> = wordSet(`
  a an the and all on about at ein eine und alle am un une et les tous le las los todas todos y el gli tutti e il em op het`)

/** Names of the writer that stand before the writer's own name, also without a colon. */
export const LABELS_OF_AUTHORS: ReadonlySet<string> = wordSet(`
  author authors author(s) by-line autor autorin autoren autor/in autor:in autor*in verfasser verfasserin auteur auteurs auteure autrice autore
  autora autores auteur(s) autorka författare forfatter kirjoittaja yazar yazan автор авторы 作者 文 记者 記者 责任编辑 撰文 글 기자`)

/** Those that name the writer only with a colon: without one they are a desk's name. */
export const DESK_LABELS: ReadonlySet<string> = wordSet(
  'redaktion redaktor redacción redazione rédaction redactie редактор redakcja',
)

/** "By" alone before a name. */
export const BY: ReadonlySet<string> = wordSet('by from von vom par por door av af da di przez')

/** "By" behind what was written: "Todas las entradas de". */
export const BY_AFTER_WRITING: ReadonlySet<string> = wordSet('of de del dal від')

/** Work on an article that does not make its author. */
export const OTHER_CREDITS: ReadonlySet<string> = wordSet(`
  photo photos photography photographs photographed picture pictures image images illustration illustrations illustrated edited editing translated
  translation reviewed checked fact-checked verified medically video videos audio podcast produced graphics graphic
  foto fotos fotografie bild bilder grafik grafiken illustriert übersetzt übersetzung herausgegeben lektoriert redigiert geprüft
  traduit traduction photographie photographies traducido traducción fotografía fotografías imagen imágenes ilustración
  tradotto traduzione fotografia immagine immagini tradução imagem imagens zdjęcia фото перевод`)

/** Between names: commas, "and", ampersands, slashes. */
export const NAME_SEPARATOR = /[,;，、&+]| [/|] |(?<= )(?:and|und|et|y|e|en|with|mit)(?= )/iu

/** Accounts, fields that nobody filled in, and words of the page that stand where a name should. */
export const NOBODY =
  /^(?:stand|vor|am|on|in|alle .*|all .*|zur .*|see .*|view .*|(?:word ?press)?[ _-]?admin(?:istrator)?\d*|super ?user|root|web ?master|no author|none|null|nan|undefined|unknown|n\/a|anonymous|anonym|anonyme|anónimo|anônimo|anonimo|unbekannt|inconnu|desconocido|desconhecido|sconosciuto|guest|gast|invité|invitado|user\d*|test|editor\d*|publisher|default|bio|profile?|follow|contact|search|more|weiter|website|blog|home|shares?|comments?|archiv.*|weitere .*|mehr .*|.*profil.*|link\d+|[a-z]{2,}\d{3,})$/i

/** Words of the names of desks and teams, which write without a name of their own. */
export const DESK =
  /(?:^|[\s-])(?:newsroom|news ?desk|desk|staff|team|webteam|redaktionsteam|presseteam|editorial board|editors|redaktion|redacción|redação|redazione|rédaction|redactie|redaksjonen|redaktionen|redakcja|редакция)(?:$|\s|\.)/iu

/** Words that only organisations have in their names. */
export const AUTHOR_ORGANISATION =
  /(?:^|\s|-)(?:gmbh|e\.? ?v\.?|ag|kg|inc|ltd|llc|plc|corp|co\. ?kg|stiftung|verlag|verband|verein|newsletter|editorial|board|agenc(?:y|ies)|agentur(?:en)?|agencias?|press|presse|pressestelle|media|medien|magazine?|magazin|zeitung|zeitschrift|news|nachrichten|noticias|notizie|nouvelles|online|studio|department|institute?|institut|university|universität|ministry|ministerium|association|foundation|society|group|network|company|church|kirche|partei|fraktion|webdesign|design(?:ed)?|corporation|tagblatt|volksblatt|post|times|herald|tribune|journal|gazette|landesanstalt|forstwirtschaft|welle)(?:$|\s|\.)/i

/** Roles of writers outside English; German joins them to other words: "Wirtschaftsredakteurin". */
export const AUTHOR_ROLES: ReadonlySet<string> = wordSet(`
  redakteur redakteurin journalist journalistin reporterin korrespondent korrespondentin autor autorin experte expertin kolumnist kolumnistin
  chefredakteur chefredakteurin redaktor redaktorin volontär volontärin fotograf fotografin ressortleiter ressortleiterin
  journaliste rédacteur rédactrice correspondant correspondante chroniqueur chroniqueuse envoyé envoyée
  redactor redactora periodista corresponsal columnista reportero reportera editora colaborador colaboradora
  giornalista redattore redattrice inviato inviata corrispondente jornalista repórter colunista
  redacteur verslaggever verslaggeefster dziennikarz dziennikarka redaktorka toimittaja`)

export const ENDS_OF_ROLES: readonly string[] =
  'redakteur redakteurin korrespondent korrespondentin reporter reporterin experte expertin autor autorin journalist journalistin'.split(
    ' ',
  )

/** Words that come before a role: "Senior", "Deputy". */
export const RANKS: ReadonlySet<string> = wordSet(`
  senior junior chief deputy managing associate assistant contributing guest freelance staff special national foreign local political
  economic environment education crime culture climate investigative data video grand gast freie freier stellvertretender stellvertretende
  leitender leitende`)

/** Small words within the names of people. */
export const NAME_PARTICLES: ReadonlySet<string> = wordSet(
  `d l de del della di da dos das du des la le van von vom zu zur zum der den dem het ten ter te al el ul bin ibn ben abu y e i of und auf av af`,
)

/** Articles at the start of the names of outlets. */
export const ARTICLES = /^(?:the|die|der|das|le|la|les|el|los|las|il|lo|de|het|o|a) /i
