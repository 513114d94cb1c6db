/** How the lines that a page sets inside an article begin or end: pointers, requests, labels and credits, in the usual languages. */

export const POINTER =
  /^(?:read (?:more|also|next|on)|also read|see (?:also|more)|related|more(?: (?:on this|from|stories))?|recommended|watch|listen|in pictures|click here|don['’]t miss|catch up on|lesen sie auch|mehr dazu|siehe auch|(?:à )?lire aussi|lisez aussi|voir aussi|lea también|le[ea]r? también|leggi anche|leia (?:também|mais)|lees ook|läs också|les også|czytaj też|baca juga|читайте также)(?![\p{L}\p{M}])(?:[^.!?]|[.!?](?=\S))*$/iu

export const LABELLED_POINTER =
  /^(?:MORE|READ MORE|READ ALSO|SEE ALSO|SEE MORE|RELATED|WATCH|ALSO READ|DON['’]T MISS)\s?:/

/** More pages of one kind: "More ferry news: https://…". */
export const MORE_AT = /^more\b[^.!?]{0,60}:\s?https?:/i

/** One sentence. */
export const SIGN_UP =
  /^(?:please )?(?:(?:sign up|subscribe|register) (?:here |now |today )?(?:for|to) (?:our|your|the|my|this|receive|get|(?:\S+ ){0,2}\S+['’]s) .*\b(?:newsletters?|inbox|alerts?|briefings?|e-?mails?|channel)\b|(?:get|receive)\b.*\b(?:(?:in|to) your (?:inbox|e-?mails?)|newsletters?|(?:news|e-?mail) alerts)\b|(?:jetzt )?(?:abonnier|meld)\p{L}* (?:sie|dich|jetzt|unseren)\b.*\bnewsletter|(?:inscrivez-vous|abonnez-vous|recevez)(?= ).*\b(?:newsletters?|infolettres?|lettres? d['’]information|alertes)|(?:suscr[ií]b|reg[ií]str|recib)\p{L}* .*\b(?:bolet[ií]n|newsletter|correo)|(?:iscriv|abbona|ricev)\p{L}* .*\bnewsletter|(?:inscreva-se|assine|receba|cadastre-se) .*\b(?:newsletter|boletim)|(?:schrijf|meld|abonneer) .*\bnieuwsbrief)/iu

/** What only a page offers to send. */
export const NEWSLETTER = /\b(?:newsletters?|infolettre|bolet[ií]n|nieuwsbrief)\b|\byour inbox\b/iu

/** Words that a box has in which readers sign up. */
export const SIGN_UP_WORD =
  /\b(?:newsletters?|inbox|e-?mails?|alerts?|sign up|subscri\w+|abonn\w+|infolettre|suscr[ií]\w+|bolet[ií]n|iscri\w+|nieuwsbrief)\b/i

/** The first words of a line that says where its writer is found, or asks for tips; and what shows that it is one. */
export const CONTACT =
  /^(?:(?:have|got) (?:a|any) (?:news )?(?:tips?|story|stories)\b|(?:reach|contact|e-?mail|follow|like|find|join) [^.!?]{1,50})/i
export const PLACE_OF_CONTACT =
  /\w@\w|(?<!\w)@\w|https?:|\b(?:on|via) (?:twitter|x|facebook|instagram|linkedin|bluesky|mastodon|threads|telegram|whatsapp)\b/i

export const SHARE_REQUEST =
  /^(?:(?:did you )?(?:like|liked|enjoy|enjoyed|love|loved) this (?:story|article|post|piece)\b|sharing is caring|share (?:this|it) with\b|(?:diesen )?(?:artikel|beitrag) teilen|partage[rz] (?:cet |l['’])article|compart(?:e|ir|ilhe) (?:est[ea]|la|el|o|a) (?:artículo|noticia|nota|notícia|artigo)|condividi (?:questo |l['’])articolo)/i

/** That the page earns from what its readers buy. */
export const DISCLOSURE =
  /\b(?:may|might|can|could|will) (?:contain|include|earn|receive|get|make)\b[^.!?]*\b(?:affiliate|referral|commissions?)\b|^as an amazon associate\b/i

export const LABEL =
  /^(?:advert(?:isement)?s?|advertising|anzeige|werbung|publicité|publicidade?|pubblicità|advertentie|reklama?|iklan|annons|annonse|mainos|реклама|広告|comments?|latest|popular|sponsored(?: content)?|story continues below(?: advertisement)?|continue reading(?: the main story)?|skip advert(?:isement)?|share(?: this(?: (?:article|story|page|post))?)?|print(?: (?:this )?article)?|e-?mail|text size|order reprints|more|menu|close|caption|loading(?: content)?|subscribe|tags?|topics?|highlights|back to gallery|post comment|join the conversation|leave a comment|hide caption|toggle caption|view gallery|(?:image|photo|slide|picture) \d{1,3} of(?: \/)? \d{1,3}|\d{1,3} ?(?:\/|of) ?\d{1,3})(?:[\s.:…+()]|\.\.\.)*$/i

/** Before the subjects of the article. */
export const TAG_LINE =
  /^(?:tags?|tagged(?: (?:with|as|in))?|filed (?:under|in)|posted (?:in|under)|categor(?:y|ies)|topics?|keywords?|schlagw[oö]rte?r?|stichw[oö]rte?r?|mots[- ]clés|étiquettes?|etiquetas?|categor[ií]as?|temas?|argomenti|trefwoorden)\s*(?::|\n|$)/i

export const TIME_LABEL = /^(?:first )?(?:published|updated|posted|last (?:updated|modified))\b.{0,20}\d/i

/** Words beside a day or a time of day, in lower case. */
export const WORDS_AROUND_TIMES: ReadonlySet<string> = new Set(
  'at on in am pm a.m. p.m. a.m p.m uhr um h min hrs utc gmt bst est edt cst cdt mst mdt pst pdt cet cest ist jst et pt last first modified à a le las kl mis jour aktualisiert stand actualizado aggiornato updated'.split(
    ' ',
  ),
)

export const BYLINE = /^(?:by|von|par|por|di|door)\s+\p{Lu}/iu

/** Behind a writer's name. */
export const BIOGRAPHY = / (?:is|was|writes|covers|has been|joined|reported from) /

/** Who took part in a report of an agency, behind it. */
export const AGENCY_CREDIT =
  /^\(?(?:(?:[Aa]dditional|[Ff]urther|[Ww]ith) )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Ee]dited|[Ww]ritten|[Rr]eported)(?: and (?:[Rr]eporting|[Ww]riting|[Ee]diting))? by \p{Lu}/u

export const COPYRIGHT =
  /^(?:copyright|©|\(c\))\s*(?:©|\(c\)|\d{4}|by\b)|\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati|alle rechten voorbehouden)\W*$/i

export const COOKIES = /^(?:this|our) (?:web)?site uses cookies\b|^we use cookies\b/i

export const CREDIT = /^(?:(?:image|photo|picture)s?(?: (?:credit|copyright|source|by))?\s?:?\s|\(?(?:image|photo):|©)/i

/** A caption ends with its credit in brackets. */
export const CREDITED =
  /\((?:(?:image|photo|picture|photograph|file photo)s?(?: credit)?\s?:[^()]*|(?=[^()]*(?:\/|\bvia\b|\bphoto\b|\bimages\b|\bfile\b))[^()]*\b(?:AP|AFP|ANP|ANSA|APA|dpa|EFE|EPA|Reuters|Getty|Bloomberg|Shutterstock|iStock|Alamy|Xinhua)\b[^()]*)\)\s*$/i
