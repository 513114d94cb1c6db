import type { ENGLISH_CHANGES } from './english.ts'

export const FRENCH_CHANGES: Readonly<Record<keyof typeof ENGLISH_CHANGES, string>> = {
  'by.terminal': 'le terminal',
  'by.script': 'un script',
  'by.timer': 'le minuteur',

  'work.refresh': 'une actualisation par {by}',
  'work.addition': 'un ajout par {by}',
  'work.removal': 'un retrait par {by}',
  'work.restoration': 'une remise en place par {by}',
  'work.import': 'un import de flux par {by}',
  'work.takedown': 'une suppression définitive par {by}',
  'work.look': 'un coup d’œil à ce qui est conservé',
  'work.history': 'une note sur ce qui est affiché',
  'work.gaps': 'un décompte de ce qui n’a pas été trouvé',
  'work.sending': 'un envoi de suivis et de résumés',
  'work.reindex': 'un remplissage du moteur de recherche',
  'work.engine': 'une modification du moteur de recherche',
  'work.state': 'une modification de {name}',
  'work.check': 'une vérification par npm run doctor',

  'error.busy': 'Une seule modification à la fois : {what} est en cours depuis {age}. Réessayez ensuite.',
  'error.busy-elsewhere':
    'Une seule modification à la fois : {what} est en cours depuis {age}, dans le processus {pid} sur {host}. Réessayez ensuite.',
  'error.linked-folder': 'Le dossier {folder} est un lien qui sort du dossier des articles.',
  'error.leaves-folder': '{file} sort du dossier des articles.',

  'change.told': '{by} {what}.',
  'change.refreshed': 'a actualisé le corpus : {counts}',
  'change.counts':
    '{added, plural, =0 {} one {# ajouté, } other {# ajoutés, }}{changed, plural, =0 {} one {# modifié, } other {# modifiés, }}{removed, plural, =0 {} one {# retiré, } other {# retirés, }}{rejected, plural, =0 {} one {# rejeté, } other {# rejetés, }}{unchanged, plural, one {# inchangé} other {# inchangés}}',
  'change.added': 'a ajouté {file}',
  'change.updated': 'a mis à jour {file}',
  'change.removed': 'a retiré {file}',
  'change.restored': 'a remis {file}',
  'change.taken-down': 'a supprimé définitivement un article',
  'change.feeds': 'a ajouté {count, plural, one {# flux} other {# flux}}',
}
