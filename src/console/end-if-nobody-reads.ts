/** `… | head -1` closes the pipe: that is no error, and there is nothing left to do. Listens to errors of standard output. */
export function endIfNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
}
