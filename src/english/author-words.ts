/** The words around the names of authors on pages, in the languages that use the Latin script most. */

/** What comes before names: "By", "Written by", "View all posts by", "Von", "Text:". */
export const AUTHOR_OPENING =
  /^(?:(?:(?:article|story|written|posted|published|reported|words|text|report|analysis|opinion|review|submitted|created|photos?) )?by(?:line)?(?:\s*:|\s)|from\s|(?:view|see|show|read|more)(?: all| more)?(?: of)? (?:posts|articles|stories|entries)?\s?(?:by|from|of)\s?|(?:all )?(?:posts|articles|stories) (?:by|from|of)\s|more (?:by|from)\s|authors?\s?[:/]?\s|about the author\s?:?\s?|(?:ein (?:beitrag|artikel|text|gastbeitrag|kommentar|bericht)|text|interview|geschrieben|verfasst|veröffentlicht|erstellt)? ?vo[nm]\s|(?:zeige )?alle (?:beiträge|artikel) vo[nm]\s|(?:text|autor(?:in|en)?|autor\/in|redaktion|verfasser|auteur|autore|autora?|редактор|автор|责任编辑|作者|文|记者)\s?[:：]\s?|écrit par\s|publié par\s|(?:voir )?tous les articles (?:de|par)\s|par\s|(?:escrito |publicado )?por\s|ver todas las entradas de\s|vedi tutti gli articoli di\s|(?:scritto |pubblicato )?da\s|di\s|door\s|av\s|af\s)/iu

/** Between names: commas, "and", ampersands, slashes. */
export const NAME_SEPARATOR = /[,;，、&+]| [/|] |(?<= )(?:and|und|et|y|e|en|with|mit)(?= )/iu

/** Accounts and fields that nobody filled in. */
export const NOBODY =
  /^(?:by|von|vom|par|por|di|text|texts?|posted(?: on| by)?|published(?: on| by)?|veröffentlicht.*|geschrieben.*|stand|vor|am|on|in|alle .*|all .*|zur .*|see .*|view .*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:word ?press)?[ _-]?admin(?:istrator)?\d*|super ?user|root|web ?master|no author|none|null|nan|undefined|unknown|n\/a|anonymous|guest|gast|user\d*|test|editor\d*|default|author|autor|posts?|articles?|bio|profile?|follow|contact|more|weiter|website|blog|home|shares?|comments?|archiv.*|show more|read more|weitere .*|mehr .*|.*profil.*|link\d+|[a-z]{2,}\d{3,})$/i

/** Words that only organisations and desks have in their names. */
export const AUTHOR_ORGANISATION =
  /(?:^|\s|-)(?:gmbh|e\.? ?v\.?|ag|kg|inc|ltd|llc|plc|corp|co\. ?kg|stiftung|verlag|verband|verein|redaktion|redaktionen|newsroom|news ?desk|desk|staff|team|editors?|editorial|board|agenc(?:y|ies)|agentur(?:en)?|agencias?|press|presse|pressestelle|media|medien|magazine?|magazin|zeitung|zeitschrift|news|nachrichten|online|studio|department|institute?|institut|university|universität|ministry|ministerium|association|foundation|society|group|network|company|church|kirche|partei|fraktion|webdesign|design(?:ed)?|corporation|tagblatt|volksblatt|post|times|herald|tribune|journal|gazette|landesanstalt|forstwirtschaft|welle)(?:$|\s|\.)/i

/** A role where a name should be. */
export const AUTHOR_ROLE =
  /^(?:(?:senior |chief |deputy |managing |associate |staff |special |political |foreign |sports? |business |science )*(?:correspondent|reporter|editor|writer|journalist|columnist|contributor|producer|author|autorin?|redakteur(?:in)?|journalistin?|photographer|fotograf(?:in)?)(?: (?:in|at|for|of) .*)?)$/i
