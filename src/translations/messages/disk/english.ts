/** What is said if the disk or the lock refuses to write. */
const DISK =
  '{code, select, ENOSPC {the disk is full} EDQUOT {the disk quota is used up} EFBIG {the file would be larger than the system allows} EROFS {it is read-only} EACCES {this process may not write there} EPERM {this process may not write there} EEXIST {there is a file where a folder is needed} ENOTDIR {there is a file where a folder is needed} ENOENT {a file or folder was moved away meanwhile} LOCK {this process has lost the lock of the corpus: it gave no sign of life for too long, or the folder was moved away} other {{message}}}'

export const ENGLISH_DISK = {
  'disk.reason': DISK,
  'disk.unwritable': `cannot be written: ${DISK}`,
  'disk.state-unwritable': `It cannot be written: ${DISK}.`,
  'error.unwritable': `The corpus folder cannot be written: ${DISK}. Nothing more was fetched or changed: fix this and run the command again.`,
  'error.watches-unwritable': `I cannot keep watches here: the corpus folder cannot be written (${DISK}). Tell my host.`,
}
