/** Quantiles of measured times. */

/**
 * @param times in any order
 * @param q in [0, 1]
 * @returns the time that a share `q` of the times does not exceed; NaN if there are no times
 */
export function quantile(times: readonly number[], q: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}
