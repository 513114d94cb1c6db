/** Failures of the disk or the lock: whether they end all writing, and in words. */
import { LockLost } from '../store/corpus-lock.ts'
import { ReaderError } from '../translations/reader-error.ts'
import { wordingIn } from '../translations/wording.ts'

export const isOfDisk = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string'

const OF_THE_WHOLE_DISK = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO'])

/** Whether nothing else can be written either. Other errors of the disk are about one file or folder. */
export const endsWriting = (error: unknown): boolean =>
  error instanceof LockLost || (isOfDisk(error) && OF_THE_WHOLE_DISK.has(error.code ?? ''))

/** What the messages about it name: the system's code, or `LOCK`; and what is said if they know no other words for it. */
export function diskValues(error: unknown): { readonly code: string; readonly message: string } {
  if (error instanceof LockLost) return { code: 'LOCK', message: error.message }
  const { code = '', message } = error as NodeJS.ErrnoException
  return { code, message: code || message }
}

/** English words that complete "cannot be written: …". */
export const diskReason = (error: unknown): string => wordingIn().say('disk.reason', diskValues(error))

/** Tells a reader, in two sentences, of a change that the disk ended. */
export const unwritable = (error: unknown): ReaderError => new ReaderError('error.unwritable', diskValues(error))
