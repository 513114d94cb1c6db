import type { ENGLISH_DISK } from './english.ts'

const DISK =
  '{code, select, ENOSPC {el disco está lleno} EDQUOT {la cuota de disco está agotada} EFBIG {el archivo sería más grande de lo que permite el sistema} EROFS {es de solo lectura} EACCES {este proceso no puede escribir ahí} EPERM {este proceso no puede escribir ahí} EEXIST {hay un archivo donde se necesita una carpeta} ENOTDIR {hay un archivo donde se necesita una carpeta} ENOENT {entretanto se movió un archivo o una carpeta} LOCK {este proceso ha perdido el bloqueo del corpus: tardó demasiado en dar señales de vida o se movió la carpeta} other {«{message}»}}'

export const SPANISH_DISK: Readonly<Record<keyof typeof ENGLISH_DISK, string>> = {
  'disk.reason': DISK,
  'disk.unwritable': `no se puede escribir: ${DISK}`,
  'disk.state-unwritable': `No se puede escribir: ${DISK}.`,
  'error.unwritable': `No se puede escribir en la carpeta de artículos: ${DISK}. No se descargó ni cambió nada más: corrígelo y ejecuta el comando otra vez.`,
  'error.watches-unwritable': `Aquí no puedo llevar seguimientos: no se puede escribir en la carpeta de artículos (${DISK}). Avisa a quien me aloja.`,
}
