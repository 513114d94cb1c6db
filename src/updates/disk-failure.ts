/** Failures of the disk or the lock: whether they end all writing, and in words. */
import { LockLost } from '../store/corpus-lock.ts'

export const isOfDisk = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && typeof (error as NodeJS.ErrnoException).syscall === 'string'

const OF_THE_WHOLE_DISK = new Set(['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EIO'])

/** Whether nothing else can be written either. Other errors of the disk are about one file or folder. */
export const endsWriting = (error: unknown): boolean =>
  error instanceof LockLost || (isOfDisk(error) && OF_THE_WHOLE_DISK.has(error.code ?? ''))

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the system allows',
  EROFS: 'it is read-only',
  EACCES: 'this process may not write there',
  EPERM: 'this process may not write there',
  EEXIST: 'there is a file where a folder is needed',
  ENOTDIR: 'there is a file where a folder is needed',
  ENOENT: 'a file or folder was moved away meanwhile',
}

/** Words that complete "cannot be written: …". */
export function diskReason(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException
  return REASONS[code] ?? (code || message)
}

/** Two sentences about a change that the disk ended. */
export const unwritable = (error: unknown): string =>
  `The corpus folder cannot be written: ${diskReason(error)}. Nothing more was fetched or changed: fix this and run the command again.`
