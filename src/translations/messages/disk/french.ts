import type { ENGLISH_DISK } from './english.ts'

const DISK =
  '{code, select, ENOSPC {le disque est plein} EDQUOT {le quota du disque est épuisé} EFBIG {le fichier serait plus grand que le système ne le permet} EROFS {il est en lecture seule} EACCES {ce processus n’a pas le droit d’y écrire} EPERM {ce processus n’a pas le droit d’y écrire} EEXIST {un fichier se trouve à la place d’un dossier} ENOTDIR {un fichier se trouve à la place d’un dossier} ENOENT {un fichier ou un dossier a été déplacé entre-temps} LOCK {ce processus a perdu le verrou du corpus : il n’a pas donné signe de vie assez tôt, ou le dossier a été déplacé} other {« {message} »}}'

export const FRENCH_DISK: Readonly<Record<keyof typeof ENGLISH_DISK, string>> = {
  'disk.reason': DISK,
  'disk.unwritable': `ne peut pas s’écrire : ${DISK}`,
  'disk.state-unwritable': `Impossible de l’écrire : ${DISK}.`,
  'error.unwritable': `Impossible d’écrire dans le dossier des articles : ${DISK}. Rien d’autre n’a été téléchargé ni changé : corrigez cela et relancez la commande.`,
  'error.watches-unwritable': `Je ne peux pas tenir de suivis ici : impossible d’écrire dans le dossier des articles (${DISK}). Prévenez mon hébergeur.`,
}
