/** What pages say instead of an article, or below it, in English and the languages around it: paywalls, consent, legal notices. */

export const PAYWALL =
  /\b(?:subscribe (?:now )?to (?:continue|keep|read)|subscribers? only|for subscribers|already (?:a )?(?:subscriber|member)|(?:log|sign) in to (?:continue|read)|to (?:continue|keep) reading|to read the (?:full|rest)|unlock this (?:article|story)|start your (?:free )?(?:trial|subscription)|remaining (?:free )?articles?|jetzt (?:abonnieren|weiterlesen)|weiterlesen mit|bereits abonnent|(?:nur )?für abonnent|déjà abonn|réservé (?:à nos|aux) abonn|abonnez-vous pour|pour lire la suite|(?:ya|si) eres suscriptor|s[oó]lo para suscriptores|suscríbete para|sei già abbonato|riservato agli abbonati|abbonati per)/i

export const CONSENT =
  /\b(?:we use cookies|uses cookies|we and our \S{0,20} ?(?:partners|vendors)|our partners (?:store|use|process)|accept all|reject all|manage (?:my |your )?(?:cookies|preferences|options|choices)|legitimate interest|your (?:privacy )?(?:consent|choices)|cookie (?:policy|settings|preferences)|withdraw (?:your )?consent|consent to\b|(?:wir )?verwenden (?:wir )?cookies|alle(?:s)? akzeptieren|ihre (?:zustimmung|einwilligung)|unsere partner|nous utilisons des cookies|tout accepter|nos partenaires|(?:utilizamos|usamos) cookies|aceptar tod|nuestros socios|utilizziamo (?:i )?cookie|accetta tutt|nostri partner)/gi

export const LEGAL =
  /\b(?:all rights reserved|terms (?:of (?:use|service)|and conditions)|privacy (?:policy|notice)|user agreement|may not be (?:reproduced|published|copied|republished)|registered (?:office|trademarks?)|copyright \d{4}|alle rechte vorbehalten|datenschutzerklärung|nutzungsbedingungen|impressum|registergericht|tous droits réservés|mentions légales|conditions (?:générales|d['’]utilisation)|todos los derechos reservados|aviso legal|política de privacidad|tutti i diritti riservati)|©/gi
