/** What readers wait: the middle and the worst of many times. */

/** @param times in any order @returns the time that a share `q` of them does not exceed; not a number where there is none */
export function quantile(times: readonly number[], q: number): number {
  const sorted = [...times].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN
}
